"""Letters and figures four rows high, for a code that is to be read across a room."""

from __future__ import annotations

_HIGH = 8
"""Dots in a column, the top one first; two of them are one row of the terminal."""

_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}

_COLUMNS = {
    "A": "7e1111117e",
    "B": "7f49494936",
    "C": "3e41414122",
    "D": "7f4141221c",
    "E": "7f49494941",
    "F": "7f09090901",
    "G": "3e41495932",
    "H": "7f0808087f",
    "J": "2040413f01",
    "K": "7f08142241",
    "M": "7f020c027f",
    "N": "7f0408107f",
    "P": "7f09090906",
    "Q": "3e4151215e",
    "R": "7f09192946",
    "S": "4649494931",
    "T": "01017f0101",
    "U": "3f4040403f",
    "V": "1f2040201f",
    "W": "7f2018207f",
    "X": "6314081463",
    "Y": "0304780403",
    "Z": "6151494543",
    "1": "00427f4000",
    "2": "4261514946",
    "3": "2141454b31",
    "4": "1814127f10",
    "5": "2745454539",
    "6": "3c4a494930",
    "7": "0171090503",
    "8": "3649494936",
    "9": "064949291e",
    "-": "0008080800",
}
"""Each sign as five columns of dots, the lowest bit on top: the 5 × 7 dots of old displays."""


def large(code: str) -> tuple[str, ...]:
    """A code as four rows. A sign that no code has is left out."""
    signs = [bytes.fromhex(_COLUMNS[sign]).strip(b"\0") for sign in code.upper() if sign in _COLUMNS]
    columns = [column for sign in signs for column in (*sign, 0)][:-1]
    return tuple("".join(_dots(column, top) for column in columns) for top in range(0, _HIGH, 2))


def _dots(column: int, top: int) -> str:
    return _BLOCKS[bool(column >> top & 1), bool(column >> (top + 1) & 1)]
