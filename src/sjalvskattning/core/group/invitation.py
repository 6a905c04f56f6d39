"""What a participant needs to answer on their own machine: what is asked and what protects them; no door."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from sjalvskattning.core.group.packet import Kind, json_object
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.errors import InputRejected

MAGIC = "sjalvskattning-invitation"
FORMAT = 1
MAX_BYTES = 5_000_000
"""The largest invitation that is read."""

_KIND = Kind(MAGIC, FORMAT, MAX_BYTES, "invitation.not_one", "invitation.too_new")


def invitation(setup: Setup) -> bytes:
    """A setup as a file for those who answer. Nothing in it leads to another session or into this one."""
    content = replace(setup, follows="").to_dict()
    data = {"magic": MAGIC, "format": FORMAT, "sum": _sum(content), "setup": content}
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def invited(data: bytes, file: str) -> dict[str, Any]:
    """The setup in a file called ``file`` as its dictionary, the file whole; its shape is not looked at.

    Raises InputRejected: ``invitation.not_one``, ``too_new`` and ``damaged``.
    """
    whole = json_object(data, _KIND, file)
    content = whole.get("setup")
    if not isinstance(content, dict) or whole.get("sum") != _sum(content):
        raise InputRejected("invitation.damaged", file=file)
    return content


def _sum(content: dict[str, Any]) -> str:
    """A checksum against damage on the way."""
    body = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(body.encode("ascii")).hexdigest()
