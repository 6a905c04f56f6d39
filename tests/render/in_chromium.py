"""Print the sample document in a real browser and look at it: ``python -m tests.render.in_chromium``.

Not part of the test run, which needs no browser: the print style is held there by what it says.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdf import PdfReader

from sjalvskattning.render import html
from tests.render.test_golden import own_view


def main() -> int:
    """Check the printed pages; 1 when there is no browser or something is not as it should be."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write("no Chromium here\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        pages = _printed(browser, Path(folder))
        texts = [page.extract_text() for page in pages.pages]
        appendix = next(n for n, text in enumerate(texts) if re.match(r"(\d+ / \d+\s+)?Bilaga", text))
        faults = {
            "not A4": [round(float(side)) for side in pages.pages[0].mediabox[2:]] != [595, 842],
            "more than two pages before the appendix": appendix > 2,
            "no draft notice": "UTKAST" not in texts[0],
            "not in Swedish": str(pages.root_object["/Lang"]) != "sv",
            "not tagged": "/StructTreeRoot" not in pages.root_object,
        }
    found = [fault for fault, is_there in faults.items() if is_there]
    sys.stdout.write("\n".join(found) + "\n" if found else f"as it should be, {len(texts)} pages\n")
    return 1 if found else 0


def _printed(browser: str, folder: Path) -> PdfReader:
    source, target = folder / "underlag.html", folder / "underlag.pdf"
    source.write_text(html.render(own_view()), encoding="utf-8")
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return PdfReader(target)


if __name__ == "__main__":
    sys.exit(main())
