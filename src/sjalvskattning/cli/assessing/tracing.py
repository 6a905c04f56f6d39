"""``assessment passages`` and ``assessment trace``: a policy's text, and a definition held against it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of
from sjalvskattning.errors import UsageError

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment
    from sjalvskattning.core.policy import PolicyText
    from sjalvskattning.core.summary.document import Summary
    from sjalvskattning.core.tracing import Trace

Json = Annotated[bool, typer.Option("--json", help="cli.option.json")]
STANDARD_INPUT = "-"
FORMATS = ("text", "md", "json")
WIDTH = 78


def register(group: typer.Typer) -> None:
    """Add the two commands to the group ``assessment``."""
    group.command("passages", cls=SpokenCommand, help="tracing.passages")(passages)
    group.command("trace", cls=SpokenCommand, help="tracing.trace")(trace)


def passages(
    ctx: typer.Context,
    policy: Annotated[str, typer.Argument(help="tracing.argument.policy", metavar="cli.metavar.policy")],
    as_json: Json = False,
) -> None:
    """Show a policy's passages."""
    from sjalvskattning.core.policy import split
    from sjalvskattning.core.tracing.data import passage_data

    surroundings = of(ctx)
    text = split(read_text(surroundings, policy))
    if as_json:
        surroundings.write_json([passage_data(passage, text) for passage in text.passages])
        return
    surroundings.write("\n".join(_passage_lines(text)))


def _passage_lines(text: PolicyText) -> Iterator[str]:
    """Every section's title, then each id with its words under it."""
    from textwrap import wrap

    for section in text.sections:
        if section != text.sections[0]:
            yield ""
        yield section.title
        for passage in text.statements:
            if passage.section == section.id:
                yield f"  {passage.id}"
                yield from wrap(passage.text, WIDTH, initial_indent="    ", subsequent_indent="    ")


def trace(
    ctx: typer.Context,
    definition: Annotated[
        str, typer.Argument(help="tracing.argument.definition", metavar="cli.metavar.assessment")
    ],
    policy: Annotated[str, typer.Argument(help="tracing.argument.policy", metavar="cli.metavar.policy")] = "",
    against: Annotated[
        str, typer.Option("--against", help="tracing.option.against", metavar="cli.metavar.file")
    ] = "",
    format_name: Annotated[
        str, typer.Option("--format", help="tracing.option.format", metavar="cli.metavar.report")
    ] = "text",
    as_json: Json = False,
    stamp: Annotated[bool, typer.Option("--stamp", help="tracing.option.stamp")] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", help="tracing.option.accept", metavar="cli.metavar.item"),
    ] = None,
) -> None:
    """Hold a definition against its policy."""
    surroundings = of(ctx)
    if format_name not in FORMATS:
        from sjalvskattning.cli.choices import unknown

        raise unknown("--format", format_name, FORMATS)
    done = Tracing(surroundings, definition, policy, against)
    if stamp or accept:
        done.stamp(accept or [])
    done.tell("json" if as_json else format_name)
    raise typer.Exit(Exit.OK if done.trace.complete else Exit.REJECTED)


def read_text(surroundings: Surroundings, name: str) -> str:
    """The text in a policy's file, or on standard input. Raises NotFound or InputRejected."""
    from sjalvskattning.definitions.policy_file import MAX_BYTES, policy_text, read_policy_bytes

    if name != STANDARD_INPUT:
        return policy_text(read_policy_bytes(Path(name)), name)
    return policy_text(surroundings.read_bytes(MAX_BYTES + 1), surroundings.t("cli.standard_input"))


class Tracing:
    """One call of ``trace``: what it was given, and what came of it."""

    def __init__(self, surroundings: Surroundings, definition: str, policy: str, against: str) -> None:
        from sjalvskattning.core.policy import split
        from sjalvskattning.usecases.tracing import hold, titles_of

        self.surroundings = surroundings
        self.given = definition if policy else ""
        self.policy_name = policy or definition
        self.text = read_text(surroundings, self.policy_name)
        older = read_text(surroundings, against) if against else ""
        self.assessment = self._find(older or self.text)
        self.before = split(older, titles_of(self.assessment)) if older else None
        self.trace: Trace = hold(self.assessment, self.text)

    def _find(self, text: str) -> Assessment:
        """The definition that was named, or the one that fits the policy. Raises NotFound or UsageError."""
        from sjalvskattning.usecases.tracing import draft_or_known

        catalogue = self.surroundings.workspace.catalogue
        if self.given:
            return draft_or_known(catalogue, self.given)
        from sjalvskattning.usecases.tracing import fitting

        found = fitting(catalogue, text)
        if found is None:
            raise UsageError("tracing.no_match", path=self.policy_name)
        return found

    def stamp(self, accepted: list[str]) -> None:
        """Write into the definition's file, and hold it against the policy anew."""
        from sjalvskattning.usecases.tracing import definition_path, draft_or_known, hold
        from sjalvskattning.usecases.tracing import stamp as write

        catalogue, t = self.surroundings.workspace.catalogue, self.surroundings.t
        path = definition_path(catalogue, self.given or self.assessment.id)
        written = write(path, self.trace, accepted)
        told = t.plural("tracing.stamped", written, path=path) if written else None
        self.surroundings.talk(told or t("tracing.stamped.none", path=path))
        self.trace = hold(draft_or_known(catalogue, str(path.absolute())), self.text)

    def tell(self, format_name: str) -> None:
        """Write what came of it, and say so when the text is probably another policy's."""
        surroundings, t = self.surroundings, self.surroundings.t
        if self.trace.strange:
            name = self.assessment.name.in_language(t.language)
            surroundings.talk(t("tracing.strange", policy=self.policy_name, name=name))
        if format_name == "json":
            surroundings.write_json(self._data())
            return
        from sjalvskattning.render import render

        surroundings.write(render(self._document(), format_name))

    def _data(self) -> dict[str, object]:
        from sjalvskattning.core.tracing.data import revision_data, trace_data

        data: dict[str, object] = trace_data(self.trace, self.before)
        if self.before is not None:
            from sjalvskattning.core.tracing import revise

            data["revision"] = revision_data(
                revise(self.before, self.trace.policy), self.before, self.trace.policy
            )
        return data

    def _document(self) -> Summary:
        from sjalvskattning.core.tracing.report import report, revision_section

        t = self.surroundings.t
        document = report(self.trace, self.policy_name, t, self.before)
        if self.before is None:
            return document
        from sjalvskattning.core.tracing import revise

        differs = revision_section(revise(self.before, self.trace.policy), self.before, self.trace.policy, t)
        return document._replace(sections=(differs, *document.sections))
