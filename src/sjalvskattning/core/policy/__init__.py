"""A policy's plain text, as it comes out of a PDF, taken apart into passages that items refer to.

:func:`split` gives a :class:`PolicyText`; :func:`fingerprint` says in a few characters what a passage reads.
"""

from sjalvskattning.core.policy.fingerprint import fingerprint
from sjalvskattning.core.policy.split import split
from sjalvskattning.core.policy.text import Passage, PassageKind, PolicyText, Section

__all__ = ["Passage", "PassageKind", "PolicyText", "Section", "fingerprint", "split"]
