"""Keys as a person reads them."""

from __future__ import annotations

from textual.binding import Binding

from sjalvskattning.locale import Translator

_NAMES = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "enter": "Enter",
    "escape": "Esc",
    "question_mark": "?",
    "minus": "-",
    "plus": "+",
}


def written(binding: Binding, t: Translator) -> str:
    """The key of a binding as it is written on screen: ``key_display`` or its first key."""
    return binding.key_display or name_of(binding.key.split(",")[0].strip(), t)


def all_written(binding: Binding, t: Translator) -> str:
    """Every key of a binding."""
    keys = (name_of(key.strip(), t) for key in binding.key.split(","))
    return binding.key_display or ", ".join(dict.fromkeys(keys))


def name_of(key: str, t: Translator) -> str:
    """One of Textual's key names in words: ``ctrl+s`` is "Ctrl+S", ``space`` the word for it."""
    *modifiers, last = key.split("+")
    if t.has(f"tui.keyname.{last}"):
        last = t(f"tui.keyname.{last}")
    else:
        last = _NAMES.get(
            last, last.upper() if modifiers or (last[:1] == "f" and last[1:].isdigit()) else last
        )
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])
