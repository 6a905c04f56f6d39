"""A file of answers of any kind: to a table, and from the table to scores, the same on both engines."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from itertools import islice
from pathlib import Path

from sjalvskattning.batch.arrow import engine as arrow
from sjalvskattning.batch.outputs.registry import OutputFormat
from sjalvskattning.batch.plain import engine as plain
from sjalvskattning.batch.reading import open_table
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import ReadOptions, Table
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.mapping import NO_MAP
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.proposing import propose
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.definitions.load import parse
from sjalvskattning.errors import UsageError
from tests.batch.tables import Kept, rules
from tests.definitions.samples import VALID
from tests.fuzz.corpus import HOSTILE, files
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *("response", "item", "value", "respekt", "inat-lyssnar", "perspective", "occasion", "sep=;", ";", "\\x22", ","),
    *("\\x0d\\x0a", "\\x0d", "\\x09", "\\xef\\xbb\\xbf", "\\xff\\xfe", "\\xfe\\xff", "PAR1", "\\x1f\\x8b\\x08"),
    *("PK\\x03\\x04", "PK\\x05\\x06", "<c r=\\x22A1\\x22", "t=\\x22s\\x22", "<v>", "<f>", "inlineStr", "XFD1048576"),
    *("{\\x22response\\x22:", "null", "1e999", "NaN", "3,0", "- 3", "(3)", "\\xc3\\xa5", "\\xe5", "\\x00", "="),
)
