"""The words of a call to ``score`` as an order."""

from __future__ import annotations

from typing import Any

from sjalvskattning.cli.choices import one_of
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.disclosure.release import K
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases.scoring.order import Dialect, Engine, Order, ReadOptions

MEGABYTE = 1 << 20
_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}


def order_of(
    *,
    inputs: list[str],
    perspective: str,
    on_error: str,
    engine: str,
    dialect: str,
    encoding: str,
    delimiter: str,
    sheet: str,
    max_unpacked: int,
    manifest: bool,
    **said: Any,
) -> Order:
    """An order from the options as they were written; the others are those of :class:`Order`.

    Raises UsageError for a word that an option doesn't know, and for what a call must say.
    """
    order = Order(
        inputs=tuple(inputs),
        perspective=one_of(Perspective, perspective, "--perspective"),
        on_error=one_of(OnError, on_error, "--on-error"),
        engine=one_of(Engine, engine, "--engine"),
        dialect=one_of(Dialect, dialect, "--dialect"),
        read=ReadOptions(
            encoding,
            _DELIMITERS.get(delimiter.lower(), delimiter),
            sheet,
            max_unpacked * MEGABYTE,
            hashes=manifest,
        ),
        manifest=manifest,
        **said,
    )
    if not order.inputs and not order.stored:
        raise UsageError("score.no_input")
    for option, is_missing in (
        ("--assessment", not order.assessment),
        ("--output", not order.output and not order.dry_run),
    ):
        if is_missing:
            raise UsageError("score.missing", option=option)
    if len(order.read.delimiter) > 1:
        raise UsageError("score.delimiter", value=delimiter)
    if order.k < K:
        raise UsageError("score.k", k=order.k, least=K)
    if (order.engine is Engine.SPARK) != bool(order.master):
        raise UsageError("score.master")
    return order
