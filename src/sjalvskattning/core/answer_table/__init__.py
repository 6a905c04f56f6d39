"""A table from a form tool: a row a person, a column a question.

Nothing is guessed. What can't be read is refused with its place as a spreadsheet shows it, and columns that
are not asked for are not read. ``reading`` is for a group session; the rest also serves ``core.tabular``.
"""
