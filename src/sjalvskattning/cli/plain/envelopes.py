"""One's own view into an envelope, and someone else's out of one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.files import ask_to_seal, open_file, put_in_file
from sjalvskattning.cli.plain.refusing import refusal
from sjalvskattning.errors import InputRejected, UsageError

if TYPE_CHECKING:
    from sjalvskattning.usecases.bundles import Made, Opened


def make_envelope(console: Console, response_id: str) -> None:
    """Put a stored response in a sealed envelope, or an open one, and say its code.

    Raises EndOfInput, NotFound or StoreError.
    """
    from sjalvskattning.usecases.bundles import bundle_name, make_bundle

    t, workspace = console.t, console.surroundings.workspace
    response = workspace.store.read(response_id)
    passphrase = ask_to_seal(console, "plain.envelope.seal", "plain.envelope.open")
    if passphrase is None:
        return
    sealed = bool(passphrase)

    def write(path: Path, overwrite: bool) -> Made:
        return make_bundle(workspace, response, path, passphrase, overwrite=overwrite)

    made = put_in_file(console, bundle_name(workspace, response, sealed=sealed), write)
    if made is None:
        return
    console.tell("bundle.made.sealed" if sealed else "bundle.made", path=made.path.absolute())
    if not sealed:
        console.tell("bundle.was_plain")
    if not response.finished:
        console.tell("bundle.unfinished", answered=response.answered, total=len(response.items))
    kept_back = made.kept_back
    console.say(t.plural("bundle.kept_back", kept_back) if kept_back else t("bundle.none_kept"))
    console.tell("bundle.note_code")
    console.say(made.code)


def open_envelope(console: Console, key: str = "plain.compare.file") -> tuple[Opened, bool] | None:
    """Ask with ``key`` for an envelope, its passphrase and the code that was noted; nothing is changed.

    Gives what is in it and whether its code is the one noted; None when the person goes back. Raises
    EndOfInput.
    """
    from sjalvskattning.usecases.bundles import check_code, open_bundle

    found = open_file(console, key, open_bundle)
    if found is None:
        return None
    path, opened = found
    while True:
        noted = console.ask("plain.compare.code")
        if noted == "0":
            return None
        try:
            if noted:
                check_code(noted, opened.code, path.name)
        except (InputRejected, UsageError) as error:
            console.say(refusal(error, console.t))
        else:
            return opened, bool(noted)
