"""What is taken out of everything the program writes about itself: its secrets, and whatever looks like a number."""

from __future__ import annotations

import base64
import html
import json
import re
import threading
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

_GONE = "***"
_SHORT = 4
"""Shorter words are taken out only where they stand alone: "a" as a password must not empty the log."""

_PHONE = re.compile(r"(?<!\d)(?:\d[ \t\u00a0\u2009\u202f().\-]{0,3}){9,14}\d(?!\d)")
_PAIR = re.compile(
    r"""(\b(?:login|pwd|passwd|password|phones?|msg)['"]?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s&,;]+)""",
    re.IGNORECASE,
)
_CREDENTIALS = re.compile(r"://[^/\s@]+@")


class Redactor:
    """Knows the secrets of one process. Thread-safe; what it has learned it keeps until the process ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._patterns: set[str] = set()
        self._known: re.Pattern[str] | None = None

    def learn(self, secret: str) -> None:
        """Take this out from now on, however it is spelled."""
        if len(secret) < _SHORT:
            self.learn_word(secret)
        else:
            self._add(re.escape(spelling) for spelling in spellings(secret))

    def learn_word(self, word: str) -> None:
        """Take this out where it stands alone, as a login does: it may be part of an ordinary word."""
        if word:
            self._add(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling in {word, quote(word, safe="")})

    def redact(self, text: str) -> str:
        """The text without secrets, passwords and logins in pairs, and runs of 10 to 15 digits."""
        known = self._known
        if known is not None:
            text = known.sub(_GONE, text)
        text = _CREDENTIALS.sub(f"://{_GONE}@", text)
        text = _PAIR.sub(rf"\1{_GONE}", text)
        return _PHONE.sub(_GONE, text)

    def _add(self, patterns: Iterable[str]) -> None:
        with self._lock:
            self._patterns.update(patterns)
            longest_first = sorted(self._patterns, key=len, reverse=True)
            self._known = re.compile("|".join(longest_first), re.IGNORECASE)


def spellings(secret: str) -> set[str]:
    """The ways in which a program writes a text: plain, in URLs, JSON, HTML, Python, hexadecimal, base64, UTF-16."""
    raw = secret.encode("utf-8", "surrogatepass")
    plain = raw.decode("utf-8", "replace")
    made = {
        secret,
        quote(plain, safe=""),
        quote_plus(plain),
        html.escape(plain),
        json.dumps(plain)[1:-1],
        ascii(plain)[1:-1],
        repr(raw)[2:-1],
        raw.hex(),
        plain.encode("utf-16-le").decode("latin-1"),
        plain.encode("utf-16-be").decode("latin-1"),
    }
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + raw)
        # The first and the last characters depend on the neighbours.
        made.add(coded[(0, 2, 3)[shift] : len(coded) - (0, 4, 4)[-(len(raw) + shift) % 3]].decode("ascii"))
    return {spelling for spelling in made if len(spelling) >= _SHORT}
