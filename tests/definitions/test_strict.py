"""What an editor would question: every rule trips on what it is for, and on nothing that is well written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.strict import PREFIX, language
from sjalvskattning.locale import topic_texts
from tests.definitions.samples import VALID

SHIPPED = sorted((Path(__file__).parents[2] / "assessments").glob("*.yaml"))
STATEMENT = "text: Jag bemöter alla med respekt."
THIRD = "third: bemöter alla med respekt."
QUESTION = "question: När är det svårast?"
SIGN = "- Låter andra tala till punkt (hemtjänst)."


def rules(text: str) -> set[str]:
    """The rules that a definition trips."""
    assessment, faults = parse(text.encode(), "prov.yaml", strict=True)
    assert assessment is not None, faults
    return {fault.code.removeprefix(PREFIX) for fault in faults if fault.code.startswith(PREFIX)}


def with_(old: str, new: str) -> str:
    """The valid definition with its first ``old`` replaced."""
    assert old in VALID
    return VALID.replace(old, new, 1)


USUAL = rules(VALID)
"""What the small sample trips as it is: it has few items, no themes and no trace."""

TRIPS = [
    ("long", with_(STATEMENT, f"text: Jag {'gör och lär mig mer ' * 6}.")),
    ("long", with_(SIGN, f"- {'Säger sitt ' * 14} (skola).")),
    ("double", with_(STATEMENT, "text: Jag lyssnar och svarar.")),
    ("double", with_(STATEMENT, "text: Jag tar emot frågor samt ger besked.")),
    ("pair", with_(STATEMENT, "text: Jag visar mod och tålamod.")),
    ("pair", with_(STATEMENT, "text: Jag hjälper kollegor eller chefen.")),
    ("passive", with_(STATEMENT, "text: Jag ser till att det görs i tid.")),
    ("passive", with_(STATEMENT, "text: Jag blir tillfrågad om arbetet.")),
    ("not_i", with_(STATEMENT, "text: Vi bemöter alla med respekt.")),
    ("skall", with_(STATEMENT, "text: Jag skall möta alla.")),
    ("third", with_(THIRD, "third: Bemöter alla med respekt.")),
    ("third", with_(THIRD, "third: jag bemöter alla med respekt.")),
    ("inner_life", with_(THIRD, "third: känner respekt för alla.")),
    ("no_question", with_(QUESTION, "question: Berätta om det.")),
    ("yes_or_no", with_(QUESTION, "question: Är det svårt?")),
    ("repeats", with_(SIGN, "- Bemöter alla med respekt.")),
    ("one_workplace", VALID),
    ("signs", VALID),
    ("no_english", VALID),
    ("sign_twice", with_("- Suckar när någon frågar igen (kundtjänst).", SIGN)),
    ("no_themes", VALID),
    ("no_trace", VALID),
    ("items", VALID),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), TRIPS)
def test_a_rule_trips(rule: str, text: str) -> None:
    """On what it is for."""
    assert rule in rules(text)


@pytest.mark.parametrize(("rule", "text"), [pair for pair in TRIPS if pair[1] != VALID])
def test_a_rule_trips_on_nothing_else(rule: str, text: str) -> None:
    """The sample without the change does not trip it."""
    assert rule not in USUAL


def test_two_statements_that_ask_the_same() -> None:
    """By the words they share, endings aside; the earlier one is named."""
    first, second, *_ = [line for line in VALID.splitlines() if line.strip().startswith("text: Jag ")]
    text = VALID.replace(second, second.split("text:")[0] + "text: Jag bemöter varje kollega med respekt.")
    text = text.replace(first, first.split("text:")[0] + "text: Jag bemöter alla kollegor med respekt.")
    assert "near" in rules(text)


OFFERED = """\
support:
  - id: program
    title: Ledarprogram
    about: För den som leder andra.
    source: {section: Stöd, passage: punkt 1, relation: restates, trace: [stod/p1]}
    en: {title: Leadership programme, about: For those who lead.}
excluded:
"""


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("long", "För den som leder andra.", "Säger sitt " * 14),
        ("skall", "För den som leder andra.", "Den som skall leda andra."),
        ("no_english", "title: Leadership programme, ", ""),
        ("no_trace", ", trace: [stod/p1]", ""),
    ],
)
def test_support_is_looked_at_too(rule: str, old: str, new: str) -> None:
    """The same rules where they apply, told once more than for the items."""
    assert old in OFFERED

    def count(support: str) -> int:
        text = VALID.replace("excluded:\n", support)
        _, faults = parse(text.encode(), "prov.yaml", strict=True)
        return sum(fault.code == PREFIX + rule for fault in faults)

    assert count(OFFERED) == count("excluded:\n")
    assert count(OFFERED.replace(old, new)) == count(OFFERED) + 1


def test_every_rule_is_shown_to_trip() -> None:
    """Each sentence of the catalogue has an example here."""
    known = {key.split(".")[1] for key in topic_texts("strict")}
    assert known == {rule for rule, _ in TRIPS} | {"near"}


def test_an_author_who_knows_better_says_so() -> None:
    """A comment on the line above waives the rules that it names, and no other."""
    pair = with_(STATEMENT, "text: Jag visar mod och tålamod.")
    line = next(line for line in pair.splitlines() if "tålamod" in line)
    indent = line[: len(line) - len(line.lstrip())]
    assert "pair" not in rules(pair.replace(line, f"{indent}# strict: pair (policyns ord)\n{line}"))
    assert "pair" in rules(pair.replace(line, f"{indent}# strict: passive\n{line}"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_definitions_have_no_findings(path: Path) -> None:
    """What we ask of others we do ourselves."""
    _, faults = parse(path.read_bytes(), path.name, strict=True)
    assert not [(fault.code, fault.line, fault.line_text) for fault in faults]


@pytest.mark.parametrize(
    "text",
    [
        "Jag bemöter kunder och brukare med respekt.",
        "Jag avsätter tid för samtal med var och en av mina medarbetare.",
        "Jag väger för- och nackdelar innan jag tar ställning.",
        "Jag får återkoppling i medarbetar- och lönesamtal.",
        "Jag håller isär politikernas uppdrag och mitt eget.",
        "Jag väger samman verksamhet, medarbetare och ekonomi.",
        "Jag låter yrkeskunskapen styra, inte egna åsikter eller gamla vanor.",
        "Jag deltar i samtal om hur verksamheten kan utvecklas.",
        "Jag trivs när det finns tid och jag lyckas minnas gruppens mål.",
    ],
)
def test_good_sentences_are_left_alone(text: str) -> None:
    """Fixed pairs, compounds, relations, deponent verbs and genitives are good Swedish."""
    if "trivs" not in text:
        assert not language.joined_behaviours(text)
        assert not language.joined_things(text)
    assert not language.passive(text)


def test_the_passive_is_seen() -> None:
    """After a modal verb, after a subject, and with bli."""
    assert language.passive("Jag ser att det görs.") == "görs"
    assert language.passive("Arbetet ska planeras.") == "planeras"
    assert language.passive("Jag gör det som behöver göras.") == "göras"
    assert language.passive("Besluten tas och genomförs av mig.") == "genomförs"
    assert language.passive("Jag blir tillfrågad.") == "blir tillfrågad"


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    """No rule fails on any text, and a text is like itself."""
    language.joined_behaviours(text)
    language.joined_things(text)
    language.passive(text)
    language.inner_life(text)
    language.workplace(text)
    assert language.alike(language.stems(text), language.stems(text)) in (0.0, 1.0)
