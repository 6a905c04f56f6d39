"""Three whole documents, read by a person and kept.

After a wanted change run ``SJALVSKATTNING_GOLDEN=write python -m pytest tests/render/test_golden.py``
and read the difference.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import (
    Goal,
    GoalStatus,
    Occasion,
    OccasionKind,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.summary.document import Section
from sjalvskattning.locale import Translator
from sjalvskattning.render import SUFFIXES, TEXTS, render
from tests.render.figures import BARS, GROUPS, SEVEN
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, rated, response

GOLDEN = Path(__file__).parent / "golden"


def own_view() -> Summary:
    """A manager's own notes in Swedish: everything is filled in, and something has moved since last year."""
    given = response(
        {
            "lyssnar": rated(4, "På måndagsmötet lät jag alla tala till punkt innan vi bestämde."),
            "avbryter": 2,
            "halsar": 5,
            "ger-svar": rated(
                2, "Tre frågor från arbetslaget blev liggande i maj.\nJag sa inte till.", flagged=True
            ),
            "star-upp": rated(3, "Bara för mig.", private=True),
            "sager-ifran": 4,
            "provar-nytt": CANNOT_JUDGE,
            "tar-upp-fel": 1,
            "fragas": 3,
            "far-tid": rated(2, "Två möten om dagen lämnar ingen tid."),
            "far-stod": NOT_APPLICABLE,
        }
    )
    preparation = Preparation(
        topics=(Topic("ger-svar", "Hur gör ni för att hinna svara?"), Topic("far-tid")),
        goals=(
            Goal(
                "Svara inom två dagar",
                "Boka en halvtimme varje eftermiddag",
                Owner.ME,
                "2027-02-01",
                "Laget säger det",
            ),
            Goal("Färre möten", owner=Owner.MANAGER, due="före jul"),
        ),
        earlier=(Goal("Gå kursen i svåra samtal", status=GoalStatus.DONE),),
        needs="Tid mellan mötena.",
        competence="Handledning en gång i månaden.",
        signatures=True,
    )
    given = replace(
        given,
        occasion=Occasion(OccasionKind.MEDARBETARSAMTAL, "2026-12-03", "", "Förskolan Ängen", "hösten 2026"),
        finished=True,
        preparation=preparation,
    )
    return build_summary(given, _a_year_ago(given), Translator("sv"), date(2026, 11, 20))


def _a_year_ago(given: Response) -> Response:
    answers = {**given.answers, "lyssnar": rated(2), "avbryter": rated(1), "halsar": rated(5)}
    return replace(given, id="forra", created="2025-11-18T09:00:00", answers=answers)


def managers_view() -> Summary:
    """A manager's view of an employee before a salary conversation, in English, not finished."""
    given = response(
        {"lyssnar": rated(4, "Let the parents finish at the spring meeting."), "avbryter": 3, "far-tid": 4},
        role_id="medarbetare",
        perspective=Perspective.MANAGER,
    )
    given = replace(given, occasion=Occasion(OccasionKind.LONESAMTAL, "2026-12-03", "Kim", "", ""))
    return build_summary(given, None, Translator("en"), date(2026, 11, 20))


def groups_view() -> Summary:
    """A group's picture: long statements, parts of the group, something hidden, a scale of seven steps."""
    sections = (Section(f"area-{n}", block.title, (block,)) for n, block in enumerate((BARS, GROUPS, SEVEN)))
    return Summary("Gruppens bild", sections=tuple(sections))


@pytest.mark.parametrize("format_name", TEXTS)
@pytest.mark.parametrize("make", [own_view, managers_view, groups_view])
def test_the_document_is_the_one_that_was_read(make: object, format_name: str) -> None:
    """Byte for byte the kept file; regenerate it as the module says."""
    document = render(make(), format_name)  # type: ignore[operator]
    path = GOLDEN / f"{make.__name__}.{SUFFIXES[format_name]}"  # type: ignore[attr-defined]
    if os.environ.get("SJALVSKATTNING_GOLDEN") == "write":
        path.write_text(document, encoding="utf-8", newline="\n")
    assert document == path.read_text(encoding="utf-8")
