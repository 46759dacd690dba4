"""The SQL behind a search: the rows that hold a text in any cell, or a phone however it is written.

Letter case and the dots of ё do not count. Faster than a folding function by a third, and no folded copy (a third of
the import) to be kept up to date.
"""

# ruff: noqa: S608 - the only names put into SQL are our own c0, c1, …; every value is bound

from __future__ import annotations

from smsfox_gui.adapters.list_look import ListLook

_SEARCH_LENGTH = 200
_SHORTEST_PHONE = 3
_TRUNKS = (("8", "7"), ("80", "375"), ("0", "380"), ("8", "998"), ("8", "992"), ("8", "380"))
"""How numbers are begun at home, and what stands there internationally."""
_FEW_CASES = 2
"""Characters that a search takes for one: е, ё and their capitals are more."""


def search_query(look: ListLook, search: str) -> tuple[str, dict[str, object]]:
    """The positions of the rows that hold a text in any cell, or a phone however it is written; and the values.

    Of the rows from :first to before :end.
    """
    holds, values = _holds(search)
    tests = [holds.format(look.cell(column)) for column in range(len(look.info.columns))]
    if digits := phone_digits(search):
        tests.append("instr(v.phone, :digits)")
        values["digits"] = digits
        for number, (trunk, code) in enumerate(_TRUNKS):
            if digits.startswith(trunk):
                tests.append(f"v.phone glob :trunk{number}")
                values[f"trunk{number}"] = f"{code}{digits.removeprefix(trunk)}*"
        bare = look.phone_cell
        for mark in " -()\u00a0":
            bare = f"replace({bare}, '{mark}', '')"
        tests.append(f"(v.phone is null and instr({bare}, :digits))")
    rows = "position >= :first and position < :end"
    return f"select position from {look.source} where {rows} and ({' or '.join(tests)})", values


def search_pattern(search: str) -> str:
    """A GLOB pattern for a text anywhere in a cell."""
    return f"*{''.join(map(_either_case, search[:_SEARCH_LENGTH]))}*"


def _holds(search: str) -> tuple[str, dict[str, object]]:
    """Whether a cell {0} holds a text, as SQL, and the values in it.

    GLOB leaps to a plain character; a choice like [аА] at the beginning is tried at every place, in thrice the time. So
    there is a pattern for each case of the first character that has few, and the whole is only looked for behind them.
    """
    if search.lower() == search.upper():
        return "instr({0}, :text)", {"text": search}
    text = search[:_SEARCH_LENGTH]
    whole: dict[str, object] = {"whole": search_pattern(text)}
    first = next((place for place, character in enumerate(text) if len(_cases(character)) <= _FEW_CASES), None)
    if first is None:
        return "{0} glob :whole", whole
    rest = search_pattern(text[first + 1 :])[1:]
    begun: dict[str, object] = {
        f"case{number}": f"*{_plain(case)}{rest}" for number, case in enumerate(_cases(text[first]))
    }
    holds = f"({' or '.join(f'{{0}} glob :{case}' for case in begun)})"
    return (f"({holds} and {{0}} glob :whole)", begun | whole) if first else (holds, begun)


def _either_case(character: str) -> str:
    cases = _cases(character)
    return f"[{cases}]" if len(cases) > 1 else _plain(cases)


def _plain(character: str) -> str:
    return f"[{character}]" if character in "*?[" else character


def _cases(character: str) -> str:
    """The characters that a search takes for this one."""
    if character in "еёЕЁ":
        return "еёЕЁ"
    both = character.lower() + character.upper()
    return both if len(both) == 2 and both[0] != both[1] else character


def phone_digits(search: str) -> str:
    """The digits of a search that could be a phone, however it is written; "" for anything else."""
    digits = "".join(filter(str.isdigit, search))
    return digits if len(digits) >= _SHORTEST_PHONE and not any(map(str.isalpha, search)) else ""
