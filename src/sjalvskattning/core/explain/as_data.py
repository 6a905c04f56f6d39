"""Explanations for other programs. The keys are stable; ``docs/guides.md`` tells what each holds.

A number is ``{"numerator", "denominator", "value", "shown"}``: the exact quotient of two integers, the same
as a float, and as the program shows it. It is None where there is no number, and then ``reason`` says why.
"""

from __future__ import annotations

from typing import Any

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.change import change
from sjalvskattning.core.comparison.compare import Shares, compare
from sjalvskattning.core.explain.area import area_working
from sjalvskattning.core.explain.arithmetic import index_sum, mean_of, mean_sum
from sjalvskattning.core.explain.change import counted
from sjalvskattning.core.explain.counts import high_numbers, number_of, numbers_by_state
from sjalvskattning.core.explain.difference import differences, pairs_of, workings_of
from sjalvskattning.core.explain.item import areas_with, is_high
from sjalvskattning.core.explain.over_time import left_of, workings_over_time
from sjalvskattning.core.explain.overall import counted_areas, overall_sum
from sjalvskattning.core.explain.target import Target, TargetKind
from sjalvskattning.core.explain.working import Line, Working, area_called, item_called, line_of
from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.scoring import WEIGHT_UNITS, Score, score
from sjalvskattning.core.summary.selection import rated_items, top_two_steps
from sjalvskattning.core.timeline import Timeline
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import ratio

Data = dict[str, Any]


def data(response: Response, target: Target, earlier: Response | None, t: Translator) -> Data:
    """What stands behind one number, or every number. Raises KeyError, and ValueError without ``earlier``."""
    made = {
        TargetKind.OVERVIEW: lambda: _overview(response, earlier, t),
        TargetKind.AREA: lambda: _area(response, target.id, t),
        TargetKind.ITEM: lambda: _item(response, target.id),
        TargetKind.OVERALL: lambda: _overall(response, t),
        TargetKind.COUNTS: lambda: _counts(response),
        TargetKind.SHARES: lambda: _shares(response),
        TargetKind.CHANGE: lambda: _change(response, earlier),
    }[target.kind]()
    return {"kind": target.kind.value, **_head(response), **made}


def over_time_data(found: Timeline, area_id: str, t: Translator) -> Data:
    """What stands behind an area's means over time, oldest first; raises as ``explain_over_time``."""
    area, made = area_called(found.last, area_id), workings_over_time(found, area_id)
    return {
        "kind": "over_time",
        **_head(found.last),
        "id": area.id,
        "title": area.title.in_language(t.language),
        "rule": _rule(made[-1]),
        "occasions": [
            {
                **_head(response),
                "begun": response.created,
                **_scored(one.score, t),
                "sum": "" if one.score.reason else mean_sum(one, t),
                "items": [_line(line) for line in one.lines],
            }
            for response, one in zip(found.responses, made, strict=True)
        ],
        "left": [{"id": left.item.id, "reason": left.why.value} for left in left_of(found, area_id)],
    }


def difference_data(first: Response, second: Response, area_id: str, t: Translator) -> Data:
    """What stands behind the difference between two views; raises as ``explain_difference``."""
    area, found = area_called(first, area_id) if area_id else None, compare(first, second)
    pairs, values = pairs_of(found, area_id), differences(pairs_of(found, area_id))
    shares, workings = Shares.of(pairs), workings_of(found, area_id) if area else ()
    both = shares.both
    return {
        "kind": "difference",
        "first": _head(first),
        "second": _head(second),
        "id": area_id,
        "title": area.title.in_language(t.language) if area else t("explain.every"),
        "items": [
            {
                "number": pair.number,
                "id": pair.item.id,
                "first": _answer(pair.first, pair.counts and pair.counts[0]),
                "second": _answer(pair.second, pair.counts and pair.counts[1]),
                "difference": pair.difference,
            }
            for pair in pairs
        ],
        "both": both,
        "identical": shares.identical,
        "within_one": shares.within_one,
        "mean_absolute": _number(shares.absolute, both, 1, t) if both else None,
        "mean_signed": _number(shares.signed, both, 1, t) if both else None,
        "means": [_mean(made.score, t) for made in workings],
        "sums": {
            "absolute": mean_of(values, True, t) if both else "",
            "signed": mean_of(values, False, t) if both else "",
            "means": ["" if made.score.reason else mean_sum(made, t) for made in workings],
        },
        "left": [{"id": item.id, "reason": why.value} for item, why in found.left],
    }


def _head(response: Response) -> Data:
    return {
        "response": response.id,
        "assessment": response.assessment.id,
        "version": response.assessment.version,
        "role": response.role,
        "perspective": response.perspective.value,
    }


def _number(numerator: int, denominator: int, digits: int, t: Translator) -> Data:
    return {
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator,
        "shown": ratio(numerator, denominator, t.language, digits),
    }


def _mean(found: Score, t: Translator) -> Data | None:
    return None if found.reason else _number(*_in_wholes(found.numerator, found.denominator), 1, t)


def _index(found: Score, t: Translator) -> Data | None:
    return None if found.reason else _number(*_in_wholes(*found.index_ratio), 0, t)


def _in_wholes(top: int, bottom: int) -> tuple[int, int]:
    """A fraction of thousandths of a weight with whole weights again, where that loses nothing."""
    if top % WEIGHT_UNITS == bottom % WEIGHT_UNITS == 0:
        return top // WEIGHT_UNITS, bottom // WEIGHT_UNITS
    return top, bottom


def _scored(found: Score, t: Translator) -> Data:
    return {
        "mean": _mean(found, t),
        "index": _index(found, t),
        "reason": found.reason.value if found.reason else None,
        "rated": found.rated,
        "applicable": found.applicable,
        "total": found.total,
    }


def _area(response: Response, area_id: str, t: Translator) -> Data:
    area, made = area_called(response, area_id), area_working(response, area_id)
    scale, found = response.assessment.scale, made.score
    return {
        "id": area.id,
        "title": area.title.in_language(t.language),
        "area_kind": area.kind.value,
        "scale": {"min": scale.minimum, "max": scale.maximum},
        **_scored(found, t),
        "sums": None if found.reason else {"mean": mean_sum(made, t), "index": index_sum(found, t)},
        "rule": _rule(made),
        "items": [_line(line) for line in made.lines],
    }


def _rule(made: Working) -> Data:
    rated, applicable = made.share
    return {
        "min_share": made.rule.min_share,
        "min_items": made.rule.min_items,
        "needed_items": made.needed,
        "rated_weight": rated / WEIGHT_UNITS,
        "applicable_weight": applicable / WEIGHT_UNITS,
        "rounding": "half away from zero, when shown",
    }


def _line(line: Line) -> Data:
    item = line.item
    return {
        "number": line.number,
        "id": item.id,
        **_answer(line.answer, line.counts),
        "reverse": item.reverse,
        "weight": line.units / WEIGHT_UNITS,
        "in_sum": line.is_in_sum,
        "source": {
            "section": item.source.section,
            "passage": item.source.passage,
            "relation": item.source.relation.value,
            "strength": item.strength,
        },
    }


def _answer(answer: Answer, counts: int | None) -> Data:
    return {"state": answer.state.value, "value": answer.value, "counts": counts}


def _item(response: Response, item_id: str) -> Data:
    number, item = item_called(response, item_id)
    line = line_of(response, item, number)
    return {
        **_line(line),
        "item_kind": item.kind.value,
        "areas": [area.id for area in areas_with(response, item)],
        "top_two": is_high(response, item),
    }


def _overall(response: Response, t: Translator) -> Data:
    scores = score(response)
    found = scores.overall
    none = {"mean": None, "index": None, "reason": "not_wanted", "rated": 0, "applicable": 0, "total": 0}
    return {
        "wanted": found is not None,
        **(_scored(found, t) if found else none),
        "sums": {"mean": overall_sum(response, scores, found, t), "index": index_sum(found, t)}
        if found and not found.reason
        else None,
        "areas": [
            _in_listing(response, area.id, scores.areas[area.id], t) for area in counted_areas(response)
        ],
    }


def _counts(response: Response) -> Data:
    return {
        "total": len(response.items),
        "answered": response.answered,
        "applicable": response.applicable,
        "states": {state.value: numbers for state, numbers in numbers_by_state(response).items()},
    }


def _shares(response: Response) -> Data:
    found: Data = {"from_step": response.assessment.scale.maximum - 1}
    for kind in Kind:
        high, rated = top_two_steps(response, kind)
        found[kind.value] = {
            "high": high,
            "rated": rated,
            "high_items": high_numbers(response, kind),
            "rated_items": [one.number for one in rated_items(response, kind)],
        }
    return found


def _change(response: Response, earlier: Response | None) -> Data:
    if earlier is None:
        raise ValueError("no earlier response")
    since = change(earlier, response)
    up, down, same = counted(since)
    return {
        "earlier": earlier.id,
        "up": up,
        "down": down,
        "same": same,
        "compared": len(since.steps),
        "items": [
            {
                "number": number_of(response, step.item),
                "id": step.item.id,
                "before": step.before,
                "now": step.now,
                "reverse": step.item.reverse,
                "difference": step.difference,
            }
            for step in since.steps
        ],
        "not_compared": [item.id for item in since.not_compared],
    }


def _overview(response: Response, earlier: Response | None, t: Translator) -> Data:
    scores = score(response)
    return {
        "areas": [
            _in_listing(response, area.id, scores.areas[area.id], t)
            for top in response.areas
            for area in (top, *top.areas)
        ],
        "overall": None if scores.overall is None else _scored(scores.overall, t),
        "counts": _counts(response),
        "shares": _shares(response),
        "earlier": earlier.id if earlier else None,
    }


def _in_listing(response: Response, area_id: str, found: Score, t: Translator) -> Data:
    area = area_called(response, area_id)
    title = area.title.in_language(t.language)
    return {"id": area.id, "title": title, "area_kind": area.kind.value, **_scored(found, t)}
