"""A cell's number and its format -> the text that a spreadsheet shows.

One difference is made on purpose: a whole number under General or a scientific format keeps all its digits, because a
phone shown as 7,92E+10 is still a phone in the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from smsfox_gui.core.date_formats import DAYS_1904, shown_date
from smsfox_gui.core.format_codes import Kind, Piece, Section, System, sections
from smsfox_gui.core.list_locale import ListLocale
from smsfox_gui.core.plain_numbers import plain_number

HASHES = "########"
"""What a spreadsheet shows for a date that does not exist."""

_EXACT = 2**53
_DIGITS = 15
"""So many digits of a number a spreadsheet knows."""
_GENERAL_WIDTH = 11
"""Characters that General uses for a number with decimals, the point included."""
_PHONE = 10
"""Digits of the shortest number that could be a phone."""
_ROUNDED = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)


class NumberFormat:
    """One format in one country's look. Never fails: a code that nobody can read shows numbers as General does."""

    def __init__(self, code: str, locale: ListLocale, *, since_1904: bool = False) -> None:
        self._locale = locale
        self._add_days = DAYS_1904 if since_1904 else 0
        try:
            self._sections = sections(code)
        except ValueError:
            self._sections = sections("General")
        self._plain = len(self._sections) == 1 and self._sections[0].pieces in _ONLY_GENERAL
        self._texts = _text_section(self._sections)
        self._quick = {id(section): plain_number(section, locale) for section in self._sections}

    @property
    def is_general(self) -> bool:
        """Whether every number is shown as it is."""
        return self._plain

    @property
    def is_date(self) -> bool:
        return self._sections[0].is_date

    @property
    def decorates_text(self) -> bool:
        """Whether a cell that holds a text shows more than that text."""
        return self._texts is not None

    def number(self, value: float) -> str:
        """What is shown for a number."""
        if self._plain:
            return general(value, self._locale)
        section, bare = (self._sections[0], False) if len(self._sections) == 1 else self._section(value)
        if Kind.TEXT in section.kinds:
            return general(value, self._locale)
        if section.is_date:
            return self._date(section, value)
        return self._number(section, value, bare)

    def numbers(self, values: Sequence[str]) -> list[str] | None:
        """What is shown for many numbers as they are stored, in decimal digits; None where it takes a closer look."""
        quick = self._quick[id(self._sections[0])] if self._sections[0].condition is None else None
        return quick.show_all(values) if quick is not None else None

    def text(self, value: str) -> str:
        """What is shown for a text."""
        if self._texts is None:
            return value
        shown = (value if piece.kind is Kind.TEXT else piece.text for piece in self._texts.pieces)
        return "".join(shown).strip(" ")

    def _section(self, value: float) -> tuple[Section, bool]:
        """The section for a number, and whether the section itself says that it is negative."""
        for section in self._sections[:3]:
            if section.condition is not None and section.condition(value):
                return section, False
        numbers = [s for s in self._sections[:3] if s.condition is None and Kind.TEXT not in s.kinds]
        if not numbers or any(section.condition for section in self._sections):
            return (numbers or list(self._sections))[-1], False
        if value < 0 and len(numbers) > 1:
            return numbers[1], True
        if value == 0 and len(numbers) > 2:
            return numbers[2], True
        return numbers[0], False

    def _date(self, section: Section, value: float) -> str:
        if section.system is not None:
            code = self._locale.long_date if section.system is System.DATE else self._locale.long_time
            section = sections(code)[0]
        return shown_date(section, value + self._add_days, self._locale) or HASHES

    def _number(self, section: Section, value: float, bare: bool) -> str:
        sign = "-" if value < 0 and not bare else ""
        quick = self._quick[id(section)]
        if quick is not None and (shown := quick.show(abs(value))) is not None:
            return sign + shown
        if Kind.EXPONENT in section.kinds and value.is_integer() and abs(value) < _EXACT:
            return f"{sign}{abs(int(value))}"
        exact = _ROUNDED.create_decimal(repr(abs(value)))
        for piece in section.pieces:
            if piece.kind is Kind.PERCENT:
                exact *= 100
        if Kind.GENERAL in section.kinds:
            shown = general(float(exact), self._locale)
            texts = [shown if piece.kind is Kind.GENERAL else piece.text for piece in section.pieces]
        elif Kind.EXPONENT in section.kinds:
            texts = _scientific(section.pieces, exact, self._locale)
        elif Kind.SLASH in section.kinds and Kind.DIGIT in section.kinds:
            texts = _fraction(section.pieces, exact)
        else:
            texts = _fixed(section.pieces, exact, self._locale)
        return (sign + "".join(texts).strip(" ")).strip(" ")


_ONLY_GENERAL = ((), (Piece(Kind.GENERAL, "general"),), (Piece(Kind.TEXT, "@"),))


def _text_section(parts: Sequence[Section]) -> Section | None:
    """The section that says how texts are shown, if that is not just the text."""
    for section in (parts[-1],) if len(parts) in (1, 4) or Kind.TEXT in parts[-1].kinds else ():
        if Kind.TEXT in section.kinds and "".join(p.text for p in section.pieces).strip(" ") != "@":
            return section
    return None


def general(value: float, locale: ListLocale) -> str:
    """A number without a format. A whole one keeps its digits; one with decimals is as wide as General allows.

    What is as long as a phone keeps its decimals too: rounded it would look like one.
    """
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    exact = _ROUNDED.create_decimal(repr(value))
    # Decimal's adjusted(): the power of ten of the first digit.
    size = exact.adjusted()
    if not -5 <= size < _DIGITS:
        return _power(exact, locale)
    before = max(size, 0) + 1
    decimals = _GENERAL_WIDTH - 1 - before if before < _PHONE else _DIGITS - before
    text = format(_rounded(exact, decimals), "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("0", "-0"):
        return _power(exact, locale)
    return text.replace(".", locale.decimal)


def _power(exact: Decimal, locale: ListLocale) -> str:
    digits = format(Context(prec=6, rounding=ROUND_HALF_UP).create_decimal(exact).normalize(), "E")
    mantissa, _, power = digits.partition("E")
    return f"{mantissa.replace('.', locale.decimal)}E{power[0]}{power[1:].rjust(2, '0')}"


def _fixed(pieces: Sequence[Piece], exact: Decimal, locale: ListLocale) -> list[str]:
    """Digits in their places, with whatever stands between them."""
    whole, decimals = _split_at_point(pieces)
    places = [n for n, piece in enumerate(whole) if piece.kind is Kind.DIGIT]
    # Commas after the last digit divide by a thousand each, one between digits groups them.
    exact = exact.scaleb(-3 * _commas_at_the_end(pieces))
    grouped = any(p.kind is Kind.COMMA for p in whole[places[0] : places[-1]]) if places else False
    wanted = sum(piece.kind is Kind.DIGIT for piece in decimals)
    digits = format(_rounded(exact, wanted), "f")
    before, _, after = digits.partition(".")
    shown = _whole(whole, before.lstrip("0"), locale.group if grouped else "")
    return [*shown, *_decimals(decimals, after, locale.decimal)]


def _rounded(exact: Decimal, decimals: int) -> Decimal:
    return _WIDE.quantize(exact, Decimal(1).scaleb(-decimals))


def _commas_at_the_end(pieces: Sequence[Piece]) -> int:
    last = max((n for n, piece in enumerate(pieces) if piece.kind is Kind.DIGIT), default=len(pieces))
    return sum(piece.kind is Kind.COMMA for piece in pieces[last:])


def _split_at_point(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    for n, piece in enumerate(pieces):
        if piece.kind is Kind.POINT:
            return pieces[:n], pieces[n:]
    return pieces, ()


def _whole(pieces: Sequence[Piece], digits: str, group: str) -> list[str]:
    """Fill the places from the right; the leftmost takes all that is left."""
    left = sum(piece.kind is Kind.DIGIT for piece in pieces)
    shown: list[str] = []
    written = 0
    for piece in reversed(pieces):
        if piece.kind is Kind.DIGIT:
            left -= 1
            mine = digits if left == 0 else digits[-1:]
            digits = digits[: len(digits) - len(mine)]
            for digit in reversed(mine or _blank_place(piece)):
                if group and written and written % 3 == 0 and digit.isdigit():
                    shown.append(group)
                shown.append(digit)
                written += digit.isdigit()
        elif piece.kind is not Kind.COMMA:
            shown.append(piece.text)
    return shown[::-1]


def _blank_place(piece: Piece) -> str:
    return {"0": "0", "?": " "}.get(piece.text, "")


def _decimals(pieces: Sequence[Piece], digits: str, point: str) -> list[str]:
    """The point and what follows it; a `#` shows no zero at the end."""
    needed = max((n + 1 for n, piece in enumerate(_places(pieces)) if piece.text == "0"), default=0)
    digits = digits[:needed] + digits[needed:].rstrip("0")
    shown: list[str] = []
    place = 0
    for piece in pieces:
        if piece.kind is Kind.DIGIT:
            shown.append(digits[place : place + 1] or (" " if piece.text == "?" else ""))
            place += 1
        elif piece.kind is Kind.POINT:
            shown.append(point)
        elif piece.kind is not Kind.COMMA:
            shown.append(piece.text)
    return shown


def _places(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.kind is Kind.DIGIT]


def _scientific(pieces: Sequence[Piece], exact: Decimal, locale: ListLocale) -> list[str]:
    at = next(n for n, piece in enumerate(pieces) if piece.kind is Kind.EXPONENT)
    step = max(len(_places(_split_at_point(pieces[:at])[0])), 1)
    power = exact.adjusted() // step * step if exact else 0
    decimals = len(_places(_split_at_point(pieces[:at])[1]))
    if _rounded(exact.scaleb(-power), decimals).adjusted() >= step:  # 9,999 is 1,00E+01 and not 10,00E+00
        power += step
    mantissa = _fixed(pieces[:at], exact.scaleb(-power), locale)
    width = len(_places(pieces[at:]))
    sign = "-" if power < 0 else pieces[at].text[1].replace("-", "")
    rest = [piece.text for piece in pieces[at + 1 :] if piece.kind is not Kind.DIGIT]
    return [*mantissa, "E", sign, str(abs(power)).rjust(width, "0"), *rest]


def _fraction(pieces: Sequence[Piece], exact: Decimal) -> list[str]:
    """`# ?/?`: the nearest fraction whose lower part has so many digits, or the one that the format names."""
    at = next(n for n, piece in enumerate(pieces) if piece.kind is Kind.SLASH)
    below = "".join(piece.text for piece in pieces[at + 1 :]).strip()
    number = Fraction(exact)
    if below.isdigit() and below.strip("0"):
        bottom = int(below)
        top = round(number * bottom)
    else:
        near = number.limit_denominator(10 ** min(len(_places(pieces[at + 1 :])) or 1, 5) - 1)
        top, bottom = near.numerator, near.denominator
    with_whole = len(_runs(pieces[:at])) > 1
    whole, top = divmod(top, bottom) if with_whole else (0, top)
    if with_whole and not top:
        return [str(whole)]
    return [f"{whole} {top}/{bottom}" if whole else f"{top}/{bottom}"]


def _runs(pieces: Sequence[Piece]) -> list[str]:
    return "".join(p.text if p.kind is Kind.DIGIT else " " for p in pieces).split()
