"""The embedded engine: Arrow reads a piece, numpy adds its codes, core says what each sum means.

One pass over the file does everything; what is kept of a piece is whole numbers only, so memory stays flat.
"""
