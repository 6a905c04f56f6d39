"""The typeface of documents, and which characters it has.

Inter is shipped here, regular and semi-bold. What it lacks is taken from DejaVu Sans Mono, which typst itself
carries. Nothing else is looked for, so that a document is the same on every machine.

The ranges are what stands in the files of both weights; a test sets every character of them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the font files are."""

FAMILY = "Inter"
FALLBACK = "DejaVu Sans Mono"

NO_GLYPH = "□"
"""What stands for a character that neither typeface has."""

INTER = (
    r"\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u01c3\u01c5-\u031e\u0321-\u034e\u0350-\u0377"
    r"\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u049d\u04a0-\u04ff\u052f\u0e3f"
    r"\u1d43\u1d47-\u1d49\u1d4d\u1d4f\u1d50\u1d52\u1d56-\u1d58\u1d5b\u1d62-\u1d65\u1d9c\u1da0\u1dbb"
    r"\u1dbf-\u1df5\u1dfc-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d"
    r"\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4"
    r"\u1ff6-\u1ffe\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070\u2071\u2074-\u208e\u2090-\u209c"
    r"\u20a0-\u20bf\u20db-\u20de\u20e8\u20f0\u2100\u2101\u2103\u2105\u2106\u2109\u2113\u2116\u2117"
    r"\u211e-\u2123\u2126\u212a\u212b\u212e\u2132\u213b\u214d\u214f\u2153\u215a-\u2188\u2190-\u2199\u21a9"
    r"\u21aa\u21b0\u21b1\u21b3-\u21b5\u21ba\u21bb\u21d0\u21d2\u21d4\u21de\u21df\u21e4\u21e5\u21e7\u21ea"
    r"\u2202\u2205\u2206\u220f\u2211\u2212\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u2303\u2305\u2318"
    r"\u2325-\u2327\u232b\u2380\u2387\u238b\u23ce\u23cf\u2423\u2460-\u2468\u24b6-\u24cf\u24ea\u25a0-\u25a2"
    r"\u25aa\u25b2\u25b3\u25b6\u25b7\u25ba-\u25bd\u25c0\u25c1\u25c4-\u25c7\u25ca\u25cb\u25cf\u25e6\u25ef"
    r"\u2600\u2605\u2606\u263c\u2661\u2665\u26a0\u2713\u2717\u2756\u2764\u2780-\u2788\u27ef\u27f5-\u27fa"
    r"\u2b06\u2b12\u2b13\u2b1c\u2c7c\u2c7f\u2dff\u2e18\ua69f\ua7ff\ua92e\ufe20-\ufe2d\U0001f12f-\U0001f149"
    r"\U0001f16a\U0001f16b\U0001f850\U0001f852"
)
"""Inter's characters, for a class of a regular expression."""

INTER_MARKS = (
    r"\u0300-\u031e\u0321-\u034e\u0350-\u036f\u0483-\u0489\u1dc0-\u1df5\u1dfc-\u1dff\u20db-\u20de\u20e8"
    r"\u20f0\u2dff\ua69f\ufe20-\ufe2d"
)
"""Those of them that are set on the character before."""

ONLY_FALLBACK = (
    r"\u0149\u0510\u0511\u051a-\u051d\u0531-\u0556\u0559-\u055f\u0561-\u0587\u0589\u058a\u0606\u0607\u0609"
    r"\u060a\u060c\u061b\u061f\u0621-\u063a\u0640-\u064a\u0660-\u066d\u0674\u0679-\u067b\u067e-\u0680"
    r"\u0683\u0684\u0686\u0687\u0691\u0698\u06a4\u06a9\u06af\u06be\u06cc\u06f0-\u06f9\u0e81\u0e82\u0e84"
    r"\u0e87\u0e88\u0e8a\u0e8d\u0e94-\u0e97\u0e99-\u0e9f\u0ea1-\u0ea3\u0ea5\u0ea7\u0eaa\u0eab\u0ead-\u0eb0"
    r"\u0eb2\u0eb3\u10d0-\u10fc\u1d02\u1d08\u1d09\u1d14\u1d16\u1d17\u1d1d-\u1d1f\u1d2c-\u1d2e\u1d30-\u1d3c"
    r"\u1d3e-\u1d42\u1d44-\u1d46\u1d4a-\u1d4c\u1d4e\u1d51\u1d53-\u1d55\u1d59\u1d5a\u1d77\u1d78\u1d7b\u1d85"
    r"\u1d9b\u1d9d-\u1d9f\u1da1-\u1db7\u1db9\u1dba\u1dbc-\u1dbe\u2102\u210d-\u210f\u2115\u2119\u211a\u211d"
    r"\u2124\u2148\u2150\u2151\u2154-\u2159\u2189\u219a-\u21a8\u21ab-\u21af\u21b2\u21b6-\u21b9"
    r"\u21bc-\u21cf\u21d1\u21d3\u21d5-\u21dd\u21e0-\u21e3\u21e6\u21e8\u21e9\u21eb-\u2201\u2203\u2204"
    r"\u2207-\u220e\u2210\u2213\u2215\u2217-\u2219\u221b-\u221d\u221f\u2220\u2223\u2227-\u222a\u222c\u222d"
    r"\u2234-\u223d\u2241-\u2247\u2249-\u225f\u2261-\u2263\u2266-\u2269\u226d-\u228b\u228d-\u22a5"
    r"\u22b2-\u22b5\u22b8\u22c2-\u22c6\u22cd-\u22d1\u22da-\u22e9\u22ef\u2300-\u2302\u2304\u2306"
    r"\u2308-\u2315\u2319\u231c-\u2321\u2328\u2335-\u237a\u237d\u2381-\u2383\u2388-\u238a\u2395"
    r"\u239b-\u23ae\u2500-\u259f\u25a3-\u25a9\u25ab-\u25b1\u25b4\u25b5\u25b8\u25b9\u25be\u25bf\u25c2\u25c3"
    r"\u25c8\u25c9\u25cc-\u25ce\u25d0-\u25e5\u25e7-\u25ee\u25f0-\u25ff\u2601-\u2604\u2607-\u262f"
    r"\u2638-\u263b\u263d-\u2660\u2662-\u2664\u2666-\u268b\u2690-\u269c\u26a1\u26b0\u26b1\u2701-\u2704"
    r"\u2706-\u2709\u270c-\u2712\u2714-\u2716\u2718-\u2727\u2729-\u274b\u274d\u274f-\u2752\u2758-\u275e"
    r"\u2761-\u2763\u2765-\u2775\u2794\u2798-\u27af\u27b1-\u27be\u27c2\u27c5\u27c6\u27dc\u27e0"
    r"\u27e6-\u27eb\u2987\u2988\u2997\u2998\u29eb\u29fa\u29fb\u2a00\u2a2f\u2a6a\u2a6b\u2b05\u2b07-\u2b0d"
    r"\u2b14-\u2b1a\u2c64\u2c6d-\u2c70\u2c75-\u2c77\u2c79\u2c7a\u2c7d\u2c7e\u2e1f\u2e22-\u2e25\u2e2e"
    r"\ua708-\ua716\ua71b-\ua71f\ua722-\ua727\ua789-\ua78e\ua790\ua791\ua7aa\ua7f8\ua7f9\ufb01\ufb02"
    r"\ufb52-\ufb81\ufb8a-\ufb95\ufb9e\ufb9f\ufbaa-\ufbad\ufbe8\ufbe9\ufbfc-\ufbff\ufe70-\ufe74"
    r"\ufe76-\ufefc\ufffc\ufffd\U0001d55a"
)
"""The characters that stand alone and only the fallback has."""

FALLBACK_MARKS = (
    r"\u0300-\u033f\u0343\u0358\u0361\u0615\u064b-\u0655\u065a\u0eb1\u0eb4-\u0eb9\u0ebb\u0ebc\u0ec8-\u0ecd"
)
"""What can be set on them."""


_PLAIN = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u017f–—‘’“”…−•●◆□]*")
"""Text that needs no closer look: most of what is written. The classes above take some time to compile."""

_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})


def with_glyphs(text: str) -> str:
    """The text with ``NO_GLYPH`` for each thing that can't be set, and without marks that would stand alone.

    ``text`` has been through ``for_display``.
    """
    return text if _PLAIN.fullmatch(text) else _runs().sub(_settable, text)


@cache
def _runs() -> re.Pattern[str]:
    """What Inter sets, what the fallback sets, or one thing that neither has: a flag, a family of emoji."""
    return re.compile(
        rf"(?P<inter>[\n{INTER}]+)"
        rf"|(?P<fallback>[{ONLY_FALLBACK}][{FALLBACK_MARKS}]*)[{INTER_MARKS}]*"
        r"|[\U0001f1e6-\U0001f1ff]{2}"
        rf"|[^\n{INTER}{ONLY_FALLBACK}](?:[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.)*"
    )


def _settable(run: re.Match[str]) -> str:
    kept: str = run["inter"] or run["fallback"]
    if kept:
        return kept
    return NO_GLYPH if any(unicodedata.category(char) not in _UNSEEN for char in run[0]) else ""


def without_marks(text: str) -> str:
    """The text as pictures in a PDF can have it: accents in one with their letters, and no other marks.

    Typst can't tell what such a mark in a picture stands for, and then makes no PDF.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if not unicodedata.category(char).startswith("M"))
