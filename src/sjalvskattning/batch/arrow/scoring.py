"""Scoring responses that are columns: sums, what they mean, tallies; handed on a piece at a time."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from sjalvskattning.batch.arrow.counting import Counting
from sjalvskattning.batch.arrow.sums import Adder, Meanings, OverallMeanings
from sjalvskattning.batch.arrow.wide import Answers, Groups
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.core.tabular.tally import Tally
from sjalvskattning.core.tabular.work import FILE, GROUP, OCCASION, PERSPECTIVE, Rules, Sink


class Scoring:
    """Scores pieces and hands them to the sink."""

    def __init__(self, rules: Rules, sink: Sink) -> None:
        plan = rules.plan
        self._rules, self._sink = rules, sink
        self._adders = [Adder(planned, plan.unreadable + 1) for planned in plan.scores]
        self._meanings = [Meanings(plan, place) for place in range(len(plan.scores))]
        self._overall = OverallMeanings(plan, [self._meanings[place] for place in plan.in_overall])
        self._groups = Groups()
        self._counting = Counting(plan)
        self.scored = 0

    def score(self, answers: Answers) -> None:
        """Score a piece, count it and hand it on."""
        rows = len(answers)
        if not rows:
            return
        packed = [adder(answers.items, rows) for adder in self._adders]
        groups, names = self._groups(answers.groups, rows)
        if self._rules.tallies:
            self._counting.count(groups, answers.items, packed)
        self.scored += rows
        columns = [self._key(key, answers, names) for key in self._rules.keys]
        entries = [meaning.entries(sums) for meaning, sums in zip(self._meanings, packed, strict=True)]
        for meaning, places in zip(self._meanings, entries, strict=True):
            columns += meaning.columns(places)
        if chosen := self._rules.plan.in_overall:
            columns += self._overall.columns([entries[place] for place in chosen])
        self._sink.scored(columns)

    def tallies(self) -> dict[str, Tally]:
        """How many in each group answered what, in the groups' order of appearance."""
        return dict(zip(self._groups.names, self._counting.tallies(), strict=False))

    def _key(self, key: str, answers: Answers, names: Any) -> Any:
        rows = len(answers)
        if key == FILE:
            return _same(answers.source.table.name, rows)
        if key == GROUP:
            return _same("", rows) if names is None else names
        column = answers.texts[(RESPONSE, PERSPECTIVE, OCCASION).index(key)]
        if column is not None:
            return column
        return pa.array(answers.numbers).cast(pa.string()) if key == RESPONSE else _same("", rows)


def _same(text: str, rows: int) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int8)), pa.array([text], pa.string()))
