"""Any file of answers -> :class:`sjalvskattning.batch.table.Table`; what is in it is not judged here.

What kind a file is, is told by its first bytes, not its name. A file that cannot be read whole and as it was
meant (a torn archive, an odd byte, a quotation mark without its pair) is refused as a whole, with its place.
"""

from sjalvskattning.batch.reading.opening import open_stream, open_table

__all__ = ["open_stream", "open_table"]
