"""The report on many responses in the formats that a file can have."""

from __future__ import annotations

import pytest

from sjalvskattning.core.tabular.publishing import published
from sjalvskattning.core.tabular.report import ReportFacts, score_report
from sjalvskattning.locale import Language
from sjalvskattning.render import BINARY, TEXTS, encode, render
from tests.core.test_tabular_report import PLAN, complete, publication


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_format_has_the_numbers(name: str, language: Language) -> None:
    """A group's name, a mean with the language's decimal mark, and the same bytes each time."""
    facts = ReportFacts(("svar.csv",), "enhet")
    summary = score_report(PLAN, publication(), language, facts)
    made = render(summary, name)
    assert "Skola" in made
    assert ("2,9" if language == "sv" else "2.9") in made
    assert made == render(score_report(PLAN, publication(), language, facts), name)


@pytest.mark.parametrize("name", TEXTS)
def test_a_report_without_numbers_can_be_written(name: str) -> None:
    """Fewer than k: the document is short and whole."""
    few = published(PLAN, {"": complete(1, 4)}, 5)
    assert "färre än 5" in render(score_report(PLAN, few, "sv", ReportFacts()), name)


@pytest.mark.parametrize("name", sorted(BINARY))
def test_a_report_can_be_printed(name: str) -> None:
    """A PDF and a Word file are made of it, and are more than a heading."""
    summary = score_report(PLAN, publication(), "sv", ReportFacts())
    made = encode(summary, name)
    assert made.startswith((b"%PDF", b"PK"))
    assert len(made) > 20_000


def test_a_groups_name_is_text() -> None:
    """Markup in a name of a group is shown as it is written."""
    hostile = "<script>x</script>|**fet**"
    found = published(PLAN, {hostile: complete(1, 8), "b": complete(2, 8)}, 5)
    summary = score_report(PLAN, found, "sv", ReportFacts(by="<b>enhet</b>"))
    html = render(summary, "html")
    assert "<script>x" not in html
    assert "<b>enhet" not in html
    assert "**fet**" not in render(summary, "md")
