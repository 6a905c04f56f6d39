"""Makes the files in ``examples/``, invented answers and always the same. Run it without arguments."""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SEED = 20261121

UNITS = {
    "Förskolan Linden": 34,
    "Hemtjänst Norr": 58,
    "Hemtjänst Söder": 47,
    "Kommunstaben": 21,
    "Tekniska": 29,
    "Växeln": 4,
}
LABELS = (
    "Stämmer inte",
    "Stämmer till liten del",
    "Stämmer delvis",
    "Stämmer till stor del",
    "Stämmer helt",
)


def answers(items: int) -> Iterator[tuple[str, list[int | str]]]:
    """Who works where, and what they answered: a step, ``e`` (not applicable), ``v`` (cannot judge), nothing.

    People have a level of their own, units too, and so have statements, so that areas hang together.
    """
    chance = random.Random(SEED)  # noqa: S311
    level = [chance.gauss(0, 0.5) for _ in range(items)]
    for unit, people in UNITS.items():
        own = chance.gauss(3.5, 0.35)
        for _ in range(people):
            person = own + chance.gauss(0, 0.6)
            yield unit, [answer(chance, person + shift) for shift in level]


def answer(chance: random.Random, mean: float) -> int | str:
    """One answer around a mean."""
    luck = chance.random()
    if luck < 0.05:
        return "e" if luck < 0.02 else "v" if luck < 0.03 else ""
    return min(5, max(1, round(chance.gauss(mean, 0.8))))


def write_csv(path: Path, ids: list[str]) -> None:
    """A file as the program likes it: the statements' ids as headers."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["response", "enhet", *ids])
        for number, (unit, given) in enumerate(answers(len(ids)), 1):
            writer.writerow([f"r{number:03d}", unit, *given])


def write_workbook(path: Path, texts: list[str]) -> None:
    """A file as a form tool and a tired colleague leave it: words for answers, other columns, blank rows."""
    from openpyxl import Workbook

    chance = random.Random(SEED)  # noqa: S311
    book = Workbook(write_only=True)
    about = book.create_sheet("Läs mig")
    about.append(["Export från enkätverktyget. Svaren ligger på nästa blad."])
    sheet = book.create_sheet("Formulärsvar 1")
    questions = [f"{number}. {text}" for number, text in enumerate(texts, 1)]
    questions[3] = "4. Jag tänker på hur mitt jobb påverkar andra verksamheter"  # someone reworded it
    questions[7] += " *"
    sheet.append(["Svars-ID", "Tidstämpel", "Var arbetar du?", *questions, "Något mer du vill säga?"])
    for number, (unit, given) in enumerate(answers(len(texts)), 1):
        cells = [word(chance, one) for one in given]
        sheet.append(
            [number, f"2026-10-{1 + number % 28:02d} 08.{number % 60:02d}", place(chance, unit), *cells]
        )
        if number % 60 == 0:
            sheet.append([])
    sheet.append([None, None, "Medelvärde", *[round(chance.uniform(3, 4), 2) for _ in texts]])
    book.save(path)


def word(chance: random.Random, one: int | str) -> str | int | float:
    """An answer as a form tool may put it."""
    if isinstance(one, int):
        label = LABELS[one - 1]
        words: list[str | int | float] = [label, label, label, f"{one} - {label}", f" {label.lower()}"]
        return chance.choice([*words, float(one), one])
    return {"e": "Ej relevant", "v": "Vet ej", "": ""}[one]


def place(chance: random.Random, unit: str) -> str:
    """A unit as people write it."""
    return chance.choice([unit, unit, f"{unit} ", unit.replace(" ", "  ")])


def main() -> int:
    """Make every example anew."""
    sys.path.insert(0, str(ROOT / "src"))
    from sjalvskattning.core.tabular.plan import Plan
    from sjalvskattning.definitions.finding import Catalogue

    plan = Plan(Catalogue().find("koping"), "medarbetare")
    EXAMPLES.mkdir(exist_ok=True)
    write_csv(EXAMPLES / "svar.csv", [item.id for item in plan.items])
    write_workbook(EXAMPLES / "enkat.xlsx", [item.text.sv for item in plan.items])
    return 0


if __name__ == "__main__":
    sys.exit(main())
