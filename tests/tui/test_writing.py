"""Lines and editors to write in: keys are acted on in the order they were pressed, however fast they came."""

from __future__ import annotations

import pytest
from textual import events

from sjalvskattning.tui.widgets.own_words import OwnWords
from sjalvskattning.tui.widgets.writing import Field
from tests.tui.samples import make_app, make_session
from tests.tui.seeing import until

KEYS = ["a", "b", "backspace", "c", "left", "d", "ctrl+u", "e", "f", "backspace", "end", "g"]
LEFT = "ecg"
"""What is left: "ab", one taken away, "c" after it, "d" before that, all before it taken away, and so on."""


@pytest.mark.parametrize("kind", [Field, OwnWords])
async def test_a_correction_is_made_where_it_was_typed(kind: type[Field] | type[OwnWords]) -> None:
    """Expect letters and corrections that come all at once, as on a slow machine, to be taken in turn."""
    place = kind("")
    app = make_app(make_session())
    async with app.run_test() as pilot:
        await app.screen.mount(place)
        place.focus()
        for key in KEYS:
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: _written(place).endswith("g"))
        assert _written(place) == LEFT


def _written(place: Field | OwnWords) -> str:
    return place.value if isinstance(place, Field) else place.text
