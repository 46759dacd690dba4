<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows Credential Manager</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Keychain</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Login of the SMSFox account</source>
        <translation>Login of the SMSFox account</translation>
    </message>
    <message>
        <source>Password of the SMSFox account</source>
        <translation>Password of the SMSFox account</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
</context>
<context>
    <name>AccountGroup</name>
    <message>
        <source>Switch to the demo</source>
        <translation>Switch to the demo</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Leave the demo</translation>
    </message>
    <message>
        <source>Try https://</source>
        <translation>Try https://</translation>
    </message>
    <message>
        <source>Host name, typed to agree to plain http</source>
        <translation>Host name, typed to agree to plain http</translation>
    </message>
    <message>
        <source>This is the demo: its account is built in. Leave it to connect your own.</source>
        <translation>This is the demo: its account is built in. Leave it to connect your own.</translation>
    </message>
    <message>
        <source>this computer’s password store</source>
        <translation>this computer’s password store</translation>
    </message>
    <message>
        <source>The password is kept until the program closes: this computer has no password store.</source>
        <translation>The password is kept until the program closes: this computer has no password store.</translation>
    </message>
    <message>
        <source>The password is kept in %1. To change it, type another one.</source>
        <translation>The password is kept in %1. To change it, type another one.</translation>
    </message>
    <message>
        <source>Type login and password; they are saved when you leave the field.</source>
        <translation>Type login and password; they are saved when you leave the field.</translation>
    </message>
    <message>
        <source>demo gateway inside the program</source>
        <translation>demo gateway inside the program</translation>
    </message>
    <message>
        <source>http:// does not hide the password from the network.</source>
        <translation>http:// does not hide the password from the network.</translation>
    </message>
    <message>
        <source>To allow it, type %1:</source>
        <translation>To allow it, type %1:</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>This is not a web address. It looks like https://smsfox.ru/en/api/</source>
        <translation>This is not a web address. It looks like https://smsfox.ru/en/api/</translation>
    </message>
</context>
<context>
    <name>AdviceStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation>Remarks: %1</translation>
    </message>
    <message>
        <source>To the sample</source>
        <translation>To the sample</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the advice: %1</source>
        <translation>Show the advice: %1</translation>
    </message>
</context>
<context>
    <name>AdviceView</name>
    <message>
        <source>How to make it cheaper</source>
        <translation>How to make it cheaper</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>Before you send</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>%1 of the campaign is sent</source>
        <translation>%1 of the campaign is sent</translation>
    </message>
</context>
<context>
    <name>AskFace</name>
    <message>
        <source>Number of recipients, typed to confirm</source>
        <translation>Number of recipients, typed to confirm</translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Hide this message</translation>
    </message>
</context>
<context>
    <name>CheckFace</name>
    <message>
        <source>Back to the text</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>To the text</translation>
    </message>
</context>
<context>
    <name>CheckLimit</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>pt.</source>
        <translation>pt.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Spending limit in points</source>
        <translation>Spending limit in points</translation>
    </message>
    <message>
        <source>Spending limit in roubles</source>
        <translation>Spending limit in roubles</translation>
    </message>
    <message>
        <source>How much of the limit it takes</source>
        <translation>How much of the limit it takes</translation>
    </message>
    <message>
        <source>I allow it</source>
        <translation>I allow it</translation>
    </message>
    <message>
        <source>The limit of %1 cannot be kept to: the price of a point is not set. Check the one in points in its place.</source>
        <translation>The limit of %1 cannot be kept to: the price of a point is not set. Check the one in points in its place.</translation>
    </message>
    <message>
        <source>Over the limit: %1 with a limit of %2. Shorten the list or allow it once.</source>
        <translation>Over the limit: %1 with a limit of %2. Shorten the list or allow it once.</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>within the limit</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check and confirm</source>
        <translation>Check and confirm</translation>
    </message>
    <message>
        <source>Summary of the campaign</source>
        <translation>Summary of the campaign</translation>
    </message>
    <message>
        <source>More below: who gets it when</source>
        <translation>More below: who gets it when</translation>
    </message>
    <message>
        <source>in detail</source>
        <translation>in detail</translation>
    </message>
    <message>
        <source>More below: leave the computer on</source>
        <translation>More below: leave the computer on</translation>
    </message>
    <message>
        <source>Writing it into the journal…</source>
        <translation>Writing it into the journal…</translation>
    </message>
    <message>
        <source>Send %1 for %2</source>
        <translation>Send %1 for %2</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Schedule for %1</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n message(s) for @ · #</source>
        <translation>
            <numerusform>Schedule %n message for @ · #</numerusform>
            <numerusform>Schedule %n messages for @ · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n demo message(s) for 0 ₽</source>
        <translation>
            <numerusform>Send %n demo message for 0 ₽</numerusform>
            <numerusform>Send %n demo messages for 0 ₽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) for #</source>
        <translation>
            <numerusform>Send %n message for #</numerusform>
            <numerusform>Send %n messages for #</numerusform>
        </translation>
    </message>
    <message>
        <source>Send for %1</source>
        <translation>Send for %1</translation>
    </message>
</context>
<context>
    <name>CheckSummary</name>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>set the price</source>
        <translation>set the price</translation>
    </message>
    <message>
        <source>Set what a point costs, in the settings</source>
        <translation>Set what a point costs, in the settings</translation>
    </message>
    <message numerus="yes">
        <source>%n more left out</source>
        <translation>
            <numerusform>%n more left out</numerusform>
            <numerusform>%n more left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more will get nothing, show</source>
        <translation>
            <numerusform>%n more will get nothing, show</numerusform>
            <numerusform>%n more will get nothing, show</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>whole text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>one point costs %1</source>
        <translation>one point costs %1</translation>
    </message>
    <message>
        <source>what a point costs is not in the settings</source>
        <translation>what a point costs is not in the settings</translation>
    </message>
    <message>
        <source>%1. In the demo nothing is charged.</source>
        <translation>%1. In the demo nothing is charged.</translation>
    </message>
    <message>
        <source>%1. It is the program’s calculation: the gateway tells neither prices nor the balance.</source>
        <translation>%1. It is the program’s calculation: the gateway tells neither prices nor the balance.</translation>
    </message>
    <message numerus="yes">
        <source>all %n price(s)</source>
        <translation>
            <numerusform>all %n price</numerusform>
            <numerusform>all %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source># at %n point(s)</source>
        <translation>
            <numerusform># at %n point</numerusform>
            <numerusform># at %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckTyped</name>
    <message>
        <source>Number of recipients, typed to confirm</source>
        <translation>Number of recipients, typed to confirm</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Leave out %1</translation>
    </message>
    <message>
        <source>This is a big campaign.</source>
        <translation>This is a big campaign.</translation>
    </message>
    <message>
        <source>To send it, type the number of recipients: %1</source>
        <translation>To send it, type the number of recipients: %1</translation>
    </message>
</context>
<context>
    <name>CheckWhen</name>
    <message>
        <source>When to send</source>
        <translation>When to send</translation>
    </message>
    <message>
        <source>Now, everyone at once</source>
        <translation>Now, everyone at once</translation>
    </message>
    <message>
        <source>Later:</source>
        <translation>Later:</translation>
    </message>
    <message>
        <source>When to begin</source>
        <translation>When to begin</translation>
    </message>
    <message numerus="yes">
        <source>First %n, then ask me</source>
        <translation>
            <numerusform>First %n, then ask me</numerusform>
            <numerusform>First %n, then ask me</numerusform>
        </translation>
    </message>
    <message>
        <source>Now, but wake nobody: quiet hours %1:00–%2:00 by the recipient’s clock</source>
        <translation>Now, but wake nobody: quiet hours %1:00–%2:00 by the recipient’s clock</translation>
    </message>
    <message>
        <source>Begin on %1</source>
        <translation>Begin on %1</translation>
    </message>
    <message>
        <source>Nobody who gets it has quiet hours then</source>
        <translation>Nobody who gets it has quiet hours then</translation>
    </message>
    <message numerus="yes">
        <source>%n more zone(s), people: #</source>
        <translation>
            <numerusform>%n more zone, people: #</numerusform>
            <numerusform>%n more zones, people: #</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the day and the time like this: %1</source>
        <translation>Type the day and the time like this: %1</translation>
    </message>
    <message>
        <source>That is more than a year ahead: look at the year. Choose a nearer time.</source>
        <translation>That is more than a year ahead: look at the year. Choose a nearer time.</translation>
    </message>
    <message>
        <source>This time has passed. Choose one that is still to come.</source>
        <translation>This time has passed. Choose one that is still to come.</translation>
    </message>
    <message>
        <source>Leave the computer and the program on: without them it waits for you.</source>
        <translation>Leave the computer and the program on: without them it waits for you.</translation>
    </message>
    <message>
        <source>One SMS goes first: if the account, the sender name or the connection fails, the rest wait.</source>
        <translation>One SMS goes first: if the account, the sender name or the connection fails, the rest wait.</translation>
    </message>
    <message>
        <source>The program begins by itself on %1.</source>
        <translation>The program begins by itself on %1.</translation>
    </message>
    <message>
        <source>Now, but wake nobody: quiet hours %1:00–%2:00</source>
        <translation>Now, but wake nobody: quiet hours %1:00–%2:00</translation>
    </message>
    <message>
        <source>Leave the computer and the program on: once closed, it needs the password typed anew.</source>
        <translation>Leave the computer and the program on: once closed, it needs the password typed anew.</translation>
    </message>
    <message numerus="yes">
        <source>%n go first, then the program asks whether the rest may.</source>
        <translation>
            <numerusform>%n goes first, then the program asks whether the rest may.</numerusform>
            <numerusform>%n go first, then the program asks whether the rest may.</numerusform>
        </translation>
    </message>
    <message>
        <source>That takes ≈ %1, until ≈ %2, at %3 a second.</source>
        <translation>That takes ≈ %1, until ≈ %2, at %3 a second.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Column “%1”</source>
        <translation>Column “%1”</translation>
    </message>
    <message>
        <source>Rename the field…</source>
        <translation>Rename the field…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>In the order of the list</translation>
    </message>
    <message>
        <source>This is the phone number</source>
        <translation>This is the phone number</translation>
    </message>
    <message>
        <source>Field for the text</source>
        <translation>Field for the text</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Do not use</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New campaign</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Open a list…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Check before sending</translation>
    </message>
    <message>
        <source>Test to myself…</source>
        <translation>Test to myself…</translation>
    </message>
    <message>
        <source>Confirm and send</source>
        <translation>Confirm and send</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pause or resume</translation>
    </message>
    <message>
        <source>Export the results…</source>
        <translation>Export the results…</translation>
    </message>
    <message>
        <source>Make a similar one</source>
        <translation>Make a similar one</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Previous recipient</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>Next recipient</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Never text this number again</source>
        <translation>Never text this number again</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Previous problem</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Next part of the window</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Previous part of the window</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Leave the demo</translation>
    </message>
    <message>
        <source>Switch to the demo</source>
        <translation>Switch to the demo</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>ComposeFace</name>
    <message>
        <source>Counting the price…</source>
        <translation>Counting the price…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Send %1</translation>
    </message>
    <message numerus="yes">
        <source>Send %n demo message(s)</source>
        <translation>
            <numerusform>Send %n demo message</numerusform>
            <numerusform>Send %n demo messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Send %n message</numerusform>
            <numerusform>Send %n messages</numerusform>
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
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Asking the gateway…</translation>
    </message>
</context>
<context>
    <name>DeliveryChart</name>
    <message>
        <source>How the messages came through</source>
        <translation>How the messages came through</translation>
    </message>
    <message>
        <source>How the messages went out</source>
        <translation>How the messages went out</translation>
    </message>
    <message>
        <source>The gateway took %1, %2 were delivered; the last news came at %3.</source>
        <translation>The gateway took %1, %2 were delivered; the last news came at %3.</translation>
    </message>
    <message>
        <source>The gateway took %1; the last news came at %3.</source>
        <translation>The gateway took %1; the last news came at %3.</translation>
    </message>
</context>
<context>
    <name>EmptyPlace</name>
    <message>
        <source>Drop a table with phone numbers here</source>
        <translation>Drop a table with phone numbers here</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, CSV or just a column of numbers</source>
        <translation>Excel, LibreOffice, CSV or just a column of numbers</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Open the example list</source>
        <translation>Open the example list</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>The campaign</source>
        <translation>The campaign</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 is finished</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 is paused</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent</source>
        <translation>
            <numerusform>%n message sent</numerusform>
            <numerusform>%n messages sent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rejected</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unknown</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>%1, to fix</source>
        <translation>%1, to fix</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>SMSFox, report for support</source>
        <translation>SMSFox, report for support</translation>
    </message>
    <message>
        <source>Save the report for support</source>
        <translation>Save the report for support</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>FieldChips</name>
    <message>
        <source>Insert:</source>
        <translation>Insert:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>More fields</translation>
    </message>
    <message>
        <source>Insert the field %1</source>
        <translation>Insert the field %1</translation>
    </message>
</context>
<context>
    <name>FieldCompleter</name>
    <message>
        <source>%1 – in Latin letters</source>
        <translation>%1 – in Latin letters</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>New campaign</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Name of the campaign</translation>
    </message>
    <message>
        <source>Rename the campaign</source>
        <translation>Rename the campaign</translation>
    </message>
    <message>
        <source>Demo mode: no SMS leaves this computer</source>
        <translation>Demo mode: no SMS leaves this computer</translation>
    </message>
    <message>
        <source>Demo mode</source>
        <translation>Demo mode</translation>
    </message>
    <message>
        <source>http:// — others can read the password</source>
        <translation>http:// — others can read the password</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>HelpColumn</name>
    <message>
        <source>F1 shows this column for the field you are in.</source>
        <translation>F1 shows this column for the field you are in.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>F1 from anywhere, Esc leads back</source>
        <translation>F1 from anywhere, Esc leads back</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>A campaign in five steps</source>
        <translation>A campaign in five steps</translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation>What the states mean</translation>
    </message>
    <message>
        <source>Open a table of people, drop it on the window or paste it: Excel, LibreOffice, CSV.</source>
        <translation>Open a table of people, drop it on the window or paste it: Excel, LibreOffice, CSV.</translation>
    </message>
    <message>
        <source>Write the text. {Name} becomes each person’s name; any other column works the same way.</source>
        <translation>Write the text. {Name} becomes each person’s name; any other column works the same way.</translation>
    </message>
    <message>
        <source>Confirm, and watch every row. You can pause, resume or stop at any moment.</source>
        <translation>Confirm, and watch every row. You can pause, resume or stop at any moment.</translation>
    </message>
    <message>
        <source>Send shows a last check first: who gets it, what it says, what it costs. Nothing has left yet.</source>
        <translation>Send shows a last check first: who gets it, what it says, what it costs. Nothing has left yet.</translation>
    </message>
    <message>
        <source>Keys of the list and of the text</source>
        <translation>Keys of the list and of the text</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>Keys from anywhere</translation>
    </message>
    <message>
        <source>Export the results into a table. History keeps every campaign.</source>
        <translation>Export the results into a table. History keeps every campaign.</translation>
    </message>
    <message>
        <source>Accepted: the gateway has taken the SMS; no report has come yet.</source>
        <translation>Accepted: the gateway has taken the SMS; no report has come yet.</translation>
    </message>
    <message>
        <source>Delivered: the phone has received it.</source>
        <translation>Delivered: the phone has received it.</translation>
    </message>
    <message>
        <source>Not delivered: the operator could not hand it over. The reason stands beside it.</source>
        <translation>Not delivered: the operator could not hand it over. The reason stands beside it.</translation>
    </message>
    <message>
        <source>Rejected: the gateway did not take it, so nothing was sent to this number.</source>
        <translation>Rejected: the gateway did not take it, so nothing was sent to this number.</translation>
    </message>
    <message>
        <source>Unknown: the connection broke at the wrong moment. It is never repeated by itself: you decide.</source>
        <translation>Unknown: the connection broke at the wrong moment. It is never repeated by itself: you decide.</translation>
    </message>
    <message>
        <source>Waits for morning: it is night where this person lives.</source>
        <translation>Waits for morning: it is night where this person lives.</translation>
    </message>
</context>
<context>
    <name>HistoryBreakdown</name>
    <message>
        <source>no report</source>
        <translation>no report</translation>
    </message>
</context>
<context>
    <name>HistoryCosts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>HistoryEntries</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>Partly delivered</translation>
    </message>
    <message>
        <source>Cancelled before it began</source>
        <translation>Cancelled before it began</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Not all known</source>
        <translation>Not all known</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>edited %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>today %1</translation>
    </message>
</context>
<context>
    <name>HistoryFace</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Make a similar one</source>
        <translation>Make a similar one</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>No campaigns yet</translation>
    </message>
    <message>
        <source>No campaign is selected</source>
        <translation>No campaign is selected</translation>
    </message>
    <message>
        <source>1 draft is selected</source>
        <translation>1 draft is selected</translation>
    </message>
    <message>
        <source>1 campaign is selected</source>
        <translation>1 campaign is selected</translation>
    </message>
    <message>
        <source>The draft is deleted.</source>
        <translation>The draft is deleted.</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Show the data folder</translation>
    </message>
    <message>
        <source>Delete the history…</source>
        <translation>Delete the history…</translation>
    </message>
    <message>
        <source>Delete every campaign that is over and every saved list, with their numbers, texts and results? This cannot be undone.</source>
        <translation>Delete every campaign that is over and every saved list, with their numbers, texts and results? This cannot be undone.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved list(s) deleted.</source>
        <translation>
            <numerusform>%n saved list deleted.</numerusform>
            <numerusform>%n saved lists deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Keep the history</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) deleted.</source>
        <translation>
            <numerusform>%n campaign deleted.</numerusform>
            <numerusform>%n campaigns deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>kept on this computer</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>HistoryPreview</name>
    <message>
        <source>How the messages divide</source>
        <translation>How the messages divide</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>What is chosen</translation>
    </message>
    <message>
        <source>Text of the campaign</source>
        <translation>Text of the campaign</translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation>a pasted list</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>“Make a similar one” takes over the text and the sender name.</source>
        <translation>“Make a similar one” takes over the text and the sender name.</translation>
    </message>
    <message>
        <source>Text of the draft</source>
        <translation>Text of the draft</translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation>no list yet</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out</source>
        <translation>
            <numerusform>%n row was left out</numerusform>
            <numerusform>%n rows were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the first person on the list</source>
        <translation>Sent to the first person on the list</translation>
    </message>
    <message>
        <source>For the first person on the list</source>
        <translation>For the first person on the list</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Campaigns</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <source>Your campaigns will appear here. The first one takes a minute.</source>
        <translation>Your campaigns will appear here. The first one takes a minute.</translation>
    </message>
    <message>
        <source>No such campaign.</source>
        <translation>No such campaign.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>≈ ₽</source>
        <translation>≈ ₽</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, %2 in all</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 without a price</source>
        <translation>%1 and %2 without a price</translation>
    </message>
</context>
<context>
    <name>HistoryTop</name>
    <message>
        <source>Search: name, text or a recipient’s number</source>
        <translation>Search: name, text or a recipient’s number</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Search in the history</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Need attention</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Choose a campaign: a draft has no results yet</source>
        <translation>Choose a campaign: a draft has no results yet</translation>
    </message>
    <message>
        <source>Month: %1</source>
        <translation>Month: %1</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>All months</translation>
    </message>
</context>
<context>
    <name>KeptLists</name>
    <message>
        <source>Save the list under the name:</source>
        <translation>Save the list under the name:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Replace the saved list “%1”?</source>
        <translation>Replace the saved list “%1”?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message numerus="yes">
        <source>The list is saved as “%1”. It opens from the menu beside “Open”, and is deleted when nobody has used it for %n day(s).</source>
        <translation>
            <numerusform>The list is saved as “%1”. It opens from the menu beside “Open”, and is deleted when nobody has used it for %n day.</numerusform>
            <numerusform>The list is saved as “%1”. It opens from the menu beside “Open”, and is deleted when nobody has used it for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>New name of the list “%1”:</source>
        <translation>New name of the list “%1”:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>There is a saved list “%1” already. Both keep their names. Enter another one.</source>
        <translation>There is a saved list “%1” already. Both keep their names. Enter another one.</translation>
    </message>
    <message>
        <source>Delete the saved list “%1”?</source>
        <translation>Delete the saved list “%1”?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Its %n row(s) and all corrections in them are lost for good. The table it came from stays.</source>
        <translation>
            <numerusform>Its %n row and all corrections in it are lost for good. The table it came from stays.</numerusform>
            <numerusform>Its %n rows and all corrections in them are lost for good. The table it came from stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptMenu</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Save this list…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>A list that cannot be read</source>
        <translation>A list that cannot be read</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>LeaveFace</name>
    <message numerus="yes">
        <source>A campaign is on its way, %n message(s) to go.</source>
        <translation>
            <numerusform>A campaign is on its way, %n message to go.</numerusform>
            <numerusform>A campaign is on its way, %n messages to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>A campaign is on its way.</source>
        <translation>A campaign is on its way.</translation>
    </message>
    <message>
        <source>After a pause it waits in History; nothing is lost and nothing is sent twice.</source>
        <translation>After a pause it waits in History; nothing is lost and nothing is sent twice.</translation>
    </message>
    <message>
        <source>Minimise, go on sending</source>
        <translation>Minimise, go on sending</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimise</translation>
    </message>
    <message>
        <source>A campaign goes on by itself on %1, while the program is open.</source>
        <translation>A campaign goes on by itself on %1, while the program is open.</translation>
    </message>
    <message>
        <source>Minimise and leave it open</source>
        <translation>Minimise and leave it open</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Quit all the same</translation>
    </message>
    <message>
        <source>Switch over</source>
        <translation>Switch over</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Pause and quit</translation>
    </message>
    <message>
        <source>Pause and switch over</source>
        <translation>Pause and switch over</translation>
    </message>
    <message>
        <source>Stay in the window</source>
        <translation>Stay in the window</translation>
    </message>
    <message>
        <source>While the program is closed nothing is sent: the campaign waits for you in History.</source>
        <translation>While the program is closed nothing is sent: the campaign waits for you in History.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Waiting for the answers on their way, then the window closes.</source>
        <translation>Waiting for the answers on their way, then the window closes.</translation>
    </message>
</context>
<context>
    <name>ListChips</name>
    <message>
        <source>No column</source>
        <translation>No column</translation>
    </message>
    <message>
        <source>Text not ready</source>
        <translation>Text not ready</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Will go</source>
        <translation>Will go</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Showing %1 of %2</translation>
    </message>
    <message>
        <source>Checking the numbers… %1 of %2</source>
        <translation>Checking the numbers… %1 of %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ListMending</name>
    <message>
        <source>Fill in “%1” first.</source>
        <translation>Fill in “%1” first.</translation>
    </message>
    <message>
        <source>Correct the number first.</source>
        <translation>Correct the number first.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has no value in %n row(s):</source>
        <translation>
            <numerusform>“%1” has no value in %n row:</numerusform>
            <numerusform>“%1” has no value in %n rows:</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Name of the field “%1” in the text:</source>
        <translation>Name of the field “%1” in the text:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>ListOpening</name>
    <message>
        <source>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</source>
        <translation>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Open a list</translation>
    </message>
    <message>
        <source>Pasted list, %1</source>
        <translation>Pasted list, %1</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Ready · %1 SMS</source>
        <translation>Ready · %1 SMS</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>Contact list</translation>
    </message>
    <message>
        <source>No column “%1”</source>
        <translation>No column “%1”</translation>
    </message>
    <message>
        <source>Correct the text first</source>
        <translation>Correct the text first</translation>
    </message>
    <message>
        <source>Send: yes</source>
        <translation>Send: yes</translation>
    </message>
    <message>
        <source>Send: no</source>
        <translation>Send: no</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>fill in</translation>
    </message>
    <message>
        <source>split</source>
        <translation>split</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>it is right</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>take %1</translation>
    </message>
</context>
<context>
    <name>ListPlaces</name>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>There are no such rows.</translation>
    </message>
</context>
<context>
    <name>ListShowing</name>
    <message>
        <source>Exactly these people get the SMS</source>
        <translation>Exactly these people get the SMS</translation>
    </message>
    <message>
        <source>What to correct is underlined in the text.</source>
        <translation>What to correct is underlined in the text.</translation>
    </message>
    <message>
        <source>Correct “%1” in the text, or name a column so.</source>
        <translation>Correct “%1” in the text, or name a column so.</translation>
    </message>
    <message>
        <source>Corrected rows move to Ready. The file on disk is not changed.</source>
        <translation>Corrected rows move to Ready. The file on disk is not changed.</translation>
    </message>
    <message>
        <source>The selected row is shown in the sample</source>
        <translation>The selected row is shown in the sample</translation>
    </message>
</context>
<context>
    <name>ListTop</name>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some rows and paste again.</source>
        <translation>The clipboard holds no text. Copy some rows and paste again.</translation>
    </message>
    <message>
        <source>No phone column found. The table is open, nothing is lost. Click the heading of the right column.</source>
        <translation>No phone column found. The table is open, nothing is lost. Click the heading of the right column.</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The list here is as it was, with all your corrections.</source>
        <translation>The file has changed since it was read. The list here is as it was, with all your corrections.</translation>
    </message>
    <message>
        <source>Filters of the list</source>
        <translation>Filters of the list</translation>
    </message>
</context>
<context>
    <name>LocalKeys</name>
    <message>
        <source>Edit the cell of the list</source>
        <translation>Edit the cell of the list</translation>
    </message>
    <message>
        <source>Leave the row out of the sending, or take it back</source>
        <translation>Leave the row out of the sending, or take it back</translation>
    </message>
    <message>
        <source>Leave out every row on show, or take them back</source>
        <translation>Leave out every row on show, or take them back</translation>
    </message>
    <message>
        <source>Do what the row offers: fill in, split</source>
        <translation>Do what the row offers: fill in, split</translation>
    </message>
    <message>
        <source>Menu of the column: what it holds, the order of rows</source>
        <translation>Menu of the column: what it holds, the order of rows</translation>
    </message>
    <message>
        <source>Paste a list of numbers</source>
        <translation>Paste a list of numbers</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Redo it</translation>
    </message>
    <message>
        <source>Delete what is chosen in History or Do not send</source>
        <translation>Delete what is chosen in History or Do not send</translation>
    </message>
    <message>
        <source>Insert a field into the text</source>
        <translation>Insert a field into the text</translation>
    </message>
    <message>
        <source>A tab in the text; Tab leads on</source>
        <translation>A tab in the text; Tab leads on</translation>
    </message>
</context>
<context>
    <name>LookingAgain</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The list could not be counted: the disk is full. List and text are as they were, nothing was sent. Free some space and try again.</source>
        <translation>The list could not be counted: the disk is full. List and text are as they were, nothing was sent. Free some space and try again.</translation>
    </message>
</context>
<context>
    <name>MendingRefused</name>
    <message>
        <source>%1 · corrected</source>
        <translation>%1 · corrected</translation>
    </message>
    <message numerus="yes">
        <source>Only %n row(s) that the gateway refused are in this list.</source>
        <translation>
            <numerusform>Only %n row that the gateway refused is in this list.</numerusform>
            <numerusform>Only %n rows that the gateway refused are in this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong number in %n row(s): correct it (F2).</source>
        <translation>
            <numerusform>Wrong number in %n row: correct it (F2).</numerusform>
            <numerusform>Wrong number in %n rows: correct it (F2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the text or the sender name.</source>
        <translation>Change the text or the sender name.</translation>
    </message>
    <message numerus="yes">
        <source>No delivery to %n number(s): tick what to send as it is.</source>
        <translation>
            <numerusform>No delivery to %n number: tick its row to send it as it is.</numerusform>
            <numerusform>No delivery to %n numbers: tick the rows to send as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Sender, fields and text</source>
        <translation>Sender, fields and text</translation>
    </message>
    <message>
        <source>Sample of the message</source>
        <translation>Sample of the message</translation>
    </message>
    <message>
        <source>Advice on the text</source>
        <translation>Advice on the text</translation>
    </message>
</context>
<context>
    <name>MessageStory</name>
    <message>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation>Row %1 · %2</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>More below</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>To the prices</source>
        <translation>To the prices</translation>
    </message>
    <message>
        <source>The account is saved; the first message will tell whether the password is right.</source>
        <translation>The account is saved; the first message will tell whether the password is right.</translation>
    </message>
    <message>
        <source>The settings file was damaged. It is kept as %1; the settings are those of a new program.</source>
        <translation>The settings file was damaged. It is kept as %1; the settings are those of a new program.</translation>
    </message>
    <message>
        <source>Some settings could not be used and are as in a new program: %1. Look at them.</source>
        <translation>Some settings could not be used and are as in a new program: %1. Look at them.</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>To the account</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There is no password. Nothing more is sent and nothing is lost. Enter it, and go on.</source>
        <translation>There is no password. Nothing more is sent and nothing is lost. Enter it, and go on.</translation>
    </message>
    <message>
        <source>The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.</source>
        <translation>The program stumbled; sending is paused. Nothing is lost. Restart it and go on from History.</translation>
    </message>
    <message>
        <source>This campaign is being written to the journal. Once it is, in a moment, another can be begun.</source>
        <translation>This campaign is being written to the journal. Once it is, in a moment, another can be begun.</translation>
    </message>
    <message>
        <source>The account is saved, but not checked.</source>
        <translation>The account is saved, but not checked.</translation>
    </message>
    <message>
        <source>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s in the settings.</source>
        <translation>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s in the settings.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made in this list do not fit it as it is read now. None is lost: read it as before, and they come back.</source>
        <translation>
            <numerusform>%n change made in this list does not fit it as it is read now. It is not lost: read it as before, and it comes back.</numerusform>
            <numerusform>%n changes made in this list do not fit it as it is read now. None is lost: read it as before, and they come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made in this list earlier do not fit its file as it is now. The file’s own rows are shown. Look at the rows to check.</source>
        <translation>
            <numerusform>%n change made in this list earlier does not fit its file as it is now. The file’s own rows are shown. Look at the rows to check.</numerusform>
            <numerusform>%n changes made in this list earlier do not fit its file as it is now. The file’s own rows are shown. Look at the rows to check.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk refuses to keep the draft. The text is still here; free some space.</source>
        <translation>The disk refuses to keep the draft. The text is still here; free some space.</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Show the first such line</source>
        <translation>Show the first such line</translation>
    </message>
    <message>
        <source>Include hidden rows</source>
        <translation>Include hidden rows</translation>
    </message>
    <message>
        <source>Leave out hidden rows</source>
        <translation>Leave out hidden rows</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Go to letter</source>
        <translation>Go to letter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Another account was saved meanwhile and stays. The one typed before it was not saved.</source>
        <translation>Another account was saved meanwhile and stays. The one typed before it was not saved.</translation>
    </message>
</context>
<context>
    <name>OntoDesk</name>
    <message>
        <source>from the campaign “%1”</source>
        <translation>from the campaign “%1”</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>PauseBanner</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Hide the details</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>PauseWords</name>
    <message>
        <source>It does not begin by itself: the account is not connected, there is no password. Nothing has been sent. Enter the password before its time, and leave the program open.</source>
        <translation>It does not begin by itself: the account is not connected, there is no password. Nothing has been sent. Enter the password before its time, and leave the program open.</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Enter the password…</translation>
    </message>
    <message numerus="yes">
        <source>Resume · %n message(s) · #</source>
        <translation>
            <numerusform>Resume · %n message · #</numerusform>
            <numerusform>Resume · %n messages · #</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the account</source>
        <translation>Check the account</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Check the address</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Open the do-not-send list</source>
        <translation>Open the do-not-send list</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Gateway’s answer: %1</source>
        <translation>Gateway’s answer: %1</translation>
    </message>
    <message>
        <source>Last request: %1, id %2</source>
        <translation>Last request: %1, id %2</translation>
    </message>
    <message>
        <source>Gateway: %1, login %2</source>
        <translation>Gateway: %1, login %2</translation>
    </message>
    <message>
        <source>Sender: %1</source>
        <translation>Sender: %1</translation>
    </message>
    <message numerus="yes">
        <source>It is night where %n people live, as far as their numbers tell. The program goes on by itself on #, while it is open.</source>
        <translation>
            <numerusform>It is night where %n person lives, as far as the number tells. The program goes on by itself on #, while it is open.</numerusform>
            <numerusform>It is night where %n people live, as far as their numbers tell. The program goes on by itself on #, while it is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PricesGroup</name>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Points per SMS</source>
        <translation>Points per SMS</translation>
    </message>
    <message>
        <source>≈ ₽</source>
        <translation>≈ ₽</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Reset to the operator’s…</source>
        <translation>Reset to the operator’s…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Keep my prices</source>
        <translation>Keep my prices</translation>
    </message>
    <message>
        <source>Reset to the operator’s</source>
        <translation>Reset to the operator’s</translation>
    </message>
    <message>
        <source>The row is removed: the rows below count for its numbers now.</source>
        <translation>The row is removed: the rows below count for its numbers now.</translation>
    </message>
    <message>
        <source>Where several rows fit a number, the uppermost counts.</source>
        <translation>Where several rows fit a number, the uppermost counts.</translation>
    </message>
    <message>
        <source>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s.</source>
        <translation>Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. The file is as it was. Correct it and restart the program, or reset to the operator’s.</translation>
    </message>
    <message>
        <source>In the demo a point costs %1; points are counted by the operator’s table. Prices can be changed outside the demo.</source>
        <translation>In the demo a point costs %1; points are counted by the operator’s table. Prices can be changed outside the demo.</translation>
    </message>
    <message>
        <source>These are your own prices.</source>
        <translation>These are your own prices.</translation>
    </message>
    <message>
        <source>These are the operator’s prices.</source>
        <translation>These are the operator’s prices.</translation>
    </message>
    <message>
        <source>The new row does not count yet: it needs beginnings of numbers and points.</source>
        <translation>The new row does not count yet: it needs beginnings of numbers and points.</translation>
    </message>
    <message>
        <source>Any other number</source>
        <translation>Any other number</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of your own will be lost.</source>
        <translation>
            <numerusform>%n row of your own will be lost.</numerusform>
            <numerusform>%n rows of your own will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that cannot be read is kept under another name.</source>
        <translation>The file that cannot be read is kept under another name.</translation>
    </message>
    <message>
        <source>Count by the operator’s prices again?</source>
        <translation>Count by the operator’s prices again?</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Do not repeat</source>
        <translation>Do not repeat</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message numerus="yes">
        <source>Cancel it? %n person(s) will get no SMS.</source>
        <translation>
            <numerusform>Cancel it? %n person will get no SMS.</numerusform>
            <numerusform>Cancel it? %n people will get no SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent. Until you answer it stays scheduled.</source>
        <translation>Nothing has been sent. Until you answer it stays scheduled.</translation>
    </message>
    <message>
        <source>Leave it scheduled</source>
        <translation>Leave it scheduled</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>It is scheduled for %1.</source>
        <translation>It is scheduled for %1.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>A campaign that waited for its time needs a word from you. Open it and press Resume.</source>
        <translation>A campaign that waited for its time needs a word from you. Open it and press Resume.</translation>
    </message>
    <message>
        <source>Go on through %1 of the settings, or through the campaign’s own %2?</source>
        <translation>Go on through %1 of the settings, or through the campaign’s own %2?</translation>
    </message>
    <message>
        <source>Raise the limit of this campaign from %1 to %2?</source>
        <translation>Raise the limit of this campaign from %1 to %2?</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>Leave it paused</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) once more, %1 SMS, for #?</source>
        <translation>
            <numerusform>Send %n message once more, %1 SMS, for #?</numerusform>
            <numerusform>Send %n messages once more, %1 SMS, for #?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) now instead of later?</source>
        <translation>
            <numerusform>Send %n message now instead of later?</numerusform>
            <numerusform>Send %n messages now instead of later?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes out before you say so.</source>
        <translation>Nothing goes out before you say so.</translation>
    </message>
    <message>
        <source>To send it, type the number of recipients: %1</source>
        <translation>To send it, type the number of recipients: %1</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Send once more</translation>
    </message>
    <message>
        <source>Through the new one</source>
        <translation>Through the new one</translation>
    </message>
    <message>
        <source>Through its own</source>
        <translation>Through its own</translation>
    </message>
    <message>
        <source>Raise it and go on</source>
        <translation>Raise it and go on</translation>
    </message>
    <message>
        <source>The daily limit is reached: %1 spent today, the limit is %2.</source>
        <translation>The daily limit is reached: %1 spent today, the limit is %2.</translation>
    </message>
    <message>
        <source>Go on tomorrow, or raise the daily limit.</source>
        <translation>Go on tomorrow, or raise the daily limit.</translation>
    </message>
    <message>
        <source>Check that the text is still right.</source>
        <translation>Check that the text is still right.</translation>
    </message>
    <message>
        <source>That may well happen again, and it costs again.</source>
        <translation>That may well happen again, and it costs again.</translation>
    </message>
    <message>
        <source>To the limit</source>
        <translation>To the limit</translation>
    </message>
    <message numerus="yes">
        <source>These messages have waited for %n hour(s). Send them all the same?</source>
        <translation>
            <numerusform>These messages have waited for %n hour. Send them all the same?</numerusform>
            <numerusform>These messages have waited for %n hours. Send them all the same?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Send all the same</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait; none goes out twice.</source>
        <translation>
            <numerusform>%n message waits; it goes out once only.</numerusform>
            <numerusform>%n messages wait; none goes out twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out just now, a report may still come: better wait until #.</source>
        <translation>
            <numerusform>%n went out just now, a report may still come: better wait until #.</numerusform>
            <numerusform>%n went out just now, a report may still come: better wait until #.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have arrived: some people could get the SMS twice.</source>
        <translation>
            <numerusform>%n message may have arrived: the person could get the SMS twice.</numerusform>
            <numerusform>%n messages may have arrived: some people could get the SMS twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A report said that %n message(s) did not arrive.</source>
        <translation>
            <numerusform>A report said that %n message was not delivered.</numerusform>
            <numerusform>A report said that %n messages were not delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: an earlier attempt arrived after all.</source>
        <translation>
            <numerusform>%n left out: an earlier attempt arrived after all.</numerusform>
            <numerusform>%n left out: an earlier attempt arrived after all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: on the do-not-send list.</source>
        <translation>
            <numerusform>%n left out: on the do-not-send list.</numerusform>
            <numerusform>%n left out: on the do-not-send list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that wait(s) will go out as well, # in all.</source>
        <translation>
            <numerusform>%n that waits will go out as well, # in all.</numerusform>
            <numerusform>%n that wait will go out as well, # in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Campaign</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>Campaign on the desk</source>
        <translation>Campaign on the desk</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>History of campaigns</source>
        <translation>History of campaigns</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Numbers that must not be texted</source>
        <translation>Numbers that must not be texted</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Settings of the program</source>
        <translation>Settings of the program</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Something is wrong with the list</source>
        <translation>Something is wrong with the list</translation>
    </message>
    <message>
        <source>demo mode</source>
        <translation>demo mode</translation>
    </message>
    <message>
        <source>account connected</source>
        <translation>account connected</translation>
    </message>
    <message>
        <source>gateway answers</source>
        <translation>gateway answers</translation>
    </message>
    <message>
        <source>password refused</source>
        <translation>password refused</translation>
    </message>
    <message>
        <source>password not checked</source>
        <translation>password not checked</translation>
    </message>
    <message>
        <source>no account connected</source>
        <translation>no account connected</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Sending rate</source>
        <translation>Sending rate</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>No header</source>
        <translation>No header</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>One column</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation>Hidden rows</translation>
    </message>
</context>
<context>
    <name>ReadingPlace</name>
    <message>
        <source>The first rows of the list</source>
        <translation>The first rows of the list</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Reading the table…</translation>
    </message>
    <message numerus="yes">
        <source>Reading the table… %n row(s)</source>
        <translation>
            <numerusform>Reading the table… %n row</numerusform>
            <numerusform>Reading the table… %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n row(s). They can be corrected once the whole list is read.</source>
        <translation>
            <numerusform>This is the first %n row. It can be corrected once the whole list is read.</numerusform>
            <numerusform>These are the first %n rows. They can be corrected once the whole list is read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReadingStrip</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Change how the list is read</source>
        <translation>Change how the list is read</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message numerus="yes">
        <source>Saved list: %n row(s).</source>
        <translation>
            <numerusform>Saved list: %n row.</numerusform>
            <numerusform>Saved list: %n rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns as last time.</source>
        <translation>Columns as last time.</translation>
    </message>
    <message>
        <source>no header row</source>
        <translation>no header row</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>header in row %1</translation>
    </message>
    <message>
        <source>phone in column “%1”</source>
        <translation>phone in column “%1”</translation>
    </message>
    <message>
        <source>encodings %1 and %2</source>
        <translation>encodings %1 and %2</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>encoding %1</translation>
    </message>
    <message numerus="yes">
        <source>Read %n row(s).</source>
        <translation>
            <numerusform>Read %n row.</numerusform>
            <numerusform>Read %n rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Guess again</translation>
    </message>
    <message>
        <source>Forget what was chosen for such a list and guess again</source>
        <translation>Forget what was chosen for such a list and guess again</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added by splitting.</source>
        <translation>
            <numerusform>%n row added by splitting.</numerusform>
            <numerusform>%n rows added by splitting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Open a list</source>
        <translation>Open a list</translation>
    </message>
    <message>
        <source>whom to text</source>
        <translation>whom to text</translation>
    </message>
    <message>
        <source>Choose the phone column</source>
        <translation>Choose the phone column</translation>
    </message>
    <message>
        <source>click its heading</source>
        <translation>click its heading</translation>
    </message>
    <message>
        <source>Nobody to text</source>
        <translation>Nobody to text</translation>
    </message>
    <message>
        <source>no row is ready</source>
        <translation>no row is ready</translation>
    </message>
    <message>
        <source>Counting the list…</source>
        <translation>Counting the list…</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for another text</source>
        <translation>
            <numerusform>%n row waits for another text</numerusform>
            <numerusform>%n rows wait for another text</numerusform>
        </translation>
    </message>
    <message>
        <source>a field of the text is missing</source>
        <translation>a field of the text is missing</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole list</source>
        <translation>the whole list</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Write the text</translation>
    </message>
    <message>
        <source>what to send</source>
        <translation>what to send</translation>
    </message>
    <message>
        <source>A brace is not closed</source>
        <translation>A brace is not closed</translation>
    </message>
    <message>
        <source>a field looks like {Name}</source>
        <translation>a field looks like {Name}</translation>
    </message>
    <message>
        <source>A stray }</source>
        <translation>A stray }</translation>
    </message>
    <message>
        <source>take it out, or write }} if the SMS needs it</source>
        <translation>take it out, or write }} if the SMS needs it</translation>
    </message>
    <message>
        <source>One brace too many</source>
        <translation>One brace too many</translation>
    </message>
    <message>
        <source>Braces without a name</source>
        <translation>Braces without a name</translation>
    </message>
    <message>
        <source>Only “lat” may stand after the colon</source>
        <translation>Only “lat” may stand after the colon</translation>
    </message>
    <message>
        <source>{Name:lat} is the name in Latin letters</source>
        <translation>{Name:lat} is the name in Latin letters</translation>
    </message>
    <message>
        <source>No column “%1”</source>
        <translation>No column “%1”</translation>
    </message>
    <message>
        <source>the list has no such field</source>
        <translation>the list has no such field</translation>
    </message>
    <message>
        <source>The gateway refused this text</source>
        <translation>The gateway refused this text</translation>
    </message>
    <message>
        <source>Shorten the text</source>
        <translation>Shorten the text</translation>
    </message>
    <message>
        <source>empty or came to nothing for all who can be texted</source>
        <translation>empty or came to nothing for all who can be texted</translation>
    </message>
    <message>
        <source>The price is not counted</source>
        <translation>The price is not counted</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>try again</translation>
    </message>
    <message>
        <source>Counting the price…</source>
        <translation>Counting the price…</translation>
    </message>
    <message>
        <source>then it can be sent</source>
        <translation>then it can be sent</translation>
    </message>
    <message>
        <source>its fields wait for a list</source>
        <translation>its fields wait for a list</translation>
    </message>
    <message>
        <source>Text ready</source>
        <translation>Text ready</translation>
    </message>
    <message numerus="yes">
        <source>could be %n time(s) cheaper</source>
        <translation>
            <numerusform>could be %n× cheaper</numerusform>
            <numerusform>could be %n× cheaper</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS each</source>
        <translation>%1 SMS each</translation>
    </message>
    <message>
        <source>%1–%2 SMS each</source>
        <translation>%1–%2 SMS each</translation>
    </message>
    <message>
        <source>No “%1”</source>
        <translation>No “%1”</translation>
    </message>
    <message>
        <source>Fields of the text are empty</source>
        <translation>Fields of the text are empty</translation>
    </message>
    <message>
        <source>Correct the sender name</source>
        <translation>Correct the sender name</translation>
    </message>
    <message>
        <source>not among your names</source>
        <translation>not among your names</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>Only looking</translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation>the journal cannot be written</translation>
    </message>
    <message>
        <source>Connect the account</source>
        <translation>Connect the account</translation>
    </message>
    <message>
        <source>login and password</source>
        <translation>login and password</translation>
    </message>
    <message>
        <source>Something else is being sent</source>
        <translation>Something else is being sent</translation>
    </message>
    <message>
        <source>send this one when it is over</source>
        <translation>send this one when it is over</translation>
    </message>
    <message>
        <source>change it, or send it as it is</source>
        <translation>change it, or send it as it is</translation>
    </message>
    <message>
        <source>over 800 characters for all who can be texted</source>
        <translation>over 800 characters for all who can be texted</translation>
    </message>
    <message>
        <source>Nobody can get this text</source>
        <translation>Nobody can get this text</translation>
    </message>
    <message>
        <source>over 800 characters, or a field is empty</source>
        <translation>over 800 characters, or a field is empty</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Saved and recent lists</source>
        <translation>Saved and recent lists</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Clear the list of recent files</source>
        <translation>Clear the list of recent files</translation>
    </message>
    <message>
        <source>The files themselves stay where they are</source>
        <translation>The files themselves stay where they are</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Send the rest all the same…</source>
        <translation>Send the rest all the same…</translation>
    </message>
    <message numerus="yes">
        <source>Resume · %n message(s) · #</source>
        <translation>
            <numerusform>Resume · %n message · #</numerusform>
            <numerusform>Resume · %n messages · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) in History.</source>
        <translation>
            <numerusform>%n more waits in History.</numerusform>
            <numerusform>%n more wait in History.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Enter the password…</translation>
    </message>
    <message numerus="yes">
        <source>%n more scheduled, see History.</source>
        <translation>
            <numerusform>%n more is scheduled, see History.</numerusform>
            <numerusform>%n more are scheduled, see History.</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign “%1” was prepared and not begun. %2. Nothing was sent.</source>
        <translation>Campaign “%1” was prepared and not begun. %2. Nothing was sent.</translation>
    </message>
    <message>
        <source>Campaign “%1” is scheduled for @, but does not begin by itself: there is no password. Enter it before that time. %2.</source>
        <translation>Campaign “%1” is scheduled for @, but does not begin by itself: there is no password. Enter it before that time. %2.</translation>
    </message>
    <message>
        <source>Campaign “%1” begins by itself on @, while the program is open. %2.</source>
        <translation>Campaign “%1” begins by itself on @, while the program is open. %2.</translation>
    </message>
    <message>
        <source>Campaign “%1” was to begin on @ and did not. %2. Nothing was sent.</source>
        <translation>Campaign “%1” was to begin on @ and did not. %2. Nothing was sent.</translation>
    </message>
    <message>
        <source>Campaign “%1” was interrupted @. %2. Nothing is lost.</source>
        <translation>Campaign “%1” was interrupted @. %2. Nothing is lost.</translation>
    </message>
    <message>
        <source>Campaign “%1” is paused. %2. Nothing is lost.</source>
        <translation>Campaign “%1” is paused. %2. Nothing is lost.</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>unknown %1</translation>
    </message>
    <message>
        <source>not reached %1</source>
        <translation>not reached %1</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>not sent %1</translation>
    </message>
    <message>
        <source>to go %1</source>
        <translation>to go %1</translation>
    </message>
    <message>
        <source>Treat this copy of the journal as the true one?</source>
        <translation>Treat this copy of the journal as the true one?</translation>
    </message>
    <message>
        <source>What it calls queued may have been sent already: some people could get the SMS twice.</source>
        <translation>What it calls queued may have been sent already: some people could get the SMS twice.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>It may be sent</source>
        <translation>It may be sent</translation>
    </message>
</context>
<context>
    <name>RefusedWord</name>
    <message>
        <source>None arrived: nobody gets it twice. The gateway may refuse it again if it is not agreed yet.</source>
        <translation>None arrived: nobody gets it twice. The gateway may refuse it again if it is not agreed yet.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) with the text that the gateway refused?</source>
        <translation>
            <numerusform>Send %n message with the text that the gateway refused?</numerusform>
            <numerusform>Send %n messages with the text that the gateway refused?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Change the text</translation>
    </message>
    <message>
        <source>Send as it is</source>
        <translation>Send as it is</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>Send the longest message to %1: %2 SMS for %3?</source>
        <translation>Send the longest message to %1: %2 SMS for %3?</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Send the test</translation>
    </message>
    <message>
        <source>My own number (kept):</source>
        <translation>My own number (kept):</translation>
    </message>
    <message>
        <source>Send one of the messages to %1: %2 SMS for %3?</source>
        <translation>Send one of the messages to %1: %2 SMS for %3?</translation>
    </message>
    <message>
        <source>This message is sent and charged like any other, and is kept in History.</source>
        <translation>This message is sent and charged like any other, and is kept in History.</translation>
    </message>
    <message>
        <source>Send · %1 SMS · %2</source>
        <translation>Send · %1 SMS · %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Test: %1</translation>
    </message>
    <message>
        <source>The test is being sent…</source>
        <translation>The test is being sent…</translation>
    </message>
    <message>
        <source>Test to %1: %2</source>
        <translation>Test to %1: %2</translation>
    </message>
</context>
<context>
    <name>RelayForm</name>
    <message>
        <source>Address of the relay</source>
        <translation>Address of the relay</translation>
    </message>
    <message>
        <source>Key of its reports</source>
        <translation>Key of its reports</translation>
    </message>
    <message>
        <source>Save and check the relay</source>
        <translation>Save and check the relay</translation>
    </message>
    <message>
        <source>saved; type only to change it</source>
        <translation>saved; type only to change it</translation>
    </message>
    <message>
        <source>Type the address and the key</source>
        <translation>Type the address and the key</translation>
    </message>
</context>
<context>
    <name>ReportMenu</name>
    <message>
        <source>The rows on show…</source>
        <translation>The rows on show…</translation>
    </message>
    <message>
        <source>All rows…</source>
        <translation>All rows…</translation>
    </message>
    <message>
        <source>Only what needs fixing…</source>
        <translation>Only what needs fixing…</translation>
    </message>
</context>
<context>
    <name>ReportsField</name>
    <message>
        <source>are not received</source>
        <translation>are not received</translation>
    </message>
    <message>
        <source>this computer receives them</source>
        <translation>this computer receives them</translation>
    </message>
    <message>
        <source>a relay keeps them</source>
        <translation>a relay keeps them</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
</context>
<context>
    <name>ReportsGroup</name>
    <message>
        <source>The demo gateway sends its reports by itself; there is nothing to set up.</source>
        <translation>The demo gateway sends its reports by itself; there is nothing to set up.</translation>
    </message>
    <message>
        <source>Address for the SMSFox profile</source>
        <translation>Address for the SMSFox profile</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>A relay is a small program on a server with a web address. It keeps the reports until this computer fetches them. Whoever looks after your network sets it up and gives you its address and key.</source>
        <translation>A relay is a small program on a server with a web address. It keeps the reports until this computer fetches them. Whoever looks after your network sets it up and gives you its address and key.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>The gateway calls it with every report. From outside, 127.0.0.1 has another name: that of the tunnel or relay on this computer. What stands after the slash is secret.</source>
        <translation>The gateway calls it with every report. From outside, 127.0.0.1 has another name: that of the tunnel or relay on this computer. What stands after the slash is secret.</translation>
    </message>
</context>
<context>
    <name>ResultColumns</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>State and reason</source>
        <translation>State and reason</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>ResultFace</name>
    <message>
        <source>Make a similar one</source>
        <translation>Make a similar one</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nothing was sent</translation>
    </message>
    <message>
        <source>cancelled before it began</source>
        <translation>cancelled before it began</translation>
    </message>
    <message>
        <source>No refusals</source>
        <translation>No refusals</translation>
    </message>
    <message>
        <source>nobody was turned down</source>
        <translation>nobody was turned down</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 delivered</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Write to the other %1</source>
        <translation>Write to the other %1</translation>
    </message>
    <message>
        <source>The other %1</source>
        <translation>The other %1</translation>
    </message>
    <message>
        <source>Repeat %1 all the same</source>
        <translation>Repeat %1 all the same</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>Repeat %1</translation>
    </message>
    <message>
        <source>A report said why they did not arrive; it may well happen again, and it costs again.</source>
        <translation>A report said why they did not arrive; it may well happen again, and it costs again.</translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 accepted</translation>
    </message>
    <message>
        <source>%1 not delivered</source>
        <translation>%1 not delivered</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rejected</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unknown</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>How the messages divide</source>
        <translation>How the messages divide</translation>
    </message>
    <message>
        <source>Details of the result</source>
        <translation>Details of the result</translation>
    </message>
    <message>
        <source>How they came through</source>
        <translation>How they came through</translation>
    </message>
    <message>
        <source>Text of the campaign</source>
        <translation>Text of the campaign</translation>
    </message>
    <message>
        <source>Receive reports…</source>
        <translation>Receive reports…</translation>
    </message>
    <message>
        <source>Delivery reports are not received, so the program cannot tell who got the SMS.</source>
        <translation>Delivery reports are not received, so the program cannot tell who got the SMS.</translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Delivered to %1 of %2</translation>
    </message>
    <message>
        <source>The gateway accepted %1 of %2</source>
        <translation>The gateway accepted %1 of %2</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Stopped. %1</translation>
    </message>
    <message numerus="yes">
        <source>@, %n more by your decision</source>
        <translation>
            <numerusform>@, %n more by your decision</numerusform>
            <numerusform>@, %n more by your decision</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before it began. Nothing was sent.</source>
        <translation>Cancelled before it began. Nothing was sent.</translation>
    </message>
    <message>
        <source>How they went out</source>
        <translation>How they went out</translation>
    </message>
    <message>
        <source>dashed: accepted · area: delivered</source>
        <translation>dashed: accepted · area: delivered</translation>
    </message>
    <message>
        <source>dashed: accepted</source>
        <translation>dashed: accepted</translation>
    </message>
    <message numerus="yes">
        <source>%n of them by your decision</source>
        <translation>
            <numerusform>%n of them by your decision</numerusform>
            <numerusform>%n of them by your decision</numerusform>
        </translation>
    </message>
    <message>
        <source>no report</source>
        <translation>no report</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Fix</translation>
    </message>
    <message numerus="yes">
        <source>Repeat %n · #</source>
        <translation>
            <numerusform>Repeat %n · #</numerusform>
            <numerusform>Repeat %n · #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may have got it twice: an earlier attempt arrived after all.</source>
        <translation>
            <numerusform>%n may have got it twice: an earlier attempt arrived after all.</numerusform>
            <numerusform>%n may have got it twice: an earlier attempt arrived after all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>message(s) taken by the gateway</source>
        <translation>
            <numerusform>taken by the gateway</numerusform>
            <numerusform>taken by the gateway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), calculated</source>
        <translation>
            <numerusform>%n point, calculated</numerusform>
            <numerusform>%n points, calculated</numerusform>
        </translation>
    </message>
    <message>
        <source># of it unknown</source>
        <translation># of it unknown</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nothing was sent</translation>
    </message>
    <message>
        <source>until the last report</source>
        <translation>until the last report</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>not over yet</translation>
    </message>
    <message>
        <source>the sending took</source>
        <translation>the sending took</translation>
    </message>
</context>
<context>
    <name>ResultsFoot</name>
    <message>
        <source>Showing %1</source>
        <translation>Showing %1</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Showing %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list without an SMS</source>
        <translation>
            <numerusform>%n row of the list without an SMS</numerusform>
            <numerusform>%n rows of the list without an SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has these rows too, each with its reason.</source>
        <translation>The export has these rows too, each with its reason.</translation>
    </message>
    <message>
        <source>Follow the sending</source>
        <translation>Follow the sending</translation>
    </message>
    <message>
        <source>Enter tells a row’s whole story · Ctrl+click on a filter shows several</source>
        <translation>Enter tells a row’s whole story · Ctrl+click on a filter shows several</translation>
    </message>
</context>
<context>
    <name>ResultsMenu</name>
    <message>
        <source>From the list:</source>
        <translation>From the list:</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>There are no such rows.</translation>
    </message>
</context>
<context>
    <name>ResultsTop</name>
    <message>
        <source>Search: name, number or reason</source>
        <translation>Search: name, number or reason</translation>
    </message>
    <message>
        <source>Search in the messages</source>
        <translation>Search in the messages</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Export what is shown…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Filters of the messages</source>
        <translation>Filters of the messages</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>How it would be</source>
        <translation>How it would be</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hide how it would be</source>
        <translation>Hide how it would be</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>Previous recipient</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>Next recipient</translation>
    </message>
    <message>
        <source>It cannot be sent like this: correct what is underlined in the text.</source>
        <translation>It cannot be sent like this: correct what is underlined in the text.</translation>
    </message>
    <message>
        <source>It cannot be sent like this: the list has no column for %1.</source>
        <translation>It cannot be sent like this: the list has no column for %1.</translation>
    </message>
    <message>
        <source>The text has only blanks: it cannot be sent like this. Write the text.</source>
        <translation>The text has only blanks: it cannot be sent like this. Write the text.</translation>
    </message>
    <message>
        <source>Nobody gets it: no row of the list is ready.</source>
        <translation>Nobody gets it: no row of the list is ready.</translation>
    </message>
    <message>
        <source>will not go</source>
        <translation>will not go</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 → the first recipient of the list</source>
        <translation>%1 → the first recipient of the list</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>The message appears here as it will be received.</source>
        <translation>The message appears here as it will be received.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>¦ next SMS</source>
        <translation>¦ next SMS</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>The report is being written: %1</source>
        <translation>The report is being written: %1</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>The report is saved: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>No program of this computer opens such a file. It is saved and whole: %1</source>
        <translation>No program on this computer opens such a file. It is saved and whole: %1</translation>
    </message>
    <message>
        <source>Nothing in this list needs fixing, so no file was written.</source>
        <translation>Nothing in this list needs fixing, so no file was written.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to fix are saved: #. Correct them there and open the file.</source>
        <translation>
            <numerusform>%n row to fix is saved: #. Correct it there and open the file.</numerusform>
            <numerusform>%n rows to fix are saved: #. Correct them there and open the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send this file to support: %1. No numbers of people and no texts are in it.</source>
        <translation>Send this file to support: %1. No numbers of people and no texts are in it.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SegmentMeter</name>
    <message>
        <source>Length of the messages</source>
        <translation>Length of the messages</translation>
    </message>
    <message>
        <source>From %1 to %2 characters</source>
        <translation>From %1 to %2 characters</translation>
    </message>
</context>
<context>
    <name>SenderPicker</name>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Sender name</translation>
    </message>
    <message>
        <source>the default name</source>
        <translation>the default name</translation>
    </message>
    <message>
        <source>one of your names</source>
        <translation>one of your names</translation>
    </message>
    <message>
        <source>the gateway has taken it before</source>
        <translation>the gateway has taken it before</translation>
    </message>
    <message>
        <source>Not among your names: the gateway may refuse it</source>
        <translation>Not among your names: the gateway may refuse it</translation>
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
        <translation>Stop…</translation>
    </message>
    <message>
        <source>Progress of the campaign</source>
        <translation>Progress of the campaign</translation>
    </message>
    <message>
        <source>≈ %1 left</source>
        <translation>≈ %1 left</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Cancel it…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausing…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 of %2 processed</source>
        <translation>%1 of %2 processed</translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation>Send now…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message numerus="yes">
        <source>· %n failed</source>
        <translation>
            <numerusform>· %n failed</numerusform>
            <numerusform>· %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %n unknown</source>
        <translation>
            <numerusform>· %n unknown</numerusform>
            <numerusform>· %n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingFigures</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message>
        <source>left, done at %1</source>
        <translation>left, done at %1</translation>
    </message>
    <message>
        <source>begins by itself</source>
        <translation>begins by itself</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>goes on by itself</source>
        <translation>goes on by itself</translation>
    </message>
    <message numerus="yes">
        <source>wait(s) to be sent</source>
        <translation>
            <numerusform>waits to be sent</numerusform>
            <numerusform>wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it will cost, %n point(s)</source>
        <translation>
            <numerusform>it will cost, %n point</numerusform>
            <numerusform>it will cost, %n points</numerusform>
        </translation>
    </message>
    <message>
        <source>it will cost</source>
        <translation>it will cost</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>of %1</translation>
    </message>
    <message numerus="yes">
        <source>of # · %n point(s)</source>
        <translation>
            <numerusform>of # · %n point</numerusform>
            <numerusform>of # · %n points</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>sending speed</source>
        <translation>sending speed</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 a second</translation>
    </message>
    <message>
        <source>set to %1</source>
        <translation>set to %1</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>no limit set</translation>
    </message>
    <message>
        <source>is set</source>
        <translation>is set</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>How the messages divide</source>
        <translation>How the messages divide</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Messages a second</translation>
    </message>
    <message>
        <source>Details of the sending</source>
        <translation>Details of the sending</translation>
    </message>
    <message>
        <source>You may minimise the window or prepare the next campaign; sending goes on.</source>
        <translation>You may minimise the window or prepare the next campaign; sending goes on.</translation>
    </message>
    <message>
        <source>Pausing: the last answers come home</source>
        <translation>Pausing: the last answers come home</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Begins on %1</source>
        <translation>Begins on %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Scheduled for %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>begun at %1 · %2</source>
        <translation>begun at %1 · %2</translation>
    </message>
    <message>
        <source>of %1 processed</source>
        <translation>of %1 processed</translation>
    </message>
    <message>
        <source>Did not begin in time</source>
        <translation>Did not begin in time</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message numerus="yes">
        <source>No connection since #. Waiting, will go on by itself; %n queued.</source>
        <translation>
            <numerusform>Offline since #. Waiting, will go on by itself; %n queued.</numerusform>
            <numerusform>Offline since #. Waiting, will go on by itself; %n queued.</numerusform>
        </translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>report awaited</source>
        <translation>report awaited</translation>
    </message>
    <message>
        <source>no connection since %1</source>
        <translation>no connection since %1</translation>
    </message>
    <message numerus="yes">
        <source>no connection for %n second(s)</source>
        <translation>
            <numerusform>no connection for %n second</numerusform>
            <numerusform>no connection for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>Quiet hours and limits</source>
        <translation>Quiet hours and limits</translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation>Names and numbers</translation>
    </message>
    <message>
        <source>Sending speed</source>
        <translation>Sending speed</translation>
    </message>
    <message>
        <source>Delivery reports</source>
        <translation>Delivery reports</translation>
    </message>
    <message>
        <source>Login and password of SMSFox. The demo gateway needs neither and charges nothing.

“Check the connection” asks the gateway without a phone number: nobody gets an SMS, and it costs nothing.</source>
        <translation>Login and password of SMSFox. The demo gateway needs neither and charges nothing.

“Check the connection” asks the gateway without a phone number: nobody gets an SMS, and it costs nothing.</translation>
    </message>
    <message>
        <source>Who the SMS come from, and how numbers in lists are read.</source>
        <translation>Who the SMS come from, and how numbers in lists are read.</translation>
    </message>
    <message>
        <source>History and privacy</source>
        <translation>History and privacy</translation>
    </message>
    <message>
        <source>Numbers, texts and results are kept on this computer only.</source>
        <translation>Numbers, texts and results are kept on this computer only.</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>Language and theme</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>The login of your SMSFox account.</source>
        <translation>The login of your SMSFox account.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kept in this computer’s password store as soon as you leave the field. The program never writes it to a file.</source>
        <translation>Kept in this computer’s password store as soon as you leave the field. The program never writes it to a file.</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <source>Office proxy</source>
        <translation>Office proxy</translation>
    </message>
    <message>
        <source>Leave it empty unless the person who looks after your network gave you an address for it: http://host:port.</source>
        <translation>Leave it empty unless the person who looks after your network gave you an address for it: http://host:port.</translation>
    </message>
    <message>
        <source>Network certificate file</source>
        <translation>Network certificate file</translation>
    </message>
    <message>
        <source>Copy the price of a point from your contract. A point pays for one SMS to a Russian number. While it is not known, everything is said in points.</source>
        <translation>Copy the price of a point from your contract. A point pays for one SMS to a Russian number. While it is not known, everything is said in points.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>67 / 153, as other operators count</source>
        <translation>67 / 153, as other operators count</translation>
    </message>
    <message>
        <source>Extra confirmation from, points</source>
        <translation>Extra confirmation from, points</translation>
    </message>
    <message>
        <source>A campaign that costs this much or more is sent only after you type the number of recipients.</source>
        <translation>A campaign that costs this much or more is sent only after you type the number of recipients.</translation>
    </message>
    <message>
        <source>SMSFox tells the program neither prices nor what is left on the account. The sums are worked out from the prices below: copy them from your contract.</source>
        <translation>SMSFox tells the program neither prices nor what is left on the account. The sums are worked out from the prices below: copy them from your contract.</translation>
    </message>
    <message>
        <source>So that a campaign sent by mistake wakes nobody up and does not cost a lot.</source>
        <translation>So that a campaign sent by mistake wakes nobody up and does not cost a lot.</translation>
    </message>
    <message>
        <source>Usually nothing has to be changed here. A change takes effect with the next campaign, or when you resume one.</source>
        <translation>Usually nothing has to be changed here. A change takes effect with the next campaign, or when you resume one.</translation>
    </message>
    <message>
        <source>A report tells whether an SMS arrived. SMSFox sends it over the internet, from where an office computer can usually not be reached: ask the person who looks after your network to set this up.</source>
        <translation>A report tells whether an SMS arrived. SMSFox sends it over the internet, from where an office computer can usually not be reached: ask the person who looks after your network to set this up.</translation>
    </message>
    <message>
        <source>Both change at once, also while a campaign is being sent.</source>
        <translation>Both change at once, also while a campaign is being sent.</translation>
    </message>
    <message>
        <source>Where the program hands over each SMS: the address of SMSFox, called the gateway. Change it only if SMSFox told you to.</source>
        <translation>Where the program hands over each SMS: the address of SMSFox, called the gateway. Change it only if SMSFox told you to.</translation>
    </message>
    <message>
        <source>Leave it empty unless the person who looks after your network gave you such a file. Some offices check protected connections, and the program cannot connect there without it.</source>
        <translation>Leave it empty unless the person who looks after your network gave you such a file. Some offices check protected connections, and the program cannot connect there without it.</translation>
    </message>
    <message>
        <source>How many characters each SMS of a long text holds, in Cyrillic / in Latin letters. Change it only if you were billed another number of SMS.</source>
        <translation>How many characters each SMS of a long text holds, in Cyrillic / in Latin letters. Change it only if you were billed another number of SMS.</translation>
    </message>
    <message>
        <source>How many points one SMS costs, by the first digits of the number. Where several rows fit a number, the uppermost counts; a new row goes on top. A change counts at once; campaigns already confirmed keep their price. To change a cell, press Enter or F2.</source>
        <translation>How many points one SMS costs, by the first digits of the number. Where several rows fit a number, the uppermost counts; a new row goes on top. A change counts at once; campaigns already confirmed keep their price. To change a cell, press Enter or F2.</translation>
    </message>
    <message>
        <source>The limit the check page shows at first. There you can change it for one campaign.</source>
        <translation>The limit the check page shows at first. There you can change it for one campaign.</translation>
    </message>
    <message>
        <source>Daily limit, points</source>
        <translation>Daily limit, points</translation>
    </message>
    <message>
        <source>All campaigns of a day together cost no more: sending stops before. Only what this program sends is counted.</source>
        <translation>All campaigns of a day together cost no more: sending stops before. Only what this program sends is counted.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>While it is night where the recipient lives, nothing is sent there: the message waits for the morning. The time zone is guessed from the number.</source>
        <translation>While it is night where the recipient lives, nothing is sent there: the message waits for the morning. The time zone is guessed from the number.</translation>
    </message>
    <message>
        <source>On: nobody is texted at night</source>
        <translation>On: nobody is texted at night</translation>
    </message>
    <message>
        <source>Off: people are texted at any hour</source>
        <translation>Off: people are texted at any hour</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Quiet hours from</translation>
    </message>
    <message>
        <source>From this hour until the morning nothing is sent, by the recipient’s local time.</source>
        <translation>From this hour until the morning nothing is sent, by the recipient’s local time.</translation>
    </message>
    <message>
        <source>Quiet hours until</source>
        <translation>Quiet hours until</translation>
    </message>
    <message>
        <source>From this hour on SMS are sent again, by the recipient’s local time.</source>
        <translation>From this hour on SMS are sent again, by the recipient’s local time.</translation>
    </message>
    <message>
        <source>By this computer’s clock</source>
        <translation>By this computer’s clock</translation>
    </message>
    <message>
        <source>Kaliningrad (UTC+2)</source>
        <translation>Kaliningrad (UTC+2)</translation>
    </message>
    <message>
        <source>Moscow (UTC+3)</source>
        <translation>Moscow (UTC+3)</translation>
    </message>
    <message>
        <source>Samara (UTC+4)</source>
        <translation>Samara (UTC+4)</translation>
    </message>
    <message>
        <source>Yekaterinburg (UTC+5)</source>
        <translation>Yekaterinburg (UTC+5)</translation>
    </message>
    <message>
        <source>Omsk (UTC+6)</source>
        <translation>Omsk (UTC+6)</translation>
    </message>
    <message>
        <source>Krasnoyarsk (UTC+7)</source>
        <translation>Krasnoyarsk (UTC+7)</translation>
    </message>
    <message>
        <source>Irkutsk (UTC+8)</source>
        <translation>Irkutsk (UTC+8)</translation>
    </message>
    <message>
        <source>Yakutsk (UTC+9)</source>
        <translation>Yakutsk (UTC+9)</translation>
    </message>
    <message>
        <source>Vladivostok (UTC+10)</source>
        <translation>Vladivostok (UTC+10)</translation>
    </message>
    <message>
        <source>Magadan (UTC+11)</source>
        <translation>Magadan (UTC+11)</translation>
    </message>
    <message>
        <source>Kamchatka (UTC+12)</source>
        <translation>Kamchatka (UTC+12)</translation>
    </message>
    <message>
        <source>Messages that have waited longer are sent only after you confirm once more.</source>
        <translation>Messages that have waited longer are sent only after you confirm once more.</translation>
    </message>
    <message>
        <source>The names SMSFox has approved, separated by commas. The gateway may refuse any other name.</source>
        <translation>The names SMSFox has approved, separated by commas. The gateway may refuse any other name.</translation>
    </message>
    <message>
        <source>The mobile number that a test SMS goes to.</source>
        <translation>The mobile number that a test SMS goes to.</translation>
    </message>
    <message>
        <source>Numbers without a country code</source>
        <translation>Numbers without a country code</translation>
    </message>
    <message>
        <source>A number with a plus is always read as it is written. One without is read the way numbers are written inside this country. It applies to the next list you open.</source>
        <translation>A number with a plus is always read as it is written. One without is read the way numbers are written inside this country. It applies to the next list you open.</translation>
    </message>
    <message>
        <source>How many SMS wait for the gateway’s answer at once. If the connection breaks, as many may end up “Unknown”: whether they left, nobody can tell.</source>
        <translation>How many SMS wait for the gateway’s answer at once. If the connection breaks, as many may end up “Unknown”: whether they left, nobody can tell.</translation>
    </message>
    <message>
        <source>SMS per second, at most</source>
        <translation>SMS per second, at most</translation>
    </message>
    <message>
        <source>Campaign limit, points</source>
        <translation>Campaign limit, points</translation>
    </message>
    <message>
        <source>Time zone of Russian numbers</source>
        <translation>Time zone of Russian numbers</translation>
    </message>
    <message>
        <source>A Russian number does not tell its owner’s time zone. The program assumes that they live by this clock.</source>
        <translation>A Russian number does not tell its owner’s time zone. The program assumes that they live by this clock.</translation>
    </message>
    <message>
        <source>Ask again after a wait of, hours</source>
        <translation>Ask again after a wait of, hours</translation>
    </message>
    <message>
        <source>No more than this leave in a second, so that a mistake can be stopped in time.</source>
        <translation>No more than this leave in a second, so that a mistake can be stopped in time.</translation>
    </message>
    <message>
        <source>Messages at the same time</source>
        <translation>Messages at the same time</translation>
    </message>
    <message>
        <source>A message the gateway has not answered by then is Unknown. It is never repeated by itself.</source>
        <translation>A message the gateway has not answered by then is Unknown. It is never repeated by itself.</translation>
    </message>
    <message>
        <source>Only a report tells that an SMS was delivered; without reports every message stays Accepted. They are received while the program is open. The person who looks after your network knows which way suits the office, and the port.</source>
        <translation>Only a report tells that an SMS was delivered; without reports every message stays Accepted. They are received while the program is open. The person who looks after your network knows which way suits the office, and the port.</translation>
    </message>
    <message>
        <source>One point costs</source>
        <translation>One point costs</translation>
    </message>
    <message>
        <source>Long text, characters per SMS</source>
        <translation>Long text, characters per SMS</translation>
    </message>
    <message>
        <source>66 / 152, as SMSFox counts</source>
        <translation>66 / 152, as SMSFox counts</translation>
    </message>
    <message>
        <source>Prices by zone</source>
        <translation>Prices by zone</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Your sender names</source>
        <translation>Your sender names</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>Your own number</translation>
    </message>
    <message>
        <source>Wait for an answer, seconds</source>
        <translation>Wait for an answer, seconds</translation>
    </message>
    <message>
        <source>Keep numbers and texts, days</source>
        <translation>Keep numbers and texts, days</translation>
    </message>
    <message>
        <source>Campaigns that ended longer ago are deleted when the program starts, and so are saved lists that nobody has used since then.</source>
        <translation>Campaigns that ended longer ago are deleted when the program starts, and so are saved lists that nobody has used since then.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Of the program and of the tables it saves. The texts of your SMS stay as they are.</source>
        <translation>Of the program and of the tables it saves. The texts of your SMS stay as they are.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>Light or dark colours.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>saved at once</source>
        <translation>saved at once</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groups of settings</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>There is no such setting.</translation>
    </message>
    <message>
        <source>Search by a word of its name, or by what it is for.</source>
        <translation>Search by a word of its name, or by what it is for.</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>Wait for the report</source>
        <translation>Wait for the report</translation>
    </message>
    <message>
        <source>Count as sent</source>
        <translation>Count as sent</translation>
    </message>
    <message>
        <source>Only the selected row</source>
        <translation>Only the selected row</translation>
    </message>
    <message>
        <source>Only the selected row %1</source>
        <translation>Only the selected row %1</translation>
    </message>
    <message>
        <source>Repeat · %1 SMS · %2</source>
        <translation>Repeat · %1 SMS · %2</translation>
    </message>
    <message>
        <source>First select a row in the list whose message did not arrive.</source>
        <translation>First select a row in the list whose message did not arrive.</translation>
    </message>
    <message>
        <source>Count it as sent</source>
        <translation>Count it as sent</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left. A report can still tell; nothing is repeated by itself.</source>
        <translation>
            <numerusform>%n message may have left. A report can still tell; nothing is repeated by itself.</numerusform>
            <numerusform>%n messages may have left. A report can still tell; nothing is repeated by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left; nobody can tell. Nothing is repeated by itself.</source>
        <translation>
            <numerusform>%n message may have left; nobody can tell. Nothing is repeated by itself.</numerusform>
            <numerusform>%n messages may have left; nobody can tell. Nothing is repeated by itself.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decided to wait for the report (%1).</source>
        <translation>You decided to wait for the report (%1).</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Not yet: the bottom of the window says what is missing</source>
        <translation>Not yet: the bottom of the window says what is missing</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>Contact list</source>
        <translation>Contact list</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Open a spreadsheet</source>
        <translation>Open a spreadsheet</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Paste rows or a column of numbers</source>
        <translation>Paste rows or a column of numbers</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search: name or number</source>
        <translation>Search: name or number</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Search in the list</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Draft · saves itself</source>
        <translation>Draft · saves itself</translation>
    </message>
    <message>
        <source>Check · nothing is sent yet</source>
        <translation>Check · nothing is sent yet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Pausing</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
</context>
<context>
    <name>StopFace</name>
    <message numerus="yes">
        <source>Stop? %n person(s) will get no SMS.</source>
        <translation>
            <numerusform>Stop? %n person will get no SMS.</numerusform>
            <numerusform>Stop? %n people will get no SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is already paused.</source>
        <translation>Sending is already paused.</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>Leave it paused</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Resume sending</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>StopHashing</name>
    <message>
        <source>Hide the numbers of this list</source>
        <translation>Hide the numbers of this list</translation>
    </message>
    <message>
        <source>Keep the names</source>
        <translation>Keep the names</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>Keep the numbers</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Hide the numbers</translation>
    </message>
    <message>
        <source>No number can be read from this list. Search and campaigns still recognise each of them.</source>
        <translation>No number can be read from this list. Search and campaigns still recognise each of them.</translation>
    </message>
    <message>
        <source>Whoever gets a copy of this list can read its numbers.</source>
        <translation>Whoever gets a copy of this list can read its numbers.</translation>
    </message>
    <message>
        <source>Hide the numbers from now on? A code is kept in place of each: nobody can see or export the number, not even you. Search by number and every campaign still recognise it.</source>
        <translation>Hide the numbers from now on? A code is kept in place of each: nobody can see or export the number, not even you. Search by number and every campaign still recognise it.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n number(s) with codes? Nobody can see or export them again, not even you. Search by number and every campaign still recognise them.</source>
        <translation>
            <numerusform>Replace %n number with a code? Nobody can see or export it again, not even you. Search by number and every campaign still recognise it.</numerusform>
            <numerusform>Replace %n numbers with codes? Nobody can see or export them again, not even you. Search by number and every campaign still recognise them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) can still be read. Tick the box anew to replace them.</source>
        <translation>
            <numerusform>%n number can still be read. Tick the box anew to replace it.</numerusform>
            <numerusform>%n numbers can still be read. Tick the box anew to replace them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stay hidden, new ones can be read.</source>
        <translation>
            <numerusform>%n number stays hidden, new ones can be read.</numerusform>
            <numerusform>%n numbers stay hidden, new ones can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopListFace</name>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 gets no more SMS</source>
        <translation>%1 gets no more SMS</translation>
    </message>
    <message>
        <source>%1 was on the list already</source>
        <translation>%1 was on the list already</translation>
    </message>
    <message>
        <source>%1 may be texted again</source>
        <translation>%1 may be texted again</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) may be texted again</source>
        <translation>
            <numerusform>%n number may be texted again</numerusform>
            <numerusform>%n numbers may be texted again</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Who must not be texted</source>
        <translation>Who must not be texted</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) added.</source>
        <translation>
            <numerusform>%n number added.</numerusform>
            <numerusform>%n numbers added.</numerusform>
        </translation>
    </message>
    <message>
        <source>select a number to remove it, type one to add it</source>
        <translation>select a number to remove it, type one to add it</translation>
    </message>
    <message>
        <source>type a number, or paste many at once</source>
        <translation>type a number, or paste many at once</translation>
    </message>
    <message>
        <source>no number is selected</source>
        <translation>no number is selected</translation>
    </message>
    <message>
        <source>1 number is selected</source>
        <translation>1 number is selected</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>selected: %1</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>kept on this computer, apart from the campaigns</source>
        <translation>kept on this computer, apart from the campaigns</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy some numbers and paste again.</source>
        <translation>The clipboard holds no text. Copy some numbers and paste again.</translation>
    </message>
    <message>
        <source>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</source>
        <translation>Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)</translation>
    </message>
    <message>
        <source>Numbers for the do-not-send list</source>
        <translation>Numbers for the do-not-send list</translation>
    </message>
    <message>
        <source>do-not-send</source>
        <translation>do-not-send</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Export the do-not-send list</source>
        <translation>Export the do-not-send list</translation>
    </message>
    <message>
        <source>Begin a new list…</source>
        <translation>Begin a new list…</translation>
    </message>
    <message>
        <source>I have looked, keep it</source>
        <translation>I have looked, keep it</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>Begin with an empty do-not-send list? Whoever was on it may be texted again. The old file is kept beside it.</source>
        <translation>Begin with an empty do-not-send list? Whoever was on it may be texted again. The old file is kept beside it.</translation>
    </message>
    <message>
        <source>The list is saved: %1</source>
        <translation>The list is saved: %1</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Add a number</source>
        <translation>Add a number</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>8 900 000-00-00</source>
        <translation>8 900 000-00-00</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Many at once</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>e.g. asked us to stop</source>
        <translation>e.g. asked us to stop</translation>
    </message>
    <message>
        <source>From any table or a plain column of numbers. Names, dates and reasons are taken along if it has them.</source>
        <translation>From any table or a plain column of numbers. Names, dates and reasons are taken along if it has them.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Paste rows or a column of numbers</source>
        <translation>Paste rows or a column of numbers</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Adding to the do-not-send list</source>
        <translation>Adding to the do-not-send list</translation>
    </message>
    <message>
        <source>in any form</source>
        <translation>in any form</translation>
    </message>
    <message>
        <source>on the list since %1</source>
        <translation>on the list since %1</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Reading the table…</translation>
    </message>
    <message numerus="yes">
        <source>Reading the table… %n row(s)</source>
        <translation>
            <numerusform>Reading the table… %n row</numerusform>
            <numerusform>Reading the table… %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>No column looks like phone numbers. The do-not-send list has not changed.</source>
        <translation>No column looks like phone numbers. The do-not-send list has not changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) added.</source>
        <translation>
            <numerusform>%n number added.</numerusform>
            <numerusform>%n numbers added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) on the list already.</source>
        <translation>
            <numerusform>%n was on the list already.</numerusform>
            <numerusform>%n were on the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a number:</source>
        <translation>
            <numerusform>%n row without a number:</numerusform>
            <numerusform>%n rows without a number:</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <translation>row %1 (%2)</translation>
    </message>
</context>
<context>
    <name>StopRow</name>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Select the row of the person who asked for no more SMS.</source>
        <translation>Select the row of the person who asked for no more SMS.</translation>
    </message>
    <message>
        <source>This row has no number to put on the list.</source>
        <translation>This row has no number to put on the list.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>%1 is on the do-not-send list. No campaign will text it again.</source>
        <translation>%1 is on the do-not-send list. No campaign will text it again.</translation>
    </message>
    <message>
        <source>%1 was on the do-not-send list already.</source>
        <translation>%1 was on the do-not-send list already.</translation>
    </message>
</context>
<context>
    <name>StopRows</name>
    <message>
        <source>number hidden</source>
        <translation>number hidden</translation>
    </message>
</context>
<context>
    <name>StopTable</name>
    <message>
        <source>Search: number in any form, name or reason</source>
        <translation>Search: number in any form, name or reason</translation>
    </message>
    <message>
        <source>Search in the do-not-send list</source>
        <translation>Search in the do-not-send list</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Numbers that must not be texted</source>
        <translation>Numbers that must not be texted</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Numbers that must not be texted go here. They are left out of every list automatically.</source>
        <translation>Numbers that must not be texted go here. They are left out of every list automatically.</translation>
    </message>
    <message>
        <source>They are left out of every list automatically.</source>
        <translation>They are left out of every list automatically.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>There are no such numbers.</source>
        <translation>There are no such numbers.</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Showing %1 of %2</translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>No templates yet. A text kept here is at hand for the next campaign.</source>
        <translation>No templates yet. A text kept here is at hand for the next campaign.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Name of the new template</source>
        <translation>Name of the new template</translation>
    </message>
    <message>
        <source>The disk does not take the template. Your text is in the editor. Free some space and try again.</source>
        <translation>The disk does not take the template. Your text is in the editor. Free some space and try again.</translation>
    </message>
    <message>
        <source>Save the text as a template…</source>
        <translation>Save the text as a template…</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Deleted: %1</translation>
    </message>
    <message>
        <source>Write a text first</source>
        <translation>Write a text first</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Take the template %1</source>
        <translation>Take the template %1</translation>
    </message>
    <message>
        <source>not in the list: %1</source>
        <translation>not in the list: %1</translation>
    </message>
    <message>
        <source>New name of the template %1</source>
        <translation>New name of the template %1</translation>
    </message>
    <message>
        <source>Rename the template %1</source>
        <translation>Rename the template %1</translation>
    </message>
    <message>
        <source>Delete the template %1</source>
        <translation>Delete the template %1</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text of the message</translation>
    </message>
    <message>
        <source>Write a text or take a template. {Name} puts in the recipient’s name.</source>
        <translation>Write a text or take a template. {Name} puts in the recipient’s name.</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>TotalsView</name>
    <message>
        <source>Shortest</source>
        <translation>Shortest</translation>
    </message>
    <message>
        <source>· longest</source>
        <translation>· longest</translation>
    </message>
    <message>
        <source>nobody can get this text</source>
        <translation>nobody can get this text</translation>
    </message>
    <message>
        <source>counting the price</source>
        <translation>counting the price</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>For all</translation>
    </message>
    <message>
        <source>%1 each, # SMS in all</source>
        <translation>%1 each, # SMS in all</translation>
    </message>
    <message>
        <source>the list could not be counted</source>
        <translation>the list could not be counted</translation>
    </message>
    <message>
        <source>%1 SMS</source>
        <translation>%1 SMS</translation>
    </message>
    <message>
        <source>for the whole list</source>
        <translation>for the whole list</translation>
    </message>
    <message numerus="yes">
        <source>with %n row(s) that wait for another text</source>
        <translation>
            <numerusform>with %n row that waits for another text</numerusform>
            <numerusform>with %n rows that wait for another text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>the price of a point is not set</source>
        <translation>the price of a point is not set</translation>
    </message>
    <message>
        <source>each, fields not counted</source>
        <translation>each, fields not counted</translation>
    </message>
    <message>
        <source>each</source>
        <translation>each</translation>
    </message>
    <message>
        <source>price needs a list</source>
        <translation>price needs a list</translation>
    </message>
    <message>
        <source>price needs a list and a text</source>
        <translation>price needs a list and a text</translation>
    </message>
    <message>
        <source>price needs the stray } taken out</source>
        <translation>price needs the stray } taken out</translation>
    </message>
    <message>
        <source>price needs one brace taken out</source>
        <translation>price needs one brace taken out</translation>
    </message>
    <message>
        <source>price needs a name in the braces</source>
        <translation>price needs a name in the braces</translation>
    </message>
    <message>
        <source>price needs the brace closed</source>
        <translation>price needs the brace closed</translation>
    </message>
    <message>
        <source>price needs “%1” corrected</source>
        <translation>price needs “%1” corrected</translation>
    </message>
    <message>
        <source>price needs a column “%1”</source>
        <translation>price needs a column “%1”</translation>
    </message>
    <message>
        <source>price needs a text</source>
        <translation>price needs a text</translation>
    </message>
    <message>
        <source>price needs the phone column</source>
        <translation>price needs the phone column</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left before SMS #</source>
        <translation>
            <numerusform>%n character left before SMS #</numerusform>
            <numerusform>%n characters left before SMS #</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with one</source>
        <translation>%1 with one</translation>
    </message>
    <message>
        <source>%1 with two</source>
        <translation>%1 with two</translation>
    </message>
    <message>
        <source>%1 with three</source>
        <translation>%1 with three</translation>
    </message>
    <message>
        <source>%1 with #</source>
        <translation>%1 with #</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>%1 characters an SMS</source>
        <translation>%1 characters an SMS</translation>
    </message>
    <message numerus="yes">
        <source>because of %n character(s)</source>
        <translation>
            <numerusform>because of %n character</numerusform>
            <numerusform>because of %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Cyrillic price</source>
        <translation>Cyrillic price</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cyrillic</translation>
    </message>
    <message>
        <source>because of the field %1</source>
        <translation>because of the field %1</translation>
    </message>
    <message>
        <source>because of the fields %1</source>
        <translation>because of the fields %1</translation>
    </message>
    <message numerus="yes">
        <source>because of %n character(s) and #</source>
        <translation>
            <numerusform>because of %n character and #</numerusform>
            <numerusform>because of %n characters and #</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each of %n recipient(s)</source>
        <translation>
            <numerusform>for %n recipient</numerusform>
            <numerusform>each of %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 SMS</source>
        <translation>%1–%2 SMS</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the recipient of the message of %n character(s)</source>
        <translation>
            <numerusform>Show the recipient of the message of %n character</numerusform>
            <numerusform>Show the recipient of the message of %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialFoot</name>
    <message>
        <source>Test to myself</source>
        <translation>Test to myself</translation>
    </message>
    <message>
        <source>Test to myself · %1 SMS · %2</source>
        <translation>Test to myself · %1 SMS · %2</translation>
    </message>
    <message>
        <source>the same text → %1</source>
        <translation>the same text → %1</translation>
    </message>
    <message>
        <source>the longest (%1)</source>
        <translation>the longest (%1)</translation>
    </message>
    <message>
        <source>as for one of them (%1)</source>
        <translation>as for one of them (%1)</translation>
    </message>
</context>
<context>
    <name>Unfolding</name>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Try it without an account</source>
        <translation>Try it without an account</translation>
    </message>
    <message>
        <source>12 invented contacts, a ready text and a demo gateway inside the program. Nothing leaves this computer and nothing is charged.</source>
        <translation>12 invented contacts, a ready text and a demo gateway inside the program. Nothing leaves this computer and nothing is charged.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Try it now</translation>
    </message>
    <message>
        <source>Next: read the text, press Send, watch it arrive. Three clicks.</source>
        <translation>Next: read the text, press Send, watch it arrive. Three clicks.</translation>
    </message>
    <message>
        <source>Connect your SMSFox account</source>
        <translation>Connect your SMSFox account</translation>
    </message>
    <message>
        <source>Your first SMS in half a minute</source>
        <translation>Your first SMS in half a minute</translation>
    </message>
    <message>
        <source>Choose where to begin. You can change your mind at any time.</source>
        <translation>Choose where to begin. You can change your mind at any time.</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Check and save</translation>
    </message>
    <message>
        <source>Or drop a table of phone numbers right here</source>
        <translation>Or drop a table of phone numbers right here</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, CSV. Pasting works too: Ctrl+V. The account can wait until you send.</source>
        <translation>Excel, LibreOffice, CSV. Pasting works too: Ctrl+V. The account can wait until you send.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Ways to begin</source>
        <translation>Ways to begin</translation>
    </message>
    <message>
        <source>This is how the recipient sees it</source>
        <translation>This is how the recipient sees it</translation>
    </message>
    <message>
        <source>26 May, 16:40</source>
        <translation>26 May, 16:40</translation>
    </message>
    <message>
        <source>Anna, thank you for your visit! The next check-up is in half a year. The clinic</source>
        <translation>Anna, thank you for your visit! The next check-up is in half a year. The clinic</translation>
    </message>
    <message>
        <source>today, 19:08</source>
        <translation>today, 19:08</translation>
    </message>
    <message>
        <source>Anna, we expect you on 26.11 at 10:30, room 4. To reschedule: 8 900 000-00-10</source>
        <translation>Anna, we expect you on 26.11 at 10:30, room 4. To reschedule: 8 900 000-00-10</translation>
    </message>
    <message>
        <source>77 characters · 1 SMS</source>
        <translation>77 characters · 1 SMS</translation>
    </message>
    <message>
        <source>The check is free: no SMS is sent.</source>
        <translation>The check is free: no SMS is sent.</translation>
    </message>
    <message>
        <source>The password is kept in this computer’s password store, never in a file.</source>
        <translation>The password is kept in this computer’s password store, never in a file.</translation>
    </message>
    <message>
        <source>The password is kept in %1, never in a file.</source>
        <translation>The password is kept in %1, never in a file.</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Asking the gateway…</translation>
    </message>
    <message>
        <source>Type login and password of your SMSFox account.</source>
        <translation>Type login and password of your SMSFox account.</translation>
    </message>
</context>
<context>
    <name>WhenWords</name>
    <message>
        <source>All of them have quiet hours then and get it all the same.</source>
        <translation>All of them have quiet hours then and get it all the same.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have quiet hours then and get it all the same.</source>
        <translation>
            <numerusform>%n of them has quiet hours then and gets it all the same.</numerusform>
            <numerusform>%n of them have quiet hours then and get it all the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody gets it in the morning of @, from %1:00 by their clock.</source>
        <translation>Everybody gets it in the morning of @, from %1:00 by their clock.</translation>
    </message>
    <message numerus="yes">
        <source>%n go at once, # in the morning of @, from %1:00 by their clock.</source>
        <translation>
            <numerusform>%n goes at once, # in the morning of @, from %1:00 by their clock.</numerusform>
            <numerusform>%n go at once, # in the morning of @, from %1:00 by their clock.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the clock here that is from %1.</source>
        <translation>By the clock here that is from %1.</translation>
    </message>
    <message>
        <source>the morning of @</source>
        <translation>the morning of @</translation>
    </message>
    <message>
        <source>In the morning of @</source>
        <translation>In the morning of @</translation>
    </message>
    <message>
        <source>from %1:00 by their clock</source>
        <translation>from %1:00 by their clock</translation>
    </message>
    <message>
        <source>%1 on, # in the morning of @</source>
        <translation>%1 on, # in the morning of @</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>begins on %1</source>
        <translation>begins on %1</translation>
    </message>
    <message>
        <source>%1 now, %2 in the morning</source>
        <translation>%1 now, %2 in the morning</translation>
    </message>
    <message>
        <source>of @, from %1:00 by their clock</source>
        <translation>of @, from %1:00 by their clock</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>everyone at once</source>
        <translation>everyone at once</translation>
    </message>
    <message>
        <source>quiet hours %1:00–%2:00</source>
        <translation>quiet hours %1:00–%2:00</translation>
    </message>
    <message>
        <source>from %1, %2:00 there</source>
        <translation>from %1, %2:00 there</translation>
    </message>
    <message>
        <source>%1 on, # from %2</source>
        <translation>%1 on, # from %2</translation>
    </message>
    <message>
        <source>%1 now, %2 later</source>
        <translation>%1 now, %2 later</translation>
    </message>
</context>
<context>
    <name>WritingToRest</name>
    <message numerus="yes">
        <source>Only those without the SMS are in this list; %n, to whom it was sent, are not.</source>
        <translation>
            <numerusform>Only those without the SMS are in this list; %n, to whom it was sent, is not.</numerusform>
            <numerusform>Only those without the SMS are in this list; %n, to whom it was sent, are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) left out: the SMS was sent to them. All others can get it.</source>
        <translation>
            <numerusform>%n recipient is left out: the SMS was sent to them. All others can get it.</numerusform>
            <numerusform>%n recipients are left out: the SMS was sent to them. All others can get it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoneChart</name>
    <message>
        <source>Chisinau</source>
        <translation>Chisinau</translation>
    </message>
    <message>
        <source>Yerevan</source>
        <translation>Yerevan</translation>
    </message>
    <message>
        <source>Tashkent</source>
        <translation>Tashkent</translation>
    </message>
    <message>
        <source>Bishkek</source>
        <translation>Bishkek</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Moscow</translation>
    </message>
    <message>
        <source>your clock</source>
        <translation>your clock</translation>
    </message>
    <message>
        <source>Russia (Moscow)</source>
        <translation>Russia (Moscow)</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russia</translation>
    </message>
    <message>
        <source>Astana</source>
        <translation>Astana</translation>
    </message>
    <message>
        <source>Minsk</source>
        <translation>Minsk</translation>
    </message>
    <message>
        <source>Kyiv</source>
        <translation>Kyiv</translation>
    </message>
    <message>
        <source>Dushanbe</source>
        <translation>Dushanbe</translation>
    </message>
    <message>
        <source>Ashgabat</source>
        <translation>Ashgabat</translation>
    </message>
    <message>
        <source>Baku</source>
        <translation>Baku</translation>
    </message>
    <message>
        <source>Tbilisi</source>
        <translation>Tbilisi</translation>
    </message>
    <message>
        <source>Other countries, zone unknown</source>
        <translation>Other countries, zone unknown</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Other countries</translation>
    </message>
    <message>
        <source>zone unknown</source>
        <translation>zone unknown</translation>
    </message>
    <message>
        <source>zone: a guess by the number</source>
        <translation>zone: a guess by the number</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 there</translation>
    </message>
    <message>
        <source>When the people of each time zone get it</source>
        <translation>When the people of each time zone get it</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s), get it at # their time</source>
        <translation>
            <numerusform>%n recipient, gets it at # their time</numerusform>
            <numerusform>%n recipients, get it at # their time</numerusform>
        </translation>
    </message>
</context>
</TS>
