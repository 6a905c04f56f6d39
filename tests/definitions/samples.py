"""A small definition without faults, and ways to spoil it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sjalvskattning.core.assessment import Assessment, Text
from sjalvskattning.definitions.faults import Fault
from sjalvskattning.definitions.load import parse

MARK = "¤"

VALID = """\
# ett exempel
schema: 1
id: prov
version: 1.0.0
name: Prov
title: Policy för provkommunen
about: En mening om skattningen.
policy:
  organisation: Provkommunen
  title: Medarbetarpolicy
  decision: KF 2020-01-01 § 1
scale:
  min: 1
  labels: [stämmer inte, stämmer delvis, stämmer helt]
  en:
    labels: [not true, partly true, completely true]
scoring:
  min_share: 0.5
  min_items: 2
  overall: no
roles:
  - id: medarbetare
    title: Medarbetare
    about: Alla som arbetar i kommunen.
    areas:
      - id: bemotande
        title: Bemötande
        kind: expectation
        about: Hur vi möter andra.
        items:
          - id: respekt
            text: Jag bemöter alla med respekt.
            third: bemöter alla med respekt.
            works:
              - Låter andra tala till punkt (hemtjänst).
              - Hälsar på vikarien (skola).
            fails:
              - Suckar när någon frågar igen (kundtjänst).
              - Pratar över huvudet på andra (kontor).
            question: När är det svårast?
            source:
              section: Som medarbetare
              passage: punkt 1
              relation: restates
            strength: ska
            weight: 1.5
            reverse: nej
            en:
              text: I treat everyone with respect.
              works: [Lets others finish (home care)., Greets the substitute (school).]
        areas:
          - id: inat
            title: Inåt
            about: I gruppen.
            items:
              - id: inat-lyssnar
                text: Jag lyssnar.
                third: lyssnar.
                works: [Lyssnar (skola).]
                fails: [Avbryter (teknik).]
                question: När lyssnar du?
                source: {section: Inåt, passage: stycke 1, relation: interprets}
                strength: vill
    en: {title: Employee, about: Everyone who works here.}
  - id: chef
    title: Chef
    about: Den som leder andra.
    extends: medarbetare
    areas:
      - id: bemotande
        items:
          - id: lyssnar-som-chef
            text: Jag lyssnar på mina medarbetare.
            third: lyssnar på sina medarbetare.
            works: [Frågar (skola).]
            fails: [Avbryter (skola).]
            question: Hur lyssnar du?
            source: {section: Som chef, passage: punkt 1, relation: restates}
            strength: ska
      - id: forutsattningar
        title: Förutsättningar
        kind: condition
        about: Vad kommunen ger.
        items:
          - id: far-stod
            text: Jag får stöd.
            third: får stöd.
            works: [Har tid (skola).]
            fails: [Saknar tid (skola).]
            question: Vad behöver du?
            source: {section: Stöd, passage: punkt 2, relation: restates}
            strength: beskriver
            weight: 0
excluded:
  - section: Inledning
    passage: stycke 1
    reason: Ber inte personen om något.
en: {name: Sample, title: Policy of the sample municipality}
"""


@dataclass(frozen=True)
class Spoiled:
    """A definition with one thing changed, and the place where the fault is expected."""

    text: str
    line: int
    column: int


def spoil(old: str, new: str, base: str = VALID) -> Spoiled:
    """``base`` with the only ``old`` replaced by ``new``, where a ¤ marks the expected place."""
    assert base.count(old) == 1, f"{base.count(old)} × {old!r}"
    return marked(base.replace(old, new))


def marked(text: str) -> Spoiled:
    """``text`` without its ¤, and where that was."""
    before, found, after = text.partition(MARK)
    assert found, "no ¤ in the text"
    return Spoiled(before + after, before.count("\n") + 1, len(before) - before.rfind("\n"))


def faults_of(text: str | bytes, filename: str = "prov.yaml") -> tuple[Fault, ...]:
    """The faults of a definition."""
    return parse(text if isinstance(text, bytes) else text.encode(), filename)[1]


def places(faults: tuple[Fault, ...]) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault."""
    return [(fault.code, fault.line, fault.column) for fault in faults]


def as_a_file_may_have_it(assessment: Assessment) -> Assessment:
    """The assessment with what every file must have: a text about each role, and numbers within bounds."""
    return replace(
        assessment,
        roles=tuple(replace(role, about=Text("En roll.")) for role in assessment.roles),
        scale=assessment.scale._replace(minimum=max(assessment.scale.minimum, 0)),
        scoring=assessment.scoring._replace(min_items=max(assessment.scoring.min_items, 1)),
    )
