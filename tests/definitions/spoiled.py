"""Samples with one fault each. One row is one sample, however long, so that the table can be read down."""
# ruff: noqa: E501

from __future__ import annotations

from tests.definitions.samples import VALID, Spoiled, marked, spoil

TEXT = "text: Jag bemöter alla med respekt."
NESTED = "labels: " + "[" * 18 + "¤[" + "]" * 19
MANY_ROLES = "".join(f"  - {{id: r{number}, title: R, about: A., extends: chef}}\n" for number in range(28))

MEASURED = "        about: Vad kommunen ger.\n"
OFFERED = "source: {section: Stöd, passage: punkt 1, relation: restates}"


def measured(values: str) -> Spoiled:
    """The sample with a reliability of those values for its last area."""
    return spoil(MEASURED, f"{MEASURED}        reliability: {{{values}}}\n")


def offered(head: str, tail: str = "", *, before: str = "") -> Spoiled:
    """The sample with a support on offer that begins with ``head``, perhaps after another one."""
    support = f"  - {{{head}, title: Stöd, about: Ett stöd., {OFFERED}{tail}}}\n"
    return spoil("excluded:\n", f"support:\n{before}{support}excluded:\n")


# code, and the sample spoiled in one way (¤ marks the expected place)
ONE_FAULT: list[tuple[str, Spoiled]] = [
    # letters and indentation
    ("encoding.mojibake", spoil(TEXT, "text: Jag bem¤Ã¶ter alla.")),
    ("character.control", spoil(TEXT, "text: Jag ¤\x07bemöter alla.")),
    ("character.control", spoil(TEXT, "text: Jag ¤\u2028bemöter alla.")),
    ("character.control", spoil(TEXT, "text: Jag ¤\x85bemöter alla.")),
    ("character.control", spoil(TEXT, "text: Jag ¤\x00bemöter alla.")),
    ("character.lost", spoil(TEXT, "text: Jag bem¤\ufffdter alla.")),
    ("character.invisible", spoil(TEXT, "text: Jag be¤\u00admöter alla.")),
    ("character.invisible", spoil(TEXT, "text: Jag ¤\u202ebemöter alla.")),
    ("character.escape", spoil(TEXT, 'text: ¤"Jag \\e[2J bemöter"')),
    ("indent.tab", spoil("  organisation:", "¤\torganisation:")),
    ("indent.tab", spoil("            strength: ska\n            weight", "            strength: ska\n¤\t\t\t\t\t\tweight")),
    ("indent.hard_space", spoil("  organisation:", " ¤\u00a0organisation:")),
    ("indent.merged", spoil("              - Hälsar på", "                ¤- Hälsar på")),
    # the file as a whole
    ("file.empty", marked("¤# bara en kommentar\n")),
    ("file.empty", marked("¤")),
    ("file.empty", marked("---\n¤~\n")),
    ("file.no_mapping", marked("¤- a\n- b\n")),
    ("file.no_mapping", marked("¤bara text\n")),
    ("file.second_document", spoil("roles:\n", "¤---\nroles:\n")),
    ("file.too_deep", spoil("labels: [stämmer inte, stämmer delvis, stämmer helt]", NESTED)),
    ("file.name_differs", spoil("id: prov", "id: ¤annan")),
    # what YAML can and a definition may not
    ("yaml.anchor", spoil("strength: vill", "strength: ¤&v vill")),
    ("yaml.alias", spoil("strength: vill", "strength: ¤*v")),
    ("yaml.tag", spoil("strength: vill", "strength: ¤!!float vill")),
    ("yaml.tag", spoil(TEXT, "text: ¤!viktigt alla.")),
    ("yaml.merge", spoil("            weight: 1.5\n", "            ¤<<: {weight: 1.5}\n")),
    ("yaml.key", spoil("            weight: 1.5\n", "            ¤[a]: b\n")),
    # YAML that bites
    ("yaml.colon", spoil(TEXT, "text: Jag säger¤: stopp.")),
    ("yaml.curly_quote", spoil(TEXT, "text: ¤”Jag säger: stopp.”")),
    ("text.colon", spoil("- Hälsar på vikarien (skola).", "- ¤Säger: hej (skola).")),
    ("text.cut", spoil(TEXT, "text: Jag är ¤#1 på respekt.")),
    ("text.cut", spoil("- Hälsar på vikarien (skola).", "- Hälsar   ¤# på vikarien (skola).")),
    ("text.cut", spoil(TEXT, "text: ¤# Jag bemöter alla.")),
    ("text.cut", spoil("[Har tid (skola).]", "[Har ¤# tid\n              ]")),
    ("text.maybe_cut", spoil("passage: punkt 1\n", "passage: punkt ¤#1\n")),
    ("yaml.unclosed_quote", spoil("about: En mening om skattningen.", 'about: ¤"En mening om skattningen.')),
    ("yaml.unclosed_quote", spoil(TEXT + "\n            third: bemöter alla med respekt.", 'text: ¤"Jag\n            third: "bemöter alla."')),
    ("yaml.after_quote", spoil("about: Den som leder andra.", 'about: "Den" ¤som leder andra.')),
    ("yaml.after_quote", spoil("about: Den som leder andra.", "about: 'Don'¤t lead'")),
    ("yaml.unclosed_bracket", spoil("labels: [stämmer inte", "labels: ¤[[stämmer inte")),
    ("yaml.bracket", spoil("about: Den som leder andra.", "about: ¤[Den] som leder andra.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤@alla bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤%-satsen är hög.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤*alla* bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤*alla bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤> alla bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤- alla bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤] alla bemöter jag.")),
    ("yaml.special_start", spoil(TEXT, "text: ¤& alla bemöter jag.")),
    ("yaml.escape", spoil(TEXT, 'text: "Jag ¤\\ser alla."')),
    ("yaml.no_colon", spoil("            strength: ska\n            weight: 1.5\n", "            ¤strength ska\n            weight: 1.5\n")),
    ("yaml.indent", spoil("            third: bemöter alla", "              ¤third: bemöter alla")),
    ("yaml.indent", spoil("            question: När är det svårast?", "           ¤question: När är det svårast?")),
    ("yaml.unreadable", marked("¤%YAML 2.0\n---\n" + VALID)),
    # keys
    ("key.duplicate", spoil("version: 1.0.0\n", "version: 1.0.0\n¤id: annan\n")),
    ("key.unknown", spoil("            strength: ska\n            weight", "            ¤styrka: ska\n            weight")),
    ("key.unknown", spoil("text: I treat", "¤txet: I treat")),
    ("key.unknown", spoil("  decision:", "  ¤beslut:")),
    ("key.unknown_at_top", spoil("scale:\n", "¤skala:\n")),
    ("key.misplaced", spoil("    extends: medarbetare\n", "    extends: medarbetare\n    ¤weight: 2\n")),
    ("key.misplaced_at_top", spoil("  min: 1\n", "  min: 1\n  ¤version: 2\n")),
    ("key.missing", spoil("          - id: lyssnar-som-chef\n            text: Jag lyssnar på mina medarbetare.\n", "          - ¤id: lyssnar-som-chef\n")),
    ("key.missing", spoil("      - id: forutsattningar\n        title: Förutsättningar\n", "      - ¤id: forutsattningar\n")),
    ("key.missing_at_top", spoil("# ett exempel\nschema: 1\n", "# ett exempel\n¤")),
    # kinds of value
    ("shape.text", spoil(TEXT, "text: ¤[klicka]")),
    ("shape.text", spoil("strength: beskriver", "strength:\n              ¤- beskriver\n              - vill")),
    ("shape.list", spoil("works: [Lyssnar (skola).]", "works: ¤Lyssnar (skola).")),
    ("shape.list", marked(VALID[: VALID.index("roles:")] + "roles: ¤alla\n")),
    ("shape.mapping", spoil("{section: Stöd, passage: punkt 2, relation: restates}", "¤punkt 2")),
    ("shape.mapping", spoil("en: {name: Sample, title: Policy of the sample municipality}", "en: ¤[Sample]")),
    ("list.empty", spoil("works: [Lyssnar (skola).]", "works: ¤[]")),
    ("list.empty", marked(VALID[: VALID.index("roles:")] + "roles: ¤[]\n")),
    ("value.empty", spoil(TEXT, "text:¤")),
    ("value.empty", spoil("about: Den som leder andra.", 'about: ¤"  "')),
    ("value.empty", spoil("works: [Lyssnar (skola).]", "works:¤")),
    ("value.empty", spoil("title: Förutsättningar", "title:¤")),
    ("text.too_long", spoil(TEXT, f"text: ¤{'a' * 501}")),
    ("value.schema", spoil("schema: 1", "schema: ¤ett")),
    ("schema.newer", spoil("schema: 1", "schema: ¤2")),
    ("value.id", spoil("id: respekt", "id: ¤Respekt för alla")),
    ("value.ref", spoil("om något.", "om något.\n    trace: [¤Grund 1]")),
    ("todo.left", spoil("text: Jag bemöter alla med respekt.", "text: ¤\"TODO: skriv\"")),
    ("value.theme", spoil("weight: 1.5", "weight: 1.5\n            themes: [¤dialoger]")),
    ("value.id", spoil("id: prov", "id: ¤../../etc/x")),
    ("value.id", spoil("id: respekt", f"id: ¤{'a' * 65}")),
    ("value.version", spoil("version: 1.0.0", "version: ¤1.0")),
    ("value.choice", spoil("kind: condition", "kind: ¤förutsättning")),
    ("value.choice", spoil("passage: punkt 2, relation: restates", "passage: punkt 2, relation: ¤återger")),
    ("value.integer", spoil("min: 1\n", "min: ¤.nan\n")),
    ("value.integer", spoil("min: 1\n", "min: ¤1.5\n")),
    ("value.integer", spoil("min: 1\n", "min: ¤-1\n")),
    ("value.integer", spoil("min_items: 2", "min_items: ¤0")),
    ("value.integer", spoil("min_items: 2", "min_items: ¤٢")),
    ("value.share", spoil("min_share: 0.5", "min_share: ¤0,5")),
    ("value.share", spoil("min_share: 0.5", "min_share: ¤1.5")),
    ("value.share", spoil("min_share: 0.5", "min_share: ¤.inf")),
    ("value.weight", spoil("weight: 1.5", "weight: ¤1.2345")),
    ("value.weight", spoil("weight: 1.5", "weight: ¤-1")),
    ("value.weight", spoil("weight: 1.5", "weight: ¤1001")),
    ("value.weight", spoil("weight: 1.5", "weight: ¤nan")),
    ("value.weight", spoil("weight: 1.5", "weight: ¤1e3")),
    ("value.boolean", spoil("overall: no", "overall: ¤kanske")),
    ("value.boolean", spoil("reverse: nej", "reverse: ¤0")),
    ("value.sd", measured("sd: ¤0, r: 0.8, n: 240, source: Prov")),
    ("value.sd", measured("sd: ¤50.5, r: 0.8, n: 240, source: Prov")),
    ("value.sd", measured("sd: ¤-3, r: 0.8, n: 240, source: Prov")),
    ("value.sd", measured('sd: ¤"12,5", r: 0.8, n: 240, source: Prov')),
    ("value.sd", measured("sd: ¤.nan, r: 0.8, n: 240, source: Prov")),
    ("value.r", measured("sd: 18, r: ¤1, n: 240, source: Prov")),
    ("value.r", measured("sd: 18, r: ¤1.0, n: 240, source: Prov")),
    ("value.r", measured("sd: 18, r: ¤-0.2, n: 240, source: Prov")),
    ("value.r", measured("sd: 18, r: ¤80, n: 240, source: Prov")),
    ("value.integer", measured("sd: 18, r: 0.8, n: ¤1, source: Prov")),
    ("value.integer", measured("sd: 18, r: 0.8, n: ¤många, source: Prov")),
    ("value.empty", measured("sd: 18, r: 0.8, n: 240, source: ¤''")),
    ("key.missing", spoil(MEASURED, f"{MEASURED}        reliability:\n          ¤sd: 18\n")),
    ("key.unknown", measured("sd: 18, r: 0.8, n: 240, source: Prov, ¤alfa: 0.8")),
    ("shape.mapping", spoil(MEASURED, f"{MEASURED}        reliability: ¤0.8\n")),
    ("text.maybe_cut", spoil(MEASURED, f"{MEASURED}        reliability:\n          sd: 18\n          r: 0.8\n          n: 240\n          source: Pilot ¤#3\n")),
    ("value.id", offered("id: ¤Ledarprogram nr 1")),
    ("value.id", offered("id: program", ", for: [¤Mod och vilja]")),
    ("key.missing", spoil("excluded:\n", f"support:\n  - ¤{{id: program, about: Ett stöd., {OFFERED}}}\nexcluded:\n")),
    ("key.unknown", offered("id: program, ¤när: i höst")),
    ("value.ref", spoil("excluded:\n", "support:\n  - {id: p, title: P, about: P., source: {section: S, passage: P, relation: restates, trace: [¤Punkt 1]}}\nexcluded:\n")),
    # what holds between the parts
    ("support.duplicate", offered("id: ¤program", before=f"  - {{id: program, title: P, about: P., {OFFERED}}}\n")),
    ("support.for_unknown", offered("id: program", ", for: [bemotande, ¤mood]")),
    ("scale.steps", spoil("[stämmer inte, stämmer delvis, stämmer helt]\n  en:\n    labels: [not true, partly true, completely true]", "¤[stämmer]")),
    ("scale.steps", spoil("[stämmer inte, stämmer delvis, stämmer helt]\n  en:\n    labels: [not true, partly true, completely true]", "¤[a, b, c, d, e, f, g, h, i, j, k]")),
    ("translation.count", spoil("labels: [not true, partly true, completely true]", "labels: ¤[not true, true]")),
    ("translation.count", spoil("works: [Lets others finish (home care)., Greets the substitute (school).]", "works: ¤[Greets.]")),
    ("item.duplicate", spoil("id: far-stod", "id: ¤inat-lyssnar")),
    ("area.duplicate", spoil("      - id: forutsattningar\n        title: Förutsättningar\n        kind: condition\n        about: Vad kommunen ger.\n", "      - id: ¤bemotande\n")),
    ("area.duplicate", spoil("- id: inat\n", "- id: ¤bemotande\n")),
    ("area.duplicate", spoil("id: forutsattningar", "id: ¤inat")),
    ("area.kind_differs", spoil("      - id: bemotande\n        items:", "      - id: bemotande\n        kind: ¤condition\n        items:")),
    ("area.text_unused", spoil("      - id: bemotande\n        items:", "      - id: bemotande\n        title: ¤Annat\n        items:")),
    ("area.subkind", spoil("            title: Inåt\n", "            title: Inåt\n            kind: ¤condition\n")),
    ("area.too_deep", spoil("            about: I gruppen.\n", "            about: I gruppen.\n            ¤areas: [{id: djup, title: D, about: D.}]\n")),
    ("area.empty", spoil("excluded:\n", "      - {id: ¤tomt, title: Tomt, about: Tomt.}\nexcluded:\n")),
    ("role.duplicate", spoil("excluded:\n", "  - {id: ¤chef, title: Chef, about: Chef., extends: medarbetare}\nexcluded:\n")),
    ("role.extends_unknown", spoil("extends: medarbetare", "extends: ¤medarbetar")),
    ("role.extends_ring", spoil("excluded:\n", "  - {id: a, title: A, about: A., extends: ¤b}\n  - {id: b, title: B, about: B., extends: a}\nexcluded:\n")),
    ("role.extends_ring", spoil("excluded:\n", "  - {id: a, title: A, about: A., extends: ¤a}\nexcluded:\n")),
    ("role.empty", spoil("excluded:\n", "  - {id: ¤tom, title: Tom, about: Tom.}\nexcluded:\n")),
    ("roles.too_many", spoil("excluded:\n", MANY_ROLES + "  - {id: ¤x, title: X, about: X., extends: chef}\nexcluded:\n")),
]  # fmt: skip
