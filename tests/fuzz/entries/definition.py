"""A definition in YAML: an assessment that comes back from its own file, or faults with their places."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.definitions.faults import Fault
from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.rendering import render_faults
from sjalvskattning.definitions.writing import written
from sjalvskattning.locale import LANGUAGES, Translator
from tests.definitions.samples import VALID
from tests.fuzz.corpus import HOSTILE, files

MAX_LEN = 4_096
NAME = "prov.yaml"
WORDS = (
    *(
        "schema",
        "id",
        "version",
        "name",
        "title",
        "about",
        "policy",
        "organisation",
        "decision",
        "scale",
        "min",
    ),
    *("labels", "scoring", "min_share", "min_items", "overall", "roles", "extends", "areas", "kind", "items"),
    *("text", "third", "works", "fails", "question", "source", "section", "passage", "relation", "restates"),
    *(
        "interprets",
        "strength",
        "weight",
        "reverse",
        "excluded",
        "reason",
        "support",
        "trace",
        "themes",
        "en",
    ),
    *(
        "reliability",
        "condition",
        "expectation",
        "TODO",
        ": ",
        "- ",
        "|\\x0a",
        ">-\\x0a",
        "!!int ",
        "&a ",
        "*a",
    ),
    *(
        "---\\x0a",
        "? ",
        "<<: ",
        "\\x09",
        "\\xef\\xbb\\xbf",
        "\\xc2\\xa0",
        "\\x22",
        "\\xe2\\x80\\x9d",
        "\\\\x1b",
    ),
)


def seeds() -> Iterator[bytes]:
    """A definition with everything in it, and the hostile ones."""
    yield VALID.encode()
    yield from (data for data in files(HOSTILE / "definitions", "*.yaml") if len(data) <= MAX_LEN)


def one(data: bytes) -> None:
    """Parse, and look at everything that is told; what is accepted is the same after writing and reading."""
    assessment, faults = parse(data, NAME)
    _check_faults(data, faults)
    assert (assessment is None) == any(fault.severity == "error" for fault in faults)
    if assessment is None:
        return
    assert Assessment.from_dict(assessment.to_dict()) == assessment
    assert assessment.content_hash
    for role in assessment.roles:
        assert assessment.items_of(role.id)
    again, _ = parse(written(assessment).encode(), NAME)
    assert again == assessment
    strict, asked = parse(data, NAME, strict=True)
    assert strict == assessment
    _check_faults(data, asked)


def _check_faults(data: bytes, faults: tuple[Fault, ...]) -> None:
    """Each fault once, at a place inside the file, and it can be written in both languages."""
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(set(faults)) == len(faults)
    is_utf16 = any(fault.code == "encoding.utf16" for fault in faults)
    for fault in faults:
        assert fault.code != "value.unaccepted"
        assert fault.line >= 1
        assert is_utf16 or fault.line <= len(lines)
        assert 1 <= fault.column <= len(fault.line_text) + 1
    for language in LANGUAGES:
        render_faults(faults, Translator(language), NAME).encode()
