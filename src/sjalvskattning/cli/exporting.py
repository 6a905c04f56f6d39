"""A person's own answers taken out in a form that can be read, with or without private comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.response import Answer, Response
from sjalvskattning.core.wording import statement

FORMATS = ("json", "md")


@dataclass(frozen=True)
class Export:
    """What is taken out. ``hidden`` counts the private comments that were left out."""

    responses: tuple[Response, ...]
    problems: tuple[dict[str, Any], ...]
    private: bool
    hidden: int


def collect(surroundings: Surroundings, response_id: str, *, private: bool) -> Export:
    """Read what is to be taken out; an empty id means everything. Raises NotFound or StoreError."""
    from sjalvskattning.core.bundle import without_private
    from sjalvskattning.store.backups import export_all
    from sjalvskattning.usecases.bundles import private_notes

    workspace = surroundings.workspace
    if response_id:
        responses, problems = [workspace.store.read(surroundings.stored_id(response_id))], []
    else:
        data, responses = export_all(workspace.store)
        problems = data["problems"]
    hidden = 0
    if not private:
        hidden = sum(map(private_notes, responses))
        responses = [without_private(response) for response in responses]
    return Export(tuple(responses), tuple(problems), private, hidden)


def _is_private(answer: Answer) -> bool:
    return answer.private and bool(answer.comment)


def render_export(export: Export, format_name: str, surroundings: Surroundings) -> str:
    """The export as one document in one of ``FORMATS``."""
    return _json(export, surroundings) if format_name == "json" else _markdown(export, surroundings)


def _note(export: Export, surroundings: Surroundings) -> str:
    return surroundings.t("cli.data.export.note_private" if export.private else "cli.data.export.note")


def _json(export: Export, surroundings: Surroundings) -> str:
    import json

    data = {
        "format": 1,
        "note": _note(export, surroundings),
        "private": export.private,
        "responses": [_response_data(response, surroundings) for response in export.responses],
        "problems": list(export.problems),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


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
    from sjalvskattning.render.markdown import escape, render
    from sjalvskattning.usecases.summarise import summarise

    t = surroundings.t
    parts = [f"# {escape(t('cli.data.export.title'))}\n\n{escape(_note(export, surroundings))}\n"]
    for response in export.responses:
        parts.append(render(summarise(surroundings.workspace, response, t)))
        private = [item for item in response.items if _is_private(response.answer(item.id))]
        if private:
            parts.append(f"## {escape(t('cli.data.export.private_title'))}\n")
        for item in private:
            comment = " \\\n  ".join(escape(line) for line in response.answer(item.id).comment.splitlines())
            parts.append(f"- {escape(statement(item, response.perspective, t))}\n\n  {comment}\n")
    return "\n".join(parts)
