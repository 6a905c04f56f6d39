"""A workbook's rows to the tree that the checks of a definition work on, each value with its cell."""

from __future__ import annotations

from sjalvskattning.core.assessment import Kind
from sjalvskattning.definitions import words
from sjalvskattning.definitions.tree import Mapping, Node, Scalar
from sjalvskattning.definitions.workbook.layout import (
    AREAS,
    EXCLUDED,
    ITEMS,
    MEASURED,
    ROLES,
    SCALE,
    SETTINGS,
    SUPPORT,
)
from sjalvskattning.definitions.workbook.nodes import Nodes
from sjalvskattning.definitions.workbook.opening import CellText
from sjalvskattning.definitions.workbook.tables import Places, Row
from sjalvskattning.locale import Translator

ID_WORDS = 5
_SCORING = ("min_share", "min_items", "overall")


def grown(tables: dict[str, list[Row]], places: Places, assessment_id: str, t: Translator) -> Mapping:
    """The tree of a definition; ``places`` gets every cell that a fault may point to."""
    return _Tree(tables, places, assessment_id, t).root()


class _Tree(Nodes):
    """The definition's tree, grown row by row; every value remembers its cell."""

    def __init__(
        self, tables: dict[str, list[Row]], places: Places, assessment_id: str, t: Translator
    ) -> None:
        super().__init__(tables[ITEMS][0].first, places, t)
        self.tables, self.id = tables, assessment_id
        self.used: set[str] = set()
        self.settings = {row.text("setting"): row for row in tables.get(SETTINGS, [])}
        self.roles: dict[str, Mapping] = {}
        self.areas: dict[tuple[str, str, str], Mapping] = {}
        self.fresh: set[int] = set()

    # -- the whole

    def root(self) -> Mapping:
        root = self.mapping()
        self.setting(root, "schema", "1")
        self.setting(root, "id", self.id)
        self.setting(root, "version", "0.1.0")
        for name in ("name", "title", "about"):
            self.setting(root, name, "", needed=name)
        if any(
            self.settings.get(name, _NONE).text("value", english=True) for name in ("name", "title", "about")
        ):
            self.setting_english(root)
        policy = self.mapping()
        self.setting(policy, "organisation", "", needed="organisation")
        self.setting(policy, "title", "", name="policy_title", needed="title")
        self.setting(policy, "decision", "", optional=True)
        self.put(root, "policy", policy)
        self.put(root, "scale", self.scale())
        if any(self.settings.get(name, _NONE).text("value") for name in _SCORING):
            scoring = self.mapping()
            for name in _SCORING:
                self.setting(scoring, name, "", optional=True)
            self.put(root, "scoring", scoring)
        self.all_roles(root)
        for row in self.tables.get(EXCLUDED, []):
            self.append(root, "excluded", self.excluded(row))
        for row in self.tables.get(SUPPORT, []):
            self.append(root, "support", self.support(row))
        return root

    def setting(
        self,
        owner: Mapping,
        key: str,
        default: str,
        *,
        name: str = "",
        needed: str = "",
        optional: bool = False,
    ) -> None:
        row = self.settings.get(name or key)
        cell = row.get("value") if row else None
        if cell is not None and cell.text:
            self.put(owner, key, self.scalar(cell))
        elif needed:
            self.put(owner, key, self.todo(needed))
        elif not optional:
            self.put(owner, key, self.made(default))

    def setting_english(self, root: Mapping) -> None:
        en = self.mapping()
        for name in ("name", "title", "about"):
            row = self.settings.get(name)
            cell = row.get("value", english=True) if row else None
            if cell is not None and cell.text:
                self.put(en, name, self.scalar(cell))
        self.put(root, "en", en)

    def scale(self) -> Mapping:
        scale = self.mapping()
        rows = self.tables.get(SCALE, [])
        self.setting(scale, "min", "1", name="scale_min")
        if not rows:
            labels = {language: Translator(language) for language in ("sv", "en")}
            steps = [f"scaffold.step.{step}" for step in range(1, 6)]
            self.put(scale, "labels", self.list_of([self.made(labels["sv"](key)) for key in steps]))
            en = self.mapping()
            self.put(en, "labels", self.list_of([self.made(labels["en"](key)) for key in steps]))
            self.put(scale, "en", en)
            return scale
        self.put(scale, "labels", self.list_of([self.cell(row, "label") for row in rows]))
        if any(row.text("label", english=True) for row in rows):
            en = self.mapping()
            self.put(en, "labels", self.list_of([self.cell(row, "label", english=True) for row in rows]))
            self.put(scale, "en", en)
        return scale

    def all_roles(self, root: Mapping) -> None:
        for row in self.tables.get(ROLES, []):
            role = self.role(row.text("id"), row.get("id") or row.first)
            self.text(role, "title", row, needed="role_title")
            self.text(role, "about", row, needed="role_about")
            self.text(role, "extends", row)
            self.english(role, row, "title", "about")
        for row in self.tables.get(AREAS, []):
            self.area_row(row)
        for row in self.tables[ITEMS]:
            self.item_row(row)
        for role in self.roles.values():
            self.append(root, "roles", role)

    def role(self, name: str, cell: CellText) -> Mapping:
        """The role with that id or title; a new one gets its title from what was written."""
        key = words.as_id(name) or words.as_id(self.t("workbook.first_role"))
        if key not in self.roles:
            role = self.mapping(cell)
            self.put(role, "id", self.made(key, cell))
            self.roles[key] = role
        return self.roles[key]

    def area(self, role: Mapping, name: str, parent: str, cell: CellText) -> Mapping:
        """The area with that id or title in a role, or in another of its areas."""
        own = role.text("id")
        key = (own.text if own else "", words.as_id(parent), words.as_id(name))
        if key not in self.areas:
            area = self.mapping(cell)
            self.put(area, "id", self.made(key[2], cell))
            self.areas[key] = area
            self.fresh.add(id(area))
            above = self.area(role, parent, "", cell) if parent else role
            self.append(above, "areas", area)
        return self.areas[key]

    def area_row(self, row: Row) -> None:
        first = row.get("id") or row.first
        role = self.role(row.text("role"), row.get("role") or row.first)
        area = self.area(role, row.text("id"), row.text("parent"), first)
        self.fresh.discard(id(area))
        self.text(area, "title", row)
        self.text(area, "kind", row)
        self.text(area, "about", row)
        self.measured(area, row)
        self.english(area, row, "title", "about")

    def measured(self, area: Mapping, row: Row) -> None:
        """What was measured about an area, once any of it is filled in."""
        filled = [cell for name in MEASURED if (cell := row.get(name)) and cell.text]
        if filled:
            reliability = self.mapping(filled[0])
            for name, key in MEASURED.items():
                self.text(reliability, key, row, name)
            self.put(area, "reliability", reliability)

    # -- items

    def item_row(self, row: Row) -> None:
        role = self.role(row.text("role"), row.get("role") or row.first)
        if "title" not in role.entries:
            title = row.text("role") or self.t("workbook.first_role")
            self.put(role, "title", self.made(title, row.first))
            self.put(role, "about", self.todo("role_about", row.first))
        cell = row.get("area") or row.first
        name = row.text("area") or self.t("workbook.first_area")
        area = self.named(self.area(role, name, "", cell), name, cell)
        if sub := row.text("subarea"):
            area = self.named(self.area(role, sub, name, row.get("subarea") or cell), sub, cell)
        self.append(area, "items", self.item(row))

    def named(self, area: Mapping, title: str, cell: CellText) -> Mapping:
        """An area that only the items speak of gets its title from there."""
        if id(area) in self.fresh:
            self.fresh.discard(id(area))
            self.put(area, "title", self.made(title, cell))
            self.put(area, "kind", self.made(Kind.EXPECTATION.value, cell))
            self.put(area, "about", self.todo("area_about", cell))
        return area

    def item(self, row: Row) -> Mapping:
        item = self.mapping(row.first)
        self.put(item, "id", self.item_id(row))
        for name in ("text", "third"):
            self.text(item, name, row, needed=name)
        for name in ("works", "fails"):
            signs = row.numbered(name)
            nodes: list[Node] = [self.scalar(cell) for cell in signs]
            self.put(
                item,
                name,
                self.list_of(nodes or [self.todo(name, row.first)], row.first),
            )
        self.text(item, "question", row, needed="question")
        self.put(item, "source", self.source(row))
        self.text(item, "strength", row, needed="strength")
        self.split(item, "themes", row)
        self.text(item, "weight", row)
        self.text(item, "reverse", row)
        self.item_english(item, row)
        return item

    def source(self, row: Row) -> Mapping:
        source = self.mapping(row.first)
        self.text(source, "section", row, needed="section")
        self.text(source, "passage", row, needed="passage")
        relation = row.get("relation")
        self.put(source, "relation", self.scalar(relation) if relation else self.made("restates", row.first))
        self.split(source, "trace", row)
        return source

    def item_english(self, item: Mapping, row: Row) -> None:
        self.english(item, row, "text", "third", "question")
        for name in ("works", "fails"):
            if signs := row.numbered(name, english=True):
                en = item.get("en")
                if not isinstance(en, Mapping):
                    en = self.mapping(signs[0])
                    self.put(item, "en", en)
                self.put(en, name, self.list_of([self.scalar(cell) for cell in signs], signs[0]))

    def item_id(self, row: Row) -> Scalar:
        cell = row.get("id")
        if cell is not None and cell.text:
            return self.scalar(cell)
        name = words.as_id(" ".join(row.text("text").split()[:ID_WORDS])).removeprefix("jag-") or "pastaende"
        count = next(n for n in range(1, 10_000) if (name if n == 1 else f"{name}-{n}") not in self.used)
        name = name if count == 1 else f"{name}-{count}"
        self.used.add(name)
        return self.made(name, row.first)

    def excluded(self, row: Row) -> Mapping:
        entry = self.mapping(row.first)
        for name in ("section", "passage", "reason"):
            self.text(entry, name, row, needed=name)
        self.split(entry, "trace", row)
        return entry

    def support(self, row: Row) -> Mapping:
        entry = self.mapping(row.first)
        own = row.get("id")
        named = own if own and own.text else None
        self.put(entry, "id", self.scalar(named) if named else self.made(words.as_id(row.text("title")), own))
        for name in ("title", "about"):
            self.text(entry, name, row, needed=f"support_{name}")
        self.put(entry, "source", self.source(row))
        self.split(entry, "for", row)
        self.english(entry, row, "title", "about")
        return entry


_NONE = Row(CellText("", "", ""), {})
