"""A lint for English: British spelling, curly quotation marks, and none of what gives a translation away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.locale.klarsprak import WORD, Fault, Rule, sentences
from tests.locale.stuffy import records

LONGEST = 40
"""Words in a sentence that can be followed without reading it twice."""

_LINES = """
American -or | (?:behavi|col|fav|hon|lab|neighb)or(?:s|ed|ing|able|ite)? | The color of a theme.
    | The colour of a theme.
American -ize
    | (?:organ|recogn|real|summar|visual|custom|normal|anonym|emphas|priorit|final|minim|maxim|author
    ~|apolog)iz\\w+
    | The organization owes you. | The organisation owes you.
American -yze | (?:anal|paral)yz\\w+ | Analyze the answers. | Analyse the answers.
American -er | (?:cent|met|theat)er | In the center. | In the centre.
American single l | (?:cancel|label|travel|model)(?:ed|ing) | The run is canceled. | The run is cancelled.
American judgment | judgments? | Use your judgment. | Use your judgement.
American fulfill | fulfill? (?=the|a|your)|enroll | To enroll here. | To join here.
American gray | grays? | A gray line. | A grey line.
American gotten | gotten | You have gotten five answers. | You have received five answers.
American toward | toward|afterward | Work toward the goal. | Work towards the goal.
mend for correct | mend(?:s|ed|ing)? | Mend the row. | Correct the row.
taken in for received | (?:take|takes|took|taken|taking) in (?!the middle|a row|turn) | Take in an envelope.
    | Receive an envelope.
taken in for received, last | (?:was|is|were|are|been) taken in | The envelope is taken in.
    | The envelope has been received.
the other one, of a person | the other one(?:’s)? | Ask the other one. | Ask the other person.
stands for is | stands? (?:there|here|on|below|above|beside|twice|once|first|without) (?!its|their|the way)
    | The id stands on two rows. | The id is in two rows.
rather than better | Rather (?:no|use|wait|choose|do) | Rather wait. | It is better to wait.
holds for applies | (?:what|which|line that|row that|answer that|version|rule) (?:now )?holds(?! a\\b| at)
    | Keep the row that holds. | Keep the row that is right.
is no for is not a
    | (?:file|word|name|table|cell|column|value|it|that|this|which|what|N|”) (?:is|are) no (?!longer|more
    ~|larger|smaller|grade|room|good|sign|need|one)
    | The file is no invitation. | The file is not an invitation.
a row a response | (?:a|one) (?:row|question|line|column|statement) an? (?=[a-z]) | A row a response.
    | One row per response.
so many for this many | (?:^|(?<=[.!?] ))So many | So many must answer. | This many must answer.
tell without whom | told with|tells how it | Every fault is told with its row.
    | Every fault is reported with its row.
shall | shall | You shall receive it. | You are to receive it.
persons | persons | Five persons. | Five people.
anew | anew | Write it anew. | Write it again.
which there are | which there are | See which there are. | See what there is.
something else than | else than | Something else than the file. | Something other than the file.
by halves | by the reader’s|thereto|therewith|hereby|herewith|aforementioned | It is hereby saved.
    | It is now saved.
actual for current | actually(?= valid)|eventually(?= be) | The actually valid version.
    | The current version.
utilise | utili[sz]\\w+ | Utilise the code. | Use the code.
prior to | prior to|subsequent to | Prior to the conversation. | Before the conversation.
please | [Pp]lease | Please try again. | Try again.
e.g. | e\\.g|i\\.e|etc | Use e.g. a date. | Use, for example, a date.
"""

_SIGNS = [
    ("straight apostrophe", r"\w'\w|'s\b", "You can't change it.", "You can’t change it."),
    ("straight quotation marks", r'"', 'Choose "Save".', "Choose “Save”."),
    ("Swedish quotation marks", r"(?<![\w…?!.%])”(?=\w)", "Choose ”Save”.", "Choose “Save”."),
    ("three points", r"\.{2,}", "Reading ...", "Reading …"),
    ("hyphen for a dash", r"(?<=[a-z]) - (?=[a-z])", "Answer - or do not.", "Answer – or do not."),
    ("loose per cent", r"\d[ \xa0]%", "At least 30 %.", "At least 30%."),
    ("two spaces", r"\S  +\S", "You can  change.", "You can change."),
    ("space before a sign", r"\w +[,;!](?= |$)", "You can change , too.", "You can change, too."),
    ("decimal comma", r"(?<![\d,])\d,\d(?![\d,])", "The mean is 3,4.", "The mean is 3.4."),
    (
        "a before a vowel",
        r"(?<![-:])(?<!: )\b[Aa] (?=[aeio]\w)(?!a one|a once|a uni|a eu)",
        "Open a envelope.",
        "Open an envelope.",
    ),
    ("an before a consonant", r"\b[Aa]n (?=[bcdgjkpqtvwyz]\w)", "Open an book.", "Open a book."),
    ("a word twice", r"\b(?!that|had|N\b)([A-Za-z]{2,}) \1\b", "Open the the file.", "Open the file."),
]


def _rules() -> Iterator[Rule]:
    for name, pattern, bad, good in _SIGNS:
        yield Rule(name, re.compile(pattern), bad, good)
    for name, pattern, bad, good in records(_LINES):
        edges = rf"(?<!\w)(?:{pattern})" if pattern.endswith(")") else rf"\b(?:{pattern})\b"
        yield Rule(name, re.compile(edges, 0 if pattern[0].isupper() else re.IGNORECASE), bad, good)


RULES = tuple(_rules())
"""Every rule that looks for words or signs."""

_ALLOWED = """
    öppen köping köpings söderhamn söderhamns lidköping lidköpings ljusnarsberg självskattning sjövik sjöviks
    överenskommelse å ä ö bör förväntas förväntar när får värd enkät
"""
NAMES = frozenset(_ALLOWED.split())
"""Words with a Swedish letter that may be in English: names, what YAML and commands want, and å, ä, ö."""

_SWEDISH = re.compile(r"\b\w*[åäö]\w*\b", re.IGNORECASE)


def faults(text: str) -> Iterator[Fault]:
    """Everything that the lint has against an English text."""
    for rule in RULES:
        yield from (Fault(rule.name, found[0]) for found in rule.pattern.finditer(text))
    for found in _SWEDISH.finditer(text):
        if found[0].casefold() not in NAMES:
            yield Fault("a Swedish word", found[0])
    for sentence in sentences(text):
        if len(WORD.findall(sentence)) > LONGEST:
            yield Fault("a long sentence", sentence)
