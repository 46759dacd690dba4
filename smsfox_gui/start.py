"""Set a fresh machine up, then start the demo, the window, the tests, the checks or the build.

    python3 -m smsfox_gui.start demo | window | test | check | build  [arguments for what is started]

Only the standard library: it runs before anything is installed. It installs missing system libraries where
it may, makes `.venv` in the project (in the user's cache where the project cannot be written to) and leaves a
stamp there, so that the next start goes straight on.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from smsfox_gui.start_libraries import VERSION, CannotSetUp, install_libraries, must
from smsfox_gui.start_words import say

OLDEST_PYTHON = (3, 11)
CANNOT_SET_UP = 4
"""Exit status when the machine cannot be set up; everything else is the started program's own."""

PROJECT = Path(__file__).resolve().parent.parent
STAMP = "smsfox-start.json"


class Command(NamedTuple):
    """What a word starts: Python's arguments step by step (the last gets the user's), and what they need."""

    extras: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]
    packages: tuple[str, ...] = ()
    in_project: bool = True


_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

COMMANDS = {
    "demo": Command((), (("-m", "smsfox_gui", "--demo"),), in_project=False),
    "window": Command((), (("-m", "smsfox_gui"),), in_project=False),
    "test": Command(("test",), (("-m", "pytest", "-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"),)),
    "check": Command(("lint", "test"), (("-m", "ruff", "check"), ("-c", _IMPORTS), ("-m", "mypy"))),
    "build": Command(
        ("build", "test"),
        (
            ("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec"),
            ("-m", "pytest", "-m", "frozen", "tests/end_to_end/test_frozen.py"),
        ),
        ("binutils",),
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """Set up what the first argument needs and start it; the exit status is that of what was started."""
    _write_any_letter()
    words = sys.argv[1:] if arguments is None else arguments
    command = COMMANDS.get(words[0]) if words else None
    if command is None:
        print(say("usage"), file=sys.stderr)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    try:
        python = _set_up(command)
    except CannotSetUp as stop:
        print(stop, file=sys.stderr)
        return CANNOT_SET_UP
    environment = child_environment(dict(os.environ), sys.platform)
    if command.in_project:
        os.chdir(PROJECT)
        if not python.is_relative_to(PROJECT):
            environment.update(caches_in(python.parent.parent))
    return run(python, command.steps, words[1:], environment)


def child_environment(environment: dict[str, str], platform: str) -> dict[str, str]:
    """The environment of what is started: without a display Qt paints into memory."""
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if platform.startswith("linux") and not shown:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def caches_in(folder: Path) -> dict[str, str]:
    """What tells the tools to leave a project alone that cannot be written to."""
    return {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_ADDOPTS": shlex.join(["-o", f"cache_dir={folder / 'pytest'}"]),
        "HYPOTHESIS_STORAGE_DIRECTORY": str(folder / "hypothesis"),
        "MYPY_CACHE_DIR": str(folder / "mypy"),
        "RUFF_CACHE_DIR": str(folder / "ruff"),
    }


def run(python: Path, steps: tuple[tuple[str, ...], ...], own: list[str], environment: dict[str, str]) -> int:
    """Run the steps in order up to the first that fails; its exit status, or the last one's."""
    status = 0
    for number, step in enumerate(steps, start=1):
        last = number == len(steps)
        line = [str(python), *step, *(own if last else [])]
        sys.stdout.flush()
        if last and os.name == "posix":
            # The program takes this process's place: signals and the exit status are its own.
            os.execve(line[0], line, environment)
        status = subprocess.call(line, env=environment)
        if status != 0:
            break
    return status


def _set_up(command: Command) -> Path:
    """The Python to start with. Raises CannotSetUp."""
    if sys.version_info < OLDEST_PYTHON:
        raise CannotSetUp(say("python", oldest="{}.{}".format(*OLDEST_PYTHON), here=VERSION))
    if not (PROJECT / "pyproject.toml").exists():
        if command.in_project:
            raise CannotSetUp(say("installed"))
        return Path(sys.executable)
    install_libraries(command.packages)
    folder = environment_folder(PROJECT, _cache_folder())
    return _install_program(folder, command.extras)


def environment_folder(project: Path, cache: Path) -> Path:
    """`.venv` of the project, or a folder of its own in the cache where the project cannot be written to."""
    inside = project / ".venv"
    if os.access(inside if inside.exists() else project, os.W_OK):
        return inside
    return cache / hashlib.sha256(str(project).encode()).hexdigest()[:16]


def stamp_key(pyproject: bytes) -> str:
    """What an environment was made for; another key means that it must be set up anew."""
    return hashlib.sha256(VERSION.encode() + b"\n" + pyproject).hexdigest()


class Stamp(NamedTuple):
    """What an environment was made for. python: the version it was made with, "" where no stamp was found."""

    key: str
    python: str
    extras: tuple[str, ...]


def read_stamp(folder: Path) -> Stamp:
    """The stamp of the environment in a folder; one that fits nothing where there is none."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        return Stamp(str(stamp["key"]), str(stamp["python"]), tuple(map(str, stamp["extras"])))
    except (OSError, ValueError, KeyError, TypeError):
        return Stamp("", "", ())


def _install_program(folder: Path, extras: tuple[str, ...]) -> Path:
    """Make the environment and install the program with these extras, unless the stamp says it is done."""
    key = stamp_key((PROJECT / "pyproject.toml").read_bytes())
    stamp = read_stamp(folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if stamp.key == key and set(extras) <= set(stamp.extras) and python.exists():
        return python
    print(say("environment", folder=folder), file=sys.stderr, flush=True)
    # A developer's own environment has no stamp and is used as it is; ours is made anew for another Python.
    if not python.exists() or stamp.python not in ("", VERSION):
        must([sys.executable, "-m", "venv", "--clear", str(folder)])
    if subprocess.call([str(python), "-c", "import pip"], stderr=subprocess.DEVNULL) != 0:
        must([str(python), "-m", "ensurepip"])
    wanted = sorted({*extras, *(stamp.extras if stamp.key == key else ())})
    target = str(PROJECT) + (f"[{','.join(wanted)}]" if wanted else "")
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    must([str(python), "-m", "pip", "install", *quiet, "--no-input", "--editable", target])
    written = json.dumps({"key": key, "python": VERSION, "extras": wanted})
    (folder / STAMP).write_text(written, encoding="utf-8")
    return python


def _cache_folder() -> Path:
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "SMSFox Desktop" / "start"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "smsfox-desktop"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "smsfox-desktop"


def _write_any_letter() -> None:
    """Let a console that knows no Cyrillic show a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
