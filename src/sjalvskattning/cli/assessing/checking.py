"""One definition file checked: its faults as data, as a compiler tells them, or a friendly count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sjalvskattning.cli.errors import describe
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.text import for_display
from sjalvskattning.definitions.faults import DefinitionRejected, Fault
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import Translator

STRICT = "strict."
MOST_BYTES = 4 * 1024 * 1024
"""The most that is read from standard input; the parser says what is too large long before."""


@dataclass(frozen=True)
class Checked:
    """What came of one file. ``assessment`` is None when it was rejected, or was not there."""

    file: str
    assessment: Assessment | None
    faults: tuple[Fault, ...]

    @property
    def accepted(self) -> bool:
        """Whether the file can be used."""
        return self.assessment is not None

    @property
    def rejected(self) -> bool:
        """Whether the file was read and refused."""
        return not self.accepted and bool(self.faults)

    @property
    def questioned(self) -> bool:
        """Whether an editor would question something in it."""
        return any(fault.code.startswith(STRICT) for fault in self.faults)

    def told(self, t: Translator) -> str:
        """Every fault with its place, and how many there are."""
        from sjalvskattning.definitions.rendering import render_faults

        return render_faults(self.faults, t, self.file, limit=len(self.faults))

    def friendly(self, t: Translator) -> str:
        """That the file is good, and what it holds."""
        items = {item.id for role in self._roles() for item in self._items(role)}
        return t.plural(
            "cli.assessment.check.good",
            len(items),
            file=for_display(self.file, single_line=True),
            roles=", ".join(self._roles()),
        )

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form with the documented keys."""
        errors = sum(fault.severity == "error" for fault in self.faults)
        return {
            "file": self.file,
            "accepted": self.accepted,
            "errors": errors,
            "warnings": len(self.faults) - errors,
            "faults": [fault.to_dict() for fault in self.faults],
        }

    def _roles(self) -> list[str]:
        return [role.id for role in self.assessment.roles] if self.assessment else []

    def _items(self, role: str) -> tuple[Any, ...]:
        return self.assessment.items_of(role) if self.assessment else ()


def check_files(
    surroundings: Surroundings, files: list[str], *, told: bool, strict: bool = False
) -> list[Checked]:
    """Check every file, whatever came of the one before; ``told`` also says at once what came of each."""
    checked = []
    for file in files:
        try:
            one = check_file(surroundings, file, strict=strict)
        except NotFound as error:
            surroundings.talk(describe(error, surroundings.t))
            one = Checked(file, None, ())
        checked.append(one)
        if told and one.faults:
            surroundings.write(one.told(surroundings.t))
        if told and one.accepted and not one.questioned:
            surroundings.talk(one.friendly(surroundings.t))
    return checked


def check_file(surroundings: Surroundings, file: str, *, strict: bool = False) -> Checked:
    """Read and check a file; a file that can't be read is a fault of its own, like any other.

    Raises NotFound for a file that does not exist.
    """
    from sjalvskattning.definitions.files import read_bytes
    from sjalvskattning.definitions.load import parse

    if file == "-":
        name = surroundings.t("cli.standard_input")
        data = surroundings.read_bytes(MOST_BYTES)
        return Checked(name, *parse(data, "", strict=strict))
    try:
        data = read_bytes(Path(file))
    except DefinitionRejected as error:
        return Checked(file, None, error.faults)
    return Checked(file, *parse(data, Path(file).name, strict=strict))
