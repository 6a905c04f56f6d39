"""The form as someone meets it who wants in, wants to know, or wants to break it."""

from __future__ import annotations

import pytest

from sjalvskattning.core.group.door import WRONG_CODES, new_ticket
from sjalvskattning.core.group.setup import Breakdown
from sjalvskattning.web.own import Own, most_sheets
from sjalvskattning.web.posted import MOST_BYTES
from sjalvskattning.web.visitors import COOKIE
from tests.web.conftest import Opening
from tests.web.phones import HOST, ORIGIN, Room


async def test_the_spoken_code_lets_in_however_it_is_written(room: Room) -> None:
    """Small letters, spaces and hyphens do not matter."""
    code = room.desk.door().code
    phone = room.phone()
    page = await phone.post("/sv/kod", {"kod": f" {code[:3].lower()} - {code[3:]} "})
    assert (page.status, page.heading) == (200, "Köket på Solgården")


async def test_a_wrong_code_is_told_and_says_nothing_of_the_session(room: Room) -> None:
    """The error stands first, leads to the field, and the name is not shown to those outside."""
    page = await room.phone().post("/sv/kod", {"kod": "AAAAAA"})
    assert (page.status, page.links["Kod"]) == (403, "#kod")
    assert "Koden stämmer inte" in page.alert
    assert "Solgården" not in page.source
    assert page.title.startswith("Något behöver rättas")
    assert page.to_mend == ["kod"]
    before = await room.phone().get("/sv/kod")
    assert (before.heading, before.to_mend) == ("Gruppsession", [])


async def test_the_code_stops_after_too_many_guesses_until_it_is_renewed(room: Room) -> None:
    """For everyone; the facilitator is told once, the QR code still works, a new code does too."""
    code = room.desk.door().code
    for _ in range(WRONG_CODES):
        assert (await room.phone().post("/sv/kod", {"kod": "AAAAAA"})).status == 403
    visitors = room.form.visitors
    assert not visitors.code_works
    refused = await room.phone().post("/sv/kod", {"kod": code})
    assert (refused.status, refused.fields) == (403, [])
    assert [error.code for error in room.told] == ["web.code_spent"]
    assert (await (await room.inside()).get("/sv/")).heading == "Köket på Solgården"
    new = room.desk.renew_code()
    assert (visitors.code_works, visitors.ways_in) == (True, "code")
    assert (await room.phone().post("/sv/kod", {"kod": code})).status == 403
    assert (await room.phone().post("/sv/kod", {"kod": new})).status == 200


async def test_nobody_comes_in_with_a_made_up_ticket_or_cookie(room: Room) -> None:
    """Neither a guess, nor the ticket itself as a cookie, nor another session's signature."""
    assert (await room.phone().get(f"/b/{new_ticket(bytes)}")).status == 403
    ticket = room.desk.door().ticket
    for value in (ticket, f"{ticket}.", f"{ticket}.{'0' * 32}", "a.b", "."):
        phone = room.phone(cookie=f"{COOKIE}={value}")
        assert [field["name"] for field in (await phone.get("/sv/")).fields] == ["kod"]
        assert (await phone.post("/sv/omrade/1", {"p0": "1"})).status == 403
    assert not room.marks()


async def test_a_cookie_of_one_secret_does_not_open_another(room: Room) -> None:
    """A signature holds for its own secret alone."""
    phone = await room.inside()
    secret, _, signature = phone.client.cookies[COOKIE].partition(".")
    other = ("B" if secret[0] == "A" else "A") + secret[1:]
    forged = room.phone(cookie=f"{COOKIE}={other}.{signature}")
    assert (await forged.post("/sv/omrade/1", {"p0": "1"})).status == 403


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/sv/omrade/1", {"p0": "6"}),
        ("/sv/omrade/1", {"p0": "0"}),
        ("/sv/omrade/1", {"p0": "x"}),
        ("/sv/omrade/1", {"p0": "+4"}),
        ("/sv/omrade/1", {"p0": ""}),
        ("/sv/omrade/1", {"p0": "9" * 5000}),
        ("/sv/omrade/1", {"p7": "1"}),
        ("/sv/omrade/1", {"del": "0"}),
        ("/sv/omrade/1", {"go": "hand_in"}),
        ("/sv/omrade/1", {"go": "elsewhere"}),
        ("/sv/omrade/1", {"p0": "1", "handle": "x"}),
        ("/sv/omrade/5", {"go": "next"}),
        ("/sv/omrade/5", {"p0": "1", "go": "hand_in"}),
    ],
)
async def test_what_does_not_belong_to_a_page_changes_nothing(
    room: Room, path: str, fields: dict[str, str]
) -> None:
    """A page with words, and nothing is saved."""
    phone = await room.inside()
    page = await phone.post(path, fields)
    assert (page.status, page.heading) == (400, "Det gick inte att läsa")
    assert not room.marks()


@pytest.mark.parametrize("value", ["2", "-1", "", "0 ", "Norr"])
async def test_only_a_part_of_the_breakdown_can_be_chosen(opening: Opening, value: str) -> None:
    """By its number, as the page has it."""
    room = opening(breakdown=Breakdown("Var?", ("Norr", "Söder")))
    assert (await (await room.inside()).post("/sv/omrade/1", {"del": value})).status == 400
    assert not room.marks()


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"p0=1", "text/plain", 415),
        (b"p0=1", "multipart/form-data; boundary=x", 415),
        (b"p0=1&p0=2", "application/x-www-form-urlencoded", 400),
        (b"p0=%ff", "application/x-www-form-urlencoded", 400),
        ("p0=å".encode(), "application/x-www-form-urlencoded", 400),
        (b"&".join(b"x%d=1" % n for n in range(500)), "application/x-www-form-urlencoded", 400),
        (b"p0=" + b"1" * MOST_BYTES, "application/x-www-form-urlencoded", 413),
    ],
)
async def test_only_a_form_of_a_reasonable_size_is_read(
    room: Room, body: bytes, kind: str, status: int
) -> None:
    """Anything else gets a page with words."""
    phone = await room.inside()
    headers = {"origin": ORIGIN, "content-type": kind}
    answer = await phone.client.post("/sv/omrade/1", content=body, headers=headers)
    assert answer.status_code == status
    assert not room.marks()


@pytest.mark.parametrize(
    "path",
    [
        "/de/",
        "/sv",
        "/sv/omrade/0",
        "/sv/omrade/6",
        "/sv/fraga/13",
        "/sv/annat/1",
        "/sv/omrade/x",
        "/favicon.ico",
    ],
)
async def test_other_addresses_lead_nowhere(room: Room, path: str) -> None:
    """A page that says so; a missing slash at the end is put there."""
    page = await (await room.inside()).get(path)
    assert page.status == (200 if path == "/sv" else 404)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:80", f"{HOST}.evil.example", "", f"x@{HOST}"]
)
async def test_another_host_than_the_chosen_one_is_refused(room: Room, host: str) -> None:
    """So that no site's own name can be made to lead here."""
    phone = room.phone()
    answer = await phone.client.get("/sv/", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["connection"] == "close"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": ORIGIN}, 303),
        ({"origin": ORIGIN, "sec-fetch-site": "same-origin"}, 303),
        ({"sec-fetch-site": "same-origin"}, 303),
        ({}, 303),
        ({"origin": "null"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": f"https://{HOST}"}, 403),
        ({"origin": ORIGIN, "sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
    ],
)
async def test_a_post_must_come_from_our_own_pages(room: Room, headers: dict[str, str], status: int) -> None:
    """By what the browser says; one that says nothing is too old to, and has the cookie to show."""
    phone = await room.inside()
    kind = {"content-type": "application/x-www-form-urlencoded"}
    answer = await phone.client.post(
        "/sv/omrade/1", content=b"p0=1", headers=headers | kind, follow_redirects=False
    )
    assert answer.status_code == status
    assert len(room.marks()) == (status == 303)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
async def test_other_methods_are_refused(room: Room, method: str) -> None:
    """A form needs GET, HEAD and POST."""
    assert (await room.phone().client.request(method, "/sv/")).status_code == 405


async def test_every_answer_is_kept_nowhere_and_runs_nothing(room: Room) -> None:
    """Also redirects, refusals and what is not there."""
    client = room.phone().client
    for path in ("/", "/sv/", "/x", f"/b/{room.desk.door().ticket}"):
        answer = await client.get(path, follow_redirects=False)
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["x-content-type-options"] == "nosniff"
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "form-action 'self'; frame-ancestors 'none'; base-uri 'none'" in policy
        assert "unsafe" not in policy
        assert "date" not in answer.headers
        assert "server" not in answer.headers
    refused = await client.get("/", headers={"host": "evil.example"})
    assert "content-security-policy" in refused.headers


async def test_only_an_answer_sets_a_cookie(room: Room) -> None:
    """Neither a refusal nor a page does; only coming in."""
    phone = room.phone()
    for path in ("/", "/sv/", "/b/wrong", "/sv/omrade/1"):
        await phone.get(path)
    await phone.post("/sv/kod", {"kod": "wrong"})
    assert not phone.client.cookies
    await phone.get(f"/b/{room.desk.door().ticket}")
    assert list(phone.client.cookies) == [COOKIE]


async def test_sheets_cannot_be_had_without_end(opening: Opening) -> None:
    """Three times the head count and twenty; those who have begun can go on."""
    room = opening(head_count=5)
    first = await room.inside()
    await first.post("/sv/omrade/1", {"p0": "1"})
    for _ in range(most_sheets(5) - 1):
        await (await room.inside()).post("/sv/omrade/1", {"p0": "1"})
    refused = await (await room.inside()).post("/sv/omrade/1", {"p0": "1"})
    assert (refused.status, len(room.marks())) == (503, most_sheets(5))
    await first.post("/sv/omrade/1", {"p0": "2"})
    assert first.at == "/sv/omrade/2"


async def test_a_fault_of_ours_is_a_page_with_words_and_told_to_the_facilitator(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No trace of it reaches the browser."""
    phone = await room.inside()

    async def put(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(Own, "put", put)
    page = await phone.post("/sv/omrade/1", {"p0": "1"})
    assert (page.status, page.heading) == (500, "Något gick fel")
    assert "secret" not in page.source
    assert [(error.code, error.params) for error in room.told] == [
        ("web.fault", {"kind": "ZeroDivisionError"})
    ]
