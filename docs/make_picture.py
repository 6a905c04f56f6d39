"""Makes ``docs/picture.svg`` from the app itself: ``.venv/bin/python docs/make_picture.py``."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import datetime
from pathlib import Path

from sjalvskattning.core.walk import Comment, Jump, Rate, ToggleFlag
from sjalvskattning.locale import Translator
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.usecases.workspace import Workspace

PICTURE = Path(__file__).with_name("picture.svg")
RATINGS = (4, 5, 4, 3, 4, 4, 5, 4, 3, 4, 4, 5, 3, 4)


async def _draw(home: str) -> str:
    place = Workspace.of({"SJALVSKATTNING_HOME": home})
    place = Workspace(place.paths, now=lambda: datetime(2026, 11, 20, 14, 32))
    session = place.begin(place.catalogue.find("lidkoping"), "chef")
    for rating in RATINGS:
        session.send(Rate(rating))
    session.send(Jump(5))
    session.send(Comment("I våras gick jag bredvid den nya vikarien hela första veckan."))
    session.send(ToggleFlag())
    app = SjalvskattningApp(place, Translator("sv"), session=session)
    async with app.run_test(size=(100, 28)) as pilot:
        app.theme = "ljust"
        await pilot.pause()
        return app.export_screenshot(title="sjalvskattning")


def main() -> None:
    """Draw, without the fonts that the picture would fetch from the network."""
    with tempfile.TemporaryDirectory() as home:
        picture = asyncio.run(_draw(home))
    PICTURE.write_text(re.sub(r"@font-face\s*\{[^}]*\}", "", picture), encoding="utf-8")


if __name__ == "__main__":
    main()
