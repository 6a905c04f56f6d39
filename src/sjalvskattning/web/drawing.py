"""Templates and the style sheet: compiled once, every text escaped, no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Environment

    from sjalvskattning.web.wording import Said


def drawn(template: str, values: Mapping[str, object]) -> Markup:
    """A page or a part of one as HTML. Texts are escaped; people's have gone through ``for_display``."""
    html = _environment().get_template(template).render(values)
    return Markup(html)  # noqa: S704 - the template has escaped every value


@cache
def style() -> str:
    """The form's style sheet, which stands in each page."""
    return files(__package__).joinpath("templates", "style.css").read_text("utf-8")


@cache
def policy() -> str:
    """The content security policy: our own style sheet, forms to ourselves, and nothing else at all."""
    digest = base64.b64encode(hashlib.sha256(style().encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(style=style, lang=_lang)
    return environment


def _lang(said: Said) -> Markup:
    """The attribute that tells that a text is in another language than its page."""
    return Markup(' lang="{}"').format(said.language) if said.language else Markup("")
