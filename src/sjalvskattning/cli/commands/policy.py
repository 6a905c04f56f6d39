"""``policy add``, ``list`` and ``remove``: the policies' own texts on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import of
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import NotFound

Json = Annotated[bool, typer.Option("--json", help="cli.option.json")]


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        add_completion=False,
        no_args_is_help=True,
        help="cli.policy",
    )
    group.command("add", cls=SpokenCommand, help="policy.add")(add)
    group.command("list", cls=SpokenCommand, help="policy.list")(list_policies)
    group.command("remove", cls=SpokenCommand, help="policy.remove")(remove)
    app.add_typer(group, name="policy")


def add(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="tracing.argument.policy", metavar="cli.metavar.policy")],
    assessment: Annotated[
        str, typer.Option("--for", help="policy.add.for", metavar="cli.metavar.assessment")
    ] = "",
) -> None:
    """Keep the text of a policy."""
    from sjalvskattning.usecases.policies import add_policy

    surroundings = of(ctx)
    t = surroundings.t
    added = add_policy(surroundings.workspace, Path(file), assessment)
    name = added.assessment.name.in_language(t.language)
    key = "policy.added" if added.fresh else "policy.known"
    surroundings.talk(t(key, name=name, path=added.kept.path))
    if added.trace.suspect or added.trace.uncovered:
        surroundings.talk(t("policy.review", id=added.assessment.id, path=file))


def list_policies(ctx: typer.Context, as_json: Json = False) -> None:
    """List what is kept."""
    from sjalvskattning.usecases.policies import policy_store

    surroundings = of(ctx)
    store = policy_store(surroundings.workspace)
    kept = [version for name in store.assessments() for version in store.versions(name)]
    if as_json:
        surroundings.write_json(
            [
                {
                    "assessment": one.assessment,
                    "added": one.added,
                    "version": one.order,
                    "path": str(one.path),
                }
                for one in kept
            ]
        )
    elif kept:
        lines = (
            surroundings.t("policy.line", id=one.assessment, added=one.added, order=one.order, path=one.path)
            for one in kept
        )
        surroundings.write("\n".join(for_display(line, single_line=True) for line in lines))
    else:
        surroundings.talk(surroundings.t("policy.none"))


def remove(
    ctx: typer.Context,
    assessment: Annotated[str, typer.Argument(help="policy.remove.which", metavar="cli.metavar.assessment")],
) -> None:
    """Remove every version kept for an assessment."""
    from sjalvskattning.usecases.policies import policy_store

    surroundings = of(ctx)
    store = policy_store(surroundings.workspace)
    if assessment not in store.assessments():
        from sjalvskattning.cli.errors import near

        raise NotFound("policy.not_kept", id=assessment, suggestion=near(assessment, store.assessments()))
    surroundings.talk(surroundings.t.plural("policy.removed", store.remove(assessment), id=assessment))
