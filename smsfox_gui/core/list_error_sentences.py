"""What is said when a list cannot be read, kept or mended: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from smsfox_gui.core import errors
from smsfox_gui.core.error_sentence import Sentence, Sentences

_INTACT = ("Ваш прежний список на месте.", "Your present list is intact.")
_NOTHING_SENT = ("Ничего не отправлено.", "Nothing was sent.")
"""What is safe where there is no list on the desk."""


def _list(ru: str, en: str, do_ru: str, do_en: str, when: Mapping[str, str] | None = None) -> Sentence:
    window, console = (
        (f"{ru} {safe_ru} {do_ru}", f"{en} {safe_en} {do_en}") for safe_ru, safe_en in (_INTACT, _NOTHING_SENT)
    )
    return Sentence(*window, when or {}, console)


LISTS: Sentences = {
    errors.ListError: (
        _list("Файл не читается.", "The file cannot be read.", "Выберите другой файл.", "Choose another file."),
    ),
    errors.FileMissing: (
        _list("Такого файла нет.", "There is no such file.", "Выберите файл заново.", "Choose the file again."),
    ),
    errors.FileLocked: (
        _list(
            "Файл открыт в Excel и не читается.",
            "Excel has the file open, so it cannot be read.",
            "Закройте его в Excel и повторите.",
            "Close it in Excel and try again.",
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
            "Строка {line} файла испорчена или записана сразу в двух кодировках.",
            "Line {line} of the file is damaged or in two encodings at once.",
            "Исправьте эту строку в таблице и откройте файл снова.",
            "Mend this line in the table and open the file again.",
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
            "Листа «{sheet}» нет: это текст, листов в нём не бывает.",
            "There is no sheet “{sheet}”: this is a text, which has no sheets.",
            "Откройте его без имени листа.",
            "Open it without the name of a sheet.",
            {"kind": "text"},
        ),
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
            "The list was not saved: another one came in its place. Your file is untouched, your corrections are in "
            "the draft. Open the list again and save it.",
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
}
