"""The bundle's format: canonical JSON with answers, preparation and the definition they were given under.

It can be read on another machine and years later, whatever has become of the definition. A private note is
not in it, nor is there a place for one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import UNANSWERED, Answer, Preparation, Response
from sjalvskattning.errors import InputRejected

FORMAT = "sjalvskattning-bundle"
VERSION = 1
"""To be raised with every change of what ``pack`` writes: the code is over the bytes."""

HIGHEST = 9999
"""A version above it is no version."""

MAX_BYTES = 8 << 20
"""A larger file is no bundle: 45 comments of the greatest length and a definition take less than 2 MiB."""

_START = b'{"answers":'
"""How every bundle begins, its keys being sorted; its format's name stands far into it."""

_SHAPE_ERRORS = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, OverflowError)


class Bundle(NamedTuple):
    """One packed response. ``made`` is the ISO date of packing; ``nonce`` makes its code unguessable."""

    response: Response
    made: str
    nonce: str


def is_bundle(data: bytes) -> bool:
    """Whether a file begins as a bundle does; what is in it may still be damaged."""
    return data.startswith(_START)


def without_private(response: Response) -> Response:
    """The response with every private comment gone; an answer that had one keeps its rating and its flag.

    Where there was nothing but the comment nothing is left, not even that there was one.
    """
    answers = {
        item: replace(answer, comment="", private=False) if answer.private else answer
        for item, answer in response.answers.items()
    }
    return replace(response, answers={item: kept for item, kept in answers.items() if kept != UNANSWERED})


def pack(response: Response, made: str, nonce: str) -> bytes:
    """The bundle's bytes; the same response, date and nonce give the same bytes.

    ``made`` is an ISO date, ``nonce`` at least 32 hexadecimal digits from a good source of randomness.
    """
    given = without_private(response)
    body = {
        "format": FORMAT,
        "version": VERSION,
        "made": made,
        "nonce": nonce,
        "head": given.head(),
        "answers": {item: answer.to_dict() for item, answer in given.answers.items()},
        "preparation": given.preparation.to_dict(),
        "definition": given.assessment.to_dict(),
    }
    return _canonical({**body, "checksum": _checksum(body)}) + b"\n"


def unpack(data: bytes) -> Bundle:
    """The inverse of :func:`pack`. Raises InputRejected: ``bundle.not_one``, ``.newer`` or ``.damaged``.

    Only what ``pack`` writes is taken, byte for byte, so that a file has just one reading and one code.
    Whether what is inside makes sense as a definition is for the reader to check.
    """
    body = _body(data)
    try:
        bundle = Bundle(_response(body), body["made"], body["nonce"])
        if pack(*bundle).strip() != data.strip():  # the checksum is among it
            raise InputRejected("bundle.damaged")
        return bundle
    except _SHAPE_ERRORS as error:
        raise InputRejected("bundle.damaged") from error


def _body(data: bytes) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise InputRejected("bundle.not_one")
    try:
        body = json.loads(data, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        started = data.startswith(_START) or (data[:1] == b"{" and FORMAT.encode() in data)
        raise InputRejected("bundle.damaged" if started else "bundle.not_one") from error
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise InputRejected("bundle.not_one")
    version = body.get("version")
    if type(version) is not int or not 1 <= version <= HIGHEST:
        raise InputRejected("bundle.damaged")
    if version > VERSION:
        raise InputRejected("bundle.newer", version=version)
    return body


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _response(body: Mapping[str, Any]) -> Response:
    answers = {item: Answer.from_dict(answer) for item, answer in body["answers"].items()}
    if any(answer.private for answer in answers.values()):
        raise ValueError("a private note")
    assessment = Assessment.from_dict(body["definition"])
    return Response.from_parts(body["head"], assessment, answers, Preparation.from_dict(body["preparation"]))


def _checksum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def _canonical(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")
