"""Every text of the interface: in both languages and used; nothing said outside ``locale``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Formatter

import pytest

from sjalvskattning.locale import LANGUAGES, Translator, topic_texts

SOURCE = Path(find_spec("sjalvskattning").submodule_search_locations[0])  # type: ignore[union-attr, index]
NOT_TOPICS = {"__init__", "typography"}
TOPICS = sorted(path.stem for path in (SOURCE / "locale").glob("*.py") if path.stem not in NOT_TOPICS)
KEYS = [key for topic in TOPICS for key in topic_texts(topic)]
ASSESSMENTS = sorted((SOURCE.parents[1] / "assessments").glob("*.yaml"))

SAME_IN_BOTH = {
    "demo", "Median", "Index", "index", "Policy", "policy", "Period", "version", "Version", "text", "Text",
    "Enter", "Esc", "Tab",
    "System", "Terminal", "TEXT", "Home", "End", "Delete", "PageUp", "PageDown", "ID", "md", "json", "min",
}  # fmt: skip
"""Words that are the same in both languages, or the name of a key on the keyboard or of a format."""

SWEDISH_BY_PURPOSE = {
    "core/comparison/compare.py": "a policy's words of strength, as definitions have them; matched against",
    "core/policy/chunks.py": "how Swedish lines begin and end; matched against, never shown",
    "core/policy/sentences.py": "abbreviations in Swedish texts; matched against, never shown",
    "core/policy/split.py": "letters folded into ids; matched against, never shown",
    "definitions/scaffold/candidates.py": "how a policy asks something of a person; matched against",
    "definitions/scaffold/written.py": "how a policy names a municipality; matched against",
    "definitions/strict/language.py": "words that the rules look for in statements; matched against",
    "definitions/syntax.py": "letters that authors may use in a key; matched against, never shown",
    "definitions/words.py": "Swedish words that authors write for keys; matched against, never shown",
}
"""Modules that may hold Swedish outside ``locale``, and why."""

BUILT_SUFFIXES = {"one", "other", "what", "where", "remedy", "on_screen"}
"""Endings put on a key by ``Translator.plural`` and for errors (see ``errors.py``)."""


def placeholders(text: str) -> set[str]:
    """The names between braces. A text with none is never filled in, and may hold any brace."""
    names = set(re.findall(r"\{([^{}]*)\}", text))
    return names and {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Every module outside ``locale``, parsed."""
    paths = [path for path in sorted(SOURCE.rglob("*.py")) if path.parent != SOURCE / "locale"]
    return tuple((path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths)


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string that is neither a docstring nor a piece of an f-string."""
    skipped = {
        id(part)
        for node in ast.walk(tree)
        for part in (node.values if isinstance(node, ast.JoinedStr) else [])
        if isinstance(part, ast.Constant)
    }
    skipped |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node


def built(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every f-string as line and pattern, where what is filled in may be any text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values]
            yield node.lineno, "".join(parts)


def is_topical(text: str) -> bool:
    """Whether a string looks like a key: a topic, a dot, and more."""
    return re.fullmatch(rf"({'|'.join(TOPICS)})(\.[\w-]+)+", text) is not None and not text.endswith(".tcss")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_text_stands_in_both_languages(topic: str) -> None:
    """Two texts with something in them (an error may lack place or remedy), and no space at an end."""
    for key, texts in topic_texts(topic).items():
        assert key.startswith(f"{topic}."), key
        assert len(texts) == len(LANGUAGES), key
        for text in texts:
            assert text.strip() or key.endswith((".where", ".remedy")), key
            assert text == text.strip("\n "), key


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_fill_in_the_same(topic: str) -> None:
    """The same placeholders, all of them named."""
    for key, (sv, en) in topic_texts(topic).items():
        assert placeholders(sv) == placeholders(en), key
        assert all(name.isidentifier() for name in placeholders(sv)), key


@pytest.mark.parametrize("topic", TOPICS)
def test_every_text_is_translated(topic: str) -> None:
    """Swedish and English differ unless nothing in the text is a word of one language."""
    untranslated = []
    for key, (sv, en) in topic_texts(topic).items():
        words = set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", sv)))
        commands = all(re.match(r"(\$ |source <\()?sjalvskattning\b", line) for line in sv.splitlines())
        commands |= ".metavar." in key and re.fullmatch("[a-z|]+", sv) is not None
        commands |= key.endswith(".where") and re.fullmatch("[a-z -]+", sv) is not None
        if sv == en and not commands and not words <= SAME_IN_BOTH:
            untranslated.append(f"{key}: {sv!r}")
    assert not untranslated, "\n".join(untranslated)


def test_every_key_in_the_code_has_a_text() -> None:
    """A string that looks like a key is one, or the beginning of some; a built key matches some."""
    missing = []
    for name, tree in modules():
        for node in literals(tree):
            text = str(node.value)
            if is_topical(text) and text not in KEYS and not any(key.startswith(f"{text}.") for key in KEYS):
                missing.append(f"{name}:{node.lineno}: {text}")
        for line, pattern in built(tree):
            if re.match(rf"({'|'.join(TOPICS)})\\\.", pattern) and " " not in pattern:
                ends = rf"{pattern}(\.({'|'.join(BUILT_SUFFIXES)}))?"
                if not any(re.fullmatch(ends, key) for key in KEYS):
                    missing.append(f"{name}:{line}: {pattern}")
    assert not missing, "\n".join(missing)


def test_every_text_is_used() -> None:
    """Each key stands in the code as it is, is built there, or is the ending of one that does."""
    known: set[str] = set()
    patterns: set[str] = set()
    endings = set(BUILT_SUFFIXES)
    for _, tree in modules():
        known |= {str(node.value) for node in literals(tree)}
        for _, pattern in built(tree):
            if pattern.startswith(".+\\."):
                endings.add(pattern.removeprefix(".+\\.").replace("\\", ""))
            else:
                patterns.add(pattern)
    topical = [p for p in patterns if re.match(rf"({'|'.join(TOPICS)})\\\.", p)]
    ends = "|".join(sorted(map(re.escape, endings)))
    built_key = re.compile("|".join(f"(?:{pattern}(?:\\.(?:{ends}))?)" for pattern in sorted(topical)))
    unused = [
        key
        for key in KEYS
        if key not in known
        and not any(
            key == f"{key.removesuffix(f'.{end}')}.{end}" and key.removesuffix(f".{end}") in known
            for end in endings
        )
        and not built_key.fullmatch(key)
    ]
    assert not unused, "\n".join(unused)


def test_nothing_is_said_outside_locale() -> None:
    """No string with a Swedish letter in the code: it would be the same in English."""
    found = []
    for name, tree in modules():
        if name in SWEDISH_BY_PURPOSE:
            continue
        pieces = [*literals(tree), *_pieces(tree)]
        found += [
            f"{name}:{node.lineno}: {node.value!r}"
            for node in pieces
            if re.search("[åäöÅÄÖ]", str(node.value))
        ]
    assert not found, "\n".join(found)


def _pieces(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (part for part in node.values if isinstance(part, ast.Constant))


def test_modules_excused_from_the_lint_exist() -> None:
    """An excuse goes when its module does."""
    assert set(SWEDISH_BY_PURPOSE) <= {name for name, _ in modules()}


def test_a_text_is_filled_in_and_braces_in_what_is_filled_in_are_left_alone() -> None:
    """A comment such as {0.__class__} is text."""
    t = Translator("sv")
    assert t("summary.item", statement="{0.__class__}", answer="{x}") == "{0.__class__} ({x})"


def test_an_unknown_key_is_an_error() -> None:
    """KeyError rather than a key on the screen; ``has`` asks first."""
    with pytest.raises(KeyError):
        Translator()("summary.nothing")
    assert not Translator().has("summary.nothing")


def test_one_and_other() -> None:
    """A plural is chosen by the number, which is filled in."""
    t = Translator("sv")
    assert t.plural("summary.since.not_compared", 1).startswith("Ett påstående")
    assert t.plural("summary.since.not_compared", 0).startswith("0 påståenden")
