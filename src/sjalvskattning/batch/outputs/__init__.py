"""Scored rows -> files: CSV, TSV, Parquet, JSON lines and Excel, one registry.

The bytes depend on the rows alone: not on how many come at a time, nor on whether they come as lists or as
arrays. (Parquet's pages and a zip's compression are a library's, and may change with its version.)
"""

from sjalvskattning.batch.outputs.formats import Dialect, OutputFormat, format_of
from sjalvskattning.batch.outputs.registry import open_stream, open_writer
from sjalvskattning.batch.outputs.writer import Chunk, Writer

__all__ = ["Chunk", "Dialect", "OutputFormat", "Writer", "format_of", "open_stream", "open_writer"]
