"""What is said about the account, the settings, the tariff and the do-not-send list."""

from __future__ import annotations

from smsfox_gui.core import errors
from smsfox_gui.core.error_sentence import Sentence, Sentences

SETUP: Sentences = {
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
            "Больше ничего не отправляется, ничего не потеряно. Введите пароль заново.",
            "The gateway refused the login or password twice, so the program stopped trying. "
            "Nothing more is sent and nothing is lost. Enter the password again.",
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
            "Таблица цен tariff.json в папке данных не читается: проверьте зону {zone}. Ничего не отправлено. "
            "В зоне нужны points (целое число) и prefixes (начала номеров, до четырёх цифр); "
            "или верните цены оператора в настройках окна.",
            "The price table tariff.json in the data folder cannot be read: look at zone {zone}. Nothing was sent. "
            "A zone needs points (a whole number) and prefixes (beginnings of numbers, up to four digits); "
            "or take the operator’s prices back in the settings of the window.",
        ),
        Sentence(
            "Таблица цен tariff.json в папке данных не читается. Ничего не отправлено. "
            "Исправьте файл или верните цены оператора в настройках окна.",
            "The price table tariff.json in the data folder cannot be read. Nothing was sent. "
            "Correct the file, or take the operator’s prices back in the settings of the window.",
        ),
    ),
    errors.TariffNotWritten: (
        Sentence(
            "Цены не удалось записать на диск. Считается по прежним. Освободите место и повторите.",
            "The prices could not be written to the disk. The former ones count. Free some space and try again.",
        ),
    ),
    errors.PriceRefused: (
        Sentence(
            "«{written}» не начало номера. Цены прежние. Пишите с плюса и кода страны, через запятую: +7 9, +375.",
            "“{written}” is not how a number begins. Prices are as before. "
            "Write plus and country code, with commas between: +7 9, +375.",
            {"what": "beginning"},
        ),
        Sentence(
            "В «{written}» больше четырёх цифр. Цены прежние. "
            "Цена зависит не больше чем от четырёх первых цифр номера: сократите начало.",
            "“{written}” has more than four digits. Prices are as before. "
            "No more than the first four digits of a number decide its price: make it shorter.",
            {"what": "long"},
        ),
        Sentence(
            "В строке нет ни одного начала номера. Цены прежние. Впишите его, например +7 9, или уберите строку.",
            "The row has no beginning of a number. Prices are as before. Write one, like +7 9, or remove the row.",
            {"what": "nothing"},
        ),
        Sentence(
            "Номера {written} уже считает строка выше: {above}. Цены прежние. "
            "Измените ту строку или добавьте новую: она встанет наверх.",
            "Numbers {written} are decided by a row further up: {above}. Prices are as before. "
            "Change that row or add a new one, which goes on top.",
            {"what": "taken"},
        ),
        Sentence(
            "«{written}» не подходит. Цены прежние. Баллы: целое число от 1 до 1000.",
            "“{written}” does not fit. Prices are as before. Points are a whole number from 1 to 1000.",
            {"what": "points"},
        ),
        Sentence(
            "В ячейке нет баллов. Цены прежние. Впишите целое число от 1 до 1000.",
            "The cell has no points. Prices are as before. Write a whole number from 1 to 1000.",
            {"what": "points"},
        ),
        Sentence(
            "Убрать можно только строку с началами номеров. Цены прежние. Выберите её в таблице.",
            "Only a row with beginnings of numbers can be removed. Prices are as before. Choose one in the table.",
            {"what": "stays"},
        ),
        Sentence(
            "Так цену записать нельзя. Цены прежние. Исправьте ячейку таблицы.",
            "This cannot be a price. Prices are as before. Correct the cell of the table.",
        ),
    ),
}
