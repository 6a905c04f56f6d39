"""A response that leaves the machine: whole in itself, without private notes, bound to a short code."""

from sjalvskattning.core.bundle.bundle import Bundle, pack, unpack, without_private
from sjalvskattning.core.bundle.commitment import code_of, same_code

__all__ = ["Bundle", "code_of", "pack", "same_code", "unpack", "without_private"]
