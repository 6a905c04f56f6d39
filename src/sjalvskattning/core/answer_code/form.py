"""What is asked, as far as a code or a row of marks must know: how many items, which marks, and a key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.letters import lettered
from sjalvskattning.core.marks import Marks, possible_marks

KEY_LETTERS = 2
"""1,024 keys: one form in so many has the same key as another."""


class Form(NamedTuple):
    """What a sheet of answers answers.

    ``key`` is from :func:`form_key`, ``items`` is how many are asked, and ``possible`` every mark that an
    item can have.
    """

    key: str
    items: int
    possible: Marks

    def check(self, marks: Marks) -> None:
        """Raise ValueError when marks are not a sheet of this form."""
        if len(marks) != self.items or not set(self.possible).issuperset(marks):
            raise ValueError(marks)


def form_key(
    assessment_id: str,
    role: str,
    perspective: Perspective,
    item_ids: Iterable[str],
    steps: Iterable[int],
    wordings: Iterable[str] = (),
) -> str:
    """Two letters or figures, such as ``K7``, that stand for what is asked, the same on every machine.

    ``item_ids`` are in the order asked; ``wordings`` are what the items and the steps said.
    """
    asked = [assessment_id, role, perspective.value, list(item_ids), list(steps), list(wordings)]
    digest = hashlib.sha256(json.dumps(asked).encode("ascii")).digest()
    return lettered(digest)[:KEY_LETTERS].upper()


def form_of(assessment: Assessment, role: str, perspective: Perspective, item_ids: Iterable[str]) -> Form:
    """The form that asks those items of a role, in the order of the definition.

    Another version of the definition is the same form as long as these items and the scale say the same.
    Raises KeyError for a role or an item that is not asked.
    """
    wanted = list(item_ids)
    asked = {item.id: item for item in assessment.items_of(role, perspective)}
    texts = [asked[item_id].wording(perspective) for item_id in wanted]
    wordings = [word for text in (*texts, *assessment.scale.labels) for word in text]
    key = form_key(assessment.id, role, perspective, wanted, assessment.scale.steps, wordings)
    return Form(key, len(wanted), possible_marks(assessment.scale))
