"""What is said of a group session in several places: a session on a line, an area, and what files held."""

from __future__ import annotations

from sjalvskattning.cli.group_session import count_words
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.areas import area_blocks, area_title, questions
from sjalvskattning.core.group.picture import Order, area_picture
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.summary.document import Paragraph, Section, Summary
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.group.answering import Added


def session_line(session: GroupSession, t: Translator) -> str:
    """A session on one line, safe to show."""
    setup = session.setup
    parts = (
        setup.date,
        setup.name,
        f"{setup.assessment.id} {setup.role}",
        t(f"group_cli.phase.{session.phase.value}"),
        count_words(session, t),
    )
    return for_display(f"{session.id}  {', '.join(parts)}", single_line=True)


def area_text(session: GroupSession, area_id: str, order: Order, t: Translator) -> str:
    """An area as text that reads well aloud: the picture, what was written, and what to talk about."""
    from sjalvskattning.render import render

    picture = area_picture(session, area_id, order)
    blocks = (*area_blocks(session, picture, t), Paragraph(t("group_report.talk")), questions(picture, t))
    section = Section(f"area-{area_id}", area_title(picture, t), blocks)
    return render(Summary(title=session.setup.name, sections=(section,), language=t.language), "text")


def tell_signs(surroundings: Surroundings, warning: str) -> None:
    """Warn the facilitator, beside what is written, when there is something to warn of."""
    if warning:
        surroundings.talk(warning)


def tell_added(surroundings: Surroundings, added: Added) -> None:
    """What became of files, and that those with several people's answers still lie there."""
    t = surroundings.t
    surroundings.talk(t.plural("group_cli.added", added.added))
    if added.known:
        surroundings.talk(t.plural("group_cli.known", added.known))
    for noted in added.noted:
        if noted.is_cp1252:
            surroundings.talk(t("group_cli.cp1252", file=noted.file))
        if noted.unread:
            surroundings.talk(t("group_cli.unread", file=noted.file, columns=", ".join(noted.unread)))
        if noted.blank:
            surroundings.talk(t.plural("group_cli.blank", noted.blank, file=noted.file))
    if added.noted:
        surroundings.talk(t("group_cli.table_stays"))
