"""The first page: try it without an account, connect one, or open a list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from smsfox_gui.core.settings import Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.account_form import AccountForm, key_store_name
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.choices import LanguageChoice, ThemeChoice
from smsfox_gui.qt.icons import fox
from smsfox_gui.qt.parts import Note, Zone, button, column, icon_label, label, row, scrolled

CARD = 690
"""Pixels of a way to begin, where the window has them."""
PHONE, PHONE_FROM, PLATE = 286, 1000, 42
"""Width of the drawn phone, of the page that has room for it, and of the plate under the fox on the phone."""


class Fox(QLabel):
    """The fox mark, in the brand colour of the theme."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.engine().theme_changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.setPixmap(fox(theme.px(self._size)))


class Phone(QWidget):
    """A drawn phone with a message on it; decoration that says what comes out in the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(PHONE), theme.px(420))
        layout = column(self, 8, (18, 40, 18, 18))
        self._mark = Fox(28)
        layout.addSpacing(4)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        name = label("SMSFox", "strong")
        layout.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
        self._first, self._second = Bubble(), Bubble()
        self._before, self._when = label("", "caption"), label("", "caption")
        layout.addSpacing(8)
        layout.addWidget(self._before, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._first)
        layout.addWidget(self._when, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._second)
        self._size = label("", "caption")
        self._size.setIndent(theme.px(10))
        layout.addWidget(self._size)
        layout.addStretch(1)

    def set_words(self, before: str, first: str, when: str, second: str, size: str) -> None:
        """The two messages, when each came, and what stands under them."""
        self._before.setText(before)
        self._first.set_text(first)
        self._when.setText(when)
        self._second.set_text(second)
        self._size.setText(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("control"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 30, 30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("fillQueue"))
        painter.drawRoundedRect(QRectF(self.width() / 2 - 35, 16, 70, 5), 2.5, 2.5)
        painter.setBrush(theme.color("neutralTint"))
        painter.drawEllipse(self._mark.geometry().center() + QPoint(1, 1), theme.px(PLATE) // 2, theme.px(PLATE) // 2)
        painter.end()


class WelcomePage(Zone):
    """Three ways to begin. The rail works already."""

    demo_requested = Signal()
    open_requested = Signal()
    paste_requested = Signal()
    account_entered = Signal(str, str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        top = row(spacing=16, margins=(14, 10, 14, 10))
        top.addStretch(1)
        self.language, self.theme_choice = LanguageChoice(), ThemeChoice()
        self.language.chosen.connect(self.language_chosen)
        self.theme_choice.chosen.connect(self.theme_chosen)
        top.addWidget(self.language)
        top.addWidget(self.theme_choice)
        layout.addLayout(top)
        inside = QWidget()
        wide = row(inside, 64, (24, 0, 24, 24))
        wide.addStretch(1)
        wide.addLayout(self._build_ways())
        self._phone_side = QWidget()
        phone_layout = column(self._phone_side, 10)
        self._phone = Phone()
        self._phone_words = label("", "caption")
        phone_layout.addStretch(1)
        phone_layout.addWidget(self._phone)
        phone_layout.addWidget(self._phone_words, 0, Qt.AlignmentFlag.AlignHCenter)
        phone_layout.addStretch(1)
        wide.addWidget(self._phone_side)
        wide.addStretch(1)
        self._scroll = scrolled(inside)
        layout.addWidget(self._scroll, 1)
        self.retranslate()

    def _build_ways(self) -> QVBoxLayout:
        ways = column(spacing=14)
        ways.addStretch(1)
        head = row(spacing=14)
        head.addWidget(Fox(46))
        titles = column(spacing=0)
        self._title, self._second = label("", "title", wrap=True), label("", "second", wrap=True)
        titles.addWidget(self._title)
        titles.addWidget(self._second)
        head.addLayout(titles, 1)
        ways.addLayout(head)
        ways.addSpacing(4)
        self._cards = (self._build_demo(), self._build_account(), self._build_open())
        for card in self._cards:
            ways.addWidget(card)
        ways.addStretch(2)
        return ways

    def _build_demo(self) -> QFrame:
        card, inside = self._card("beaker_20_regular", "info", "box", frame=2)
        card.setProperty("on", "true")
        self._demo_title, self._demo_words = label("", "heading", wrap=True), label("", "second", wrap=True)
        inside.addWidget(self._demo_title)
        inside.addWidget(self._demo_words)
        inside.addSpacing(8)
        act = row(spacing=14)
        self.demo = button("primary", scale="main", icon_name="play_20_filled", token="onPrimary")
        self.demo.clicked.connect(self.demo_requested)
        act.addWidget(self.demo)
        self._demo_next = label("", "caption", wrap=True)
        act.addWidget(self._demo_next, 1)
        inside.addLayout(act)
        return card

    def _build_account(self) -> QFrame:
        card, inside = self._card("key_20_regular", "text2", "card")
        self._account_title = label("", "heading", wrap=True)
        inside.addWidget(self._account_title)
        inside.addSpacing(6)
        line = row(spacing=12)
        self.account = AccountForm()
        self.save = button()
        self.save.clicked.connect(self._on_save)
        for field in (self.account.login, self.account.password):
            field.returnPressed.connect(self.save.click)
        line.addWidget(self.account, 1)
        line.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addLayout(line)
        inside.addSpacing(4)
        self._account_words = label("", "caption", wrap=True)
        inside.addWidget(self._account_words)
        self.answer = Note("info")
        self.answer.hide()
        inside.addSpacing(4)
        inside.addWidget(self.answer)
        return card

    def _build_open(self) -> QFrame:
        drop = QFrame()
        drop.setObjectName("drop")
        layout = row(drop, 12, (18, 14, 20, 14))  # the icon is larger than those of the cards, and stands under them
        layout.addWidget(icon_label("table_add_24_regular", "text2", 24))
        words = column(spacing=0)
        self._open_title, self._open_words = label("", "strong", wrap=True), label("", "caption", wrap=True)
        words.addWidget(self._open_title)
        words.addWidget(self._open_words)
        layout.addLayout(words, 1)
        self.open = button(icon_name="folder_open_20_regular")
        self.open.clicked.connect(self.open_requested)
        layout.addWidget(self.open)
        return drop

    def _card(self, icon_name: str, token: str, name: str, *, frame: int = 1) -> tuple[QFrame, QVBoxLayout]:
        """frame: pixels of its line, within which the words of all cards begin under one another."""
        card = QFrame()
        card.setObjectName(name)
        layout = row(card, 14, (21 - frame, 17 - frame, 21 - frame, 17 - frame))
        layout.addWidget(icon_label(icon_name, token, 20), 0, Qt.AlignmentFlag.AlignTop)
        inside = column(spacing=3)
        layout.addLayout(inside, 1)
        return card, inside

    def retranslate(self) -> None:
        """Say the words anew."""
        self._title.setText(self.tr("Your first SMS in half a minute"))
        self._second.setText(self.tr("Choose where to begin. You can change your mind at any time."))
        self._demo_title.setText(self.tr("Try it without an account"))
        self._demo_words.setText(
            self.tr(
                "12 invented contacts, a ready text and a demo gateway inside the program. "
                "Nothing leaves this computer and nothing is charged."
            )
        )
        self.demo.setText(self.tr("Try it now"))
        self._demo_next.setText(self.tr("Next: read the text, press Send, watch it arrive. Three clicks."))
        self._account_title.setText(self.tr("Connect your SMSFox account"))
        self.save.setText(self.tr("Check and save"))
        self.answer.hide()
        self._account_words.setText(self._password_words())
        self._open_title.setText(self.tr("Or drop a table of phone numbers right here"))
        self._open_words.setText(
            self.tr("Excel, LibreOffice, CSV. Pasting works too: Ctrl+V. The account can wait until you send.")
        )
        self.open.setText(self.tr("Open…"))
        self._scroll.setAccessibleName(self.tr("Ways to begin"))
        self._phone_words.setText(self.tr("This is how the recipient sees it"))
        self._phone.set_words(
            self.tr("26 May, 16:40"),
            self.tr("Anna, thank you for your visit! The next check-up is in half a year. The clinic"),
            self.tr("today, 19:08"),
            self.tr("Anna, we expect you on 26.11 at 10:30, room 4. To reschedule: 8 900 000-00-10"),
            self.tr("77 characters · 1 SMS"),
        )

    def main_thing(self) -> QWidget:
        """What costs nothing."""
        return self.demo

    @Slot(object)
    def set_settings(self, settings: Settings) -> None:
        """Show the language and the theme of now."""
        self.language.set_code(settings.language)
        self.theme_choice.set_code(settings.theme)

    def _password_words(self) -> str:
        place = key_store_name()
        free = self.tr("The check is free: no SMS is sent.")
        if not place:
            kept = self.tr("The password is kept in this computer’s password store, never in a file.")
        else:
            kept = self.tr("The password is kept in %1, never in a file.").replace("%1", place)
        return f"{free} {kept}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, wherever on the page; a field in focus has taken its own before."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has no room for the phone."""
        super().resizeEvent(event)
        with_phone = self.width() >= theme.px(PHONE_FROM)
        self._phone_side.setVisible(with_phone)
        room = self.width() - 48 - (theme.px(PHONE) + 64 if with_phone else 0) - 40
        for card in self._cards:
            card.setFixedWidth(min(theme.px(CARD), room))

    def sizeHint(self) -> QSize:
        """The window decides."""
        return QSize(900, 560)

    @Slot()
    def on_checking(self) -> None:
        """The gateway is being asked."""
        self.save.setEnabled(False)
        self._answer("info", self.tr("Asking the gateway…"))

    @Slot(str, str)
    def on_checked(self, kind: str, words: str) -> None:
        """What it said. Whoever waits here for it has the password under the hand, to mend it."""
        waiting = not self.save.isEnabled()
        self.save.setEnabled(True)
        self._answer(kind, words)
        if waiting and self.isVisible() and kind != "ok":
            self.account.password.setFocus()
            self.account.password.selectAll()

    @Slot()
    def on_account_kept(self) -> None:
        """The password has gone where it is kept."""
        self.account.password.clear()

    def _answer(self, kind: str, words: str) -> None:
        self.answer.set_kind(kind)
        self.answer.set_words(words)
        self.answer.show()

    @Slot()
    def _on_save(self) -> None:
        login, password = self.account.typed()
        if login and password:
            self.account_entered.emit(login, password)
        else:
            self.account.first_empty().setFocus()
            self._answer("info", self.tr("Type login and password of your SMSFox account."))
