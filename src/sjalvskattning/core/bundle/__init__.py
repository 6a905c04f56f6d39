"""A response that leaves the machine: whole in itself, without private notes, bound to a short code."""

from sjalvskattning.core.bundle.bundle import Bundle, is_bundle, pack, unpack, without_private
from sjalvskattning.core.bundle.commitment import code_of, is_code, same_code

__all__ = ["Bundle", "code_of", "is_bundle", "is_code", "pack", "same_code", "unpack", "without_private"]
