"""Small assessments and responses, and Hypothesis strategies for them, for every room's tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Excluded,
    Item,
    Kind,
    Perspective,
    Policy,
    Relation,
    Role,
    Scale,
    ScoringRule,
    Source,
    Text,
)
from sjalvskattning.core.response import (
    MAX_TOPICS,
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Occasion,
    OccasionKind,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.text import clean_entry
from sjalvskattning.core.walk import (
    Back,
    ClearAnswer,
    Comment,
    Finish,
    Jump,
    JumpToUnanswered,
    MarkCannotJudge,
    MarkNotApplicable,
    Message,
    Next,
    Rate,
    Redo,
    Reopen,
    ToggleFlag,
    Undo,
)

settings.register_profile("shared", deadline=None, max_examples=50)
settings.load_profile("shared")

LABELS = (
    Text("stämmer inte", "not true"),
    Text("stämmer till liten del", "true to a small extent"),
    Text("stämmer delvis", "partly true"),
    Text("stämmer till stor del", "true to a large extent"),
    Text("stämmer helt", "completely true"),
)


def item(
    item_id: str,
    *,
    kind: Kind = Kind.EXPECTATION,
    text: str = "",
    weight: float = 1.0,
    reverse: bool = False,
    relation: Relation = Relation.RESTATES,
) -> Item:
    """An item whose texts tell its id."""
    return Item(
        id=item_id,
        kind=kind,
        text=Text(text or f"Jag gör {item_id} i mitt arbete.", f"I do {item_id} at work."),
        third=Text(f"gör {item_id} i sitt arbete.", f"does {item_id} at work."),
        works=(Text(f"Visar {item_id} (skola).", f"Shows {item_id} (school)."),),
        fails=(Text(f"Glömmer {item_id} (kontor).", f"Forgets {item_id} (office)."),),
        question=Text(f"När går {item_id} bra?", f"When does {item_id} go well?"),
        source=Source("Som medarbetare", f"punkt {len(item_id)}", relation),
        strength="förväntas",
        weight=weight,
        reverse=reverse,
    )


def area(
    area_id: str,
    *items: Item,
    kind: Kind = Kind.EXPECTATION,
    areas: tuple[Area, ...] = (),
    title: str = "",
) -> Area:
    """An area whose title is its id with a capital."""
    name = title or area_id.capitalize()
    return Area(
        area_id, Text(name, f"{name} (en)"), kind, Text(f"Om {area_id}.", f"About {area_id}."), items, areas
    )


def role(role_id: str, *areas: Area, extends: str | None = None) -> Role:
    """A role with those areas of its own."""
    return Role(role_id, Text(role_id.capitalize(), f"{role_id} (en)"), Text("", ""), extends, areas)


def assessment(
    *roles: Role,
    scale: Scale | None = None,
    scoring: ScoringRule | None = None,
    assessment_id: str = "prov",
    version: str = "1.0.0",
) -> Assessment:
    """An assessment with those roles; a five-step scale unless another is given."""
    return Assessment(
        id=assessment_id,
        version=version,
        name=Text("Prov", "Sample"),
        title=Text("Policy för Provköping", "Policy of Provköping"),
        about=Text("En prövning.", "A sample."),
        policy=Policy("Provköpings kommun", "Medarbetarpolicy", "KF 2020-01-27 § 3"),
        scale=scale or Scale(1, LABELS),
        scoring=scoring or ScoringRule(),
        roles=roles,
        excluded=(Excluded("Inledning", "stycke 1", "Ber inte personen om något."),),
    )


MOD_INWARD = area("mod-inat", item("sager-ifran"), item("provar-nytt", weight=2.0), title="Inåt")
MOD_OUTWARD = area("mod-utat", item("tar-upp-fel", reverse=True), title="Utåt")
PREREQUISITES = area(
    "forutsattningar",
    item("far-tid", kind=Kind.CONDITION),
    item("far-stod", kind=Kind.CONDITION),
    kind=Kind.CONDITION,
    title="Förutsättningar",
)

SAMPLE = assessment(
    role(
        "medarbetare",
        area("bemotande", item("lyssnar"), item("avbryter", reverse=True), item("halsar"), title="Bemötande"),
        PREREQUISITES,
    ),
    role(
        "chef",
        area("bemotande", item("ger-svar"), title="Bemötande"),
        area(
            "mod",
            item("star-upp", relation=Relation.INTERPRETS),
            areas=(MOD_INWARD, MOD_OUTWARD),
            title="Mod",
        ),
        area("vilja", item("fragas", weight=0.0), title="Vilja"),
        extends="medarbetare",
    ),
    scoring=ScoringRule(overall=True),
)
"""Two roles, chef extends medarbetare, with sub-areas, conditions, reversed, weighted and unscored items."""


def rated(value: int, comment: str = "", *, private: bool = False, flagged: bool = False) -> Answer:
    """A rating, perhaps with a comment and a flag."""
    return Answer(AnswerState.RATED, value, comment, private, flagged)


NOT_APPLICABLE = Answer(AnswerState.NOT_APPLICABLE)
CANNOT_JUDGE = Answer(AnswerState.CANNOT_JUDGE)


def response(
    answers: Mapping[str, Answer | int] | None = None,
    of: Assessment = SAMPLE,
    role_id: str = "chef",
    perspective: Perspective = Perspective.SELF,
) -> Response:
    """A response with those answers; a bare number is a rating."""
    given = {key: rated(kept) if isinstance(kept, int) else kept for key, kept in (answers or {}).items()}
    return Response("prov01", of, role_id, perspective, created="2026-11-20T14:32:00", answers=given)


def one_area(
    answers: Mapping[str, Answer | int],
    *items: Item,
    scale: Scale | None = None,
    rule: ScoringRule | None = None,
) -> Response:
    """A response to an assessment with a single area ``omrade`` in a single role."""
    return response(answers, assessment(role("r", area("omrade", *items)), scale=scale, scoring=rule), "r")


ANY_CHARACTER = st.characters(codec=None, exclude_categories=())
"""Any code point, lone surrogates included."""

NASTY = (
    "\x1b[2J", "\x1b]52;c;cm0=\x07", "\u202e", "\u2067", "\u200b", "\u200d", "\ufe0f", "\U000e0041",
    "\u0301" * 9,
    "👩\u200d👧", "🙂\u200d↔\ufe0f", "\ud800", "\x9b1m", "\u2028", "\r\n", "\n\n", "\t", "\u00a0", "  ",
    "|", "||",
    "# ", "## x ##", "---", "===", "- ", "* ", "+ ", "1. ", "2) ", "> ", "```", "~~~", "~~x~~", "`", "``x`",
    "***",
    "__x__", "[x](http://e.se)", "![x](//e.se/p)", "[^1]", "[x]: /u", "<b>", "</div>", "<!--", "<a@b.se>",
    "https://e.se", "www.e.se", "e.com", "//e.se", "a@b.se", "mailto:a@b.se", "&amp;", "&#60;", "\\",
    "\\|", "$x$",
    ":smile:", "[link=https://e.se]x[/link]", "[bold]", "[/]", "[@click=app.quit]x[/]", "{x}",
    "{0.__class__}",
    "%s",
    "=1+1", ":--", "|--|", "!", "[ ] ", "@all", "#1", "C #", "☃", "åäö",
)  # fmt: skip
"""Pieces of text that some reader, screen or format gives a meaning of its own."""


@cache
def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Any text, often made of nasty pieces."""
    pieces = st.one_of(
        st.sampled_from(NASTY), st.text(ANY_CHARACTER, max_size=4), st.sampled_from(["x", "ord ", " "])
    )
    mixed = st.lists(pieces, max_size=6).map("".join)
    return st.one_of(mixed, st.text(ANY_CHARACTER, max_size=20)).map(lambda text: text[:max_size])


@cache
def kept_texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Any text as the program keeps it."""
    return texts(max_size).map(clean_entry)


@cache
def answers(scale: Scale, comments: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Answer]:
    """Any answer on a scale."""
    written = comments if comments is not None else kept_texts(30)
    extras = {"comment": written, "private": st.booleans(), "flagged": st.booleans()}
    ratings = st.builds(Answer, st.just(AnswerState.RATED), st.sampled_from(scale.steps), **extras)
    others = st.sampled_from([AnswerState.NOT_APPLICABLE, AnswerState.CANNOT_JUDGE, AnswerState.UNANSWERED])
    return st.one_of(ratings, st.builds(Answer, others, st.none(), **extras))


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Any assessment that a definition could make: a base role and one that extends it."""
    steps = draw(st.integers(2, 7))
    scale = Scale(draw(st.integers(-1, 1)), tuple(Text(f"steg {n}", f"step {n}") for n in range(steps)))
    scoring = draw(
        st.builds(
            ScoringRule,
            st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
            st.integers(0, 4),
            overall=st.booleans(),
        )
    )
    base = role("medarbetare", *(draw(_areas("a", n)) for n in range(draw(st.integers(1, 3)))))
    own = [draw(_areas("b", n)) for n in range(draw(st.integers(0, 2)))]
    if draw(st.booleans()):
        added = area("a0", draw(_items("c0", base.areas[0].kind)), kind=base.areas[0].kind)
        own.append(added)
    return assessment(base, role("chef", *own, extends="medarbetare"), scale=scale, scoring=scoring)


@st.composite
def _areas(draw: st.DrawFn, prefix: str, number: int) -> Area:
    name = f"{prefix}{number}"
    kind = draw(st.sampled_from([Kind.EXPECTATION, Kind.EXPECTATION, Kind.CONDITION]))
    own = [draw(_items(f"{name}i{n}", kind)) for n in range(draw(st.integers(1, 4)))]
    inner = [
        area(
            f"{name}s{n}",
            *(draw(_items(f"{name}s{n}i{m}", kind)) for m in range(draw(st.integers(1, 2)))),
            kind=kind,
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    return area(name, *own, kind=kind, areas=tuple(inner))


@cache
def _items(item_id: str, kind: Kind) -> st.SearchStrategy[Item]:
    weights = st.one_of(st.just(1.0), st.integers(0, 5000).map(lambda units: units / 1000))
    return st.builds(
        lambda weight, reverse: item(item_id, kind=kind, weight=weight, reverse=reverse),
        weights,
        st.booleans(),
    )


@st.composite
def responses(draw: st.DrawFn, of: st.SearchStrategy[Assessment] | None = None) -> Response:
    """Any answers to any assessment, from every perspective; nothing prepared, comments harmless."""
    instrument = draw(of if of is not None else _INSTRUMENTS)
    empty = response(
        of=instrument,
        role_id=draw(st.sampled_from(["medarbetare", "chef"])),
        perspective=draw(st.sampled_from(Perspective)),
    )
    ids = tuple(asked.id for asked in empty.items)
    return replace(empty, answers=draw(_some_answers(ids, instrument.scale, _HARMLESS)))


@st.composite
def prepared_responses(draw: st.DrawFn, comments: st.SearchStrategy[str] | None = None) -> Response:
    """Any response to the sample, with any occasion, comments and preparation."""
    empty = response(perspective=draw(st.sampled_from(Perspective)))
    ids = tuple(asked.id for asked in empty.items)
    return replace(
        empty,
        answers=draw(_some_answers(ids, empty.assessment.scale, comments)),
        occasion=draw(occasions()),
        finished=draw(st.booleans()),
        preparation=draw(preparations(ids)),
    )


@cache
def _some_answers(
    item_ids: tuple[str, ...], scale: Scale, comments: st.SearchStrategy[str] | None
) -> st.SearchStrategy[dict[str, Answer]]:
    if not item_ids:
        return st.just({})
    return st.dictionaries(st.sampled_from(item_ids), answers(scale, comments), max_size=len(item_ids))


@cache
def occasions() -> st.SearchStrategy[Occasion]:
    """Any occasion."""
    dates = st.one_of(st.just(""), st.dates().map(lambda day: day.isoformat()))
    words = kept_texts(20)
    return st.builds(Occasion, st.sampled_from(OccasionKind), dates, words, words, words)


@cache
def preparations(item_ids: tuple[str, ...]) -> st.SearchStrategy[Preparation]:
    """Any preparation with topics about ``item_ids``."""
    words = kept_texts(30)
    topics = st.lists(st.builds(Topic, st.sampled_from(item_ids), words), max_size=MAX_TOPICS).map(tuple)
    goals = st.lists(
        st.builds(Goal, words, words, st.sampled_from(Owner), words, words, st.sampled_from(GoalStatus)),
        max_size=3,
    ).map(tuple)
    return st.builds(Preparation, topics, goals, goals, words, words, st.booleans(), st.booleans())


@cache
def messages(of: Assessment = SAMPLE, role_id: str = "chef") -> st.SearchStrategy[Message]:
    """Any message that can be sent to a walk, some of them off the scale or outside the walk."""
    last = len(of.items_of(role_id))
    low, high = of.scale.minimum, of.scale.maximum
    return st.one_of(
        st.builds(Rate, st.integers(low - 1, high + 1)),
        st.builds(Jump, st.integers(-1, last + 1)),
        st.builds(Comment, texts(20), st.booleans()),
        st.sampled_from(
            [
                MarkNotApplicable(), MarkCannotJudge(), ClearAnswer(), ToggleFlag(), Next(), Back(),
                JumpToUnanswered(), Undo(), Undo(), Redo(), Finish(), Reopen(), Reopen(),
            ]
        ),
    )  # fmt: skip


_HARMLESS = st.sampled_from(["", "mitt exempel"])
_INSTRUMENTS = st.one_of(st.just(SAMPLE), assessments())
