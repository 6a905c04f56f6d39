"""The small engine's run: read every response, find those that come twice, score what is left."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.batch.plain.long import Key, LongReader
from sjalvskattning.batch.plain.rows import Read, Scorer, tallies
from sjalvskattning.batch.plain.wide import read_wide
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.work import Counts, Outcome, Rules, Sink


def run(sources: Sequence[Source], rules: Rules, sink: Sink) -> Outcome:
    """Score the responses of some tables, all wide or all long, in the order of their rows.

    Raises InputRejected for a table that can't be read to its end.
    """
    outcome = Outcome([Counts() for _ in sources])
    if sources and sources[0].is_long:
        long = LongReader(rules, sink)
        for place, (source, counts) in enumerate(zip(sources, outcome.counts, strict=True)):
            long.read(source, place, counts)
            sink.progress(counts.rows)
        responses = long.responses()
    else:
        responses = []
        for place, (source, counts) in enumerate(zip(sources, outcome.counts, strict=True)):
            responses += read_wide(source, place, rules, sink, counts)
            sink.progress(counts.rows)
        responses = _told_apart(responses, sources, rules, sink, outcome.counts)
    outcome.scored = len(responses)
    for columns in Scorer(rules.plan).columns(responses, rules.keys):
        sink.scored(columns)
    if rules.tallies:
        outcome.tallies = tallies(rules.plan, responses)
    return outcome


def _told_apart(
    responses: Sequence[Read], sources: Sequence[Source], rules: Rules, sink: Sink, counts: Sequence[Counts]
) -> list[Read]:
    """The responses that are scored: neither left out already, nor with an id that comes again."""
    first: dict[Key, Read] = {}
    twice: set[Key] = set()
    for response in responses:
        key = _key(response, sources, rules)
        earlier = response if key is None else first.setdefault(key, response)
        if key is not None and earlier is not response:
            twice.add(key)
            source = sources[response.source]
            sink.fault(source.repeated(response.row, response.response, earlier.file, earlier.row))
    kept = []
    for response in responses:
        if response.is_dropped or _key(response, sources, rules) in twice:
            counts[response.source].left_out += 1
        else:
            kept.append(response)
    return kept


def _key(response: Read, sources: Sequence[Source], rules: Rules) -> Key | None:
    """What tells a response apart from others; None when it has no id."""
    if not sources[response.source].is_named(response.response):
        return None
    return (*response.key, response.source if rules.ids_per_file else 0)
