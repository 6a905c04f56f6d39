"""An assessment as the rows of its sheets: texts under columns, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sjalvskattning.core.assessment import Area, Assessment, Item, Role, Source, Support, Text
from sjalvskattning.definitions.workbook.layout import (
    AREAS,
    EXCLUDED,
    ITEMS,
    LISTS,
    ROLES,
    SCALE,
    SETTINGS,
    SUPPORT,
    Column,
)
from sjalvskattning.definitions.writing import number, yes_or_no

Row = dict[Column, str]
Sheet = tuple[list[Column], list[Row]]


def sheets_of(assessment: Assessment) -> dict[str, Sheet]:
    """Every sheet by name: its columns in order, and its rows. Support has one only where there is some."""
    support = [_support(entry) for entry in assessment.support]
    return {
        ITEMS: _sheet(list(_items(assessment))),
        SETTINGS: _sheet(list(_settings(assessment))),
        SCALE: _sheet(list(_scale(assessment))),
        ROLES: _sheet([_role(role) for role in assessment.roles]),
        AREAS: _sheet(list(_areas(assessment))),
        EXCLUDED: _sheet(
            [
                _row(
                    section=entry.section,
                    passage=entry.passage,
                    reason=entry.reason,
                    trace=", ".join(map(str, entry.trace)),
                )
                for entry in assessment.excluded
            ]
        ),
        **({SUPPORT: _sheet(support)} if support else {}),
    }


def _sheet(rows: list[Row]) -> Sheet:
    """The columns in the order of their first row, numbered ones kept together."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    order = {name: index for index, name in enumerate(dict.fromkeys(column.name for column in columns))}
    columns.sort(key=lambda column: (order[column.name], column.number, column.english))
    return columns, rows


def _row(**cells: str) -> Row:
    return {Column(name): value for name, value in cells.items()}


def _with_texts(row: Row, **texts: Text) -> Row:
    for name, text in texts.items():
        row[Column(name)] = text.sv
        row[Column(name, english=True)] = text.en
    return row


def _items(assessment: Assessment) -> Iterator[Row]:
    for role in assessment.roles:
        for area in role.areas:
            for item in area.items:
                yield _item(item, role.id, area.id, "")
            for sub in area.areas:
                for item in sub.items:
                    yield _item(item, role.id, area.id, sub.id)


def _item(item: Item, role: str, area: str, subarea: str) -> Row:
    row = _row(role=role, area=area, subarea=subarea, id=item.id)
    _with_texts(row, text=item.text, third=item.third)
    for name, signs in zip(LISTS, (item.works, item.fails), strict=True):
        row |= _signs(name, signs)
    _with_texts(row, question=item.question)
    return (row | _source(item.source)) | _row(
        strength=item.strength,
        themes=", ".join(item.themes),
        weight=str(number(item.weight)),
        reverse=yes_or_no(item.reverse),
    )


def _source(source: Source) -> Row:
    return _row(
        section=source.section,
        passage=source.passage,
        relation=source.relation.value,
        trace=", ".join(map(str, source.trace)),
    )


def _support(support: Support) -> Row:
    row = _with_texts(_row(id=support.id), title=support.title, about=support.about)
    return (row | _source(support.source)) | {Column("for"): ", ".join(support.serves)}


def _signs(name: str, signs: Sequence[Text]) -> Row:
    return {
        Column(name, at, english): sign.en if english else sign.sv
        for at, sign in enumerate(signs, 1)
        for english in (False, True)
    }


def _settings(assessment: Assessment) -> Iterator[Row]:
    policy, scoring = assessment.policy, assessment.scoring
    texts = {"name": assessment.name, "title": assessment.title, "about": assessment.about}
    plain = {
        "schema": "1",
        "id": assessment.id,
        "version": assessment.version,
        "organisation": policy.organisation,
        "policy_title": policy.title,
        "decision": policy.decision,
        "scale_min": str(assessment.scale.minimum),
        "min_share": str(number(scoring.min_share)),
        "min_items": str(scoring.min_items),
        "overall": yes_or_no(scoring.overall),
    }
    for name, text in texts.items():
        yield _with_texts(_row(setting=name), value=text)
    for name, value in plain.items():
        yield _with_texts(_row(setting=name), value=Text(value))


def _scale(assessment: Assessment) -> Iterator[Row]:
    for step, label in zip(assessment.scale.steps, assessment.scale.labels, strict=True):
        yield _with_texts(_row(step=str(step)), label=label)


def _role(role: Role) -> Row:
    row = _with_texts(_row(id=role.id), title=role.title, about=role.about)
    return row | _row(extends=role.extends or "")


def _areas(assessment: Assessment) -> Iterator[Row]:
    for role in assessment.roles:
        for area in role.areas:
            yield _area(area, role.id, "")
            for sub in area.areas:
                yield _area(sub, role.id, area.id)


def _area(area: Area, role: str, parent: str) -> Row:
    row = _with_texts(_row(role=role, id=area.id, parent=parent), title=area.title)
    row = _with_texts(row | _row(kind=area.kind.value), about=area.about)
    if measured := area.reliability:
        row |= _row(
            sd=str(number(measured.sd)),
            r=str(number(measured.r)),
            n=str(measured.n),
            measured=measured.source,
        )
    return row
