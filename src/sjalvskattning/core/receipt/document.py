"""A receipt as a document, in sentences that can be read aloud, and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from sjalvskattning.core.receipt.exports import WHAT, Export, exports
from sjalvskattning.core.receipt.receipt import Held, Kind, Reach, Receipt, parted, widest
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Detail, Paragraph, Section, Summary
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import decimal, long_date

PROGRAM = "sjalvskattning"
HARD_SPACE = "\u00a0"

_HOLDS: dict[Kind, tuple[str, ...]] = {
    Kind.RESPONSES: (
        "responses",
        "answers",
        "comments",
        "of_them_private",
        "topics",
        "goals",
        "texts",
        "names",
    ),
    Kind.AGREEMENTS: ("agreements", "commitments", "follow_ups"),
    Kind.RECEIVED: ("received", "received_comments"),
    Kind.SESSIONS: ("sessions",),
}
"""What is counted in the files of a kind."""


def document(receipt: Receipt, t: Translator, *, every_file: bool = False) -> Summary:
    """The receipt; with ``every_file`` each file on a line of its own."""
    sections = [
        Section("look", t("privacy.look"), tuple(_look(receipt, t))),
        Section("files", t("privacy.files"), tuple(_files(receipt, t, every_file))),
        Section("readers", t("privacy.readers"), tuple(_readers(receipt, t))),
        Section("exports", t("privacy.exports"), tuple(_exports(receipt, t))),
        Section("erase", t("privacy.erase"), (Paragraph(t("privacy.erase.how")),)),
    ]
    size = sum(held.size for held in receipt.files)
    total = t.plural("privacy.total", len(receipt.files), size=size_text(size, t))
    return Summary(
        title=t("privacy.title"),
        own=t("privacy.own"),
        facts=(
            (t("privacy.fact.day"), long_date(receipt.today.isoformat(), t.language)),
            (t("privacy.fact.total"), total),
            *((t(f"privacy.fact.{name}"), folder) for name, folder in receipt.folders.items()),
        ),
        sections=tuple(sections),
        language=t.language,
    )


def size_text(size: int, t: Translator) -> str:
    """A size in the largest unit that it fills: "82 kB", "1,4 MB"."""
    if size < 1000:
        return t("privacy.size.bytes", n=size)
    if size < 1_000_000:
        return f"{round(size / 1000)}{HARD_SPACE}kB"
    return f"{decimal(size / 1_000_000, t.language)}{HARD_SPACE}MB"


def rights_text(held: Held) -> str:
    """A file's rights as the system writes them, "0600"; nothing where it has none."""
    return "" if held.mode is None else f"{held.mode:04o}"


# -- what to look at


def _look(receipt: Receipt, t: Translator) -> Iterator[Block]:
    found = [*_rights(receipt, t), *_elsewhere(receipt, t), *_troubles(receipt, t), *_left(receipt, t)]
    yield Bullets(tuple(found)) if found else Paragraph(t("privacy.look.nothing"))


def _rights(receipt: Receipt, t: Translator) -> Iterator[Bullet]:
    if receipt.open:
        how = f"chmod -R go-rwx {_places(receipt, receipt.open)}"
        text = t.plural("privacy.look.open", len(receipt.open))
        yield Bullet(text, (*_paths(receipt.open), Detail(t("privacy.remedy"), how)))
    if receipt.strange:
        command = f'sudo chown -R "$(id -un)" {_places(receipt, receipt.strange)}'
        how = t("privacy.look.strange.remedy", command=command)
        text = t.plural("privacy.look.strange", len(receipt.strange))
        yield Bullet(text, (*_paths(receipt.strange), Detail(t("privacy.remedy"), how)))
    if receipt.is_administrator:
        yield Bullet(t("privacy.look.administrator"))


def _places(receipt: Receipt, files: Iterable[Held]) -> str:
    """The program's folders that some files are in, as a shell takes them; else the files."""
    paths = [held.path for held in files]
    folders = [one for one in receipt.folders.values() if any(path.startswith(one) for path in paths)]
    others = [path for path in paths if not path.startswith(tuple(folders))]
    return " ".join(map(_quoted, (*folders, *others)))


def _elsewhere(receipt: Receipt, t: Translator) -> Iterator[Bullet]:
    for one in receipt.elsewhere:
        key = "privacy.look.disk" if one.is_disk else "privacy.look.synced"
        remedy = Detail(t("privacy.remedy"), t("privacy.look.elsewhere.remedy"))
        yield Bullet(t(key, folder=one.folder, name=one.name), (remedy,))


def _troubles(receipt: Receipt, t: Translator) -> Iterator[Bullet]:
    if receipt.troubles:
        ids = ", ".join(dict.fromkeys(one.id for one in receipt.troubles))
        yield Bullet(t.plural("privacy.look.trouble", len(receipt.troubles), ids=ids))


def _left(receipt: Receipt, t: Translator) -> Iterator[Bullet]:
    old = Counter(one.kind for one in receipt.old)
    if old:
        counted = _told(((_COUNTED[kind], n) for kind, n in old.items()), t)
        details = tuple(Detail(one.id, t("privacy.look.old.since", day=one.since)) for one in receipt.old)
        yield Bullet(
            t("privacy.look.old", what=counted), (*details, Detail("", t("privacy.look.old.remedy")))
        )
    for kind in (Kind.UNFINISHED, Kind.CRASH):
        if files := receipt.of(kind):
            yield Bullet(t.plural(f"privacy.look.{kind}", len(files)), tuple(_paths(files)))


_COUNTED = {
    Kind.RESPONSES: "responses",
    Kind.AGREEMENTS: "agreements",
    Kind.RECEIVED: "received",
    Kind.SESSIONS: "sessions",
}

MOST_PATHS = 5


def _paths(files: Iterable[Held]) -> Iterator[Detail]:
    """The first few of some files."""
    shown = [*files]
    yield from (Detail("", held.path) for held in shown[:MOST_PATHS])
    if len(shown) > MOST_PATHS:
        yield Detail("", "…")


def _quoted(path: str) -> str:
    """A path as a shell takes it."""
    return "'" + path.replace("'", "'\"'\"'") + "'"


# -- what there is


def _files(receipt: Receipt, t: Translator, every_file: bool) -> Iterator[Block]:
    bullets = []
    for kind in Kind:
        files = receipt.of(kind)
        if not files:
            continue
        size = size_text(sum(held.size for held in files), t)
        day = max(held.changed for held in files).isoformat()
        text = t.plural("privacy.row", len(files), kind=t(f"privacy.kind.{kind}"), size=size, day=day)
        bullets.append(Bullet(text, tuple(_about(receipt, kind, files, t, every_file))))
    yield Bullets(tuple(bullets)) if bullets else Paragraph(t("privacy.files.none"))


def _about(
    receipt: Receipt, kind: Kind, files: tuple[Held, ...], t: Translator, every_file: bool
) -> Iterator[Detail]:
    counts = parted(receipt.counts)
    holds = _told(((what, counts[what]) for what in _HOLDS.get(kind, ())), t)
    yield Detail(t("privacy.holds"), holds or t(f"privacy.holds.{kind}"))
    if kind is Kind.AGREEMENTS and receipt.about:
        people = ", ".join(person or t("privacy.about.own") for person in receipt.about)
        yield Detail(t("privacy.about"), people)
    reach, rights = widest(files), ", ".join(sorted({rights_text(held) for held in files} - {""}))
    yield Detail(t("privacy.reach"), t(f"privacy.reach.{reach}") + (f" ({rights})" if rights else ""))
    if every_file:
        for held in files:
            parts = (held.path, size_text(held.size, t), rights_text(held), held.changed.isoformat())
            yield Detail("", ", ".join(filter(None, parts)))


def _readers(receipt: Receipt, t: Translator) -> Iterator[Block]:
    windows = any(held.reach is Reach.SYSTEM for held in receipt.files)
    key = "open" if receipt.open else "system" if windows else "self"
    yield Paragraph(t(f"privacy.readers.{key}"))
    yield Paragraph(t("privacy.readers.others"))
    yield Paragraph(t("privacy.readers.network"))


# -- what would leave


def _exports(receipt: Receipt, t: Translator) -> Iterator[Block]:
    found = exports(receipt)
    yield Paragraph(t("privacy.exports.about" if found else "privacy.exports.none"))
    if found:
        yield Bullets(tuple(_export(one, t) for one in found))


def _export(one: Export, t: Translator) -> Bullet:
    about = t(f"privacy.export.{one.id}")
    if one.of:
        about = t("privacy.export.of", about=about, id=one.of)
    given = Detail(t("privacy.given"), _told(one.given, t))
    kept = _told(one.kept, t)
    details = (given, Detail(t("privacy.kept"), kept)) if kept else (given,)
    return Bullet(f"{PROGRAM} {one.command}: {about}.", details)


def _told(counts: Iterable[tuple[str, int]], t: Translator) -> str:
    """Counts in words, those that are none left out: "62 svar, 7 kommentarer"."""
    return ", ".join(t.plural(f"privacy.count.{what}", n) for what, n in counts if n)


# -- as data


def data(receipt: Receipt) -> dict[str, Any]:
    """The receipt with the documented keys."""
    return {
        "date": receipt.today.isoformat(),
        "folders": dict(receipt.folders),
        "files": [
            {
                "path": held.path,
                "kind": held.kind.value,
                "bytes": held.size,
                "mode": rights_text(held) or None,
                "owner": "you" if held.mine else "other",
                "readable_by": held.reach.value,
                "changed": held.changed.isoformat(),
            }
            for held in receipt.files
        ],
        "holds": {what: receipt.counts[what] for what in WHAT},
        "about": list(receipt.about),
        "elsewhere": [one._asdict() for one in receipt.elsewhere],
        "old": [{"kind": one.kind.value, "id": one.id, "since": one.since} for one in receipt.old],
        "problems": [one._asdict() for one in receipt.troubles],
        "exports": [
            {
                "command": one.command,
                "response": one.of or None,
                "given": _keyed(one.given),
                "kept": _keyed(one.kept),
            }
            for one in exports(receipt)
        ],
    }


def _keyed(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {"private" if what == "of_them_private" else what: n for what, n in counts}
