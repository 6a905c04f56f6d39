"""The key s at a question: where in the policy, and the policy's own words when its text is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from sjalvskattning.core.assessment import Assessment, Ref
from sjalvskattning.core.policy import fingerprint, split
from sjalvskattning.store.policies import PolicyStore
from sjalvskattning.tui.screens.reading import ReadingDialog
from tests.tui.samples import ASSESSMENT, make_app, make_session
from tests.tui.seeing import flat, press, until

POLICY = "Du förväntas\n\n- hälsa på den som kommer\n- svara i tid\n"
LATER = POLICY.replace("den som kommer", "alla som kommer hit")


def traced(*passages: str) -> Assessment:
    """The sample whose first item refers to those passages of ``POLICY``."""
    found = {passage.id: passage for passage in split(POLICY).passages}
    refs = tuple(Ref(name, fingerprint(found[name].full)) for name in passages)
    role = ASSESSMENT.roles[0]
    area = role.areas[0]
    item = area.items[0]
    item = replace(item, source=item.source._replace(trace=refs))
    area = replace(area, items=(item, *area.items[1:]))
    role = replace(role, areas=(area, *role.areas[1:]))
    return replace(ASSESSMENT, roles=(role, *ASSESSMENT.roles[1:]))


async def shown(folder: Path, assessment: Assessment) -> str:
    """What s shows."""
    app = make_app(make_session(assessment=assessment), folder=folder)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, ReadingDialog))
        return flat(app)


async def test_without_a_kept_policy_it_says_how_to_have_one(tmp_path: Path) -> None:
    """The place is shown as before."""
    text = await shown(tmp_path, traced("du-forvantas/p1"))
    assert "sjalvskattning policy add" in text
    assert "Ställe" in text


async def test_the_policys_own_words_stand_first(tmp_path: Path) -> None:
    """Before the place, with the words that lead up to the list."""
    PolicyStore(tmp_path / "policies").add(ASSESSMENT.id, POLICY, date(2026, 11, 21))
    text = await shown(tmp_path, traced("du-forvantas/p1"))
    assert "”Du förväntas hälsa på den som kommer”" in text
    assert text.index("Policyns egna ord") < text.index("Ställe")
    assert "policy add" not in text


async def test_several_passages_say_where_each_stands(tmp_path: Path) -> None:
    """Only then: the place is otherwise in the row below."""
    PolicyStore(tmp_path / "policies").add(ASSESSMENT.id, POLICY, date(2026, 11, 21))
    text = await shown(tmp_path, traced("du-forvantas/p1", "du-forvantas/p2"))
    assert "Du förväntas, punkt 1" in text
    assert "Du förväntas, punkt 2" in text


async def test_a_policy_that_changed_says_so(tmp_path: Path) -> None:
    """The newest words with a warning; when an older kept text still has the passage, that one."""
    store = PolicyStore(tmp_path / "policies")
    store.add(ASSESSMENT.id, LATER, date(2026, 11, 21))
    text = await shown(tmp_path, traced("du-forvantas/p1"))
    assert "”Du förväntas hälsa på alla som kommer hit”" in text
    assert "har ändrats här" in text
    store.add(ASSESSMENT.id, POLICY, date(2026, 11, 22))
    store.add(ASSESSMENT.id, LATER, date(2026, 11, 23))
    text = await shown(tmp_path, traced("du-forvantas/p1"))
    assert "”Du förväntas hälsa på den som kommer”" in text


async def test_a_kept_policy_that_cannot_be_read_stops_nobody(tmp_path: Path) -> None:
    """The place is shown, and what is wrong is said."""
    store = PolicyStore(tmp_path / "policies")
    kept, _ = store.add(ASSESSMENT.id, POLICY, date(2026, 11, 21))
    kept.path.unlink()
    kept.path.mkdir()
    text = await shown(tmp_path, traced("du-forvantas/p1"))
    assert "Ställe" in text
