#!/usr/bin/env python3
"""The project's one command. It needs Python 3.11 or later and nothing else.

    python dev.py run [args...]          start sjalvskattning (sets up .venv the first time)
    python dev.py test [pytest args...]  format, lint, types, import contracts, then all tests
    python dev.py test --only [pytest args...]
                                         pytest alone, with these arguments
    python dev.py spark [pytest args...] the tests on a real Spark cluster of this machine; needs Java 17
                                         (half a gigabyte the first time, in .venv/spark)
    python dev.py lowest [pytest args...]
                                         the tests with the lowest versions that pyproject.toml allows
                                         (a second environment the first time, in .venv/lowest)
    python dev.py trust [part] [pytest args...]
                                         what holds the promises under attack, at length, and its figures:
                                         storage, text, parsers, terminal, reading, language, privacy, supply
                                         (--short first: as much of it as the tests do)
    python dev.py bench [args...]        the measured ratios
    python dev.py format                 format the code and mend what ruff can mend
    python dev.py lock [uv args...]      write requirements/*.txt anew from pyproject.toml
                                         (pins stay where they still fit; --upgrade renews them)

Everything lives in .venv beside this file; delete it to start over. Where uv is on PATH it does the
installing, otherwise venv and pip do. Every package is pinned and checked against its hash.
"""

# This file must parse, and get as far as its version check, on a Python that is too old to run the rest.
from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MINIMUM = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "dev-stamp")
WINDOWS = os.name == "nt"
SCRIPTS = os.path.join(VENV, "Scripts" if WINDOWS else "bin")
# Spark lies beside the other packages, not among them: it is 490 MB, and only its own tests want it.
SPARK = os.path.join(VENV, "spark")
SPARK_STAMP = os.path.join(SPARK, "dev-stamp")
SPARK_PINS = os.path.join("requirements", "spark.txt")
# So do the lowest versions that the program says it runs with, and tools of the tests that go with them.
LOWEST = os.path.join(VENV, "lowest")
LOWEST_STAMP = os.path.join(LOWEST, "dev-stamp")
LOWEST_PINS = os.path.join("requirements", "lowest.txt")

# What is installed for whom. "dev" holds all that "run" holds, in the same versions.
REQUIREMENTS = {
    "run": ("runtime.txt", "build.txt"),
    "dev": ("dev.txt", "alone.txt"),
}
# Pins that are installed without what their packages ask for; the file's source says why.
ALONE = ("alone.txt",)
# Each requirements file, and what of pyproject.toml it is compiled from.
LOCKS = {
    "dev.txt": ("pyproject.toml", "--group", "dev"),
    "build.txt": ("--group", "build"),
    "runtime.txt": ("pyproject.toml", "--extra", "all"),  # `run` starts all there is
    "spark.txt": ("requirements/spark.in",),
    "alone.txt": ("requirements/alone.in", "--no-deps"),
}
LOCK_HEADER = "# Made by `python dev.py lock` from pyproject.toml. Do not edit.\n"
CHECKED = ("src", "tests", "dev.py", "bench", "docs")
PYTEST = ("-n", "3", "-q")
# Rooms of the program; the house and the terminal are tried with what is installed otherwise.
ROOMS = ("core", "definitions", "store", "render", "usecases", "batch", "web", "cli")
TRUST = ("storage", "text", "parsers", "terminal", "reading", "language", "privacy", "supply")


class TroubleError(Exception):
    """Something the reader can mend; the message says what and how."""


class Step(NamedTuple):
    """One check of `dev.py test`: what it is called, what it runs, and what mends it."""

    name: str
    command: list[str]
    remedy: str = ""


# ---------------------------------------------------------------------------------------- small words


def too_old(version: tuple[int, int, int]) -> str:
    """Return the sentence for a Python older than MINIMUM, or nothing."""
    if version[:2] >= MINIMUM:
        return ""
    return "sjalvskattning needs Python {}.{} or later; this is Python {}.{} ({}).".format(
        *MINIMUM, *version[:2], sys.executable
    )


def say(text: str) -> None:
    """Talk about the setup; standard output belongs to the program."""
    print("dev.py:", text, file=sys.stderr, flush=True)


def script(name: str) -> str:
    """Return the path of a command inside .venv."""
    return os.path.join(SCRIPTS, name + (".exe" if WINDOWS else ""))


def call(command: Sequence[str], env: dict[str, str] | None = None, *, quiet: bool = False) -> int:
    """Run a command to its end in the project's folder; with `quiet`, its talk goes to standard error."""
    import subprocess

    sys.stdout.flush()
    return subprocess.run(
        command, cwd=ROOT, env=env, stdout=sys.stderr if quiet else None, check=False
    ).returncode


def become(command: list[str]) -> int:
    """Hand the terminal and the signals over to a command; where that can't be done, wait for it."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C is the program's to answer
                return process.wait()


# ------------------------------------------------------------------------------------------ the stamp


def read(path: str) -> str:
    """Return a file's text, or nothing when it isn't there."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def packaging_part(pyproject: str) -> str:
    """Return the part of pyproject.toml an installation depends on: all before the first tool's table."""
    return pyproject.split("\n[tool.", 1)[0]


def fingerprint(kind: str, root: str = ROOT) -> str:
    """Return what a .venv of this kind was made from: pins, packaging, place and Python."""
    parts = [kind, root, sys.base_prefix, sys.implementation.name, str(sys.version_info[:3])]
    parts += [read(os.path.join(root, "requirements", name)) for name in REQUIREMENTS[kind]]
    parts.append(packaging_part(read(os.path.join(root, "pyproject.toml"))))
    return kind + " " + hashlib.sha256("\0".join(parts).encode()).hexdigest()


def serves(stamp: str, kind: str, root: str = ROOT) -> bool:
    """Tell whether a .venv with this stamp can be used as it is for `kind`: dev serves run too."""
    kinds = ["run", "dev"] if kind == "run" else [kind]
    return any(stamp == fingerprint(candidate, root) for candidate in kinds)


# ------------------------------------------------------------------------------------------ the setup


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold this file's lock, so that two setups never write one .venv; without locks, go on."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with open(os.path.abspath(__file__), "rb") as file:
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def setup_environment() -> dict[str, str]:
    """Return the environment for pip and uv, without what would make them install somewhere else."""
    misleading = {
        "PYTHONHOME",
        "PYTHONPATH",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_TARGET",
        "UV_PROJECT_ENVIRONMENT",
        "UV_SYSTEM_PYTHON",
        "__PYVENV_LAUNCHER__",
    }
    env = {name: value for name, value in os.environ.items() if name not in misleading}
    env.update(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", VIRTUAL_ENV=VENV)
    return env


def setup_commands(kind: str, uv: str, base: str, *, fresh: bool) -> list[list[str]]:
    """Return what makes or completes .venv, with uv where its path is given and else with pip."""
    python = script("python")
    whole, alone = (
        [
            part
            for name in REQUIREMENTS[kind]
            if (name in ALONE) is by_itself
            for part in ("-r", os.path.join("requirements", name))
        ]
        for by_itself in (False, True)
    )
    editable = ["--no-deps", "--no-build-isolation", "-e", "."]
    if uv:
        make = [uv, "venv", "--quiet", "--python", base, VENV]
        install = [uv, "pip", "install", "--quiet", "--python", python]
        whole += ["--compile-bytecode"]
    else:
        make = [base, "-m", "venv", VENV]
        install = [python, "-m", "pip", "install", "-qq", "--no-input"]
    commands = [[*install, "--require-hashes", *whole]]
    if alone:
        commands.append([*install, "--no-deps", "--require-hashes", *alone])
    commands.append([*install, *editable])
    return [make, *commands] if fresh else commands


def check_venv_module() -> None:
    """Say what to install where Python comes without venv or pip, as Debian's does."""
    from importlib.util import find_spec

    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise TroubleError(
            "this Python can't make virtual environments (venv or ensurepip is missing). "
            "On Debian or Ubuntu: sudo apt install python3-venv. Installing uv helps as well."
        )


def clear_venv() -> None:
    """Remove .venv."""
    import shutil

    if os.path.islink(VENV):
        raise TroubleError(".venv is a link; remove it and run this again.")
    if os.path.exists(VENV):
        shutil.rmtree(VENV)


def install(kind: str, uv: str, *, fresh: bool) -> bool:
    """Make or complete .venv; tell whether it went well."""
    base = getattr(sys, "_base_executable", "") or sys.executable
    if not uv:
        check_venv_module()
    if fresh:
        clear_venv()
    env = setup_environment()
    return all(call(command, env, quiet=True) == 0 for command in setup_commands(kind, uv, base, fresh=fresh))


def prepare(kind: str) -> None:
    """See to it that .venv is there and right for `kind`; quick and quiet when it is."""
    if serves(read(STAMP), kind) and os.path.exists(script("python")):
        return
    with one_at_a_time():
        stamp = read(STAMP)
        whole = os.path.exists(script("python"))
        if whole and serves(stamp, kind):
            return
        # What `run` made is a good start for `dev`; anything else is made anew.
        fresh = not (whole and serves(stamp, "run"))
        set_up(kind, fresh=fresh)


def set_up(kind: str, *, fresh: bool) -> None:
    """Install, with the stamp taken away first and written last: a setup cut short is then seen."""
    import shutil
    import time

    say(("making .venv" if fresh else "completing .venv") + " (first time or new requirements) ...")
    began = time.monotonic()
    with contextlib.suppress(FileNotFoundError):
        os.remove(STAMP)
    uv = shutil.which("uv") or ""
    done = install(kind, uv, fresh=fresh)
    if not done and (uv or not fresh):  # uv without a way out, or a .venv that uv made and pip isn't in
        say("that did not work; starting over with venv and pip ...")
        done = install(kind, "", fresh=True)
    if not done:
        raise TroubleError(
            "the packages could not be installed; the reason stands above. "
            "It needs the network this one time: check it (and any proxy), then run the same command again."
        )
    with open(STAMP, "w", encoding="utf-8") as file:
        file.write(fingerprint(kind))
    say(f".venv is ready ({time.monotonic() - began:.0f} s).")


def spark_command(uv: str) -> list[str]:
    """Return what puts Spark into its folder, with uv where its path is given and else with pip."""
    python = script("python")
    install = [uv, "pip", "install", "--quiet", "--python", python]
    if not uv:
        install = [python, "-m", "pip", "install", "-qq", "--no-input"]
    return [*install, "--no-deps", "--require-hashes", "--target", SPARK, "-r", SPARK_PINS]


def prepare_spark() -> None:
    """See to it that Spark is in its folder; the stamp is written last, as for .venv."""
    import shutil

    wanted = sys.version.split()[0] + "\n" + read(os.path.join(ROOT, SPARK_PINS))
    if read(SPARK_STAMP) == wanted:
        return
    with one_at_a_time():
        if read(SPARK_STAMP) == wanted:
            return
        say("installing Spark in .venv/spark (first time or new requirements) ...")
        shutil.rmtree(SPARK, ignore_errors=True)
        if call(spark_command(shutil.which("uv") or ""), setup_environment(), quiet=True):
            raise TroubleError("Spark could not be installed; the reason stands above.")
        with open(SPARK_STAMP, "w", encoding="utf-8") as file:
            file.write(wanted)


def lowest_commands(uv: str, base: str) -> list[list[str]]:
    """Return what makes the environment of the lowest versions, with uv or else with pip."""
    python = os.path.join(LOWEST, os.path.relpath(script("python"), VENV))
    make, install = [base, "-m", "venv", LOWEST], [python, "-m", "pip", "install", "-qq", "--no-input"]
    if uv:
        make = [uv, "venv", "--quiet", "--python", base, LOWEST]
        install = [uv, "pip", "install", "--quiet", "--python", python]
    pins = [[*install, "--require-hashes", "-r", LOWEST_PINS]]
    return [make, *pins, [*install, "--no-deps", "--no-build-isolation", "-e", "."]]


def prepare_lowest() -> None:
    """See to it that the environment of the lowest versions is there; the stamp is written last, too."""
    import shutil

    packaging = packaging_part(read(os.path.join(ROOT, "pyproject.toml")))
    wanted = "\n".join((ROOT, sys.version.split()[0], packaging, read(os.path.join(ROOT, LOWEST_PINS))))
    if read(LOWEST_STAMP) == wanted:
        return
    with one_at_a_time():
        say("installing the lowest versions in .venv/lowest (first time or new requirements) ...")
        shutil.rmtree(LOWEST, ignore_errors=True)
        base = getattr(sys, "_base_executable", "") or sys.executable
        for command in lowest_commands(shutil.which("uv") or "", base):
            if call(command, setup_environment(), quiet=True):
                raise TroubleError("the lowest versions could not be installed; the reason stands above.")
        with open(LOWEST_STAMP, "w", encoding="utf-8") as file:
            file.write(wanted)


# --------------------------------------------------------------------------------------- the commands


def run(args: list[str]) -> int:
    """Start the program, in the caller's folder."""
    prepare("run")
    return become([script("sjalvskattning"), *args])


def pytest_command(args: Sequence[str]) -> list[str]:
    """Return the command that runs pytest with these arguments, without a network where the kernel allows."""
    return [script("python"), "-m", "tests.network", *args]


def check_steps(args: Sequence[str], root: str = ROOT) -> list[Step]:
    """Return the checks in order, pytest last so that its closing line ends the output."""
    paths = [path for path in CHECKED if os.path.exists(os.path.join(root, path))]
    mend = "Mend with: python dev.py format"
    return [
        Step("ruff format --check", [script("ruff"), "format", "--check", "--quiet", "."], mend),
        Step("ruff check", [script("ruff"), "check", "--quiet", "."], mend + " (what is left is yours)"),
        Step("mypy --strict", [script("mypy"), "--strict", "--no-error-summary", *paths]),
        Step("lint-imports", [script("lint-imports"), "--no-logo"], "The contracts stand in pyproject.toml."),
        Step("pytest", pytest_command([*PYTEST, *args])),
    ]


def test(args: list[str]) -> int:
    """Run every check and then the tests, or with --only the tests alone."""
    import time

    prepare("dev")
    os.chdir(ROOT)
    if args[:1] == ["--only"]:
        return become(pytest_command(args[1:]))
    *checks, last = check_steps(args)
    for step in checks:
        print(f"{step.name} ...", flush=True)
        began = time.monotonic()
        code = call(step.command)
        took = f"{time.monotonic() - began:.1f} s"
        if code:
            print(f"{step.name}: FAILED ({took}), stopped here. {step.remedy}".rstrip(), flush=True)
            return code
        print(f"{step.name}: ok ({took})", flush=True)
    print(f"{last.name} ...", flush=True)
    return become(last.command)


def spark(args: list[str]) -> int:
    """Run the tests that need Spark; what is missing for them is then a failure, not a reason to skip."""
    prepare("dev")
    prepare_spark()
    os.chdir(ROOT)
    os.environ.update(PYTHONPATH=SPARK, SJALVSKATTNING_SPARK="1")
    return become(pytest_command(["-q", "tests/spark", *args]))


def lowest(args: list[str]) -> int:
    """Run the tests of the rooms with the lowest versions that pyproject.toml allows."""
    prepare("dev")
    prepare_lowest()
    os.chdir(ROOT)
    python = os.path.join(LOWEST, os.path.relpath(script("python"), VENV))
    rooms = [os.path.join("tests", room) for room in ROOMS]
    return become([python, "-m", "tests.network", *PYTEST, *(args or rooms)])


def trust_command(args: Sequence[str]) -> list[str]:
    """Return the command that tries the promises, all of them or one part."""
    part, args = (args[0], args[1:]) if args and args[0] in TRUST else ("", args)
    return pytest_command([*PYTEST, "--figures", "-m", f"trust(part={part!r})" if part else "trust", *args])


def trust(args: list[str]) -> int:
    """Try the promises at length, or with --short as much as the tests do, and show the figures."""
    prepare("dev")
    os.chdir(ROOT)
    if args[:1] == ["--short"]:
        return become(trust_command(args[1:]))
    os.environ["SJALVSKATTNING_LONG"] = "1"
    return become(trust_command(args))


def bench(args: list[str]) -> int:
    """Measure the ratios."""
    prepare("dev")
    os.chdir(ROOT)
    return become([script("python"), "-m", "bench", *args])


def format_code(args: list[str]) -> int:
    """Let ruff format, mend, and format what it mended."""
    prepare("dev")
    formatting = [script("ruff"), "format", "--quiet", *args, "."]
    call(formatting)
    left = call([script("ruff"), "check", "--fix", "--quiet", "."])
    return call(formatting) or left


def clean_lock(text: str) -> str:
    """Return compiled pins under our own header, free of comments, and of options that name a host."""
    kept = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    alien = [line for line in kept if line.startswith("-") or "://" in line or " @ " in line]
    if alien:
        raise TroubleError("the compiled requirements hold more than pins: " + alien[0])
    return LOCK_HEADER + "\n".join(kept) + "\n"


def lock_command(uv: str, name: str, args: Sequence[str]) -> list[str]:
    """Return the command that compiles one requirements file, for every platform and Python at once."""
    command = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "{}.{}".format(*MINIMUM)]
    command += ["--generate-hashes", "--no-header", "--no-annotate"]
    if name != "dev.txt":  # dev.txt is compiled first, and the others follow its pins
        command += ["--constraint", os.path.join("requirements", "dev.txt")]
    return [*command, *args, *LOCKS[name], "--output-file", os.path.join("requirements", name)]


def lock_lowest(uv: str, folder: str) -> None:
    """Write the pins of the lowest versions: those first, then the tools, as in dev.txt where that fits."""
    import shutil

    bare = os.path.join(folder, "lowest.txt")
    common = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "{}.{}".format(*MINIMUM)]
    common += ["--no-header", "--no-annotate", "pyproject.toml", "--extra", "all"]
    tools = ["--group", "dev", "--constraint", bare, "--generate-hashes"]
    tools += ["--no-emit-package", "atheris", "--output-file", LOWEST_PINS]  # fuzzing has its own run
    shutil.copyfile(os.path.join(ROOT, "requirements", "dev.txt"), os.path.join(ROOT, LOWEST_PINS))
    for options in (["--resolution", "lowest-direct", "--output-file", bare], tools):
        if call([*common, *options], quiet=True):
            raise TroubleError("requirements/lowest.txt could not be compiled; the reason stands above.")


def lock(args: list[str]) -> int:
    """Write requirements/*.txt anew, with uv from PATH or one installed for the occasion."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        uv = shutil.which("uv")
        if not uv:
            check_venv_module()
            say("installing uv in a temporary folder ...")
            python = os.path.join(folder, os.path.relpath(script("python"), VENV))
            commands = [[sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", "uv"]]
            if any(call(command, quiet=True) for command in commands):
                raise TroubleError("uv could not be installed; is the network reachable?")
            uv = os.path.join(os.path.dirname(python), "uv")
        for name in (*LOCKS, os.path.basename(LOWEST_PINS)):
            path = os.path.join(ROOT, "requirements", name)
            if name not in LOCKS:
                lock_lowest(uv, folder)
            elif call(lock_command(uv, name, args), quiet=True):
                raise TroubleError(f"requirements/{name} could not be compiled; the reason stands above.")
            text = clean_lock(read(path))
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            count = sum(line[0] not in " #" for line in text.splitlines())
            say(f"requirements/{name}: {count} packages")
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "spark": spark,
    "lowest": lowest,
    "trust": trust,
    "bench": bench,
    "format": format_code,
    "lock": lock,
}


def main(argv: list[str]) -> int:
    """Carry out one command; return the exit code."""
    refusal = too_old(sys.version_info[:3])
    if refusal:
        say(refusal)
        return 1
    name, args = (argv[0], argv[1:]) if argv else ("", [])
    if name in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    if name not in COMMANDS:
        print(__doc__, file=sys.stderr)
        if name:
            say(f"there is no command {name!r}.")
        return 2
    try:
        return COMMANDS[name](args)
    except TroubleError as trouble:
        say(str(trouble))
    except OSError as error:
        say(f"{error.strerror or error}: {error.filename or ROOT}")
    except KeyboardInterrupt:
        say("interrupted.")
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
