"""Texts that offices have: every encoding with every separator, and every trap of CSV."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import FileEncodingUnknown, FileFormatUnknown, FileTooBig, ListEmpty, SheetMissing
from tests.hostile.expected import Hostile, Reading

ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "utf-8 with a mark": ("utf-8", codecs.BOM_UTF8),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-le with a mark": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16-be": ("utf-16-be", b""),
    "utf-16-be with a mark": ("utf-16-be", codecs.BOM_UTF16_BE),
    "utf-32-le": ("utf-32-le", b""),
    "utf-32-le with a mark": ("utf-32-le", codecs.BOM_UTF32_LE),
    "utf-32-be with a mark": ("utf-32-be", codecs.BOM_UTF32_BE),
    "cp1251": ("cp1251", b""),
    "koi8-r": ("koi8-r", b""),
    "cp866": ("cp866", b""),
    "mac-cyrillic": ("mac-cyrillic", b""),
    "iso8859-5": ("iso8859-5", b""),
    "cp1252": ("cp1252", b""),
}
SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}
RUSSIAN = [["Имя", "Телефон", "Город"], ["Анна Щукина", "+7 916 123-45-67", "Москва"], ["Пётр", "89161234568", "Ялта"]]
WESTERN = [["Name", "Phone", "City"], ["Zoë Müller", "+7 916 123-45-67", "Köln"], ["François", "89161234568", "Málaga"]]
TWO_READY = {2: ["Анна", "89161234567"], 3: ["Пётр", "89161234568"]}


def _each_encoding_and_separator() -> Iterator[Hostile]:
    for title, (encoding, mark) in ENCODINGS.items():
        people = WESTERN if encoding == "cp1252" else RUSSIAN
        for word, separator in SEPARATORS.items():
            text = "".join(separator.join(row) + "\r\n" for row in people)
            content = mark + text.encode(encoding)
            expected = Reading(
                dict(enumerate(people[1:], start=2)),
                people[0],
                phone=people[0][1],
                encoding=encoding,
                delimiter=separator,
            )
            yield Hostile(f"{title}, {word}", lambda content=content: content, expected)


def _text(name: str, text: str, expected: object, written: str = "utf-8", **options: object) -> Hostile:
    return Hostile(name, lambda: text.encode(written), expected, options)  # type: ignore[arg-type]


PAIR = "Имя;Телефон\nАнна;89161234567\nПётр;89161234568\n"

TRAPS = [
    _text(
        "a line that names the separator",
        "sep=|\r\nИмя|Телефон\r\nА;Б|89161234567\r\n",
        Reading({2: ["А;Б", "89161234567"]}, delimiter="|"),
    ),
    _text(
        "titles and blank lines above the header",
        "ООО «Ромашка», тел. 8 495 123-45-67;;\n\nСписок на 26.11.2026;;\n;;\n"
        "Имя;Телефон;Город\nАнна;89161234567;Тула\n",
        Reading({6: ["Анна", "89161234567", "Тула"]}, ["Имя", "Телефон", "Город"], header=5),
    ),
    _text(
        "no header",
        "Анна;89161234567\nПётр;89161234568\n",
        Reading({1: ["Анна", "89161234567"], 2: ["Пётр", "89161234568"]}, ["A", "B"], header=None, phone="B"),
    ),
    _text("a header and nothing else", "Имя;Телефон\n", Reading({}, ["Имя", "Телефон"])),
    _text(
        "a header line of two",
        "Ребёнок;Мать;;Отец;\n;ФИО;Телефон;ФИО;Телефон\nЛев;Анна;89161234567;Пётр;8 916\n",
        Reading(
            {3: ["Лев", "Анна", "89161234567", "Пётр", "8 916"]},
            ["Ребёнок", "Мать ФИО", "Мать Телефон", "Отец ФИО", "Отец Телефон"],
            header=2,
            phone="Мать Телефон",
        ),
    ),
    _text(
        "numbered columns below the header",
        "№;Имя;Телефон\n1;2;3\n1;Анна;89161234567\n",
        Reading({3: ["1", "Анна", "89161234567"]}, ["№", "Имя", "Телефон"], header=2),
    ),
    _text("lines of an old Mac", PAIR.replace("\n", "\r"), Reading(TWO_READY)),
    _text("lines of all kinds", "Имя;Телефон\r\nАнна;89161234567\rПётр;89161234568\n", Reading(TWO_READY)),
    _text("the end of a DOS file", PAIR + "\x1a", Reading(TWO_READY)),
    _text("no end of the last line", PAIR.rstrip("\n"), Reading(TWO_READY)),
    _text(
        "blank lines count",
        "Имя;Телефон\n\n \t \nАнна;89161234567\n;\nПётр;89161234568\n",
        Reading({4: ["Анна", "89161234567"], 6: ["Пётр", "89161234568"]}),
    ),
    _text(
        "a cell of several lines",
        'Имя;Телефон\n"Анна\nПетровна";89161234567\nПётр;89161234568\n',
        Reading({2: ["Анна\nПетровна", "89161234567"], 3: ["Пётр", "89161234568"]}),
    ),
    _text(
        "quotes in a cell",
        'Имя;Телефон\n"ООО ""Ромашка""; Тула";89161234567\nООО "Лев";89161234568\n',
        Reading({2: ['ООО "Ромашка"; Тула', "89161234567"], 3: ['ООО "Лев"', "89161234568"]}),
    ),
    _text(
        "a quote that never closes",
        'Имя;Телефон\n"Анна;89161234567\nПётр;89161234568\n',
        Reading({2: ['"Анна', "89161234567"], 3: ["Пётр", "89161234568"]}, problems={2: RowProblem.RAGGED}),
    ),
    _text(
        "a quote that closes three rows later",
        'Имя;Телефон\n"Анна;89161234567\nПётр;89161234568\nЛев;"89161234569"\n',
        Reading(
            {2: ['"Анна', "89161234567"], 3: ["Пётр", "89161234568"], 4: ["Лев", "89161234569"]},
            problems={2: RowProblem.RAGGED},
        ),
    ),
    _text(
        "six thousand stray quotes",
        "Имя;Телефон\n" + 'a";"\n' * 6000,
        Reading(None, phone="Телефон", problems=dict.fromkeys(range(2, 6002), RowProblem.RAGGED)),
    ),
    _text(
        "a row with a cell too many",
        "Имя;Телефон\nАнна;89161234567;лишнее\nПётр;89161234568\nЛев;89161234569\n",
        Reading(
            {2: ["Анна", "89161234567", "лишнее"], 3: ["Пётр", "89161234568", ""], 4: ["Лев", "89161234569", ""]},
            problems={2: RowProblem.RAGGED},
        ),
    ),
    _text(
        "separators that Excel leaves out",
        "Имя;Телефон;Дата;;\nАнна;89161234567;;;\nПётр;89161234568\n",
        Reading({2: ["Анна", "89161234567", ""], 3: ["Пётр", "89161234568", ""]}, ["Имя", "Телефон", "Дата"]),
    ),
    _text(
        "a zero character",
        "Имя;Телефон\nАн\0на;89161234567\nПётр;89161234568\n",
        Reading({2: ["Ан\ufffdна", "89161234567"], 3: ["Пётр", "89161234568"]}, problems={2: RowProblem.RAGGED}),
    ),
    _text(
        "a field without end",
        f"Имя;Телефон\n{'я' * 200_000};89161234567\nПётр;89161234568\n",
        Reading(None, problems={2: RowProblem.RAGGED}),
    ),
    _text(
        "a line separator that ends no line",
        "Имя;Телефон\nАн\u2028на\x0b\x85;89161234567\n",
        Reading({2: ["Ан\u2028на\x0b\x85", "89161234567"]}),
    ),
    _text(
        "formulas that keep a text a text",
        'Имя;Телефон\nАнна;="89161234567"\nПётр;\'89161234568\n',
        Reading({2: ["Анна", '="89161234567"'], 3: ["Пётр", "'89161234568"]}),
    ),
    _text(
        "numbers that Excel destroyed",
        "Имя;Телефон\nАнна;7,9E+10\nПётр;89161234568\n",
        Reading(None, problems={2: RowProblem.DESTROYED}),
    ),
    _text(
        "only numbers",
        "89161234567\n\n8 916 123-45-68\n",
        Reading({1: ["89161234567"], 3: ["8 916 123-45-68"]}, ["A"], header=None, phone="A"),
    ),
    _text(
        "two numbers in a cell",
        "Телефон;Имя\n89161234567, 89161234568;Анна\n89161234569;Пётр\n",
        Reading(
            {2: ["89161234567, 89161234568", "Анна"], 3: ["89161234569", "Пётр"]},
            problems={2: RowProblem.SEVERAL_NUMBERS},
        ),
    ),
    _text(
        "two columns of numbers",
        "Имя;Телефон мамы;Телефон папы;Договор\nЛев;89161234567;89161234568;89161112233\n"
        "Ева;89161234569;;89161112234\nИра;;89161234570;1\nЯна;89161234571;8 (916) 123-45-71;1\n",
        Reading(phone="Телефон мамы", problems={4: RowProblem.NO_PHONE}, notes={NoteKind.OTHER_PHONES: 2}),
    ),
    _text(
        "two columns of numbers with words before them",
        "tel:+79161234567, tel:+79161234568\ntel:+79161234569, tel:+79161234560\n",
        Reading(header=None, phone="A", notes={NoteKind.OTHER_PHONES: 2}),
    ),
    _text(
        "two columns of numbers without a header, as a spreadsheet copies them",
        "89161234567\t89161234568\n89161234569\t89161234570\n",
        Reading(header=None, phone="A", notes={NoteKind.OTHER_PHONES: 2}),
    ),
    _text(
        "several numbers on a line and nothing else",
        "Телефон\n89161234567, 89161234568\n89161234569\n",
        Reading({2: ["89161234567"], 3: ["89161234568"], 4: ["89161234569"]}),
    ),
    _text("a text has no sheets", PAIR, SheetMissing, sheet="Люди"),
    _text("separators alone", ";;;\n;;;\n", ListEmpty),
    _text(
        "a name, a blank and a number",
        "Анна 89161234567\nПётр Ильич  +7 (916) 123-45-68\n",
        Reading(
            {1: ["Анна", "89161234567"], 2: ["Пётр Ильич", "+7 (916) 123-45-68"]},
            ["A", "B"],
            header=None,
            phone="B",
            delimiter=" ",
        ),
    ),
    _text(
        "a number, a dash and a name, with a heading",
        "Телефон Имя\n89161234567 — Анна\n\n89161234568 — Пётр\n",
        Reading({2: ["89161234567", "Анна"], 4: ["89161234568", "Пётр"]}, ["Телефон", "Имя"], delimiter=" "),
    ),
    _text(
        "a name, a blank and a number, read once more",
        "Анна 89161234567\nПётр Ильич 89161234568\n",
        Reading({1: ["Анна", "89161234567"], 2: ["Пётр Ильич", "89161234568"]}, header=None, phone="B", delimiter=" "),
        delimiter=" ",
    ),
    _text(
        "names and numbers, but not in every line",
        "Анна 89161234567\nпросто слова без номера\n",
        Reading(None, header=None, phone="A", problems={1: RowProblem.NOT_A_NUMBER, 2: RowProblem.NOT_A_NUMBER}),
    ),
    *(
        _text(f"a list that begins like a {kind}", PAIR.replace("Имя", sign), Reading(TWO_READY, [sign, "Телефон"]))
        for kind, sign in {"program": "MZ", "song": "ID3", "film": "RIFF", "archive": "BZh", "picture": "GIF8"}.items()
    ),
    _text(
        "every kind of title",
        "ИНН;E-mail;Тел. раб.;Моб.\n"
        "770812345678;a@b.ru;84951234567;89161234567\n770812345679;c@d.ru;84951234568;89161234568\n",
        Reading(None, phone="Моб."),
    ),
    _text(
        "as many rows as an old Excel has",
        "Телефон\n" + "".join(f"8916{n:07}\n" for n in range(65_535)),
        Reading(None, notes={NoteKind.CUT_OFF: 65_536}),
    ),
    _text("UTF-8 with broken bytes", "", FileEncodingUnknown),
    _text("nothing", "", ListEmpty),
    _text("nothing but blanks", " \r\n\t\r\n ", ListEmpty),
    _text("five thousand columns", ";".join(["1"] * 5000) + "\n", FileTooBig),
    _text("a document", "%PDF-1.7\n1 0 obj\n", FileFormatUnknown),
    _text("rich text", "{\\rtf1\\ansi Анна}", FileFormatUnknown, "cp1251"),
    _text(
        "a web archive",
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related\r\n",
        FileFormatUnknown,
    ),
    _text("the wrong encoding, chosen", PAIR, FileEncodingUnknown, "cp1251", encoding="utf-8"),
    _text(
        "UTF-16, chosen, big end first",
        "\ufeff" + PAIR,
        Reading(TWO_READY, encoding="utf-16-be"),
        "utf-16-be",
        encoding="utf-16",
    ),
    _text(
        "a header row, chosen",
        "x;y\nИмя;Моб\nАнна;89161234567\n",
        Reading({3: ["Анна", "89161234567"]}, ["Имя", "Моб"], header=2, phone="Моб"),
        header_row=2,
    ),
]


def _glued(
    name: str, parts: list[tuple[str, str]], others: int, encoding: str = "cp1251", **options: object
) -> Hostile:
    """A file of parts in several encodings: (encoding, text). others: lines that are not in the first one."""
    expected = Reading(
        {2: ["Анна", "89161234567"], 3: ["Пётр", "89161234568"], 4: ["Щука", "89161234569"]},
        ["Имя", "Телефон"],
        notes={NoteKind.MIXED_LETTERS: others},
        encoding=encoding,
    )
    return Hostile(name, lambda: b"".join(text.encode(written) for written, text in parts), expected, options)


_TAIL = "Щука;89161234569\n"
GLUED = [
    _glued("UTF-8 and then Windows", [("utf-8", PAIR), ("cp1251", _TAIL)], 1),
    _glued("UTF-8 with a mark and then Windows", [("utf-8-sig", PAIR), ("cp1251", _TAIL)], 1),
    _glued("Windows and then UTF-8", [("cp1251", PAIR), ("utf-8", _TAIL)], 1),
    _glued("KOI8 and then UTF-8", [("koi8-r", PAIR), ("utf-8", _TAIL)], 1, "koi8-r"),
    _glued("UTF-8 and then DOS", [("utf-8", PAIR), ("cp866", _TAIL)], 1, "cp866"),
    _glued("a header of UTF-8 over Windows", [("utf-8", PAIR[:12]), ("cp1251", PAIR[12:] + _TAIL)], 3),
    _glued("Windows, chosen, and then UTF-8", [("cp1251", PAIR), ("utf-8", _TAIL)], 1, encoding="cp1251"),
]
TRAPS[next(n for n, entry in enumerate(TRAPS) if entry.name == "UTF-8 with broken bytes")].make = lambda: (
    PAIR.encode() * 9 + "Анна".encode()[:-1] + b";89161234569\n"
)

TEXTS = [*_each_encoding_and_separator(), *TRAPS, *GLUED]
