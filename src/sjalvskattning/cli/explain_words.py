"""Which response and which number the words of a call to ``explain`` name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sjalvskattning.errors import UsageError


class Words(NamedTuple):
    """The id of a response and the word for a number; either may be empty."""

    response: str
    what: str


def words_of(first: str, second: str, response: str, area: str, *, in_files: bool) -> Words:
    """The words in their places. ``first`` and ``second`` come after the command, the others with options.

    A single word without options is left first: for a stored response it may be either, in a file it is the
    response.

    Raises UsageError for more words than there is room for, and for files without a response.
    """
    left = [word for word in (first, second) if word]
    if not (response or area):
        if in_files and not left:
            raise UsageError("explain_file.which_response")
        return Words(first, second)
    if not response and left:
        response = left.pop(0)
    if not area and left:
        area = left.pop(0)
    if left:
        raise UsageError("explain_file.too_many_words", word=left[0])
    if in_files and not response:
        raise UsageError("explain_file.which_response")
    return Words(response, area if area or in_files else "overview")


def refuse_together(
    of_files: Mapping[str, object], of_stored: Mapping[str, object], *, in_files: bool
) -> None:
    """Raise UsageError for the first option that is said and has no meaning with, or without, files."""
    code, options = (
        ("explain_file.not_with_files", of_stored) if in_files else ("explain_file.needs_files", of_files)
    )
    said = next((option for option, value in options.items() if value), "")
    if said:
        raise UsageError(code, option=said)
