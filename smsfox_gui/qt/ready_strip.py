"""The statements of the bottom bar while a campaign is prepared: who, what, from whom, when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.quiet_hours import NEVER
from smsfox_gui.core.text_pieces import FieldMark, pieces
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Zone, line, row
from smsfox_gui.qt.readiness import Obstacle, Readiness
from smsfox_gui.qt.ready_item import ReadyItem
from smsfox_gui.qt.when_words import WhenWords

DEFAULT_SENDER = "SMSFox"
ROUNDED = 2
"""Pixels: where four share too little room, the layout rounds each half of a pixel up."""


class ReadyStrip(Zone):
    """Four statements; each is a way to the place it speaks of."""

    list_requested = Signal()
    text_requested = Signal()
    sender_requested = Signal()
    account_requested = Signal()
    recount_requested = Signal()
    """The list could not be counted, and is to be looked at once more."""
    word_requested = Signal()
    """The text was refused, and may go as it is where a person says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 4, (0, 0, ROUNDED, 0))
        self._list, self._text, self._sender, self._when = (ReadyItem() for _ in range(4))
        self._items = (self._list, self._text, self._sender, self._when)
        self._rules = tuple(line(vertical=True) for _ in self._items[1:])
        for index, item in enumerate(self._items):
            if index:
                layout.addWidget(self._rules[index - 1])
            layout.addWidget(item)
        layout.addStretch(1)
        self._list.clicked.connect(self.list_requested)
        self._text.clicked.connect(self._on_text)
        self._sender.clicked.connect(self.sender_requested)
        self._when.clicked.connect(self._on_when)
        self._asks_account = False
        self._asks_recount = self._asks_word = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the whole does not fit, the second lines go first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for item in self._items:
            item.set_compact(False)
        whole = sum(item.sizeHint().width() + 9 for item in self._items)
        compact = whole > self.width()
        for item in self._items:
            item.set_compact(compact)
        for rule in self._rules:
            rule.setFixedHeight(theme.px(20 if compact else 36))

    def say(self, draft: Draft, readiness: Readiness, when: WhenWords | None = None, *, times: int = 1) -> None:
        """Say how things stand. when: it goes; None = as far as that is known without a look at anybody's night.

        times: how many times less this text could cost.
        """
        before = [item.words() for item in self._items]
        self._say_list(draft, readiness)
        self._say_text(draft, readiness, times)
        self._say_sender(draft, readiness)
        self._say_when(readiness, when or WhenWords((), draft.quiet or NEVER, draft.at, wake=draft.quiet is None))
        if before != [item.words() for item in self._items]:
            self._fit()

    def _say_list(self, draft: Draft, readiness: Readiness) -> None:
        wishes = {
            Obstacle.NO_LIST: (self.tr("Open a list"), self.tr("whom to text")),
            Obstacle.NO_PHONES: (self.tr("Choose the phone column"), self.tr("click its heading")),
            Obstacle.NOBODY: (self.tr("Nobody to text"), self.tr("no row is ready")),
        }
        for obstacle, words in wishes.items():
            if obstacle in readiness.obstacles:
                self._list.show_words("warn", *words, asks=True)
                return
        counts, review = draft.counts, draft.review
        if counts is None:
            self._list.show_words("wait", self.tr("Counting the list…"))
            return
        ready = review.messages if review is not None else counts.ready
        out = counts.rows - ready
        title = counted(self.tr("%n recipient(s)", "", ready), ready)
        waiting = draft.waiting if Obstacle.TEXT_REFUSED in readiness.obstacles else 0
        if waiting:
            title = counted(self.tr("%n recipient(s)", "", counts.ready), counts.ready)
            wait = counted(self.tr("%n row(s) wait for another text", "", waiting), waiting)
            self._list.show_words("warn", title, wait)
        elif readiness.detail:
            self._list.show_words("warn", title, self.tr("a field of the text is missing"))
        elif out:
            self._list.show_words("warn", title, counted(self.tr("%n row(s) left out", "", out), out))
        else:
            self._list.show_words("ok", title, self.tr("the whole list"))

    def _say_text(self, draft: Draft, readiness: Readiness, times: int) -> None:
        wishes = {
            Obstacle.NO_TEXT: (self.tr("Write the text"), self.tr("what to send")),
            Obstacle.BROKEN_FIELD: (self.tr("A brace is not closed"), self.tr("a field looks like {Name}")),
            Obstacle.STRAY_BRACE: (
                self.tr("A stray }"),
                self.tr("take it out, or write }} if the SMS needs it"),
            ),
            Obstacle.DOUBLED_BRACE: (self.tr("One brace too many"), self.tr("a field looks like {Name}")),
            Obstacle.NAMELESS_FIELD: (self.tr("Braces without a name"), self.tr("a field looks like {Name}")),
            Obstacle.UNKNOWN_FORM: (
                self.tr("Only “lat” may stand after the colon"),
                self.tr("{Name:lat} is the name in Latin letters"),
            ),
            Obstacle.UNKNOWN_FIELD: (
                self.tr("No column “%1”").replace("%1", readiness.detail),
                self.tr("the list has no such field"),
            ),
            Obstacle.TEXT_REFUSED: (
                self.tr("The gateway refused this text"),
                self.tr("change it, or send it as it is"),
            ),
            Obstacle.TEXT_TOO_LONG: (
                self.tr("Shorten the text"),
                self.tr("over 800 characters for all who can be texted"),
            ),
            Obstacle.EMPTY_FIELD: (self._empty(draft), self.tr("empty or came to nothing for all who can be texted")),
            Obstacle.FITS_NOBODY: (
                self.tr("Nobody can get this text"),
                self.tr("over 800 characters, or a field is empty"),
            ),
            Obstacle.UNCOUNTED: (self.tr("The price is not counted"), self.tr("try again")),
        }
        self._asks_recount = Obstacle.UNCOUNTED in readiness.obstacles
        self._asks_word = Obstacle.TEXT_REFUSED in readiness.obstacles
        for obstacle, words in wishes.items():
            if obstacle in readiness.obstacles:
                self._text.show_words("warn", *words, asks=True)
                return
        review = draft.review
        if draft.slow and Obstacle.COUNTING in readiness.obstacles:
            self._text.show_words("wait", self.tr("Counting the price…"), self.tr("then it can be sent"))
        elif review is None or not review.messages:
            fields = any(isinstance(piece, FieldMark) for piece in pieces(draft.text))
            waiting = self.tr("its fields wait for a list") if fields and draft.contacts is None else ""
            self._text.show_words("ok", self.tr("Text ready"), waiting)
        elif times > 1:
            cheaper = counted(self.tr("could be %n time(s) cheaper", "", times), times)
            self._text.show_words("warn", self.tr("Text ready"), cheaper)
        elif review.min_parts == review.max_parts:
            each = self.tr("%1 SMS each").replace("%1", str(review.min_parts))
            self._text.show_words("ok", self.tr("Text ready"), each)
        else:
            each = self.tr("%1–%2 SMS each").replace("%1", str(review.min_parts)).replace("%2", str(review.max_parts))
            self._text.show_words("ok", self.tr("Text ready"), each)

    def _empty(self, draft: Draft) -> str:
        """The field that nobody has a value in; a formula may have failed in it."""
        fields = [field for field, rows in draft.counts.empty.items() if rows] if draft.counts is not None else []
        if len(fields) == 1:
            return self.tr("No “%1”").replace("%1", fields[0])
        return self.tr("Fields of the text are empty")

    def _say_sender(self, draft: Draft, readiness: Readiness) -> None:
        if Obstacle.SENDER in readiness.obstacles:
            self._sender.show_words("warn", self.tr("Correct the sender name"), draft.sender_name, asks=True)
        elif not draft.sender_agreed:
            self._sender.show_words("warn", draft.sender_name, self.tr("not among your names"))
        else:
            look = "plain" if draft.sender_shared else "ok"
            self._sender.show_words(look, draft.sender_name or DEFAULT_SENDER, self.tr("sender"))

    def _say_when(self, readiness: Readiness, when: WhenWords) -> None:
        self._asks_account = Obstacle.ACCOUNT in readiness.obstacles
        if Obstacle.JOURNAL in readiness.obstacles:
            self._asks_account = False
            self._when.show_words("wait", self.tr("Only looking"), self.tr("the journal cannot be written"))
        elif self._asks_account:
            self._when.show_words("warn", self.tr("Connect the account"), self.tr("login and password"), asks=True)
        elif Obstacle.BUSY in readiness.obstacles:
            later = self.tr("send this one when it is over")
            self._when.show_words("wait", self.tr("Something else is being sent"), later)
        else:
            self._when.show_words("info", *when.statement())

    def _on_text(self) -> None:
        if self._asks_recount:
            self.recount_requested.emit()
        else:
            (self.word_requested if self._asks_word else self.text_requested).emit()

    def _on_when(self) -> None:
        if self._asks_account:
            self.account_requested.emit()
