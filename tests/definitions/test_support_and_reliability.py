"""What a policy offers, and what someone has measured: read, written, kept apart from what has neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Ref,
    Relation,
    Reliability,
    Source,
    Support,
    Text,
)
from sjalvskattning.core.themes import THEMES
from sjalvskattning.definitions.load import load, parse
from sjalvskattning.definitions.rendering import render_fault
from sjalvskattning.definitions.stamping import stamp, support_owner
from sjalvskattning.definitions.workbook.reading import imported
from sjalvskattning.definitions.workbook.saving import saved
from sjalvskattning.definitions.writing import written
from sjalvskattning.locale import Translator
from tests.definitions.samples import VALID, as_a_file_may_have_it, faults_of, spoil
from tests.definitions.spoiled import MEASURED
from tests.samples import assessments

SHIPPED = [load(path) for path in sorted((Path(__file__).parents[2] / "assessments").glob("*.yaml"))]
SV = Translator("sv")
BOTH = VALID.replace(
    MEASURED, f"{MEASURED}        reliability: {{sd: 18, r: 0.80, n: 240, source: 'Provkommunen, 2026'}}\n"
).replace(
    "excluded:\n",
    """\
support:
  - id: program
    title: Ledarprogram
    about: För den som leder andra.
    source: {section: Stöd, passage: punkt 1, relation: interprets, trace: [stod/p1]}
    for: [chef, mod]
    en: {title: Leadership programme, about: For those who lead.}
  - id: samtal
    title: Samtal
    about: För alla.
    source: {section: Stöd, passage: punkt 2, relation: restates}
excluded:
""",
)


def read(text: str) -> Assessment:
    """The assessment in a text without faults."""
    found, faults = parse(text.encode(), "prov.yaml")
    assert found is not None, faults
    assert faults == ()
    return found


def measured_of(known: Assessment) -> list[Reliability]:
    """Every measurement that a definition declares."""
    areas = [area for role in known.roles for top in role.areas for area in (top, *top.areas)]
    return [area.reliability for area in areas if area.reliability]


def test_both_are_read() -> None:
    """Texts in both languages, the trace, what the support is for; numbers as numbers."""
    known = read(BOTH)
    assert known.support[0] == Support(
        "program",
        Text("Ledarprogram", "Leadership programme"),
        Text("För den som leder andra.", "For those who lead."),
        Source("Stöd", "punkt 1", Relation.INTERPRETS, (Ref("stod/p1"),)),
        ("chef", "mod"),
    )
    assert known.support[1].serves == ()
    assert measured_of(known) == [Reliability(18.0, 0.8, 240, "Provkommunen, 2026")]


def test_a_definition_with_neither_has_the_hash_it_had() -> None:
    """Nothing is in the canonical form but what is declared."""
    plain = read(VALID)
    assert plain.content_hash == "36fe7adbbb22295dd94f33687974dba6fb7eafef415605c04b887636b9dd0da5"
    assert "support" not in plain.to_dict()
    assert read(BOTH).content_hash != plain.content_hash


def test_blank_keys_are_nothing() -> None:
    """An author who has left both keys empty has declared nothing."""
    blank = VALID.replace(MEASURED, f"{MEASURED}        reliability:\n").replace(
        "excluded:\n", "support:\nexcluded:\n"
    )
    assert read(blank) == read(VALID)


@pytest.mark.parametrize(
    ("sd", "r", "n"), [("0.001", "0", "2"), ("50", "0.9999", "999999"), ("12.5", "0.8", "30")]
)
def test_the_bounds_are_within(sd: str, r: str, n: str) -> None:
    """Just above 0, at 50, at 0 and just below 1; two persons."""
    text = VALID.replace(
        MEASURED, f"{MEASURED}        reliability: {{sd: {sd}, r: {r}, n: {n}, source: Prov}}\n"
    )
    (found,) = measured_of(read(text))
    assert found == Reliability(float(sd), float(r), int(n), "Prov")
    assert read(written(read(text))) == read(text)


def test_every_fault_of_both_is_told_at_once() -> None:
    """Five things wrong, five faults, each with its place and remedy in both languages."""
    text = BOTH.replace(
        "sd: 18, r: 0.80, n: 240, source: 'Provkommunen, 2026'", "sd: 60, r: 1, n: 1, source: ''"
    )
    text = text.replace("for: [chef, mod]", "for: [kompetenser]")
    faults = faults_of(text)
    assert [fault.code for fault in faults] == [
        "value.sd", "value.r", "value.integer", "value.empty", "support.for_unknown",
    ]  # fmt: skip
    assert faults[-1].params["suggestion"] == "kompetens"
    for language, word in (("sv", "Åtgärd:"), ("en", "Remedy:")):
        for fault in faults:
            assert word in render_fault(fault, Translator("en" if language == "en" else "sv"), "prov.yaml")


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("support:\n", "¤stöd:\n", "support"),
        ("sd: 18", "¤standardavvikelse: 18", "sd"),
        ("reliability: {", "¤reliabilitet: {", "reliability"),
        ("for: [chef", "¤gäller: [chef", "for"),
    ],
)
def test_swedish_words_are_recognised(old: str, new: str, meant: str) -> None:
    """The key that was meant is asked about."""
    unknown = next(f for f in faults_of(spoil(old, new, BOTH).text) if f.code.startswith("key.unknown"))
    assert unknown.params["suggestion"] == meant


def test_a_support_may_not_be_for_what_there_is_not() -> None:
    """A role, an area, a sub-area and a theme are; in half a file nothing is said."""
    for name in ("medarbetare", "bemotande", "inat", THEMES[0]):
        read(BOTH.replace("for: [chef, mod]", f"for: [{name}]"))
    half = BOTH.replace("for: [chef, mod]", "for: [annat]") + "\n  - [\n"
    assert "support.for_unknown" not in [fault.code for fault in faults_of(half)]


# -- there and back

texts = st.builds(Text, st.sampled_from(["Stöd", "Nr # 1", "a: b", "ja"]), st.sampled_from(["", "Support"]))
sources = st.builds(
    Source,
    st.just("Stöd"),
    st.just("punkt 1"),
    st.sampled_from(Relation),
    st.sampled_from([(), (Ref("stod/p1"), Ref("stod/p2", "0f1e2d3c.AbC-_9"))]),
)
supports = st.lists(
    st.builds(
        Support,
        st.sampled_from(["ett", "tva", "tre"]),
        texts,
        texts,
        sources,
        st.sampled_from([(), ("mod",), ("chef", "a0")]),
    ),
    unique_by=lambda support: support.id,
    max_size=3,
).map(tuple)
measurements = st.one_of(
    st.none(),
    st.builds(
        Reliability,
        st.integers(1, 50_000).map(lambda n: n / 1000),
        st.integers(0, 9999).map(lambda n: n / 10_000),
        st.integers(2, 999_999),
        st.sampled_from(["Provkommunen 2026", "α: n = 240", "# 3", "18"]),
    ),
)


@st.composite
def with_both(draw: st.DrawFn) -> Assessment:
    """Any definition, with any support and any measurements."""
    known = as_a_file_may_have_it(draw(assessments()))

    def measured(area: Area) -> Area:
        return replace(area, reliability=draw(measurements), areas=tuple(measured(sub) for sub in area.areas))

    roles = tuple(replace(role, areas=tuple(map(measured, role.areas))) for role in known.roles)
    return replace(known, roles=roles, support=draw(supports))


@given(with_both())
def test_any_of_it_comes_back(known: Assessment) -> None:
    """Through the frozen form, through a file and through a workbook; with the same hash."""
    assert Assessment.from_dict(known.to_dict()) == known
    assert read(written(known)) == known
    found = imported(saved(known, SV), "prov.xlsx", "prov", SV)
    assert found.assessment == known, found.faults
    assert found.assessment.content_hash == known.content_hash


def test_in_a_workbook_faults_are_told_by_their_cells() -> None:
    """Numbers that nobody can have measured, and a support for nothing."""
    known = read(BOTH)
    wrong = replace(known, support=(known.support[0]._replace(serves=("ingenting",)),))
    areas = tuple(
        replace(area, reliability=Reliability(60, 0.8, 240, "")) if area.reliability else area
        for area in wrong.roles[1].areas
    )
    wrong = replace(wrong, roles=(wrong.roles[0], replace(wrong.roles[1], areas=areas)))
    found = imported(saved(wrong, SV), "prov.xlsx", "prov", SV)
    told = {(one.fault.code, one.cell.sheet) for one in found.faults}
    assert {("value.sd", "areas"), ("support.for_unknown", "support")} <= told
    assert any(code in ("value.empty", "key.missing") for code, sheet in told if sheet == "areas")


# -- with the policy


def test_a_reference_of_a_support_is_stamped() -> None:
    """Only where the support is the one that refers, and nothing else in the file."""
    data = BOTH.encode()
    fresh = Ref("stod/p1", "0f1e2d3c.AbC-_9")
    stamped = stamp(data, {(support_owner("program"), Ref("stod/p1")): fresh})
    assert stamped.written == 1
    assert stamped.data.decode() == BOTH.replace("trace: [stod/p1]", f"trace: [{fresh}]")
    assert stamp(data, {("program", Ref("stod/p1")): fresh}).written == 0
    assert stamp(data, {(support_owner("samtal"), Ref("stod/p1")): fresh}).written == 0


@pytest.mark.parametrize("known", SHIPPED, ids=lambda known: known.id)
def test_no_shipped_definition_claims_a_measurement(known: Assessment) -> None:
    """Nobody has measured any of them. Whoever does declares it with source and number of persons."""
    assert measured_of(known) == []


def test_the_shipped_support_is_that_of_the_policies() -> None:
    """What two of the policies say that they offer, translated, traced, and only where they say it."""
    offered = {known.id: [support.id for support in known.support] for known in SHIPPED if known.support}
    assert offered == {
        "chefspolicy": ["ledarprogram", "ledardagar", "stodfunktioner", "individuell-kompetensutveckling"],
        "ljusnarsberg": ["dialog-och-aterkoppling", "kompetensutveckling"],
    }
    for known in SHIPPED:
        refs = {ref for role in known.roles for item in known.items_of(role.id) for ref in item.source.trace}
        for support in known.support:
            assert support.title.en
            assert support.about.en
            assert support.source.trace
            assert set(support.source.trace) <= refs, "held against the text with the items of that passage"


def test_what_is_offered_to_managers_is_not_offered_to_employees() -> None:
    """Ljusnarsberg's two points speak of managers and supervisors."""
    (known,) = (known for known in SHIPPED if known.id == "ljusnarsberg")
    assert len(known.support_of("chef")) == 2
    assert known.support_of("medarbetare") == ()
