"""The settings as a face uses them: read once, changed as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sjalvskattning.store.notices import Notice
from sjalvskattning.store.settings import Settings, load_settings, save_settings


@dataclass
class KeptSettings:
    """The settings in the file at ``path``."""

    path: Path

    @cached_property
    def _loaded(self) -> tuple[Settings, tuple[Notice, ...]]:
        return load_settings(self.path)

    @property
    def values(self) -> Settings:
        """The settings; defaults where there is no file or it can't be read."""
        return self._loaded[0]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was wrong with the file when it was read."""
        return self._loaded[1]

    def save(self, values: Settings) -> None:
        """Keep ``values``. Raises SaveFailed; they hold for this run all the same."""
        self._loaded = (values, ())
        save_settings(self.path, values)
