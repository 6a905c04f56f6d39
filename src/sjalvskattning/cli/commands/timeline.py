"""``timeline``: one person over time."""

from __future__ import annotations

import typer

from sjalvskattning.cli.options import Force, Format, Output, ResponseId
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("timeline", cls=SpokenCommand, help="cli.timeline")(timeline)


def timeline(
    ctx: typer.Context,
    response_id: ResponseId = "",
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the timeline to standard output or a file."""
    from sjalvskattning.cli.summarising import format_of_call, hand_over, response_of_call
    from sjalvskattning.usecases.timeline import timeline_of

    surroundings = of(ctx)
    chosen = format_of_call(format_name, output)
    response = response_of_call(surroundings, response_id)
    _, shown = timeline_of(surroundings.workspace, response.id, surroundings.t)
    hand_over(surroundings, shown, chosen, output, "comparing.timeline.written", force=force)
