"""Looks for a text in files and output, in every spelling a program might have left it in.

It shares no code with the program's own redaction, and looks into spreadsheets, which are ZIP archives.
"""

from __future__ import annotations

import base64
import io
import json
import re
import urllib.parse
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path


def spellings(text: str) -> dict[str, bytes]:
    """Each way of writing `text`, by name. Those of base64 leave out what depends on the neighbours."""
    raw = text.encode("utf-8")
    made = {
        "plain": raw,
        "windows-1251": text.encode("cp1251", "ignore"),
        "utf-16-le": text.encode("utf-16-le"),
        "utf-16-be": text.encode("utf-16-be"),
        "utf-32-le": text.encode("utf-32-le"),
        "url": urllib.parse.quote(text, safe="").encode(),
        "url, plus": urllib.parse.quote_plus(text).encode(),
        "json": json.dumps(text)[1:-1].encode(),
        "json of json": json.dumps(json.dumps(text))[3:-3].encode(),
        "python": repr(raw)[2:-1].encode(),
        "hex": raw.hex().encode(),
        "hex of utf-16": text.encode("utf-16-le").hex().encode(),
    }
    for name, data in (("base64", raw), ("base64 of utf-16", text.encode("utf-16-le"))):
        for shift in range(3):
            bits = shift * 8
            coded = base64.b64encode(bytes(shift) + data)
            whole = coded[-(-bits // 6) : (bits + len(data) * 8) // 6]
            made[f"{name}, {shift}"] = whole
            made[f"{name}, {shift}, for URLs"] = whole.replace(b"+", b"-").replace(b"/", b"_")
    return made


def patterns(text: str) -> dict[str, re.Pattern[bytes]]:
    """The spellings as patterns; hexadecimal digits in any case."""
    free = ("url", "url, plus", "hex", "hex of utf-16", "json", "python")
    return {
        name: re.compile(re.escape(spelled), re.IGNORECASE if name in free else 0)
        for name, spelled in spellings(text).items()
    }


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """A file, and what is in it if it is an archive."""
    data = path.read_bytes()
    yield "", data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"!{name}", archive.read(name)


def hits(data: bytes, texts: Iterable[str]) -> list[str]:
    """The spellings found in some bytes."""
    return [f"{text} ({name})" for text in texts for name, pattern in patterns(text).items() if pattern.search(data)]


def search(folder: Path, texts: Iterable[str]) -> dict[str, list[str]]:
    """Where any of the texts stands in the files under `folder`, and as which spelling; file names count too."""
    wanted = list(texts)
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        seen = hits(name.encode(), wanted)
        if path.is_file() and not path.is_symlink():
            for inside, data in contents(path):
                seen += [f"{hit}{inside}" for hit in hits(data, wanted)]
        if seen:
            found[name] = seen
    return found
