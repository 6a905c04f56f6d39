"""Why the operating system said no, in the person's language."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sjalvskattning.errors import SjalvskattningError
    from sjalvskattning.locale import Translator

_REASONS = {
    errno.ENOSPC: "export.reason.full",
    errno.EDQUOT: "export.reason.full",
    errno.EACCES: "store.reason.permission",  # of reading as well as of writing
    errno.EPERM: "export.reason.denied",
    errno.EROFS: "export.reason.read_only",
    errno.ENOENT: "export.reason.missing",
    errno.EISDIR: "export.reason.folder",
    errno.ENOTDIR: "export.reason.not_folder",
    errno.EEXIST: "export.reason.exists",
    errno.ENAMETOOLONG: "store.reason.name",
    errno.EIO: "store.reason.io",
}


def reason(error: OSError, t: Translator) -> str:
    """Why the operating system said no, in the person's language where it is one of the usual reasons."""
    known = _REASONS.get(error.errno or 0)
    return t(known) if known else error.strerror or type(error).__name__


def params_in_words(error: SjalvskattningError, t: Translator) -> Mapping[str, object]:
    """The error's params, with why the operating system said no put in the person's language."""
    if "reason" in error.params and isinstance(error.__cause__, OSError):
        return {**error.params, "reason": reason(error.__cause__, t)}
    return in_words(error.params, t)


def in_words(params: Mapping[str, object], t: Translator) -> Mapping[str, object]:
    """The params, with the store's word for why the disk said no ("full") put in the person's language."""
    known = f"store.reason.{params.get('reason', '')}"
    return {**params, "reason": t(known)} if t.has(known) else params
