"""What is handed out names no package registry and no folder of the machine it was made on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Put together from pieces, so that this file doesn't hold what it looks for.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted",
    "registry." + "npmjs",
    "npmjs" + ".org",
    "deb." + "debian",
    "crates" + ".io",
    "proxy." + "golang",
    "rubygems" + ".org",
    "repo." + "maven",
]
HOST = re.compile("|".join(re.escape(host) for host in HOSTS), re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|(?:home|Users)/\w[\w.-]*)/|\b[A-Z]:\\Users\\")


def tracked_text() -> list[tuple[str, str]]:
    """Return path and text of every text file git tracks, skipping those deleted but not yet committed."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    # The folder may belong to someone else, as in a container; reading its list is harmless.
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    files = [(name, ROOT / name) for name in listed.stdout.decode().split("\0") if name]
    contents = [(name, path.read_bytes()) for name, path in files if path.is_file()]
    return [(name, data.decode(errors="replace")) for name, data in contents if b"\0" not in data]


def findings(pattern: re.Pattern[str]) -> list[str]:
    """Return file:line: match for each hit in tracked text."""
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for name, text in tracked_text()
        for match in pattern.finditer(text)
    ]


def test_no_tracked_file_names_a_registry_host() -> None:
    """Where packages come from is the reader's own setting, never written in the project."""
    assert findings(HOST) == []


def test_no_tracked_file_carries_a_machine_path() -> None:
    """No file points into a folder of someone's machine."""
    assert findings(MACHINE_PATH) == []


@pytest.mark.parametrize("folder", ["work", "root", "home/anna", "Users/anna"])
def test_the_search_sees_a_machine_path(folder: str) -> None:
    """A path in prose, in quotes or after a colon is found."""
    for before in ("see ", '"', "file://", ":"):
        assert MACHINE_PATH.search(f"{before}/{folder}/x")


@pytest.mark.parametrize(
    "text", ["docs/work/x", "./root/x", "example.org/home/anna/", "/home/", "/workshop/"]
)
def test_the_search_leaves_other_paths_alone(text: str) -> None:
    """A path inside the project or an address is nobody's machine."""
    assert not MACHINE_PATH.search(text)
