"""What the check of a text remarks, in both languages: what it saw, and why it matters.."""

from __future__ import annotations

from smsfox_gui.core.text_check import Finding, Remark
from smsfox_gui.core.wording import Language
from smsfox_gui.core.words import Pair

_REMARKS: dict[Remark, Pair] = {
    Remark.DOUBLED_BRACES: (
        "Поле «{detail}» взято в двойные скобки: вместо данных из списка все получат «{{{detail}}}». "
        "Оставьте по одной скобке с каждой стороны.",
        "The field “{detail}” stands in doubled braces: everybody gets “{{{detail}}}” and not what the list has. "
        "Leave one brace on each side.",
    ),
    Remark.LONE_BRACE: (
        "Скобка {detail} останется в SMS одна, без пары: так её получат все. "
        "Если здесь должно быть поле, оставьте ему по одной скобке с каждой стороны: {{Имя}}.",
        "A {detail} stays in the SMS without its partner: everybody gets it so. "
        "If a field is meant there, leave it one brace on each side: {{Name}}.",
    ),
    Remark.CYRILLIC_SENDER: (
        "В имени отправителя кириллица («{detail}»): операторы пропускают только латиницу, шлюз отклонит сообщения. "
        "Впишите имя латиницей.",
        "The sender name has a Cyrillic letter (“{detail}”): operators accept only Latin ones, so the gateway will "
        "refuse the messages. Write the name in Latin letters.",
    ),
    Remark.SHORTENER: (
        "Короткая ссылка {detail}: за такими прячут обман, и операторы часто не доставляют эти сообщения. "
        "Поставьте полный адрес сайта.",
        "A short link, {detail}: fraud hides behind them, and operators often hold such messages back. "
        "Put the site’s full address.",
    ),
    Remark.ADVERTISING: (
        "Похоже на рекламу («{detail}»): её можно слать только тем, кто дал согласие. "
        "За жалобы остальных операторы блокируют счёт.",
        "This looks like advertising (“{detail}”): only people who agreed to it may get it. "
        "Complaints from others get the account blocked.",
    ),
    Remark.NO_CONTACT: (
        "В тексте нет ни телефона, ни сайта: люди не поймут, от кого это и как ответить, и пожалуются оператору. "
        "Добавьте, куда звонить.",
        "The text has neither a phone nor a site: people cannot tell who writes or how to answer, and complain to "
        "their operator. Add where to call.",
    ),
    Remark.NO_SENDER: (
        "Имя отправителя не указано, люди увидят SMSFox: незнакомое имя принимают за спам и жалуются. "
        "Зарегистрируйте у шлюза своё.",
        "No sender name is given, so people will see SMSFox: an unknown name is taken for spam and reported. "
        "Register one of your own with the gateway.",
    ),
}


def remark_sentence(finding: Finding, language: str) -> str:
    """What a finding says: what was seen, why it matters, what to do."""
    russian, english = _REMARKS[finding.remark]
    return (russian if language == Language.RU else english).format(detail=finding.detail)
