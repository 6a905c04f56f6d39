"""What the store has to tell without failing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notice:
    """Something recovered, or not as it should be. Its texts are found as those of an error."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """A notice about one file in a listing. ``readable`` says whether the response is listed all the same."""

    id: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    readable: bool = False
