"""Where Rich and Textual read a text as markup, found in their own source."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

LIBRARIES = ("rich", "textual")
READ = ("TextType", "RenderableType", "ContentType", "ContentText", "VisualType")
"""The libraries' names for "a text, read as markup, or something that has been made of one"."""

_ALWAYS = {"from_markup", "render_str"}
_ADDED = {
    "print": "objects",
    "add_row": "cells",
    "add_rows": "rows",
    "update_cell": "value",
    "update_cell_at": "value",
}
"""What takes anything, and reads a text among it as markup."""


class Taken(NamedTuple):
    """A callable's parameters in order, those that are read as markup, and the one that takes the rest."""

    order: tuple[str, ...]
    read: frozenset[str]
    rest: str = ""
    can_be_told: bool = False


class Readers(NamedTuple):
    """What reads markup: classes and functions by name, methods by name and class, and attributes."""

    calls: dict[str, Taken]
    methods: dict[str, dict[str, Taken]]
    attributes: frozenset[str]
    bases: dict[str, list[str]]

    def is_a(self, name: str, kind: str) -> bool:
        """Whether a class of the libraries is of that kind."""
        return name == kind or any(self.is_a(base, kind) for base in self.bases.get(name, ()) if base != name)


@cache
def readers() -> Readers:
    """Everything in the installed libraries that reads a text as markup."""
    calls: dict[str, Taken] = {}
    methods: dict[str, dict[str, Taken]] = defaultdict(dict)
    attributes: set[str] = set()
    bases: dict[str, list[str]] = {}
    descriptors: set[str] = set()
    texts = (path.read_text(encoding="utf-8") for path in _sources())
    trees = [
        ast.parse(text)
        for text in texts
        if any(word in text for word in (*READ, "class ", "markup", "def print"))
    ]
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and (taken := _taken(node, method=False)):
                calls[node.name] = taken
            elif isinstance(node, ast.ClassDef):
                bases[node.name] = bases.get(node.name, []) + [
                    base.id for base in node.bases if isinstance(base, ast.Name)
                ]
                _look_into(node, calls, methods, attributes, descriptors)
    for tree in trees:
        attributes |= {
            target.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and called(node.value) in descriptors
            for target in node.targets
            if isinstance(target, ast.Name)
        }
    for name in bases:
        if name not in calls and (found := _inherited(name, bases, calls)):
            calls[name] = found
    return Readers(calls, dict(methods), frozenset(attributes), bases)


def _sources() -> Iterator[Path]:
    for name in LIBRARIES:
        spec = find_spec(name)
        assert spec is not None
        for folder in spec.submodule_search_locations or ():
            yield from sorted(Path(folder).rglob("*.py"))


def _look_into(
    node: ast.ClassDef,
    calls: dict[str, Taken],
    methods: dict[str, dict[str, Taken]],
    attributes: set[str],
    descriptors: set[str],
) -> None:
    for part in node.body:
        if isinstance(part, ast.FunctionDef):
            taken = _taken(part, method=True)
            if part.name == "__init__":
                if taken or node.name not in calls:  # there are classes of the same name
                    calls[node.name] = taken or Taken((), frozenset())
            elif part.name == "__set__" and _ALWAYS & {called(one) for one in ast.walk(part)}:
                descriptors.add(node.name)
            elif taken and any(named(one) == "setter" for one in part.decorator_list):
                attributes.add(part.name)
            elif taken and not part.name.startswith("_"):
                methods[part.name][node.name] = taken
        elif isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            is_reactive = ast.unparse(part.annotation).startswith(("reactive", "var"))
            if is_reactive and reads(part.annotation):
                attributes.add(part.target.id)


def _taken(node: ast.FunctionDef, *, method: bool) -> Taken | None:
    """What a function takes, when some of it is read as markup."""
    given = node.args
    everything = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    order = tuple(one.arg for one in (*given.posonlyargs, *given.args))[method:]
    read = {one.arg for one in everything if reads(one.annotation)}
    can_be_told = any(
        one.arg == "markup" and "bool" in ast.unparse(one.annotation) for one in everything if one.annotation
    )
    if node.name in _ALWAYS or can_be_told:
        read |= set(order[:1])
    rest = given.vararg.arg if given.vararg else ""
    if given.vararg and (can_be_told or reads(given.vararg.annotation) or _ADDED.get(node.name) == rest):
        read.add(rest)
    read |= {_ADDED.get(node.name, "")} & {rest, *order} - {""}
    return Taken(order, frozenset(read), rest, can_be_told) if read else None


def reads(annotation: ast.expr | None) -> bool:
    """Whether a type takes a text that is then read as markup."""
    text = ast.unparse(annotation) if annotation is not None else ""
    return any(name in text for name in READ)


def _inherited(name: str, bases: dict[str, list[str]], calls: dict[str, Taken]) -> Taken | None:
    for base in bases.get(name, ()):
        found = calls.get(base) or (_inherited(base, bases, calls) if base != name else None)
        if found:
            return found
    return None


def called(node: ast.AST) -> str:
    """What a call calls, without what stands before the dot."""
    return named(node.func) if isinstance(node, ast.Call) else ""


def named(node: ast.AST) -> str:
    """A name, or what stands after the last dot."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
