"""A cell's text -> a number in international form, or the reason why it is none.

Nothing is guessed: a `+` keeps the number as written, without one it is read as people of `country` write it,
and whatever could be two numbers, or could have lost digits, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smsfox_gui.core import numbering
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.numbering import PhoneVerdict

__all__ = ["PhoneVerdict", "judge", "plain_mobiles", "split"]

_INVISIBLE = "\u00ad\u034f\u061c\u180e\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_BLANK = " \t\v\f\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DASH = "-\u02d7\u2043\u2212\ufe58\ufe63\uff0d" + "".join(map(chr, range(0x2010, 0x2016)))
_DECORATION = dict.fromkeys(map(ord, _INVISIBLE + _BLANK + _DASH + "()[]"))
_ASCII_DECORATION = bytes(code for code in _DECORATION if code < 128)
_DIGITS = "0123456789"
_FULL_WIDTH = dict(zip(range(0xFF10, 0xFF1A), _DIGITS, strict=True)) | {0xFF0B: "+"}
_TIDY = dict.fromkeys(map(ord, _BLANK), " ") | dict.fromkeys(map(ord, _INVISIBLE)) | _FULL_WIDTH

_DIGIT = re.compile("[0-9]")
_MOBILE = re.compile(rb"(?:\+7|7|8)?(9[0-9]{9})")
_MOBILE_LINES = re.compile(rb"^(?:(?:\+7|7|8)?(9[0-9]{9})$|.*$)", re.MULTILINE)
_PLUS_SEVEN_LINES = re.compile(rb"^(?:\+7(9[0-9]{9})$|.*$)", re.MULTILINE)
_MOBILES = 70_000_000_000
_USUAL_BLANKS = "\u00a0\u202f\u2011\u2013"
"""Blanks and dashes that stand in whole columns of phones."""
_PLUS = ord("+")
_POWER = re.compile(r"\+?[0-9]+(?:[.,][0-9]*)?[eEеЕ]\+?[0-9]+")
_HASHES = re.compile(r"#{2,}")
_DECIMAL = re.compile(r"(\+?[0-9]{5,})[.,]([0-9]{1,4}|0+)")
_QUOTED = re.compile(r"=?\"([^\"]*)\"|=?'([^']*)'")
_WORD_BEFORE = re.compile(r"(?:тел|моб|tel|mob)(?: ?[.:])+ *(?=[+(0-9])", re.IGNORECASE)
_RUN = re.compile(rf"\+?[0-9][0-9 ()\[\]./\\{re.escape(_DASH)}]*")
"""What may be a number among words."""
_OTHER_NUMBER = re.compile("инн|снилс|паспорт|полис|карт|сч[её]т|договор|заказ", re.IGNORECASE)
"""What the digits beside it are instead."""
_IN_A_RUN = str.maketrans("", "", "/\\")
_FIRST_ALONE = re.compile("9[^0-9]")
_LAST_SET_OFF = re.compile(
    rf"(?:(?P<one>[^0-9]+)[0-9]|[{re.escape(_DASH)}][0-9]+(?P<some>[^0-9{re.escape(_DASH)}]+)[0-9]{{1,3}})[^0-9]*$"
)
"""Outermost digits of a run that may belong to the word beside it, `123-45-6 7 этаж`: one alone, or some that are set
off by less than the hyphens before them.
"""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(
    "кв|квартира|д|дом|корп|корпус|стр|строение|эт|этаж|под|подъезд|оф|офис|ком|комн|комната|каб|кабинет|уч|участок|"
    "мкр|микрорайон|ул|улица|вход|код|домофон",
    re.IGNORECASE,
)
"""What has a number of its own; any word in small letters is taken for such a one, one with a capital for a name."""
_EXTENSION = re.compile(
    r"[0-9]\W*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension|n)?|[xх#*])[\s.:]*[0-9]{1,6}(?![0-9])",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[,;/\\|&\r\n\u2028\u2029]|\b(?:и|или|and|or)\b", re.IGNORECASE)
_SEPARATORS = ",;/\\|&\r\n\u2028\u2029"
_LONGEST_CELL = 200
"""Longer cells with several numbers are not taken apart."""
_NUMBERS = (None, RowProblem.LANDLINE)
_PLUS_EIGHT = re.compile(r"\+8(?=[^0-9])")
"""Somebody's `+8 (495) …`: no country has that code, yet the digits may read as a number in Vietnam."""
_MAYBE_WITHIN = frozenset({RowProblem.NOT_A_NUMBER, RowProblem.SEVERAL_NUMBERS, RowProblem.FOREIGN_UNKNOWN})
_SHORTEST_LOCAL = 5
_SHORTEST_MOBILE = 8
"""Digits; at home in Moldova or Armenia."""
_SHORTEST_PAIR = 15
"""So many digits hold a mobile number and a local one."""


def judge(cell: str, country: str = "RU") -> PhoneVerdict:
    """The verdict on a cell's text. country (ISO 3166, two letters) says how a number without `+` is read.

    Detail of SEVERAL_NUMBERS: how many, where the cell can be `split` into them; of NOT_A_NUMBER and FOREIGN_UNKNOWN:
    the one mobile number that stands among words or odd signs, in international form. Only a person may take that.
    """
    # A million rows come this way: the plain mobile is decided here, everything else below.
    if cell.isascii():
        digits = cell.encode().translate(None, _ASCII_DECORATION)
    else:
        digits = cell.translate(_DECORATION).encode(errors="replace")
    mobile = _MOBILE.fullmatch(digits)
    if mobile and (country in numbering.SEVEN or digits[0] == _PLUS):
        return PhoneVerdict("7" + mobile[1].decode())
    verdict = _verdict(cell, country)
    if verdict.problem is RowProblem.SEVERAL_NUMBERS and (pieces := split(cell, country)):
        return verdict._replace(detail=str(len(pieces)))
    if (
        verdict.problem in _MAYBE_WITHIN
        and sum(map(str.isdigit, cell)) >= _SHORTEST_MOBILE
        and (within := _mobile_within(_tidy(cell), country))
    ):
        foreign = verdict.problem is RowProblem.FOREIGN_UNKNOWN
        return PhoneVerdict("", RowProblem.FOREIGN_UNKNOWN if foreign else RowProblem.NOT_A_NUMBER, within)
    return verdict


def _verdict(cell: str, country: str) -> PhoneVerdict:
    return _judge_doubtful(_tidy(cell), country)


def plain_mobiles(cells: Sequence[str], country: str = "RU") -> list[int]:
    """For each cell the number where it holds nothing but a plain Russian mobile, 0 where `judge` must be asked.

    One regular expression over all cells: a twentieth of what asking one by one costs.
    """
    if not cells:
        return []
    text = "\n".join(cells)
    if text.count("\n") != len(cells) - 1:
        text = "\n".join([cell.replace("\n", "?") for cell in cells])
    if not text.isascii():
        for usual in _USUAL_BLANKS:
            text = text.replace(usual, "")
    lines = text.encode("ascii", "replace").translate(None, _ASCII_DECORATION)
    found = (_MOBILE_LINES if country in numbering.SEVEN else _PLUS_SEVEN_LINES).findall(lines)
    if b"" not in found:
        return list(map(_MOBILES.__add__, map(int, found)))
    return [_MOBILES + int(digits) if digits else 0 for digits in found]


def split(cell: str, country: str = "RU") -> tuple[str, ...]:
    """The numbers of a cell that holds several, each as it is written there; () where it does not fall into numbers.

    Every one of them must be a number by itself: nothing is guessed of what is cut short ("…67, 68").
    """
    text = _tidy(cell)
    if len(text) > _LONGEST_CELL or _verdict(text, country).problem is not RowProblem.SEVERAL_NUMBERS:
        return ()
    return _numbers_in(text, country, {})


def _numbers_in(text: str, country: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The numbers of a text in their order, () where something is left over. known: what its ends come to."""
    if text in known:
        return known[text]
    known[text] = ()
    if _verdict(text, country).problem in _NUMBERS:
        known[text] = (text,)
        return (text,)
    for first, rest in _cuts(text):
        if _verdict(first, country).problem in _NUMBERS and (others := _numbers_in(rest, country, known)):
            known[text] = (first, *others)
            break
    return known[text]


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Ways to cut a number off the front: at what separates, before a `+`, at a blank, after ten or eleven digits."""
    separator = next((found for found in _SEVERAL.finditer(text) if _digits(text[: found.start()])), None)
    if separator is not None:
        yield text[: separator.start()].strip(), text[separator.end() :].strip(f" {_SEPARATORS}")
        return
    places = [found.start() for found in re.finditer(r"(?<=.)\+| ", text)]
    places += [place for place in (10, 11) if text.isdigit() and place < len(text)]
    for place in places:
        yield text[:place].strip(), text[place:].strip()


def _tidy(cell: str) -> str:
    """Without invisible characters and what makes a spreadsheet take it for text, with one kind of blanks."""
    text = cell.translate(_TIDY).strip()
    if quoted := _QUOTED.fullmatch(text):
        text = quoted[1] or quoted[2] or ""
    text = text.lstrip("'’`").strip()
    return text[found.end() :] if (found := _WORD_BEFORE.match(text)) else text


def _mobile_within(text: str, country: str) -> str:
    """The mobile number of a text, in international form, where nothing else in it could be one; else ""."""
    if len(text) > _LONGEST_CELL or _OTHER_NUMBER.search(text):
        return ""
    long = [found for found in _RUN.finditer(text) if len(_digits(found[0])) >= _SHORTEST_LOCAL]
    if len(long) != 1 or _takes_others_digits(text, long[0]):
        return ""
    run = long[0][0].translate(_IN_A_RUN).strip(" .")
    if country in numbering.SEVEN and run.startswith("+8") and numbering.is_long_mobile(_digits(run)):
        run = run[1:]
    verdict = _judge_doubtful(run, country)
    return verdict.phone if verdict.problem is None else ""


def _takes_others_digits(text: str, run: re.Match[str]) -> bool:
    """Whether the first or last digits of a run may be those of a word beside it, and the number be cut short."""
    before, after = _WORD.findall(text[: run.start()]), _WORD.findall(text[run.end() :])
    if _FIRST_ALONE.match(run[0]) and before and _has_a_number(before[-1]):
        return True
    last = _LAST_SET_OFF.search(run[0])
    if last is None:
        return False
    only_blanks = not (last["one"] or last["some"]).strip()
    return not only_blanks or bool(after and _has_a_number(after[0]))


def _has_a_number(word: str) -> bool:
    return word[0].islower() or _NUMBERED.fullmatch(word) is not None


def _judge_doubtful(text: str, country: str) -> PhoneVerdict:
    if not _DIGIT.search(text):  # a column of names judged for a column of phones: no detours for these
        return PhoneVerdict("", _problem_without_digits(text))
    if _POWER.fullmatch(text):
        return PhoneVerdict("", RowProblem.DESTROYED)
    if decimal := _DECIMAL.fullmatch(text.replace(" ", "")):
        if decimal[2].strip("0"):
            return PhoneVerdict("", RowProblem.NOT_A_NUMBER)
        text = decimal[1]
    if problem := _more_than_a_number(text):
        return PhoneVerdict("", problem)
    digits = text.translate(_DECORATION).replace(".", "")
    plain = digits.removeprefix("+")
    if not (plain.isascii() and plain.isdigit()):
        return PhoneVerdict("", RowProblem.NOT_A_NUMBER)
    if _PLUS_EIGHT.match(text):
        return PhoneVerdict("", RowProblem.FOREIGN_UNKNOWN)
    return numbering.international(plain) if digits != plain else numbering.national(plain, country)


def _problem_without_digits(text: str) -> RowProblem:
    if _HASHES.fullmatch(text):
        return RowProblem.DESTROYED
    return RowProblem.NOT_A_NUMBER if any(map(str.isalnum, text)) else RowProblem.NO_PHONE


def _more_than_a_number(text: str) -> RowProblem | None:
    if _EXTENSION.search(text):
        return RowProblem.EXTENSION
    pieces = _SEVERAL.split(text)
    if len(pieces) > 1 and any(map(_digits, pieces)):
        only_one = sum(map(bool, map(_digits, pieces))) == 1
        remark = only_one and any(map(str.isalpha, "".join(pieces)))
        return RowProblem.NOT_A_NUMBER if remark else RowProblem.SEVERAL_NUMBERS
    return RowProblem.SEVERAL_NUMBERS if _two_in_a_row(text) else None


def _digits(text: str) -> str:
    return "".join(filter(_DIGITS.__contains__, text))


def _two_in_a_row(text: str) -> bool:
    """Whether two numbers stand there with only blanks, a `+` or nothing between them."""
    if sum(len(_digits(piece)) >= _SHORTEST_LOCAL for piece in text.split("+")) > 1:
        return True
    digits = _digits(text)
    if len(digits) < _SHORTEST_PAIR:
        return False
    groups = text.split()
    cuts = [len(_digits("".join(groups[:n]))) for n in range(1, len(groups))]
    local = any(_mobile_and_more(digits[:cut], digits[cut:]) for cut in cuts)
    return local or any(_is_mobile(digits[:cut]) and _is_mobile(digits[cut:]) for cut in (10, 11))


def _mobile_and_more(first: str, second: str) -> bool:
    shorter = min(len(first), len(second))
    return shorter >= _SHORTEST_LOCAL and (_is_mobile(first) or _is_mobile(second))


def _is_mobile(digits: str) -> bool:
    return numbering.is_long_mobile(digits) or numbering.is_short_mobile(digits)
