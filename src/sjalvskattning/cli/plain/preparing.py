"""The samtalsunderlag in plain mode: choose what to talk about, goals, needs; preview, save and hand over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sjalvskattning.cli.errors import in_one_line
from sjalvskattning.cli.plain import goals, saying
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.files import save_document
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.response import MAX_TOPICS, Preparation, Topic
from sjalvskattning.core.text import clean_entry
from sjalvskattning.core.walk import SetPrivate
from sjalvskattning.core.wording import before_free_text, statement
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.workspace import Workspace


class Preparing:
    """The notes for one talk, worked on until the person is done."""

    def __init__(self, console: Console, session: Session, workspace: Workspace) -> None:
        self.console = console
        self.session = session
        self.workspace = workspace
        self.t = console.t
        self._before: list[Preparation] = []

    def run(self) -> None:
        """Offer everything there is to do until the person is done. Raises EndOfInput."""
        self.console.tell("plain.notes.intro")
        while True:
            options = self._options()
            chosen = self.console.choose(
                self.t("plain.notes.title"), [label for label, _ in options], zero=self.t("plain.notes.done")
            )
            if chosen < 0:
                return
            options[chosen][1]()

    def _options(self) -> list[tuple[str, Callable[[], None]]]:
        notes = self.session.response.preparation
        t = self.t
        options = [
            (t("plain.notes.topics", n=len(notes.topics), most=MAX_TOPICS), self._topics),
            (t("plain.notes.goals", n=len(notes.goals)), self._goals),
        ]
        if notes.earlier:
            options.append((t("plain.notes.earlier", n=len(notes.earlier)), self._earlier))
        state = {True: t("plain.notes.written"), False: t("plain.notes.empty")}
        options += [
            (t("plain.notes.needs", state=state[bool(notes.needs)]), lambda: self._text("needs")),
            (
                t("plain.notes.competence", state=state[bool(notes.competence)]),
                lambda: self._text("competence"),
            ),
            (t("plain.notes.preview"), self._preview),
            (t("plain.notes.export"), self._export),
            (t("plain.notes.take_back" if notes.handed_over else "plain.notes.hand_over"), self._hand_over),
            (t("plain.notes.unsign" if notes.signatures else "plain.notes.sign"), self._signatures),
            (t("plain.notes.leaving"), self._leaving),
        ]
        if self._before:
            options.append((t("plain.notes.undo"), self._undo))
        return options

    def _undo(self) -> None:
        """Have the notes as they were before the latest change."""
        self._prepare(self._before.pop(), self.t("plain.undo.done"))

    def _keep(self, notes: Preparation, told: str = "") -> None:
        """Save the notes and say so, or say why not."""
        if notes == self.session.response.preparation:
            self.console.tell("plain.unchanged")
            return
        self._before.append(self.session.response.preparation)
        self._prepare(notes, told)

    def _prepare(self, notes: Preparation, told: str) -> None:
        self.session.prepare(notes)
        problem = self.session.problem
        if problem is None:
            self.console.say(f"{told} {saying.saved_text(self.session, self.t)}".strip())
        else:
            self.console.tell("plain.not_saved", why=in_one_line(problem, self.t))
            if self.console.confirm("plain.not_saved.again"):
                self.session.save()
                self._tell_saved()

    def _tell_saved(self) -> None:
        problem = self.session.problem
        if problem is None:
            self.console.say(saying.saved_text(self.session, self.t))
        else:
            self.console.tell("plain.not_saved", why=in_one_line(problem, self.t))

    # ------------------------------------------------------------------------------------ contents

    def _topics(self) -> None:
        """Choose a question to talk about by its number, or change one that is chosen."""
        response = self.session.response
        notes = response.preparation
        numbers = {item.id: number for number, item in enumerate(response.items, 1)}
        for topic in notes.topics:
            self.console.say(self._topic_line(topic, numbers[topic.item_id]))
        flagged = [str(numbers[item.id]) for item in response.items if response.answer(item.id).flagged]
        if flagged:
            self.console.tell("plain.topics.flagged", numbers=", ".join(flagged))
        line = self.console.ask("plain.topics.which", total=len(numbers))
        if not line or line == "0":
            return
        if not line.isdecimal() or not 1 <= int(line[:6]) <= len(numbers):
            self.console.tell("plain.go_where", total=len(numbers))
            return
        item = response.items[int(line) - 1]
        text = statement(item, response.perspective, self.t)
        self.console.tell("plain.topics.about", number=line, text=text)
        self._topic(item.id, notes)

    def _topic_line(self, topic: Topic, number: int) -> str:
        response = self.session.response
        item = next(item for item in response.items if item.id == topic.item_id)
        text = statement(item, response.perspective, self.t)
        wish = self.t("plain.topics.wish_told", wish=topic.wish) if topic.wish else ""
        return f"{self.t('plain.topics.line', number=number, text=text)} {wish}".strip()

    def _topic(self, item_id: str, notes: Preparation) -> None:
        chosen = {topic.item_id: topic for topic in notes.topics}
        if item_id in chosen:
            options = [self.t("plain.topics.change"), self.t("plain.topics.remove")]
            what = self.console.choose(self.t("plain.topics.chosen"), options, zero=self.t("plain.leave"))
            if what < 0:
                return
            if what == 1:
                del chosen[item_id]
                self._keep(replace(notes, topics=tuple(chosen.values())), self.t("plain.topics.removed"))
                return
        elif len(chosen) == MAX_TOPICS:
            self.console.tell("plain.topics.full", most=MAX_TOPICS)
            return
        self.console.say(before_free_text(self.session.response.perspective, self.t))
        before = chosen[item_id].wish if item_id in chosen else ""
        wish = clean_entry(self.console.read_field("plain.topics.wish", before))
        chosen[item_id] = Topic(item_id, wish)
        self._keep(replace(notes, topics=tuple(chosen.values())), self.t("plain.topics.added"))

    def _goals(self) -> None:
        notes = self.session.response.preparation
        try:
            written = goals.edit_goals(self.console, self.session.response)
        except goals.GoalsUnended as end:
            self._keep(replace(notes, goals=end.goals), self.t("plain.goal.unended"))
            raise
        self._keep(replace(notes, goals=written))

    def _earlier(self) -> None:
        from sjalvskattning.usecases.promises import followed

        notes = self.session.response.preparation
        response = self.session.response
        now, agreed = followed(self.workspace, response, self.workspace.earlier(response))
        changed = goals.follow_up(self.console, now, response.perspective)
        if any(changed[at] != now[at] for at in agreed):
            self.console.tell("plain.earlier.agreed")
            changed = tuple(now[at] if at in agreed else goal for at, goal in enumerate(changed))
        self._keep(replace(notes, earlier=changed))

    def _text(self, field: str) -> None:
        before = getattr(self.session.response.preparation, field)
        self.console.tell(f"plain.notes.{field}.ask")
        try:
            text = self.console.read_text(before)
        except EndOfInput as end:
            if end.text:
                self._keep_text(field, f"{before}\n{end.text}" if before else end.text, "plain.text.unended")
            raise
        if text is None:
            self.console.tell("plain.unchanged")
        else:
            self._keep_text(field, text)

    def _keep_text(self, field: str, text: str, told: str = "") -> None:
        notes, kept = self.session.response.preparation, clean_entry(text)
        changed = replace(notes, needs=kept) if field == "needs" else replace(notes, competence=kept)
        self._keep(changed, self.t(told) if told else "")

    # ------------------------------------------------------------------------------------ document

    def _leaving(self) -> None:
        """Note by note, what comes along and what stays on this machine; a number changes it."""
        while True:
            response = self.session.response
            noted = [item for item in response.items if response.answer(item.id).comment]
            if not noted:
                self.console.tell("conversation.leaving.none")
                return
            lines = [self._note_line(item) for item in noted]
            chosen = self.console.choose(self.t("conversation.leaving"), lines, zero=self.t("plain.done"))
            if chosen < 0:
                return
            private = response.answer(noted[chosen].id).private
            self.session.send(SetPrivate(noted[chosen].id, not private))
            self._tell_saved()

    def _note_line(self, item: Item) -> str:
        response = self.session.response
        answer = response.answer(item.id)
        return self.t(
            "plain.notes.leaving.line",
            state=self.t("conversation.leaving.stays" if answer.private else "conversation.leaving.leaves"),
            statement=statement(item, response.perspective, self.t),
            note=answer.comment,
        )

    def _preview(self) -> None:
        from sjalvskattning.render import render
        from sjalvskattning.usecases.summarise import summarise

        self.console.say(render(summarise(self.workspace, self.session.response, self.t), "text"))

    def _export(self) -> None:
        from sjalvskattning.usecases.summarise import default_file_name, summarise

        response = self.session.response
        shown = summarise(self.workspace, response, self.t)
        name = default_file_name(self.workspace, response)
        save_document(self.console, shown, name, "plain.export.done")

    def _hand_over(self) -> None:
        notes = self.session.response.preparation
        if notes.handed_over:
            self._keep(replace(notes, handed_over=False), self.t("plain.notes.draft_again"))
        else:
            self.console.tell("plain.notes.hand_over.means")
            if self.console.confirm("plain.notes.hand_over.sure"):
                self._keep(replace(notes, handed_over=True), self.t("plain.notes.handed_over"))

    def _signatures(self) -> None:
        notes = self.session.response.preparation
        told = "plain.notes.signed.off" if notes.signatures else "plain.notes.signed.on"
        self._keep(replace(notes, signatures=not notes.signatures), self.t(told))
