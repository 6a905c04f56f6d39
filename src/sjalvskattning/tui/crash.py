"""A crash report that holds where the program was and nothing of what anyone wrote."""

from __future__ import annotations

import traceback
from pathlib import Path


def report(error: BaseException | None, version: str) -> str:
    """The kinds of error and the places in the code; no message, no value, no path outside the program."""
    lines = [f"sjalvskattning {version}"]
    while error is not None:
        lines.append(type(error).__name__)
        for frame in traceback.extract_tb(error.__traceback__):
            lines.append(f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}")
        error = error.__cause__ or error.__context__
    return "\n".join(lines) + "\n"


def _inside(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("site-packages", "src"):
        if root in parts:
            return "/".join(parts[parts.index(root) + 1 :])
    return parts[-1] if parts else ""


def write(folder: Path, text: str) -> Path | None:
    """Put the report in ``folder``, over the one before; where, or None when it can't be written."""
    path = folder / "krasch.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path
