"""One session in plain mode from the first line to the last: walk, notes, and where to go on another day."""

from __future__ import annotations

from sjalvskattning.cli.errors import describe_notice, in_one_line
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.preparing import Preparing
from sjalvskattning.cli.plain.walking import Walking
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.wording import occasion_title, role_title
from sjalvskattning.usecases.session import Session


def run_session(surroundings: Surroundings, session: Session) -> int:
    """Walk through one session until the person quits or the input ends, and give the exit code."""
    console = Console(surroundings)
    try:
        converse(console, session)
    except EndOfInput:
        farewell(console, session)
    finally:
        session.close()
    return Exit.OK if session.problem is None else Exit.ERROR


def converse(console: Console, session: Session) -> None:
    """The session without opening or closing it. Raises EndOfInput."""
    greet(console, session)
    walking = Walking(console, session)
    if not session.response.finished:
        walking.introduce()
    while True:
        while walking.run() == "notes":
            Preparing(console, session, console.surroundings.workspace).run()
        if session.problem is None or not console.confirm("plain.quit.try_again"):
            break
    farewell(console, session)


def greet(console: Console, session: Session) -> None:
    """Say what this is, and whether it is kept."""
    response, t = session.response, console.t
    console.tell(
        "plain.greeting",
        assessment=response.assessment.name.in_language(t.language),
        role=role_title(response, t),
        perspective=t(f"ask.perspective.{response.perspective.value}"),
        occasion=occasion_title(response.occasion, t),
    )
    if session.keeps:
        console.tell("plain.kept_here", id=response.id)
    else:
        console.tell("plain.demo")
    for notice in session.notices:
        console.say(describe_notice(notice.code, notice.params, t))


def farewell(console: Console, session: Session) -> None:
    """Say that everything is saved and how to go on, or that it is not."""
    if session.problem is not None:
        console.tell("plain.bye.not_saved", why=in_one_line(session.problem, console.t))
    elif not session.keeps:
        console.tell("plain.bye.demo")
    elif session.response.finished:
        console.tell("plain.bye.finished", id=session.response.id)
    else:
        console.tell("plain.bye.resume", id=session.response.id)
