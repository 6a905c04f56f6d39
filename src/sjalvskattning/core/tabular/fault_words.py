"""A fault in answers as a person reads it."""

from __future__ import annotations

from typing import NamedTuple

from sjalvskattning.core.tabular.faults import Fault
from sjalvskattning.locale import Translator


class FaultWords(NamedTuple):
    """What is wrong, and what to do about it; a near miss is asked about in the remedy."""

    what: str
    remedy: str


def fault_words(fault: Fault, t: Translator) -> FaultWords:
    """The sentences of a fault. Raises KeyError when ``params`` lack something that they need."""
    key, params = f"fault.{fault.code.value}", fault.params
    remedy = t(f"{key}.remedy", **params)
    if params.get("suggestion"):
        remedy = f"{t('fault.did_you_mean', **params)} {remedy}"
    return FaultWords(t(f"{key}.what", **params), remedy)
