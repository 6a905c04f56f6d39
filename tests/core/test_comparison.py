"""Two views of one role: what differs, what is shared, what can't be compared, and never who is right."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Kind, Perspective, Scale, ScoringRule, Text
from sjalvskattning.core.comparison import Comparison, Left, Pair, Shares, compare, is_same_thing
from sjalvskattning.core.comparison.areas import signed_text
from sjalvskattning.core.comparison.compare import STRENGTH_WEIGHTS, mean_difference
from sjalvskattning.core.comparison.document import (
    Code,
    CodeState,
    answer_words,
    document,
    view_names,
)
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as plan_document
from sjalvskattning.core.response import (
    UNANSWERED,
    Answer,
    AnswerState,
    Occasion,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.scoring import score_items
from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Bullets, Chart, Table
from sjalvskattning.locale import LANGUAGES, Language, Translator, topic_texts
from sjalvskattning.locale.typography import MINUS
from sjalvskattning.render import FORMATS, encode
from tests import samples
from tests.samples import (
    CANNOT_JUDGE,
    LABELS,
    NOT_APPLICABLE,
    SAMPLE,
    area,
    assessment,
    item,
    rated,
    response,
    role,
)

TODAY = date(2026, 11, 21)
SV, EN = Translator("sv"), Translator("en")
SECRET = "hemligaste anteckningen"
MISSING = [NOT_APPLICABLE, CANNOT_JUDGE, UNANSWERED, Answer(flagged=True)]


def manager(answers: dict[str, Answer | int], of: Assessment = SAMPLE, role_id: str = "chef") -> Response:
    """The manager's view."""
    return replace(response(answers, of, role_id, Perspective.MANAGER), id="chef01")


def pair_of(found: Comparison, item_id: str) -> Pair:
    """The pair of one item."""
    return next(pair for pair in found.pairs if pair.item.id == item_id)


def ids(pairs: tuple[Pair, ...]) -> list[str]:
    """The items of some pairs."""
    return [pair.item.id for pair in pairs]


@st.composite
def two_views(draw: st.DrawFn) -> tuple[Response, Response]:
    """Two views of the same role, from any perspectives."""
    first = draw(samples.responses())
    other = replace(
        draw(samples.responses(st.just(first.assessment))),
        id="annan1",
        role=first.role,
        perspective=draw(st.sampled_from(Perspective)),
    )
    return first, other


# -- the rule


@given(two_views())
def test_the_difference_turns_its_sign_with_the_views(views: tuple[Response, Response]) -> None:
    """d(A, B) = −d(B, A) for every item and mean; the rest does not depend on the order."""
    one, other = compare(*views), compare(*views[::-1])
    turned = {pair.item.id: pair for pair in other.pairs}
    assert {pair.item.id for pair in one.pairs} == set(turned)
    for pair in one.pairs:
        back = turned[pair.item.id]
        assert (pair.first, pair.second) == (back.second, back.first)
        assert pair.difference == (None if back.difference is None else -back.difference)
        assert pair.worth == back.worth
    shares, mirrored = Shares.of(one.pairs), Shares.of(other.pairs)
    assert shares == mirrored._replace(signed=-mirrored.signed)
    left = {(known.id, _TURNED[why]) for known, why in other.left}
    assert {(known.id, why) for known, why in one.left} == left
    assert set(ids(one.strengths)) == set(ids(other.strengths))
    assert set(ids(one.one_sided)) == set(ids(other.one_sided))


_TURNED = {
    Left.ONLY_FIRST: Left.ONLY_SECOND,
    Left.ONLY_SECOND: Left.ONLY_FIRST,
    Left.REWORDED: Left.REWORDED,
    Left.OTHER_SCALE: Left.OTHER_SCALE,
}


@given(two_views())
def test_every_number_is_what_the_rule_says(views: tuple[Response, Response]) -> None:
    """Against the rule written out once more: over the items that both have rated, and no others."""
    first, second = views
    found = compare(first, second)
    scale = first.assessment.scale
    expected = {}
    for asked in first.items:
        one, other = first.answer(asked.id).value, second.answer(asked.id).value
        if asked in second.items and one is not None and other is not None:
            expected[asked.id] = (other - one) if asked.reverse else (one - other)
    assert {p.item.id: p.difference for p in found.pairs if p.difference is not None} == expected
    shares = Shares.of(found.pairs)
    assert shares.both == len(expected)
    assert 0 <= shares.identical <= shares.within_one <= shares.both
    assert shares.identical == list(expected.values()).count(0)
    assert abs(shares.signed) <= shares.absolute
    if expected:
        mean = mean_difference(shares, signed=True)
        assert mean == Fraction(sum(expected.values()), len(expected))
        assert abs(mean) <= mean_difference(shares, signed=False) <= len(scale.steps) - 1  # type: ignore[operator]
    else:
        assert mean_difference(shares, signed=True) is mean_difference(shares, signed=False) is None


@given(two_views())
def test_every_item_is_compared_or_listed_and_none_is_both(views: tuple[Response, Response]) -> None:
    """Each item that either view asks about stands in one place, once."""
    first, second = views
    found = compare(first, second)
    compared, left = ids(found.pairs), [known.id for known, _ in found.left]
    assert sorted(compared + left) == sorted({known.id for view in views for known in view.items})
    for pair in found.pairs:
        assert first.items[pair.number - 1] == pair.item
    for known, why in found.left:
        assert (known in first.items) == (why is not Left.ONLY_SECOND)


@given(samples.responses())
def test_a_view_beside_itself_differs_in_nothing(given_: Response) -> None:
    """All that is rated is identical; nothing is worth more talk than anything else."""
    found = compare(given_, replace(given_, id="annan1"))
    shares = Shares.of(found.pairs)
    assert shares.both == shares.identical == shares.within_one == given_.count(AnswerState.RATED)
    assert shares.absolute == shares.signed == 0
    assert (found.differing, found.left) == ((), ())


@given(two_views(), st.sampled_from(MISSING), st.booleans())
def test_what_is_not_rated_is_never_a_zero_and_never_a_difference(
    views: tuple[Response, Response], missing: Answer, in_first: bool
) -> None:
    """Taking a rating away changes nothing about the other items, and takes the item out of every count."""
    found = compare(*views)
    both = [pair for pair in found.pairs if pair.difference is not None]
    if not both:
        return
    gone = both[0]
    first, second = views
    if in_first:
        first = first.with_answer(gone.item.id, missing)
    else:
        second = second.with_answer(gone.item.id, missing)
    after = compare(first, second)
    lost = pair_of(after, gone.item.id)
    assert (lost.difference, lost.counts, lost.worth) == (None, None, 0)
    rest = [pair for pair in found.pairs if pair.item.id != gone.item.id]
    assert Shares.of(after.pairs) == Shares.of(rest)
    assert gone.item.id not in ids(after.differing) + ids(after.strengths)


@given(two_views(), st.randoms(use_true_random=False))
def test_the_order_of_the_items_does_not_matter(views: tuple[Response, Response], random: object) -> None:
    """Shares, means and scores of an area are the same however its items are ordered."""
    found = compare(*views)
    turned = list(found.pairs)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert Shares.of(turned) == Shares.of(found.pairs)
    shuffled = Comparison(found.first, found.second, tuple(turned), found.left)
    assert shuffled.areas == found.areas
    assert shuffled.differing == found.differing
    assert shuffled.strengths == found.strengths


@given(two_views())
def test_the_mean_difference_is_the_difference_of_the_means(views: tuple[Response, Response]) -> None:
    """Where every item weighs the same; the three numbers stand beside each other in the table."""
    found = compare(*views)
    wanted = {pair.item.id for pair in found.pairs}
    for one in found.areas:
        items = [known for known in one.area.all_items() if known.id in wanted]
        mean = mean_difference(one.shares, signed=True)
        if mean is None or one.first.reason or any(known.weight != 1 for known in items):
            continue
        first = Fraction(one.first.numerator, one.first.denominator)
        second = Fraction(one.second.numerator, one.second.denominator)
        assert first - second == mean


def test_steps_are_told_for_plain_and_reversed_items() -> None:
    """A reversed item that one rates lower counts as higher."""
    found = compare(response({"lyssnar": 4, "avbryter": 1}), manager({"lyssnar": 2, "avbryter": 3}))
    plain, turned = pair_of(found, "lyssnar"), pair_of(found, "avbryter")
    assert (plain.counts, plain.difference) == ((4, 2), 2)
    assert (turned.counts, turned.difference) == ((5, 3), 2)
    assert (turned.first.value, turned.second.value) == (1, 3)


def test_shares_of_a_known_set() -> None:
    """Differences 0, 1, −1, 3 and one that is missing."""
    found = compare(
        response({"lyssnar": 3, "halsar": 4, "ger-svar": 2, "star-upp": 5, "sager-ifran": 1}),
        manager({"lyssnar": 3, "halsar": 3, "ger-svar": 3, "star-upp": 2, "sager-ifran": CANNOT_JUDGE}),
    )
    shares = Shares.of(found.pairs)
    assert shares == (4, 1, 3, 5, 3)
    assert mean_difference(shares, signed=True) == Fraction(3, 4)
    assert mean_difference(shares, signed=False) == Fraction(5, 4)


def test_an_area_has_both_means_over_what_can_be_compared() -> None:
    """Both means are over what both have rated; a sub-area follows its area; nothing compared, no row."""
    everything: dict[str, Answer | int] = {known.id: 2 for known in SAMPLE.items_of("chef")}
    first, second = response({**everything, "star-upp": 4}), manager({**everything, "star-upp": CANNOT_JUDGE})
    found = compare(first, second)
    rows = [(one.area.id, one.level) for one in found.areas]
    assert rows == [
        ("bemotande", 0), ("mod", 0), ("mod-inat", 1), ("mod-utat", 1), ("vilja", 0), ("forutsattningar", 0)
    ]  # fmt: skip
    mod = found.areas[1]
    without = response({known.id: 2 for known in SAMPLE.items_of("chef") if known.id != "star-upp"})
    assert mod.first == score_items(without, "mod", mod.area.all_items())
    assert (mod.first.rated, mod.second.rated, mod.shares.both) == (3, 3, 3)
    peer = compare(first, response(everything, perspective=Perspective.PEER))
    assert "forutsattningar" not in [one.area.id for one in peer.areas]
    assert {why for _, why in peer.left} == {Left.ONLY_FIRST}


# -- two versions


def version(scale: Scale | None = None, changed: dict[str, object] | None = None) -> Assessment:
    """An area of a, b and c, with something changed in b."""
    items = (item("a"), replace(item("b"), **(changed or {})), item("c"))  # type: ignore[arg-type]
    return assessment(role("r", area("omrade", *items)), scale=scale)


@pytest.mark.parametrize(
    "changed", [{"text": Text("Annat.")}, {"third": Text("annat.")}, {"reverse": True}, {"id": "ny"}]
)
def test_only_what_means_the_same_is_compared(changed: dict[str, object]) -> None:
    """A reworded, turned or replaced statement is listed with why, and counts nowhere."""
    one = response({"a": 1, "b": 1, "c": 1}, version(), "r")
    other = manager({"a": 1, "b": 5, "ny": 5, "c": 1}, version(changed=changed), "r")
    found = compare(one, other)
    assert ids(found.pairs) == ["a", "c"]
    new = "id" in changed
    expected = [("b", Left.ONLY_FIRST), ("ny", Left.ONLY_SECOND)] if new else [("b", Left.REWORDED)]
    assert [(known.id, why) for known, why in found.left] == expected
    assert Shares.of(found.pairs).absolute == 0
    (only,) = found.areas
    assert (only.first.rated, only.second.rated) == (2, 2)


@pytest.mark.parametrize(
    "changed",
    [
        {"weight": 3.0},
        {"works": ()},
        {"question": Text("Hur då?")},
        {"strength": "ska"},
        {"themes": ("mod",)},
    ],
)
def test_what_does_not_touch_the_meaning_is_compared(changed: dict[str, object]) -> None:
    """And weighed as in the first view, so that both means are over the same."""
    one = response({"a": 1, "b": 2, "c": 3}, version(), "r")
    other = manager({"a": 1, "b": 2, "c": 3}, version(changed=changed), "r")
    found = compare(one, other)
    assert found.left == ()
    (only,) = found.areas
    assert only.first.mean == only.second.mean == 2


def test_scales_with_another_number_of_steps_are_never_compared() -> None:
    """A 3 of 4 is not a 3 of 5: every item is listed, and the document can still be made."""
    shorter = Scale(1, LABELS[:4])
    found = compare(
        response({"a": 3, "b": 3, "c": 3}, version(), "r"), manager({"a": 3, "b": 3}, version(shorter), "r")
    )
    assert (found.pairs, found.areas, found.differing) == ((), (), ())
    assert {why for _, why in found.left} == {Left.OTHER_SCALE}
    assert len(found.left) == 3
    text = encode(document(found, SV, TODAY), "text").decode()
    assert text.count("bilderna har olika skalor") == 3


def test_a_scale_that_starts_elsewhere_is_moved() -> None:
    """0–4 beside 1–5: the middle is the middle, in every number, chart and table of the document."""
    other = replace(version(Scale(0, LABELS)), version="2.0.0")
    one = response({"a": 5, "b": 3, "c": 1}, version(), "r")
    found = compare(one, manager({"a": 4, "b": 1, "c": 0}, other, "r"))
    assert [pair.difference for pair in found.pairs] == [0, 1, 0]
    (only,) = found.areas
    assert only.first.mean == 3
    assert only.second.mean == pytest.approx(8 / 3)
    shown = document(found, SV, TODAY)
    (chart,) = [block for section in shown.sections for block in section.blocks if isinstance(block, Chart)]
    for mark in chart.rows[0].marks:
        assert chart.low <= Fraction(mark.numerator, mark.denominator) <= chart.high
    assert chart.rows[0].text == "3,0 · 2,7"
    (answers,) = [b for s in shown.appendix for b in s.blocks if isinstance(b, Table)]
    assert [row[1:4] for row in answers.rows] == [("5", "5", "0"), ("3", "2", "+1"), ("1", "1", "0")]
    for name in FORMATS:
        assert encode(shown, name)
    back = compare(manager({"a": 4, "b": 1, "c": 0}, other, "r"), one)
    assert [pair.difference for pair in back.pairs] == [0, -1, 0]
    assert back.areas[0].shares == only.shares._replace(signed=-1)


def test_another_rule_of_the_second_version_does_not_hide_its_mean() -> None:
    """Both means are by the first one's rule, or they would not be beside each other."""
    strict = replace(version(), scoring=ScoringRule(1.0, 3))
    found = compare(response({"a": 3, "b": 3}, version(), "r"), manager({"a": 3, "b": 3}, strict, "r"))
    assert found.areas[0].first.reason is found.areas[0].second.reason is None


@pytest.mark.parametrize("changed", [{"role": "medarbetare"}, {"assessment": replace(SAMPLE, id="annan")}])
def test_different_things_are_not_compared(changed: dict[str, object]) -> None:
    """Another role or assessment; the perspective is what may differ."""
    other = replace(manager({}), **changed)  # type: ignore[arg-type]
    assert not is_same_thing(response(), other)
    assert is_same_thing(response(), manager({}))
    with pytest.raises(ValueError, match="different"):
        compare(response(), other)


# -- what to talk about


def strong(**strengths: str) -> Assessment:
    """An assessment of items with those strengths."""
    items = (replace(item(name), strength=strength) for name, strength in strengths.items())
    return assessment(role("r", area("omrade", *items)))


def test_the_order_is_difference_times_flagged_times_strength() -> None:
    """Against numbers worked out by hand; equals in the order asked."""
    of = strong(a="kan", b="ska", c="bör", d="kan", e="krävs", f="förväntas", g="kan")
    one = response({"a": 5, "b": 5, "c": 5, "d": rated(5, flagged=True), "e": 5, "f": 5, "g": 3}, of, "r")
    flagged = {"d": rated(3, flagged=True), "e": rated(4, flagged=True)}
    other = manager({"a": 1, "b": 4, "c": 3, **flagged, "f": 5, "g": 2}, of, "r")
    found = compare(one, other)
    assert [(pair.item.id, pair.worth) for pair in found.differing] == [
        ("d", 2 * 3 * 1), ("e", 1 * 2 * 3), ("a", 4), ("c", 2 * 2), ("b", 3), ("g", 1)
    ]  # fmt: skip
    assert ids(found.flagged) == ["d", "e"]


@given(two_views(), st.sampled_from([*STRENGTH_WEIGHTS, "kan", ""]))
def test_the_most_worth_comes_first(views: tuple[Response, Response], strength: str) -> None:
    """Never more than what stands before; a flag or a stronger word never makes it less."""
    found = compare(*views)
    assert [pair.worth for pair in found.differing] == sorted(
        (p.worth for p in found.differing), reverse=True
    )
    assert all(pair.worth > 0 and pair.difference for pair in found.differing)
    assert len(found.differing) == sum(bool(pair.difference) for pair in found.pairs)
    for pair in found.pairs:
        flagged = pair._replace(first=replace(pair.first, flagged=True))
        assert flagged.worth >= pair.worth
        weaker = pair._replace(item=replace(pair.item, strength="kan"))
        stronger = pair._replace(item=replace(pair.item, strength=strength))
        assert stronger.worth >= weaker.worth


def test_strengths_are_what_both_rate_high() -> None:
    """In the two highest steps as they count, conditions not among them; highest first, then closest."""
    found = compare(
        response({"lyssnar": 4, "avbryter": 1, "halsar": 5, "ger-svar": 5, "star-upp": 3, "far-tid": 5}),
        manager({"lyssnar": 4, "avbryter": 2, "halsar": 5, "ger-svar": 3, "star-upp": 5, "far-tid": 5}),
    )
    assert ids(found.strengths) == ["halsar", "avbryter", "lyssnar"]


@pytest.mark.parametrize(("steps", "high"), [(2, {1}), (3, {2}), (4, {2, 3}), (5, {3, 4}), (7, {5, 6})])
def test_a_strength_is_above_the_middle_however_short_the_scale(steps: int, high: set[int]) -> None:
    """The lower of two steps is no strength."""
    of = version(Scale(0, tuple(Text(str(n)) for n in range(steps))))
    for step in range(steps):
        found = compare(response({"a": step}, of, "r"), manager({"a": step}, of, "r"))
        assert bool(found.strengths) == (step in high)


def test_what_one_could_not_judge_is_something_to_tell() -> None:
    """Only where the other one has rated: not applicable and unanswered are neither."""
    found = compare(
        response(
            {"lyssnar": 4, "avbryter": CANNOT_JUDGE, "halsar": 3, "ger-svar": CANNOT_JUDGE, "star-upp": 1}
        ),
        manager({"lyssnar": CANNOT_JUDGE, "avbryter": 2, "halsar": NOT_APPLICABLE, "ger-svar": CANNOT_JUDGE}),
    )
    assert ids(found.one_sided) == ["lyssnar", "avbryter"]


# -- the document


def words_of(summary: Summary, language: Language = "sv") -> str:
    """All that can be read in a document."""
    return encode(summary, "json").decode() + encode(summary, "text").decode()


JUDGING: dict[Language, str] = {
    "sv": r"överskatt|underskatt|fel bild|rätt bild|sämre|bättre än|felaktig|stämmer inte överens|för högt"
    r"|för lågt|verklig|egentlig|sanning|borde ha|godkän|underkän",
    "en": r"overestimat|overrat|underestimat|underrat|wrong|right view|worse|better than|incorrect|too high"
    r"|too low|inaccurate|truth|actual(ly)?\b|should have|\bpass(ed)?\b|fail",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", ["compare", "plan", "effort", "comparing", "envelope"])
def test_no_text_says_who_is_right(topic: str, language: Language) -> None:
    """In no sentence that two people read together, whatever their answers."""
    texts = topic_texts(topic)
    column = LANGUAGES.index(language)
    judging = {
        key: pair[column]
        for key, pair in texts.items()
        if re.search(JUDGING[language], pair[column], re.IGNORECASE)
        and not key.endswith((".what", ".remedy", ".failed"))  # what went wrong with a file
    }
    assert judging == {}


@given(two_views(), st.sampled_from(LANGUAGES))
def test_no_document_says_who_is_right(views: tuple[Response, Response], language: Language) -> None:
    """The comparison and the plan, for any answers; what is said of the higher is said of the lower."""
    found, t = compare(*views), Translator(language)
    labels = r"stämmer inte|not true|works at|Glömmer|Forgets"
    for shown in (
        document(found, t, TODAY),
        plan_document(agenda(views[0], found, 45), views[0], found, t, TODAY),
    ):
        text = re.sub(labels, "", words_of(shown))
        assert not re.search(JUDGING[language], text, re.IGNORECASE)


@given(two_views(), st.sampled_from(LANGUAGES))
def test_strengths_come_before_differences(views: tuple[Response, Response], language: Language) -> None:
    """In every document, also where there are none; the sections are always in the same order."""
    shown = document(compare(*views), Translator(language), TODAY)
    order = [section.id for section in shown.sections]
    assert order[:3] == ["about", "strengths", "worth"]
    rest = [name for name in ("one-sided", "areas", "effort", "notes") if name in order]
    assert order[3:] == rest
    assert {"areas", "notes"} <= set(order)
    assert shown.draft


@given(
    samples.prepared_responses(comments=st.just(SECRET)), samples.prepared_responses(comments=st.just(SECRET))
)
def test_a_private_note_is_in_no_document(first: Response, second: Response) -> None:
    """Neither one's own nor, were it to arrive, the other one's: comparison and plan, in both languages."""
    first, second = (
        replace(
            view,
            answers={key: replace(kept, private=True) for key, kept in view.answers.items()},
        )
        for view in (first, replace(second, id="annan1"))
    )
    for t in (SV, EN):
        found = compare(first, second)
        for shown in (
            document(found, t, TODAY),
            plan_document(agenda(first, found, 60), first, found, t, TODAY),
            plan_document(agenda(first, None, 60), first, None, t, TODAY),
        ):
            assert SECRET not in words_of(shown)


def test_a_shared_example_a_wish_and_a_flag_are_told_by_whose_they_are() -> None:
    """Both voices under the item they belong to, with a question and where the policy says it."""
    first = replace(
        response({"lyssnar": rated(5, "mitt exempel", flagged=True)}),
        preparation=Preparation((Topic("lyssnar", "min önskan"),)),
    )
    second = replace(
        manager({"lyssnar": rated(2, "chefens exempel", flagged=True)}),
        preparation=Preparation((Topic("lyssnar", "chefens önskan"),)),
    )
    shown = document(compare(first, second), SV, TODAY)
    chosen = next(section for section in shown.sections if section.id == "chosen")
    (bullets,) = [block for block in chosen.blocks if isinstance(block, Bullets)]
    assert bullets.ordered
    assert [(detail.label, detail.text) for detail in bullets.bullets[0].details] == [
        ("Exempel, Egen bild", "mitt exempel"),
        ("Exempel, Chefens bild", "chefens exempel"),
        ("Vill ta upp, Egen bild", "min önskan"),
        ("Vill ta upp, Chefens bild", "chefens önskan"),
        ("Vill prata om det", "båda"),
        ("Att börja med", "När går lyssnar bra?"),
        ("Policyn", "Som medarbetare, punkt 7 (återger)"),
    ]
    assert "Egen bild: 5 av 5" in bullets.bullets[0].text
    assert "Chefens bild: 2 av 5" in bullets.bullets[0].text
    one = document(compare(first, manager({"lyssnar": 2})), SV, TODAY)
    assert "Vill prata om det" in words_of(one)
    assert '"båda"' not in encode(one, "json").decode()


def test_what_someone_chose_or_flagged_is_there_though_nothing_differs() -> None:
    """What is chosen stands in turn, with its wish, before what differs, and once; a flag is told too."""
    first = replace(
        response({"lyssnar": 3, "halsar": 4, "star-upp": rated(3, flagged=True), "provar-nytt": 1}),
        preparation=Preparation((Topic("halsar", "min fråga"),)),
    )
    second = replace(
        manager({"lyssnar": 3, "halsar": 4, "star-upp": 3, "provar-nytt": 5}),
        preparation=Preparation((Topic("lyssnar", "chefens fråga"), Topic("halsar", "chefens andra"))),
    )
    shown = document(compare(first, second), SV, TODAY)
    by_id = {section.id: section for section in shown.sections}
    (chosen,) = by_id["chosen"].blocks
    assert isinstance(chosen, Bullets)
    assert [bullet.text.split(" i ")[0] for bullet in chosen.bullets] == ["Jag gör halsar", "Jag gör lyssnar"]
    told = words_of(shown)
    assert all(wish in told for wish in ("min fråga", "chefens fråga", "chefens andra"))
    worth = words_of(shown._replace(sections=(by_id["worth"],), appendix=()))
    assert worth.index("provar-nytt") < worth.index("Det här vill någon också prata om")
    assert worth.index("Det här vill någon också prata om") < worth.index("star-upp")
    assert "halsar" not in worth
    assert "lyssnar" not in worth


def test_views_far_apart_in_time_are_told() -> None:
    """Four months or more are said, so that the wrong year is seen; less is not."""
    first = replace(response({"lyssnar": 3}), created="2026-11-18T10:00:00")
    for created, told in (("2025-11-18", "ungefär 12 månader"), ("2026-09-18", ""), ("", "")):
        shown = words_of(
            document(compare(first, replace(manager({"lyssnar": 3}), created=created)), SV, TODAY)
        )
        assert ("OBS! Bilderna är gjorda" in shown) == bool(told)
        assert told in shown


def test_more_than_six_differences_are_counted_not_listed() -> None:
    """Six are enough for a conversation; all of them stand in the appendix."""
    everything = {known.id: 5 for known in SAMPLE.items_of("chef")}
    first = response(dict.fromkeys(everything, 5))
    for fewer, told in ((7, "Ett påstående till skiljer sig"), (9, "3 påståenden till skiljer sig"), (6, "")):
        lower: dict[str, Answer | int] = dict.fromkeys(list(everything)[:fewer], 3)
        shown = document(compare(first, manager({**everything, **lower})), SV, TODAY)
        worth = next(section for section in shown.sections if section.id == "worth")
        (bullets,) = [block for block in worth.blocks if isinstance(block, Bullets)]
        assert len(bullets.bullets) == 6
        assert (told in words_of(shown)) if told else ("till skiljer sig" not in words_of(shown))


def test_nothing_in_common_is_said() -> None:
    """Where nobody has answered anything, every part says so and no number is made up."""
    text = encode(document(compare(response(), manager({})), SV, TODAY), "text").decode()
    assert "Det finns inget påstående som ni båda har skattat än." in text
    assert "Inget skiljer er bilder åt." in text
    assert "0 %" not in text


def test_the_dumbbell_has_its_table_twin() -> None:
    """Both marks, both means, the difference with its sign, and both shares with what they are of."""
    found = compare(
        response({"lyssnar": 5, "avbryter": 1, "halsar": 4}),
        manager({"lyssnar": 3, "avbryter": 3, "halsar": 4}),
    )
    shown = document(found, SV, TODAY)
    charts = [block for section in shown.sections for block in section.blocks if isinstance(block, Chart)]
    chart = charts[0]
    assert chart.series == ("Egen bild", "Chefens bild")
    assert chart.table.headers[1:3] == chart.series
    assert chart.table.rows[0] == ("Bemötande", "4,7", "3,3", "+1,3", "1 av 3", "1 av 3")
    assert [row.label for row in chart.rows] == [row[0].removeprefix("– ") for row in chart.table.rows]


def test_views_of_one_kind_are_told_apart() -> None:
    """By the day, by the id where the day is the same, and by number where the id is too."""
    first = response()
    cases = [
        (replace(first, created="2027-11-20T08:00:00"), ("Egen bild 2026-11-20", "Egen bild 2027-11-20")),
        (replace(first, id="annan1"), ("Egen bild prov01", "Egen bild annan1")),
        (replace(first, finished=True), ("Egen bild 1", "Egen bild 2")),
        (manager({}), ("Egen bild", "Chefens bild")),
    ]
    for other, names in cases:
        assert view_names(first, other, SV) == names


def test_the_codes_stand_with_whether_they_were_checked() -> None:
    """A code that nobody noted is shown for comparing."""
    codes = (
        Code("Egen bild", "aaaa-bbbb-cccc", CodeState.CHECKED),
        Code("Chefens bild", "eeee-ffff-gggg", CodeState.UNCHECKED),
    )
    text = encode(document(compare(response(), manager({})), SV, TODAY, codes), "text").decode()
    for name, code, _ in codes:
        (told,) = [line for line in text.splitlines() if code in line]
        assert name in told
    assert "Koden stämmer med den som noterades (Egen bild)" in text
    assert "Jämför koden ovan med den ni noterade (Chefens bild)" in text


def test_the_same_views_give_the_same_document() -> None:
    """Byte for byte."""
    for t in (SV, EN):
        one, other = (
            document(compare(response({"lyssnar": 5}), manager({"lyssnar": 3})), t, TODAY) for _ in range(2)
        )
        assert encode(one, "html") == encode(other, "html")


def test_whose_name_stands_in_the_heading() -> None:
    """The one that has a name; none is needed."""
    named = replace(manager({}), occasion=Occasion(name="Kim"))
    assert ("Namn", "Kim") in document(compare(response(), named), SV, TODAY).facts
    assert "Namn" not in dict(document(compare(response(), manager({})), SV, TODAY).facts)


@pytest.mark.parametrize(
    ("numerator", "denominator", "digits", "text"),
    [
        (1, 2, 1, "+0,5"), (-1, 2, 1, f"{MINUS}0,5"), (0, 3, 1, "0,0"), (1, 100, 1, "0,0"),
        (-1, 100, 1, "0,0"), (1, 20, 1, "+0,1"), (-1, 20, 1, f"{MINUS}0,1"), (3, 1, 0, "+3"),
        (-3, 1, 0, f"{MINUS}3"), (10, 1, 1, "+10,0"),
    ],
)  # fmt: skip
def test_a_difference_has_its_sign(numerator: int, denominator: int, digits: int, text: str) -> None:
    """A true minus, a plus, and no sign before a zero, also one that is rounded."""
    assert signed_text(numerator, denominator, SV, digits) == text


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (rated(4), "4 av 5"),
        (CANNOT_JUDGE, "kan inte bedöma"),
        (NOT_APPLICABLE, "ej aktuellt"),
        (UNANSWERED, "obesvarad"),
    ],
)
def test_an_answer_in_words(answer: Answer, text: str) -> None:
    """With the step it is of, or the state."""
    assert answer_words(answer, 5, SV) == text


@given(two_views())
def test_any_two_views_make_a_document_in_both_languages(views: tuple[Response, Response]) -> None:
    """Also half answered ones, from any perspective; the kinds of item are never mixed in a chart."""
    found = compare(*views)
    for t in (SV, EN):
        shown = document(found, t, TODAY)
        assert encode(shown, "html")
        assert encode(shown, "md")
        charts = [b for section in shown.sections for b in section.blocks if isinstance(b, Chart)]
        assert len(charts) == len({one.area.kind for one in found.areas})
    assert {pair.item.kind for pair in found.of_kind(Kind.CONDITION)} <= {Kind.CONDITION}
