"""What each error says to people, in both languages: what happened, what is safe, what to do. See `wording`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsfox_gui.core import errors


@dataclass(frozen=True, slots=True)
class Sentence:
    """One way to say an error; usable when the error has these details and all placeholders."""

    ru: str
    en: str
    when: Mapping[str, str] = field(default_factory=dict)


_INTACT = ("Ваш прежний список на месте.", "Your present list is intact.")


def _list(ru: str, en: str, do_ru: str, do_en: str, when: Mapping[str, str] | None = None) -> Sentence:
    return Sentence(f"{ru} {_INTACT[0]} {do_ru}", f"{en} {_INTACT[1]} {do_en}", when or {})


ERRORS: dict[type[errors.SmsfoxError], tuple[Sentence, ...]] = {
    errors.SmsfoxError: (
        Sentence(
            "Это действие не выполнено. Ничего не отправлено и не потеряно. Повторите его.",
            "This was not done. Nothing was sent and nothing is lost. Try again.",
        ),
    ),
    errors.ListError: (
        _list("Файл не читается.", "The file cannot be read.", "Выберите другой файл.", "Choose another file."),
    ),
    errors.FileMissing: (
        _list("Такого файла нет.", "There is no such file.", "Выберите файл заново.", "Choose the file again."),
    ),
    errors.FileLocked: (
        Sentence(
            "Файл открыт в Excel и не читается. Ваш список на месте. Закройте его в Excel и повторите.",
            "Excel has the file open, so it cannot be read. Your list is intact. Close it in Excel and try again.",
        ),
    ),
    errors.FileProtected: (
        _list(
            "Файл закрыт паролем.",
            "The file is protected by a password.",
            "Сохраните в Excel копию без пароля и откройте её.",
            "Save a copy without the password in Excel and open that.",
        ),
    ),
    errors.FileDamaged: (
        _list(
            "Файл повреждён и не читается.",
            "The file is damaged and cannot be read.",
            "Откройте его в Excel, сохраните заново и повторите.",
            "Open it in Excel, save it again and retry.",
        ),
    ),
    errors.FileTooBig: (
        _list(
            "В таблице больше {rows} строк.",
            "The table has more than {rows} rows.",
            "Разделите её на части.",
            "Split it into smaller ones.",
        ),
        _list(
            "В таблице слишком много столбцов: {columns}.",
            "The table has too many columns: {columns}.",
            "Оставьте только нужные.",
            "Keep only those you need.",
        ),
        _list(
            "Файл больше {limit_mb} МБ.",
            "The file is over {limit_mb} MB.",
            "Оставьте в нём только нужный лист и столбцы.",
            "Keep only the sheet and the columns you need.",
        ),
        _list(
            "Файл слишком велик.",
            "The file is too big.",
            "Оставьте в нём только нужный лист и столбцы.",
            "Keep only the sheet and the columns you need.",
        ),
    ),
    errors.FileFormatUnknown: (
        _list(
            "Это папка, а не файл.",
            "This is a folder, not a file.",
            "Выберите файл в ней.",
            "Choose a file in it.",
            {"kind": "folder"},
        ),
        _list(
            "Это веб-страница в одном файле, а не таблица.",
            "This is a web page in one file, not a table.",
            "Откройте её в Excel, сохраните как книгу Excel (.xlsx) и откройте книгу.",
            "Open it in Excel, save it as an Excel workbook (.xlsx) and open that.",
            {"kind": "web_archive"},
        ),
        _list(
            "Это не таблица, которую можно прочитать.",
            "This is not a table that can be read.",
            "Выберите файл Excel, LibreOffice или CSV.",
            "Choose an Excel, LibreOffice or CSV file.",
        ),
    ),
    errors.FileEncodingUnknown: (
        _list(
            "Буквы не читаются в кодировке {encoding}.",
            "The letters cannot be read as {encoding}.",
            "Выберите другую кодировку.",
            "Choose another encoding.",
        ),
        _list(
            "Буквы нечитаемы: похоже на другую кодировку.",
            "Letters look wrong: probably another encoding.",
            "Выберите кодировку сами.",
            "Choose the encoding yourself.",
        ),
    ),
    errors.SheetMissing: (
        _list(
            "Листа «{sheet}» в файле нет.", "The file has no sheet “{sheet}”.", "Выберите другой.", "Choose another."
        ),
        _list("Такого листа в файле нет.", "The file has no such sheet.", "Выберите другой.", "Choose another."),
    ),
    errors.ColumnMissing: (
        _list(
            "Столбца «{column}» в таблице нет.",
            "The table has no column “{column}”.",
            "Выберите другой.",
            "Choose another.",
        ),
        _list("Такого столбца в таблице нет.", "The table has no such column.", "Выберите другой.", "Choose another."),
    ),
    errors.ListEmpty: (
        _list("На листе «{sheet}» пусто.", "The sheet “{sheet}” is empty.", "Выберите другой лист.", "Choose another."),
        _list(
            "После строки {header_row} ничего нет.",
            "There is nothing after row {header_row}.",
            "Выберите другую строку заголовка.",
            "Choose another header row.",
        ),
        _list("В файле пусто.", "The file is empty.", "Выберите другой файл.", "Choose another file."),
    ),
    errors.ReadTimedOut: (
        _list(
            "Файл читался слишком долго.",
            "Reading the file took too long.",
            "Сохраните таблицу как CSV и откройте её.",
            "Save the table as CSV and open that.",
        ),
    ),
    errors.ReaderFailed: (
        _list(
            "Программа не справилась с этим файлом, это её недостаток.",
            "The program could not cope with this file; that is its own fault.",
            "Сохраните таблицу как CSV и откройте её; где это случилось, записано в журнале программы.",
            "Save the table as CSV and open that; the program’s log says where it happened.",
        ),
    ),
    errors.ScratchFull: (
        _list(
            "На диске нет места, чтобы разобрать файл.",
            "The disk has no room to read the file into.",
            "Освободите место и повторите.",
            "Make some room and try again.",
        ),
    ),
    errors.ReadingCancelled: (
        _list(
            "Чтение отменено.", "Reading was cancelled.", "Откройте файл, когда понадобится.", "Open it when needed."
        ),
    ),
    errors.QueryDropped: (
        Sentence(
            "Этот список уже закрыт. Ничего не отправлено и не потеряно. Откройте его снова, если он нужен.",
            "This list is closed. Nothing was sent and nothing is lost. Open it again if you need it.",
        ),
    ),
    errors.ScratchFailed: (
        Sentence(
            "Список не удалось изменить: на диске нет места. Файл таблицы цел, правки до этой сохранены. "
            "Освободите место и повторите.",
            "The list could not be changed: the disk is full. Your file is untouched, earlier changes are kept. "
            "Free some space and try again.",
        ),
    ),
    errors.KeptListMissing: (
        _list(
            "Сохранённого списка больше нет.",
            "The saved list is not there any more.",
            "Откройте таблицу, из которой он взят.",
            "Open the table it came from.",
        ),
    ),
    errors.KeptListDamaged: (
        _list(
            "Сохранённый список повреждён и не читается.",
            "The saved list is damaged and cannot be read.",
            "Откройте таблицу, из которой он взят, и сохраните список заново.",
            "Open the table it came from and save the list anew.",
        ),
    ),
    errors.KeptListNewer: (
        _list(
            "Этот список сохранён более новой версией программы, здесь он не открывается.",
            "A later version of the program saved this list, so it does not open here.",
            "Обновите программу.",
            "Update the program.",
        ),
    ),
    errors.ListNotKept: (
        Sentence(
            "Список не сохранён: на его место пришёл другой. Файл таблицы цел, правки остались в черновике. "
            "Откройте список снова и сохраните.",
            "The list was not saved: another one came in its place. Your file is untouched, what you mended is in the "
            "draft. Open the list again and save it.",
            {"reason": "closed"},
        ),
        Sentence(
            "Диск не даёт изменить сохранённые списки. Список на столе и сохранённые раньше на месте. "
            "Освободите место и повторите.",
            "The disk refuses to change the saved lists. The list on the table and those saved before are intact. "
            "Free some space and try again.",
        ),
    ),
    errors.FieldNameInvalid: (
        Sentence(
            "Поле так не назвать: имя пусто или в нём есть фигурная скобка. Прежнее имя осталось. Введите другое.",
            "A field cannot be called so: the name is empty or has a brace in it. The old name stays. Enter another.",
        ),
    ),
    errors.FieldNameTaken: (
        Sentence(
            "Поле «{field}» уже есть. Прежнее имя осталось. Введите другое.",
            "There is a field “{field}” already. The old name stays. Enter another.",
        ),
        Sentence(
            "Такое поле уже есть. Прежнее имя осталось. Введите другое.",
            "There is such a field already. The old name stays. Enter another.",
        ),
    ),
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
    errors.PasswordMissing: (
        Sentence(
            "Нет пароля для счёта {login}. Ничего не отправлено. Введите его в настройках "
            "или задайте переменную SMSFOX_PASSWORD.",
            "There is no password for the account {login}. Nothing was sent. Enter it in the settings "
            "or set SMSFOX_PASSWORD.",
        ),
        Sentence(
            "Нет пароля счёта. Ничего не отправлено. Введите его в настройках или задайте переменную SMSFOX_PASSWORD.",
            "There is no password. Nothing was sent. Enter it in the settings or set SMSFOX_PASSWORD.",
        ),
    ),
    errors.AccountLocked: (
        Sentence(
            "Шлюз дважды не принял логин или пароль, больше программа не пробует. "
            "Ничего не отправлено и не потеряно. Введите пароль заново.",
            "The gateway refused the login or password twice, so the program stopped trying. "
            "Nothing was sent and nothing is lost. Enter the password again.",
        ),
    ),
    errors.Unexpected: (
        Sentence(
            "Программа столкнулась с тем, чего не ждала, отправка остановлена. Ничего не потеряно, повторов не будет. "
            "Посмотрите рассылку и продолжите её (smsfox resume), подробности в папке logs.",
            "The program met something it did not expect; sending stopped. Nothing is lost, nothing will repeat. "
            "Look at the campaign and resume it (smsfox resume); details are in the folder logs.",
            {"sending": "yes"},
        ),
        Sentence(
            "Программа столкнулась с тем, чего не ждала. Ничего не отправлено и не потеряно. "
            "Повторите; подробности в папке logs.",
            "The program met something it did not expect. Nothing was sent and nothing is lost. "
            "Try again; details are in the folder logs.",
        ),
    ),
    errors.LoginMissing: (
        Sentence(
            "Счёт SMSFox не подключён. Ничего не отправлено. Введите логин в настройках.",
            "No SMSFox account is connected. Nothing was sent. Enter the login in the settings.",
        ),
    ),
    errors.AddressInvalid: (
        Sentence(
            "Адрес шлюза записан неверно. Ничего не отправлено. Он начинается с https:// и не содержит пароля.",
            "The gateway address is not right. Nothing was sent. It begins with https:// and holds no password.",
        ),
    ),
    errors.PlainHttpRefused: (
        Sentence(
            "По адресу http:// пароль к {host} уйдёт открытым. Ничего не отправлено. "
            "Возьмите https:// или разрешите это в настройках.",
            "Over http:// the password to {host} would be open to the network. Nothing was sent. "
            "Use https:// or allow it in the settings.",
        ),
        Sentence(
            "По адресу http:// пароль уйдёт открытым. Ничего не отправлено. "
            "Возьмите https:// или разрешите это в настройках.",
            "Over http:// the password would be open to the network. Nothing was sent. "
            "Use https:// or allow it in the settings.",
        ),
    ),
    errors.OverLimit: (
        Sentence(
            "Дороже предела на день: {points} при пределе {limit} (в баллах). Ничего не отправлено. "
            "Подождите до завтра или поднимите предел.",
            "Over the limit of the day: {points} points, the limit is {limit}. Nothing was sent. "
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
            "Больше половины этих людей за сутки уже получили этот текст: {count}. Ничего не отправлено. "
            "Подтвердите, что его нужно отправить ещё раз (--again).",
            "More than half of these people got this very text within a day: {count}. Nothing was sent. "
            "Confirm that it is to be sent once more (--again).",
        ),
        Sentence(
            "Больше половины этих людей за сутки уже получили этот текст. Ничего не отправлено. "
            "Подтвердите, что его нужно отправить ещё раз (--again).",
            "More than half of these people got this very text within a day. Nothing was sent. "
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
            "Повторять нечего: таких SMS в рассылке нет. Ничего не отправлено. Посмотрите её результаты.",
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
    errors.JournalError: (
        Sentence(
            "Журнал записан более новой программой. Он цел, ничего не отправлено. Обновите программу.",
            "The journal was written by a newer program. It is intact, nothing was sent. Update the program.",
            {"detail": "newer"},
        ),
        Sentence(
            "Журнал рассылок не открывается. Ничего не отправлено. Проверьте, доступна ли папка с ним.",
            "The journal cannot be opened. Nothing was sent. Check that its folder can be reached.",
        ),
    ),
    errors.JournalBusy: (
        Sentence(
            "Рассылки уже ведёт другая программа SMSFox: компьютер {host}, процесс {pid}, с {started}. "
            "Ничего не потеряно. Дождитесь её или закройте.",
            "Another SMSFox program holds the journal: computer {host}, process {pid}, since {started}. "
            "Nothing is lost. Wait for it or close it.",
        ),
        Sentence(
            "Другая программа SMSFox на этом компьютере уже отправляет. Ничего не потеряно. Дождитесь её или закройте.",
            "Another SMSFox program on this computer is sending. Nothing is lost. Wait for it or close it.",
        ),
    ),
    errors.JournalFull: (
        Sentence(
            "На диске свободно {free} МБ, а для рассылки нужно {needed} МБ. Ничего не отправлено. "
            "Освободите место и повторите.",
            "The disk has {free} MB free, the campaign needs {needed} MB. Nothing was sent. "
            "Free some space and try again.",
        ),
        Sentence(
            "Диск заполнен, записать рассылку некуда. Записанное цело. Освободите место и повторите.",
            "The disk is full, the campaign cannot be recorded. What was recorded is intact. "
            "Free some space and try again.",
        ),
    ),
    errors.JournalDamaged: (
        Sentence(
            "Журнал рассылок повреждён, поэтому отправлять нельзя. Файл не тронут. Сохраните его для поддержки.",
            "The journal is damaged, so nothing can be sent. The file is untouched. Keep it for support.",
        ),
    ),
    errors.JournalReadOnly: (
        Sentence(
            "Журнал рассылок открыт только для чтения. Ничего не отправлено, смотреть и выгружать можно. "
            "Разрешите запись в его папку или выберите другую.",
            "The journal can only be read. Nothing was sent; looking and exporting work. "
            "Allow writing to its folder or choose another.",
        ),
    ),
    errors.JournalMisplaced: (
        Sentence(
            "Журнал лежит на сетевом диске ({name}), а там нельзя ручаться за учёт. Ничего не отправлено, "
            "смотреть можно. Перенесите его на диск этого компьютера.",
            "The journal lies on a network drive ({name}), where no record is safe. Nothing was sent; looking works. "
            "Move it to a disk of this computer.",
            {"kind": "network"},
        ),
        Sentence(
            "Журнал лежит в папке облака ({name}): оно может вернуть старую копию. Ничего не отправлено, "
            "смотреть можно. Перенесите его в обычную папку.",
            "The journal lies in a cloud folder ({name}), which may bring an old copy back. Nothing was sent; "
            "looking works. Move it to an ordinary folder.",
            {"kind": "cloud"},
        ),
        Sentence(
            "Журнал лежит там, где за учёт нельзя ручаться. Ничего не отправлено. "
            "Перенесите его в обычную папку этого компьютера.",
            "The journal lies where no record is safe. Nothing was sent. "
            "Move it to an ordinary folder of this computer.",
        ),
    ),
    errors.JournalRestored: (
        Sentence(
            "Журнал вернулся из старой копии: часть этих SMS могла уже уйти. Ничего не отправлено. "
            "Верните последний журнал или подтвердите, что остальное нужно отправить ({option}).",
            "The journal came back from an older copy: some of these messages may have left already. "
            "Nothing was sent now. Put the latest journal back, or confirm that the rest is to be sent ({option}).",
        ),
        Sentence(
            "Журнал вернулся из старой копии: часть этих SMS могла уже уйти. Ничего не отправлено. "
            "Верните последний журнал или решите, отправлять ли остальное.",
            "The journal came back from an older copy: some of these messages may have left already. "
            "Nothing was sent now. Put the latest journal back, or decide whether to send the rest.",
        ),
    ),
    errors.CampaignMissing: (
        Sentence(
            "Рассылки {campaign} в журнале нет. Посмотрите список рассылок.",
            "The journal has no campaign {campaign}. Look at the list of campaigns.",
        ),
        Sentence(
            "Такой рассылки в журнале нет. Посмотрите список рассылок.",
            "The journal has no such campaign. Look at the list of campaigns.",
        ),
    ),
    errors.ExportFailed: (
        Sentence(
            "Выгрузить можно в .xlsx или .csv. Результаты в журнале целы. Выберите имя с таким окончанием.",
            "Results go to .xlsx or .csv. They are safe in the journal. Choose a name that ends so.",
            {"reason": "ending"},
        ),
        Sentence(
            "Диск заполнен, файл не записан. Результаты в журнале целы. Освободите место и повторите.",
            "The disk is full, the file was not written. The results are safe in the journal. "
            "Free some space and try again.",
            {"reason": "disk_full"},
        ),
        Sentence(
            "Такой папки нет, файл не записан. Результаты в журнале целы. Выберите другое место.",
            "There is no such folder, the file was not written. The results are safe in the journal. "
            "Choose another place.",
            {"reason": "no_folder"},
        ),
        Sentence(
            "Файл «{name}» не записан. Результаты в журнале целы. Закройте его в Excel или выберите другое место.",
            "The file “{name}” was not written. The results are safe in the journal. "
            "Close it in Excel or choose another place.",
        ),
        Sentence(
            "Файл не записан. Результаты в журнале целы. Закройте его в Excel или выберите другое место.",
            "The file was not written. The results are safe in the journal. Close it in Excel or choose another place.",
        ),
    ),
    errors.SettingInvalid: (
        Sentence(
            "Порт {value} для отчётов занят. Рассылки целы. Выберите в настройках другой.",
            "The port {value} for reports is taken. Campaigns are safe. Choose another one in the settings.",
            {"setting": "report_port"},
        ),
        Sentence(
            "Настройка {name} не подходит. Прежнее значение осталось. Измените её.",
            "The setting {name} does not fit. The former value stays. Change it.",
        ),
        Sentence(
            "Настройка не подходит. Прежнее значение осталось. Измените её.",
            "The setting does not fit. The former value stays. Change it.",
        ),
    ),
    errors.RelayError: (
        Sentence(
            "Отчёты с ретранслятора не получены. Рассылки целы, отчёты не потеряны. Попробуйте позже.",
            "The reports were not fetched from the relay. Campaigns are safe, no report is lost. Try again later.",
        ),
    ),
    errors.RelayUnreachable: (
        Sentence(
            "Ретранслятор {host} не отвечает. Рассылки целы, отчёты ждут на нём. Проверьте его адрес и сеть.",
            "The relay {host} does not answer. Campaigns are safe, the reports wait there. "
            "Check its address and the network.",
        ),
    ),
    errors.RelayRefused: (
        Sentence(
            "Ретранслятор {host} не принял ключ. Рассылки целы, отчёты ждут на нём. Проверьте ключ.",
            "The relay {host} did not take the key. Campaigns are safe, the reports wait there. Check the key.",
            {"status": "401"},
        ),
        Sentence(
            "На {host} по этому адресу ретранслятора нет. Рассылки целы. Проверьте адрес до последней буквы.",
            "There is no relay at this address on {host}. Campaigns are safe. Check the address to its last letter.",
        ),
    ),
    errors.RelayExposed: (
        Sentence(
            "По адресу http:// ключ и номера на пути к {host} видны в сети. Ничего не передано. Возьмите https://.",
            "Over http:// the key and the numbers are open to the network on the way to {host}. Nothing was passed on. "
            "Use https://.",
        ),
    ),
    errors.RelayKeyMissing: (
        Sentence(
            "Нет ключа для отчётов с {host}. Рассылки целы. Задайте переменную SMSFOX_RELAY_KEY.",
            "There is no key for the reports on {host}. Campaigns are safe. Set SMSFOX_RELAY_KEY.",
        ),
    ),
    errors.RelayAddressMissing: (
        Sentence(
            "Адрес ретранслятора не задан. Ничего не отправлено. Укажите его после --report-relay.",
            "No address of a relay is known. Nothing was sent. Give it after --report-relay.",
        ),
    ),
    errors.RelayAddressTaken: (
        Sentence(
            "Ретранслятор не может слушать {host}, порт {value}. Принятые отчёты целы. Выберите другой адрес или порт.",
            "The relay cannot listen on {host}, port {value}. The reports it has are safe. "
            "Choose another address or port.",
        ),
    ),
    errors.RelayStoreUnusable: (
        Sentence(
            "Файл ретранслятора {name} повреждён, чужой или недоступен для записи. Он не изменён. Укажите другой файл.",
            "The relay’s file {name} is damaged, is something else, or cannot be written. It was not changed. "
            "Name another one.",
        ),
    ),
    errors.RelayStoreBusy: (
        Sentence(
            "С файлом {name} уже работает другой ретранслятор. Отчёты целы. Остановите его или укажите другой файл.",
            "Another relay works with the file {name}. The reports are safe. Stop it, or name another file.",
        ),
    ),
    errors.KeyStoreUnavailable: (
        Sentence(
            "Хранилище паролей системы недоступно. Пароль останется в памяти до закрытия программы. "
            "Введите его снова при следующем запуске.",
            "The system’s password store is out of reach. The password stays in memory until the program closes. "
            "Enter it again next time.",
        ),
    ),
    errors.StopListError: (
        Sentence(
            "Стоп-лист записан более новой программой. Ничего не отправлено и не потеряно. Обновите программу.",
            "The do-not-send list was written by a newer program. Nothing was sent and nothing is lost. "
            "Update the program.",
            when={"detail": "newer"},
        ),
        Sentence(
            "Стоп-лист не читается, поэтому ничего не отправляется. Номера целы. Повторите через минуту.",
            "The do-not-send list cannot be read, so nothing is sent. Its numbers are intact. Try again in a minute.",
        ),
    ),
    errors.StopListDamaged: (
        Sentence(
            "Файл стоп-листа повреждён, поэтому ничего не отправляется. Рассылки и списки целы. "
            "Верните stop-list.sqlite из резервной копии или начните новый стоп-лист на его странице.",
            "The file of the do-not-send list is damaged, so nothing is sent. Campaigns and lists are intact. "
            "Put stop-list.sqlite back from a backup, or begin a new list on its page.",
        ),
    ),
    errors.StopListKeyLost: (
        Sentence(
            "Нет ключа к номерам стоп-листа, поэтому ничего не отправляется. Сам стоп-лист цел. "
            "Верните stop-list.key из резервной копии или начните новый стоп-лист на его странице.",
            "The key to the numbers of the do-not-send list is missing, so nothing is sent. The list is intact. "
            "Put stop-list.key back from a backup, or begin a new list on its page.",
        ),
    ),
    errors.StopListNotWritten: (
        Sentence(
            "Стоп-лист не удалось записать на диск. В нём всё осталось как было. Освободите место и повторите.",
            "The do-not-send list could not be written to the disk. It is as it was. Free some space and try again.",
        ),
    ),
    errors.NumberRefused: (
        Sentence(
            "«{written}»: {reason}. Стоп-лист не изменился. Исправьте номер.",
            "“{written}”: {reason}. The do-not-send list has not changed. Correct the number.",
        ),
        Sentence(
            "Это не номер. Стоп-лист не изменился. Исправьте номер.",
            "This is not a number. The do-not-send list has not changed. Correct the number.",
        ),
    ),
    errors.TariffInvalid: (
        Sentence(
            "Файл тарифа tariff.json не читается: проверьте зону {zone}. Ничего не отправлено. "
            "В зоне нужны points (целое число) и prefixes (начала номеров из цифр).",
            "The tariff file tariff.json cannot be read: look at zone {zone}. Nothing was sent. "
            "A zone needs points (a whole number) and prefixes (beginnings of numbers, in digits).",
        ),
        Sentence(
            "Файл тарифа tariff.json не читается. Ничего не отправлено. Исправьте его или верните прежний.",
            "The tariff file tariff.json cannot be read. Nothing was sent. Correct it or put the former one back.",
        ),
    ),
}
"""The first usable sentence of an error's class, or of the nearest class above it, is said."""
