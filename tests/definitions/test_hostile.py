"""Definitions that attack the reader: what each is refused for, or that it is accepted. See tests/hostile."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from sjalvskattning.definitions import reading
from sjalvskattning.definitions.files import MAX_BYTES
from sjalvskattning.definitions.load import parse
from tests.definitions.samples import VALID, places

FOLDER = Path(__file__).parent.parent / "hostile" / "definitions"

ACCEPTED = [
    "ok.yaml",
    "bom_crlf.yaml",
    "cr.yaml",
    "markup_i_text.yaml",
    "ogiltigt_datum.yaml",
    "osynligt.yaml",
]

REFUSED: dict[str, list[tuple[str, int, int]]] = {
    "alias_ring.yaml": [("yaml.anchor", 19, 9), ("yaml.alias", 31, 17)],
    "bara_bom.yaml": [("file.empty", 1, 1)],
    "bool_tagg.yaml": [("yaml.tag", 30, 23)],
    "cp1252.yaml": [("encoding.not_utf8", 4, 14)],
    "djup_900.yaml": [("file.too_deep", 13, 29)],
    "djup_900_rad.yaml": [("file.too_deep", 1, 21)],
    "djup_indrag.yaml": [("file.too_deep", 51, 20)],
    "djup_punkt.toml": [("file.not_yaml", 1, 1)],
    "dubbla_nycklar.yaml": [("key.duplicate", 14, 1)],
    "en_byte_cp1252.yaml": [("encoding.not_utf8", 26, 22)],
    "flera_dokument.yaml": [("file.second_document", 31, 1)],
    "float_tagg.yaml": [("yaml.tag", 30, 23)],
    "framtida_schema.yaml": [("schema.newer", 1, 9)],
    "id_traversal.yaml": [("value.id", 2, 5)],
    "merge.yaml": [("yaml.merge", 30, 13)],
    "nan.toml": [("file.not_yaml", 1, 1)],
    "nan.yaml": [("value.integer", 12, 8), ("value.weight", 30, 21)],
    "styrtecken.yaml": [("character.escape", 24, 19), ("character.control", 26, 22)],
    "tabbar.yaml": [("indent.tab", 8, 1), ("indent.tab", 25, 1)],
    "tom.yaml": [("file.empty", 1, 1)],
    "tom_0_byte.yaml": [("file.empty", 1, 1)],
    "utf16.yaml": [("encoding.utf16", 1, 1)],
    "word.yaml": [("file.binary", 1, 3)],
}

# told at many places; the test below names the first
OTHERS = {"alias_bomb.yaml": ("yaml.anchor", 31, 4), "hoplagda.yaml": ("key.duplicate", 31, 2)}


def test_every_hostile_file_is_in_a_table() -> None:
    """No file lies there untested."""
    assert {path.name for path in FOLDER.iterdir()} == {*ACCEPTED, *REFUSED, *OTHERS}


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_at_the_right_place(
    name: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code, line and column of everything told, with both of PyYAML's parsers."""
    monkeypatch.setattr(reading, "LOADER", getattr(yaml, loader))
    assessment, faults = parse((FOLDER / name).read_bytes(), name)

    assert assessment is None
    assert places(faults) == REFUSED[name]


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_with_many_faults_names_the_first(name: str) -> None:
    """Bombs of aliases and files glued together are told where they begin."""
    assessment, faults = parse((FOLDER / name).read_bytes(), name)

    assert assessment is None
    assert OTHERS[name] in places(faults)


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_unusual_but_honest_file_is_accepted(name: str) -> None:
    """Byte order mark, old line ends, brackets and odd dates are text like any other."""
    assessment, faults = parse((FOLDER / name).read_bytes(), name)

    assert assessment is not None
    assert all(fault.severity == "warning" for fault in faults)


def test_line_ends_and_byte_order_mark_change_nothing() -> None:
    """Notepad's file gives the same assessment as the plain one."""
    plain, _ = parse(VALID.encode(), "prov.yaml")
    notepad, _ = parse(b"\xef\xbb\xbf" + VALID.replace("\n", "\r\n").encode(), "prov.yaml")

    assert plain is not None
    assert plain == notepad
    assert plain.content_hash == notepad.content_hash


def test_markup_in_a_text_is_kept_character_by_character() -> None:
    """Brackets mean nothing to the reader."""
    assessment, _ = parse((FOLDER / "markup_i_text.yaml").read_bytes(), "markup_i_text.yaml")

    assert assessment is not None
    (item,) = assessment.items_of("medarbetare")
    assert item.text.sv == "Se [1], [/Malmö] och [@click=app.quit]klicka[/] [red"


def test_the_byte_and_its_letter_are_named() -> None:
    """A file saved as ANSI says which byte, which letter it probably is, and how many lines have such."""
    _, (fault,) = parse((FOLDER / "cp1252.yaml").read_bytes(), "cp1252.yaml")

    assert fault.params == {"byte": "F6", "letter": "ö", "lines": 9}
    assert fault.line_text == "name: Undersköterska"


def test_a_file_of_another_kind_is_one_fault() -> None:
    """More than the largest size, and names that are not YAML's, are refused unread."""
    assert places(parse(b"x" * (MAX_BYTES + 1), "stor.yaml")[1]) == [("file.too_large", 1, 1)]
    assert places(parse(VALID.encode(), "prov.docx")[1]) == [("file.not_yaml", 1, 1)]
    assert places(parse(VALID.encode(), "-")[1]) == []


@pytest.mark.parametrize(
    "data",
    [
        b"[" * MAX_BYTES,
        b"{a: " * (MAX_BYTES // 4),
        b"- " * (MAX_BYTES // 2),
        b"? " * (MAX_BYTES // 2),
        b"&a " * (MAX_BYTES // 3),
        b"'" * MAX_BYTES,
        b"\t" * MAX_BYTES,
        b"\n" * MAX_BYTES,
        b"a" * MAX_BYTES,
        b"\xff" * MAX_BYTES,
        b"a: b: c\n" * (MAX_BYTES // 8),
        b'a: "\n' * (MAX_BYTES // 5),
        b"".join(b"n%d: x\n" % n for n in range(50_000)),
        b"roles:\n" + b"".join(b"- {id: r%d, extends: r%d}\n" % (n, n + 1) for n in range(15_000)),
        b"x: [" + b"*a, " * 100_000 + b"]",
    ],
    ids=lambda data: repr(bytes(data[:12])),
)
def test_no_file_of_the_largest_size_takes_long(data: bytes) -> None:
    """Whatever half a megabyte holds, it is refused without an exception and within a generous bound."""
    started = time.process_time()
    assessment, faults = parse(data[:MAX_BYTES], "x.yaml")

    assert assessment is None
    assert faults
    assert time.process_time() - started < 20  # measured: at most 2.5 s
