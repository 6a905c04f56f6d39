"""Bundles from others: what is in the file is refused or does no harm, and what is kept stays as it was."""

from __future__ import annotations

import base64
import copy
import errno
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.bundle import Bundle, code_of, pack, unpack
from sjalvskattning.core.comparison import compare, is_same_thing
from sjalvskattning.core.comparison.document import document as compared
from sjalvskattning.core.explain.difference import explain_difference
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as planned
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.definitions.load import load
from sjalvskattning.errors import InputRejected, NotFound, SaveFailed, SjalvskattningError, StoreError
from sjalvskattning.locale import Translator
from sjalvskattning.render import encode
from sjalvskattning.store.bundles import SUFFIX, BundleStore, code, parse, read_limited
from sjalvskattning.store.durable import TEMPORARY
from sjalvskattning.store.sealing import is_sealed, seal, unseal
from tests import samples
from tests.bundled import FIRST, FIRST_CODE, body_of, canonical, resealed
from tests.render.reading import parser
from tests.samples import rated, response
from tests.store.disk import FaultyFileSystem, Killed, MemoryDisk

ASSESSMENTS = Path(__file__).parents[2] / "assessments"
MADE, NONCE = "2026-11-21", "0123456789abcdef" * 2
TODAY = date(2026, 11, 21)
TOP = Path("/top")
FOLDER = TOP / "data" / "bundles"
KEPT = unpack(FIRST)
CHANGED = Bundle(replace(KEPT.response, finished=False), MADE, NONCE)
OTHER = Bundle(replace(KEPT.response, id="p2qrs3"), "2026-11-22", NONCE)

PASSPHRASE = "fyra ord på rad"
SEALED = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBjRzFKdUhqdjU4dWkxNGZrYXdlSmNRIDEKNWZJMGhydm4yVFVmSDZZ"
    "NEl5MkJMMWdpK2pQQTdqVm9HOXhxNUsxR3FTQQotLS0gcWFMOThpV09VdkNua1RmUmYxRTdxSnhac1U0UVVVdHE0dFJmVVlo"
    "NTZMZwokzmyGC3I/f1WNbTNCwG1RHrKK16l/ROsXyzD2MYr7yy+yKZ/FdQzl"
)
"""``ett prov`` under :data:`PASSPHRASE`, made by another age, with the least work: it opens at once."""


def refused(data: bytes) -> str:
    """The code of the refusal."""
    with pytest.raises(InputRejected) as error:
        parse(data)
    return error.value.code


# -- what is in the file


def richer() -> Any:
    """A body with what FIRST lacks: a role that extends another, a sub-area, a reversed item."""
    body = body_of(FIRST)
    chef = body["definition"]["roles"][0]
    item = copy.deepcopy(chef["areas"][0]["items"][0])
    inner = {**item, "id": "provar", "reverse": True, "source": ["Mod", "punkt 2", "interprets"]}
    del inner["themes"]
    sub = {**chef["areas"][0], "id": "inat", "items": [inner], "areas": []}
    owed = {**sub, "id": "tid", "kind": "condition", "items": [{**inner, "id": "far-tid"}]}
    own = {**chef["areas"][0], "items": [{**item, "id": "star-upp"}], "areas": [sub]}
    for area in (sub, owed, own):
        area.pop("reliability", None)
    body["definition"]["roles"].append({**chef, "id": "ledare", "extends": "chef", "areas": [own, owed]})
    body["head"]["role"] = "ledare"
    plain = {"state": "cannot_judge", "value": None, "comment": "", "private": False, "flagged": False}
    high = {**plain, "state": "rated", "value": 3, "comment": "ja"}
    body["answers"] |= {"provar": high, "far-tid": {**high, "value": 1}, "star-upp": plain}
    return body


RICHER = richer()
GOOD = parse(resealed(RICHER)).response
ELSE = replace(GOOD, id="annan1", answers={item.id: rated(1, flagged=True) for item in GOOD.items})


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value; of a list of mappings or lists the first and the last."""
    if way:
        yield way
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*way, key))
    elif isinstance(value, list):
        leaves = all(not isinstance(inner, dict | list) for inner in value)
        for at in sorted(range(len(value)) if leaves else {0, len(value) - 1} if value else ()):
            yield from places(value[at], (*way, at))


def put(body: Any, way: tuple[Any, ...], value: object) -> Any:
    """A copy of the body with another value at the end of the way; without it for ``...``."""
    changed = copy.deepcopy(body)
    inner = changed
    for step in way[:-1]:
        inner = inner[step]
    if value is ...:
        del inner[way[-1]]
    else:
        inner[way[-1]] = value
    return changed


def documents(found: Response) -> Iterator[Summary]:
    """Everything that is made of a response that has come in, on its own and beside others."""
    t = Translator("sv")
    yield build_summary(found, None, t, TODAY)
    yield planned(agenda(found, None, 45), found, None, t, TODAY)
    if is_same_thing(found, ELSE):
        for first, second in ((found, ELSE), (ELSE, found)):
            both = compare(first, second)
            yield compared(both, Translator("en"), TODAY)
            yield planned(agenda(first, both, 60), first, both, t, TODAY)
        for area in both.areas[:1]:
            yield explain_difference(first, second, area.area.id, t)


def use(bundle: Bundle) -> None:
    """Do with a bundle what can be done, and hold that it comes back as it is."""
    assert parse(pack(*bundle)) == bundle
    for document in documents(bundle.response):
        encode(document, "text")


HOSTILE: tuple[object, ...] = (
    ..., None, True, 0, 3, 10**9, 0.5, "", "vagar", "a\x1b[2J\x00\u202e\x9b", "\u0662\u0660-01-01",
    "x" * 10_001, [], [1, 2], ["a", "b", "c"], [["a"]], [["a"], ["b"], ["c"]], {}, {"a": 1},
)  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda value: repr(value)[:20])
def test_another_value_anywhere_is_refused_or_harmless(hostile: object) -> None:
    """One value of a forged bundle at a time; what is taken can be compared, planned and written."""
    taken = 0
    for way in places(RICHER):
        body = put(RICHER, way, hostile)
        if body == RICHER:
            continue
        try:
            bundle = parse(resealed(body))
        except InputRejected:
            continue
        taken += 1
        use(bundle)
    assert taken < 120, "most of it is refused"


@given(st.data())
@settings(max_examples=150)
def test_several_other_values_at_once_are_refused_or_harmless(data: st.DataObject) -> None:
    """Where one wrong value might make another right."""
    body = RICHER
    for _ in range(data.draw(st.integers(1, 4))):
        ways = list(places(body))
        if ways:
            body = put(body, data.draw(st.sampled_from(ways)), data.draw(st.sampled_from(HOSTILE)))
    try:
        bundle = parse(resealed(body))
    except InputRejected:
        return
    use(bundle)


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("head", "id"), "../../x"),
        (("head", "id"), "x\n"),
        (("head", "created"), "2026-02-31T00:00:00"),
        (("made",), "2026-13-01"),
        (("nonce",), "00"),
        (("nonce",), "g" * 32),
        (("answers", "vagar", "flagged"), 1),
        (("answers", "vagar", "comment"), "x" * 10_001),
        (("answers",), {"../../x": {"state": "unanswered", "value": None}}),
        (("preparation", "topics"), [["vagar", ""]] * 4),
        (("definition", "id"), "../../x"),
        (("definition", "roles", 0, "extends"), "chef"),
        (("definition", "roles", 0, "extends"), "ledare"),
        (("definition", "roles", 0, "extends"), "ordforande"),
        (("definition", "roles", 1, "id"), "chef"),
        (("definition", "roles", 0, "areas", 0, "items", 0, "id"), "provar"),
        (("definition", "roles", 0, "areas", 0, "items", 0, "weight"), 1e9),
        (("definition", "roles", 0, "areas", 0, "items", 0, "weight"), -1.0),
        (("definition", "roles", 0, "areas", 0, "items", 0, "source"), [["Mod"], "punkt 1", "restates"]),
        (("definition", "roles", 0, "areas", 0, "items", 0, "source"), ["a", "b", "restates", "abc"]),
        (("definition", "roles", 0, "areas", 0, "reliability"), [18, "0.8", 240, "x"]),
        (("definition", "roles", 0, "areas", 0, "reliability"), [99, 0.8, 240, "x"]),
        (("definition", "roles", 0, "areas", 0, "reliability"), [18, 0.8, 240, {}]),
        (("definition", "support", 0, "title"), [1, 2]),
        (("definition", "support", 0, "id"), []),
        (("definition", "excluded", 0, 0), 7),
        (("definition", "scale", "labels"), [["en"]] * 12),
        (("definition", "scale", "labels"), [["en"]]),
        (("definition", "scale", "min"), 10**9),
        (("definition", "scoring"), [0.5, 2, 1]),
        (("definition", "scoring"), [True, 2, False]),
        (("definition", "scoring"), [2, 2, False]),
    ],
)  # fmt: skip
def test_what_can_never_be_is_refused(way: tuple[Any, ...], value: object) -> None:
    """Names that lead elsewhere, roles that extend themselves, doubles, and numbers beyond measure."""
    assert refused(resealed(put(RICHER, way, value))) == "bundle.damaged"


def test_areas_are_two_levels_and_no_more() -> None:
    """A third is refused, and so is nesting that would exhaust whoever follows it."""
    sub = RICHER["definition"]["roles"][1]["areas"][0]["areas"][0]
    deep = sub
    for _ in range(300):
        deep = {**sub, "items": [], "areas": [deep]}
    for areas in ([{**sub, "items": [], "areas": [sub]}], [deep]):
        way = ("definition", "roles", 1, "areas", 0, "areas")
        assert refused(resealed(put(RICHER, way, areas))) == "bundle.damaged"


def test_more_than_anyone_answers_is_refused() -> None:
    """Comparing takes time for each area and item; a file within the limit of bytes could hold 30,000."""
    area = RICHER["definition"]["roles"][0]["areas"][0]
    item = {**area["items"][0], "works": [], "fails": []}
    items = [{**item, "id": f"i{n}"} for n in range(5001)]
    areas = [{**area, "id": f"a{n}", "items": []} for n in range(1001)]
    roles = [{**RICHER["definition"]["roles"][0], "id": f"r{n}", "areas": []} for n in range(101)]
    for way, value in (
        (("definition", "roles", 0, "areas", 0, "items"), items),
        (("definition", "roles", 0, "areas"), areas),
        (("definition", "roles"), [*RICHER["definition"]["roles"], *roles]),
    ):
        assert refused(resealed(put(RICHER, way, value))) == "bundle.damaged"


def test_answers_and_topics_about_nothing_that_is_asked_do_no_harm() -> None:
    """They are carried along and shown nowhere."""
    stray = {**RICHER["answers"]["vagar"], "comment": "om ingenting"}
    body = put(RICHER, ("answers", "finns-inte"), stray)
    body = put(body, ("preparation", "topics"), [["finns-inte", "önskan"], ["vagar", ""]])
    bundle = parse(resealed(body))
    use(bundle)
    for document in documents(bundle.response):
        text = encode(document, "text").decode()
        assert "om ingenting" not in text
        assert "önskan" not in text


@pytest.mark.parametrize("name", ["md", "text", "html", "docx"])
def test_nothing_in_a_bundle_steers_a_terminal_or_becomes_markup(name: str) -> None:
    """Texts of the definition as little as those of the person, in every form."""
    nasty = "\x1b[2J\x07\x9b1m\u202e\x00<script>x</script>\U000e0041"
    body = RICHER
    for way in places(RICHER):
        old = RICHER
        for step in way:
            old = old[step]
        last = way[-1]
        written = isinstance(old, str) and (
            last in {"name", "unit", "period", "comment", "needs", "competence", "strength"}
            or any(step in {"about", "text", "third", "works", "fails", "question", "title"} for step in way)
            or way[-2:] in {("source", 0), ("source", 1), ("policy", 0), ("policy", 1), ("policy", 2)}
            or (way[-1] in {0, 1, 4} and "goals" in way)
            or (way[-1] == 1 and "topics" in way)
            or "labels" in way
        )
        if written:
            body = put(body, way, old[:5] + nasty)
    found = parse(resealed(body)).response
    for document in documents(found):
        data = encode(document, name)
        if name == "docx":
            continue  # that it can be made at all: XML refuses such characters
        text = data.decode()
        assert not {"\x1b", "\x07", "\x9b", "\x00", "\u202e", "\U000e0041"} & set(text)
        if name == "md":
            kinds = {
                token.type for block in parser().parse(text) for token in (block, *(block.children or ()))
            }
            assert not {"html_block", "html_inline"} & kinds
        if name == "html":
            assert "<script>x" not in text


@given(samples.prepared_responses())
def test_any_response_can_be_handed_over(given_: Response) -> None:
    """What anyone can have answered and prepared passes the check, which is made for strangers."""
    data = pack(given_, MADE, NONCE)
    assert pack(*parse(data)) == data


@given(samples.responses())
def test_any_definition_can_be_handed_over(given_: Response) -> None:
    """Whatever its areas, scale, weights and rule."""
    data = pack(given_, MADE, NONCE)
    assert pack(*parse(data)) == data


@pytest.mark.parametrize("path", sorted(ASSESSMENTS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_definition_can_be_handed_over(path: Path) -> None:
    """In every role, with the longest comment there can be on every item."""
    definition = load(path)
    for role in definition.roles:
        longest = {item.id: rated(3, "å" * 10_000) for item in definition.items_of(role.id)}
        full = response(longest, definition, role.id)
        assert parse(pack(full, MADE, NONCE)).response == full


@pytest.mark.parametrize("name", ["-", "_", "_a-", "0", "a" * 64])
def test_any_id_that_a_definition_may_have_is_taken(name: str) -> None:
    """The same letters as in docs/authoring.md, wherever in the id."""
    body = put(RICHER, ("definition", "id"), name)
    assert parse(resealed(put(body, ("definition", "roles", 1, "areas", 0, "id"), name)))


# -- reading a file


def test_a_file_is_read_to_its_limit_and_no_further(tmp_path: Path) -> None:
    """Something huge or without end is no bundle; nothing at all is told by where it was looked for."""
    huge = tmp_path / "stor.kuvert"
    with huge.open("wb") as stream:
        stream.truncate(1 << 40)
    for path in (huge, *([Path("/dev/zero")] if os.name != "nt" else [])):
        with pytest.raises(InputRejected) as error:
            read_limited(path)
        assert error.value.code == "bundle.not_one"
    with pytest.raises(InputRejected) as error:
        read_limited(tmp_path)
    assert (error.value.code, error.value.params["path"]) == ("bundle.unreadable", str(tmp_path))
    with pytest.raises(NotFound) as missing:
        read_limited(tmp_path / "nej")
    assert missing.value.code == "bundle.no_file"
    with pytest.raises(InputRejected):
        read_limited(Path("a\0b"))


# -- sealing


def unsealed(data: bytes, passphrase: str = PASSPHRASE) -> str:
    """The code of the refusal, or what was inside."""
    try:
        return unseal(data, passphrase).decode()
    except InputRejected as error:
        return error.code


def test_what_another_age_sealed_is_opened() -> None:
    """The format is the public one; the passphrase is taken letter by letter."""
    assert is_sealed(SEALED)
    assert unsealed(SEALED) == "ett prov"
    for wrong in ("", "fyra ord", PASSPHRASE + " ", PASSPHRASE.upper(), "fyra ord pa\u030a rad", "\ud800"):
        assert unsealed(SEALED, wrong) == "bundle.passphrase"


def test_a_sealed_file_cut_short_anywhere_is_refused() -> None:
    """At every length; too short to tell what it is, it is no sealed file."""
    for length in range(len(SEALED)):
        cut = SEALED[:length]
        if is_sealed(cut):
            assert unsealed(cut) in {"bundle.damaged_seal", "bundle.newer_seal"}
        else:
            assert refused(cut) == "bundle.not_one"
    assert unsealed(SEALED + b"x") == "bundle.damaged_seal"


def test_one_flipped_bit_in_a_sealed_file_is_refused() -> None:
    """At every place. In the part that holds the key it can't be told from a wrong passphrase."""
    for at in range(len(SEALED)):
        for bit in (0x01, 0x20, 0x80):
            flipped = bytearray(SEALED)
            flipped[at] ^= bit
            if is_sealed(bytes(flipped)):
                known = {"bundle.damaged_seal", "bundle.newer_seal", "bundle.passphrase"}
                assert unsealed(bytes(flipped)) in known
            else:
                assert refused(bytes(flipped)) == "bundle.not_one"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"/v1\n", b"/v2\n", "bundle.newer_seal"),
        (b"/v1\n", b"/v10\n", "bundle.newer_seal"),
        (b"-> scrypt", b"-> argon", "bundle.damaged_seal"),
        (b" 1\n", b" 30\n", "bundle.damaged_seal"),
        (b" 1\n", b" 64\n", "bundle.damaged_seal"),
        (b" 1\n", b" 99999999999999999999\n", "bundle.damaged_seal"),
        (b" 1\n", b" -1\n", "bundle.damaged_seal"),
    ],
)
def test_another_seal_is_refused_at_once(old: bytes, new: bytes, told: str) -> None:
    """A newer version is told as one; work that would take hours is never begun."""
    assert SEALED.count(old) == 1
    assert unsealed(SEALED.replace(old, new)) == told


def test_a_seal_of_our_own() -> None:
    """Opens with its passphrase only, tells nothing of what is inside, and is never the same twice."""
    sealed = seal(FIRST, PASSPHRASE)
    assert is_sealed(sealed)
    assert unseal(sealed, PASSPHRASE) == FIRST
    assert b"vagar" not in sealed
    assert b"sjalvskattning" not in sealed
    with pytest.raises(ValueError, match="7"):
        seal(FIRST, "sju ord")


# -- what is kept


def stored(fs: Any) -> tuple[Bundle, ...]:
    """What is on the disk, listed without a problem."""
    received = BundleStore(FOLDER, fs).entries()
    assert received.problems == ()
    return received.bundles


@pytest.mark.usefixtures("real_codes")
def test_what_is_kept_is_private_and_comes_back(tmp_path: Path) -> None:
    """One file each, for its owner only, in a folder of its own; the newest first; the code is the same."""
    folder = tmp_path / "data" / "bundles"
    store = BundleStore(folder)
    assert store.entries() == ((), ())
    assert store.ids() == []
    assert store.add(KEPT)
    assert store.add(OTHER)
    assert not store.add(KEPT), "just this one is kept already"
    assert store.get(KEPT.response.id) == KEPT
    assert store.entries().bundles == (OTHER, KEPT)
    assert store.ids() == ["k3m7pq", "p2qrs3"]
    assert code(store.get("k3m7pq")) == FIRST_CODE
    assert sorted(path.name for path in folder.iterdir()) == ["k3m7pq.kuvert", "p2qrs3.kuvert"]
    assert (folder / "k3m7pq.kuvert").read_bytes() == FIRST
    if os.name != "nt":
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_another_of_the_same_response_is_never_put_over_it(tmp_path: Path) -> None:
    """Unless that is asked for; what was there is untouched, byte for byte."""
    store = BundleStore(tmp_path)
    store.add(KEPT)
    with pytest.raises(StoreError) as error:
        store.add(CHANGED)
    assert (error.value.code, error.value.params["id"]) == ("bundle.taken", "k3m7pq")
    assert (tmp_path / "k3m7pq.kuvert").read_bytes() == FIRST
    assert store.add(CHANGED, replace=True)
    assert store.get("k3m7pq") == CHANGED
    assert len(list(tmp_path.iterdir())) == 1


def test_a_damaged_one_is_not_put_over_either(tmp_path: Path) -> None:
    """It may still be mended; replacing it is the person's choice."""
    store = BundleStore(tmp_path)
    for spoiled in (FIRST[:900], b""):
        (tmp_path / "k3m7pq.kuvert").write_bytes(spoiled)
        with pytest.raises(StoreError):
            store.add(KEPT)
        assert (tmp_path / "k3m7pq.kuvert").read_bytes() == spoiled
    assert store.add(KEPT, replace=True)
    assert store.get("k3m7pq") == KEPT


@pytest.mark.parametrize("id", ["a_b", "con", "-" * 65, "nul"])
def test_an_id_that_no_file_can_have_is_not_kept(tmp_path: Path, id: str) -> None:
    """It can be looked at and compared, but a name of a device is no file."""
    bundle = Bundle(replace(KEPT.response, id=id), MADE, NONCE)
    with pytest.raises(InputRejected):
        BundleStore(tmp_path).add(bundle)
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_damaged_never_hides_the_others(tmp_path: Path) -> None:
    """Each problem is told by its file; nothing is changed by looking."""
    store = BundleStore(tmp_path)
    store.add(KEPT)
    store.add(OTHER)
    spoiled = {
        "a1": b"",
        "a2": FIRST[:500],
        "a3": b"\xff" * 100,
        "a4": FIRST.replace(b'"value":2', b'"value":3'),
        "a5": FIRST,  # under another name than its own
        "a6": canonical({**body_of(FIRST), "version": 2}),
        "a7": b"[" * 100_000,
    }
    for name, data in spoiled.items():
        (tmp_path / f"{name}{SUFFIX}").write_bytes(data)
    (tmp_path / f"a8{SUFFIX}").mkdir()
    (tmp_path / f"../{tmp_path.name}/Å Ä{SUFFIX}").write_bytes(FIRST)
    (tmp_path / "anteckning.txt").write_text("min egen")
    received = store.entries()
    assert received.bundles == (OTHER, KEPT)
    assert [problem.id for problem in received.problems] == [*spoiled, "a8"]
    assert {problem.code for problem in received.problems} == {"bundle.kept_damaged"}
    assert str(received.problems[0].params["path"]).endswith(f"a1{SUFFIX}")
    for name, data in spoiled.items():
        assert (tmp_path / f"{name}{SUFFIX}").read_bytes() == data
        with pytest.raises(SjalvskattningError):
            store.get(name)


@pytest.mark.parametrize("id", ["", "../bundles/k3m7pq", "K3M7PQ", "finns-inte", "k3m7", "k3m7pq.kuvert"])
def test_what_is_not_kept_is_not_found(tmp_path: Path, id: str) -> None:
    """A way to another file least of all."""
    folder = tmp_path / "bundles"
    store = BundleStore(folder)
    store.add(KEPT)
    for act in (store.get, store.remove):
        with pytest.raises(NotFound):
            act(id)
    assert store.ids() == ["k3m7pq"]


def test_removing_one_leaves_no_trace_of_it_and_all_of_the_others(tmp_path: Path) -> None:
    """Not even in a temporary file that a killed process left."""
    store = BundleStore(tmp_path)
    store.add(KEPT)
    store.add(OTHER)
    (tmp_path / f"k3m7pq{SUFFIX}.123-abcd{TEMPORARY}").write_bytes(FIRST)
    store.remove("k3m7pq")
    assert [path.name for path in tmp_path.iterdir()] == [f"p2qrs3{SUFFIX}"]
    with pytest.raises(NotFound):
        store.remove("k3m7pq")


def test_removing_all_leaves_nothing_of_anyone(tmp_path: Path) -> None:
    """Neither damaged ones, nor strays, nor temporary files; the folder stays only for what is not ours."""
    folder = tmp_path / "bundles"
    store = BundleStore(folder)
    assert store.remove_all() == 0
    store.add(KEPT)
    store.add(OTHER)
    (folder / f"a1{SUFFIX}").write_bytes(b"")
    (folder / f"Å Ä{SUFFIX}").write_bytes(FIRST)
    (folder / f"k3m7pq{SUFFIX}.123-abcd{TEMPORARY}").write_bytes(FIRST)
    assert store.remove_all() == 3
    assert not folder.exists()
    store.add(KEPT)
    (folder / "anteckning.txt").write_text("min egen")
    assert store.remove_all() == 1
    assert [path.name for path in folder.iterdir()] == ["anteckning.txt"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_is_shut_is_told(tmp_path: Path) -> None:
    """It is not the same as an empty one."""
    store = BundleStore(tmp_path / "bundles")
    store.add(KEPT)
    (tmp_path / "bundles").chmod(0)
    try:
        for look in (store.ids, store.entries, store.remove_all):
            with pytest.raises(StoreError) as error:
                look()
            assert error.value.code == "store.unreadable"
    finally:
        (tmp_path / "bundles").chmod(0o700)
    assert store.get("k3m7pq") == KEPT


def test_a_folder_that_cannot_be_listed_is_told() -> None:
    """As it is where the disk says no."""
    disk = MemoryDisk(TOP)
    BundleStore(FOLDER, disk).add(KEPT)
    shut = BundleStore(FOLDER, FaultyFileSystem(disk, 1, errno.EACCES, only={"names", "scan"}))
    with pytest.raises(StoreError):
        shut.ids()


def test_a_save_that_fails_at_any_call_leaves_what_was() -> None:
    """At every call: one refusal, the old bundle whole, and the next try succeeds."""
    for before, added in (((), KEPT), ((KEPT,), CHANGED)):
        at = 0
        while True:
            at += 1
            disk = MemoryDisk(TOP)
            for bundle in before:
                BundleStore(FOLDER, disk).add(bundle)
            faulty = FaultyFileSystem(disk, at, errno.ENOSPC)
            try:
                BundleStore(FOLDER, faulty).add(added, replace=True)
            except SaveFailed:
                assert stored(disk) == before, (at, faulty.struck)
                assert BundleStore(FOLDER, disk).add(added, replace=True)
            assert stored(disk) == (added,)
            if not faulty.struck:
                break
        assert at > 5


def test_a_save_that_is_killed_at_any_call_is_all_or_nothing() -> None:
    """The bundle before or the one after, never a mix; removing all then leaves nothing of either."""
    for fault in ("kill", "kill-after"):
        at = 0
        while True:
            at += 1
            disk = MemoryDisk(TOP)
            BundleStore(FOLDER, disk).add(KEPT)
            try:
                BundleStore(FOLDER, FaultyFileSystem(disk, at, fault)).add(CHANGED, replace=True)
            except Killed:
                assert stored(disk) in [(KEPT,), (CHANGED,)]
                assert BundleStore(FOLDER, disk).remove_all() == 1
                assert disk.everything() == {}
                continue
            break
        assert at > 5


@given(st.binary(max_size=400) | st.integers(0, len(FIRST)).map(lambda n: FIRST[:n]))
def test_anything_in_the_folder_can_be_listed_and_removed(data: bytes) -> None:
    """Whatever the bytes."""
    disk = MemoryDisk(TOP)
    store = BundleStore(FOLDER, disk)
    store.add(OTHER)
    disk.folders[FOLDER].names["a1.kuvert"] = (
        disk.folders[FOLDER].names["p2qrs3.kuvert"].__class__(99, bytearray(data))
    )
    received = store.entries()
    assert received.bundles == (OTHER,)
    assert [problem.id for problem in received.problems] == ["a1"]
    store.remove("a1")
    assert store.entries() == ((OTHER,), ())


@pytest.mark.usefixtures("real_codes")
def test_the_code_is_that_of_the_file() -> None:
    """Kept, looked at or made: one content, one code."""
    assert code(parse(FIRST)) == code_of(FIRST) == FIRST_CODE
    assert json.loads(FIRST)["nonce"] == NONCE
