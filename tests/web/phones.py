"""Phones in the room: a browser without script that reads each page as it is, and checks it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.web.app import Form
from sjalvskattning.web.posted import FORM
from tests.usecases.desks import collecting

HOST = "127.0.0.1:8123"
ORIGIN = f"http://{HOST}"

_VOID = {"meta", "input", "br", "link", "hr", "img"}


class Page(HTMLParser):
    """A page as a screen reader meets it: language, headings, fields with their labels, links, buttons."""

    def __init__(self, status: int, source: str) -> None:
        super().__init__()
        self.status, self.source = status, source
        self.language, self.title, self.text = "", "", ""
        self.headings: list[tuple[int, str]] = []
        self.fields: list[dict[str, str]] = []
        self.links: dict[str, str] = {}
        self.buttons: dict[str, str] = {}
        self.alert = ""
        self.faults: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._said: dict[int, list[str]] = {}
        self._ids: list[str] = []
        self._labelled: dict[str, str] = {}
        self._referred: list[str] = []
        self.feed(source)
        self.close()
        self._look_over()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag in."""
        found = {name: value or "" for name, value in attrs}
        if tag in {"script", "iframe", "img", "object", "link"} or "style" in found:
            self.faults.append(f"<{tag}> or a style of its own")
        self.faults += [f"{name} on <{tag}>" for name in found if name.startswith("on")]
        if "id" in found:
            self._ids.append(found["id"])
        self._referred += found.get("aria-describedby", "").split()
        if tag == "html":
            self.language = found.get("lang", "")
        if tag in {"input", "textarea", "select"}:
            self.fields.append({**found, "tag": tag, "label": ""})
        if tag not in _VOID:
            self._open.append((tag, found))
            self._said[len(self._open)] = []

    def handle_data(self, data: str) -> None:
        """Words belong to everything that is open."""
        names = [name for name, _ in self._open]
        if "style" not in names and "title" not in names:
            self.text += data
        for said in self._said.values():
            said.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open, and read it."""
        name, found = self._open[-1]
        words = " ".join("".join(self._said.pop(len(self._open))).split())
        self._open.pop()
        if name != tag:
            self.faults.append(f"</{tag}> in <{name}>")
        self._read(tag, found, words)

    def _read(self, tag: str, found: dict[str, str], words: str) -> None:
        if tag in {"h1", "h2", "h3"}:
            self.headings.append((int(tag[1]), words))
        elif tag == "title":
            self.title = words
        elif tag == "a":
            self.links[words] = found.get("href", "")
        elif tag == "button":
            self.buttons[words] = found.get("value", "")
        elif tag in {"label", "textarea"}:
            self._read_field(tag, found, words)
        if found.get("role") == "alert":
            self.alert = words
        if tag in {"a", "button", "legend", "label", "h1", "h2", "title"} and not words:
            self.faults.append(f"an empty <{tag}>")

    def _read_field(self, tag: str, found: dict[str, str], words: str) -> None:
        if tag == "textarea":
            self.fields[-1]["value"] = words
        elif "for" in found:
            self._labelled[found["for"]] = words
        else:
            self.fields[-1]["label"] = words

    def _look_over(self) -> None:
        for field in self.fields:
            field["label"] = field["label"] or self._labelled.get(field.get("id", ""), "")
        levels = [level for level, _ in self.headings]
        checks = {
            "no language": self.language not in {"sv", "en"},
            "not one h1, first": levels[:1] != [1] or levels.count(1) != 1,
            "no title": not self.title,
            "an id twice": len(set(self._ids)) != len(self._ids),
            "described by nothing": not set(self._referred) <= set(self._ids),
            "a field without a label": not all(field["label"] for field in self.fields),
            "legends": self.source.count("<fieldset") != self.source.count("<legend"),
            "something left open": bool(self._open),
            "no doctype": not self.source.startswith("<!doctype html>"),
        }
        self.faults += [fault for fault, is_there in checks.items() if is_there]

    @property
    def heading(self) -> str:
        """The page's own heading."""
        return self.headings[0][1]

    @property
    def chosen(self) -> dict[str, str]:
        """What stands in the form."""
        return {
            field["name"]: field.get("value", "")
            for field in self.fields
            if "checked" in field or field["tag"] == "textarea"
        }

    @property
    def to_mend(self) -> list[str]:
        """The fields that say that something is wrong with them, and where it is told what."""
        marked = [field for field in self.fields if field.get("aria-invalid") == "true"]
        return [field["name"] for field in marked if field.get("aria-describedby") == "fault"]

    def choices(self, name: str) -> dict[str, str]:
        """The labels of a field's choices, and their values."""
        return {field["label"]: field["value"] for field in self.fields if field.get("name") == name}


class Phone:
    """A browser: it keeps a cookie, says where it comes from, and goes where it is sent."""

    def __init__(self, form: Form, language: str = "sv", **headers: str) -> None:
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=form.app, raise_app_exceptions=False),
            base_url=ORIGIN,
            headers={"accept-language": language, **headers},
            follow_redirects=True,
        )
        self.at = ""

    async def get(self, path: str, **headers: str) -> Page:
        """Go somewhere."""
        return self._seen(await self.client.get(path, headers=headers))

    async def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> Page:
        """Send a form, as from a page of ours."""
        own = {"origin": ORIGIN, "sec-fetch-site": "same-origin", "content-type": FORM, **headers}
        return self._seen(await self.client.post(path, content=urlencode(fields or {}), headers=own))

    def _seen(self, answer: httpx.Response) -> Page:
        self.at = answer.url.path
        assert answer.headers["content-type"].startswith("text/html"), answer.text
        page = Page(answer.status_code, answer.text)
        assert page.faults == [], (self.at, page.faults)
        return page


class Room:
    """A session on disk, its form, and what the facilitator was told."""

    def __init__(self, home: Path, **changes: Any) -> None:
        self.home = home
        self.desk: Desk = collecting(home, **changes)
        self.told: list[SjalvskattningError] = []
        self.form = Form(self.desk, self.told.append, [HOST], secure=False)
        self.phones: list[Phone] = []

    def phone(self, language: str = "sv", **headers: str) -> Phone:
        """Another phone."""
        self.phones.append(Phone(self.form, language, **headers))
        return self.phones[-1]

    async def inside(self, language: str = "sv") -> Phone:
        """A phone that has scanned the QR code."""
        phone = self.phone(language)
        door = self.desk.door()
        page = await phone.get(f"/b/{door.ticket}")
        assert page.status == 200, page.text
        return phone

    async def answers(self, mark: str = "4", part: str = "", phone: Phone | None = None) -> Phone:
        """Someone answers everything alike and hands in."""
        phone = phone or await self.inside()
        page = await phone.get("/sv/omrade/1")
        while "Lämna in" not in page.buttons:
            names = {field["name"] for field in page.fields}
            fields = {name: part if name == "del" else mark for name in names}
            page = await phone.post(phone.at, {**fields, "go": "next"})
        await phone.post(phone.at, {"go": "hand_in"})
        return phone

    def marks(self) -> list[tuple[Sequence[str], bool]]:
        """What has come in."""
        return [(sheet.marks, sheet.done) for sheet in self.desk.session.sheets.values()]

    async def close(self) -> None:
        """Everyone leaves."""
        for phone in self.phones:
            await phone.client.aclose()
        with suppress(SjalvskattningError):
            self.desk.close()
