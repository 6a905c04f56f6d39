"""Självskattning mot medarbetar- och ledarpolicyer, i terminalen; från Python: :func:`score`."""

TYPE_CHECKING = False  # as type checkers know it; importing typing would cost every start
if TYPE_CHECKING:
    from sjalvskattning.usecases.score_frames import score

__all__ = ["__version__", "score"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load what is used of the Python interface, when it is used; importing the package loads nothing."""
    if name == "score":
        from sjalvskattning.usecases.score_frames import score

        return score
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
