"""The participant's side: an invitation answered, and one's own response as a packet or a code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.grouping.adding import part_of
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.group_sheets import ask_part, fill_in, tell_protections
from sjalvskattning.cli.summarising import response_of_call
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.answer_code import encode, fits
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.group.answering import form_of
from sjalvskattning.usecases.group.packets import code_of, packet_of, packet_with, read_invitation
from sjalvskattning.usecases.summarise import check_target, write_whole_bytes

if TYPE_CHECKING:
    from sjalvskattning.core.group.setup import Setup


def answer(surroundings: Surroundings, invitation: str, output: str, *, force: bool) -> None:
    """Walk through what an invitation asks; a code ends it, or a packet with ``output``. Nothing is kept.

    Never both: whoever hands in both would be counted twice.

    Raises UsageError, NotFound, InputRejected and ExportFailed.
    """
    setup = read_invitation(path_of(invitation))
    target = _target(output, force=force)
    console, t = Console(surroundings), surroundings.t
    console.tell("group_cli.answer.title", name=setup.name)
    tell_protections(console, setup)
    try:
        group = ask_part(console, setup)
        marks = fill_in(console, setup)
    except EndOfInput:
        marks = group = None
    if marks is None:
        console.tell("group_cli.answer.nothing")
        return
    form = form_of(setup)
    if target is not None:
        write_whole_bytes(target, packet_with(marks, form, setup, group))
        surroundings.talk(t("group_cli.packet.written", path=target))
    elif fits(form):
        _tell_code(surroundings, setup, group)
        surroundings.write(encode(marks, form))
    else:
        surroundings.talk(t("group_cli.answer.no_code"))


def write_packet(
    surroundings: Surroundings, response_id: str, invitation: str, part: str, output: str, *, force: bool
) -> None:
    """Write a response as a packet. Raises as :func:`answer`, and StoreError."""
    response = response_of_call(surroundings, response_id)
    setup = _setup(invitation)
    data = packet_of(response, setup, part_of(setup, part) if setup else None)
    target = _target(output, force=force)
    if target is None:
        surroundings.write(data.decode("ascii"))
        return
    write_whole_bytes(target, data)
    surroundings.talk(surroundings.t("group_cli.packet.written", path=target))


def write_code(surroundings: Surroundings, response_id: str, invitation: str) -> None:
    """Say a response as a code. Raises UsageError, NotFound, StoreError or InputRejected."""
    response = response_of_call(surroundings, response_id)
    setup = _setup(invitation)
    code = code_of(response, setup)
    _tell_code(surroundings, setup, None)
    surroundings.write(code)


def _tell_code(surroundings: Surroundings, setup: Setup | None, group: int | None) -> None:
    t = surroundings.t
    surroundings.talk(t("group_cli.code.about"))
    if setup is not None and setup.breakdown is not None:
        parts = setup.breakdown.groups
        said = parts[group] if group is not None else ", ".join(parts)
        surroundings.talk(t("group_cli.code.part", part=said))


def _setup(invitation: str) -> Setup | None:
    return read_invitation(path_of(invitation)) if invitation else None


def _target(output: str, *, force: bool) -> Path | None:
    """The file to write, looked at before anyone has answered; None is standard output."""
    if output in ("", "-"):
        return None
    target = path_of(output)
    check_target(target, overwrite=force)
    return target
