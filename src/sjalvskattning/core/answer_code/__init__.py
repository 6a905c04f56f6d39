"""A whole answer as a short code to read aloud, write down or paste, and as a row of marks on paper.

Both say what was asked and find a slip in reading or typing; neither says who answered. Whoever reads one in
must know the form: nothing else is needed.
"""

from sjalvskattning.core.answer_code.code import decode, encode, fits
from sjalvskattning.core.answer_code.form import Form, form_key, form_of
from sjalvskattning.core.answer_code.reading import read
from sjalvskattning.core.answer_code.row import figures, offers_paper, paper_row, read_paper_row

__all__ = [
    "Form",
    "decode",
    "encode",
    "figures",
    "fits",
    "form_key",
    "form_of",
    "offers_paper",
    "paper_row",
    "read",
    "read_paper_row",
]
