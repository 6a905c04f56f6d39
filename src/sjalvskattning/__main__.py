"""``python -m sjalvskattning``, and what the ``sjalvskattning`` command runs."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the program on the words of the call. The version and a TAB are answered without the rest of it."""
    arguments = sys.argv[1:]
    try:
        if arguments == ["--version"] and sys.stdout is not None:
            return _version()
        if arguments[:1] == ["__complete"]:
            from sjalvskattning.cli.completing import answer

            return answer(arguments[1:])
        gc.disable()  # imports make many lasting objects; collecting among them costs a twentieth of a call
        from sjalvskattning.cli.main import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130


def _version() -> int:
    from sjalvskattning import __version__

    try:
        print(__version__, flush=True)
    except OSError as error:
        from sjalvskattning.cli.main import output_gone

        return output_gone(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
