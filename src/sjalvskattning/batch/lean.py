"""pyarrow without pandas, which it would import, wherever it is installed, as soon as it makes an array."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from types import ModuleType


class _NoPandas:
    """Says for a moment that pandas is not installed."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        """Refuse pandas; say nothing of any other module."""
        if name == "pandas":
            raise ModuleNotFoundError(name=name)


@cache
def keep_pandas_out() -> None:
    """Let pyarrow find no pandas, unless someone uses it already: it costs 0.4 s and 35 MB, to no use.

    pyarrow looks once. Whoever asks it for a pandas frame later makes it look again.
    """
    if "pandas" in sys.modules:
        return
    import pyarrow as pa

    sys.meta_path.insert(0, _NoPandas)
    try:
        pa.array(())
    finally:
        sys.meta_path.remove(_NoPandas)
