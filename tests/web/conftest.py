"""Rooms with phones in them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.phones import Room

Opening = Callable[..., Room]


@pytest.fixture
async def opening(tmp_path: Path) -> AsyncIterator[Opening]:
    """Opens rooms, and closes them after the test."""
    rooms: list[Room] = []

    def opened(**changes: Any) -> Room:
        rooms.append(Room(tmp_path / f"room{len(rooms)}", **changes))
        return rooms[-1]

    yield opened
    for room in rooms:
        await room.close()


@pytest.fixture
def room(opening: Opening) -> Room:
    """A room of twelve, without a breakdown or comments."""
    return opening()
