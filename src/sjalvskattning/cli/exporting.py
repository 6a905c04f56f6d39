"""What is kept taken out in a form that can be read, with or without private comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.bundle import Bundle, without_private
from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.text import for_json
from sjalvskattning.core.wording import statement
from sjalvskattning.locale.typography import long_date
from sjalvskattning.store.kept import Everything, Kept

FORMATS = ("json", "md")


@dataclass(frozen=True)
class Export:
    """What is taken out. ``hidden`` counts the private comments that were left out."""

    taken: Everything
    private: bool
    hidden: int


def collect(surroundings: Surroundings, response_id: str, *, private: bool) -> Export:
    """Read what is to be taken out; an empty id means everything. Raises NotFound or StoreError.

    Agreements and received envelopes hold no private comments.
    """
    from sjalvskattning.usecases.bundles import private_notes

    workspace = surroundings.workspace
    if response_id:
        taken = Everything((workspace.store.read(surroundings.stored_id(response_id)),))
    else:
        taken = Kept.of(workspace.paths).read()
    if private:
        return Export(taken, private, 0)
    hidden = sum(map(private_notes, taken.responses))
    taken = taken._replace(responses=tuple(map(without_private, taken.responses)))
    return Export(taken, private, hidden)


def _is_private(answer: Answer) -> bool:
    return answer.private and bool(answer.comment)


def render_export(export: Export, format_name: str, surroundings: Surroundings) -> str:
    """The export as one document in one of ``FORMATS``."""
    return _json(export, surroundings) if format_name == "json" else _markdown(export, surroundings)


def _note(export: Export, surroundings: Surroundings) -> str:
    return surroundings.t("cli.data.export.note_private" if export.private else "cli.data.export.note")


def _json(export: Export, surroundings: Surroundings) -> str:
    import json

    taken = export.taken
    data = {
        "format": 1,
        "note": _note(export, surroundings),
        "private": export.private,
        "responses": [_response_data(response, surroundings) for response in taken.responses],
        "agreements": [agreement.to_dict() for agreement in taken.agreements],
        "received": [
            {"made": bundle.made, **_response_data(bundle.response, surroundings)}
            for bundle in taken.received
        ],
        "problems": [
            {"id": problem.id, "code": problem.code, "readable": problem.readable}
            for problem in taken.problems
        ],
    }
    return for_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _response_data(response: Response, surroundings: Surroundings) -> dict[str, Any]:
    """A response with the statements beside the answers, so that it can be read without the program."""
    answers = [
        {
            "item": item.id,
            "text": statement(item, response.perspective, surroundings.t),
            **response.answer(item.id).to_dict(),
        }
        for item in response.items
    ]
    return {
        **response.head(),
        "answers": answers,
        "preparation": response.preparation.to_dict(),
        "definition": response.assessment.to_dict(),
    }


def _markdown(export: Export, surroundings: Surroundings) -> str:
    from sjalvskattning.render.markdown import escape

    t, taken = surroundings.t, export.taken
    parts = [f"# {escape(t('cli.data.export.title'))}\n\n{escape(_note(export, surroundings))}\n"]
    for response in taken.responses:
        parts += _own(response, surroundings)
    parts += _part("agreements", [_agreement(one, surroundings) for one in taken.agreements], surroundings)
    parts += _part("received", [_received(one, surroundings) for one in taken.received], surroundings)
    return "\n".join(parts)


def _own(response: Response, surroundings: Surroundings) -> Iterator[str]:
    """One's own notes, and after them the private comments that came along."""
    from sjalvskattning.render.markdown import escape, render
    from sjalvskattning.usecases.summarise import summarise

    t = surroundings.t
    yield render(summarise(surroundings.workspace, response, t))
    private = [item for item in response.items if _is_private(response.answer(item.id))]
    if private:
        yield f"## {escape(t('cli.data.export.private_title'))}\n"
    for item in private:
        comment = " \\\n  ".join(escape(line) for line in response.answer(item.id).comment.splitlines())
        yield f"- {escape(statement(item, response.perspective, t))}\n\n  {comment}\n"


def _part(kind: str, documents: list[Summary], surroundings: Surroundings) -> Iterator[str]:
    """What is not one's own answers under a heading that says so; nothing when there is none."""
    from sjalvskattning.render.markdown import escape, render

    t = surroundings.t
    if documents:
        title, about = t(f"cli.data.export.{kind}_title"), t(f"cli.data.export.{kind}_about")
        yield f"# {escape(title)}\n\n{escape(about)}\n"
    yield from map(render, documents)


def _agreement(agreement: Agreement, surroundings: Surroundings) -> Summary:
    from sjalvskattning.core.agreement.document import document
    from sjalvskattning.usecases.agreements import definition_of

    workspace = surroundings.workspace
    return document(agreement, definition_of(workspace, agreement), surroundings.t, workspace.today())


def _received(bundle: Bundle, surroundings: Surroundings) -> Summary:
    """Another's notes, never set beside one's own earlier ones."""
    t = surroundings.t
    shown = build_summary(bundle.response, None, t, surroundings.workspace.today())
    view = t(f"compare.view.{bundle.response.perspective.value}")
    own = t("cli.data.export.received_from", view=view, date=long_date(bundle.made, t.language))
    return shown._replace(own=own, draft="")
