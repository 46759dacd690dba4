"""What gets accounts blocked or messages refused, looked for in a text and its sender. Advice: it blocks nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from smsfox_gui.core import senders
from smsfox_gui.core.columns import TitleHint, title_hint
from smsfox_gui.core.errors import TemplateBroken
from smsfox_gui.core.field_names import folded, name_and_letters
from smsfox_gui.core.template import Template
from smsfox_gui.core.text_pieces import escaped_names

SHORTENERS = frozenset(
    [
        *("bit.ly", "bitly.com", "buff.ly", "clck.ru", "clc.to", "cutt.ly", "goo.gl", "goo.su", "is.gd", "lnkd.in"),
        *("ow.ly", "qps.ru", "rb.gy", "rebrand.ly", "shorturl.at", "surl.li", "t.co", "t.ly", "tiny.cc"),
        *("tinyurl.com", "u.to", "v.gd", "vk.cc"),
    ]
)
"""Sites that hide where a link leads."""


class Remark(StrEnum):
    """What is remarked, what a person should look at first in front."""

    DOUBLED_BRACES = "doubled_braces"
    LONE_BRACE = "lone_brace"
    CYRILLIC_SENDER = "cyrillic_sender"
    SHORTENER = "shortener"
    ADVERTISING = "advertising"
    NO_CONTACT = "no_contact"
    NO_SENDER = "no_sender"


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark and what brought it about: the field, the brace, the sender's letter, the link's site, the word.

    detail: "" = nothing.
    """

    remark: Remark
    detail: str = ""


_PHONE = re.compile(
    r"(?<![\d.,])(?:\+\d|[78]|\()(?:[ \u00a0()\-\u2010-\u2015]{0,2}\d){9,14}(?!\d)"
    r"|(?<![\d-])\d{1,3}-\d\d-\d\d(?![\d-])"
    r"|(?:\bтел|звон|\bcall|\bphone|\btel)\D{0,20}\d{3}",
    re.IGNORECASE,
)
"""A whole number, one of a town, or whatever digits follow a word about calling."""
_NAME = r"(?:[a-zа-яё0-9](?:[a-zа-яё0-9-]*[a-zа-яё0-9])?\.)+"
_SITE = re.compile(
    rf"(?<![\w@.-])(?:(?:https?://|www\.)({_NAME}[a-zа-я]{{2,}})"
    rf"|({_NAME}(?:ru|рф|su|com|org|net|info|biz|pro|online|site|shop|store|clinic|app|io|me|eu|[a-z]{{2}}(?=/)|kz|by|uz"
    r"|cc|gd|gl|li|ly|at|gy|to|co))(?![\w-]))",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S@\w[\w-]*\.\w")
_CONTACT_FIELD = re.compile(r"сайт|ссылк|адрес|почт|контакт|site|link|url|mail|contact", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u052f]")

_LOUD = re.compile(
    r"\b(?:скидк|распродаж|промокод|спецпредложени|суперцен|кэшб[еэ]к|кешб[еэ]к|черн\w+ пятниц|чёрн\w+ пятниц)\w*"
    r"|\bакци(?:я|и|ю|ей|ях|ям)\b|\bтолько (?:сегодня|у нас)\b|\b(?:успей|торопи|спеши)(?:те)?(?:сь)?\b"
    r"|(?<!\w)[-\u2010-\u2015\u2212] ?\d+ ?%"
    r"|\b(?:discount|sale|promo ?code|special offer|cashback|black friday|hurry|limited time|\d+ ?% off)s?\b",
    re.IGNORECASE,
)
"""One of these is enough."""
_QUIET = re.compile(
    r"\b(бесплатн|подар|бонус|выгод|новинк|купи|закажи|закаж[иу]|предложени|розыгрыш)\w*"
    r"|\b(приз|цен)(?:а|ы|е|у|ой|ов|ами|ам|ах)?\b|\b(free|gift|bonus|prize|buy|offer|price)s?\b|\d ?(%)",
    re.IGNORECASE,
)
"""Any two different ones of these together; each alone stands in honest messages too."""


def look_at(text: str, sender: str, columns: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Everything worth a remark, each remark once, in the order of `Remark`; nothing for an empty text.

    sender: as in `senders.check`; columns: the names of the list's fields. What the fields bring in is not known here;
    only their names are looked at.
    """
    if not text.strip():
        return ()
    literals, fields = _apart(text)
    written = " \ufffc ".join(literals)
    findings = (
        *(Finding(Remark.DOUBLED_BRACES, name) for name in _escaped_fields(text, columns)),
        *(Finding(Remark.LONE_BRACE, brace) for brace in _lone_braces(text)),
        *_of_sender(sender),
        *(Finding(Remark.SHORTENER, site) for site in _shorteners(written)),
        *(Finding(Remark.ADVERTISING, word) for word in _advertising(written)),
        *([] if _has_contact(written, fields) else [Finding(Remark.NO_CONTACT)]),
        *([] if sender and sender != senders.DEFAULT else [Finding(Remark.NO_SENDER)]),
    )
    first = {finding.remark: finding for finding in reversed(findings)}
    return tuple(first[remark] for remark in Remark if remark in first)


def _apart(text: str) -> tuple[Sequence[str], Sequence[str]]:
    """What stands outside the fields, and their names; all is text while a brace has no partner yet."""
    try:
        template = Template.parse(text)
    except TemplateBroken:
        return (text,), ()
    return template.literals, template.fields


def _escaped_fields(text: str, columns: Sequence[str]) -> list[str]:
    """The list's fields that are written so that everybody gets the name itself."""
    known = {folded(column) for column in columns}
    return [
        name for name in escaped_names(text) if {folded(name), folded(name_and_letters(name)[0])} & known
    ]


def _lone_braces(text: str) -> list[str]:
    """The braces that everybody gets without their partner; a text that is refused for its braces goes to nobody."""
    try:
        template = Template.parse(text)
    except TemplateBroken:
        return []
    lone, opened = list[str](), 0
    for letter in "".join(template.literals):
        if letter == "{":
            opened += 1
        elif letter == "}" and opened:
            opened -= 1
        elif letter == "}":
            lone.append(letter)
    return [*lone, *"{" * opened]


def _of_sender(sender: str) -> list[Finding]:
    letter = _CYRILLIC.search(sender)
    return [Finding(Remark.CYRILLIC_SENDER, letter[0])] if letter else []


def _shorteners(text: str) -> list[str]:
    sites = ((found[1] or found[2]).lower().removeprefix("www.") for found in _SITE.finditer(text))
    return [site for site in sites if site in SHORTENERS]


def _advertising(text: str) -> list[str]:
    """The words that make it look like advertising, none where it does not."""
    loud = [found[0].strip() for found in _LOUD.finditer(text)]
    if loud:
        return loud
    quiet = {found[found.lastindex or 0].lower(): found[0] for found in _QUIET.finditer(text)}
    return list(quiet.values()) if len(quiet) > 1 else []


def _has_contact(text: str, fields: Sequence[str]) -> bool:
    if _PHONE.search(text) or _SITE.search(text) or _MAIL.search(text):
        return True
    hints = (TitleHint.PHONE, TitleHint.MOBILE)
    return any(title_hint(name) in hints or _CONTACT_FIELD.search(name) for name in fields)
