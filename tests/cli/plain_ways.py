"""For every action of the screens: how the same is done line by line, or why it has no meaning there."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A word at a question: ``f`` for "flag"."""

    action: str


class Menu(NamedTuple):
    """Something offered by number in a menu, by the key of its words."""

    key: str


class Asked(NamedTuple):
    """A question that plain mode asks on the way, by the key of its words."""

    key: str


class Command(NamedTuple):
    """A command, with an option when that is what does it."""

    words: str
    option: str = ""


class Place(NamedTuple):
    """It leads to another place on a screen, or back; ``why`` there is no such place in plain mode."""

    why: str


Way = Line | Menu | Asked | Command | Place

BACK = Place("0, an empty line or the end of what was asked leads back")
READ = Place("a text is read from its beginning to its end; the reader moves in it as in any text")
FIELD = Place("one question at a time; Enter goes on")
LOOKS = Place("lines have no colours, and take the width that there is")
STAGE = Place("how much of a picture the room sees at once; lines are read one by one")
CLOCK = Place("a clock to look at while others talk; it ends nothing, and any clock will do")

WAYS: dict[str, dict[str, Way]] = {
    "SjalvskattningApp": {
        "help": Line("help"),
        "palette": Place("each menu says all there is to do"),
        "next_theme": LOOKS,
        "quit": Line("quit"),
    },
    "QuestionScreen": {
        "comment": Line("comment"),
        "flag": Line("flag"),
        "signs": Line("signs"),
        "back": Line("back"),
        "next": Line("next"),
        "choose('e')": Line("na"),
        "choose('v')": Line("cannot"),
        "clear": Line("clear"),
        "undo": Line("undo"),
        "redo": Line("redo"),
        "unanswered": Line("unanswered"),
        "go_to": Line("go"),
        "areas": Line("list"),
        "source": Line("source"),
        "review": Line("list"),
        "leave": Line("quit"),
    },
    "ReviewScreen": {
        "finish": Line("finish"),
        "back": Line("back"),
        "undo": Line("undo"),
        "redo": Line("redo"),
        "unanswered": Line("unanswered"),
        "go_to": Line("go"),
        "leave": Line("quit"),
    },
    "SessionPage": {"retry": Line("save"), "other_folder": Line("move")},
    "CommentDialog": {"close": BACK, "toggle_private": Line("private")},
    "HomeScreen": {
        "open": Menu("plain.home.open"),
        "new": Menu("plain.home.new"),
        "demo": Menu("plain.home.demo"),
        "document": Menu("plain.home.read"),
        "erase": Menu("plain.home.erase"),
        "privacy": Menu("privacy.plain.open"),
        "app.quit": Menu("plain.home.quit"),
    },
    "UsesPage": {
        "more": Place("the menu says all there is to do"),
        "agreements": Menu("plain.home.agreements"),
        "groups": Menu("group_cli.home"),
        "mirror": Menu("mirror.plain.open"),
        "compare": Menu("plain.home.compare"),
        "timeline": Menu("plain.home.timeline"),
        "plan": Menu("plain.home.plan"),
        "envelope": Menu("plain.home.envelope"),
        "take_in": Menu("plain.received.take_in"),
        "open_both": Menu("plain.received.both"),
        "guide": Menu("plain.home.guide"),
    },
    "ConversationScreen": {
        "change": Asked("plain.topics.which"),
        "pick": Asked("plain.topics.which"),
        "add_goal": Menu("plain.goal.new"),
        "remove": Menu("plain.goal.remove"),
        "preview": Menu("plain.notes.preview"),
        "save_file": Menu("plain.notes.export"),
        "open_print": Command("summary", "--open"),
        "explain": Command("explain"),
        "envelope": Menu("plain.home.envelope"),
        "undo": Menu("plain.notes.undo"),
        "step(1)": Place("the parts are a menu"),
        "step(-1)": Place("the parts are a menu"),
        "answers": Menu("plain.notes.done"),
        "leave": Menu("plain.notes.done"),
    },
    "ReportScreen": {
        "go_to": READ,
        "save_file": Command("compare", "--output"),
        "open_print": Command("compare", "--format"),
        "explain": Command("explain", "--with"),
        "close": BACK,
    },
    "CompareScreen": {"plan": Menu("plain.home.plan"), "other": Menu("plain.home.compare")},
    "MirrorScreen": {"policy": Menu("mirror.plain.open")},
    "AgreementsScreen": {
        "follow": Menu("plain.agreement.follow"),
        "new": Menu("plain.agreements.new"),
        "add": Menu("plain.agreement.add"),
        "document": Menu("plain.agreement.read"),
        "undertaking": Menu("plain.agreement.undertakings"),
        "change": Menu("plain.agreement.change"),
        "drop": Menu("plain.agreement.drop"),
        "hand": Menu("plain.agreement.hand_over"),
        "take_in": Menu("plain.agreements.take_in"),
        "calendar": Menu("plain.agreement.dates"),
        "undo": Menu("plain.agreement.undo"),
        "erase": Menu("plain.agreement.erase"),
        "close": BACK,
    },
    "GroupsPage": {
        "open": Asked("group_cli.home.which"),
        "new": Menu("group_cli.home.new"),
        "report": Menu("group_cli.home.report"),
        "follow": Command("group new", "--follows"),
        "erase": Menu("group_cli.home.erase"),
        "close": BACK,
    },
    "PreparePage": {"forward": FIELD},
    "ReadyDialog": {"open": Menu("group_cli.home.open"), "change": Command("group new"), "close": BACK},
    "ItemsPage": {
        "turn": Command("group new", "--items"),
        "all": Command("group new", "--items"),
        "nothing": Command("group new", "--items"),
        "close": BACK,
    },
    "DoorPage": {
        "qr": Command("group collect"),
        "large": Command("group collect"),
        "tickets": Command("group tickets"),
        "new_code": Command("group collect"),
        "retry": Place("what could not be saved is said, and the same is chosen again"),
    },
    "CollectPage": {
        "reveal": Menu("group_cli.home.reveal"),
        "form": Command("group collect"),
        "seat": Menu("group_cli.home.enter"),
        "codes": Menu("group_cli.home.code"),
        "files": Menu("group_cli.home.file"),
        "print": Menu("group_cli.home.print"),
        "invite": Menu("group_cli.home.invite"),
        "withdraw": Command("group withdraw"),
        "leave": BACK,
    },
    "SeatPage": {"begin": Asked("group_cli.enter.next"), "leave": BACK},
    "SeatWalk": {
        "back": Line("back"),
        "finish": Line("finish"),
        "to_review": Line("list"),
        "leave": Line("quit"),
    },
    "WordsDialog": {"close": BACK, "tick": Asked("group_cli.enter.may_show")},
    "LeadPage": {
        "open": Menu("group_cli.home.area"),
        "order": Command("group area", "--order"),
        "notes": Command("group notes"),
        "agree": Menu("group_cli.home.note"),
        "since": Command("group follow"),
        "late": Command("group reveal"),
        "own": Command("group report", "--own"),
        "report": Menu("group_cli.home.report"),
        "compare": Command("group compare"),
        "end": Menu("group_cli.home.close"),
        "retry": Place("what could not be saved is said, and the same is chosen again"),
        "close": BACK,
    },
    "AreaPage": {
        "mark('1')": Menu("group_cli.home.mark"),
        "step(1)": READ,
        "step(-1)": READ,
        "question": READ,
        "clock": CLOCK,
        "longer": CLOCK,
        "put_away": CLOCK,
        "agree": Menu("group_cli.home.note"),
        "area(1)": Menu("group_cli.home.area"),
        "area(-1)": Menu("group_cli.home.area"),
        "divide": Asked("group_cli.home.ask_step"),
        "clear": Asked("group_cli.home.ask_step"),
        "everything": STAGE,
        "spoken": STAGE,
        "comments": Menu("group_cli.home.area"),
        "own": Command("group report", "--own"),
        "notes": Command("group notes"),
        "close": BACK,
    },
    "NotesPage": {
        "change": Command("group note", "--number"),
        "agree": Menu("group_cli.home.note"),
        "drop": Command("group drop"),
        "close": BACK,
    },
    "SincePage": {"follow": Command("group follow"), "close": BACK},
    "FormPage": {"forward": FIELD, "backward": FIELD, "go": FIELD, "cancel": BACK},
    "FormDialog": {"forward": FIELD, "backward": FIELD, "send": FIELD, "close": BACK},
    "GoalDialog": {"forward": FIELD, "backward": FIELD, "close": BACK},
    "WishDialog": {"close": BACK},
    "FolderDialog": {"keep": Line("move"), "close": BACK},
    "SaveFileDialog": {"save": Asked("plain.export.where"), "close": BACK},
    "ReadingDialog": {"close": BACK},
    "ChooseDialog": {"close": BACK},
    "QrPage": {"close": BACK},
}
"""For each page the way of each of its actions, in the order of its keys."""
