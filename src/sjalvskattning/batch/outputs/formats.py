"""What kinds of files rows can be written to."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from sjalvskattning.errors import UsageError


class OutputFormat(StrEnum):
    """A kind of file."""

    CSV = "csv"
    TSV = "tsv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    XLSX = "xlsx"


class Dialect(StrEnum):
    """How CSV and TSV are written; the other formats have one way.

    ``STANDARD``: RFC 4180 with LF, UTF-8, a decimal point. ``EXCEL_SV``: what a Swedish Excel opens with a
    double click: a byte order mark, semicolons (tabs in TSV), CRLF, a decimal comma.
    """

    STANDARD = "standard"
    EXCEL_SV = "excel-sv"


_BY_SUFFIX = {f".{kind.value}": kind for kind in OutputFormat} | {".ndjson": OutputFormat.JSONL}


def format_of(path: PurePath) -> OutputFormat:
    """The format that a file's name asks for. Raises UsageError (``score_file.unknown_format``)."""
    try:
        return _BY_SUFFIX[path.suffix.lower()]
    except KeyError:
        known = ", ".join(_BY_SUFFIX)
        raise UsageError("score_file.unknown_format", path=str(path), known=known) from None
