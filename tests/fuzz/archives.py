"""Archives taken apart and put together again: what a mutation of their bytes would only tear."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def parts_in(archive: bytes) -> dict[str, bytes]:
    """What an archive holds, by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def archive_of(parts: Mapping[str, bytes]) -> bytes:
    """An archive of those parts, the same for the same parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()
