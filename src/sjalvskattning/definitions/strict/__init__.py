"""What a careful editor would point out in a definition that has no faults: `assessment check --strict`.

A finding is a warning. An author who knows better writes ``# strict: <rule>`` on the line above.
"""

from sjalvskattning.definitions.strict.check import PREFIX, check

__all__ = ["PREFIX", "check"]
