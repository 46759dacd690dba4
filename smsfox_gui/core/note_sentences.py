"""What is said of how a list was read, in both languages; `{count}` and `{detail}` come from the note."""

from __future__ import annotations

from smsfox_gui.core.contact_list import NoteKind
from smsfox_gui.core.words import Pair

NOTES: dict[NoteKind, Pair] = {
    NoteKind.CUT_OFF: (
        "Таблица кончается на строке {count}: больше её формат не вмещает, конец списка мог потеряться. "
        "Сравните с исходной базой.",
        "The table ends at row {count}, the most its format can hold: the end of the list may be missing. "
        "Compare it with where it came from.",
    ),
    NoteKind.MIXED_LETTERS: (
        "Часть строк файла записана не так, как остальные: {count}, первая — строка файла {detail}. Буквы в них "
        "подобраны: посмотрите, верно ли читаются имена и суммы.",
        "Some lines of the file are in another encoding than the rest: {count}, the first is line {detail} of the "
        "file. Their letters are a guess: see whether the names and sums read right.",
    ),
    NoteKind.HIDDEN_ROWS: (
        "Строк, скрытых в таблице: {count}. Они тоже в списке.",
        "Rows hidden in the spreadsheet: {count}. They are in the list, too.",
    ),
    NoteKind.FILTERED_ROWS: (
        "Строк, скрытых фильтром таблицы: {count}. Они тоже в списке.",
        "Rows hidden by the spreadsheet’s filter: {count}. They are in the list, too.",
    ),
    NoteKind.ROWS_LEFT_OUT: (
        "Строк, скрытых в таблице: {count}. В список они не взяты.",
        "Rows hidden in the spreadsheet: {count}. They are not in the list.",
    ),
    NoteKind.MERGED_SPREAD: (
        "Ячеек, объединённых по вертикали: {count}. Значение каждой взято во все её строки, как это видно в таблице.",
        "Cells merged downwards: {count}. Every row of each has its value, as the spreadsheet shows it.",
    ),
    NoteKind.MERGED_CELLS: (
        "Ячеек, объединённых в несколько столбцов или с заголовком: {count}. Значение осталось только в первой ячейке "
        "каждой.",
        "Cells merged across columns or with the header: {count}. Only the first cell of each has the value.",
    ),
    NoteKind.MERGED_UNKNOWN: (
        "Объединённых ячеек слишком много, не разобрано: {count}. Значение осталось только в первой ячейке каждой: "
        "снимите объединение в таблице и заполните строки.",
        "There are too many merged cells, not looked into: {count}. Only the first cell of each has the value: unmerge "
        "them in the spreadsheet and fill in the rows.",
    ),
    NoteKind.FORMULAS_WITHOUT_VALUE: (
        "Формул без сохранённого значения: {count}. Их ячейки пусты: откройте таблицу в Excel и сохраните.",
        "Formulas without a stored value: {count}. Their cells are empty: open the spreadsheet in Excel and save it.",
    ),
    NoteKind.ERROR_CELLS: (
        "Ячеек с неудавшимся расчётом (#Н/Д и подобных): {count}. Строки, где текст берёт такую ячейку, без SMS: "
        "впишите в неё значение или исправьте таблицу.",
        "Cells whose calculation did not work out (#N/A and the like): {count}. Rows where the text uses such a cell "
        "get no SMS: fill in its value or mend the spreadsheet.",
    ),
    NoteKind.FORMATS_UNKNOWN: (
        "Ячеек, чей вид в таблице не удалось узнать: {count}. Проверьте в них даты и числа. Скрыты ли "
        "в таком файле строки и удались ли формулы, узнать тоже нельзя: надёжнее сохранить его как .xlsx.",
        "Cells whose look in the spreadsheet could not be told: {count}. Check the dates and numbers in them. Nor can "
        "it be told which rows of such a file are hidden and which formulas came to nothing: better save it as .xlsx.",
    ),
    NoteKind.OTHER_SHEETS: (
        "Номера есть и на других листах: {detail}. Прочитан только выбранный лист.",
        "Other sheets hold numbers, too: {detail}. Only the chosen sheet was read.",
    ),
    NoteKind.HIDDEN_SHEETS: (
        "В книге есть скрытые листы: {detail}.",
        "The workbook has hidden sheets: {detail}.",
    ),
    NoteKind.OTHER_PHONES: (
        "В столбце «{detail}» тоже есть номера, строк с ними: {count}. SMS на них не уйдут: номер берётся из одного "
        "столбца, и выбрать его можно в меню над столбцом.",
        "The column “{detail}” has numbers, too, in this many rows: {count}. No SMS goes to them: numbers are taken "
        "from one column, which you can choose in the menu above a column.",
    ),
}

BARE: dict[NoteKind, Pair] = {
    NoteKind.MIXED_LETTERS: (
        "Файл записан в двух кодировках. Посмотрите, верно ли читаются имена и суммы.",
        "The file is in two encodings. See whether the names and sums read right.",
    ),
    NoteKind.OTHER_SHEETS: (
        "Номера есть и на других листах. Прочитан только выбранный лист.",
        "Other sheets hold numbers, too. Only the chosen sheet was read.",
    ),
}
"""For notes without a detail."""
