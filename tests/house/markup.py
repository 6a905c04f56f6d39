"""Where our source hands Rich or Textual a text that they would read as markup."""

from __future__ import annotations

import ast
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tests.house.markup_readers import LIBRARIES, READ, Taken, called, named, readers, reads

_EVERYDAY = frozenset(name for kind in (list, dict, set, str, io.StringIO) for name in dir(kind))
"""Methods of Python's own; a widget may have one of the same name."""

REMEDY = (
    "is read as markup: make it rich.text.Text(…) or textual.content.Content(…), or say markup=False; "
    "escape() is no remedy"
)


_METHOD = re.compile(r"^    (?:async )?def (\w+)", re.MULTILINE)


class Ours(NamedTuple):
    """What our own methods are called, and which functions give what has been made of a text already."""

    methods: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()


NOTHING_ELSE = Ours()


def ours(sources: Iterable[str]) -> Ours:
    """Of all our modules; what the makers give back is looked at where they are."""
    texts = [*sources]
    trees = [ast.parse(text) for text in texts if any(name in text for name in READ)]
    makers = [
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and reads(node.returns)
    ]
    return Ours(frozenset(name for text in texts for name in _METHOD.findall(text)), frozenset(makers))


def violations(source: str, name: str, known: Ours = NOTHING_ELSE) -> list[str]:
    """Where a text that is not written out reaches a reader of markup: file, line and what to do."""
    if not any(library in source for library in (*LIBRARIES, "typer")):
        return []
    tree = ast.parse(source)
    imported = _imported(tree)
    found = [
        f"{name}:{node.lineno}: Typer reads help as markup: say rich_markup_mode=None"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "typer.Typer"
        and not any(
            one.arg == "rich_markup_mode" and ast.unparse(one.value) == "None" for one in node.keywords
        )
    ]
    if imported:
        found += [f"{name}:{line}: {what} {REMEDY}" for line, what in _Module(tree, imported, known).found()]
    return sorted(set(found), key=lambda one: int(one.split(":")[1]))


def _imported(tree: ast.Module) -> dict[str, str]:
    """The names that come from the libraries, each with what it is called there."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in LIBRARIES:
            names |= {one.asname or one.name: one.name for one in node.names}
        elif isinstance(node, ast.Import):
            names |= {one.asname or one.name: "" for one in node.names if one.name.split(".")[0] in LIBRARIES}
    return names


class _Module:
    """One module of ours that uses the libraries."""

    def __init__(self, tree: ast.Module, imported: dict[str, str], known: Ours) -> None:
        self.tree, self.imported, self.ours = tree, imported, known.methods
        self.kinds: dict[str, list[ast.expr]] = defaultdict(list)
        for node in ast.walk(tree):
            if isinstance(node, ast.arg) and node.annotation is not None:
                self.kinds[node.arg].append(node.annotation)
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                for name in (target.id for target in node.targets if isinstance(target, ast.Name)):
                    self.kinds[name] += [node.value.func, *node.value.args]
        self.returns = set(known.makers)
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and self._is_ours(node):
                self.returns.add(node.name)
            elif isinstance(node, ast.AnnAssign):
                what, comma, given = ast.unparse(node.annotation).rpartition("], ")
                if comma and "Callable[" in what and any(name in given for name in READ):
                    self.returns.add(named(node.target))
        self.made = frozenset(
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign) and self._is_safe(node.value, frozenset())
            for target in node.targets
            if isinstance(target, ast.Name)
        )

    def _is_ours(self, node: ast.ClassDef | ast.FunctionDef) -> bool:
        """Whether what a call of it gives is an object, and no text."""
        return isinstance(node, ast.ClassDef) or self._is_made(node.returns)

    def found(self) -> Iterator[tuple[int, str]]:
        """Each line with what is handed over there."""
        yield from self._inside(self.tree, self.made, ())

    def _inside(
        self, node: ast.AST, made: frozenset[str], bases: tuple[str, ...]
    ) -> Iterator[tuple[int, str]]:
        """``made`` are the names that hold no text here, ``bases`` what the class at hand is made from."""
        if isinstance(node, ast.ClassDef):
            bases = tuple(self.imported.get(named(base), "") for base in node.bases)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            made = made | self._made_in(node, made)
            yield from self._given_back(node, made)
        if isinstance(node, ast.Call):
            for taken, name in self._readers_of(node, bases):
                yield from self._handed(node, taken, name, made)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                is_read = isinstance(target, ast.Attribute) and target.attr in readers().attributes
                if is_read and not self._is_safe(node.value, made):
                    yield node.lineno, f".{named(target)} = {ast.unparse(node.value)}"
        for child in ast.iter_child_nodes(node):
            yield from self._inside(child, made, bases)

    def _readers_of(self, node: ast.Call, bases: Iterable[str]) -> Iterator[tuple[Taken, str]]:
        """What a call takes, for each thing of the libraries' that it may call."""
        name = named(node.func)
        if isinstance(node.func, ast.Name):
            theirs = self.imported.get(name, "")
            if theirs in readers().calls:
                yield readers().calls[theirs], name
            return
        of = node.func.value if isinstance(node.func, ast.Attribute) else None
        if name == "__init__" and of is not None and called(of) == "super":
            yield from ((readers().calls[base], base) for base in bases if base in readers().calls)
        elif isinstance(of, ast.Name | ast.Attribute) and self._is_module(of) and name in readers().calls:
            yield readers().calls[name], name
        for kind, taken in readers().methods.get(name, {}).items():
            if self._may_be(of, kind, name):
                yield taken, f".{name}"

    def _is_module(self, of: ast.expr) -> bool:
        """Whether it is a library, or a module of one."""
        return ast.unparse(of).split(".")[0] in LIBRARIES or self.imported.get(named(of), named(of)) == ""

    def _may_be(self, of: ast.expr | None, kind: str, method: str) -> bool:
        """Whether what a method is called on may be of that kind; everyday names must be known to be."""
        hints = [of, *((of.func, *of.args) if isinstance(of, ast.Call) else ())]
        if isinstance(of, ast.Name):
            hints += self.kinds.get(of.id, [])
        names = [named(hint) for hint in hints if hint is not None]
        found = [self.imported[name] for name in names if name in self.imported]
        if found:
            return any(readers().is_a(name, kind) for name in found)
        return method not in _EVERYDAY | self.ours

    def _handed(
        self, node: ast.Call, taken: Taken, reader: str, made: frozenset[str]
    ) -> Iterator[tuple[int, str]]:
        told = {one.arg: one.value for one in node.keywords}
        if taken.can_be_told and "markup" in told and ast.unparse(told["markup"]) == "False":
            return
        given = [
            (
                taken.order[at] if at < len(taken.order) and not isinstance(one, ast.Starred) else taken.rest,
                one,
            )
            for at, one in enumerate(node.args)
        ]
        for name, value in (*given, *((str(name), value) for name, value in told.items())):
            if name in taken.read and not self._is_safe(value, made):
                yield value.lineno, f"{ast.unparse(value)} in {reader}({name})"

    def _given_back(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, made: frozenset[str]
    ) -> Iterator[tuple[int, str]]:
        """What a function that makes something to show gives back, or a widget's ``render``."""
        if not reads(node.returns) and node.name != "render":
            return
        for one in ast.walk(node):
            if not isinstance(one, ast.Return | ast.Yield | ast.YieldFrom) or one.value is None:
                continue
            if not self._is_safe(one.value, made):
                yield one.lineno, f"{ast.unparse(one.value)} from {node.name}()"

    def _made_in(self, node: ast.FunctionDef | ast.AsyncFunctionDef, outer: frozenset[str]) -> frozenset[str]:
        """The names in a function that never hold a text."""
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        made = outer | {one.arg for one in arguments if self._is_made(one.annotation)}
        given: dict[str, list[bool]] = defaultdict(list)
        for one in ast.walk(node):
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                given[one.target.id].append(self._is_made(one.annotation))
            elif isinstance(one, ast.Assign):
                for target in one.targets:
                    if isinstance(target, ast.Name):
                        given[target.id].append(self._is_safe(one.value, made))
        return made | {name for name, all_of_it in given.items() if all(all_of_it)}

    def _is_made(self, annotation: ast.expr | None) -> bool:
        """Whether a type is one that a library made something of already, or a number."""
        if annotation is None:
            return False
        names = {named(node) for node in ast.walk(annotation)} - {
            "",
            "list",
            "Iterator",
            "Sequence",
            "tuple",
        }
        known = {name for name, origin in self.imported.items() if origin not in ("", "TextType")}
        return bool(names) and names <= known | {"int", "float", "bool"}

    def _is_safe(self, node: ast.expr, made: frozenset[str]) -> bool:
        """Whether an expression is written out in the source, or has been made of a text already."""
        if isinstance(node, ast.Constant):
            return True
        if isinstance(node, ast.Starred):
            return self._is_safe(node.value, made)
        if isinstance(node, ast.Name):
            return node.id in made
        if isinstance(node, ast.IfExp):
            return self._is_safe(node.body, made) and self._is_safe(node.orelse, made)
        if isinstance(node, ast.List | ast.Tuple):
            return all(self._is_safe(one, made) for one in node.elts)
        if isinstance(node, ast.GeneratorExp | ast.ListComp):
            return self._is_safe(node.elt, made)
        return isinstance(node, ast.Call) and self._makes(node, made)

    def _makes(self, node: ast.Call, made: frozenset[str]) -> bool:
        """Whether a call gives something made: what it is given is looked at where it is given."""
        func = node.func.value if isinstance(node.func, ast.Subscript) else node.func
        if isinstance(func, ast.Name):
            return bool(self.imported.get(func.id)) or func.id in self.returns
        if not isinstance(func, ast.Attribute):
            return False
        of = func.value
        is_ours = isinstance(of, ast.Name) and of.id in ("self", "cls") and func.attr in self.returns
        is_theirs = isinstance(of, ast.Name) and bool(self.imported.get(of.id))
        return (
            is_ours or is_theirs or (isinstance(of, ast.Name) and of.id in made) or func.attr in self.returns
        )
