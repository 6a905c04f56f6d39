"""Where answers, settings and the cache lie on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sjalvskattning.errors import StoreError

APP = "sjalvskattning"
HOME = "SJALVSKATTNING_HOME"
PRINT = "utskrift"
CRASH = "krasch.txt"


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's three folders. None of them need exist."""

    data: Path
    config: Path
    cache: Path

    @property
    def responses(self) -> Path:
        """The folder of the responses."""
        return self.data / "responses"

    @property
    def assessments(self) -> Path:
        """The folder of the person's own definitions."""
        return self.data / "assessments"

    @property
    def policies(self) -> Path:
        """The folder of the policies' own texts."""
        return self.data / "policies"

    @property
    def bundles(self) -> Path:
        """The folder of what others have handed over."""
        return self.data / "bundles"

    @property
    def agreements(self) -> Path:
        """The folder of the agreements."""
        return self.data / "agreements"

    @property
    def groups(self) -> Path:
        """The folder of the group sessions."""
        return self.data / "groups"

    @property
    def sent(self) -> Path:
        """The file that tells which envelopes were made."""
        return self.data / "sent.json"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def crash(self) -> Path:
        """The report that a crash leaves, without answers."""
        return self.data / CRASH

    @property
    def printed(self) -> Path:
        """The folder of the document that was last opened for printing."""
        return self.cache / PRINT


def find_paths(environ: Mapping[str, str]) -> Paths:
    """The folders under ``SJALVSKATTNING_HOME`` if that is set, otherwise the system's own for this user.

    Raises StoreError (``store.no_home``) when the system knows of no folder for the user.
    """
    if home := environ.get(HOME):
        top = Path(home).absolute()
        return Paths(top / "data", top / "config", top / "cache")
    from platformdirs import PlatformDirs

    try:
        dirs = PlatformDirs(APP, appauthor=False)
        paths = Paths(dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path)
    except (OSError, RuntimeError, KeyError) as error:
        raise StoreError("store.no_home", variable=HOME) from error
    if not all(path.is_absolute() for path in (paths.data, paths.config, paths.cache)):
        raise StoreError("store.no_home", variable=HOME)
    return paths
