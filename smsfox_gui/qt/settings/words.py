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
    """In English, as in the sources. least: what a number's least value is called; choices: value -> its words."""

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
            "Settings", "The gateway tells neither prices nor the balance. Sums are the program’s own calculation."
        ),
    ),
    G.LIMITS: (
        QT_TRANSLATE_NOOP("Settings", "Quiet hours and limits"),
        QT_TRANSLATE_NOOP("Settings", "Keeps a mistake from waking people up or costing a lot."),
    ),
    G.SENDERS: (
        QT_TRANSLATE_NOOP("Settings", "Names and numbers"),
        QT_TRANSLATE_NOOP("Settings", "Who the SMS come from, and how numbers in lists are read."),
    ),
    G.SPEED: (
        QT_TRANSLATE_NOOP("Settings", "Sending speed"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "The defaults suit an office. A change takes effect when a campaign is next started or goes on.",
        ),
    ),
    G.REPORTS: (
        QT_TRANSLATE_NOOP("Settings", "Delivery reports"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A report tells whether an SMS arrived. The gateway sends it to a web address, "
            "so an office computer needs help to be reached.",
        ),
    ),
    G.HISTORY: (
        QT_TRANSLATE_NOOP("Settings", "History and privacy"),
        QT_TRANSLATE_NOOP("Settings", "Numbers, texts and results are kept on this computer only."),
    ),
    G.LOOK: (
        QT_TRANSLATE_NOOP("Settings", "Language and theme"),
        QT_TRANSLATE_NOOP("Settings", "Both change at once, whatever is under way."),
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
            "Settings", "Goes to the key store of the system when you leave the field, and into no file."
        ),
    ),
    "gateway_url": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Gateway address"),
        QT_TRANSLATE_NOOP(
            "Settings", "The address the program calls to send each SMS. Change it only if SMSFox told you to."
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
            "Leave it empty unless the person who looks after your network gave you such a file. "
            "It is needed where the network puts its own certificate before the gateway’s.",
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
            "Settings", "How a text of several SMS is divided. Change it only if the bill says otherwise."
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
            "How many points one SMS costs, by the beginning of the number. The first row from the top that fits "
            "decides; a new row goes on top. A change counts at once; campaigns already confirmed keep their price. "
            "Enter or F2 edits a cell.",
        ),
    ),
    "confirm_above": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Ask again from, points"),
        QT_TRANSLATE_NOOP(
            "Settings", "A campaign that costs this much or more is sent only after you type the number of recipients."
        ),
        least=QT_TRANSLATE_NOOP("Settings", "always"),
    ),
    "limit_points": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Limit of a campaign, points"),
        QT_TRANSLATE_NOOP("Settings", "What the check page begins with. It can be changed there for one campaign."),
        least=NO_LIMIT,
    ),
    "day_limit_points": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Limit of a day, points"),
        QT_TRANSLATE_NOOP("Settings", "All campaigns of a day together stop here, as this program counts them."),
        least=NO_LIMIT,
    ),
    "quiet_hours": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Wake nobody up"),
        QT_TRANSLATE_NOOP(
            "Settings", "At night by the recipient’s clock nothing is sent. The zone is guessed from the number."
        ),
    ),
    "quiet_from": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Quiet from, hour"),
        QT_TRANSLATE_NOOP("Settings", "From this hour on nobody is texted, by the recipient’s clock."),
    ),
    "quiet_to": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Quiet until, hour"),
        QT_TRANSLATE_NOOP("Settings", "From this hour on people are texted again, by the recipient’s clock."),
    ),
    "russian_clock": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Where Russian numbers live"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A Russian number does not tell its owner’s time zone. They are taken to live by this clock.",
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
        QT_TRANSLATE_NOOP("Settings", "Where a test message goes."),
    ),
    "country": SettingWords(
        QT_TRANSLATE_NOOP("Settings", "Numbers without a country code"),
        QT_TRANSLATE_NOOP(
            "Settings",
            "A number with a plus is always read as it is written. One without is read the way people in this country"
            " write it at home. It applies to the next list you open.",
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
            "Settings", "How many are on their way at once. As many may end up Unknown if the connection breaks."
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
        QT_TRANSLATE_NOOP("Settings", "Of the window and its reports. The texts of your SMS stay as they are."),
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
