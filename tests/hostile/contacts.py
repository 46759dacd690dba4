"""Contacts as phones and mail programs export them."""

from __future__ import annotations

from smsfox_gui.core.contact_list import NoteKind, RowProblem
from smsfox_gui.core.errors import ListEmpty
from tests.hostile.expected import Hostile, Reading


def _card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


_CARDS = [
    _card("N:Иванова;Анна;Петровна;;", "FN:Анна Иванова", "TEL;TYPE=HOME:8 495 123-45-67", "TEL;TYPE=CELL:89161234567"),
    _card("FN:Пётр", "item1.TEL;type=pref:+7 916 123-45-68", "PHOTO;ENCODING=b:/9j/4AAQ", " SkZJRgABAQ=="),
]
_CARD_COLUMNS = ["Контакт", "Фамилия", "Имя", "Отчество", "Телефон", "Телефон 2"]
_CARD_ROWS = {
    2: ["Анна Иванова", "Иванова", "Анна", "Петровна", "89161234567", "8 495 123-45-67"],
    3: ["Пётр", "", "", "", "+7 916 123-45-68", ""],
}
_OF_CARDS = Reading(_CARD_ROWS, _CARD_COLUMNS, format="vcf")

CONTACTS = [
    Hostile("vCard: of two people", lambda: "".join(_CARDS).encode(), _OF_CARDS),
    Hostile("vCard: with a mark of UTF-8", lambda: "".join(_CARDS).encode("utf-8-sig"), _OF_CARDS),
    Hostile("vCard: UTF-16", lambda: "".join(_CARDS).encode("utf-16"), _OF_CARDS),
    Hostile("vCard: windows-1251", lambda: "".join(_CARDS).encode("cp1251"), _OF_CARDS),
    Hostile("vCard: cut short", lambda: "".join(_CARDS).encode()[:-30], _OF_CARDS),
    Hostile(
        "vCard: 2.1 of an old phone, letters quoted-printable over several lines",
        lambda: _card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=90=D0=BD=D0=BD=D0=B0;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=BD=",
            "=D0=BD=D0=B0",
            "TEL;CELL:8-916-123-45-67",
            version="2.1",
        ).encode(),
        Reading({2: ["Анна", "Анна", "8-916-123-45-67"]}, ["Контакт", "Имя", "Телефон"]),
    ),
    Hostile(
        "vCard: 4 with what offices use of it, signs escaped, a quote that never ends",
        lambda: _card(
            "FN:Anna",
            "ORG:Lime\\; Ltd;Sales",
            'TEL;VALUE=uri;TYPE="cell:tel:+7-916-123-45-67',
            "BDAY:19850412",
            "NOTE:one\\, two\\nthree",
            "ADR:;;Lenina\\, 1;Omsk;;644000;",
            version="4.0",
        ).encode(),
        Reading(
            {
                2: [
                    *("Anna", "+7-916-123-45-67"),
                    *("Lime; Ltd Sales", "Lenina, 1, Omsk, 644000", "12.04.1985", "one, two\nthree"),
                ]
            },
            ["Contact", "Phone", "Company", "Address", "Birthday", "Note"],
            phone="Phone",
        ),
    ),
    Hostile(
        "vCard: somebody without a number",
        lambda: (_card("FN:Вера", "EMAIL:vera@example.org") + _CARDS[1]).encode(),
        Reading(
            {2: ["Вера", "", "vera@example.org"], 3: ["Пётр", "+7 916 123-45-68", ""]},
            ["Контакт", "Телефон", "Почта"],
            problems={2: RowProblem.NO_PHONE},
        ),
    ),
    Hostile(
        "vCard: few have a second number, and of the first ones one is short",
        lambda: (
            _CARDS[0]
            + _card("FN:Пётр", "TEL;TYPE=WORK:84951112233")
            + _card("FN:Елена", "TEL;TYPE=CELL:89165550011", "TEL;TYPE=CELL:89165550012")
            + _card("FN:МЧС", "TEL:112")
            + _card("FN:Дима", "TEL;TYPE=CELL:89031112233")
        ).encode(),
        Reading(
            columns=_CARD_COLUMNS,
            phone="Телефон",
            problems={3: RowProblem.LANDLINE, 5: RowProblem.TOO_SHORT},
            notes={NoteKind.OTHER_PHONES: 1},
        ),
    ),
    Hostile("vCard: nobody in it", lambda: b"BEGIN:VCARD\r\nEND:VCARD\r\n", ListEmpty),
]
