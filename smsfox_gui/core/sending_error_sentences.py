"""What is said when a text, or a campaign as it stands, is not sent."""

from __future__ import annotations

from smsfox_gui.core import errors
from smsfox_gui.core.error_sentence import Sentence, Sentences

SENDING: Sentences = {
    errors.TemplateError: (
        Sentence(
            "Поля «{field}» в таблице нет. Текст на месте. Выберите поле из списка или исправьте имя.",
            "The table has no field “{field}”. The text is intact. Choose a field from the list or correct its name.",
        ),
        Sentence(
            "Такого поля в таблице нет. Текст на месте. Выберите поле из списка.",
            "The table has no such field. The text is intact. Choose a field from the list.",
        ),
    ),
    errors.TemplateBroken: (
        Sentence(
            "Скобка на месте {place} стоит без пары. Текст на месте. "
            "Поле пишется {{Имя}}, сама скобка — {{{{ или }}}}.",
            "The brace at character {place} has no partner. The text is intact. "
            "A field is written {{Name}}, a brace itself {{{{ or }}}}.",
        ),
        Sentence(
            "Скобка в тексте стоит без пары. Поле пишется {{Имя}}, сама скобка — {{{{ или }}}}.",
            "A brace in the text has no partner. A field is written {{Name}}, a brace itself {{{{ or }}}}.",
        ),
    ),
    errors.BraceStray: (
        Sentence(
            "Скобка }} на месте {place} лишняя: у неё нет пары. Текст на месте. "
            "Уберите её или поставьте {{ перед именем поля; чтобы скобка была в SMS, напишите }}}}.",
            "The }} at character {place} is a stray one: it has no partner. The text is intact. "
            "Take it out or put {{ before the field’s name; for a brace in the SMS write }}}}.",
        ),
        Sentence(
            "В тексте лишняя скобка }}. Уберите её или поставьте {{ перед именем поля; "
            "чтобы скобка была в SMS, напишите }}}}.",
            "The text has a stray }}. Take it out or put {{ before the field’s name; "
            "for a brace in the SMS write }}}}.",
        ),
    ),
    errors.BraceDoubled: (
        Sentence(
            "Скобка на месте {place} лишняя: у поля по одной скобке с каждой стороны, {{Имя}}. Текст на месте. "
            "Уберите её.",
            "The brace at character {place} is one too many: a field has one on each side, {{Name}}. "
            "The text is intact. Take it out.",
        ),
        Sentence(
            "В тексте лишняя скобка: у поля по одной с каждой стороны, {{Имя}}. Текст на месте. Уберите её.",
            "The text has a brace too many: a field has one on each side, {{Name}}. The text is intact. Take it out.",
        ),
    ),
    errors.FieldNameless: (
        Sentence(
            "В скобках на месте {place} нет имени поля. Текст на месте. "
            "Впишите имя, как в {{Имя}}, или уберите скобки.",
            "The braces at character {place} hold no field’s name. The text is intact. "
            "Write it as in {{Name}}, or take the braces out.",
        ),
        Sentence(
            "В скобках нет имени поля. Впишите имя, как в {{Имя}}, или уберите скобки.",
            "Braces in the text hold no field’s name. Write it as in {{Name}}, or take the braces out.",
        ),
    ),
    errors.FieldFormUnknown: (
        Sentence(
            "Поля «{field}» в таблице нет, а после «{name}:» может стоять только «лат»: это то же латиницей. "
            "Текст на месте. Исправьте или уберите то, что после двоеточия.",
            "The table has no field “{field}”, and only “lat” may stand after “{name}:”: the same in Latin letters. "
            "The text is intact. Correct what is after the colon, or take it out.",
        ),
        Sentence(
            "После имени поля и двоеточия может стоять только «лат»: это то же латиницей. Текст на месте. "
            "Исправьте или уберите то, что после двоеточия.",
            "Only “lat” may stand after a field’s name and a colon: the same in Latin letters. The text is intact. "
            "Correct what is after the colon, or take it out.",
        ),
    ),
    errors.TextUnreadable: (
        Sentence(
            "Файл с текстом «{name}» не читается. Ничего не отправлено. Проверьте, что он есть и сохранён в UTF-8.",
            "The text file “{name}” cannot be read. Nothing was sent. Check that it exists and is saved as UTF-8.",
        ),
        Sentence(
            "Файл с текстом не читается. Ничего не отправлено. Проверьте, что он есть и сохранён в UTF-8.",
            "The text file cannot be read. Nothing was sent. Check that it exists and is saved as UTF-8.",
        ),
    ),
    errors.InputInvalid: (
        Sentence(
            "Строка {line} не читается: нужен текст в UTF-8, а с --jsonl — JSON с полем text. "
            "Строки до неё посчитаны. Исправьте её и повторите.",
            "Line {line} cannot be read: it must be UTF-8 text, with --jsonl a JSON object with text. "
            "The lines before it were counted. Mend it and try again.",
        ),
        Sentence(
            "То, что пришло на вход, не читается: нужен текст в UTF-8. Исправьте его и повторите.",
            "What came in cannot be read: it must be UTF-8 text. Mend it and try again.",
        ),
    ),
    errors.TextEmpty: (Sentence("Текста ещё нет. Напишите его.", "There is no text yet. Write one."),),
    errors.SenderInvalid: (
        Sentence(
            "Такое имя отправителя шлюз не примет. Латиница и цифры, до 11 знаков.",
            "The gateway will not take this sender name. Latin letters and digits, up to 11 characters.",
        ),
    ),
    errors.ListHasProblems: (
        Sentence(
            "Не всем строкам можно отправить SMS: с замечаниями {count}. Ничего не отправлено. "
            "Исправьте их или отправьте без них.",
            "Some rows cannot be sent to: {count}. Nothing was sent. Correct them or send without them.",
        ),
        Sentence(
            "Не всем строкам можно отправить SMS. Ничего не отправлено. Исправьте их или отправьте без них.",
            "Some rows cannot be sent to. Nothing was sent. Correct them or send without them.",
        ),
    ),
    errors.NothingToSend: (
        Sentence(
            "Отправлять некому: готовых строк нет. Ничего не отправлено. Исправьте номера или откройте другой список.",
            "There is nobody to send to. Nothing was sent. Correct the numbers or open another list.",
        ),
    ),
    errors.OverLimit: (
        Sentence(
            "Дороже предела на день: {points} при пределе {limit} (в баллах). Ничего не отправлено. "
            "Подождите до завтра или поднимите предел.",
            "Over the daily limit: {points} points, the limit is {limit}. Nothing was sent. "
            "Wait until tomorrow or raise the limit.",
            {"span": "day"},
        ),
        Sentence(
            "Дороже предела: {points} при пределе {limit} (в баллах). Ничего не отправлено. "
            "Уменьшите список или поднимите предел.",
            "Over the limit: {points} points, the limit is {limit}. Nothing was sent. "
            "Shorten the list or raise the limit.",
        ),
        Sentence(
            "Дороже предела. Ничего не отправлено. Уменьшите список или поднимите предел.",
            "Over the limit. Nothing was sent. Shorten the list or raise the limit.",
        ),
    ),
    errors.SameText: (
        Sentence(
            "Больше чем половине этих людей этот текст уже отправлен за сутки или будет отправлен рассылкой, которая "
            "запланирована или идёт: {count}. Сейчас ничего не отправлено. "
            "Подтвердите, что его нужно отправить ещё раз (--again).",
            "More than half of these people were already sent this very text within a day, or will be by a campaign "
            "that is scheduled or being sent: {count}. Nothing was sent now. "
            "Confirm that it is to be sent once more (--again).",
        ),
        Sentence(
            "Больше чем половине этих людей этот текст уже отправлен за сутки или будет отправлен рассылкой, которая "
            "запланирована или идёт. Сейчас ничего не отправлено. "
            "Подтвердите, что его нужно отправить ещё раз (--again).",
            "More than half of these people were already sent this very text within a day, or will be by a campaign "
            "that is scheduled or being sent. Nothing was sent now. "
            "Confirm that it is to be sent once more (--again).",
        ),
    ),
    errors.CampaignExpired: (
        Sentence(
            "Очередь стоит уже {hours} ч, тексты могли устареть. Ничего не отправлено. "
            "Подтвердите, что их всё ещё нужно отправить (--late).",
            "The queue has stood for {hours} hours, the texts may be out of date. Nothing was sent. "
            "Confirm that they are still to be sent (--late).",
        ),
        Sentence(
            "Очередь стоит давно, тексты могли устареть. Ничего не отправлено. "
            "Подтвердите, что их всё ещё нужно отправить (--late).",
            "The queue has stood for long, the texts may be out of date. Nothing was sent. "
            "Confirm that they are still to be sent (--late).",
        ),
    ),
    errors.NothingToResend: (
        Sentence(
            "Повторять нечего: таких SMS в рассылке нет. Ничего не отправлено. Посмотрите её итоги.",
            "There is nothing to send again: the campaign has no such messages. Nothing was sent. Look at its results.",
        ),
    ),
    errors.ResendTooSoon: (
        Sentence(
            "Отчёты ещё могут прийти, SMS ушли меньше 15 минут назад: {count}. Ничего не отправлено. "
            "Подождите до {until} или подтвердите, что ждать не нужно (--soon).",
            "Reports may still come, less than 15 minutes have passed: {count}. Nothing was sent. "
            "Wait until {until}, or confirm that there is no need to wait (--soon).",
        ),
        Sentence(
            "Отчёты ещё могут прийти, SMS ушли меньше 15 минут назад. Ничего не отправлено. "
            "Подождите или подтвердите, что ждать не нужно (--soon).",
            "Reports may still come, less than 15 minutes have passed. Nothing was sent. "
            "Wait, or confirm that there is no need to wait (--soon).",
        ),
    ),
    errors.RowsNotResendable: (
        Sentence(
            "Этих строк нет среди тех, что можно повторить: {numbers}. Ничего не отправлено. Проверьте номера строк.",
            "These rows are not among those to send again: {numbers}. Nothing was sent. Check the row numbers.",
        ),
        Sentence(
            "Не все эти строки можно повторить. Ничего не отправлено. Проверьте номера строк.",
            "Not all of these rows can be sent again. Nothing was sent. Check the row numbers.",
        ),
    ),
}
