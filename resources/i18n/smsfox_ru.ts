<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Windows Credential Manager</source>
        <translation>диспетчер учётных данных Windows</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>«Связка ключей»</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Login of the SMSFox account</source>
        <translation>Логин счёта SMSFox</translation>
    </message>
    <message>
        <source>Password of the SMSFox account</source>
        <translation>Пароль счёта SMSFox</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
</context>
<context>
    <name>AccountGroup</name>
    <message>
        <source>Switch to the demo</source>
        <translation>Перейти в учебный режим</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Выйти из учебного режима</translation>
    </message>
    <message>
        <source>Try https://</source>
        <translation>Попробовать https://</translation>
    </message>
    <message>
        <source>Host name, typed to agree to plain http</source>
        <translation>Имя узла: наберите его, чтобы разрешить http</translation>
    </message>
    <message>
        <source>This is the demo: its account is built in. Leave it to connect your own.</source>
        <translation>Это учебный режим: его счёт встроен в программу. Чтобы подключить свой счёт, выйдите из него.</translation>
    </message>
    <message>
        <source>this computer’s password store</source>
        <translation>хранилище паролей этого компьютера</translation>
    </message>
    <message>
        <source>The password is kept until the program closes: this computer has no password store.</source>
        <translation>Пароль помнится до закрытия программы: хранилища паролей на этом компьютере нет.</translation>
    </message>
    <message>
        <source>The password is kept in %1. To change it, type another one.</source>
        <translation>Пароль хранит %1. Чтобы сменить его, наберите другой.</translation>
    </message>
    <message>
        <source>Type login and password; they are saved when you leave the field.</source>
        <translation>Наберите логин и пароль: они сохраняются, когда вы уходите из поля.</translation>
    </message>
    <message>
        <source>demo gateway inside the program</source>
        <translation>учебный шлюз внутри программы</translation>
    </message>
    <message>
        <source>http:// does not hide the password from the network.</source>
        <translation>http:// не прячет пароль от посторонних в сети.</translation>
    </message>
    <message>
        <source>To allow it, type %1:</source>
        <translation>Чтобы разрешить, наберите %1:</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>This is not a web address. It looks like https://smsfox.ru/en/api/</source>
        <translation>Это не похоже на адрес. Он выглядит так: https://smsfox.ru/en/api/</translation>
    </message>
</context>
<context>
    <name>AdviceStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation>Замечаний: %1</translation>
    </message>
    <message>
        <source>To the sample</source>
        <translation>К образцу</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the advice: %1</source>
        <translation>Показать советы: %1</translation>
    </message>
</context>
<context>
    <name>AdviceView</name>
    <message>
        <source>How to make it cheaper</source>
        <translation>Как сделать дешевле</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>Перед отправкой</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>%1 of the campaign is sent</source>
        <translation>Рассылка отправлена на %1</translation>
    </message>
</context>
<context>
    <name>AskFace</name>
    <message>
        <source>Number of recipients, typed to confirm</source>
        <translation>Число получателей, ввести для подтверждения</translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Скрыть сообщение</translation>
    </message>
</context>
<context>
    <name>CheckFace</name>
    <message>
        <source>Back to the text</source>
        <translation>Вернуться к тексту</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>К тексту</translation>
    </message>
</context>
<context>
    <name>CheckLimit</name>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>pt.</source>
        <translation>балл.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>Spending limit in points</source>
        <translation>Предел расхода в баллах</translation>
    </message>
    <message>
        <source>Spending limit in roubles</source>
        <translation>Предел расходов в рублях</translation>
    </message>
    <message>
        <source>How much of the limit it takes</source>
        <translation>Какую часть предела займёт</translation>
    </message>
    <message>
        <source>I allow it</source>
        <translation>Разрешаю</translation>
    </message>
    <message>
        <source>The limit of %1 cannot be kept to: the price of a point is not set. Check the one in points in its place.</source>
        <translation>Предел %1 не с чем сравнить: цена балла не указана. Проверьте предел в баллах, который стоит вместо него.</translation>
    </message>
    <message>
        <source>Over the limit: %1 with a limit of %2. Shorten the list or allow it once.</source>
        <translation>Дороже предела: %1 при пределе %2. Уменьшите список или разрешите один раз.</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>укладывается</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check and confirm</source>
        <translation>Проверьте и подтвердите</translation>
    </message>
    <message>
        <source>Summary of the campaign</source>
        <translation>Сводка рассылки</translation>
    </message>
    <message>
        <source>More below: who gets it when</source>
        <translation>Ниже: кто и когда получит</translation>
    </message>
    <message>
        <source>in detail</source>
        <translation>подробно</translation>
    </message>
    <message>
        <source>More below: leave the computer on</source>
        <translation>Ниже: оставьте компьютер включённым</translation>
    </message>
    <message>
        <source>Writing it into the journal…</source>
        <translation>Записываем в журнал…</translation>
    </message>
    <message>
        <source>Send %1 for %2</source>
        <translation>Отправить %1 за %2</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Назначить на %1</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n message(s) for @ · #</source>
        <translation>
            <numerusform>Назначить %n сообщение на @ · #</numerusform>
            <numerusform>Назначить %n сообщения на @ · #</numerusform>
            <numerusform>Назначить %n сообщений на @ · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n demo message(s) for 0 ₽</source>
        <translation>
            <numerusform>Отправить %n учебное сообщение за 0 ₽</numerusform>
            <numerusform>Отправить %n учебных сообщения за 0 ₽</numerusform>
            <numerusform>Отправить %n учебных сообщений за 0 ₽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) for #</source>
        <translation>
            <numerusform>Отправить %n сообщение за #</numerusform>
            <numerusform>Отправить %n сообщения за #</numerusform>
            <numerusform>Отправить %n сообщений за #</numerusform>
        </translation>
    </message>
    <message>
        <source>Send for %1</source>
        <translation>Отправить за %1</translation>
    </message>
</context>
<context>
    <name>CheckSummary</name>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>set the price</source>
        <translation>задать цену</translation>
    </message>
    <message>
        <source>Set what a point costs, in the settings</source>
        <translation>Задать цену балла в настройках</translation>
    </message>
    <message numerus="yes">
        <source>%n more left out</source>
        <translation>
            <numerusform>ещё %n не пойдёт</numerusform>
            <numerusform>ещё %n не пойдут</numerusform>
            <numerusform>ещё %n не пойдут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will get nothing, show</source>
        <translation>
            <numerusform>ещё %n не пойдёт, показать</numerusform>
            <numerusform>ещё %n не пойдут, показать</numerusform>
            <numerusform>ещё %n не пойдут, показать</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>весь текст</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балла</numerusform>
            <numerusform>%n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>one point costs %1</source>
        <translation>балл — %1</translation>
    </message>
    <message>
        <source>what a point costs is not in the settings</source>
        <translation>цена балла в настройках не указана</translation>
    </message>
    <message>
        <source>%1. In the demo nothing is charged.</source>
        <translation>%1. В учебном режиме денег не берут.</translation>
    </message>
    <message>
        <source>%1. It is the program’s calculation: the gateway tells neither prices nor the balance.</source>
        <translation>%1. Это расчёт программы: ни цен, ни остатка на счёте шлюз не сообщает.</translation>
    </message>
    <message numerus="yes">
        <source>all %n price(s)</source>
        <translation>
            <numerusform>все %n цена</numerusform>
            <numerusform>все %n цены</numerusform>
            <numerusform>все %n цен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source># at %n point(s)</source>
        <translation>
            <numerusform># по %n баллу</numerusform>
            <numerusform># по %n балла</numerusform>
            <numerusform># по %n баллов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckTyped</name>
    <message>
        <source>Number of recipients, typed to confirm</source>
        <translation>Число получателей: введите, чтобы подтвердить</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Исключить %1</translation>
    </message>
    <message>
        <source>This is a big campaign.</source>
        <translation>Это большая рассылка.</translation>
    </message>
    <message>
        <source>To send it, type the number of recipients: %1</source>
        <translation>Чтобы отправить, введите число получателей: %1</translation>
    </message>
</context>
<context>
    <name>CheckWhen</name>
    <message>
        <source>When to send</source>
        <translation>Когда отправить</translation>
    </message>
    <message>
        <source>Now, everyone at once</source>
        <translation>Сейчас, всем сразу</translation>
    </message>
    <message>
        <source>Later:</source>
        <translation>Позже:</translation>
    </message>
    <message>
        <source>When to begin</source>
        <translation>Когда начать</translation>
    </message>
    <message numerus="yes">
        <source>First %n, then ask me</source>
        <translation>
            <numerusform>Сначала %n, потом спросить меня</numerusform>
            <numerusform>Сначала %n, потом спросить меня</numerusform>
            <numerusform>Сначала %n, потом спросить меня</numerusform>
        </translation>
    </message>
    <message>
        <source>Now, but wake nobody: quiet hours %1:00–%2:00 by the recipient’s clock</source>
        <translation>Сейчас, но никого не будить: тихие часы %1:00–%2:00 у получателя</translation>
    </message>
    <message>
        <source>Begin on %1</source>
        <translation>Начать %1</translation>
    </message>
    <message>
        <source>Nobody who gets it has quiet hours then</source>
        <translation>В это время ни у кого из получателей нет тихих часов</translation>
    </message>
    <message numerus="yes">
        <source>%n more zone(s), people: #</source>
        <translation>
            <numerusform>ещё %n пояс, людей: #</numerusform>
            <numerusform>ещё %n пояса, людей: #</numerusform>
            <numerusform>ещё %n поясов, людей: #</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the day and the time like this: %1</source>
        <translation>Напишите день и время так: %1</translation>
    </message>
    <message>
        <source>That is more than a year ahead: look at the year. Choose a nearer time.</source>
        <translation>Это больше года вперёд: посмотрите на год. Выберите время ближе.</translation>
    </message>
    <message>
        <source>This time has passed. Choose one that is still to come.</source>
        <translation>Это время уже прошло. Выберите то, что ещё впереди.</translation>
    </message>
    <message>
        <source>Leave the computer and the program on: without them it waits for you.</source>
        <translation>Оставьте компьютер и программу включёнными: без них отправка подождёт вас.</translation>
    </message>
    <message>
        <source>One SMS goes first: if the account, the sender name or the connection fails, the rest wait.</source>
        <translation>Первой уйдёт одна SMS: если подведёт счёт, имя или связь, остальные подождут.</translation>
    </message>
    <message>
        <source>The program begins by itself on %1.</source>
        <translation>Программа начнёт сама %1.</translation>
    </message>
    <message>
        <source>Now, but wake nobody: quiet hours %1:00–%2:00</source>
        <translation>Сейчас, но никого не будить: тихие часы %1:00–%2:00</translation>
    </message>
    <message>
        <source>Leave the computer and the program on: once closed, it needs the password typed anew.</source>
        <translation>Оставьте компьютер и программу включёнными: после закрытия понадобится заново ввести пароль.</translation>
    </message>
    <message numerus="yes">
        <source>%n go first, then the program asks whether the rest may.</source>
        <translation>
            <numerusform>Сначала уйдёт %n, потом программа спросит об остальных.</numerusform>
            <numerusform>Сначала уйдут %n, потом программа спросит об остальных.</numerusform>
            <numerusform>Сначала уйдут %n, потом программа спросит об остальных.</numerusform>
        </translation>
    </message>
    <message>
        <source>That takes ≈ %1, until ≈ %2, at %3 a second.</source>
        <translation>Это займёт ≈ %1, до ≈ %2, по %3 в секунду.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Column “%1”</source>
        <translation>Столбец «%1»</translation>
    </message>
    <message>
        <source>Rename the field…</source>
        <translation>Назвать поле иначе…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>По возрастанию</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>По убыванию</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>В порядке таблицы</translation>
    </message>
    <message>
        <source>This is the phone number</source>
        <translation>Это номер телефона</translation>
    </message>
    <message>
        <source>Field for the text</source>
        <translation>Поле для текста</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Не использовать</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New campaign</source>
        <translation>Новая рассылка</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Открыть список…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Сохранить список…</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Проверить перед отправкой</translation>
    </message>
    <message>
        <source>Test to myself…</source>
        <translation>Пробная себе…</translation>
    </message>
    <message>
        <source>Confirm and send</source>
        <translation>Подтвердить и отправить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Поставить на паузу или продолжить</translation>
    </message>
    <message>
        <source>Export the results…</source>
        <translation>Выгрузить итоги…</translation>
    </message>
    <message>
        <source>Make a similar one</source>
        <translation>Создать похожую</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Предыдущий получатель</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>Следующий получатель</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Рассылка</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Never text this number again</source>
        <translation>Больше не писать на этот номер</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Предыдущее замечание</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Выйти из учебного режима</translation>
    </message>
    <message>
        <source>Switch to the demo</source>
        <translation>Перейти в учебный режим</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
</context>
<context>
    <name>ComposeFace</name>
    <message>
        <source>Counting the price…</source>
        <translation>Считаем стоимость…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Отправить %1</translation>
    </message>
    <message numerus="yes">
        <source>Send %n demo message(s)</source>
        <translation>
            <numerusform>Отправить %n учебное сообщение</numerusform>
            <numerusform>Отправить %n учебных сообщения</numerusform>
            <numerusform>Отправить %n учебных сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Отправить %n сообщение</numerusform>
            <numerusform>Отправить %n сообщения</numerusform>
            <numerusform>Отправить %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
</context>
<context>
    <name>ConnectionChecker</name>
    <message>
        <source>Check the connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Спрашиваем шлюз…</translation>
    </message>
</context>
<context>
    <name>DeliveryChart</name>
    <message>
        <source>How the messages came through</source>
        <translation>Как доходили сообщения</translation>
    </message>
    <message>
        <source>How the messages went out</source>
        <translation>Как уходили сообщения</translation>
    </message>
    <message>
        <source>The gateway took %1, %2 were delivered; the last news came at %3.</source>
        <translation>Шлюз принял %1, доставлено %2; последняя весть в %3.</translation>
    </message>
    <message>
        <source>The gateway took %1; the last news came at %3.</source>
        <translation>Шлюз принял %1; последняя новость пришла в %3.</translation>
    </message>
</context>
<context>
    <name>EmptyPlace</name>
    <message>
        <source>Drop a table with phone numbers here</source>
        <translation>Перетащите сюда таблицу с номерами</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, CSV or just a column of numbers</source>
        <translation>Excel, LibreOffice, CSV или просто столбец номеров</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>Open the example list</source>
        <translation>Открыть список-пример</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>The campaign</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1: рассылка завершена</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1: рассылка стоит</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>Отправлено %n сообщение</numerusform>
            <numerusform>Отправлено %n сообщения</numerusform>
            <numerusform>Отправлено %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 отклонено</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 неизвестно</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>%1, to fix</source>
        <translation>%1, исправить</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Книга Excel (*.xlsx);;Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Выгрузить итоги</translation>
    </message>
    <message>
        <source>SMSFox, report for support</source>
        <translation>SMSFox, отчёт для поддержки</translation>
    </message>
    <message>
        <source>Save the report for support</source>
        <translation>Сохранить отчёт для поддержки</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
</context>
<context>
    <name>FieldChips</name>
    <message>
        <source>Insert:</source>
        <translation>Вставить:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Ещё поля</translation>
    </message>
    <message>
        <source>Insert the field %1</source>
        <translation>Вставить поле %1</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>%1 – in Latin letters</source>
        <translation>%1 — латиницей</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New campaign</source>
        <translation>Новая рассылка</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Название рассылки</translation>
    </message>
    <message>
        <source>Rename the campaign</source>
        <translation>Переименовать рассылку</translation>
    </message>
    <message>
        <source>Demo mode: no SMS leaves this computer</source>
        <translation>Учебный режим: SMS никуда не уходят</translation>
    </message>
    <message>
        <source>Demo mode</source>
        <translation>Учебный режим</translation>
    </message>
    <message>
        <source>http:// — others can read the password</source>
        <translation>http:// — пароль виден посторонним</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
</context>
<context>
    <name>HelpColumn</name>
    <message>
        <source>F1 shows this column for the field you are in.</source>
        <translation>F1 показывает эту колонку для поля, в котором стоит курсор.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>F1 from anywhere, Esc leads back</source>
        <translation>F1 — отовсюду, Esc — назад</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>A campaign in five steps</source>
        <translation>Рассылка за пять шагов</translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation>Что значат состояния</translation>
    </message>
    <message>
        <source>Open a table of people, drop it on the window or paste it: Excel, LibreOffice, CSV.</source>
        <translation>Откройте таблицу с людьми, перетащите её в окно или вставьте: Excel, LibreOffice, CSV.</translation>
    </message>
    <message>
        <source>Write the text. {Name} becomes each person’s name; any other column works the same way.</source>
        <translation>Напишите текст. {Имя} в фигурных скобках станет именем каждого; так можно подставить любой столбец.</translation>
    </message>
    <message>
        <source>Confirm, and watch every row. You can pause, resume or stop at any moment.</source>
        <translation>Подтвердите и следите за каждой строкой. Можно поставить на паузу, продолжить или остановить.</translation>
    </message>
    <message>
        <source>Send shows a last check first: who gets it, what it says, what it costs. Nothing has left yet.</source>
        <translation>«Отправить» сначала показывает проверку: кому, что и сколько стоит. Пока ничего не ушло.</translation>
    </message>
    <message>
        <source>Keys of the list and of the text</source>
        <translation>Клавиши списка и текста</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>Клавиши в любом месте</translation>
    </message>
    <message>
        <source>Export the results into a table. History keeps every campaign.</source>
        <translation>Выгрузите итоги в таблицу. История хранит все рассылки.</translation>
    </message>
    <message>
        <source>Accepted: the gateway has taken the SMS; no report has come yet.</source>
        <translation>Принято: шлюз взял SMS, отчёта ещё нет.</translation>
    </message>
    <message>
        <source>Delivered: the phone has received it.</source>
        <translation>Доставлено: телефон получил SMS.</translation>
    </message>
    <message>
        <source>Not delivered: the operator could not hand it over. The reason stands beside it.</source>
        <translation>Не доставлено: оператор не смог вручить. Причина сказана рядом.</translation>
    </message>
    <message>
        <source>Rejected: the gateway did not take it, so nothing was sent to this number.</source>
        <translation>Отклонено: шлюз не принял SMS, на этот номер ничего не ушло.</translation>
    </message>
    <message>
        <source>Unknown: the connection broke at the wrong moment. It is never repeated by itself: you decide.</source>
        <translation>Неизвестно: связь оборвалась не вовремя. Сама программа не повторяет, решаете вы.</translation>
    </message>
    <message>
        <source>Waits for morning: it is night where this person lives.</source>
        <translation>Ждёт утра: у получателя сейчас ночь.</translation>
    </message>
</context>
<context>
    <name>HistoryBreakdown</name>
    <message>
        <source>no report</source>
        <translation>отчёта нет</translation>
    </message>
</context>
<context>
    <name>HistoryCosts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>HistoryEntries</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>Дошла не всем</translation>
    </message>
    <message>
        <source>Cancelled before it began</source>
        <translation>Отменена до начала</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлена</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Запланирована</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Прервана</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Не начата</translation>
    </message>
    <message>
        <source>Not all known</source>
        <translation>Не всё известно</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>правка %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сегодня %1</translation>
    </message>
</context>
<context>
    <name>HistoryFace</name>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Make a similar one</source>
        <translation>Создать похожую</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Похожая</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Рассылок ещё нет</translation>
    </message>
    <message>
        <source>No campaign is selected</source>
        <translation>Рассылка не выбрана</translation>
    </message>
    <message>
        <source>1 draft is selected</source>
        <translation>выбран 1 черновик</translation>
    </message>
    <message>
        <source>1 campaign is selected</source>
        <translation>выбрана 1 рассылка</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>Черновик удалён.</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Data folder</source>
        <translation>Папка данных</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Показать папку данных</translation>
    </message>
    <message>
        <source>Delete the history…</source>
        <translation>Удалить историю…</translation>
    </message>
    <message>
        <source>Delete every campaign that is over and every saved list, with their numbers, texts and results? This cannot be undone.</source>
        <translation>Удалить все завершённые рассылки и все сохранённые списки, с их номерами, текстами и итогами? Вернуть их будет нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved list(s) deleted.</source>
        <translation>
            <numerusform>Удалён %n сохранённый список.</numerusform>
            <numerusform>Удалено %n сохранённых списка.</numerusform>
            <numerusform>Удалено %n сохранённых списков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Оставить историю</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) deleted.</source>
        <translation>
            <numerusform>Удалена %n рассылка.</numerusform>
            <numerusform>Удалены %n рассылки.</numerusform>
            <numerusform>Удалено %n рассылок.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>хранится на этом компьютере</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая рассылка</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
</context>
<context>
    <name>HistoryPreview</name>
    <message>
        <source>How the messages divide</source>
        <translation>Как распределились сообщения</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Что выбрано</translation>
    </message>
    <message>
        <source>Text of the campaign</source>
        <translation>Текст рассылки</translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation>вставленный список</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Шла</translation>
    </message>
    <message>
        <source>“Make a similar one” takes over the text and the sender name.</source>
        <translation>«Создать похожую» берёт текст и отправителя.</translation>
    </message>
    <message>
        <source>Text of the draft</source>
        <translation>Текст черновика</translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation>списка ещё нет</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n получатель</numerusform>
            <numerusform>%n получателя</numerusform>
            <numerusform>%n получателей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out</source>
        <translation>
            <numerusform>%n строка не пошла</numerusform>
            <numerusform>%n строки не пошли</numerusform>
            <numerusform>%n строк не пошли</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n строка не пойдёт</numerusform>
            <numerusform>%n строки не пойдут</numerusform>
            <numerusform>%n строк не пойдут</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the first person on the list</source>
        <translation>Первому в списке ушло</translation>
    </message>
    <message>
        <source>For the first person on the list</source>
        <translation>Первому в списке</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Campaigns</source>
        <translation>Рассылки</translation>
    </message>
    <message>
        <source>Your campaigns will appear here. The first one takes a minute.</source>
        <translation>Здесь появятся ваши рассылки. Первая займёт минуту.</translation>
    </message>
    <message>
        <source>No such campaign.</source>
        <translation>Таких рассылок нет.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>≈ ₽</source>
        <translation>≈ ₽</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n рассылка</numerusform>
            <numerusform>%n рассылки</numerusform>
            <numerusform>%n рассылок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 за %2</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, всего %2</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>За %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 without a price</source>
        <translation>%1 и %2 без цены</translation>
    </message>
</context>
<context>
    <name>HistoryTop</name>
    <message>
        <source>Search: name, text or a recipient’s number</source>
        <translation>Поиск: название, текст или номер получателя</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Поиск в истории</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Впереди</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Choose a campaign: a draft has no results yet</source>
        <translation>Выберите рассылку: у черновика итогов ещё нет</translation>
    </message>
    <message>
        <source>Month: %1</source>
        <translation>Месяц: %1</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Все месяцы</translation>
    </message>
</context>
<context>
    <name>KeptLists</name>
    <message>
        <source>Save the list under the name:</source>
        <translation>Сохранить список под именем:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Replace the saved list “%1”?</source>
        <translation>Заменить сохранённый список «%1»?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message numerus="yes">
        <source>The list is saved as “%1”. It opens from the menu beside “Open”, and is deleted when nobody has used it for %n day(s).</source>
        <translation>
            <numerusform>Список сохранён: «%1». Он открывается из меню рядом с «Открыть» и удаляется, если им не пользоваться %n день.</numerusform>
            <numerusform>Список сохранён: «%1». Он открывается из меню рядом с «Открыть» и удаляется, если им не пользоваться %n дня.</numerusform>
            <numerusform>Список сохранён: «%1». Он открывается из меню рядом с «Открыть» и удаляется, если им не пользоваться %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>New name of the list “%1”:</source>
        <translation>Новое имя списка «%1»:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>There is a saved list “%1” already. Both keep their names. Enter another one.</source>
        <translation>Сохранённый список «%1» уже есть. Оба остались под прежними именами. Введите другое.</translation>
    </message>
    <message>
        <source>Delete the saved list “%1”?</source>
        <translation>Удалить сохранённый список «%1»?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message numerus="yes">
        <source>Its %n row(s) and all corrections in them are lost for good. The table it came from stays.</source>
        <translation>
            <numerusform>В нём %n строка со всеми исправлениями, вернуть её будет нельзя. Таблица, из которой он взят, останется.</numerusform>
            <numerusform>В нём %n строки со всеми исправлениями, вернуть их будет нельзя. Таблица, из которой он взят, останется.</numerusform>
            <numerusform>В нём %n строк со всеми исправлениями, вернуть их будет нельзя. Таблица, из которой он взят, останется.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptMenu</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Сохранить этот список…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>A list that cannot be read</source>
        <translation>Список, который не читается</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>LeaveFace</name>
    <message numerus="yes">
        <source>A campaign is on its way, %n message(s) to go.</source>
        <translation>
            <numerusform>Рассылка ещё идёт, осталось %n сообщение.</numerusform>
            <numerusform>Рассылка ещё идёт, осталось %n сообщения.</numerusform>
            <numerusform>Рассылка ещё идёт, осталось %n сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>A campaign is on its way.</source>
        <translation>Рассылка ещё идёт.</translation>
    </message>
    <message>
        <source>After a pause it waits in History; nothing is lost and nothing is sent twice.</source>
        <translation>После паузы она подождёт в истории: ничего не потеряется и не уйдёт дважды.</translation>
    </message>
    <message>
        <source>Minimise, go on sending</source>
        <translation>Свернуть, отправлять дальше</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>A campaign goes on by itself on %1, while the program is open.</source>
        <translation>Рассылка пойдёт сама %1, если программа открыта.</translation>
    </message>
    <message>
        <source>Minimise and leave it open</source>
        <translation>Свернуть и оставить открытой</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Всё равно выйти</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Поставить на паузу и выйти</translation>
    </message>
    <message>
        <source>Pause and switch over</source>
        <translation>Поставить на паузу и перейти</translation>
    </message>
    <message>
        <source>Stay in the window</source>
        <translation>Остаться в окне</translation>
    </message>
    <message>
        <source>While the program is closed nothing is sent: the campaign waits for you in History.</source>
        <translation>Закрытая программа ничего не отправит: рассылка подождёт вашего слова в Истории.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Waiting for the answers on their way, then the window closes.</source>
        <translation>Дожидаемся ответов, которые уже в пути, и закрываем окно.</translation>
    </message>
</context>
<context>
    <name>ListChips</name>
    <message>
        <source>No column</source>
        <translation>Нет столбца</translation>
    </message>
    <message>
        <source>Text not ready</source>
        <translation>Текст не готов</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Will go</source>
        <translation>Пойдут</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готовы</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не пойдут</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>С замечаниями</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Показано %1 из %2</translation>
    </message>
    <message>
        <source>Checking the numbers… %1 of %2</source>
        <translation>Проверяем номера… %1 из %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>ListMending</name>
    <message>
        <source>Fill in “%1” first.</source>
        <translation>Сначала заполните «%1».</translation>
    </message>
    <message>
        <source>Correct the number first.</source>
        <translation>Сначала исправьте номер.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has no value in %n row(s):</source>
        <translation>
            <numerusform>Нет «%1» в %n строке:</numerusform>
            <numerusform>Нет «%1» в %n строках:</numerusform>
            <numerusform>Нет «%1» в %n строках:</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Name of the field “%1” in the text:</source>
        <translation>Имя поля «%1» в тексте:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>ListOpening</name>
    <message>
        <source>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</source>
        <translation>Таблицы и контакты (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Открыть список</translation>
    </message>
    <message>
        <source>Pasted list, %1</source>
        <translation>Вставленный список, %1</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Ready · %1 SMS</source>
        <translation>Готов · %1 SMS</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>Список контактов</translation>
    </message>
    <message>
        <source>No column “%1”</source>
        <translation>Нет столбца «%1»</translation>
    </message>
    <message>
        <source>Correct the text first</source>
        <translation>Сначала исправьте текст</translation>
    </message>
    <message>
        <source>Send: yes</source>
        <translation>Отправлять: да</translation>
    </message>
    <message>
        <source>Send: no</source>
        <translation>Отправлять: нет</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>заполнить</translation>
    </message>
    <message>
        <source>split</source>
        <translation>разделить</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>всё верно</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>взять %1</translation>
    </message>
</context>
<context>
    <name>ListPlaces</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>Таких строк нет.</translation>
    </message>
</context>
<context>
    <name>ListShowing</name>
    <message>
        <source>Exactly these people get the SMS</source>
        <translation>Ровно эти люди получат SMS</translation>
    </message>
    <message>
        <source>What to correct is underlined in the text.</source>
        <translation>Что исправить, подчёркнуто в тексте.</translation>
    </message>
    <message>
        <source>Correct “%1” in the text, or name a column so.</source>
        <translation>Исправьте «%1» в тексте или назовите так столбец.</translation>
    </message>
    <message>
        <source>Corrected rows move to Ready. The file on disk is not changed.</source>
        <translation>Исправленная строка сама переходит в «Готовы». Файл на диске не меняется.</translation>
    </message>
    <message>
        <source>The selected row is shown in the sample</source>
        <translation>Выбранная строка показана в образце</translation>
    </message>
</context>
<context>
    <name>ListTop</name>
    <message>
        <source>Read again</source>
        <translation>Прочитать заново</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some rows and paste again.</source>
        <translation>В буфере обмена нет текста. Скопируйте строки и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>No phone column found. The table is open, nothing is lost. Click the heading of the right column.</source>
        <translation>Не нашли столбец с телефонами. Таблица открыта, ничего не потеряно. Щёлкните заголовок нужного столбца.</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The list here is as it was, with all your corrections.</source>
        <translation>Файл изменился с тех пор, как его прочитали. Список здесь прежний, со всеми правками.</translation>
    </message>
    <message>
        <source>Filters of the list</source>
        <translation>Фильтры списка</translation>
    </message>
</context>
<context>
    <name>LocalKeys</name>
    <message>
        <source>Edit the cell of the list</source>
        <translation>Исправить ячейку списка</translation>
    </message>
    <message>
        <source>Leave the row out of the sending, or take it back</source>
        <translation>Исключить строку из рассылки или вернуть её</translation>
    </message>
    <message>
        <source>Leave out every row on show, or take them back</source>
        <translation>Исключить все показанные строки или вернуть их</translation>
    </message>
    <message>
        <source>Do what the row offers: fill in, split</source>
        <translation>Сделать предложенное в строке: заполнить, разделить</translation>
    </message>
    <message>
        <source>Menu of the column: what it holds, the order of rows</source>
        <translation>Меню столбца: что в нём, порядок строк</translation>
    </message>
    <message>
        <source>Paste a list of numbers</source>
        <translation>Вставить список номеров</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Отменить последнее изменение</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Вернуть отменённое</translation>
    </message>
    <message>
        <source>Delete what is chosen in History or Do not send</source>
        <translation>Удалить выбранное в «Истории» или в «Стоп-листе»</translation>
    </message>
    <message>
        <source>Insert a field into the text</source>
        <translation>Вставить поле в текст</translation>
    </message>
    <message>
        <source>A tab in the text; Tab leads on</source>
        <translation>Табуляция в тексте; Tab ведёт дальше</translation>
    </message>
</context>
<context>
    <name>LookingAgain</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The list could not be counted: the disk is full. List and text are as they were, nothing was sent. Free some space and try again.</source>
        <translation>Список не удалось посчитать: на диске нет места. Список и текст целы, ничего не отправлено. Освободите место и повторите.</translation>
    </message>
</context>
<context>
    <name>MendingRefused</name>
    <message>
        <source>%1 · corrected</source>
        <translation>%1 · исправленные</translation>
    </message>
    <message numerus="yes">
        <source>Only %n row(s) that the gateway refused are in this list.</source>
        <translation>
            <numerusform>В этом списке только %n строка, которую отклонил шлюз.</numerusform>
            <numerusform>В этом списке только %n строки, которые отклонил шлюз.</numerusform>
            <numerusform>В этом списке только %n строк, которые отклонил шлюз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong number in %n row(s): correct it (F2).</source>
        <translation>
            <numerusform>Неверный номер в %n строке: исправьте его (F2).</numerusform>
            <numerusform>Неверный номер в %n строках: исправьте его (F2).</numerusform>
            <numerusform>Неверный номер в %n строках: исправьте его (F2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the text or the sender name.</source>
        <translation>Измените текст или имя отправителя.</translation>
    </message>
    <message numerus="yes">
        <source>No delivery to %n number(s): tick what to send as it is.</source>
        <translation>
            <numerusform>По %n номеру доставка невозможна: отметьте строку, чтобы отправить как есть.</numerusform>
            <numerusform>По %n номерам доставка невозможна: отметьте строки, чтобы отправить как есть.</numerusform>
            <numerusform>По %n номерам доставка невозможна: отметьте строки, чтобы отправить как есть.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Sender, fields and text</source>
        <translation>Отправитель, поля и текст</translation>
    </message>
    <message>
        <source>Sample of the message</source>
        <translation>Образец сообщения</translation>
    </message>
    <message>
        <source>Advice on the text</source>
        <translation>Советы по тексту</translation>
    </message>
</context>
<context>
    <name>MessageStory</name>
    <message>
        <source>Text: %1</source>
        <translation>Текст: %1</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation>Строка %1 · %2</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>More below</source>
        <translation>Ниже есть ещё</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>To the prices</source>
        <translation>К ценам</translation>
    </message>
    <message>
        <source>The account is saved; the first message will tell whether the password is right.</source>
        <translation>Счёт сохранён; верен ли пароль, покажет первое сообщение.</translation>
    </message>
    <message>
        <source>The settings file was damaged. It is kept as %1; the settings are those of a new program.</source>
        <translation>Файл настроек был повреждён. Он сохранён как %1, а настройки сейчас как в новой программе.</translation>
    </message>
    <message>
        <source>Some settings could not be used and are as in a new program: %1. Look at them.</source>
        <translation>Часть настроек прочитать не удалось, они как в новой программе: %1. Проверьте их.</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>К счёту</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>There is no password. Nothing more is sent and nothing is lost. Enter it, and go on.</source>
        <translation>Нет пароля. Больше ничего не отправляется, ничего не потеряно. Введите его и продолжите.</translation>
    </message>
    <message>
        <source>The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.</source>
        <translation>Программа споткнулась, отправка на паузе. Ничего не потеряно. Перезапустите её и продолжите из истории.</translation>
    </message>
    <message>
        <source>This campaign is being written to the journal. Once it is, in a moment, another can be begun.</source>
        <translation>Эта рассылка записывается в журнал. Как только она там будет, через мгновение, можно начать другую.</translation>
    </message>
    <message>
        <source>The account is saved, but not checked.</source>
        <translation>Счёт сохранён, но не проверен.</translation>
    </message>
    <message>
        <source>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s in the settings.</source>
        <translation>Ваши цены, tariff.json в папке данных, не читаются: всё считается по ценам оператора. Файл не тронут. Исправьте его и откройте программу заново или верните цены оператора в настройках.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made in this list do not fit it as it is read now. None is lost: read it as before, and they come back.</source>
        <translation>
            <numerusform>%n правка не подходит к списку, как он прочитан сейчас. Она не потеряна: прочитайте список как раньше — и она вернётся.</numerusform>
            <numerusform>%n правки не подходят к списку, как он прочитан сейчас. Они не потеряны: прочитайте список как раньше — и они вернутся.</numerusform>
            <numerusform>%n правок не подходят к списку, как он прочитан сейчас. Они не потеряны: прочитайте список как раньше — и они вернутся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made in this list earlier do not fit its file as it is now. The file’s own rows are shown. Look at the rows to check.</source>
        <translation>
            <numerusform>%n прежняя правка не подходит к файлу, каков он сейчас. Показаны собственные строки файла. Посмотрите строки с замечаниями.</numerusform>
            <numerusform>%n прежние правки не подходят к файлу, каков он сейчас. Показаны собственные строки файла. Посмотрите строки с замечаниями.</numerusform>
            <numerusform>%n прежних правок не подходят к файлу, каков он сейчас. Показаны собственные строки файла. Посмотрите строки с замечаниями.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk refuses to keep the draft. The text is still here; free some space.</source>
        <translation>Диск не принимает черновик. Текст на месте; освободите немного места.</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Show the first such line</source>
        <translation>Показать первую такую строку</translation>
    </message>
    <message>
        <source>Include hidden rows</source>
        <translation>Взять и скрытые строки</translation>
    </message>
    <message>
        <source>Leave out hidden rows</source>
        <translation>Не брать скрытые строки</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Go to letter</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Another account was saved meanwhile and stays. The one typed before it was not saved.</source>
        <translation>Тем временем сохранён другой счёт, он и остаётся. Набранный до него не сохранён.</translation>
    </message>
</context>
<context>
    <name>OntoDesk</name>
    <message>
        <source>from the campaign “%1”</source>
        <translation>из рассылки «%1»</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>PauseBanner</name>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Скрыть подробности</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>It does not begin by itself: the account is not connected, there is no password. Nothing has been sent. Enter the password before its time, and leave the program open.</source>
        <translation>Рассылка сама не начнётся: счёт не подключён, пароля нет. Ничего не отправлено. Введите пароль до назначенного времени и оставьте программу открытой.</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Ввести пароль…</translation>
    </message>
    <message numerus="yes">
        <source>Resume · %n message(s) · #</source>
        <translation>
            <numerusform>Продолжить · %n сообщение · #</numerusform>
            <numerusform>Продолжить · %n сообщения · #</numerusform>
            <numerusform>Продолжить · %n сообщений · #</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the account</source>
        <translation>Проверить счёт</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Проверить адрес</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Open the do-not-send list</source>
        <translation>Открыть стоп-лист</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
    <message>
        <source>Gateway’s answer: %1</source>
        <translation>Ответ шлюза: %1</translation>
    </message>
    <message>
        <source>Last request: %1, id %2</source>
        <translation>Последний запрос: %1, id %2</translation>
    </message>
    <message>
        <source>Gateway: %1, login %2</source>
        <translation>Шлюз: %1, логин %2</translation>
    </message>
    <message>
        <source>Sender: %1</source>
        <translation>Отправитель: %1</translation>
    </message>
    <message numerus="yes">
        <source>It is night where %n people live, as far as their numbers tell. The program goes on by itself on #, while it is open.</source>
        <translation>
            <numerusform>Сейчас ночь у %n получателя, примерно, по коду номера. Программа продолжит сама: #, если останется открытой.</numerusform>
            <numerusform>Сейчас ночь у %n получателей, примерно, по коду номера. Программа продолжит сама: #, если останется открытой.</numerusform>
            <numerusform>Сейчас ночь у %n получателей, примерно, по коду номера. Программа продолжит сама: #, если останется открытой.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PricesGroup</name>
    <message>
        <source>Numbers</source>
        <translation>Номера</translation>
    </message>
    <message>
        <source>Points per SMS</source>
        <translation>Баллов за SMS</translation>
    </message>
    <message>
        <source>≈ ₽</source>
        <translation>≈ ₽</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Зона</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>Reset to the operator’s…</source>
        <translation>Вернуть цены оператора…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Вернуть строку</translation>
    </message>
    <message>
        <source>Keep my prices</source>
        <translation>Оставить мои цены</translation>
    </message>
    <message>
        <source>Reset to the operator’s</source>
        <translation>Вернуть цены оператора</translation>
    </message>
    <message>
        <source>The row is removed: the rows below count for its numbers now.</source>
        <translation>Строка убрана: её номера считаются по строкам ниже.</translation>
    </message>
    <message>
        <source>Where several rows fit a number, the uppermost counts.</source>
        <translation>Если номеру подходят несколько строк, цена берётся из верхней.</translation>
    </message>
    <message>
        <source>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s.</source>
        <translation>Ваши цены, tariff.json в папке данных, не читаются: всё считается по ценам оператора. Файл не тронут. Исправьте его и откройте программу заново или верните цены оператора.</translation>
    </message>
    <message>
        <source>In the demo a point costs %1; points are counted by the operator’s table. Prices can be changed outside the demo.</source>
        <translation>В учебном режиме балл стоит %1, а баллы считаются, как у оператора. Изменить цены можно вне учебного режима.</translation>
    </message>
    <message>
        <source>These are your own prices.</source>
        <translation>Сейчас это ваши цены.</translation>
    </message>
    <message>
        <source>These are the operator’s prices.</source>
        <translation>Сейчас это цены оператора.</translation>
    </message>
    <message>
        <source>The new row does not count yet: it needs beginnings of numbers and points.</source>
        <translation>Новая строка пока не считается: впишите начала номеров и баллы.</translation>
    </message>
    <message>
        <source>Any other number</source>
        <translation>Любой другой номер</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of your own will be lost.</source>
        <translation>
            <numerusform>Пропадёт %n ваша строка.</numerusform>
            <numerusform>Пропадут %n ваши строки.</numerusform>
            <numerusform>Пропадёт %n ваших строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that cannot be read is kept under another name.</source>
        <translation>Нечитаемый файл сохранится под другим именем.</translation>
    </message>
    <message>
        <source>Count by the operator’s prices again?</source>
        <translation>Снова считать по ценам оператора?</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Перейти к:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Типы файлов:</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Do not repeat</source>
        <translation>Не повторять</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>Cancel it? %n person(s) will get no SMS.</source>
        <translation>
            <numerusform>Отменить? %n человек не получит SMS.</numerusform>
            <numerusform>Отменить? %n человека не получат SMS.</numerusform>
            <numerusform>Отменить? %n человек не получат SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent. Until you answer it stays scheduled.</source>
        <translation>Ничего не отправлено. Пока вы не ответите, она останется назначенной.</translation>
    </message>
    <message>
        <source>Leave it scheduled</source>
        <translation>Оставить назначенной</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>It is scheduled for %1.</source>
        <translation>Рассылка назначена на %1.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>A campaign that waited for its time needs a word from you. Open it and press Resume.</source>
        <translation>Рассылка, которая ждала своего времени, ждёт вашего слова. Откройте её и нажмите «Продолжить».</translation>
    </message>
    <message>
        <source>Go on through %1 of the settings, or through the campaign’s own %2?</source>
        <translation>Продолжить через %1 из настроек или через прежний %2?</translation>
    </message>
    <message>
        <source>Raise the limit of this campaign from %1 to %2?</source>
        <translation>Поднять предел этой рассылки с %1 до %2?</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>Оставить на паузе</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) once more, %1 SMS, for #?</source>
        <translation>
            <numerusform>Отправить ещё раз %n сообщение, %1 SMS, за #?</numerusform>
            <numerusform>Отправить ещё раз %n сообщения, %1 SMS, за #?</numerusform>
            <numerusform>Отправить ещё раз %n сообщений, %1 SMS, за #?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) now instead of later?</source>
        <translation>
            <numerusform>Отправить %n сообщение сейчас, а не позже?</numerusform>
            <numerusform>Отправить %n сообщения сейчас, а не позже?</numerusform>
            <numerusform>Отправить %n сообщений сейчас, а не позже?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes out before you say so.</source>
        <translation>Без вашего слова ничего не уйдёт.</translation>
    </message>
    <message>
        <source>To send it, type the number of recipients: %1</source>
        <translation>Чтобы отправить, введите число получателей: %1</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Through the new one</source>
        <translation>Через новый</translation>
    </message>
    <message>
        <source>Through its own</source>
        <translation>Через прежний</translation>
    </message>
    <message>
        <source>Raise it and go on</source>
        <translation>Поднять и продолжить</translation>
    </message>
    <message>
        <source>The daily limit is reached: %1 spent today, the limit is %2.</source>
        <translation>Предел на день достигнут: сегодня потрачено %1 из %2.</translation>
    </message>
    <message>
        <source>Go on tomorrow, or raise the daily limit.</source>
        <translation>Продолжите завтра или поднимите предел на день.</translation>
    </message>
    <message>
        <source>Check that the text is still right.</source>
        <translation>Проверьте, верен ли ещё текст.</translation>
    </message>
    <message>
        <source>That may well happen again, and it costs again.</source>
        <translation>Скорее всего, снова не дойдёт, а спишется ещё раз.</translation>
    </message>
    <message>
        <source>To the limit</source>
        <translation>К пределу</translation>
    </message>
    <message numerus="yes">
        <source>These messages have waited for %n hour(s). Send them all the same?</source>
        <translation>
            <numerusform>Эти сообщения ждут уже %n час. Всё равно отправить?</numerusform>
            <numerusform>Эти сообщения ждут уже %n часа. Всё равно отправить?</numerusform>
            <numerusform>Эти сообщения ждут уже %n часов. Всё равно отправить?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Всё равно отправить</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait; none goes out twice.</source>
        <translation>
            <numerusform>Ждёт %n сообщение, повторов не будет.</numerusform>
            <numerusform>Ждут %n сообщения, повторов не будет.</numerusform>
            <numerusform>Ждут %n сообщений, повторов не будет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out just now, a report may still come: better wait until #.</source>
        <translation>
            <numerusform>%n ушло только что, отчёт ещё может прийти: лучше подождать до #.</numerusform>
            <numerusform>%n ушли только что, отчёт ещё может прийти: лучше подождать до #.</numerusform>
            <numerusform>%n ушли только что, отчёт ещё может прийти: лучше подождать до #.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have arrived: some people could get the SMS twice.</source>
        <translation>
            <numerusform>%n сообщение могло дойти: тогда человек получит SMS дважды.</numerusform>
            <numerusform>%n сообщения могли дойти: кто-то получит SMS дважды.</numerusform>
            <numerusform>%n сообщений могли дойти: кто-то получит SMS дважды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A report said that %n message(s) did not arrive.</source>
        <translation>
            <numerusform>По отчёту %n сообщение не доставлено.</numerusform>
            <numerusform>По отчёту %n сообщения не доставлены.</numerusform>
            <numerusform>По отчёту %n сообщений не доставлено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: an earlier attempt arrived after all.</source>
        <translation>
            <numerusform>%n не повторяем: прежняя попытка всё-таки дошла.</numerusform>
            <numerusform>%n не повторяем: прежняя попытка всё-таки дошла.</numerusform>
            <numerusform>%n не повторяем: прежняя попытка всё-таки дошла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: on the do-not-send list.</source>
        <translation>
            <numerusform>%n исключён: он в стоп-листе.</numerusform>
            <numerusform>%n исключены: они в стоп-листе.</numerusform>
            <numerusform>%n исключены: они в стоп-листе.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that wait(s) will go out as well, # in all.</source>
        <translation>
            <numerusform>Вместе с ними уйдёт %n из очереди, всего #.</numerusform>
            <numerusform>Вместе с ними уйдут %n из очереди, всего #.</numerusform>
            <numerusform>Вместе с ними уйдут %n из очереди, всего #.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Campaign</source>
        <translation>Рассылка</translation>
    </message>
    <message>
        <source>Campaign on the desk</source>
        <translation>Рассылка на столе</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>History of campaigns</source>
        <translation>История рассылок</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Numbers that must not be texted</source>
        <translation>Номера, на которые нельзя писать</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settings of the program</source>
        <translation>Настройки программы</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Something is wrong with the list</source>
        <translation>Со списком что-то не так</translation>
    </message>
    <message>
        <source>demo mode</source>
        <translation>учебный режим</translation>
    </message>
    <message>
        <source>account connected</source>
        <translation>счёт подключён</translation>
    </message>
    <message>
        <source>gateway answers</source>
        <translation>шлюз отвечает</translation>
    </message>
    <message>
        <source>password refused</source>
        <translation>пароль не подошёл</translation>
    </message>
    <message>
        <source>password not checked</source>
        <translation>пароль не проверен</translation>
    </message>
    <message>
        <source>no account connected</source>
        <translation>счёт не подключён</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>%1/s</source>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>Sending rate</source>
        <translation>Скорость отправки</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>No header</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Один столбец</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не взяты</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Взяты</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Строка заголовка</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation>Скрытые строки</translation>
    </message>
</context>
<context>
    <name>ReadingPlace</name>
    <message>
        <source>The first rows of the list</source>
        <translation>Первые строки списка</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Читаем таблицу…</translation>
    </message>
    <message numerus="yes">
        <source>Reading the table… %n row(s)</source>
        <translation>
            <numerusform>Читаем таблицу… %n строка</numerusform>
            <numerusform>Читаем таблицу… %n строки</numerusform>
            <numerusform>Читаем таблицу… %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n row(s). They can be corrected once the whole list is read.</source>
        <translation>
            <numerusform>Это первая %n строка. Исправить её можно, когда список прочитан целиком.</numerusform>
            <numerusform>Это первые %n строки. Исправлять их можно, когда список прочитан целиком.</numerusform>
            <numerusform>Это первые %n строк. Исправлять их можно, когда список прочитан целиком.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ReadingStrip</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change how the list is read</source>
        <translation>Изменить, как читается список</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message numerus="yes">
        <source>Saved list: %n row(s).</source>
        <translation>
            <numerusform>Сохранённый список: %n строка.</numerusform>
            <numerusform>Сохранённый список: %n строки.</numerusform>
            <numerusform>Сохранённый список: %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns as last time.</source>
        <translation>Столбцы — как в прошлый раз.</translation>
    </message>
    <message>
        <source>no header row</source>
        <translation>строки заголовка нет</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>заголовок — строка %1</translation>
    </message>
    <message>
        <source>phone in column “%1”</source>
        <translation>телефон — столбец «%1»</translation>
    </message>
    <message>
        <source>encodings %1 and %2</source>
        <translation>кодировки %1 и %2</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>кодировка %1</translation>
    </message>
    <message numerus="yes">
        <source>Read %n row(s).</source>
        <translation>
            <numerusform>Прочитана %n строка.</numerusform>
            <numerusform>Прочитаны %n строки.</numerusform>
            <numerusform>Прочитано %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Угадать заново</translation>
    </message>
    <message>
        <source>Forget what was chosen for such a list and guess again</source>
        <translation>Забыть, что было выбрано для такого списка, и угадать заново</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added by splitting.</source>
        <translation>
            <numerusform>%n строка добавлена разделением.</numerusform>
            <numerusform>%n строки добавлены разделением.</numerusform>
            <numerusform>%n строк добавлено разделением.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Open a list</source>
        <translation>Откройте список</translation>
    </message>
    <message>
        <source>whom to text</source>
        <translation>кому писать</translation>
    </message>
    <message>
        <source>Choose the phone column</source>
        <translation>Укажите столбец с телефонами</translation>
    </message>
    <message>
        <source>click its heading</source>
        <translation>щёлкните его заголовок</translation>
    </message>
    <message>
        <source>Nobody to text</source>
        <translation>Писать некому</translation>
    </message>
    <message>
        <source>no row is ready</source>
        <translation>готовых строк нет</translation>
    </message>
    <message>
        <source>Counting the list…</source>
        <translation>Считаем список…</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n получатель</numerusform>
            <numerusform>%n получателя</numerusform>
            <numerusform>%n получателей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for another text</source>
        <translation>
            <numerusform>%n строка ждёт другого текста</numerusform>
            <numerusform>%n строки ждут другого текста</numerusform>
            <numerusform>%n строк ждут другого текста</numerusform>
        </translation>
    </message>
    <message>
        <source>a field of the text is missing</source>
        <translation>нет поля из текста</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n строка не пойдёт</numerusform>
            <numerusform>%n строки не пойдут</numerusform>
            <numerusform>%n строк не пойдут</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole list</source>
        <translation>весь список</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Напишите текст</translation>
    </message>
    <message>
        <source>what to send</source>
        <translation>что отправить</translation>
    </message>
    <message>
        <source>A brace is not closed</source>
        <translation>Скобка не закрыта</translation>
    </message>
    <message>
        <source>a field looks like {Name}</source>
        <translation>поле выглядит так: {Имя}</translation>
    </message>
    <message>
        <source>A stray }</source>
        <translation>Лишняя скобка }</translation>
    </message>
    <message>
        <source>take it out, or write }} if the SMS needs it</source>
        <translation>уберите её; сама скобка пишется }}</translation>
    </message>
    <message>
        <source>One brace too many</source>
        <translation>Лишняя скобка</translation>
    </message>
    <message>
        <source>Braces without a name</source>
        <translation>В скобках нет имени</translation>
    </message>
    <message>
        <source>Only “lat” may stand after the colon</source>
        <translation>После двоеточия — только «лат»</translation>
    </message>
    <message>
        <source>{Name:lat} is the name in Latin letters</source>
        <translation>{Имя:лат} — имя латиницей</translation>
    </message>
    <message>
        <source>No column “%1”</source>
        <translation>Нет столбца «%1»</translation>
    </message>
    <message>
        <source>the list has no such field</source>
        <translation>такого поля в списке нет</translation>
    </message>
    <message>
        <source>The gateway refused this text</source>
        <translation>Этот текст шлюз отклонил</translation>
    </message>
    <message>
        <source>Shorten the text</source>
        <translation>Сократите текст</translation>
    </message>
    <message>
        <source>empty or came to nothing for all who can be texted</source>
        <translation>пусто или не посчиталось у всех, кому можно писать</translation>
    </message>
    <message>
        <source>The price is not counted</source>
        <translation>Цена не посчитана</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>повторить</translation>
    </message>
    <message>
        <source>Counting the price…</source>
        <translation>Считаем стоимость…</translation>
    </message>
    <message>
        <source>then it can be sent</source>
        <translation>потом можно отправить</translation>
    </message>
    <message>
        <source>its fields wait for a list</source>
        <translation>его поля ждут списка</translation>
    </message>
    <message>
        <source>Text ready</source>
        <translation>Текст готов</translation>
    </message>
    <message numerus="yes">
        <source>could be %n time(s) cheaper</source>
        <translation>
            <numerusform>можно в %n раз дешевле</numerusform>
            <numerusform>можно в %n раза дешевле</numerusform>
            <numerusform>можно в %n раз дешевле</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS each</source>
        <translation>%1 SMS каждому</translation>
    </message>
    <message>
        <source>%1–%2 SMS each</source>
        <translation>%1–%2 SMS каждому</translation>
    </message>
    <message>
        <source>No “%1”</source>
        <translation>Нет «%1»</translation>
    </message>
    <message>
        <source>Fields of the text are empty</source>
        <translation>Поля текста не заполнены</translation>
    </message>
    <message>
        <source>Correct the sender name</source>
        <translation>Поправьте отправителя</translation>
    </message>
    <message>
        <source>not among your names</source>
        <translation>нет среди ваших имён</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>отправитель</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation>журнал занят или недоступен</translation>
    </message>
    <message>
        <source>Connect the account</source>
        <translation>Подключите счёт</translation>
    </message>
    <message>
        <source>login and password</source>
        <translation>логин и пароль</translation>
    </message>
    <message>
        <source>Something else is being sent</source>
        <translation>Идёт другая отправка</translation>
    </message>
    <message>
        <source>send this one when it is over</source>
        <translation>эту отправите, когда та закончится</translation>
    </message>
    <message>
        <source>change it, or send it as it is</source>
        <translation>измените или отправьте как есть</translation>
    </message>
    <message>
        <source>over 800 characters for all who can be texted</source>
        <translation>длиннее 800 знаков у всех, кому можно писать</translation>
    </message>
    <message>
        <source>Nobody can get this text</source>
        <translation>Этот текст никому не подходит</translation>
    </message>
    <message>
        <source>over 800 characters, or a field is empty</source>
        <translation>длиннее 800 знаков или поле не заполнено</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Saved and recent lists</source>
        <translation>Сохранённые и недавние списки</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Clear the list of recent files</source>
        <translation>Очистить список недавних</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>Сами файлы остаются на месте</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Send the rest all the same…</source>
        <translation>Всё равно отправить остальное…</translation>
    </message>
    <message numerus="yes">
        <source>Resume · %n message(s) · #</source>
        <translation>
            <numerusform>Продолжить · %n сообщение · #</numerusform>
            <numerusform>Продолжить · %n сообщения · #</numerusform>
            <numerusform>Продолжить · %n сообщений · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) in History.</source>
        <translation>
            <numerusform>Ещё %n ждёт в Истории.</numerusform>
            <numerusform>Ещё %n ждут в Истории.</numerusform>
            <numerusform>Ещё %n ждут в Истории.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Ввести пароль…</translation>
    </message>
    <message numerus="yes">
        <source>%n more scheduled, see History.</source>
        <translation>
            <numerusform>Ещё %n запланирована, она в Истории.</numerusform>
            <numerusform>Ещё %n запланированы, они в Истории.</numerusform>
            <numerusform>Ещё %n запланированы, они в Истории.</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign “%1” was prepared and not begun. %2. Nothing was sent.</source>
        <translation>Рассылка «%1» подготовлена, но не начата. %2. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Campaign “%1” is scheduled for @, but does not begin by itself: there is no password. Enter it before that time. %2.</source>
        <translation>Рассылка «%1» назначена на @, но сама не начнётся: нет пароля. Введите его до этого времени. %2.</translation>
    </message>
    <message>
        <source>Campaign “%1” begins by itself on @, while the program is open. %2.</source>
        <translation>Рассылка «%1» начнётся сама @, если программа открыта. %2.</translation>
    </message>
    <message>
        <source>Campaign “%1” was to begin on @ and did not. %2. Nothing was sent.</source>
        <translation>Рассылка «%1» должна была начаться @ и не началась. %2. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Campaign “%1” was interrupted @. %2. Nothing is lost.</source>
        <translation>Рассылка «%1» прервана @. %2. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Campaign “%1” is paused. %2. Nothing is lost.</source>
        <translation>Рассылка «%1» на паузе. %2. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>отправлено %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>неизвестно %1</translation>
    </message>
    <message>
        <source>not reached %1</source>
        <translation>не дошло %1</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>не отправлено %1</translation>
    </message>
    <message>
        <source>to go %1</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>Treat this copy of the journal as the true one?</source>
        <translation>Считать эту копию журнала верной?</translation>
    </message>
    <message>
        <source>What it calls queued may have been sent already: some people could get the SMS twice.</source>
        <translation>То, что в ней стоит в очереди, могло уже уйти: кто-то получит SMS дважды.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>It may be sent</source>
        <translation>Можно отправлять</translation>
    </message>
</context>
<context>
    <name>RefusedWord</name>
    <message>
        <source>None arrived: nobody gets it twice. The gateway may refuse it again if it is not agreed yet.</source>
        <translation>Никто его не получил, дважды оно не придёт. Если имя и текст ещё не согласованы, шлюз может отклонить снова.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) with the text that the gateway refused?</source>
        <translation>
            <numerusform>Отправить %n сообщение с текстом, который отклонил шлюз?</numerusform>
            <numerusform>Отправить %n сообщения с текстом, который отклонил шлюз?</numerusform>
            <numerusform>Отправить %n сообщений с текстом, который отклонил шлюз?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Изменить текст</translation>
    </message>
    <message>
        <source>Send as it is</source>
        <translation>Отправить как есть</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>Send the longest message to %1: %2 SMS for %3?</source>
        <translation>Отправить самое длинное сообщение на %1: %2 SMS за %3?</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Отправить пробное</translation>
    </message>
    <message>
        <source>My own number (kept):</source>
        <translation>Мой номер (запомнится):</translation>
    </message>
    <message>
        <source>Send one of the messages to %1: %2 SMS for %3?</source>
        <translation>Отправить одно из сообщений на %1: %2 SMS за %3?</translation>
    </message>
    <message>
        <source>This message is sent and charged like any other, and is kept in History.</source>
        <translation>Это сообщение уходит и оплачивается как все и остаётся в Истории.</translation>
    </message>
    <message>
        <source>Send · %1 SMS · %2</source>
        <translation>Отправить · %1 SMS · %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Проба: %1</translation>
    </message>
    <message>
        <source>The test is being sent…</source>
        <translation>Пробное сообщение уходит…</translation>
    </message>
    <message>
        <source>Test to %1: %2</source>
        <translation>Проба на %1: %2</translation>
    </message>
</context>
<context>
    <name>RelayForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Адрес ретранслятора</translation>
    </message>
    <message>
        <source>Key of its reports</source>
        <translation>Ключ к его отчётам</translation>
    </message>
    <message>
        <source>Save and check the relay</source>
        <translation>Сохранить и проверить</translation>
    </message>
    <message>
        <source>saved; type only to change it</source>
        <translation>сохранён; наберите, только чтобы сменить</translation>
    </message>
    <message>
        <source>Type the address and the key</source>
        <translation>Впишите адрес и ключ</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <source>The rows on show…</source>
        <translation>Показанные строки…</translation>
    </message>
    <message>
        <source>All rows…</source>
        <translation>Все строки…</translation>
    </message>
    <message>
        <source>Only what needs fixing…</source>
        <translation>Только то, что надо исправить…</translation>
    </message>
</context>
<context>
    <name>ReportsField</name>
    <message>
        <source>are not received</source>
        <translation>не принимаем</translation>
    </message>
    <message>
        <source>this computer receives them</source>
        <translation>принимает этот компьютер</translation>
    </message>
    <message>
        <source>a relay keeps them</source>
        <translation>хранит ретранслятор</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
</context>
<context>
    <name>ReportsGroup</name>
    <message>
        <source>The demo gateway sends its reports by itself; there is nothing to set up.</source>
        <translation>Учебный шлюз присылает отчёты сам, настраивать ничего не нужно.</translation>
    </message>
    <message>
        <source>Address for the SMSFox profile</source>
        <translation>Адрес для профиля SMSFox</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>A relay is a small program on a server with a web address. It keeps the reports until this computer fetches them. Whoever looks after your network sets it up and gives you its address and key.</source>
        <translation>Ретранслятор — небольшая программа на сервере с веб-адресом. Она хранит отчёты, пока их не заберёт этот компьютер. Её ставит тот, кто следит за вашей сетью; он даст адрес и ключ.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Ретранслятор</translation>
    </message>
    <message>
        <source>The gateway calls it with every report. From outside, 127.0.0.1 has another name: that of the tunnel or relay on this computer. What stands after the slash is secret.</source>
        <translation>Сюда шлюз присылает каждый отчёт. Снаружи у 127.0.0.1 другое имя: имя туннеля или ретранслятора на этом компьютере. То, что после косой черты, — секрет.</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>State and reason</source>
        <translation>Состояние и причина</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
</context>
<context>
    <name>ResultFace</name>
    <message>
        <source>Make a similar one</source>
        <translation>Создать похожую</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Похожая</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n требует внимания</numerusform>
            <numerusform>%n требуют внимания</numerusform>
            <numerusform>%n требуют внимания</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Ничего не отправлено</translation>
    </message>
    <message>
        <source>cancelled before it began</source>
        <translation>отменена до начала</translation>
    </message>
    <message>
        <source>No refusals</source>
        <translation>Отказов нет</translation>
    </message>
    <message>
        <source>nobody was turned down</source>
        <translation>никому не отказано</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 доставлено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Write to the other %1</source>
        <translation>Написать остальным %1</translation>
    </message>
    <message>
        <source>The other %1</source>
        <translation>Остальным %1</translation>
    </message>
    <message>
        <source>Repeat %1 all the same</source>
        <translation>Всё же повторить %1</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>Повторить %1</translation>
    </message>
    <message>
        <source>A report said why they did not arrive; it may well happen again, and it costs again.</source>
        <translation>Почему не дошло, сказано в отчёте. Скорее всего, снова не дойдёт, а спишется ещё раз.</translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 принято</translation>
    </message>
    <message>
        <source>%1 not delivered</source>
        <translation>%1 не доставлено</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 отклонено</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 неизвестно</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>How the messages divide</source>
        <translation>Как распределились сообщения</translation>
    </message>
    <message>
        <source>Details of the result</source>
        <translation>Подробности итога</translation>
    </message>
    <message>
        <source>How they came through</source>
        <translation>Как доходили</translation>
    </message>
    <message>
        <source>Text of the campaign</source>
        <translation>Текст рассылки</translation>
    </message>
    <message>
        <source>Receive reports…</source>
        <translation>Принимать отчёты…</translation>
    </message>
    <message>
        <source>Delivery reports are not received, so the program cannot tell who got the SMS.</source>
        <translation>Отчёты о доставке не принимаются: кто получил SMS, программа не знает.</translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Доставлено %1 из %2</translation>
    </message>
    <message>
        <source>The gateway accepted %1 of %2</source>
        <translation>Шлюз принял %1 из %2</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Остановлена. %1</translation>
    </message>
    <message numerus="yes">
        <source>@, %n more by your decision</source>
        <translation>
            <numerusform>@, ещё %n — по вашему решению</numerusform>
            <numerusform>@, ещё %n — по вашему решению</numerusform>
            <numerusform>@, ещё %n — по вашему решению</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before it began. Nothing was sent.</source>
        <translation>Отменена до начала. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>How they went out</source>
        <translation>Как уходили</translation>
    </message>
    <message>
        <source>dashed: accepted · area: delivered</source>
        <translation>пунктир — принято · заливка — доставлено</translation>
    </message>
    <message>
        <source>dashed: accepted</source>
        <translation>пунктир — принято</translation>
    </message>
    <message numerus="yes">
        <source>%n of them by your decision</source>
        <translation>
            <numerusform>из них %n по вашему решению</numerusform>
            <numerusform>из них %n по вашему решению</numerusform>
            <numerusform>из них %n по вашему решению</numerusform>
        </translation>
    </message>
    <message>
        <source>no report</source>
        <translation>отчёта нет</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message numerus="yes">
        <source>Repeat %n · #</source>
        <translation>
            <numerusform>Повторить %n · #</numerusform>
            <numerusform>Повторить %n · #</numerusform>
            <numerusform>Повторить %n · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may have got it twice: an earlier attempt arrived after all.</source>
        <translation>
            <numerusform>%n, возможно, получил SMS дважды: прежняя попытка всё-таки дошла.</numerusform>
            <numerusform>%n, возможно, получили SMS дважды: прежняя попытка всё-таки дошла.</numerusform>
            <numerusform>%n, возможно, получили SMS дважды: прежняя попытка всё-таки дошла.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>message(s) taken by the gateway</source>
        <translation>
            <numerusform>сообщение принял шлюз</numerusform>
            <numerusform>сообщения принял шлюз</numerusform>
            <numerusform>сообщений принял шлюз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), calculated</source>
        <translation>
            <numerusform>%n балл, расчёт</numerusform>
            <numerusform>%n балла, расчёт</numerusform>
            <numerusform>%n баллов, расчёт</numerusform>
        </translation>
    </message>
    <message>
        <source># of it unknown</source>
        <translation>из них неясно #</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>ничего не отправлено</translation>
    </message>
    <message>
        <source>until the last report</source>
        <translation>до последнего отчёта</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>ещё не кончилась</translation>
    </message>
    <message>
        <source>the sending took</source>
        <translation>шла отправка</translation>
    </message>
</context>
<context>
    <name>ResultsFoot</name>
    <message>
        <source>Showing %1</source>
        <translation>Показано %1</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Показано %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list without an SMS</source>
        <translation>
            <numerusform>%n строка списка без SMS</numerusform>
            <numerusform>%n строки списка без SMS</numerusform>
            <numerusform>%n строк списка без SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has these rows too, each with its reason.</source>
        <translation>Эти строки есть в выгрузке, каждая со своей причиной.</translation>
    </message>
    <message>
        <source>Follow the sending</source>
        <translation>Следить за отправкой</translation>
    </message>
    <message>
        <source>Enter tells a row’s whole story · Ctrl+click on a filter shows several</source>
        <translation>Enter — история строки · Ctrl+щелчок — добавить фильтр</translation>
    </message>
</context>
<context>
    <name>ResultsMenu</name>
    <message>
        <source>From the list:</source>
        <translation>Из таблицы:</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>Таких строк нет.</translation>
    </message>
</context>
<context>
    <name>ResultsTop</name>
    <message>
        <source>Search: name, number or reason</source>
        <translation>Поиск: имя, номер или причина</translation>
    </message>
    <message>
        <source>Search in the messages</source>
        <translation>Поиск по сообщениям</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Выгрузить показанное…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Filters of the messages</source>
        <translation>Фильтры сообщений</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Sample</source>
        <translation>Образец</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Сейчас так</translation>
    </message>
    <message>
        <source>How it would be</source>
        <translation>Станет так</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Hide how it would be</source>
        <translation>Скрыть, как станет</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Предыдущий получатель</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>Следующий получатель</translation>
    </message>
    <message>
        <source>It cannot be sent like this: correct what is underlined in the text.</source>
        <translation>Так не уйдёт: исправьте в тексте то, что подчёркнуто.</translation>
    </message>
    <message>
        <source>It cannot be sent like this: the list has no column for %1.</source>
        <translation>Так не уйдёт: в списке нет столбца %1.</translation>
    </message>
    <message>
        <source>The text has only blanks: it cannot be sent like this. Write the text.</source>
        <translation>В тексте одни пробелы: так ничего не уйдёт. Напишите текст.</translation>
    </message>
    <message>
        <source>Nobody gets it: no row of the list is ready.</source>
        <translation>Никому не уйдёт: в списке нет готовых строк.</translation>
    </message>
    <message>
        <source>will not go</source>
        <translation>не пойдёт</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 → the first recipient of the list</source>
        <translation>%1 → первый получатель списка</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>нет номера</translation>
    </message>
    <message>
        <source>The message appears here as it will be received.</source>
        <translation>Здесь появится сообщение, каким его увидит получатель.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балла</numerusform>
            <numerusform>%n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>¦ next SMS</source>
        <translation>¦ новая SMS</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>The report is being written: %1</source>
        <translation>Отчёт записывается: %1</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Отчёт сохранён: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Открыть отчёт</translation>
    </message>
    <message>
        <source>No program of this computer opens such a file. It is saved and whole: %1</source>
        <translation>На этом компьютере нет программы для такого файла. Он сохранён и цел: %1</translation>
    </message>
    <message>
        <source>Nothing in this list needs fixing, so no file was written.</source>
        <translation>В этом списке исправлять нечего, файл не записан.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to fix are saved: #. Correct them there and open the file.</source>
        <translation>
            <numerusform>Сохранена %n строка, которую надо исправить: #. Исправьте её там и откройте файл.</numerusform>
            <numerusform>Сохранены %n строки, которые надо исправить: #. Исправьте их там и откройте файл.</numerusform>
            <numerusform>Сохранено %n строк, которые надо исправить: #. Исправьте их там и откройте файл.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send this file to support: %1. No numbers of people and no texts are in it.</source>
        <translation>Отправьте этот файл поддержке: %1. Номеров получателей и текстов SMS в нём нет.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
</context>
<context>
    <name>SegmentMeter</name>
    <message>
        <source>Length of the messages</source>
        <translation>Длина сообщений</translation>
    </message>
    <message>
        <source>From %1 to %2 characters</source>
        <translation>От %1 до %2 знаков</translation>
    </message>
</context>
<context>
    <name>SenderPicker</name>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Имя отправителя</translation>
    </message>
    <message>
        <source>the default name</source>
        <translation>имя по умолчанию</translation>
    </message>
    <message>
        <source>one of your names</source>
        <translation>одно из ваших имён</translation>
    </message>
    <message>
        <source>the gateway has taken it before</source>
        <translation>шлюз его уже принимал</translation>
    </message>
    <message>
        <source>Not among your names: the gateway may refuse it</source>
        <translation>Нет среди ваших имён: шлюз может отклонить</translation>
    </message>
</context>
<context>
    <name>SendersGroup</name>
    <message>
        <source>KLINIKA, SHKOLA-5</source>
        <translation>KLINIKA, SHKOLA-5</translation>
    </message>
</context>
<context>
    <name>SendingFace</name>
    <message>
        <source>Stop…</source>
        <translation>Остановить…</translation>
    </message>
    <message>
        <source>Progress of the campaign</source>
        <translation>Ход рассылки</translation>
    </message>
    <message>
        <source>≈ %1 left</source>
        <translation>осталось ≈ %1</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Ставим на паузу…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>%1 of %2 processed</source>
        <translation>Обработано %1 из %2</translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation>Отправить сейчас…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>· %n failed</source>
        <translation>
            <numerusform>· не дошло %n</numerusform>
            <numerusform>· не дошло %n</numerusform>
            <numerusform>· не дошло %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %n unknown</source>
        <translation>
            <numerusform>· неизвестно %n</numerusform>
            <numerusform>· неизвестно %n</numerusform>
            <numerusform>· неизвестно %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingFigures</name>
    <message>
        <source>Offline</source>
        <translation>Нет связи</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
            <numerusform>%n в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>left, done at %1</source>
        <translation>осталось, закончим в %1</translation>
    </message>
    <message>
        <source>begins by itself</source>
        <translation>начнётся сама</translation>
    </message>
    <message>
        <source>left</source>
        <translation>осталось</translation>
    </message>
    <message>
        <source>goes on by itself</source>
        <translation>продолжится сама</translation>
    </message>
    <message numerus="yes">
        <source>wait(s) to be sent</source>
        <translation>
            <numerusform>ждёт отправки</numerusform>
            <numerusform>ждут отправки</numerusform>
            <numerusform>ждут отправки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it will cost, %n point(s)</source>
        <translation>
            <numerusform>будет стоить, %n балл</numerusform>
            <numerusform>будет стоить, %n балла</numerusform>
            <numerusform>будет стоить, %n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>it will cost</source>
        <translation>будет стоить</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>из %1</translation>
    </message>
    <message numerus="yes">
        <source>of # · %n point(s)</source>
        <translation>
            <numerusform>из # · %n балл</numerusform>
            <numerusform>из # · %n балла</numerusform>
            <numerusform>из # · %n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без предела</translation>
    </message>
    <message>
        <source>sending speed</source>
        <translation>скорость отправки</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 в секунду</translation>
    </message>
    <message>
        <source>set to %1</source>
        <translation>задано %1</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>is set</source>
        <translation>задано</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>How the messages divide</source>
        <translation>Как распределились сообщения</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Сообщений в секунду</translation>
    </message>
    <message>
        <source>Details of the sending</source>
        <translation>Подробности отправки</translation>
    </message>
    <message>
        <source>You may minimise the window or prepare the next campaign; sending goes on.</source>
        <translation>Можно свернуть окно или готовить следующую рассылку, отправка не прервётся.</translation>
    </message>
    <message>
        <source>Pausing: the last answers come home</source>
        <translation>Ставим на паузу: ждём последние ответы</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Идёт отправка</translation>
    </message>
    <message>
        <source>Begins on %1</source>
        <translation>Начнётся %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Назначена на %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Отправка на паузе</translation>
    </message>
    <message>
        <source>begun at %1 · %2</source>
        <translation>начата в %1 · %2</translation>
    </message>
    <message>
        <source>of %1 processed</source>
        <translation>из %1 обработано</translation>
    </message>
    <message>
        <source>Did not begin in time</source>
        <translation>Не началась вовремя</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Ещё не начата</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Отправка прервана</translation>
    </message>
    <message numerus="yes">
        <source>No connection since #. Waiting, will go on by itself; %n queued.</source>
        <translation>
            <numerusform>Нет связи с #. Ждём и продолжим сами, %n в очереди.</numerusform>
            <numerusform>Нет связи с #. Ждём и продолжим сами, %n в очереди.</numerusform>
            <numerusform>Нет связи с #. Ждём и продолжим сами, %n в очереди.</numerusform>
        </translation>
    </message>
    <message>
        <source>start</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>report awaited</source>
        <translation>ждём отчёт</translation>
    </message>
    <message>
        <source>no connection since %1</source>
        <translation>нет связи с %1</translation>
    </message>
    <message numerus="yes">
        <source>no connection for %n second(s)</source>
        <translation>
            <numerusform>%n секунду не было связи</numerusform>
            <numerusform>%n секунды не было связи</numerusform>
            <numerusform>%n секунд не было связи</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Quiet hours and limits</source>
        <translation>Тихие часы и пределы</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>Имена и номера</translation>
    </message>
    <message>
        <source>Sending speed</source>
        <translation>Скорость отправки</translation>
    </message>
    <message>
        <source>Delivery reports</source>
        <translation>Отчёты о доставке</translation>
    </message>
    <message>
        <source>Login and password of SMSFox. The demo gateway needs neither and charges nothing.

“Check the connection” asks the gateway without a phone number: nobody gets an SMS, and it costs nothing.</source>
        <translation>Логин и пароль SMSFox. Учебному шлюзу они не нужны, и денег он не берёт.

«Проверить связь» обращается к шлюзу без номера: SMS никому не уйдёт, и это бесплатно.</translation>
    </message>
    <message>
        <source>Who the SMS come from, and how numbers in lists are read.</source>
        <translation>От кого приходят SMS и как читаются номера в списках.</translation>
    </message>
    <message>
        <source>History and privacy</source>
        <translation>История и хранение</translation>
    </message>
    <message>
        <source>Numbers, texts and results are kept on this computer only.</source>
        <translation>Номера, тексты и итоги хранятся только на этом компьютере.</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>Язык и тема</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>The login of your SMSFox account.</source>
        <translation>Логин вашего счёта SMSFox.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Kept in this computer’s password store as soon as you leave the field. The program never writes it to a file.</source>
        <translation>Как только вы уйдёте из поля, пароль попадёт в хранилище паролей компьютера. В файлы программа его не пишет.</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Адрес шлюза</translation>
    </message>
    <message>
        <source>Office proxy</source>
        <translation>Прокси-сервер офиса</translation>
    </message>
    <message>
        <source>Leave it empty unless the person who looks after your network gave you an address for it: http://host:port.</source>
        <translation>Оставьте пустым, если тот, кто следит за вашей сетью, не дал адрес для этого поля: http://имя:порт.</translation>
    </message>
    <message>
        <source>Network certificate file</source>
        <translation>Файл сертификатов</translation>
    </message>
    <message>
        <source>Copy the price of a point from your contract. A point pays for one SMS to a Russian number. While it is not known, everything is said in points.</source>
        <translation>Перепишите цену балла из договора. Балл — это одна SMS на российский номер. Пока цена не указана, всё считается в баллах.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не указана</translation>
    </message>
    <message>
        <source>67 / 153, as other operators count</source>
        <translation>67 / 153, как считают другие операторы</translation>
    </message>
    <message>
        <source>Extra confirmation from, points</source>
        <translation>Переспрашивать от цены, баллов</translation>
    </message>
    <message>
        <source>A campaign that costs this much or more is sent only after you type the number of recipients.</source>
        <translation>Рассылка за столько баллов или дороже уйдёт, только если ввести число получателей.</translation>
    </message>
    <message>
        <source>SMSFox tells the program neither prices nor what is left on the account. The sums are worked out from the prices below: copy them from your contract.</source>
        <translation>SMSFox не сообщает программе ни цен, ни остатка на счёте. Суммы она считает сама по ценам ниже: перепишите их из договора.</translation>
    </message>
    <message>
        <source>So that a campaign sent by mistake wakes nobody up and does not cost a lot.</source>
        <translation>Чтобы рассылка, отправленная случайно, никого не разбудила и не обошлась дорого.</translation>
    </message>
    <message>
        <source>Usually nothing has to be changed here. A change takes effect with the next campaign, or when you resume one.</source>
        <translation>Обычно здесь ничего менять не нужно. Изменения подействуют со следующей рассылки или после «Продолжить».</translation>
    </message>
    <message>
        <source>A report tells whether an SMS arrived. SMSFox sends it over the internet, from where an office computer can usually not be reached: ask the person who looks after your network to set this up.</source>
        <translation>Отчёт говорит, дошла ли SMS. SMSFox присылает его через интернет, а офисный компьютер оттуда обычно не виден: попросите настроить это того, кто следит за вашей сетью.</translation>
    </message>
    <message>
        <source>Both change at once, also while a campaign is being sent.</source>
        <translation>И то и другое меняется сразу, даже во время отправки.</translation>
    </message>
    <message>
        <source>Where the program hands over each SMS: the address of SMSFox, called the gateway. Change it only if SMSFox told you to.</source>
        <translation>Сюда программа передаёт каждую SMS: это адрес службы SMSFox, её и называют шлюзом. Меняйте, только если об этом попросил SMSFox.</translation>
    </message>
    <message>
        <source>Leave it empty unless the person who looks after your network gave you such a file. Some offices check protected connections, and the program cannot connect there without it.</source>
        <translation>Оставьте пустым, если тот, кто следит за вашей сетью, не дал такой файл. В некоторых офисах сеть проверяет защищённые соединения, и без него программа там не подключится.</translation>
    </message>
    <message>
        <source>How many characters each SMS of a long text holds, in Cyrillic / in Latin letters. Change it only if you were billed another number of SMS.</source>
        <translation>Сколько знаков входит в каждую SMS длинного текста: кириллицей / латиницей. Меняйте, только если оператор насчитал вам другое число SMS.</translation>
    </message>
    <message>
        <source>How many points one SMS costs, by the first digits of the number. Where several rows fit a number, the uppermost counts; a new row goes on top. A change counts at once; campaigns already confirmed keep their price. To change a cell, press Enter or F2.</source>
        <translation>Сколько баллов стоит одна SMS, по первым цифрам номера. Если номеру подходят несколько строк, цена берётся из верхней; новая строка встаёт наверх. Изменения действуют сразу; цена уже подтверждённых рассылок прежняя. Чтобы изменить ячейку, нажмите Enter или F2.</translation>
    </message>
    <message>
        <source>The limit the check page shows at first. There you can change it for one campaign.</source>
        <translation>Такой предел сначала стоит на странице проверки. Там его можно изменить для одной рассылки.</translation>
    </message>
    <message>
        <source>Daily limit, points</source>
        <translation>Предел на день, баллов</translation>
    </message>
    <message>
        <source>All campaigns of a day together cost no more: sending stops before. Only what this program sends is counted.</source>
        <translation>Все рассылки за день вместе не обойдутся дороже: отправка остановится раньше. Считается только то, что отправляет эта программа.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>While it is night where the recipient lives, nothing is sent there: the message waits for the morning. The time zone is guessed from the number.</source>
        <translation>Пока у получателя ночь, ему ничего не отправляется: сообщение ждёт утра. Часовой пояс программа угадывает по номеру.</translation>
    </message>
    <message>
        <source>On: nobody is texted at night</source>
        <translation>Включены: ночью никому не пишем</translation>
    </message>
    <message>
        <source>Off: people are texted at any hour</source>
        <translation>Выключены: пишем в любое время</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Тихие часы с</translation>
    </message>
    <message>
        <source>From this hour until the morning nothing is sent, by the recipient’s local time.</source>
        <translation>С этого часа и до утра ничего не отправляется. Время — местное, у получателя.</translation>
    </message>
    <message>
        <source>Quiet hours until</source>
        <translation>Тихие часы до</translation>
    </message>
    <message>
        <source>From this hour on SMS are sent again, by the recipient’s local time.</source>
        <translation>С этого часа SMS снова отправляются. Время — местное, у получателя.</translation>
    </message>
    <message>
        <source>By this computer’s clock</source>
        <translation>По часам этого компьютера</translation>
    </message>
    <message>
        <source>Kaliningrad (UTC+2)</source>
        <translation>Калининград (UTC+2)</translation>
    </message>
    <message>
        <source>Moscow (UTC+3)</source>
        <translation>Москва (UTC+3)</translation>
    </message>
    <message>
        <source>Samara (UTC+4)</source>
        <translation>Самара (UTC+4)</translation>
    </message>
    <message>
        <source>Yekaterinburg (UTC+5)</source>
        <translation>Екатеринбург (UTC+5)</translation>
    </message>
    <message>
        <source>Omsk (UTC+6)</source>
        <translation>Омск (UTC+6)</translation>
    </message>
    <message>
        <source>Krasnoyarsk (UTC+7)</source>
        <translation>Красноярск (UTC+7)</translation>
    </message>
    <message>
        <source>Irkutsk (UTC+8)</source>
        <translation>Иркутск (UTC+8)</translation>
    </message>
    <message>
        <source>Yakutsk (UTC+9)</source>
        <translation>Якутск (UTC+9)</translation>
    </message>
    <message>
        <source>Vladivostok (UTC+10)</source>
        <translation>Владивосток (UTC+10)</translation>
    </message>
    <message>
        <source>Magadan (UTC+11)</source>
        <translation>Магадан (UTC+11)</translation>
    </message>
    <message>
        <source>Kamchatka (UTC+12)</source>
        <translation>Камчатка (UTC+12)</translation>
    </message>
    <message>
        <source>Messages that have waited longer are sent only after you confirm once more.</source>
        <translation>Сообщения, которые ждали дольше, уйдут, только когда вы подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>The names SMSFox has approved, separated by commas. The gateway may refuse any other name.</source>
        <translation>Имена, которые согласовал SMSFox, через запятую. Другое имя шлюз может отклонить.</translation>
    </message>
    <message>
        <source>The mobile number that a test SMS goes to.</source>
        <translation>Мобильный номер, на который придёт пробная SMS.</translation>
    </message>
    <message>
        <source>Numbers without a country code</source>
        <translation>Номера без кода страны</translation>
    </message>
    <message>
        <source>A number with a plus is always read as it is written. One without is read the way numbers are written inside this country. It applies to the next list you open.</source>
        <translation>Номер с плюсом всегда читается так, как записан. Без плюса — так, как принято писать номера внутри этой страны. Действует для следующего открытого списка.</translation>
    </message>
    <message>
        <source>How many SMS wait for the gateway’s answer at once. If the connection breaks, as many may end up “Unknown”: whether they left, nobody can tell.</source>
        <translation>Сколько SMS сразу ждут ответа шлюза. Если связь оборвётся, столько же могут стать «Неизвестно»: ушли они или нет, сказать нельзя.</translation>
    </message>
    <message>
        <source>SMS per second, at most</source>
        <translation>SMS в секунду, не больше</translation>
    </message>
    <message>
        <source>Campaign limit, points</source>
        <translation>Предел на рассылку, баллов</translation>
    </message>
    <message>
        <source>Time zone of Russian numbers</source>
        <translation>Часовой пояс российских номеров</translation>
    </message>
    <message>
        <source>A Russian number does not tell its owner’s time zone. The program assumes that they live by this clock.</source>
        <translation>По российскому номеру не видно, в каком часовом поясе его владелец. Считаем, что по этим часам.</translation>
    </message>
    <message>
        <source>Ask again after a wait of, hours</source>
        <translation>Спросить, если ждало дольше, часов</translation>
    </message>
    <message>
        <source>No more than this leave in a second, so that a mistake can be stopped in time.</source>
        <translation>Больше за секунду не уйдёт: если отправили не то, успеете остановить.</translation>
    </message>
    <message>
        <source>Messages at the same time</source>
        <translation>Одновременно в пути, SMS</translation>
    </message>
    <message>
        <source>A message the gateway has not answered by then is Unknown. It is never repeated by itself.</source>
        <translation>Если шлюз за это время не ответил, сообщение становится «Неизвестно». Само оно не повторяется.</translation>
    </message>
    <message>
        <source>Only a report tells that an SMS was delivered; without reports every message stays Accepted. They are received while the program is open. The person who looks after your network knows which way suits the office, and the port.</source>
        <translation>Что SMS доставлена, говорит только отчёт; без отчётов сообщения остаются «Принято». Отчёты принимаются, пока программа открыта. Какой способ подходит офису и какой порт, знает тот, кто следит за вашей сетью.</translation>
    </message>
    <message>
        <source>One point costs</source>
        <translation>Один балл стоит</translation>
    </message>
    <message>
        <source>Long text, characters per SMS</source>
        <translation>Длинный текст, знаков в SMS</translation>
    </message>
    <message>
        <source>66 / 152, as SMSFox counts</source>
        <translation>66 / 152, как считает SMSFox</translation>
    </message>
    <message>
        <source>Prices by zone</source>
        <translation>Цены по зонам</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Your sender names</source>
        <translation>Ваши имена отправителя</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>Wait for an answer, seconds</source>
        <translation>Ждать ответа, секунд</translation>
    </message>
    <message>
        <source>Keep numbers and texts, days</source>
        <translation>Хранить номера и тексты, дней</translation>
    </message>
    <message>
        <source>Campaigns that ended longer ago are deleted when the program starts, and so are saved lists that nobody has used since then.</source>
        <translation>Рассылки, которые закончились раньше этого срока, удаляются при запуске программы, а с ними и сохранённые списки, которыми столько же никто не пользовался.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Of the program and of the tables it saves. The texts of your SMS stay as they are.</source>
        <translation>Программы и таблиц, которые она сохраняет. Тексты SMS остаются как есть.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>Светлые или тёмные цвета.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>saved at once</source>
        <translation>сохраняется сразу</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Группы настроек</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Такой настройки нет.</translation>
    </message>
    <message>
        <source>Search by a word of its name, or by what it is for.</source>
        <translation>Ищите по слову из названия или по тому, для чего она.</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>Wait for the report</source>
        <translation>Ждать отчёт</translation>
    </message>
    <message>
        <source>Count as sent</source>
        <translation>Считать ушедшими</translation>
    </message>
    <message>
        <source>Only the selected row</source>
        <translation>Только выбранная строка</translation>
    </message>
    <message>
        <source>Only the selected row %1</source>
        <translation>Только выбранная строка %1</translation>
    </message>
    <message>
        <source>Repeat · %1 SMS · %2</source>
        <translation>Повторить · %1 SMS · %2</translation>
    </message>
    <message>
        <source>First select a row in the list whose message did not arrive.</source>
        <translation>Сначала выберите в списке строку, SMS которой не дошла.</translation>
    </message>
    <message>
        <source>Count it as sent</source>
        <translation>Считать ушедшим</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left. A report can still tell; nothing is repeated by itself.</source>
        <translation>
            <numerusform>%n сообщение могло уйти. Отчёт ещё может прийти; сами не повторяем.</numerusform>
            <numerusform>%n сообщения могли уйти. Отчёт ещё может прийти; сами не повторяем.</numerusform>
            <numerusform>%n сообщений могли уйти. Отчёт ещё может прийти; сами не повторяем.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left; nobody can tell. Nothing is repeated by itself.</source>
        <translation>
            <numerusform>%n сообщение могло уйти, узнать это не от кого. Само оно не повторяется.</numerusform>
            <numerusform>%n сообщения могли уйти, узнать это не от кого. Сами они не повторяются.</numerusform>
            <numerusform>%n сообщений могли уйти, узнать это не от кого. Сами они не повторяются.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decided to wait for the report (%1).</source>
        <translation>Вы решили ждать отчёт (%1).</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Not yet: the bottom of the window says what is missing</source>
        <translation>Пока рано: чего не хватает, сказано внизу окна</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Contact list</source>
        <translation>Список контактов</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Open a spreadsheet</source>
        <translation>Открыть таблицу</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste rows or a column of numbers</source>
        <translation>Вставить строки или столбец номеров</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search: name or number</source>
        <translation>Поиск: имя или номер</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Поиск по списку</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Draft · saves itself</source>
        <translation>Черновик · сохраняется сам</translation>
    </message>
    <message>
        <source>Check · nothing is sent yet</source>
        <translation>Проверка · ничего ещё не отправлено</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Ставим на паузу</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Идёт</translation>
    </message>
</context>
<context>
    <name>StopFace</name>
    <message numerus="yes">
        <source>Stop? %n person(s) will get no SMS.</source>
        <translation>
            <numerusform>Остановить? %n человек не получит SMS.</numerusform>
            <numerusform>Остановить? %n человека не получат SMS.</numerusform>
            <numerusform>Остановить? %n человек не получат SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is already paused.</source>
        <translation>Отправка уже на паузе.</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>Оставить на паузе</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>StopHashing</name>
    <message>
        <source>Hide the numbers of this list</source>
        <translation>Скрыть номера этого списка</translation>
    </message>
    <message>
        <source>Keep the names</source>
        <translation>Имена оставить</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>Оставить номера</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Скрыть номера</translation>
    </message>
    <message>
        <source>No number can be read from this list. Search and campaigns still recognise each of them.</source>
        <translation>Прочитать номера из этого списка нельзя. Поиск и рассылки узнают каждый.</translation>
    </message>
    <message>
        <source>Whoever gets a copy of this list can read its numbers.</source>
        <translation>Кто получит копию этого списка, прочтёт номера.</translation>
    </message>
    <message>
        <source>Hide the numbers from now on? A code is kept in place of each: nobody can see or export the number, not even you. Search by number and every campaign still recognise it.</source>
        <translation>Скрывать новые номера? Вместо каждого хранится код: увидеть и выгрузить номер не сможет никто, и вы тоже. Поиск по номеру и рассылки будут узнавать его.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n number(s) with codes? Nobody can see or export them again, not even you. Search by number and every campaign still recognise them.</source>
        <translation>
            <numerusform>Заменить %n номер кодом? Увидеть и выгрузить его больше не сможет никто, и вы тоже. Поиск по номеру и рассылки будут узнавать его и дальше.</numerusform>
            <numerusform>Заменить %n номера кодами? Увидеть и выгрузить их больше не сможет никто, и вы тоже. Поиск по номеру и рассылки будут узнавать их и дальше.</numerusform>
            <numerusform>Заменить %n номеров кодами? Увидеть и выгрузить их больше не сможет никто, и вы тоже. Поиск по номеру и рассылки будут узнавать их и дальше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) can still be read. Tick the box anew to replace them.</source>
        <translation>
            <numerusform>%n номер ещё можно прочитать. Чтобы заменить и его, поставьте отметку заново.</numerusform>
            <numerusform>%n номера ещё можно прочитать. Чтобы заменить и их, поставьте отметку заново.</numerusform>
            <numerusform>%n номеров ещё можно прочитать. Чтобы заменить и их, поставьте отметку заново.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stay hidden, new ones can be read.</source>
        <translation>
            <numerusform>%n номер останется скрытым, новые видны.</numerusform>
            <numerusform>%n номера останутся скрытыми, новые видны.</numerusform>
            <numerusform>%n номеров останутся скрытыми, новые видны.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopListFace</name>
    <message>
        <source>Take it back</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>%1 gets no more SMS</source>
        <translation>На %1 SMS больше не уйдут</translation>
    </message>
    <message>
        <source>%1 was on the list already</source>
        <translation>%1 уже в стоп-листе</translation>
    </message>
    <message>
        <source>%1 may be texted again</source>
        <translation>На %1 снова можно писать</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) may be texted again</source>
        <translation>
            <numerusform>На %n номер снова можно писать</numerusform>
            <numerusform>На %n номера снова можно писать</numerusform>
            <numerusform>На %n номеров снова можно писать</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Всё как было</translation>
    </message>
    <message>
        <source>Who must not be texted</source>
        <translation>Кому нельзя писать</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) added.</source>
        <translation>
            <numerusform>Добавлен %n номер.</numerusform>
            <numerusform>Добавлено %n номера.</numerusform>
            <numerusform>Добавлено %n номеров.</numerusform>
        </translation>
    </message>
    <message>
        <source>select a number to remove it, type one to add it</source>
        <translation>выберите номер, чтобы убрать его, или впишите новый</translation>
    </message>
    <message>
        <source>type a number, or paste many at once</source>
        <translation>впишите номер или вставьте сразу много</translation>
    </message>
    <message>
        <source>no number is selected</source>
        <translation>номер не выбран</translation>
    </message>
    <message>
        <source>1 number is selected</source>
        <translation>выбран 1 номер</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>выбран %1</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Do not send</source>
        <translation>Стоп-лист</translation>
    </message>
    <message>
        <source>kept on this computer, apart from the campaigns</source>
        <translation>хранится на этом компьютере, отдельно от рассылок</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая рассылка</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some numbers and paste again.</source>
        <translation>В буфере обмена нет текста. Скопируйте номера и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</source>
        <translation>Таблицы и контакты (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Numbers for the do-not-send list</source>
        <translation>Номера для стоп-листа</translation>
    </message>
    <message>
        <source>do-not-send</source>
        <translation>стоп-лист</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Книга Excel (*.xlsx);;Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the do-not-send list</source>
        <translation>Выгрузить стоп-лист</translation>
    </message>
    <message>
        <source>Begin a new list…</source>
        <translation>Начать новый…</translation>
    </message>
    <message>
        <source>I have looked, keep it</source>
        <translation>Проверено, оставить так</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать новый</translation>
    </message>
    <message>
        <source>Begin with an empty do-not-send list? Whoever was on it may be texted again. The old file is kept beside it.</source>
        <translation>Начать с пустого стоп-листа? Тем, кто был в нём, снова можно будет писать. Прежний файл останется рядом.</translation>
    </message>
    <message>
        <source>The list is saved: %1</source>
        <translation>Стоп-лист сохранён: %1</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Add a number</source>
        <translation>Добавить номер</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>8 900 000-00-00</source>
        <translation>8 900 000-00-00</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Сразу много</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>e.g. asked us to stop</source>
        <translation>например: просил не писать</translation>
    </message>
    <message>
        <source>From any table or a plain column of numbers. Names, dates and reasons are taken along if it has them.</source>
        <translation>Из любой таблицы или столбца номеров. Имена, даты и причины добавятся, если они там есть.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste rows or a column of numbers</source>
        <translation>Вставить строки или столбец номеров</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Adding to the do-not-send list</source>
        <translation>Добавление в стоп-лист</translation>
    </message>
    <message>
        <source>in any form</source>
        <translation>в любом виде</translation>
    </message>
    <message>
        <source>on the list since %1</source>
        <translation>уже в стоп-листе с %1</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Читаем таблицу…</translation>
    </message>
    <message numerus="yes">
        <source>Reading the table… %n row(s)</source>
        <translation>
            <numerusform>Читаем таблицу… %n строка</numerusform>
            <numerusform>Читаем таблицу… %n строки</numerusform>
            <numerusform>Читаем таблицу… %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>No column looks like phone numbers. The do-not-send list has not changed.</source>
        <translation>Ни один столбец не похож на номера. Стоп-лист не изменился.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) added.</source>
        <translation>
            <numerusform>Добавлен %n номер.</numerusform>
            <numerusform>Добавлено %n номера.</numerusform>
            <numerusform>Добавлено %n номеров.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) on the list already.</source>
        <translation>
            <numerusform>%n уже был в стоп-листе.</numerusform>
            <numerusform>%n уже были в стоп-листе.</numerusform>
            <numerusform>%n уже были в стоп-листе.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a number:</source>
        <translation>
            <numerusform>%n строка без номера:</numerusform>
            <numerusform>%n строки без номера:</numerusform>
            <numerusform>%n строк без номера:</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <translation>строка %1 (%2)</translation>
    </message>
</context>
<context>
    <name>StopRow</name>
    <message>
        <source>Show the list</source>
        <translation>Показать стоп-лист</translation>
    </message>
    <message>
        <source>Select the row of the person who asked for no more SMS.</source>
        <translation>Выберите строку того, кто просил не писать.</translation>
    </message>
    <message>
        <source>This row has no number to put on the list.</source>
        <translation>В этой строке нет номера, добавлять нечего.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>%1 is on the do-not-send list. No campaign will text it again.</source>
        <translation>%1 в стоп-листе. Больше ни одна рассылка на него не уйдёт.</translation>
    </message>
    <message>
        <source>%1 was on the do-not-send list already.</source>
        <translation>%1 уже был в стоп-листе.</translation>
    </message>
</context>
<context>
    <name>StopRows</name>
    <message>
        <source>number hidden</source>
        <translation>номер скрыт</translation>
    </message>
</context>
<context>
    <name>StopTable</name>
    <message>
        <source>Search: number in any form, name or reason</source>
        <translation>Поиск: номер в любом виде, имя или причина</translation>
    </message>
    <message>
        <source>Search in the do-not-send list</source>
        <translation>Поиск в стоп-листе</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Numbers that must not be texted</source>
        <translation>Номера, на которые нельзя писать</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Numbers that must not be texted go here. They are left out of every list automatically.</source>
        <translation>Сюда попадают номера, на которые нельзя писать. Из любой таблицы они исключаются сами.</translation>
    </message>
    <message>
        <source>They are left out of every list automatically.</source>
        <translation>Из любой таблицы они исключаются сами.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>There are no such numbers.</source>
        <translation>Таких номеров нет.</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Показано %1 из %2</translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>No templates yet. A text kept here is at hand for the next campaign.</source>
        <translation>Шаблонов пока нет. Сохранённый здесь текст пригодится для следующей рассылки.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Name of the new template</source>
        <translation>Имя нового шаблона</translation>
    </message>
    <message>
        <source>The disk does not take the template. Your text is in the editor. Free some space and try again.</source>
        <translation>Диск не принимает шаблон. Ваш текст на месте, в редакторе. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>Save the text as a template…</source>
        <translation>Сохранить текст как шаблон…</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Удалён: %1</translation>
    </message>
    <message>
        <source>Write a text first</source>
        <translation>Сначала напишите текст</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Take the template %1</source>
        <translation>Взять шаблон %1</translation>
    </message>
    <message>
        <source>not in the list: %1</source>
        <translation>в списке нет: %1</translation>
    </message>
    <message>
        <source>New name of the template %1</source>
        <translation>Новое имя шаблона %1</translation>
    </message>
    <message>
        <source>Rename the template %1</source>
        <translation>Переименовать шаблон %1</translation>
    </message>
    <message>
        <source>Delete the template %1</source>
        <translation>Удалить шаблон %1</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Текст сообщения</translation>
    </message>
    <message>
        <source>Write a text or take a template. {Name} puts in the recipient’s name.</source>
        <translation>Напишите текст или возьмите шаблон. {Имя} подставит имя получателя.</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>TotalsView</name>
    <message>
        <source>Shortest</source>
        <translation>Короткое</translation>
    </message>
    <message>
        <source>· longest</source>
        <translation>· длинное</translation>
    </message>
    <message>
        <source>nobody can get this text</source>
        <translation>этот текст никому не уйдёт</translation>
    </message>
    <message>
        <source>counting the price</source>
        <translation>считаем стоимость</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>У всех</translation>
    </message>
    <message>
        <source>%1 each, # SMS in all</source>
        <translation>по %1, всего # SMS</translation>
    </message>
    <message>
        <source>the list could not be counted</source>
        <translation>список не удалось посчитать</translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>for the whole list</source>
        <translation>на весь список</translation>
    </message>
    <message numerus="yes">
        <source>with %n row(s) that wait for another text</source>
        <translation>
            <numerusform>вместе с %n строкой, что ждёт другого текста</numerusform>
            <numerusform>вместе с %n строками, что ждут другого текста</numerusform>
            <numerusform>вместе с %n строками, что ждут другого текста</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балла</numerusform>
            <numerusform>%n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>the price of a point is not set</source>
        <translation>цена балла не указана</translation>
    </message>
    <message>
        <source>each, fields not counted</source>
        <translation>каждому, без учёта полей</translation>
    </message>
    <message>
        <source>each</source>
        <translation>каждому</translation>
    </message>
    <message>
        <source>price needs a list</source>
        <translation>для цены нужен список</translation>
    </message>
    <message>
        <source>price needs a list and a text</source>
        <translation>для цены нужны список и текст</translation>
    </message>
    <message>
        <source>price needs the stray } taken out</source>
        <translation>для цены уберите лишнюю }</translation>
    </message>
    <message>
        <source>price needs one brace taken out</source>
        <translation>для цены уберите лишнюю скобку</translation>
    </message>
    <message>
        <source>price needs a name in the braces</source>
        <translation>для цены впишите имя в скобки</translation>
    </message>
    <message>
        <source>price needs the brace closed</source>
        <translation>для цены закройте скобку</translation>
    </message>
    <message>
        <source>price needs “%1” corrected</source>
        <translation>для цены исправьте «%1»</translation>
    </message>
    <message>
        <source>price needs a column “%1”</source>
        <translation>для цены нужен столбец «%1»</translation>
    </message>
    <message>
        <source>price needs a text</source>
        <translation>для цены нужен текст</translation>
    </message>
    <message>
        <source>price needs the phone column</source>
        <translation>для цены нужен столбец с телефонами</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left before SMS #</source>
        <translation>
            <numerusform>до #-й SMS ещё %n знак</numerusform>
            <numerusform>до #-й SMS ещё %n знака</numerusform>
            <numerusform>до #-й SMS ещё %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with one</source>
        <translation>%1 по одной</translation>
    </message>
    <message>
        <source>%1 with two</source>
        <translation>%1 по две</translation>
    </message>
    <message>
        <source>%1 with three</source>
        <translation>%1 по три</translation>
    </message>
    <message>
        <source>%1 with #</source>
        <translation>%1 по #</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Латиница</translation>
    </message>
    <message>
        <source>%1 characters an SMS</source>
        <translation>по %1 знаков в SMS</translation>
    </message>
    <message numerus="yes">
        <source>because of %n character(s)</source>
        <translation>
            <numerusform>из-за %n знака</numerusform>
            <numerusform>из-за %n знаков</numerusform>
            <numerusform>из-за %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Cyrillic price</source>
        <translation>Как кириллица</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Кириллица</translation>
    </message>
    <message>
        <source>because of the field %1</source>
        <translation>из-за поля %1</translation>
    </message>
    <message>
        <source>because of the fields %1</source>
        <translation>из-за полей %1</translation>
    </message>
    <message numerus="yes">
        <source>because of %n character(s) and #</source>
        <translation>
            <numerusform>из-за %n знака и #</numerusform>
            <numerusform>из-за %n знаков и #</numerusform>
            <numerusform>из-за %n знаков и #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each of %n recipient(s)</source>
        <translation>
            <numerusform>%n получателю</numerusform>
            <numerusform>каждому из %n</numerusform>
            <numerusform>каждому из %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 SMS</source>
        <translation>%1–%2 SMS</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the recipient of the message of %n character(s)</source>
        <translation>
            <numerusform>Показать получателя сообщения в %n знак</numerusform>
            <numerusform>Показать получателя сообщения в %n знака</numerusform>
            <numerusform>Показать получателя сообщения в %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialFoot</name>
    <message>
        <source>Test to myself</source>
        <translation>Пробная себе</translation>
    </message>
    <message>
        <source>Test to myself · %1 SMS · %2</source>
        <translation>Пробная себе · %1 SMS · %2</translation>
    </message>
    <message>
        <source>the same text → %1</source>
        <translation>тот же текст → %1</translation>
    </message>
    <message>
        <source>the longest (%1)</source>
        <translation>самое длинное (%1)</translation>
    </message>
    <message>
        <source>as for one of them (%1)</source>
        <translation>как у одного из них (%1)</translation>
    </message>
</context>
<context>
    <name>Unfolding</name>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Try it without an account</source>
        <translation>Попробовать без счёта</translation>
    </message>
    <message>
        <source>12 invented contacts, a ready text and a demo gateway inside the program. Nothing leaves this computer and nothing is charged.</source>
        <translation>12 вымышленных контактов, готовый текст и учебный шлюз внутри программы. Ничего никуда не уходит и ничего не стоит.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Next: read the text, press Send, watch it arrive. Three clicks.</source>
        <translation>Дальше: прочитать текст, нажать «Отправить», увидеть доставку. Три щелчка.</translation>
    </message>
    <message>
        <source>Connect your SMSFox account</source>
        <translation>Подключить свой счёт SMSFox</translation>
    </message>
    <message>
        <source>Your first SMS in half a minute</source>
        <translation>Первая SMS — через полминуты</translation>
    </message>
    <message>
        <source>Choose where to begin. You can change your mind at any time.</source>
        <translation>Выберите, с чего начать. Передумать можно в любой момент.</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Проверить и сохранить</translation>
    </message>
    <message>
        <source>Or drop a table of phone numbers right here</source>
        <translation>Или перетащите таблицу с номерами прямо сюда</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, CSV. Pasting works too: Ctrl+V. The account can wait until you send.</source>
        <translation>Excel, LibreOffice, CSV. Можно вставить из буфера: Ctrl+V. Счёт подключите позже, перед отправкой.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Ways to begin</source>
        <translation>С чего начать</translation>
    </message>
    <message>
        <source>This is how the recipient sees it</source>
        <translation>Так сообщение выглядит у получателя</translation>
    </message>
    <message>
        <source>26 May, 16:40</source>
        <translation>26 мая, 16:40</translation>
    </message>
    <message>
        <source>Anna, thank you for your visit! The next check-up is in half a year. The clinic</source>
        <translation>Анна, спасибо за визит! Следующий осмотр — через полгода. Клиника</translation>
    </message>
    <message>
        <source>today, 19:08</source>
        <translation>сегодня, 19:08</translation>
    </message>
    <message>
        <source>Anna, we expect you on 26.11 at 10:30, room 4. To reschedule: 8 900 000-00-10</source>
        <translation>Анна, ждём вас 26.11 в 10:30, кабинет 4. Перенести: 8 900 000-00-10</translation>
    </message>
    <message>
        <source>77 characters · 1 SMS</source>
        <translation>67 знаков · 1 SMS</translation>
    </message>
    <message>
        <source>The check is free: no SMS is sent.</source>
        <translation>Проверка бесплатная: SMS не отправляется.</translation>
    </message>
    <message>
        <source>The password is kept in this computer’s password store, never in a file.</source>
        <translation>Пароль хранит система, в файлы он не попадает.</translation>
    </message>
    <message>
        <source>The password is kept in %1, never in a file.</source>
        <translation>Пароль хранит %1, в файлы он не попадает.</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Спрашиваем шлюз…</translation>
    </message>
    <message>
        <source>Type login and password of your SMSFox account.</source>
        <translation>Наберите логин и пароль счёта SMSFox.</translation>
    </message>
</context>
<context>
    <name>WhenWords</name>
    <message>
        <source>All of them have quiet hours then and get it all the same.</source>
        <translation>У всех в это время тихие часы, но SMS придёт.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have quiet hours then and get it all the same.</source>
        <translation>
            <numerusform>У %n из них в это время тихие часы, но SMS придёт.</numerusform>
            <numerusform>У %n из них в это время тихие часы, но SMS придёт.</numerusform>
            <numerusform>У %n из них в это время тихие часы, но SMS придёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody gets it in the morning of @, from %1:00 by their clock.</source>
        <translation>Все получат SMS утром @, с %1:00 у получателя.</translation>
    </message>
    <message numerus="yes">
        <source>%n go at once, # in the morning of @, from %1:00 by their clock.</source>
        <translation>
            <numerusform>%n уйдёт сразу, # — у себя утром, @ с %1:00.</numerusform>
            <numerusform>%n уйдут сразу, # — у себя утром, @ с %1:00.</numerusform>
            <numerusform>%n уйдут сразу, # — у себя утром, @ с %1:00.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the clock here that is from %1.</source>
        <translation>По вашим часам это с %1.</translation>
    </message>
    <message>
        <source>the morning of @</source>
        <translation>утро @</translation>
    </message>
    <message>
        <source>In the morning of @</source>
        <translation>Утром @</translation>
    </message>
    <message>
        <source>from %1:00 by their clock</source>
        <translation>с %1:00 у получателя</translation>
    </message>
    <message>
        <source>%1 on, # in the morning of @</source>
        <translation>с %1; # — утром @</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>begins on %1</source>
        <translation>начнётся %1</translation>
    </message>
    <message>
        <source>%1 now, %2 in the morning</source>
        <translation>%1 сейчас, %2 утром</translation>
    </message>
    <message>
        <source>of @, from %1:00 by their clock</source>
        <translation>@, с %1:00 у получателя</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>everyone at once</source>
        <translation>всем сразу</translation>
    </message>
    <message>
        <source>quiet hours %1:00–%2:00</source>
        <translation>тихие часы %1:00–%2:00</translation>
    </message>
    <message>
        <source>from %1, %2:00 there</source>
        <translation>с %1; у них %2:00</translation>
    </message>
    <message>
        <source>%1 on, # from %2</source>
        <translation>с %1; # — с %2</translation>
    </message>
    <message>
        <source>%1 now, %2 later</source>
        <translation>%1 сейчас, %2 позже</translation>
    </message>
</context>
<context>
    <name>WritingToRest</name>
    <message numerus="yes">
        <source>Only those without the SMS are in this list; %n, to whom it was sent, are not.</source>
        <translation>
            <numerusform>В этом списке только те, кому SMS не отправлена; %n получателя, которому она отправлена, в нём нет.</numerusform>
            <numerusform>В этом списке только те, кому SMS не отправлена; %n получателей, которым она отправлена, в нём нет.</numerusform>
            <numerusform>В этом списке только те, кому SMS не отправлена; %n получателей, которым она отправлена, в нём нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) left out: the SMS was sent to them. All others can get it.</source>
        <translation>
            <numerusform>Снят %n получатель: ему SMS уже отправлена. Всем остальным её можно отправить.</numerusform>
            <numerusform>Сняты %n получателя: им SMS уже отправлена. Всем остальным её можно отправить.</numerusform>
            <numerusform>Сняты %n получателей: им SMS уже отправлена. Всем остальным её можно отправить.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoneChart</name>
    <message>
        <source>Chisinau</source>
        <translation>Кишинёв</translation>
    </message>
    <message>
        <source>Russia (Moscow)</source>
        <translation>Россия (мск)</translation>
    </message>
    <message>
        <source>Yerevan</source>
        <translation>Ереван</translation>
    </message>
    <message>
        <source>Tashkent</source>
        <translation>Ташкент</translation>
    </message>
    <message>
        <source>Bishkek</source>
        <translation>Бишкек</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>мск</translation>
    </message>
    <message>
        <source>your clock</source>
        <translation>ваше время</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <source>Astana</source>
        <translation>Астана</translation>
    </message>
    <message>
        <source>Minsk</source>
        <translation>Минск</translation>
    </message>
    <message>
        <source>Kyiv</source>
        <translation>Киев</translation>
    </message>
    <message>
        <source>Dushanbe</source>
        <translation>Душанбе</translation>
    </message>
    <message>
        <source>Ashgabat</source>
        <translation>Ашхабад</translation>
    </message>
    <message>
        <source>Baku</source>
        <translation>Баку</translation>
    </message>
    <message>
        <source>Tbilisi</source>
        <translation>Тбилиси</translation>
    </message>
    <message>
        <source>Other countries, zone unknown</source>
        <translation>Другие страны, пояс неизвестен</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Другие страны</translation>
    </message>
    <message>
        <source>zone unknown</source>
        <translation>пояс неизвестен</translation>
    </message>
    <message>
        <source>zone: a guess by the number</source>
        <translation>пояс угадан по номеру</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 у них</translation>
    </message>
    <message>
        <source>When the people of each time zone get it</source>
        <translation>Когда получат в каждом часовом поясе</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s), get it at # their time</source>
        <translation>
            <numerusform>%n получатель, придёт # по местному времени</numerusform>
            <numerusform>%n получателя, придёт # по местному времени</numerusform>
            <numerusform>%n получателей, придёт # по местному времени</numerusform>
        </translation>
    </message>
</context>
</TS>
