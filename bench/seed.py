"""Definitions and stored responses to measure with, made through the program's own rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.usecases.workspace import Workspace, random_id


def definition(path: Path, items: int) -> Path:
    """A definition file with one role and ``items`` items in areas of ten."""
    areas = []
    for area in range(0, items, 10):
        entries = "\n".join(_item(number) for number in range(area, min(area + 10, items)))
        head = f"      - id: omrade-{area}\n        title: Område {area}\n        about: Mätning.\n"
        areas.append(f"{head}        items:\n{entries}")
    path.write_text(
        "schema: 1\n"
        f"id: {path.stem}\nversion: 1.0.0\nname: Mätning\ntitle: Mätning\nabout: Bara för mätning.\n"
        "policy:\n  organisation: Ingen\n  title: Ingen\n"
        "scale:\n  min: 1\n  labels: [inte, lite, delvis, mycket, helt]\n"
        "roles:\n  - id: chef\n    title: Chef\n    about: Alla.\n    areas:\n" + "\n".join(areas) + "\n",
        encoding="utf-8",
    )
    return path


def _item(number: int) -> str:
    return (
        f"          - id: pastaende-{number}\n"
        f"            text: Jag tar upp sak nummer {number} med den som saken gäller.\n"
        f"            third: tar upp sak nummer {number} med den som saken gäller.\n"
        "            works: [Det syns en tisdag., Det syns en onsdag.]\n"
        "            fails: [Det syns inte en tisdag., Det syns inte en onsdag.]\n"
        "            question: Hur går det?\n"
        "            source: {section: Mätning, passage: punkt 1, relation: interprets}\n"
        "            strength: beskriver\n"
    )


def workspace(environment: Mapping[str, str]) -> Workspace:
    """The program's workspace in a child's environment."""
    return Workspace.of(environment)


def stored(environment: Mapping[str, str], assessment: Assessment, role: str, count: int) -> None:
    """Keep ``count`` finished responses with every item rated."""
    place = workspace(environment)
    for number in range(count):
        blank = Response(random_id(), assessment, role, created=f"2026-01-01T00:00:{number % 60:02d}")
        answers = {
            item.id: Answer(AnswerState.RATED, 1 + (position + number) % 5)
            for position, item in enumerate(blank.items)
        }
        place.store.create(replace(blank, answers=answers, finished=True)).close()
