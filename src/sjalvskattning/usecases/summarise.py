"""Make a summary of a response, and hand it over as a document."""

from __future__ import annotations

import os
from pathlib import Path

from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.errors import ExportFailed
from sjalvskattning.locale import Translator
from sjalvskattning.render import FORMATS, SUFFIXES, encode
from sjalvskattning.usecases.workspace import Workspace


def summarise(workspace: Workspace, response: Response, t: Translator) -> Summary:
    """The samtalsunderlag of ``response``, set beside the person's previous one where there is one."""
    from sjalvskattning.usecases.promises import up_to_date

    earlier = workspace.earlier(response)
    return build_summary(up_to_date(workspace, response, earlier), earlier, t, workspace.today())


def default_file_name(workspace: Workspace, response: Response, format_name: str = "md") -> str:
    """A name that says what it is, safe on every system: ``samtalsunderlag-lidkoping-chef-2026-11-20.md``."""
    parts = ("samtalsunderlag", response.assessment.id, response.role, workspace.today().isoformat())
    return f"{'-'.join(parts)}.{SUFFIXES[format_name]}"


def export(summary: Summary, target: Path, format_name: str, *, overwrite: bool = False) -> Path:
    """Write the summary to ``target``, whole or not at all, and return where.

    A file that exists is refused unless ``overwrite``; a symbolic link is never followed. Raises ExportFailed
    as :func:`check_target` and (``export.failed``), MissingExtra where the format
    needs a library that is not there, KeyError for another format.
    """
    if format_name not in FORMATS:
        raise KeyError(format_name)
    check_target(target, overwrite=overwrite)
    return write_whole_bytes(target, encode(summary, format_name))


def check_target(target: Path, *, overwrite: bool) -> None:
    """Raises ExportFailed for a link, a folder, or a file that exists unless ``overwrite``.

    The codes are ``export.link``, ``export.folder`` and ``export.exists``.
    """
    if target.is_symlink():
        raise ExportFailed("export.link", path=str(target))
    if target.is_dir():
        raise ExportFailed("export.folder", path=str(target))
    if target.exists() and not overwrite:
        raise ExportFailed("export.exists", path=str(target))


def write_whole(target: Path, text: str, *, shared: bool = False) -> Path:
    """Write a text file so that either all of it or nothing appears. Raises ExportFailed."""
    return write_whole_bytes(target, text.encode("utf-8"), shared=shared)


def write_whole_bytes(target: Path, data: bytes, *, shared: bool = False) -> Path:
    """Write a file so that either all of it or nothing appears. Raises ExportFailed.

    Only its owner may read it, unless it is ``shared``: a definition holds nothing of anyone's answers.
    """
    import tempfile

    temporary: str | None = None
    try:
        with tempfile.NamedTemporaryFile(
            "wb", dir=target.parent, prefix=".sjalvskattning-", delete=False
        ) as stream:
            temporary = stream.name
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if shared:
            os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise ExportFailed("export.failed", path=str(target), reason=error.strerror or str(error)) from error
    return target
