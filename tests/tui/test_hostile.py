"""Text from people and definitions is shown, never obeyed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sjalvskattning.core import walk as w
from sjalvskattning.core.assessment import Area, Assessment, Kind, Policy, Role, Source, Text
from sjalvskattning.tui.screens.question import QuestionScreen
from tests.tui.samples import ASSESSMENT, make_app, make_item, make_session
from tests.tui.seeing import flat, press, strips, text, until

COMMENTS = Path(__file__).parents[1] / "hostile" / "comments"
ATTACKS = {
    "markup": "[/] [b]fet[/b] [@click=app.quit]klicka[/] [link=https://x.example]länk[/link] $primary",
    "osc52": "\x1b]52;c;aGVq\x07",
    "csi": "\x1b[2J\x1b[31mröd",
    "c1": "\x9b31m\x85",
    "bidi": "a\u202eb\u2066c",
    "invisible": "a\u200bb\U000e0041c",
    "zalgo": "e" + "\u0301" * 50,
    "newlines": "rad\r\nrad\u2028rad",
    "wide": "日本語" * 40,
    "long word": "å" * 300,
    "surrogate": "a\ud800b",
    "emoji": "👩‍👩‍👧 ⚑",
    "braces": "{n} {0} %s",
    "empty": "",
}


def hostile(attack: str) -> Assessment:
    """An assessment whose every text is the attack."""
    both = Text(attack, attack)
    item = replace(
        make_item("x", attack, attack),
        works=(both,),
        fails=(both,),
        question=both,
        source=Source(attack, attack, ASSESSMENT.roles[0].areas[0].items[0].source.relation),
    )
    area = Area(
        "a",
        both,
        Kind.EXPECTATION,
        both,
        (item, replace(item, id="y")),
        (Area("b", both, Kind.EXPECTATION, both, (replace(item, id="z"),)),),
    )
    return replace(
        ASSESSMENT,
        name=both,
        title=both,
        about=both,
        policy=Policy(attack, attack, attack),
        scale=ASSESSMENT.scale._replace(labels=(both,) * 5),
        roles=(Role("chef", both, both, None, (area,)),),
    )


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("size", [(60, 20), (200, 50)])
async def test_a_hostile_definition(attack: str, size: tuple[int, int]) -> None:
    """It is walked through, looked at from every side, answered, and leaves the terminal alone."""
    session = make_session(assessment=hostile(ATTACKS[attack]))
    app = make_app(session)
    async with app.run_test(size=size) as pilot:
        for key in ("question_mark", "s", "g", "a", "k", "f1", "f2"):
            await press(pilot, key)
            assert_harmless(text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        await press(pilot, "f", "3", "3", "3")
        await until(pilot, lambda: not isinstance(app.screen, QuestionScreen))
        assert_harmless(text(app))
    assert session.response.answered == 3
    assert app.return_code is None


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_hostile_comment(attack: str) -> None:
    """Shown as it is written or with pictures, and nothing in it can be clicked."""
    session = make_session()
    session.send(w.Comment(ATTACKS[attack]))
    app = make_app(session)
    async with app.run_test(size=(200, 50)) as pilot:
        assert_harmless(text(app))
        assert not [segment for row in strips(app) for segment in row if _is_clickable(segment.style)]
        row = next(n for n, row in enumerate(text(app).splitlines()) if "Exempel" in row)
        await pilot.click(offset=(90, row))
        await pilot.pause()
        assert_harmless(text(app))
    assert app.return_code is None


def _is_clickable(style: object) -> bool:
    meta = getattr(style, "meta", None) or {}
    return bool(getattr(style, "link", None)) or any(name.startswith("@") for name in meta)


async def test_markup_is_shown_letter_by_letter() -> None:
    """Also where it would close, click or link."""
    session = make_session()
    session.send(w.Comment("[/] [@click=app.quit]x[/] \x1b]52;c;aGVq\x07"))
    app = make_app(session)
    async with app.run_test(size=(200, 50)):
        assert "[/] [@click=app.quit]x[/] ␛]52;c;aGVq␇" in flat(app)


async def test_the_shared_hostile_comments() -> None:
    """Every one of them, in the editor too."""
    for path in sorted(COMMENTS.glob("*.txt")):
        session = make_session()
        session.send(w.Comment(path.read_bytes().decode("utf-8", "surrogateescape")))
        kept = session.walk.answer.comment
        app = make_app(session)
        async with app.run_test(size=(80, 24)) as pilot:
            assert_harmless(text(app))
            await press(pilot, "k")
            assert_harmless(text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: isinstance(app.screen, QuestionScreen))  # noqa: B023
        assert session.walk.answer.comment == kept, path.name


def assert_harmless(shown: str) -> None:
    """Nothing that a terminal would act on or hide."""
    for char in shown:
        code = ord(char)
        assert char == "\n" or code >= 0x20, hex(code)
        assert not 0x7F <= code < 0xA0, hex(code)
        assert not 0x202A <= code <= 0x202E, hex(code)
        assert not 0x2066 <= code <= 0x2069, hex(code)
        assert not 0xE0000 <= code < 0xE1000, hex(code)
        assert not 0xD800 <= code < 0xE000, hex(code)
