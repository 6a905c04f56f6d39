"""Every text of the interface, in Swedish and English.

The texts lie side by side, one module a topic: ``locale/<topic>.py`` holds ``TEXTS``, a dictionary from key to
``(Swedish, English)``. A key starts with its topic and a dot (``"ask.position"`` is in ``locale/ask.py``), so that
a command loads only the topics it speaks. Numbers and dates are written by ``locale/typography.py``.

A plural is two keys, ``….one`` and ``….other``, chosen by :meth:`Translator.plural`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


def topic_texts(topic: str) -> dict[str, tuple[str, str]]:
    """The texts of one topic. Raises ModuleNotFoundError."""
    texts: dict[str, tuple[str, str]] = import_module(f"{__name__}.{topic}").TEXTS
    return texts


class Translator:
    """Looks up texts in one language: ``t("ask.position", n=7, total=24)``."""

    def __init__(self, language: Language = "sv") -> None:
        self.language: Language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, key: str, /, **params: object) -> str:
        """The text of ``key`` with ``{name}`` filled from ``params``. Raises KeyError for an unknown key."""
        text = topic_texts(key.partition(".")[0])[key][self._column]
        return text.format(**params) if params else text

    def has(self, key: str) -> bool:
        """Whether there is a text for ``key``."""
        return key in topic_texts(key.partition(".")[0])

    def plural(self, key: str, n: int, /, **params: object) -> str:
        """The text of ``key.one`` when ``n`` is 1, otherwise ``key.other``; ``{n}`` is filled."""
        return self(f"{key}.one" if n == 1 else f"{key}.other", n=n, **params)


def language_of(preferred: str) -> Language:
    """English when a locale name such as ``en_GB.UTF-8`` asks for it, otherwise Swedish."""
    return "en" if preferred.lower().startswith("en") else "sv"
