"""The participant's side: an invitation read, and the answers given back as a packet or a code."""

from __future__ import annotations

import secrets
from pathlib import Path

from sjalvskattning.core import answer_code
from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.group.invitation import invitation, invited
from sjalvskattning.core.group.packet import ID_BYTES, Packet, packed
from sjalvskattning.core.group.setup import Profile, Setup
from sjalvskattning.core.marks import Marks, marks_of
from sjalvskattning.core.response import Response
from sjalvskattning.errors import InputRejected, UsageError
from sjalvskattning.usecases.group.answer_files import read_limited
from sjalvskattning.usecases.group.answering import form_of


def invitation_of(setup: Setup) -> bytes:
    """An invitation: what is asked, by which rules, and the whole definition. No way into the session.

    Raises UsageError (``invitation.open_profile``) where nobody answers on their own, and InputRejected
    (``group.fault.*``) for a setup that cannot be opened.
    """
    if setup.profile is not Profile.STRICT:
        raise UsageError("invitation.open_profile")
    for fault in setup.faults:
        raise InputRejected(f"group.fault.{fault}", k=setup.rules.k)
    return invitation(setup)


def read_invitation(path: Path) -> Setup:
    """What an invitation asks. Raises NotFound, and InputRejected (``invitation.*``) for anything else."""
    return invited_to(read_limited(path, "invitation.no_file", "invitation.unreadable"), path.name)


def invited_to(data: bytes, file: str) -> Setup:
    """What an invitation asks, from its bytes. Raises InputRejected (``invitation.*``)."""
    from sjalvskattning.store.invitation_shape import check

    content = invited(data, file)
    try:
        check(content)
        setup = Setup.from_dict(content)
        if setup.faults or setup.profile is not Profile.STRICT:
            raise ValueError(setup.faults)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputRejected("invitation.damaged", file=file) from error
    return setup


def packet_of(response: Response, setup: Setup | None = None, group: int | None = None) -> bytes:
    """What a response answers, as a packet: for a session's setup, or for one that asks all of the role.

    Raises UsageError (``packet.other_response``, and ``packet.part_needed`` without a part where the session
    has a breakdown).
    """
    form, marks = answered(response, setup)
    return packet_with(marks, form, setup, group)


def packet_with(
    marks: Marks, form: answer_code.Form, setup: Setup | None = None, group: int | None = None
) -> bytes:
    """Marks as a packet with a random id of its own. Raises UsageError as :func:`packet_of`."""
    if setup is not None and setup.breakdown is not None and group is None:
        raise UsageError("packet.part_needed", parts=", ".join(setup.breakdown.groups))
    return packed(Packet(secrets.token_hex(ID_BYTES), marks, group), form)


def code_of(response: Response, setup: Setup | None = None) -> str:
    """What a response answers, as a code to read out. Raises UsageError and InputRejected (``too_long``)."""
    form, marks = answered(response, setup)
    return answer_code.encode(marks, form)


def answered(response: Response, setup: Setup | None) -> tuple[answer_code.Form, Marks]:
    """The form and its marks. Raises UsageError (``packet.other_response``) when it asks something else."""
    if setup is None:
        ids = [item.id for item in response.items]
        form = answer_code.form_of(response.assessment, response.role, response.perspective, ids)
        return form, marks_of(response, ids)
    ids = [item.id for item in setup.items]
    about = (setup.assessment.id, setup.role, setup.perspective)
    if about != (response.assessment.id, response.role, response.perspective) or not _asks_the_same(
        response.assessment, setup, ids
    ):
        raise UsageError("packet.other_response", id=response.id)
    return form_of(setup), marks_of(response, ids)


def _asks_the_same(assessment: Assessment, setup: Setup, ids: list[str]) -> bool:
    """Whether another version of the definition asks those items in the same words."""
    try:
        return answer_code.form_of(assessment, setup.role, setup.perspective, ids) == form_of(setup)
    except KeyError:
        return False
