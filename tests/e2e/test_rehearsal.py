"""A whole group session in a real terminal of 80×24, with twelve people who answer in every way there is."""

from __future__ import annotations

import csv
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from textual.renderables.digits import DIGITS, DIGITS3X3_BOLD

from bench.measure import environment
from bench.terminal import PATIENCE, OnTerminal
from sjalvskattning.core.group.door import sheet_handle
from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.letters import in_groups
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.large_letters import large
from sjalvskattning.usecases.group.packets import read_invitation
from sjalvskattning.usecases.group.sessions import read_session
from sjalvskattning.usecases.workspace import Workspace
from sjalvskattning.web.qr import half_blocks, matrix
from tests.web.phones import Page

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="drives a Linux pseudo-terminal"),
]

PROGRAM = [sys.executable, "-m", "sjalvskattning"]
NAME, PEOPLE, ITEMS = "Köket på Solgården", 12, 8
NEW = ["group", "new", "--assessment", "lidkoping", "--role", "medarbetare", "--areas", "bemotande,dialog"]

PHONES = ["45434153", "41324544", "5543225e", "41444433", "35533144", "5v434552"]
SEATED = ["41322143", "5543425v"]
READ_OUT = ["4143454e", "35443453"]
IN_FILES = ["55322132", "41434544"]
"""What each answers: a mark a statement. No two alike, most of a mind here and there, and twice divided."""

ALL_ROWS = [*PHONES, *SEATED, *READ_OUT, *IN_FILES]

STEPS = [*"12345", "ev"]
"""The columns of a table: five steps, and those who did not choose any."""

LEAST_WIDE = 2
"""How far a band's ends are apart at the least."""

BAND = r"\d+–\d+"
WORDS = "Turlistan kom dagen efter"
PROMISE = "Vi börjar måndagar med tio minuter om turerna"
WHO, STAMP = "Vilgot Provsvarare", "2026-11-20 14:07:31"
"""What a form tool adds to a row, and nobody asked for."""


SCROLLBAR = str.maketrans("▁▂▃▅▆▇", "      ")
"""The end of a scroll bar, painted once its list is measured; no QR code or large letter has these."""


class Facilitator(OnTerminal):
    """The program on the facilitator's computer."""

    def __enter__(self) -> Facilitator:
        return self

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Read what is painted until it holds. Raises TimeoutError with the screen in it."""
        while not holds():
            if not select.select([self._fd], [], [], PATIENCE)[0] or not self._read():
                raise TimeoutError(f"{what} never came:\n" + "\n".join(self.screen.display))

    def does(self, keys: str, *awaited: str) -> None:
        """Press keys, and see what comes."""
        self.press(keys)
        for words in awaited:
            self.wait_for(words)

    def sees_done(self, done: int, beside: str = "") -> str:
        """Wait for the large number of those who are done, with ``beside`` around it; what is around it."""
        drawn = [_written_large(done, row) + _written_large(PEOPLE, row) for row in range(3)]

        def stands() -> bool:
            left = [re.sub(r"\s|av|klara", "", row[:30]) for row in self.screen.display[2:5]]
            there = self._beside_the_number()
            return left == drawn and there == (beside or there) and "svar samlas in" in there

        self.wait_until(stands, f"{done} av {PEOPLE} klara, with nothing new around it,")
        return self._beside_the_number()

    def _beside_the_number(self) -> str:
        rows = [row.translate(SCROLLBAR) for row in self.screen.display]
        return "\n".join([*rows[:2], *(row[30:] for row in rows[2:5]), *rows[5:23]])


def _written_large(number: int, row: int) -> str:
    at = [DIGITS.index(digit) * 3 + row for digit in str(number)]
    return "".join(DIGITS3X3_BOLD[place].replace(" ", "") for place in at)


class Form(Page):
    """A page with what a browser needs to send its form: the address, and what each button is called."""

    def __init__(self, status: int, source: str) -> None:
        self.action, self.called = "", list[str]()
        super().__init__(status, source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag in."""
        super().handle_starttag(tag, attrs)
        if tag == "form":
            self.action = dict(attrs).get("action") or ""
        elif tag == "button":
            self.called.append(dict(attrs).get("name") or "")

    def pressed(self, button: str) -> dict[str, str]:
        """The field that pressing a button sends."""
        name = self.called[list(self.buttons).index(button)]
        return {name: self.buttons[button]} if name else {}


class Phone:
    """Someone's browser: it follows the forms that it is given, and brings its cookie along."""

    def __init__(self, number: int, url: str, row: str) -> None:
        self.agent, self.address = f"Provtelefon-{number}xq/1.0", f"127.0.0.{50 + number}"
        self.marks, self._origin = iter(row), url.rstrip("/")
        self._client = httpx.Client(
            base_url=url,
            headers={"user-agent": self.agent, "accept-language": "sv"},
            transport=httpx.HTTPTransport(local_address=self.address),
            follow_redirects=True,
            timeout=PATIENCE,
        )
        self.page = Form(0, "")

    @property
    def cookie(self) -> str:
        """The one cookie."""
        return str(self._client.cookies["svar"])

    def goes_to(self, path: str) -> Phone:
        """Open an address, as from a QR code or by a link."""
        self._sees(self._client.get(path))
        return self

    def follows(self, link: str) -> Phone:
        """Follow a link by its words."""
        return self.goes_to(self.page.links[link])

    def sends(self, button: str, fields: Mapping[str, str] | None = None) -> Phone:
        """Press a button of the form, with what stands in it and these fields."""
        content = {**self.page.chosen, **(fields or {}), **self.page.pressed(button)}
        own = {"origin": self._origin, "sec-fetch-site": "same-origin"}
        self._sees(self._client.post(self.page.action or self._at, data=content, headers=own))
        return self

    def comes_in(self, code: str) -> Phone:
        """Type the spoken code at the door."""
        self.goes_to("/")
        return self.sends("Gå in", {self.page.fields[0]["name"]: code})

    def turns_page(self) -> Phone:
        """Mark each statement of the page, and go on."""
        names = dict.fromkeys(field["name"] for field in self.page.fields)
        chosen = {name: self._choice(name, next(self.marks)) for name in names}
        return self.sends("Nästa", chosen)

    def answers(self) -> Phone:
        """Go through what is left, hand in, and write to the group."""
        while "Lämna in" not in self.page.buttons:
            self.turns_page()
        self.sends("Lämna in")
        assert self.page.heading == "Vill du skriva något?"
        words, tick = self.page.fields[:2]
        self.sends(
            "Lämna in texten", {words["name"]: f"{WORDS}, {self.agent[-6:-4]}.", tick["name"]: tick["value"]}
        )
        assert self.page.heading == "Ditt svar är inlämnat"
        return self

    def _choice(self, name: str, mark: str) -> str:
        label = {"e": "ej aktuellt", "v": "kan inte bedöma"}.get(mark, mark)
        return next(
            value for words, value in self.page.choices(name).items() if words.casefold().startswith(label)
        )

    def _sees(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        self._at, self.page = answer.url.path, Form(answer.status_code, answer.text)
        assert self.page.faults == []

    def closes(self) -> None:
        """Put the phone away."""
        self._client.close()


class Computer:
    """The facilitator's computer: its own HOME, and calls of the program beside the window."""

    def __init__(self, folder: Path) -> None:
        self.home, self.elsewhere = folder / "hem", folder / "deltagare"
        for place in (self.home, self.elsewhere, self.home / "tmp"):
            place.mkdir()
        self.env = {**environment(self.home), "BROWSER": "true", "TMPDIR": str(self.home / "tmp")}

    def call(self, *words: str, said: str = "") -> str:
        """What a call writes to standard output."""
        done = subprocess.run(
            [*PROGRAM, *words], env=self.env, input=said, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def window(self) -> Facilitator:
        """The program, started without a word."""
        return Facilitator(PROGRAM, self.env)

    def session(self, id: str) -> GroupSession:
        """The session as it lies on disk."""
        return read_session(Workspace.of(self.env), id)

    def found(self, sought: Mapping[str, str]) -> set[str]:
        """What of the sought (names and patterns) is in any file under HOME, or in a file's name."""
        files = [path for path in self.home.rglob("*") if path.is_file()]
        texts = [f"{path.name}\n{path.read_bytes().decode('utf-8', 'replace')}" for path in files]
        return {name for name, pattern in sought.items() if any(re.search(pattern, text) for text in texts)}


class Room(NamedTuple):
    """What those in the room are told: address, the code to type, and the ticket in the QR code."""

    url: str
    code: str
    ticket: str


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer where nothing has been done."""
    return Computer(tmp_path)


@pytest.fixture
def phones() -> Iterator[list[Phone]]:
    """The phones in the room, put away at the end."""
    found: list[Phone] = []
    yield found
    for phone in found:
        phone.closes()


def test_a_rehearsed_hour(computer: Computer, phones: list[Phone]) -> None:
    """Twelve answer by phone, here, by code and by file; the computer dies midway, and nothing is lost.

    Before the reveal the screen says how many are done and nothing else. Afterwards there is a report with
    bands and what was agreed, and no trace of anyone in any file.
    """
    id = computer.call(*NEW, "--name", NAME, "--head-count", str(PEOPLE), "--comments")
    codes, files = _answered_at_home(computer, id)

    with computer.window() as window:
        _opens(window)
        room = _told_in_the_room(window, computer.session(id))
        around = window.sees_done(0)
        phones += [Phone(number, room.url, row) for number, row in enumerate(PHONES)]
        _four_answer(window, around, room, phones, codes[0])
        os.kill(window.pid, signal.SIGKILL)

    with computer.window() as window:
        _comes_back(window, around, room)
        assert _told_in_the_room(window, computer.session(id)) == room
        _the_others_answer(window, around, room, phones, codes[1], files)
        ours, never = _ours(computer.session(id), phones), _others(phones, codes, files)
        assert computer.found(ours) == set(ours)
        assert computer.found(never) == set()
        _leads_the_talk(window)

    after = computer.session(id)
    assert (after.phase, after.door, after.released) == (Phase.CLOSED, None, PEOPLE)
    assert (after.sheets, after.written, after.spent) == ({}, {}, frozenset())
    target = computer.elsewhere / "rapport.md"
    computer.call("group", "report", id, "-o", str(target))
    report = target.read_text(encoding="utf-8")
    _is_a_report_of_bands(report)
    assert not [name for name, pattern in (ours | never).items() if re.search(pattern, report)]
    assert computer.found(ours | never) == set()


# -- the hour


def _opens(window: Facilitator) -> None:
    """From the first start to the open form."""
    window.does("", "Välkommen")
    window.does("\x1b", "Gruppsession")
    window.does("v", NAME, "förbereds")
    window.does("\r", "öppna sessionen")
    window.press("\r")
    window.sees_done(0)
    window.does("w", "Vilken adress")
    window.does("\x1b[F\r", "http://127.0.0.1:")


def _four_answer(window: Facilitator, around: str, room: Room, phones: list[Phone], code: str) -> None:
    """Two by phone, one here and one by code; two more have come in, and one of them is halfway."""
    window.does("l", "anslutning.html")  # the page for the projector, which has the way in too
    window.press("\r")
    for phone in phones[:3]:
        phone.goes_to(f"/b/{room.ticket}").follows("Börja svara")
    phones[2].turns_page()
    phones[3].comes_in(room.code)
    phones[0].answers()
    window.sees_done(1, around)
    _sits_down(window, SEATED[0])
    window.sees_done(2, around)
    _types_in(window, code)
    window.sees_done(3, around)
    phones[1].answers()


def _comes_back(window: Facilitator, around: str, room: Room) -> None:
    """Start again, and open the session and the form again: nobody asks where."""
    window.does("", "Gruppsession")
    window.does("v", NAME, "4 av 12")
    window.press("\r")
    window.sees_done(4)
    window.does("w", room.url)
    window.sees_done(4, around)


def _the_others_answer(
    window: Facilitator, around: str, room: Room, phones: list[Phone], code: str, files: Path
) -> None:
    """Four phones and someone here at the same time, then a code and the files."""
    assert phones[0].goes_to("/").page.heading == "Ditt svar är inlämnat"
    phones[2].goes_to("/").follows("Fortsätt svara")
    phones[3].follows("Börja svara")
    for phone in phones[4:]:
        phone.comes_in(room.code).follows("Börja svara")
    with ThreadPoolExecutor() as pool:
        answering = [pool.submit(phone.answers) for phone in phones[2:]]
        _sits_down(window, SEATED[1])
        for one in answering:
            one.result(PATIENCE)
    window.sees_done(9, around)
    _types_in(window, code)
    window.sees_done(10, around)
    window.does("f", "Läs in filer")
    window.does(f"\x15{files}\r", "Tillagda svar: 2.")
    window.press("\x1b")
    window.sees_done(PEOPLE, around)


def _answered_at_home(computer: Computer, id: str) -> tuple[list[str], Path]:
    """Two codes to read out, and a folder with a packet and a form tool's table."""
    invitation, files = computer.elsewhere / "inbjudan.json", computer.elsewhere / "svar"
    files.mkdir()
    computer.call("group", "invite", id, "-o", str(invitation))
    packet = ("-o", str(files / "anna.svar"))
    answered = partial(computer.call, "group", "answer", str(invitation))
    with ThreadPoolExecutor() as pool:
        calls = [
            pool.submit(answered, *words, said="\n".join([*row, "klar", ""]))
            for row, words in ((READ_OUT[0], ()), (READ_OUT[1], ()), (IN_FILES[0], packet))
        ]
        codes = [call.result(PATIENCE).splitlines()[-1] for call in calls]
    setup = read_invitation(invitation)
    header = ["Tidstämpel", "Namn", *(statement(one, setup.perspective, Translator()) for one in setup.items)]
    with (files / "svar.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, [STAMP, WHO, *IN_FILES[1]]])
    return codes[:2], files


def _told_in_the_room(window: Facilitator, session: GroupSession) -> Room:
    """The way in, as it lies on disk and as it is shown."""
    door = session.door
    assert door is not None
    url, code = f"http://{door.host}:{door.port}/", in_groups(door.code, 3)
    rows = [url, *large(code), *half_blocks(matrix(f"{url}b/{door.ticket}"))]

    def stand() -> bool:
        shown = "\n".join(window.screen.display)
        return all(row.rstrip() in shown for row in rows)

    window.wait_until(stand, "\n".join(rows))
    return Room(url, code, door.ticket)


def _sits_down(window: Facilitator, row: str) -> None:
    """Someone answers at the facilitator's computer, by keys."""
    window.does("d", "Välkommen!")
    window.does("\r", f"1 av {ITEMS}")
    for number, mark in enumerate(row, start=2):
        window.does(mark, f"{number} av {ITEMS}" if number <= ITEMS else "Klar, lämna in svaret")
    window.does("\r", "Tack! Ditt svar är inlämnat.")
    window.press("\x1b")


def _types_in(window: Facilitator, code: str) -> None:
    """Someone reads a code out."""
    window.does("s", "Skriv in svarskoder")
    window.does(f"{code}\r", "Svaret är tillagt.")
    window.press("\x1b")


def _leads_the_talk(window: Facilitator) -> None:
    """Reveal, show an area, write down what is agreed, close, and leave the program."""
    window.does("v", f"{PEOPLE} av {PEOPLE} har svarat")
    window.does("b", "Bemötande", "Dialog och kommunikation")
    window.does("\r", "påstående 1 av")
    window.wait_until(
        lambda: bool(re.search(rf"{BAND} *$", "\n".join(window.screen.display), re.M)), "a band"
    )
    window.does("o", "Vad")
    window.press(f"{PROMISE}\rAnna\r2026-12-15")
    window.does("\x13", "Det är nedskrivet.")
    window.does("\x1b", "✓")
    window.does("x", "Avsluta sessionen?")
    window.does("a", "Sessionen är avslutad.")
    window.does("\x1b", "Gruppsessioner")
    window.press("\x11")
    window.read_to_end()
    assert window.exit_code() == 0


def _ours(session: GroupSession, phones: Sequence[Phone]) -> dict[str, str]:
    """Patterns of what must lie on disk while answers come in, and nowhere once they are shown."""
    door = session.door
    assert door is not None
    ours = {
        "ticket": re.escape(door.ticket),
        "code": door.code,
        "key": door.key,
        "address": rf"{re.escape(door.host)}(?!\d)",
        "port": rf"(?<!\d){door.port}(?!\d)",
        "words": WORDS,
        **{f"handle {number}": handle for number, handle in enumerate((*session.sheets, *session.written))},
        **{f"row {row}": r"\W*".join(row) for row in ALL_ROWS},
    }
    handles = {sheet_handle(phone.cookie.partition(".")[0], door) for phone in phones}
    assert len(session.sheets) == PEOPLE
    assert handles <= session.sheets.keys()
    return ours


def _others(phones: Sequence[Phone], codes: Sequence[str], files: Path) -> dict[str, str]:
    """Patterns of what must never lie on disk."""
    packet = re.search(r'"id": ?"(\w+)"', (files / "anna.svar").read_text("utf-8"))
    assert packet is not None
    never = {"packet": packet[1], "file": r"anna\.svar", "who": WHO, "stamp": STAMP}
    for code in codes:
        never[f"code {code}"] = re.escape(code)
    for phone in phones:
        for part in phone.cookie.split("."):
            never[f"cookie {part}"] = re.escape(part)
        never[phone.agent] = re.escape(phone.agent)
        never[phone.address] = re.escape(phone.address)
    return never


def _is_a_report_of_bands(report: str) -> None:
    """It says what was agreed; every count is a band that holds the true one, and enough others."""
    for told in (PROMISE, "Anna", "15 december 2026"):
        assert told in report
    rows = [
        re.findall(r"[^|]+", row) for row in report.splitlines() if row.count("|") > len(STEPS) and "–" in row
    ]
    assert len(rows) == ITEMS
    for place, (_, *cells, people) in enumerate(rows):
        assert int(people) == PEOPLE
        for steps, cell in zip(STEPS, cells, strict=True):
            low, high = map(int, cell.split("–"))
            assert low <= sum(row[place] in steps for row in ALL_ROWS) <= high
            assert high - low >= LEAST_WIDE
    assert set(re.findall(rf"(?<![–\d])\d+(?= av {PEOPLE})", report)) == {str(PEOPLE)}
