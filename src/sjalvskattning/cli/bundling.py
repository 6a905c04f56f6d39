"""Making, looking at and keeping bundles."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.cli.passphrases import Passphrases, new_passphrase
from sjalvskattning.cli.summarising import response_of_call
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.response import Response
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import occasion_title, role_title
from sjalvskattning.errors import NotFound
from sjalvskattning.locale.typography import long_date


def make(
    surroundings: Surroundings,
    response_id: str,
    output: str,
    *,
    sealed: bool,
    passphrase_file: str,
    force: bool,
) -> None:
    """Write a bundle and say its code. Raises UsageError, NotFound, StoreError or ExportFailed."""
    from sjalvskattning.usecases.bundles import bundle_name, make_bundle

    workspace, t = surroundings.workspace, surroundings.t
    response = response_of_call(surroundings, response_id)
    sealed = sealed or bool(passphrase_file)
    target = Path(output or bundle_name(workspace, response, sealed=sealed))
    passphrase = new_passphrase(surroundings, passphrase_file) if sealed else ""
    made = make_bundle(workspace, response, target, passphrase, overwrite=force)
    surroundings.talk(t("bundle.made.sealed" if sealed else "bundle.made", path=made.path))
    if not response.finished:
        surroundings.talk(t("bundle.unfinished", answered=response.answered, total=len(response.items)))
    surroundings.talk(
        t.plural("bundle.kept_back", made.kept_back) if made.kept_back else t("bundle.none_kept")
    )
    surroundings.talk(t("bundle.note_code"))
    surroundings.write(made.code)


def check(surroundings: Surroundings, file: str, noted: str, passphrase_files: list[str]) -> None:
    """Say what a bundle holds and its code. Raises NotFound, UsageError or InputRejected."""
    from sjalvskattning.usecases.bundles import open_bundle

    t = surroundings.t
    opened = open_bundle(Path(file), Passphrases(surroundings, passphrase_files), noted)
    lines = [
        what_is(opened.response, surroundings),
        t("bundle.was_sealed" if opened.sealed else "bundle.was_plain"),
        t("bundle.made_on", date=long_date(opened.bundle.made, t.language)),
        t("bundle.code", code=opened.code),
        t("bundle.code.same") if noted else t("bundle.code.compare"),
    ]
    surroundings.write("\n".join(lines))


def take_in(
    surroundings: Surroundings, file: str, noted: str, passphrase_files: list[str], *, replace: bool
) -> None:
    """Keep a bundle on this machine. Raises NotFound, UsageError, InputRejected or StoreError."""
    from sjalvskattning.usecases.bundles import keep_bundle

    t, ask = surroundings.t, Passphrases(surroundings, passphrase_files)
    opened, fresh = keep_bundle(surroundings.workspace, Path(file), ask, noted, replace=replace)
    surroundings.talk(t("bundle.taken_in" if fresh else "bundle.known", id=opened.response.id))
    surroundings.talk(what_is(opened.response, surroundings))


def list_bundles(surroundings: Surroundings, *, as_json: bool) -> None:
    """List what is kept, problems on standard error."""
    from sjalvskattning.cli.errors import describe_notice
    from sjalvskattning.usecases.bundles import bundle_store

    t = surroundings.t
    received = bundle_store(surroundings.workspace).entries()
    for problem in received.problems:
        surroundings.talk(describe_notice(problem.code, problem.params, t))
    if as_json:
        surroundings.write_json(
            [
                {
                    "id": one.response.id,
                    "assessment": one.response.assessment.id,
                    "role": one.response.role,
                    "perspective": one.response.perspective.value,
                    "name": one.response.occasion.name,
                    "made": one.made,
                }
                for one in received.bundles
            ]
        )
    elif received.bundles:
        lines = (f"{one.response.id}: {what_is(one.response, surroundings)}" for one in received.bundles)
        surroundings.write("\n".join(lines))
    else:
        surroundings.talk(t("bundle.nothing"))


def drop(surroundings: Surroundings, id: str) -> None:
    """Remove a kept bundle. Raises NotFound or StoreError."""
    from sjalvskattning.usecases.bundles import bundle_store, remove_bundle

    known = bundle_store(surroundings.workspace).ids()
    matches = [id] if id in known else [one for one in known if id and one.startswith(id)]
    if len(matches) != 1:
        raise NotFound("bundle.none", id=id, suggestion=", ".join(matches))
    remove_bundle(surroundings.workspace, matches[0])
    surroundings.talk(surroundings.t("bundle.removed", id=matches[0]))


def what_is(response: Response, surroundings: Surroundings) -> str:
    """A response in one line, safe to show: whose view, of which role, for which conversation, and when."""
    t = surroundings.t
    parts = [
        response.assessment.name.in_language(t.language),
        role_title(response, t),
        t(f"compare.view.{response.perspective.value}"),
        occasion_title(response.occasion, t),
        response.occasion.name,
        long_date(response.created.partition("T")[0], t.language),
    ]
    return for_display(", ".join(part for part in parts if part), single_line=True)
