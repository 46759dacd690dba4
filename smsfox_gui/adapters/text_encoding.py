"""Finds a text's encoding: by its mark, by strict decoding of the whole, at last by Russian letters."""

from __future__ import annotations

import codecs
import math
import re
from pathlib import Path

from smsfox_gui.adapters.mixed_lines import beside_utf8, telling_lines
from smsfox_gui.core.errors import FileEncodingUnknown, FileFormatUnknown

_CHUNK = 1 << 20
_SAMPLE = 1 << 17
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
RUSSIAN_CODES = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_WESTERN = "cp1252"

_SHARES = (
    "о10.97 е8.45 а8.01 и7.35 н6.70 т6.26 с5.47 р4.73 в4.54 л4.40 к3.49 м3.21 д2.98 п2.81 у2.62 я2.01 ы1.90"
    " ь1.74 г1.70 з1.65 б1.59 ч1.44 й1.21 х0.97 ж0.94 ш0.73 ю0.64 ц0.48 щ0.36 э0.32 ф0.26 ъ0.04 ё0.20"
)
_LETTERS = {entry[0]: math.log(float(entry[1:]) / 100) for entry in _SHARES.split()}
_NEIGHBOURS = math.log(0.0008)
_SIGNS = math.log(0.0015)
_STRANGE = math.log(0.00002)
_BROKEN_WORD = -4.0
_CAPITALS = -0.4
_BROKEN = re.compile(r"[а-яё][А-ЯЁ]|(?<![^\W\d_])[ъьыЪЬЫ]")
"""Small letters before a capital one, and what no Russian word begins with."""
_CAPITAL_RUNS = re.compile(r"[А-ЯЁ]+")
_ACCENTS = re.compile(rb"([A-Za-z]?)([\x80-\xff]+)([A-Za-z]?)")
_LONGEST_ACCENT = 3
_WORDS = re.compile(rb"[\x80-\xff]+")
_SHORTEST_WORD = 3
_CLEARLY = 5.0
"""So much more Russian a word must be; of names in cp1251, in small letters and capitals, none is by more than 2.4."""
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")


def known_encoding(name: str, path: Path) -> str:
    """The canonical name of an encoding that a person chose for a file; where it leaves the order of bytes open, as the
    file's mark says. Raises FileEncodingUnknown, OSError.
    """
    try:
        info = codecs.lookup(name)
    except LookupError as error:
        raise FileEncodingUnknown(encoding=name) from error
    if not info._is_text_encoding:  # noqa: SLF001 - the only way to tell rot13 and base64 from letters
        raise FileEncodingUnknown(encoding=name)
    if info.name in ("utf-16", "utf-32"):
        with path.open("rb") as file:
            marked = _marked(file.read(4))
        return marked if marked is not None and marked.startswith(info.name) else f"{info.name}-le"
    return {"utf-8-sig": "utf-8"}.get(info.name, info.name)


def find_encoding(path: Path) -> str:
    """The encoding of the whole file, or of those of its lines that are not UTF-8: see `mixed_lines`.

    Raises FileFormatUnknown for what is no text, FileEncodingUnknown where a line is in two encodings, OSError.
    """
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    marked = _marked(sample)
    if marked not in (None, "utf-8"):
        return marked
    wide = _utf32_by_zeros(sample) or _utf16_by_zeros(sample)
    if wide is not None:
        return wide
    if len(_CONTROLS.findall(sample)) + sample.count(b"\0") > 2 + len(sample) // 200:
        raise FileFormatUnknown()
    if decodes(path, "utf-8"):
        return "utf-8"
    beside = beside_utf8(path)
    if beside is not None:
        if beside.damaged:
            raise FileEncodingUnknown(line=beside.damaged)
        return guess_beside_utf8(beside.sample)
    telling = telling_lines(path)
    if _broken_utf8(telling):
        return "utf-8"
    return guess_western(telling) or guess_russian(telling)


def _marked(start: bytes) -> str | None:
    return next((name for mark, name in _MARKS if start.startswith(mark)), None)


def decodes(path: Path, encoding: str) -> bool:
    """Whether every byte of the file makes sense in this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _utf32_by_zeros(sample: bytes) -> str | None:
    """UTF-32 without a mark: of four bytes two are always zeros."""
    fours = len(sample) // 4
    whole = sample[: 4 * fours]
    for name, zeros in (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1))):
        if fours > 1 and not any(any(whole[place::4]) for place in zeros):
            return name
    return None


def _utf16_by_zeros(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is a zero (ASCII) or a four (Cyrillic)."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    for name, high in (("utf-16-le", sample[1 : 2 * pairs : 2]), ("utf-16-be", sample[0 : 2 * pairs : 2])):
        plain = high.count(0) + high.count(4) + high.count(0x20)
        if high.count(0) * 20 > pairs and plain * 10 >= pairs * 9:
            return name
    return None


def _broken_utf8(lines: bytes) -> bool:
    """Whether lines that are not UTF-8 are so with some damage: in another encoding everything would be wrong, in this
    one the person is told.
    """
    text = lines.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return 2 * wrong < sum(character > "\x7f" for character in text)


def guess_beside_utf8(sample: bytes) -> str:
    """The encoding of lines beside others in UTF-8, often few and short: cp1251 unless whole words of theirs speak
    clearly for another. A sign alone, `1 500` with a blank that does not break, says nothing.
    """
    western = guess_western(sample.translate(_WITHOUT_SIGNS), longest=1)
    if western is not None:
        return western
    found = (word.strip(_SIGNS_OF_1251) for word in _WORDS.findall(sample))
    words = b" ".join(word for word in found if len(word) >= _SHORTEST_WORD)
    best = guess_russian(words)
    gained = russian_score(words.decode(best, "replace")) - russian_score(words.decode("cp1251", "replace"))
    return best if gained > _CLEARLY else "cp1251"


def guess_western(sample: bytes, longest: int = _LONGEST_ACCENT) -> str | None:
    """The Western encoding where most letters beyond ASCII stand within words of ASCII, `Müller`; else None.

    In the Russian ones whole words are beyond ASCII. longest: so many such letters may stand side by side.
    """
    runs = _ACCENTS.findall(sample)
    within = sum(bool(before or after) and len(run) <= longest for before, run, after in runs)
    if 2 * within <= len(runs):
        return None
    try:
        sample.decode(_WESTERN)
    except UnicodeDecodeError:
        return None
    return _WESTERN


def guess_russian(sample: bytes) -> str:
    """The Russian one-byte encoding that makes the most Russian of these bytes; cp1251 on a tie."""
    return max(RUSSIAN_CODES, key=lambda name: russian_score(sample.decode(name, "replace")))


def russian_score(text: str) -> float:
    """How Russian a decoded text is: letter shares, with what no Russian word looks like counted against it."""
    score = _BROKEN_WORD * len(_BROKEN.findall(text)) + _CAPITALS * len(_CAPITAL_RUNS.findall(text))
    for character in text:
        if character > "\x7f":
            score += _CHARACTER_SCORES.get(character, _STRANGE)
    return score


_USUAL_SIGNS = "«»–—№…“”„’°\u00a0§•€"
_SIGNS_OF_1251 = _USUAL_SIGNS.encode("cp1251")
_WITHOUT_SIGNS = bytes.maketrans(_SIGNS_OF_1251, b" " * len(_SIGNS_OF_1251))
_CHARACTER_SCORES = (
    _LETTERS
    | {letter.upper(): share for letter, share in _LETTERS.items()}
    | dict.fromkeys("іїєґўІЇЄҐЎ", _NEIGHBOURS)
    | dict.fromkeys(_USUAL_SIGNS, _SIGNS)
)
