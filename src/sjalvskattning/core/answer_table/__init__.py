"""Answers in a table from a form tool: a row a person, a column a question.

Nothing is guessed. What can't be read is refused with its place as a spreadsheet shows it, and columns that
are not asked for are not read.
"""

from sjalvskattning.core.answer_table.reading import AnswerTable, read_table
from sjalvskattning.core.answer_table.text import MAX_BYTES, MAX_ROWS

__all__ = ["MAX_BYTES", "MAX_ROWS", "AnswerTable", "read_table"]
