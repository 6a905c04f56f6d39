"""What a guide is for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """The conversation or interview that a guide leads through."""

    MEDARBETARSAMTAL = "medarbetarsamtal"
    LONESAMTAL = "lonesamtal"
    INTRODUKTION = "introduktion"
    REKRYTERING = "rekrytering"
