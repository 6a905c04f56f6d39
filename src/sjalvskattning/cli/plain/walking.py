"""The walk in plain mode: one line in, one message to the engine, a line or two out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sjalvskattning.cli.errors import in_one_line
from sjalvskattning.cli.plain import saying
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.words import Typed, understand
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Answer
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
    WalkFinished,
)
from sjalvskattning.core.wording import before_free_text
from sjalvskattning.usecases.session import Session

NEEDS_ITEM = {"rate", "na", "cannot", "clear", "comment", "private", "flag", "signs", "source"}
"""Actions about the question at hand; there is none at the review."""


class Walking:
    """One session, answered line by line. ``run`` ends when the person quits or wants the notes."""

    def __init__(self, console: Console, session: Session) -> None:
        self.console = console
        self.session = session
        self.t = console.t
        self._ended = ""
        self._area_told = ""
        self._sure = False
        self._actions: dict[str, Callable[[str], None]] = {
            "rate": self._rate,
            "na": lambda _: self._change(MarkNotApplicable()),
            "cannot": lambda _: self._change(MarkCannotJudge()),
            "clear": lambda _: self._change(ClearAnswer()),
            "comment": lambda rest: self._comment(rest, private=False),
            "private": lambda rest: self._comment(rest, private=True),
            "flag": lambda _: self._change(ToggleFlag()),
            "signs": lambda _: self._lines(saying.sign_lines(self.session.walk.item, self.t)),
            "source": lambda _: self._source(),
            "scale": lambda _: self._lines(saying.scale_lines(self.session.response, self.t)),
            "again": lambda _: self._place(),
            "back": lambda _: self._go(Back()),
            "next": lambda _: self._go(Next()),
            "go": self._go_to,
            "unanswered": lambda _: self._go(JumpToUnanswered()),
            "undo": lambda _: self._step(Undo(), "plain.undo"),
            "redo": lambda _: self._step(Redo(), "plain.redo"),
            "list": lambda _: self._lines(saying.list_lines(self.session.walk, self.t)),
            "finish": self._finish,
            "reopen": self._reopen,
            "notes": lambda _: self._end("notes"),
            "save": lambda _: self._save(),
            "move": self._move,
            "help": lambda _: self.help(),
            "quit": lambda _: self._end("quit"),
        }

    def run(self) -> str:
        """Walk until the person says "quit" or asks for the "notes", and give which. Raises EndOfInput."""
        self._ended = ""
        self._place()
        while not self._ended:
            at_review = self.session.walk.at_review
            line = self.console.ask_again("plain.prompt.review" if at_review else "plain.prompt")
            typed = understand(line, self.t)
            if typed.action != "finish":
                self._sure = False
            self._act(typed)
        return self._ended

    def introduce(self) -> None:
        """Say once what this is, how it is answered, and where the rest of the help is."""
        response = self.session.response
        self.console.tell("plain.intro.scale")
        self._lines(saying.scale_lines(response, self.t))
        self.console.tell("plain.intro.hint")

    def help(self) -> None:
        """Everything that can be typed."""
        scale = self.session.response.assessment.scale
        self.console.tell("plain.help", low=scale.minimum, high=scale.maximum)

    # ------------------------------------------------------------------------------------ answering

    def _act(self, typed: Typed) -> None:
        if not typed.action:
            self._unknown()
        elif typed.action in NEEDS_ITEM and self.session.walk.at_review:
            self.console.tell("plain.no_question_here")
        else:
            self._try(lambda: self._actions[typed.action](typed.rest))

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except WalkFinished:
            self.console.tell("plain.finished_first_reopen")

    def _unknown(self) -> None:
        scale = self.session.response.assessment.scale
        if self.session.walk.at_review:
            self.console.tell("plain.unknown.review")
        else:
            self.console.tell("plain.unknown", low=scale.minimum, high=scale.maximum)

    def _rate(self, rest: str) -> None:
        steps = self.session.response.assessment.scale.steps
        if len(rest) > 3 or int(rest) not in steps:
            self._unknown()
        else:
            self._change(Rate(int(rest)))

    def _change(self, message: Message) -> None:
        """An answer to the question at hand: say what it is now, whether it is saved, then the next one."""
        item, position = self.session.walk.item, self.session.walk.position
        before = self.session.response.answer(item.id)
        self.session.send(message)
        self._told(before, self.session.response.answer(item.id))
        if self.session.walk.position != position:
            self._place()

    def _told(self, before: Answer, now: Answer) -> None:
        """Say what changed, and whether it is saved."""
        parts = []
        if (before.state, before.value) != (now.state, now.value) or before == now:
            answer = saying.answer_text(self.session.response, now, self.t)
            parts.append(f"{answer[:1].upper()}{answer[1:]}.")
        if before.flagged != now.flagged:
            parts.append(self.t("plain.flag_on" if now.flagged else "plain.flag_off"))
        if (before.comment, before.private) != (now.comment, now.private):
            key = "private" if now.private else "shared"
            parts.append(self.t(f"plain.comment.{key}" if now.comment else "plain.comment.removed"))
            if before.comment and now.comment and before.comment != now.comment:
                parts.append(self.t("plain.comment.replaced"))
        self._say_saved(" ".join(parts))

    def _say_saved(self, told: str) -> None:
        problem = self.session.problem
        if problem is None:
            self.console.say(f"{told} {saying.saved_text(self.session, self.t)}".strip())
            return
        self.console.say(told)
        self.console.tell("plain.not_saved", why=in_one_line(problem, self.t))
        self.console.tell("plain.not_saved.remedy")

    def _comment(self, rest: str, *, private: bool) -> None:
        if self.session.response.finished:  # said before anything is written
            self.console.tell("plain.finished_first_reopen")
            return
        before = self.session.walk.answer
        self.console.tell("plain.comment.ask_private" if private else "plain.comment.ask_shared")
        try:
            caution = before_free_text(self.session.response.perspective, self.t)
            text = rest or self.console.read_text(before.comment, caution)
        except EndOfInput as end:
            if end.text:
                self._keep_unended(before, end.text)
            raise
        if text is None and (not before.comment or before.private == private):
            self.console.tell("plain.comment.unchanged")
        else:
            self._change(Comment(before.comment if text is None else text, private))

    def _keep_unended(self, before: Answer, text: str) -> None:
        """Keep what was written when the input ended, after what stood there, and share none of it."""
        self.session.send(Comment(f"{before.comment}\n{text}" if before.comment else text, private=True))
        self._say_saved(self.t("plain.comment.unended.more" if before.comment else "plain.comment.unended"))

    # ------------------------------------------------------------------------------------ moving

    def _place(self) -> None:
        """Say where we are: the question, or the review."""
        walk = self.session.walk
        if walk.at_review:
            self._lines(saying.review_lines(walk, self.t))
            if not walk.response.finished:
                self.console.tell_once("plain.review.hint")
            return
        position, *question = saying.question_lines(walk, self.t)
        self.console.say(position)
        area = saying.area_of(walk.response, walk.item)[-1]
        if area.id != self._area_told:
            self._area_told = area.id
            if walk.response.perspective is Perspective.SELF:  # what an area is about is told as "du"
                self.console.tell("plain.area_about", about=area.about.in_language(self.t.language))
        self._lines(question)

    def _go(self, message: Message) -> None:
        before = self.session.walk.position
        self.session.send(message)
        if self.session.walk.position == before and not isinstance(message, JumpToUnanswered):
            self.console.tell("plain.already_last" if before else "plain.already_first")
        else:
            self._place()

    def _go_to(self, rest: str) -> None:
        total = len(self.session.walk.items)
        if not rest.isdecimal() or not 1 <= int(rest[:6]) <= total:
            self.console.tell("plain.go_where", total=total)
        else:
            self._go(Jump(int(rest) - 1)) if int(rest) - 1 != self.session.walk.position else self._place()

    def _step(self, message: Undo | Redo, key: str) -> None:
        walk = self.session.walk
        changes = walk.past if isinstance(message, Undo) else walk.future
        if not changes:
            self.console.tell(f"{key}.nothing")
            return
        self.session.send(message)
        self._say_saved(self.t(f"{key}.done"))
        self._place()

    def _source(self) -> None:
        from sjalvskattning.usecases.policies import own_words

        response, item = self.session.response, self.session.walk.item
        self._lines(saying.source_lines(response, item, self.t))
        words = own_words(self.console.surroundings.workspace, response.assessment, item)
        self._lines(saying.policy_lines(words, self.t))

    def _lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.console.say(line)

    # ------------------------------------------------------------------------------------ ending

    def _finish(self, _: str) -> None:
        if self.session.response.finished:
            self.console.tell("plain.finish.already")
            return
        left = len(self.session.walk.unanswered)
        if left and not self._sure:
            self._sure = True
            self.console.say(self.t.plural("plain.finish.sure", left))
            return
        self.session.send(Finish())
        self._say_saved(self.t("plain.finish.done"))
        if self.session.problem is None:
            self._end("notes")

    def _reopen(self, _: str) -> None:
        if not self.session.response.finished:
            self.console.tell("plain.reopen.not_needed")
            return
        self.session.send(Reopen())
        self._say_saved(self.t("plain.reopen.done"))
        self._place()

    def _end(self, how: str) -> None:
        self._ended = how

    def _save(self) -> None:
        self.session.save()
        self._say_saved(self.t("plain.save.tried"))

    def _move(self, rest: str) -> None:
        """Keep the answers in another folder, when their own can't take them."""
        from pathlib import Path

        from sjalvskattning.errors import StoreError

        folder = rest or self.console.ask("plain.move.where")
        if not folder:
            return
        try:
            self.session.move_to(Path(folder).expanduser())
        except StoreError as problem:
            self.console.tell("plain.not_saved", why=in_one_line(problem, self.t))
        else:
            self._say_saved(self.t("plain.move.done", folder=folder))
