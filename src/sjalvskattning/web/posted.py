"""What a browser posted, read within limits, and never trusted."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

MOST_BYTES = 64 * 1024
"""The largest form that is read."""

MOST_FIELDS = 400

FORM = "application/x-www-form-urlencoded"


class Refused(Exception):
    """A request that gets a page with words instead of what it asked for. ``reason`` names the words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status, self.reason = status, reason


async def posted(request: Request) -> dict[str, str]:
    """The fields of a posted form. Raises Refused: too large, not a form, a field twice, not UTF-8."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise Refused(415, "strange")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise Refused(413, "too_large")
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise Refused(400, "strange") from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Refused(400, "strange")
    return fields
