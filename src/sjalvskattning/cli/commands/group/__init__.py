"""``group``: sessions in which many answer, each on their own, and see only what the group is.

The commands lie in the order of an hour: prepare, collect, lead; and the participant's own.
"""

from __future__ import annotations

import typer

from sjalvskattning.cli.commands.group import collecting, leading, participating, preparing
from sjalvskattning.cli.spoken import SpokenGroup


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup, rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="cli.group"
    )
    preparing.register(group)
    collecting.register(group)
    leading.register(group)
    participating.register(group)
    app.add_typer(group, name="group")
