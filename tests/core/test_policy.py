"""A policy's text taken apart: whatever its layout, the same sentences and points, with the same ids."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.policy import Passage, PassageKind, PolicyText, fingerprint, split
from sjalvskattning.core.policy.fingerprint import changed_words, likeness, same
from sjalvskattning.core.policy.sentences import sentences_of
from sjalvskattning.core.policy.split import section_id

TEXT = """Medarbetarpolicy för Sjövik

Vår grund
Alla medarbetare i Sjöviks kommun arbetar för invånarnas bästa och tar ansvar för sitt uppdrag. Den som ser
ett fel tar upp det direkt med den som kan ändra det, t.ex. närmaste chef, och hjälper till att rätta det.

Varje arbetsplats håller återkommande samtal om policyn.

Du som medarbetare ska
• bemöta alla med respekt
• dela med dig av det du kan, så att fler på arbetsplatsen
  kan göra ett gott arbete
• hushålla med kommunens pengar.

Uppföljning
Policyn följs upp i medarbetarsamtalet.
"""


def ids(text: PolicyText) -> list[str]:
    """The ids of what must be accounted for."""
    return [passage.id for passage in text.statements]


def test_sentences_and_points_have_ids_after_their_heading() -> None:
    """A sentence is paragraph and number; a point is p and its number, under what leads up to the list."""
    policy = split(TEXT)
    assert ids(policy) == [
        "var-grund/1.1",
        "var-grund/1.2",
        "var-grund/2.1",
        "du-som-medarbetare-ska/p1",
        "du-som-medarbetare-ska/p2",
        "du-som-medarbetare-ska/p3",
        "uppfoljning/1.1",
    ]
    assert [section.title for section in policy.sections] == [
        "Medarbetarpolicy för Sjövik",
        "Vår grund",
        "Du som medarbetare ska",
        "Uppföljning",
    ]


def test_a_point_means_what_its_lead_says() -> None:
    """The lead is part of a point's full text and fingerprint: changing it changes every point."""
    point = split(TEXT).statements[3]
    assert point.full == "Du som medarbetare ska bemöta alla med respekt"
    other = split(TEXT.replace("Du som medarbetare ska", "Du som medarbetare får")).statements[3]
    assert not same(fingerprint(point.full), fingerprint(other.full))


def test_a_wrapped_point_is_one_passage() -> None:
    """A point goes on over the line's end."""
    assert split(TEXT).statements[4].text.endswith("arbetsplatsen kan göra ett gott arbete")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("kommunal verk-\nsamhet är viktig.", "kommunal verksamhet är viktig."),
        ("medarbetar-\noch ledarskap är viktigt.", "medarbetar- och ledarskap är viktigt."),
        ("etniska och kul-\n\nturella skäl är viktiga.", "etniska och kulturella skäl är viktiga."),
        ("verk\u00adsam\u00adhet är viktig.", "verksamhet är viktig."),
        ("i Upplands-\nBro är det viktigt.", "i Upplands-Bro är det viktigt."),
    ],
)
def test_words_divided_at_a_line_end_are_whole_again(broken: str, whole: str) -> None:
    """A hyphen that only divided a word goes; one that means something stays."""
    text = split(
        f"Rubriken\n\nDet som vi lägger till här visar att bredden på sidan är så här stor, och att\n{broken}"
    )
    assert text.statements[0].text.endswith(whole)


def test_a_sentence_over_a_page_break_is_one() -> None:
    """A form feed in the middle of a sentence does not end it; page numbers are dropped."""
    pages = [
        f"Policy för Sjövik\n\n{body}\n\nSida {number} (3)\n"
        for number, body in enumerate(
            (
                "Grund\n\nDen som ser ett fel tar upp det med den som",
                "kan ändra det.\n\nVi följer upp.",
                "Slut nu.",
            ),
            1,
        )
    ]
    policy = split("\f".join(pages))
    assert [p.text for p in policy.statements][:2] == [
        "Den som ser ett fel tar upp det med den som kan ändra det.",
        "Vi följer upp.",
    ]
    assert "Sida 2 (3)" in policy.dropped


def test_contents_pages_are_dropped() -> None:
    """Lines of dots that end in a page number are not passages."""
    policy = split("Innehåll\nGrund ............ 3\nUppföljning . . . . . . 12\n\nGrund\nVi följer upp.")
    assert ids(policy) == ["grund/1.1"]


@pytest.mark.parametrize("sign", ["•", "-", "–", "*", "\uf0b7", "o", "▪", "1.", "a)"])
def test_signs_of_points(sign: str) -> None:
    """Bullets, dashes, Word's private letters, numbers and letters each begin a point."""
    second = {"1.": "2.", "a)": "b)"}.get(sign, sign)
    policy = split(f"Du ska:\n{sign} lyssna på alla\n{second} säga till i tid\n\nVi följer upp det här.")
    assert ids(policy) == ["du-ska/p1", "du-ska/p2", "inledning/1.1"]


def test_numbered_headings_are_headings() -> None:
    """A number before a title is not a point, and is not part of the id."""
    policy = split("1. Grund\nVi lyssnar.\n\n2. Ansvar\nVi tar ansvar.\n\n3.1 Uppföljning\nVi följer upp.")
    assert ids(policy) == ["grund/1.1", "ansvar/1.1", "uppfoljning/1.1"]


def test_the_same_heading_twice_gives_two_ids() -> None:
    """The second gets a number."""
    assert ids(split("Ansvar\nVi lyssnar.\n\nAnsvar\nVi svarar.")) == ["ansvar/1.1", "ansvar-2/1.1"]


def test_text_before_any_heading_and_after_a_list() -> None:
    """What stands before a heading is "inledning"; what follows a list belongs to the heading above it."""
    policy = split(
        "Vi arbetar för alla invånare.\n\nGrund\n\nVi ska:\n- lyssna\n- svara\n\nAllt följs upp varje år."
    )
    assert ids(policy) == ["inledning/1.1", "vi-ska/p1", "vi-ska/p2", "grund/1.1"]


def test_a_list_without_signs_after_a_colon() -> None:
    """The signs are sometimes lost on the way out of a PDF; the points are still one a line."""
    policy = split("Grund\n\nDu förväntas:\nlyssna på alla\nsäga till i tid\nta ansvar\n\nVi följer upp.")
    assert ids(policy) == ["du-forvantas/p1", "du-forvantas/p2", "du-forvantas/p3", "grund/1.1"]


def test_one_paragraph_a_line() -> None:
    """A text that is not wrapped has long lines; each is a paragraph."""
    long = "Vi arbetar tillsammans för att alla som bor i kommunen ska få det stöd de behöver. " * 4
    policy = split(f"Grund\n\n{long}\n{long}\n\nDu ska\n- lyssna")
    assert [p.paragraph for p in policy.statements if p.section == "grund"] == [1] * 4 + [2] * 4


def test_known_titles_are_found_whatever_the_layout() -> None:
    """A heading glued to its text, or broken over two lines, is found when the definition names it."""
    narrow = (
        "Professionella medarbetare\nverkställer politiska beslut\n"
        "Våra politiker företräder\nmedborgarna i kommunen."
    )
    title = "Professionella medarbetare verkställer politiska beslut"
    policy = split(narrow, {title: False})
    assert [p.text for p in policy.statements] == ["Våra politiker företräder medborgarna i kommunen."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Du tar upp fel, t.ex. med din chef. Sedan följer du upp.", 2),
        ("Beslutet (KF 2007-06-18 § 118) gäller. Det följs upp.", 2),
        ("Vi arbetar bl.a. med mål m.m. och följer upp kap. 3 i lagen.", 1),
        ("Vem gör det? Alla! Så är det …", 3),
        ("Visionen är ”Lidköping – en kommun.” Den gäller alla.", 2),
        ("Planen från den 1. Maj gäller", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """Abbreviations, dates and paragraph signs do not end a sentence."""
    assert len(sentences_of(text)) == count


@given(st.integers(min_value=45, max_value=120))
def test_another_width_of_the_page_changes_nothing(width: int) -> None:
    """The same text set in wider or narrower lines has the same passages with the same fingerprints."""
    paragraphs = TEXT.split("\n\n")
    prose = [" ".join(p.split()) for p in (paragraphs[1].split("\n", 1)[1], paragraphs[2])]
    body = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in prose)
    policy = split(f"Vår grund\n\n{body}\n")
    assert [fingerprint(p.full) for p in policy.statements] == [
        fingerprint(p.full) for p in split(TEXT).statements[:3]
    ]


@given(st.text(max_size=400) | st.text(alphabet="Aaå.-•\n\f :1)#", max_size=200))
def test_any_text_is_taken_apart(text: str) -> None:
    """Never an error; ids are unique; every passage has text and a section."""
    policy = split(text)
    assert len({p.id for p in policy.passages}) == len(policy.passages)
    assert all(p.text.strip() and policy.section(p.section) for p in policy.passages)


@given(st.text(alphabet="Abcå. \n", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    """Every letter of a text is in a passage, a heading or among the dropped lines."""
    policy = split(text)
    shown = "".join([*(p.full for p in policy.passages), *policy.dropped])
    assert set(text) - set(" \n.") <= set(shown)
    assert sum(map(str.isalpha, text)) <= sum(map(str.isalpha, shown))


@given(st.text(max_size=60))
def test_a_section_id_is_a_name(title: str) -> None:
    """a-z, 0-9 and hyphens, never empty, never long."""
    name = section_id(title)
    assert 0 < len(name) <= 64
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_fingerprint_does_not_see_layout() -> None:
    """Case, quotes, hyphens and spaces are layout; a word, a digit or a negation is not."""
    words = "Du ska inte vänta till § 118."
    assert same(fingerprint(words), fingerprint("du ska  inte vänta\ntill § 118"))
    for other in ("Du ska vänta till § 118.", "Du ska inte vänta till § 119.", "Du ska inte vänta."):
        assert not same(fingerprint(words), fingerprint(other))


def test_changed_words_are_found_without_the_old_words() -> None:
    """The new words are marked and the lost ones counted, from the fingerprint alone."""
    before = fingerprint("vara engagerad i ditt arbete")
    pieces = changed_words(before, "vara mycket engagerad i arbete")
    assert [(p.text, p.new, p.removed) for p in pieces] == [
        ("vara", False, 0),
        ("mycket", True, 0),
        ("engagerad i", False, 0),
        ("arbete", False, 1),
    ]


@given(st.lists(st.sampled_from(["mod", "vilja", "tillit", "dialog", "mål"]), max_size=12), st.data())
def test_pieces_together_are_the_passage(words: list[str], data: st.DataObject) -> None:
    """Marking changes loses and adds nothing."""
    others = data.draw(st.lists(st.sampled_from(["mod", "vilja", "nu", "sen"]), min_size=1, max_size=12))
    pieces = changed_words(fingerprint(" ".join(words)), " ".join(others))
    assert " ".join(p.text for p in pieces if p.text) == " ".join(others)


def test_likeness_is_between_nothing_and_all() -> None:
    """The same words give 1, no words in common give 0."""
    one = fingerprint("vara engagerad i ditt arbete")
    assert likeness(one, one) == 1
    assert likeness(one, fingerprint("")) == 0


def test_a_heading_is_a_passage_that_need_not_be_accounted_for() -> None:
    """It has an id of its own and is not among the statements."""
    heading = split(TEXT).passages[0]
    assert heading == Passage(
        "medarbetarpolicy-for-sjovik/rubrik",
        "medarbetarpolicy-for-sjovik",
        PassageKind.HEADING,
        "Medarbetarpolicy för Sjövik",
    )
    assert heading not in split(TEXT).statements
