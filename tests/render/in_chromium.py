"""Look at the documents in a real browser: ``python -m tests.render.in_chromium``.

Prints the sample document, and opens every kind of document of every role as broad as two telephones. Not
part of the test run, which needs no browser: there the styles are held by what they say.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdf import PdfReader

from sjalvskattning.render import html
from tests.render.every_document import of_role, shipped
from tests.render.test_golden import own_view

TELEPHONES = (390, 320)

_MEASURE = """<!doctype html><meta charset="utf-8"><title>x</title>
<iframe style="border:0;height:800px"></iframe>
<pre></pre><script>
const frame = document.querySelector("iframe"), out = [];
const load = (name) => new Promise((done) => { frame.onload = done; frame.src = name; });
(async () => {
  for (const name of NAMES) for (const width of WIDTHS) {
    frame.style.width = width + "px";
    await load(name);
    const seen = frame.contentWindow, page = seen.document;
    const drawn = [...page.querySelectorAll("table, svg")];
    const inside = drawn.filter((one) => !one.closest(".scrolled, [hidden]"));
    const widest = Math.max(0, ...inside.map((one) => one.getBoundingClientRect().right));
    const broad = page.scrollingElement.scrollWidth > seen.innerWidth || widest > width;
    if (seen.innerWidth !== width) out.push(name + " is not " + width);
    if (broad) out.push(name + " is broader than " + width);
  }
  document.querySelector("pre").textContent = "seen: " + NAMES.length + "\\n" + out.join("\\n");
})();
</script>
"""


def main() -> int:
    """Check the pages; 1 when there is no browser or something is not as it should be."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write("no Chromium here\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        found = [*_faults_on_paper(browser, Path(folder)), *_faults_on_telephones(browser, Path(folder))]
    sys.stdout.write("\n".join(found) + "\n" if found else "as it should be\n")
    return 1 if found else 0


def _faults_on_paper(browser: str, folder: Path) -> list[str]:
    pages = _printed(browser, folder)
    texts = [page.extract_text() for page in pages.pages]
    appendix = next(n for n, text in enumerate(texts) if re.match(r"(\d+ / \d+\s+)?Bilaga", text))
    faults = {
        "not A4": [round(float(side)) for side in pages.pages[0].mediabox[2:]] != [595, 842],
        "more than two pages before the appendix": appendix > 2,
        "no draft notice": "UTKAST" not in texts[0],
        "not in Swedish": str(pages.root_object["/Lang"]) != "sv",
        "not tagged": "/StructTreeRoot" not in pages.root_object,
    }
    return [fault for fault, is_there in faults.items() if is_there]


def _faults_on_telephones(browser: str, folder: Path) -> list[str]:
    """Each page that has to be scrolled sideways; what is scrolled by itself is not looked into."""
    names = []
    for assessment, role in shipped():
        for kind, summary in of_role(assessment, role):
            names.append(f"{assessment.id}-{role}-{kind}.html".replace(" ", "-"))
            (folder / names[-1]).write_text(html.render(summary), encoding="utf-8")
    measure = _MEASURE.replace("NAMES", "names").replace("WIDTHS", json.dumps(TELEPHONES))
    measure = measure.replace("<script>", f"<script>const names = {json.dumps(names)};")
    (folder / "measure.html").write_text(measure, encoding="utf-8")
    told = _run(
        browser, folder, "--allow-file-access-from-files", "--virtual-time-budget=600000", "--dump-dom",
        (folder / "measure.html").as_uri(),
    )  # fmt: skip
    shown = re.search(r"<pre>(.*?)</pre>", told, re.DOTALL)
    lines = shown[1].strip().split("\n") if shown else []
    return lines[1:] if lines[:1] == [f"seen: {len(names)}"] else ["the telephones were not seen", *lines]


def _printed(browser: str, folder: Path) -> PdfReader:
    source, target = folder / "underlag.html", folder / "underlag.pdf"
    source.write_text(html.render(own_view()), encoding="utf-8")
    _run(browser, folder, "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    return PdfReader(target)


def _run(browser: str, folder: Path, *words: str) -> str:
    done = subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", f"--user-data-dir={folder / 'profile'}", *words,
        ],
        check=True, capture_output=True, timeout=300, text=True,
    )  # fmt: skip
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
