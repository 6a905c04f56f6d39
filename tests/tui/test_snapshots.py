"""The layout of every page and dialog at 80 × 24, as text with the ink of each stretch."""

from __future__ import annotations

from collections.abc import Callable

from sjalvskattning.tui.app import SjalvskattningApp
from tests.tui.samples import FakeKeeper, make_app, make_session
from tests.tui.seeing import press, until
from tests.tui.test_everywhere import walked

Snapshot = Callable[[SjalvskattningApp], None]


async def _take(
    snapshot: Snapshot, app: SjalvskattningApp, *keys: str, size: tuple[int, int] = (80, 24)
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, *keys)
        await until(pilot, lambda: True)
        snapshot(app)


async def test_question(snapshot: Snapshot) -> None:
    """Fråga with an answer, pointing at another step."""
    await _take(snapshot, make_app(walked()), "2", "b", "down", "down")


async def test_question_60(snapshot: Snapshot) -> None:
    """Fråga on the smallest window."""
    await _take(snapshot, make_app(walked(), theme="ljust"), size=(60, 20))


async def test_question_200(snapshot: Snapshot) -> None:
    """Fråga on a wide screen, signs beside."""
    await _take(snapshot, make_app(walked()), size=(200, 50))


async def test_question_not_saved(snapshot: Snapshot) -> None:
    """Fråga after a save that failed."""
    await _take(snapshot, make_app(make_session(keeper=FakeKeeper(refuses=True))), "4")


async def test_review(snapshot: Snapshot) -> None:
    """Granska."""
    await _take(snapshot, make_app(walked(), theme="ljust"), "l", "down")


async def test_comment(snapshot: Snapshot) -> None:
    """The editor."""
    await _take(snapshot, make_app(walked(), theme="hog-kontrast"), "b", "k", "f5")


async def test_signs(snapshot: Snapshot) -> None:
    """Så kan det se ut."""
    await _take(snapshot, make_app(walked()), "question_mark")


async def test_source(snapshot: Snapshot) -> None:
    """Var i policyn."""
    await _take(snapshot, make_app(walked()), "s")


async def test_help(snapshot: Snapshot) -> None:
    """F1."""
    await _take(snapshot, make_app(walked()), "f1")


async def test_palette(snapshot: Snapshot) -> None:
    """F2 with a few letters written."""
    await _take(snapshot, make_app(walked()), "f2", "f", "ä", "r", "g")


async def test_go_to(snapshot: Snapshot) -> None:
    """G."""
    await _take(snapshot, make_app(walked()), "g")


async def test_folder(snapshot: Snapshot) -> None:
    """Another folder."""
    app = make_app(make_session(keeper=FakeKeeper(refuses=True)))
    await _take(snapshot, app, "4", "f7", "home", *["delete"] * 60, *"usb")


async def test_too_small(snapshot: Snapshot) -> None:
    """A window of 40 × 12."""
    await _take(snapshot, make_app(), size=(40, 12))
