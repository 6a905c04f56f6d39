"""An answer that someone reads in, whichever of the two forms it has."""

from __future__ import annotations

from sjalvskattning.core.answer_code.code import MAX_TYPED, begins_as_code, decode
from sjalvskattning.core.answer_code.form import Form
from sjalvskattning.core.answer_code.row import offers_paper, read_paper_row, seems_row
from sjalvskattning.core.letters import folded
from sjalvskattning.core.marks import Marks


def read(text: str, form: Form) -> Marks:
    """The marks of a code or of a row on paper. Raises InputRejected as the two of them do.

    Nothing can be both. A code begins with the version and the key, a row with the key and then a mark; to be
    both, the third letter must be the version's, ``A``, which is no mark.
    """
    head = text[:MAX_TYPED]
    is_row = offers_paper(form) and not begins_as_code(folded(head), form) and seems_row(head)
    return read_paper_row(text, form) if is_row else decode(text, form)
