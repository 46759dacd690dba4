"""What is said when the journal cannot be opened or written, or a report cannot be exported."""

from __future__ import annotations

from smsfox_gui.core import errors
from smsfox_gui.core.error_sentence import Sentence, Sentences

JOURNAL: Sentences = {
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
            "Программа SMSFox уже открыта: компьютер {host}, с {started}. Здесь рассылки можно только смотреть. "
            "Ничего не потеряно. Перейдите в её окно, или закройте её и повторите.",
            "SMSFox is open already: computer {host}, since {started}. Here campaigns can only be looked at. "
            "Nothing is lost. Go to its window, or close it and try again.",
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
            "Выгрузить можно в .xlsx или .csv. Итоги в журнале целы. Выберите имя с таким окончанием.",
            "Results go to .xlsx or .csv. They are safe in the journal. Choose a name that ends so.",
            {"reason": "ending"},
        ),
        Sentence(
            "Диск заполнен, файл не записан. Итоги в журнале целы. Освободите место и повторите.",
            "The disk is full, the file was not written. The results are safe in the journal. "
            "Free some space and try again.",
            {"reason": "disk_full"},
        ),
        Sentence(
            "Такой папки нет, файл не записан. Итоги в журнале целы. Выберите другое место.",
            "There is no such folder, the file was not written. The results are safe in the journal. "
            "Choose another place.",
            {"reason": "no_folder"},
        ),
        Sentence(
            "Файл «{name}» не записан. Итоги в журнале целы. Закройте его в Excel или выберите другое место.",
            "The file “{name}” was not written. The results are safe in the journal. "
            "Close it in Excel or choose another place.",
        ),
        Sentence(
            "Файл не записан. Итоги в журнале целы. Закройте его в Excel или выберите другое место.",
            "The file was not written. The results are safe in the journal. Close it in Excel or choose another place.",
        ),
    ),
}
