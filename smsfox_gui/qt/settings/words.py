"""The words of the settings page in one table: names, help, what the least value is called, the words of choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.settings import SettingGroup

CONTEXT = "Settings"
G = SettingGroup


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Mark words for the translators' tool, which knows them by this name; PySide's own one gives an `object`."""
    return words


@dataclass(frozen=True, slots=True)
class SettingWords:
    """In English, as in the sources.

    least: what a number's least value is called; choices: value -> its words, of a switch "on" and "off".
    """

    name: str
    help: str
    least: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


GROUPS: dict[SettingGroup, tuple[str, str]] = {
    G.ACCOUNT: (
        QT_TRANSLATE_NOOP("Settings", "Account"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Login and password of SMSFox. The demo gateway needs neither and charges nothing.\n\n"
            "“Check the connection” asks the gateway without a phone number: nobody gets an SMS, and it costs nothing.",
        ),
    ),
    G.PRICES: (
        QT_TRANSLATE_NOOP("Settings", "Prices"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "SMSFox tells the program neither prices nor what is left on the account. The sums are worked out from the "
            "prices below: copy them from your contract.",
        ),
    ),
    G.LIMITS: (
        QT_TRANSLATE_NOOP("Settings", "Quiet hours and limits"),
        QT_TRANSLATE_NOOP("Settings", "So that a campaign sent by mistake wakes nobody up and does not cost a lot."),
    ),
    G.SENDERS: (
        QT_TRANSLATE_NOOP("Settings", "Names and numbers"),
        QT_TRANSLATE_NOOP("Settings", "Who the SMS come from, and how numbers in lists are read."),
    ),
    G.SPEED: (
        QT_TRANSLATE_NOOP("Settings", "Sending speed"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Usually nothing has to be changed here. A change takes effect with the next campaign, or when you "
            "resume one.",
        ),
    ),
    G.REPORTS: (
        QT_TRANSLATE_NOOP("Settings", "Delivery reports"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A report tells whether an SMS arrived. SMSFox sends it over the internet, from where an office computer "
            "can usually not be reached: ask the person who looks after your network to set this up.",
        ),
    ),
    G.HISTORY: (
        QT_TRANSLATE_NOOP("Settings", "History and privacy"),
        QT_TRANSLATE_NOOP("Settings", "Numbers, texts and results are kept on this computer only."),
    ),
    G.LOOK: (
        QT_TRANSLATE_NOOP("Settings", "Language and theme"),
        QT_TRANSLATE_NOOP("Settings", "Both change at once, also while a campaign is being sent."),
    ),
}
"""Name and help of each group."""

NO_LIMIT = QT_TRANSLATE_NOOP("Settings", "no limit")

SETTINGS: dict[str, SettingWords] = {
    "login": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Login"),
        QT_TRANSLATE_NOOP("Settings", "The login of your SMSFox account."),
    ),
    "password": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Password"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Kept in this computer’s password store as soon as you leave the field. The program never writes it "
            "to a file.",
        ),
    ),
    "gateway_url": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Gateway address"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Where the program hands over each SMS: the address of SMSFox, called the gateway. Change it only if "
            "SMSFox told you to.",
        ),
    ),
    "proxy": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Office proxy"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Leave it empty unless the person who looks after your network gave you an address for it: "
            "http://host:port.",
        ),
    ),
    "ca_file": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Network certificate file"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Leave it empty unless the person who looks after your network gave you such a file. Some offices "
            "check protected connections, and the program cannot connect there without it.",
        ),
    ),
    "point_price": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "One point costs"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Copy the price of a point from your contract. A point pays for one SMS to a Russian number. "
            "While it is not known, everything is said in points.",
        ),
        least=QT_TRANSLATE_NOOP("Settings", "not known"),
    ),
    "rules": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Long text, characters per SMS"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "How many characters each SMS of a long text holds, in Cyrillic / in Latin letters. Change it only if "
            "you were billed another number of SMS.",
        ),
        choices={
            "smsfox": QT_TRANSLATE_NOOP("Settings", "66 / 152, as SMSFox counts"),
            "gsm": QT_TRANSLATE_NOOP("Settings", "67 / 153, as other operators count"),
        },
    ),
    "zones": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Prices by zone"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "How many points one SMS costs, by the first digits of the number. Where several rows fit a number, "
            "the uppermost counts; a new row goes on top. A change counts at once; campaigns already confirmed "
            "keep their price. To change a cell, press Enter or F2.",
        ),
    ),
    "confirm_above": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Extra confirmation from, points"),
        QT_TRANSLATE_NOOP(
            "Settings", "A campaign that costs this much or more is sent only after you type the number of recipients."
        ),
        least=QT_TRANSLATE_NOOP("Settings", "always"),
    ),
    "limit_points": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Campaign limit, points"),
        QT_TRANSLATE_NOOP(
            "Settings", "The limit the check page shows at first. There you can change it for one campaign."
        ),
        least=NO_LIMIT,
    ),
    "day_limit_points": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Daily limit, points"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "All campaigns of a day together cost no more: sending stops before. Only what this program sends is "
            "counted.",
        ),
        least=NO_LIMIT,
    ),
    "quiet_hours": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Quiet hours"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "While it is night where the recipient lives, nothing is sent there: the message waits for the "
            "morning. The time zone is guessed from the number.",
        ),
        choices={
            "on": QT_TRANSLATE_NOOP("Settings", "On: nobody is texted at night"),
            "off": QT_TRANSLATE_NOOP("Settings", "Off: people are texted at any hour"),
        },
    ),
    "quiet_from": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Quiet hours from"),
        QT_TRANSLATE_NOOP(
            "Settings", "From this hour until the morning nothing is sent, by the recipient’s local time."
        ),
    ),
    "quiet_to": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Quiet hours until"),
        QT_TRANSLATE_NOOP("Settings", "From this hour on SMS are sent again, by the recipient’s local time."),
    ),
    "russian_clock": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Time zone of Russian numbers"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A Russian number does not tell its owner’s time zone. The program assumes that they live by this clock.",
        ),
        choices={
            "": QT_TRANSLATE_NOOP("Settings", "By this computer’s clock"),
            "2": QT_TRANSLATE_NOOP("Settings", "Kaliningrad (UTC+2)"),
            "3": QT_TRANSLATE_NOOP("Settings", "Moscow (UTC+3)"),
            "4": QT_TRANSLATE_NOOP("Settings", "Samara (UTC+4)"),
            "5": QT_TRANSLATE_NOOP("Settings", "Yekaterinburg (UTC+5)"),
            "6": QT_TRANSLATE_NOOP("Settings", "Omsk (UTC+6)"),
            "7": QT_TRANSLATE_NOOP("Settings", "Krasnoyarsk (UTC+7)"),
            "8": QT_TRANSLATE_NOOP("Settings", "Irkutsk (UTC+8)"),
            "9": QT_TRANSLATE_NOOP("Settings", "Yakutsk (UTC+9)"),
            "10": QT_TRANSLATE_NOOP("Settings", "Vladivostok (UTC+10)"),
            "11": QT_TRANSLATE_NOOP("Settings", "Magadan (UTC+11)"),
            "12": QT_TRANSLATE_NOOP("Settings", "Kamchatka (UTC+12)"),
        },
    ),
    "validity_hours": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Ask again after a wait of, hours"),
        QT_TRANSLATE_NOOP("Settings", "Messages that have waited longer are sent only after you confirm once more."),
        least=QT_TRANSLATE_NOOP("Settings", "never"),
    ),
    "sender_names": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Your sender names"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "The names SMSFox has approved, separated by commas. The gateway may refuse any other name.",
        ),
    ),
    "own_number": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Your own number"),
        QT_TRANSLATE_NOOP("Settings", "The mobile number that a test SMS goes to."),
    ),
    "country": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Numbers without a country code"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A number with a plus is always read as it is written. One without is read the way numbers are written "
            "inside this country. It applies to the next list you open.",
        ),
    ),
    "rate": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "SMS per second, at most"),
        QT_TRANSLATE_NOOP("Settings", "No more than this leave in a second, so that a mistake can be stopped in time."),
        least=NO_LIMIT,
    ),
    "workers": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Messages at the same time"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "How many SMS wait for the gateway’s answer at once. If the connection breaks, as many may end up "
            "“Unknown”: whether they left, nobody can tell.",
        ),
    ),
    "deadline": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Wait for an answer, seconds"),
        QT_TRANSLATE_NOOP(
            "Settings", "A message the gateway has not answered by then is Unknown. It is never repeated by itself."
        ),
    ),
    "report_port": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Delivery reports"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Only a report tells that an SMS was delivered; without reports every message stays Accepted. "
            "They are received while the program is open. The person who looks after your network knows "
            "which way suits the office, and the port.",
        ),
    ),
    "retention_days": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Keep numbers and texts, days"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "Campaigns that ended longer ago are deleted when the program starts, and so are "
            "saved lists that nobody has used since then.",
        ),
    ),
    "language": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP(
            "Settings", "Of the program and of the tables it saves. The texts of your SMS stay as they are."
        ),
        choices={"": QT_TRANSLATE_NOOP("Settings", "As the system"), "ru": "Русский", "en": "English"},
    ),
    "theme": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        QT_TRANSLATE_NOOP("Settings", "Light or dark colours."),
        choices={
            "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
            "light": QT_TRANSLATE_NOOP("Settings", "Light"),
            "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
        },
    ),
}
"""The settings a page shows, and among them the password and the table of prices, which are none."""


def said(words: str) -> str:
    """In the language of now. A language's own name is no entry of the table and stays as it is."""
    return QCoreApplication.translate(CONTEXT, words)
