"""The form as someone with a phone meets it. Each page is also checked for what a screen reader needs."""

from __future__ import annotations

import pytest

from sjalvskattning.core.disclosure.release import Rules
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import About, Breakdown
from sjalvskattning.core.group.update import Message
from sjalvskattning.errors import SaveFailed
from sjalvskattning.locale import Translator
from sjalvskattning.web.app import Form, preferred
from tests.web.conftest import Opening
from tests.web.phones import HOST, Phone, Room

PLACES = Breakdown("Var arbetar du?", ("Norr", "Söder"))


async def test_the_qr_code_leads_in_and_leaves_no_ticket_in_the_address(room: Room) -> None:
    """The ticket brings a cookie that no script or other site gets, and the welcome page."""
    phone = room.phone()
    first = await phone.client.get(f"/b/{room.desk.door().ticket}", follow_redirects=False)
    assert (first.status_code, first.headers["location"]) == (303, "/sv/")
    cookie = first.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/"))
    assert "expires" not in cookie
    assert "max-age" not in cookie
    page = await phone.get("/")
    assert (page.status, page.heading, phone.at) == (200, "Köket på Solgården", "/sv/")


async def test_the_welcome_page_tells_every_protection(opening: Opening) -> None:
    """Who it is about, k, bands, breakdown, comments, erasure, and that it is not encrypted."""
    room = opening(about=About.LEADER, rules=Rules(6, 2), breakdown=PLACES, comments=True)
    page = await (await room.inside()).get("/sv/")
    for words in (
        "gruppens chef eller ledare (Chef)",
        "minst 6 personer",
        "4–7",
        "”Var arbetar du?”",
        "minst 8 skriver",
        "hur många som har svarat",
        "raderas de enskilda svaren",
        "inte krypterad",
    ):
        assert words in page.text, words
    plain = await (await opening().inside()).get("/sv/")
    for words in (
        "handlar om dig själv. Roll: Chef.",
        "minst 5 personer",
        "3–5",
        "inte upp i mindre",
        "Ingen fritext",
    ):
        assert words in plain.text, words


async def test_a_page_has_every_step_with_its_label_and_the_two_without_a_step(room: Room) -> None:
    """An area a page, and nothing is chosen beforehand."""
    phone = await room.inside()
    page = await phone.get("/sv/omrade/1")
    assert (page.heading, page.chosen) == ("Bemötande", {})
    assert "Sida 1 av 5" in page.text
    assert list(page.choices("p0").values()) == ["1", "2", "3", "4", "5", "e", "v"]
    first, *_, not_applicable, cannot_judge = page.choices("p0")
    assert (first, not_applicable, cannot_judge) == ("1 – stämmer inte", "Ej aktuellt", "Kan inte bedöma")


async def test_next_and_back_both_save(room: Room) -> None:
    """What was chosen is on disk before the next page is shown, and stands there when one comes back."""
    phone = await room.inside()
    await phone.post("/sv/omrade/2", {"p4": "2", "go": "next"})
    assert phone.at == "/sv/omrade/3"
    page = await phone.post("/sv/omrade/3", {"p8": "v", "go": "back"})
    assert phone.at == "/sv/omrade/2"
    assert page.chosen == {"p4": "2"}
    ((marks, done),) = room.marks()
    assert (marks[4], marks[8], done) == ("2", "v", False)
    await phone.post("/sv/omrade/1", {"go": "back"})
    assert phone.at == "/sv/"


async def test_a_person_may_have_one_statement_a_page(room: Room) -> None:
    """The same answers, a page each."""
    phone = await room.inside()
    page = await phone.get("/sv/fraga/3")
    assert "Sida 3 av 12" in page.text
    assert {field["name"] for field in page.fields} == {"p2"}
    await phone.post("/sv/fraga/3", {"p2": "1", "go": "next"})
    assert phone.at == "/sv/fraga/4"
    assert (await phone.get("/sv/omrade/1")).chosen == {"p2": "1"}


async def test_an_answer_can_be_removed_again(room: Room) -> None:
    """A radio button cannot be unchosen, so where there is an answer there is a choice that takes it away."""
    phone = await room.inside()
    assert "Ta bort mitt svar här" not in (await phone.get("/sv/omrade/1")).text
    await phone.post("/sv/omrade/1", {"p0": "5"})
    assert (await phone.get("/sv/omrade/1")).choices("p0")["Ta bort mitt svar här"] == "-"
    await phone.post("/sv/omrade/1", {"p0": "-"})
    assert (await phone.get("/sv/omrade/1")).chosen == {}


async def test_the_review_names_what_is_unanswered_and_may_be_left(room: Room) -> None:
    """Each leads to its place; handing in is possible all the same."""
    phone = await room.inside()
    await phone.post("/sv/omrade/1", {"p0": "5", "p1": "5", "p3": "4"})
    page = await phone.get("/sv/omrade/5")
    assert "8 påståenden är obesvarade:" in page.text
    assert page.links["Jag gör halsar i mitt arbete."] == "/sv/omrade/1#p2"
    done = await phone.post("/sv/omrade/5", {"go": "hand_in"})
    assert done.heading == "Ditt svar är inlämnat"
    assert room.desk.session.done == 1


async def test_going_on_starts_at_the_first_page_with_something_unanswered(room: Room) -> None:
    """The welcome page leads to where one was."""
    phone = await room.inside()
    await phone.post("/sv/omrade/1", {f"p{place}": "3" for place in range(4)})
    assert (await phone.get("/sv/")).links["Fortsätt svara"] == "/sv/omrade/2"


async def test_a_handed_in_answer_can_be_changed_and_still_counts(room: Room) -> None:
    """Until the reveal; the page says that it counts at once."""
    phone = await room.answers("4")
    page = await phone.get("/sv/omrade/1")
    assert "Du har lämnat in ditt svar." in page.text
    await phone.post("/sv/omrade/1", {"p0": "1"})
    ((marks, done),) = room.marks()
    assert (marks[:2], done) == (("1", "4"), True)


async def test_an_answer_can_be_taken_back(opening: Opening) -> None:
    """After a question: the sheet and what was written are gone, and one may answer anew."""
    room = opening(comments=True)
    phone = await room.answers()
    await phone.post("/sv/ord", {"c0": "Mer tid", "s0": "1"})
    assert len(room.desk.session.written) == 1
    asked = await phone.get("/sv/ta-tillbaka")
    assert len(room.marks()) == 1
    assert "Behåll svaret" in asked.links
    page = await phone.post("/sv/ta-tillbaka")
    assert page.heading == "Ditt svar är tillbakataget"
    assert not room.marks()
    assert not room.desk.session.written
    assert (await phone.get("/sv/")).links["Börja svara"] == "/sv/omrade/1"


async def test_the_breakdown_question_comes_first_and_is_needed_to_hand_in(opening: Opening) -> None:
    """Without it the review says so, with a link there; what is answered is kept."""
    room = opening(breakdown=PLACES)
    phone = await room.inside()
    page = await phone.get("/sv/omrade/1")
    assert page.choices("del") == {"Norr": "0", "Söder": "1"}
    refused = await phone.post("/sv/omrade/6", {"go": "hand_in"})
    assert (refused.status, refused.links["Var arbetar du?"]) == (422, "/sv/omrade/1#del")
    assert "Välj ett av alternativen" in refused.alert
    await phone.post("/sv/omrade/1", {"del": "1"})
    await phone.post("/sv/omrade/6", {"go": "hand_in"})
    (sheet,) = room.desk.session.sheets.values()
    assert (sheet.group, sheet.done) == (1, True)


async def test_comments_are_asked_for_once_an_answer_is_handed_in(opening: Opening) -> None:
    """One field an area, with the writer's own tick; the writer sees it again, and can empty it."""
    room = opening(comments=True)
    phone = await room.inside()
    assert (await phone.get("/sv/ord")).status == 409
    await room.answers(phone=phone)
    page = await phone.get("/sv/ord")
    assert "Skriv inte om hälsa eller om andra personer." in page.text
    assert "minst 8" in page.text
    await phone.post("/sv/ord", {"c1": "\r\nMer <tid> & ro", "s1": "1", "c2": ""})
    (written,) = room.desk.session.written.values()
    assert written == ("mod", "Mer <tid> & ro", True)
    again = await phone.get("/sv/ord")
    assert (again.chosen["c1"], again.chosen["s1"]) == ("Mer <tid> & ro", "1")
    await phone.post("/sv/ord", {"c1": "", "s1": "1"})
    assert not room.desk.session.written


async def test_a_comment_that_is_too_long_is_kept_in_the_form_and_told(opening: Opening) -> None:
    """2,000 characters, line ends counted once."""
    room = opening(comments=True)
    phone = await room.answers()
    assert (await phone.post("/sv/ord", {"c0": "å\r\n" * 1000})).heading == "Ditt svar är inlämnat"
    page = await phone.post("/sv/ord", {"c0": "a" * 2001, "c1": "kort"})
    assert (page.status, page.links["Bemötande"]) == (422, "#c0")
    assert page.chosen["c0"] == "a" * 2001
    assert page.to_mend == ["c0"]
    assert len(room.desk.session.written) == 1


async def test_no_comments_are_taken_where_the_setup_has_none(room: Room) -> None:
    """The page is not there."""
    phone = await room.answers()
    assert (await phone.get("/sv/ord")).status == 404
    assert (await phone.post("/sv/ord", {"c0": "Hej"})).status == 404
    assert not room.desk.session.written


async def test_each_phone_has_an_answer_of_its_own_and_the_same_phone_the_same(room: Room) -> None:
    """The QR code again, on a phone that has begun, goes on with its answer."""
    phone, other = await room.inside(), await room.inside()
    await phone.post("/sv/omrade/1", {"p0": "1"})
    await other.post("/sv/omrade/1", {"p0": "5"})
    await phone.get(f"/b/{room.desk.door().ticket}")
    assert (await phone.get("/sv/omrade/1")).chosen == {"p0": "1"}
    assert len(room.marks()) == 2


async def test_a_link_from_elsewhere_is_followed_once_more_by_our_own_page(room: Room) -> None:
    """The cookie is kept back then, so a new one would make two answers of one person."""
    phone = await room.inside()
    page = await phone.get(f"/b/{room.desk.door().ticket}", **{"sec-fetch-site": "cross-site"})
    assert 'http-equiv="refresh"' in page.source
    assert page.links["Nästa"] == f"/b/{room.desk.door().ticket}"
    outside = await room.phone().get("/sv/", **{"sec-fetch-site": "cross-site"})
    assert outside.links["Nästa"] == "/sv/"


async def test_a_ticket_scanned_again_on_another_phone_goes_on_with_the_same_answer(room: Room) -> None:
    """One ticket is one answer; the common QR code and the spoken code no longer open."""
    (ticket, _) = room.desk.make_tickets(2)
    phone, other = room.phone(), room.phone()
    await phone.get(f"/b/{ticket}")
    await room.answers("2", phone=phone)
    await other.get(f"/b/{ticket}")
    assert (await other.get("/sv/")).heading == "Ditt svar är inlämnat"
    await other.post("/sv/omrade/1", {"p0": "5"})
    ((marks, _),) = room.marks()
    assert marks[:2] == ("5", "2")
    outside = room.phone()
    assert (await outside.get(f"/b/{room.desk.door().ticket}")).status == 403
    page = await outside.get("/sv/")
    assert "din lapp" in page.text
    assert page.fields == []
    assert (await outside.post("/sv/kod", {"kod": room.desk.door().code})).status == 403


async def test_the_pages_are_in_english_for_those_who_read_it(opening: Opening) -> None:
    """By the browser's wish, and by a link on each page to the same page; the Swedish original is marked."""
    room = opening(breakdown=PLACES, comments=True)
    phone = await room.inside("en-GB,en;q=0.9,sv;q=0.5")
    assert phone.at == "/en/"
    page = await phone.get("/en/omrade/2")
    assert page.language == "en"
    assert "I do lyssnar at work." in page.text
    assert '<p class="original" lang="sv">Jag gör lyssnar i mitt arbete.</p>' in page.source
    assert page.links["Svenska"] == "/sv/omrade/2"
    swedish = await phone.get("/sv/omrade/2")
    assert (swedish.language, swedish.links["English"]) == ("sv", "/en/omrade/2")
    assert "original" not in swedish.source.partition("<main")[2]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "sv"), ("en", "en"), ("de,en;q=0.3,sv;q=0.7", "sv"), ("en-US;q=x,*", "sv"), ("en;q=0.9,sv", "sv")],
)
def test_the_language_is_the_one_a_browser_wants_most(accepted: str, language: str) -> None:
    """Swedish for those who want neither, or cannot say."""
    assert preferred(accepted) == language


async def test_after_the_reveal_an_answer_is_in_it_and_fixed(room: Room) -> None:
    """Whoever is in it is told; a post changes nothing."""
    phones = [await room.answers() for _ in range(5)]
    room.desk.reveal()
    page = await phones[0].get("/sv/")
    assert (page.status, page.heading) == (200, "Resultatet är visat")
    posted = await phones[1].post("/sv/omrade/1", {"p0": "1"})
    assert (posted.status, room.marks()) == (409, [])
    assert (await phones[2].post("/sv/ta-tillbaka")).status == 409


async def test_a_late_answer_is_told_when_it_will_be_shown(room: Room) -> None:
    """Only with k more; on the welcome page and when it is handed in."""
    for _ in range(5):
        await room.answers()
    room.desk.reveal()
    late = await room.inside()
    assert "minst 5 till svarar" in (await late.get("/sv/")).text
    await room.answers(phone=late)
    page = await late.get("/sv/")
    assert page.heading == "Ditt svar är inlämnat"
    assert "minst 5 till svarar" in page.text


async def test_when_the_session_is_over_every_page_says_so(room: Room) -> None:
    """For those inside, outside and on their way in."""
    phone, door = await room.inside(), room.desk.door()
    room.desk.end()
    for page in (
        await phone.get("/sv/omrade/1"),
        await phone.post("/sv/omrade/1", {"p0": "1"}),
        await room.phone().get("/sv/"),
        await room.phone().get(f"/b/{door.ticket}"),
        await room.phone().post("/sv/kod", {"kod": door.code}),
    ):
        assert (page.status, page.heading) == (410, "Sessionen är avslutad")


class FullDisk:
    """A desk whose disk may be full: what arrives is in memory, and not saved."""

    def __init__(self, room: Room) -> None:
        self._desk, self.is_full = room.desk, True

    @property
    def session(self) -> GroupSession:
        """The desk's."""
        return self._desk.session

    async def arrive(self, message: Message) -> None:
        """Take it in, and fail to save it."""
        await self._desk.arrive(message)
        if self.is_full:
            raise SaveFailed("store.save_failed", path="state.json", reason="full")


async def test_a_failed_save_is_told_and_keeps_what_was_chosen_in_the_form(opening: Opening) -> None:
    """Status 503, the same choices and a button to try again; the facilitator is told too."""
    room = opening(comments=True)
    disk = FullDisk(room)
    room.form = Form(disk, room.told.append, [HOST], secure=False)
    phone = Phone(room.form)
    room.phones.append(phone)
    await phone.get(f"/b/{room.desk.door().ticket}")
    page = await phone.post("/sv/omrade/2", {"p4": "2", "go": "next"})
    assert (page.status, page.chosen, phone.at) == (503, {"p4": "2"}, "/sv/omrade/2")
    assert page.alert.startswith("Inte sparat")
    assert "är sparat" not in page.text
    assert "Nästa" in page.buttons
    disk.is_full = False
    await phone.post("/sv/omrade/2", {"p4": "2", "go": "next"})
    assert phone.at == "/sv/omrade/3"
    await phone.post("/sv/omrade/5", {"go": "hand_in"})
    disk.is_full = True
    words = await phone.post("/sv/ord", {"c0": "Mer tid"})
    assert (words.status, words.chosen["c0"]) == (503, "Mer tid")
    assert (await phone.post("/sv/ta-tillbaka")).status == 503
    assert [error.code for error in room.told] == ["store.save_failed"] * 3


async def test_text_from_people_is_never_markup_nor_control_characters(opening: Opening) -> None:
    """In the setup's name, question and parts, and in a comment."""
    evil = "<b onclick=x>\x1b[31m\u202e{{ 7*7 }}"
    room = opening(name=evil, breakdown=Breakdown(evil, (evil, "Norr")), comments=True)
    phone = await room.answers(part="0")
    await phone.post("/sv/ord", {"c0": "</textarea><script>1</script>"})
    pages = [await phone.get(path) for path in ("/sv/omrade/1", "/sv/omrade/6", "/sv/ord", "/sv/")]
    for page in pages:
        assert "<b " not in page.source
        assert not {"\x1b", "\u202e"} & set(page.source)
    assert pages[2].chosen["c0"] == "</textarea><script>1</script>"


def test_every_message_of_the_form_has_words_in_both_languages() -> None:
    """The pages for what cannot be done are built from their reason."""
    for language in ("sv", "en"):
        t = Translator(language)
        for reason in ("closed", "shown", "no_ticket", "strange", "too_large", "full", "not_there", "fault"):
            assert t(f"web.page.{reason}.title")
            assert t(f"web.page.{reason}.text")
