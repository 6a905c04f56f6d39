"""A definition held against the text of its policy."""

from sjalvskattning.core.tracing.locating import Located, State
from sjalvskattning.core.tracing.revision import Pair, Revision, revise
from sjalvskattning.core.tracing.trace import Account, Link, Trace, trace

__all__ = [
    "Account",
    "Link",
    "Located",
    "Pair",
    "Revision",
    "State",
    "Trace",
    "revise",
    "trace",
]
