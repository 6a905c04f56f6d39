"""Texts that some screen, reader or format might obey, hide or break on: the same ones every time.

They are built from parts: what would be obeyed stands alone, inside a word, at the start and the end of a
line. Each is a text as it is kept (``clean_entry``); :data:`RAW` is what may come from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sjalvskattning.core.text import MAX_TEXT, clean_entry
from tests import samples

FOLDER = Path(__file__).parents[1] / "hostile"
ESC, CSI, OSC = "\x1b", "\x9b", "\x9d"

MARKUP = (
    "[/]", "[b]fet[/b]", "[bold red]röd", "[@click=app.quit]x[/]", "[@click=quit()]avsluta[/]",
    "[link=https://e.se]x", "[@click='app.bell']klang", "[on red]", "[$primary]", "[not bold]", r"\[b]",
    "[[b]]", "[/b]", "[ansi_red]", "[#ff0000]x", ":smile:", ":warning: :skull:",
    "[link file:///etc/passwd]x[/]", "[reverse]", "[blink]x", "$error", "[dim]1[/dim]",
    "[@mouse.down=app.quit]x", "[1]", "[a, b]", "[x](y)", "[]", "[ ]", "]", "[",
)  # fmt: skip
"""What Rich and Textual would read as markup."""

STEERING = (
    f"{ESC}[2J", f"{ESC}[31m", f"{ESC}[0m", f"{ESC}[1;1H", f"{ESC}[?1049l", f"{ESC}[6n", f"{ESC}c",
    f"{ESC}[8m", f"{ESC}[?25l", f"{ESC}[?1000h", f"{ESC}[5i", f"{ESC}[20t", f"{ESC}[1000A", f"{ESC}[K",
    f"{ESC}#8", f"{ESC}(0", f"{ESC}]0;titel\x07", f"{ESC}]52;c;aGVq\x07",
    f"{ESC}]8;;https://e.se{ESC}\\x{ESC}]8;;{ESC}\\", f"{ESC}]4;1;?\x07", f"{ESC}]1337;File=:AAAA\x07",
    f"{ESC}]777;notify;a;b\x07", f"{ESC}P1$r0m{ESC}\\", f"{ESC}_Gi=1;AAAA{ESC}\\", f"{ESC}^x{ESC}\\",
    f"{ESC}X{ESC}\\", f"{ESC}Z", f"{ESC}", f"{CSI}2J", f"{CSI}31m", f"{OSC}52;c;aGVq\x9c", "\x90q\x9c",
    "\x85", "\x84", "\x8d", "\x80\x9f", "\x00", "a\x00b", "\x07", "\x08\x08\x08", "\x7f\x7f", "\x0b\x0c",
    "\x0e\x0f", "\x1a", "\x04", "\x03", "\x11\x13", "\x1c\x1d\x1e\x1f", "".join(map(chr, range(32))),
    "".join(map(chr, range(0x7F, 0xA0))), "Sparat 14.32\rInte sparat", "\b" * 40 + "5 av 5",
)  # fmt: skip
"""What a terminal would obey."""

HIDING = (
    "a\u202eb", "\u202egnp.exe", "\u2066x\u2069", "\u2067", "\u2068", "\u202a\u202b\u202c\u202d",
    "\u200e\u200f", "\u061c", "lö\u200bn", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufeffx",
    "\u00adhem\u00adtjänst", "\u034f", "\u180e", "\u115f\u1160", "\u3164", "\uffa0", "\u2800",
    "\U000e0001\U000e0041\U000e007f", "\ufe0f", "\ufe0e", "\U000e0100", "\u17b4\u17b5",
    "\u2061\u2062\u2063\u2064", "\u206a\u206f", "\ufff9x\ufffa", "\ufff0", "\U0001d173", "\U0001bca0",
    "\u00a0", "\u202f", "\u3000", "\u2003 \u2009", " ", "   ", "\t", "\t\t\t", "\u1680",
)  # fmt: skip
"""What reorders, or can't be seen."""

STACKING = (
    "e" + "\u0301" * 50, "Z" + "\u0300\u0301\u0302\u0303" * 12 + "algo", "\u0301\u0301\u0301\u0301\u0301",
    "a\u20dd\u20e0", "\u0e33" * 8, "\u0e01" + "\u0e49" * 20, "\u0915\u094d\u0937\u0947",
    "\u1100\u1161\u11a8", "\u0628\u064e\u0651\u064e\u0651", "A\u030asa O\u0308berg",
    "o\u0308\u0301\u0304\u030b\u030f", "\u0f40\u0fb2\u0fb2\u0fb2\u0fb2\u0fb2\u0fb2", "\ufdfd", "\ufdfa",
    "\u0489" * 6 + "x",
)  # fmt: skip
"""Marks on marks, and single characters that are as wide as a word."""

PICTURES = (
    "👩\u200d👩\u200d👧\u200d👦", "👍🏽", "🏳\ufe0f\u200d🌈", "1\ufe0f\u20e3", "❤\ufe0f\u200d🔥", "🇸🇪",
    "🏴\U000e0067\U000e0062\U000e007f", "🙂\u200d↔\ufe0f", "👨🏿\u200d🦰", "☃", "⚑", "✓ ● ◆", "▸ ● ○",
    "│╭╮╰╯─▌", "█" * 40, "日本語" * 40, "李雷", "한국어", "ｆｕｌｌ", "ㄅㄆㄇ", "שלום עולם", "مرحبا بالعالم",
    "abc שלום 123", "\u200fabc", "ไทย", "ᚠᚢᚦ", "𝕵𝖆𝖌", "ﷺ", "𓀀𓁀", "🫠" * 30, "\U0001f468" * 99, "Ⅷ ½ ² ₂",
    "ﬁ ﬂ", "ǅ ß ẞ İ ı", "\ue000\uf8ff", "\U000f0000", "\ufffd", "\ufffc", "\U0010ffff\ufffe\ufdd0",
)  # fmt: skip
"""Wide, joined, right to left, private and missing characters; and our own signs."""

WEB = (
    "<b>fet</b>", "</div>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "<!--", "-->", "</style><style>*{display:none}", "<iframe src=//e.se>",
    "<a href=javascript:alert(1)>x</a>", "\" onload=\"x", "' onload='x", "&lt;b&gt;", "&amp;",
    "&#60;script&#62;", "&#x1b;", "]]>", "<![CDATA[x]]>", "<?xml version='1.0'?>", "<base href=//e.se>",
    "<meta http-equiv=refresh content=0;url=//e.se>", "<link rel=stylesheet href=//e.se>", "</title><b>",
    "</textarea>x", "</svg></foreignObject>", "<form action=//e.se>", "--!>", "<a@b.se>", "<https://e.se>",
    "</w:t></w:r><w:r/>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "data:text/html,<script>x</script>", "data:text/html;base64,PHN2Zz4=",
    "vbscript:x", "blob:https://e.se/1", "https://e.se", "http://e.se/?a=b&c=d#e", "www.e.se", "e.com",
    "//e.se/p", "ftp://e.se", "file:///etc/passwd", "mailto:a@b.se", "a@b.se", "tel:+46701234567",
    "\\\\e.se\\share", "https://e.se/" + "å" * 90, "url(//e.se)", "@import '//e.se'", "expression(alert(1))",
    "xn--80ak6aa92e.com", "skype:x?call", "ms-word:ofe|u|//e.se", "http://[::1]/",
)  # fmt: skip
"""HTML, XML, style sheets and addresses."""

MARKDOWN = (
    "# ", "# Rubrik", "## x ##", "===", "---", "***", "- punkt", "* punkt", "+ punkt", "1. ett", "2) två",
    "> citat", "```", "~~~", "``` html", "    kod", "~~x~~", "`kod`", "``x`", "**fet**", "__x__", "_x_", "*",
    "[x](http://e.se)", "![x](//e.se/p.png)", "[x][y]", "[x]: /u", "[^1]", "[^1]: not", "[ ] ", "- [x] klar",
    "|", "||", "a|b|c", "|--|--|", ":--", "|a|\n|-|", "\\", "\\|", "$x$", "$$", "\\(x\\)", "<!-- -->", "!",
    "@all", "#1", "C #", "rad  \nbrott", "a\n===", "a\n---", "\n\n\n", "{: .klass}", "{#id}", "+++",
    "---\ntitle: x\n---", "%%", "==x==", ":::note", "[[wiki]]", "![[x]]", "| x |\n|---|\n| [y](//e.se) |",
)  # fmt: skip
"""Markdown and what is built on it."""

PROGRAMS = (
    "#import \"x\"", "#read(\"/etc/passwd\")", "#link(\"https://e.se\")[x]", "#(1+1)", "#eval(\"1\")",
    "= Rubrik", "<etikett>", "@ref", "$ x^2 $", "#set page(width: 1pt)", "#include \"/etc/passwd\"",
    "\\input{/etc/passwd}", "\\write18{id}", "\\def\\x{}", "%", "\\end{document}", "^^M", "{n}", "{0}", "{}",
    "{", "}", "{{", "{0.__class__}", "{t}", "{text!r:>99}", "%s", "%(x)s", "%n%n", "%d", "${HOME}", "$(id)",
    "`id`", "$'\\x1b'", "{{ 7 * 7 }}", "{% raw %}", "{% include '/etc/passwd' %}", "{#",
    "{{ self.__init__ }}", "#{7*7}", "<%= 7 %>", "'; DROP TABLE svar; --", "' OR '1'='1", "\\u001b[2J",
    "\\x1b[2J", "\\033[2J", "\\n", "\\0", "&&", "| sh", "; rm -rf ~", "> /dev/sda",
    "!!python/object/apply:os.system ['id']", "__import__('os')", "eval(1)",
    "{ HYPERLINK \"https://e.se\" }", "DDEAUTO c:\\\\x", "MERGEFIELD x",
)  # fmt: skip
"""Typst, TeX, format strings, templates, shells and fields."""

FORMULAS = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://e.se\";\"x\")",
    "=WEBSERVICE(\"//e.se\")", "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "'=1+1", "''=1", "=IMPORTXML(1)",
    "+46701234567", "- 2 dagar", "−5", "＝1+1", "＠x", "﹢1", ";=1+1;", "\",=1+1,\"", "\"=1+1\"", "=1+1\",",
    ",", ";", "\"", "\"\"", "'", "sep=;", "0123", "1E5", "1,5", "1.5", "2026-11-20", "3-4", "1/2", "#REF!",
    "#N/A", "TRUE", "SANT", "=SUMMA(A1:A9)", "%0A=1+1", "\x00=1+1", "\ufeff=1+1", "\u200b=1+1", "\u00a0=1+1",
    "|=1+1", "=-1", "=@x", "==1",
)  # fmt: skip
"""What a spreadsheet would compute, split or turn into something else."""

DATA = (
    "null", "None", "NaN", "nan", "inf", "-inf", "-0", "true", "false", "yes", "no", "ja", "nej", "~",
    "undefined", "0", "1", "-1", "3", "5", "99999999999999999999", "1e309", "0x1f", "{\"a\": 1}", "[1, 2",
    "\"", "- a: b", "a: b", "? x", "&a *a", "!!null", "| \n x", "%YAML 1.1", "---", "...", "<<: *a", "a=b",
    "[table]", "\"\"\"", "BEGIN:VEVENT", "END:VCALENDAR", "\nATTACH:https://e.se", "\nBEGIN:VALARM",
    "\\,\\;", "DESCRIPTION:x", "\r\nX-A:b", "Subject: x", "\r\n\r\n<html>", "Set-Cookie: a=b",
    "HTTP/1.1 200", "klar", "q", "?", "b", "g 12", "y", "12", "Fel: något", "Åtgärd: gör så",
    "Fråga 7 av 24", "Sparat 14.32", "--force", "-rf", "-", "--", "/", "…", "–", "”", "⟨U+202E⟩", "␛[2J",
)  # fmt: skip
"""Other formats' words, numbers, and our own answers, commands and sentences."""

NAMES = (
    "../../etc/cron.d/x", "..", ".", " . ", "CON", "nul.txt", "COM1", "LPT9.md", "a/b", "a\\b", "C:\\x",
    "a:b", "slut. ", "a*?.md", "~root", ".bashrc", "%2e%2e%2f", "a/b", "x" * 300, "å" * 200, "rad\tbryt",
    "C:\\x", "slut.", "👩\u200d⚕\ufe0f", "desktop.ini", "x" * 255, "Å" * 130, "Anna O'Hara", "-o", "a\nb",
    "con.", "aux", "\\\\?\\C:\\x", "a\u2044b", "a\uff0fb", "rapport.pdf\u202efdp.exe", "Åsa Öberg", "$HOME",
    "x.md.exe", "åäö.pdf", " inledande", "avslutande ",
)  # fmt: skip
"""What would be no name of a file, or of another one."""

LONG = (
    "å" * 300, "x" * 5000, "å ä ö " * 1700, "ord " * 2500, "a\n" * 5000, "[" * 4000, "\\" * 3000, "*" * 3000,
    "\u0301" * 4000, "👩" * 3000, "<" * 3000, "{" * 3000, "|" * 3000, "\x1b[2J" * 2500, "\u202e" * 5000,
    "日" * 5000, "https://e.se/" * 700, "=" * 10_000, "\n" * 10_000, " " * 10_000, "\u200b" * 10_000,
)  # fmt: skip
"""Up to the most that one text may have."""

LINES = (
    "rad\nrad", "rad\r\nrad", "rad\rrad", "rad\u2028rad", "rad\u2029rad", "rad\x0brad", "rad\x0crad",
    "rad\x85rad", "\nförst", "sist\n", "\n\n\n", "a\n\n\nb", "\r\n" * 9, "ett\n  två\n\ttre", "a\n- b\n- c",
    "a\n# b", "a\n| b |", "a\n> b", "a\n```\nb", "a\n=1+1", "a\nFel: b", "a\n\x1b[2Jb",
)  # fmt: skip
"""Ends of lines of all kinds, and what stands first on the next."""

RAW = (
    "\ud800", "\udfff", "a\ud83db", "\udc80\udcff", "\ud83d\ude00", "å\udce5", "x" * (MAX_TEXT + 1),
    "\r" * 20_001,
)  # fmt: skip
"""What can't be kept as it is: halves of characters, and more than there is room for."""

_OBEYED = (
    "[@click=app.quit]x[/]", f"{ESC}[2J", f"{CSI}31m", f"{ESC}]52;c;aGVq\x07", "\u202e", "\u200b",
    "<script>x()</script>", "{0}", "%s", "|", "`", "[x](//e.se)", "=1+1", "#eval(\"1\")", "\x00", "\n",
    "https://e.se", "&lt;", "{{ 7 }}", "\\",
)  # fmt: skip
_PLACES = ("ord {} ord", "ord{}ord", "{} ord", "ord {}", "{0}{0}", "(”{}”)")


def _made() -> Iterator[str]:
    yield ""
    for part in (
        MARKUP,
        STEERING,
        HIDING,
        STACKING,
        PICTURES,
        WEB,
        MARKDOWN,
        PROGRAMS,
        FORMULAS,
        DATA,
        NAMES,
        LINES,
        LONG,
    ):
        yield from part
    yield from samples.NASTY
    for place in _PLACES:
        yield from (place.replace("{0}", one).replace("{}", one) for one in _OBEYED)
    yield from comments().values()


@cache
def comments() -> dict[str, str]:
    """The collected comments, by the name of their file."""
    found = sorted((FOLDER / "comments").glob("*.txt"))
    return {path.name: path.read_bytes().decode("utf-8", "surrogateescape") for path in found}


STRINGS: tuple[str, ...] = tuple(dict.fromkeys(clean_entry(text) for text in (*_made(), *RAW)))
"""All of them as they are kept, each once."""

SHORT: tuple[str, ...] = tuple(text for text in STRINGS if len(text) <= 130)
"""Those that find room in a heading."""


def batches(size: int, of: tuple[str, ...] = STRINGS) -> list[tuple[str, ...]]:
    """The texts in groups of ``size``, the last one filled up from the beginning."""
    return [tuple(of[(start + at) % len(of)] for at in range(size)) for start in range(0, len(of), size)]
