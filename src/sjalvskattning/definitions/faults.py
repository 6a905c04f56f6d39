"""What is wrong with a definition, and where: data that ``rendering`` turns into sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sjalvskattning.errors import InputRejected

Severity = Literal["error", "warning"]
Param = str | int

MAX_PARAM = 200
"""The most characters of the author's own text that a fault carries in one parameter."""


class Place(NamedTuple):
    """Where in the file: ``line`` and ``column`` from 1, ``width`` in characters."""

    line: int
    column: int
    width: int = 1


TOP = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault at one place. ``line`` and ``column`` count from 1, ``width`` is in characters.

    The sentence and the remedy of ``code`` are ``definitions.<code>.what`` and ``.remedy`` in ``locale``.
    A ``suggestion`` among ``params`` is a near miss to ask about. Only an error rejects the file.
    """

    code: str
    line: int
    column: int
    severity: Severity = "error"
    params: Mapping[str, Param] = field(default_factory=dict, hash=False)
    line_text: str = ""
    width: int = 1

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form with stable keys."""
        return {
            "code": self.code,
            "severity": self.severity,
            "line": self.line,
            "column": self.column,
            "width": self.width,
            "params": dict(self.params),
            "line_text": self.line_text,
        }


class FaultList:
    """Faults as they are found; given back by place, each once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines or ("",)
        self._found: dict[tuple[int, int, str, str], Fault] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, code: str, place: Place, /, **params: Param) -> None:
        """Add an error. A place outside the file is moved to the nearest place inside it."""
        self._add(code, place, "error", params)

    def warn(self, code: str, place: Place, /, **params: Param) -> None:
        """Add a warning."""
        self._add(code, place, "warning", params)

    def _add(self, code: str, place: Place, severity: Severity, params: dict[str, Param]) -> None:
        line = min(max(place.line, 1), len(self._lines))
        text = self._lines[line - 1]
        column = min(max(place.column, 1), len(text) + 1)
        width = min(max(place.width, 1), max(len(text) - column + 1, 1))
        short = {
            name: value[:MAX_PARAM] if isinstance(value, str) else value for name, value in params.items()
        }
        fault = Fault(code, line, column, severity, short, text, width)
        self._found.setdefault((line, column, code, str(sorted(short.items()))), fault)

    def extend(self, other: FaultList) -> None:
        """Add every fault of ``other``."""
        self._found.update(other._found)

    def has_error_on(self, line: int) -> bool:
        """Whether an error has been found on that line."""
        return any(fault.line == line and fault.severity == "error" for fault in self._found.values())

    def unparsed_lines(self) -> set[int]:
        """The lines with a syntax error; what seems wrong with keys and values there may follow from it."""
        return {line for line, _, code, _ in self._found if code.startswith("yaml.")}

    @property
    def rejects(self) -> bool:
        """Whether there is an error among the faults."""
        return any(fault.severity == "error" for fault in self._found.values())

    def in_order(self) -> tuple[Fault, ...]:
        """The faults by line, column and code."""
        return tuple(self._found[key] for key in sorted(self._found))


class DefinitionRejected(InputRejected):
    """A definition has at least one error. ``faults`` holds everything found, warnings too."""

    def __init__(self, path: Path | str, faults: tuple[Fault, ...]) -> None:
        errors = sum(fault.severity == "error" for fault in faults)
        super().__init__("definitions.rejected", path=str(path), errors=errors, warnings=len(faults) - errors)
        self.path = path
        self.faults = faults
