"""Every picture in every document says in a sentence and in a table what it shows, in each format as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Chart, Figure, Quadrants
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import render
from tests.figures import LONG
from tests.figures import Figure as Counted
from tests.render.every_document import of_groups, of_role, shipped

pytestmark = pytest.mark.trust(part="reading")

ROLES = shipped() if LONG else shipped()[::4]


def drawn(summary: Summary) -> Iterator[Figure]:
    """Every picture of a document."""
    for section in (*summary.sections, *summary.appendix):
        yield from (block for block in section.blocks if isinstance(block, Figure))


def labels(figure: Figure) -> list[str]:
    """What each row or point of a picture is called; not the headings over rows."""
    if isinstance(figure, Quadrants):
        return [point.label for point in figure.points]
    if isinstance(figure, Chart):
        return [row.label for row in figure.rows]
    return [row.label for row in figure.rows if row.parts or row.text]


def numbers(figure: Figure) -> list[set[str]]:
    """The numbers that stand beside each row of a picture, but for shares: the table has their counts."""
    if isinstance(figure, Quadrants):
        return [set() for _ in figure.points]
    if isinstance(figure, Chart):
        return [_numbers(row.text) for row in figure.rows]
    told = [row for row in figure.rows if row.parts or row.text]
    return [
        _numbers(" ".join((row.text, *(part.text for part in row.parts if "%" not in part.text))))
        for row in told
    ]


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)?", text))


def check(name: str, summary: Summary) -> int:
    """Hold each picture of a document to its sentence and its table; how many there are."""
    count = 0
    plain, raw = (re.sub(r"\s+", " ", render(summary, form)) for form in ("text", "md"))
    for figure in drawn(summary):
        count += 1
        assert figure.title.strip(), name
        assert figure.sentence.strip().endswith((".", "?", "!")), (name, figure.title)
        rows = figure.table.rows
        assert all(len(row) == len(figure.table.headers) for row in rows), name
        for label, values in zip(labels(figure), numbers(figure), strict=True):
            twin = [row for row in rows if label in {cell.removeprefix("– ") for cell in row[:2]}]
            assert twin, (name, figure.title, label)
            cells = " ".join(" ".join(row[1:]) for row in twin)
            assert values <= _numbers(f"{cells} {figure.sentence}"), (name, label, values, cells)
        for text in (plain, raw):
            assert re.sub(r"\s+", " ", figure.sentence) in text.replace("\\", ""), (name, figure.title)
        for row in rows:
            sentence = re.sub(r"\s+", " ", f"- {figure.table.headers[0]}: {row[0]}")
            assert sentence in plain, (name, sentence)
    return count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("at", range(len(ROLES)))
def test_every_chart_of_a_role(at: int, language: Language, figure: Counted) -> None:
    """Expect a sentence and a row for everything drawn, in every kind of document there is for a role."""
    assessment, role = ROLES[at]
    found = sum(check(name, summary) for name, summary in of_role(assessment, role, Translator(language)))
    assert found > 5
    figure("reading: charts with sentence and table", found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_of_a_group(language: Language, figure: Counted) -> None:
    """Expect the same of groups, of many responses, and of policies."""
    found = sum(check(name, summary) for name, summary in of_groups(Translator(language)))
    assert found > 2
    figure("reading: charts with sentence and table", found)
