"""Every page and phase of the real window in every size: `python -m tests.qt.window_pictures DIR [DRAWINGS]`.

Both languages and themes, 1024x600, 1366x768, 1920x1080, and 1920x1080 at 150 %: each is a run of `--self-test` into a
folder of its own. DIR/index.html shows a step's pictures side by side, behind its drawing where DRAWINGS has one. What
is cut or overlaps, `test_fit.py` finds by itself. Needs no display.
"""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

AT_ONCE = 4
"""Runs side by side: each mostly waits for the demo gateway."""
DRAWN = {
    "welcome": "01-welcome.png",
    "list": "02-contacts.png",
    "message": "03-message.png",
    "check": "04-confirm.png",
    "sending": "05-sending.png",
    "result": "06-results.png",
    "history": "07-history.png",
    "settings": "08-settings.png",
}
"""The steps of the self-test that a drawing is of."""
STYLE = "body{font:14px sans-serif} .step{display:flex;gap:12px;overflow-x:auto} figure{margin:0} img{max-height:540px}"


@dataclass(frozen=True, slots=True)
class Look:
    """One run of the self-test. size: of the window in pixels of the drawings, the screen's divided by the scale."""

    language: str
    theme: str
    size: str
    scale: float = 1.0

    @property
    def name(self) -> str:
        """Its folder, and what stands over its pictures."""
        scaled = f"-{self.scale * 100:.0f}-percent" if self.scale != 1 else ""
        return f"{self.language}-{self.theme}-{self.size}{scaled}"


SIZES = (("1024x600", 1.0), ("1366x768", 1.0), ("1920x1080", 1.0), ("1280x720", 1.5))
LOOKS = tuple(
    Look(language, theme, size, scale)
    for language in ("ru", "en")
    for theme in ("light", "dark")
    for size, scale in SIZES
)


def take(folder: Path, look: Look) -> list[str]:
    """Run the program with its self-test; the steps' names in order. Raises RuntimeError where a step failed."""
    place = folder / look.name
    place.mkdir(parents=True, exist_ok=True)
    shown = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(look.scale), "PYTHONIOENCODING": "utf-8"}
    chosen = ["--lang", look.language, "--theme", look.theme, "--size", look.size]
    done = subprocess.run(
        [sys.executable, "-m", "smsfox_gui", "--self-test", str(place), *chosen],
        env=os.environ | shown,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{look.name}: {done.stderr}")
    return [step["name"] for step in json.loads((place / "report.json").read_text("utf-8"))["steps"]]


def page(steps: Sequence[str], looks: Sequence[Look], drawings: Path | None) -> str:
    """The pictures of each step in a line, as a web page that lies in their folder."""
    parts = [f"<!doctype html><meta charset='utf-8'><title>SMSFox Desktop</title><style>{STYLE}</style>"]
    for number, step in enumerate(steps, start=1):
        pictures = [(look.name, f"{look.name}/{number:02}-{step}.png") for look in looks]
        if drawings is not None and step in DRAWN and (drawings / DRAWN[step]).is_file():
            pictures.insert(0, ("as drawn", (drawings / DRAWN[step]).resolve().as_uri()))
        parts.append(f"<h2>{html.escape(step)}</h2><div class='step'>")
        parts += [
            f"<figure><figcaption>{html.escape(name)}</figcaption>"
            f"<a href='{html.escape(place)}'><img loading='lazy' alt='' src='{html.escape(place)}'></a></figure>"
            for name, place in pictures
        ]
        parts.append("</div>")
    return "\n".join(parts) + "\n"


def take_all(folder: Path, drawings: Path | None = None, looks: Sequence[Look] = LOOKS) -> Path:
    """All of them, and the page that shows them; its path."""
    with ThreadPoolExecutor(AT_ONCE) as runs:
        steps = list(runs.map(lambda look: take(folder, look), looks))
    index = folder / "index.html"
    index.write_text(page(steps[0], looks, drawings), "utf-8")
    return index


if __name__ == "__main__":
    print(take_all(*map(Path, sys.argv[1:])))
