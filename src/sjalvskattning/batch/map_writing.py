"""A proposed column map as a YAML file for a person to finish: what was found; as comments, what was not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yaml.reader import Reader

from sjalvskattning.core.answer_table.cells import STATES
from sjalvskattning.core.tabular.mapping import Shape
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.proposing import Proposal
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Language, Translator

_PLAIN_KEY = re.compile("[a-z][a-z0-9_-]*")


def write_map(proposal: Proposal, plan: Plan, language: Language) -> str:
    """The map's file. Reading it gives ``proposal.column_map``: guesses and questions are comments."""
    return "\n".join(_MapWriter(proposal, plan, language).lines()) + "\n"


class _MapWriter:
    def __init__(self, proposal: Proposal, plan: Plan, language: Language) -> None:
        self._proposal, self._plan, self._said = proposal, plan, proposal.column_map
        self._t = Translator(language)

    def lines(self) -> Iterator[str]:
        assessment = self._plan.assessment
        name = assessment.name.in_language(self._t.language)
        role = assessment.role(self._plan.role).title.in_language(self._t.language)
        yield from self._comment("head", name=name, role=role)
        said = self._said
        if said.shape:
            yield from self._comment("about.shape")
            yield f"shape: {said.shape.value}"
        yield from self._comment("about.response")
        yield _single("response", said.response)
        yield from self._comment("about.keys")
        yield _single("perspective", said.perspective)
        yield _single("occasion", said.occasion)
        if said.item_column or said.value_column:
            yield from self._comment("about.long")
            yield _single("item_column", said.item_column)
            yield _single("value_column", said.value_column)
        reading = {"encoding": said.encoding, "delimiter": said.delimiter, "sheet": said.sheet}
        if any(reading.values()):
            yield from self._comment("about.reading")
            yield from (_single(key, text) for key, text in reading.items() if text)
        yield from self._items()
        yield from self._values()
        yield from self._ignore()

    def _comment(self, key: str, **params: object) -> Iterator[str]:
        """A blank line (but first in the file), then a text on lines of its own."""
        if key != "head":
            yield ""
        shown = {name: _shown(str(value)) for name, value in params.items()}
        yield from (f"# {line}" for line in self._t(f"column_map.{key}", **shown).split("\n"))

    def _items(self) -> Iterator[str]:
        shape = self._said.shape or Shape.WIDE
        yield from self._comment(f"about.items.{shape.value}")
        yield "items:"
        items, guesses = dict(self._said.items), self._proposal.guesses
        for item in self._plan.items:
            if item.id not in items and item.id not in guesses:
                continue
            yield f"  # {_shown(statement(item, self._plan.perspective, self._t))}"
            if item.id in items:
                yield f"  {_entry(item.id, items.pop(item.id))}"
            else:
                yield f"  # {_entry(item.id, next(iter(guesses[item.id]), None))}  # {self._near(item.id)}"
        for item_id, title in items.items():
            yield f"  {_entry(item_id, title)}"

    def _near(self, item_id: str) -> str:
        titles = self._proposal.guesses[item_id]
        if len(titles) < 2:
            return self._t("column_map.missing" if not titles else "column_map.guessed")
        return self._t("column_map.near", titles=", ".join(map(quoted, titles)))

    def _values(self) -> Iterator[str]:
        scale, proposal = self._plan.scale, self._proposal
        yield from self._comment("about.values", low=scale.minimum, high=scale.maximum)
        if proposal.understood:
            values = ", ".join(map(quoted, proposal.understood))
            yield f"# {self._t('column_map.understood', values=values)}"
        yield "values:"
        for text, mark in self._said.values.items():
            yield f"  {quoted(text)}: {STATES.get(mark, mark)}"
        for text, guess in proposal.values.items():
            note = self._t("column_map.guess" if guess else "column_map.question")
            yield f"  # {quoted(text)}: {STATES.get(guess, guess) if guess else ''}  # {note}"
        if proposal.more_values:
            yield f"  # {self._t.plural('column_map.more', proposal.more_values)}"

    def _ignore(self) -> Iterator[str]:
        yield from self._comment("about.ignore")
        yield "ignore:"
        yield from (f"  - {quoted(title)}" for title in self._said.ignore)
        yield from (f"  # - {quoted(title)}" for title in self._unread())

    def _unread(self) -> Iterable[str]:
        guessed = {title for titles in self._proposal.guesses.values() for title in titles}
        others = guessed.union(self._said.ignore)
        return dict.fromkeys(title for title in self._proposal.unread if title not in others)


def _single(key: str, text: str) -> str:
    """A key and its text; a comment to fill in when there is none."""
    return f"{key}: {quoted(text)}" if text else f'# {key}: ""'


def _entry(key: str, text: str | None) -> str:
    name = key if _PLAIN_KEY.fullmatch(key) else quoted(key)
    return f"{name}: {'null' if text is None else quoted(text)}"


def quoted(text: str) -> str:
    """A text in YAML's double quotation marks, on one line, whatever it holds."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _shown(text: str) -> str:
    return Reader.NON_PRINTABLE.sub("", for_display(text, single_line=True))
