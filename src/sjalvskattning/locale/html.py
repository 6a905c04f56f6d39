"""Texts that only a document with figures needs."""

TEXTS: dict[str, tuple[str, str]] = {
    "html.twin": ("{title} i en tabell", "{title} in a table"),
    "html.not_in_field": ("{label} (har ingen plats i bilden)", "{label} (has no place in the figure)"),
}
