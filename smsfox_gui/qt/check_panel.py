"""The panel of the last look: who, from whom, what, for how much, when; and the button that spends money."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QRadioButton, QSpinBox, QWidget

from smsfox_gui.core import cautions, senders
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.tariff import cost
from smsfox_gui.qt.bar_faces import INERT
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.numbers import ROUBLE, counted, grouped, language, money, pointed
from smsfox_gui.qt.parts import Note, Zone, button, column, label, line, roomy, row, scrolled
from smsfox_gui.services.campaigns import Repeats

MOST_POINTS = 10**9


class CheckPanel(Zone):
    """Nothing here can be pressed by a double click or a repeated key: the button waits and is elsewhere."""

    confirmed = Signal()
    show_problems_requested = Signal()
    quiet_chosen = Signal(bool)
    """Whether those who sleep wait for the morning."""

    def __init__(self, draft: Draft, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._draft = draft
        self._demo = demo
        self._repeats: Repeats | None = None
        self._confirm_above = 0
        self._price = Decimal(0)
        self._in_points = False
        """Whether the limit is said in points: roubles cannot say it, or nobody knows the price."""
        outer = column(self, 10, (16, 12, 16, 12))
        self._title = label("", "heading")
        outer.addWidget(self._title)
        inside = QWidget()
        layout = column(inside, 10)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self._captions = tuple(label("", "second") for _ in range(6))
        for caption in self._captions:
            caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._who, self._out = label("", "strong"), button("link")
        self._from = label("", "strong")
        self._text = label("", wrap=True)
        self._sum, self._why = label("", "strong"), label("", "caption", wrap=True)
        self.quiet, self.at_once = QRadioButton(), QRadioButton()
        self._hours = QuietHours(0, 0)
        self._when_note = label("", "caption", wrap=True)
        self._build_form()
        layout.addLayout(self._form)
        self._over = Note("warn")
        self._allow = QCheckBox()
        self._over.inside.addWidget(self._allow)
        layout.addWidget(self._over)
        self._had = Note("warn")
        """Who has just had this text, where that need not be typed."""
        layout.addWidget(self._had)
        self._grave = Note("warn")
        """What has to be confirmed by typing."""
        self.typed = QLineEdit()
        self.typed.setFixedWidth(130)
        self.typed.textChanged.connect(self._show_limit)
        self._grave.below.addWidget(self.typed, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._grave)
        self._note = Note("info")
        layout.addWidget(self._note)
        layout.addStretch(1)
        self._scroll = scrolled(inside)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(line())
        last = row(spacing=8)
        self.confirm = button("primary", scale="main", icon_name="send_20_filled", token="onPrimary")
        last.addWidget(self.confirm)
        self._keys = label("", "caption")
        last.addWidget(self._keys)
        last.addStretch(1)
        outer.addLayout(last)
        self._inert = QTimer(self, singleShot=True, interval=INERT)
        self._inert.timeout.connect(self._show_limit)
        self._sending = False
        self.confirm.clicked.connect(self._on_confirm)
        self._out.clicked.connect(self.show_problems_requested)
        self.limit.valueChanged.connect(self._on_limit_changed)
        self._allow.toggled.connect(self._show_limit)
        self.quiet.toggled.connect(self.quiet_chosen)
        self.retranslate()

    def _build_form(self) -> None:
        who = row(spacing=6)
        who.addWidget(self._who)
        who.addWidget(self._out)
        who.addStretch(1)
        sums = column(spacing=0)
        sums.addWidget(self._sum)
        sums.addWidget(self._why)
        limit = row(spacing=10)
        self.limit = roomy(QSpinBox())
        self.limit.setRange(0, MOST_POINTS)
        self.limit.setSingleStep(100)
        self.limit.setGroupSeparatorShown(True)
        self.limit.setFixedWidth(130)
        self._fits = QLabel()
        limit.addWidget(self.limit)
        limit.addWidget(self._fits)
        limit.addStretch(1)
        when = column(spacing=0)
        when.addWidget(self.quiet)
        when.addWidget(self.at_once)
        when.addWidget(self._when_note)
        for caption, field in zip(
            self._captions, (who, self._from, self._text, sums, limit, when), strict=True
        ):
            self._form.addRow(caption, field)  # type: ignore[call-overload]
        self._captions[4].setBuddy(self.limit)

    def retranslate(self) -> None:
        """Say the words anew."""
        self._title.setText(self.tr("Check and confirm"))
        words = (
            self.tr("Recipients"),
            self.tr("Sender"),
            self.tr("Text"),
            self.tr("Cost"),
            self.tr("Limit"),
            self.tr("When"),
        )
        for caption, text in zip(self._captions, words, strict=True):
            caption.setText(text)
        unit = self.tr("pt.") if self._in_points else ROUBLE
        self.limit.setSuffix(f" {unit}")
        self.limit.setSpecialValueText(self.tr("no limit"))
        in_points, in_roubles = self.tr("Spending limit in points"), self.tr("Spending limit in roubles")
        self.limit.setAccessibleName(in_points if self._in_points else in_roubles)
        self._allow.setText(self.tr("I allow it"))
        self.typed.setAccessibleName(self.tr("Number of recipients, typed to confirm"))
        self._scroll.setAccessibleName(self.tr("Summary of the campaign"))
        self.quiet.setText(self.tr("Now, but wake nobody"))
        self.at_once.setText(self.tr("Now, everyone at once"))
        self._note.set_words(
            self.tr("This is the program's own calculation: the gateway tells neither prices nor the balance.")
        )
        self._keys.setText("Ctrl+Shift+Enter")
        self.refresh()

    def begin(self, limit: int, confirm_above: int, hours: QuietHours) -> None:
        """The page has just come up: nothing may be pressed for a moment, the focus is in the limit.

        limit: in points, 0 = none; confirm_above: points from which the number of people has to be typed;
        hours: in which nobody need be texted.
        """
        self._hours = hours
        self._price = self._draft.point_price
        roubles = cost(limit, self._price)
        self._in_points = not self._price or roubles != int(roubles)
        self.quiet.setVisible(hours.begin != hours.end)
        (self.quiet if self._draft.quiet is not None else self.at_once).setChecked(True)
        self.retranslate()
        self._sending = False
        self._confirm_above = confirm_above
        self.typed.clear()
        self._allow.setChecked(False)
        self.limit.setValue(limit if self._in_points else int(roubles))
        self._inert.start()
        self.refresh()
        self.limit.setFocus()
        self.limit.selectAll()

    def set_repeats(self, repeats: Repeats | None) -> None:
        """How many of these people have just had this text; None = not known yet, nothing can be confirmed."""
        if repeats != self._repeats:
            self._repeats = repeats
            self._show_limit()

    @property
    def again(self) -> bool:
        """Whether a person typed that most of these people shall get the same text once more."""
        return self._repeats is not None and self._repeats.must_be_confirmed and self._is_typed()

    def limit_points(self) -> int:
        """Most points the campaign may cost, 0 = no limit; what was allowed once is its own limit."""
        review, typed = self._draft.review, self._typed_points()
        return max(typed, review.points) if review is not None and self._allow.isChecked() else typed

    def _typed_points(self) -> int:
        """The limit as it stands in the field, 0 = none; by the price that held when the page came up."""
        typed = self.limit.value()
        return typed if self._in_points or not typed else max(int(typed / self._price), 1)

    def _grave_words(self) -> str:
        """Why the number of people has to be typed; "" = it need not be."""
        review, repeats = self._draft.review, self._repeats
        if review is None:
            return ""
        words = ""
        if repeats is not None and repeats.must_be_confirmed:
            words = self._had_words(repeats)
        elif not self._demo and review.points >= self._confirm_above:
            words = self.tr("This is a big campaign.")
        if not words:
            return ""
        wish = self.tr("To send it, type the number of recipients: %1").replace("%1", str(review.messages))
        return f"{words} {wish}"

    def _had_words(self, repeats: Repeats) -> str:
        return cautions.repeats_sentence(repeats.count, repeats.messages, language())

    def _is_typed(self) -> bool:
        review = self._draft.review
        digits = "".join(letter for letter in self.typed.text() if letter.isdigit())
        return review is not None and digits == str(review.messages)

    def set_sending(self, sending: bool) -> None:
        """The campaign is being frozen: the button has done its work."""
        self._sending = sending
        self.refresh()

    def refresh(self) -> None:
        """Say it all anew from the draft."""
        draft, review = self._draft, self._draft.review
        if review is None:
            return
        people = review.messages
        self._who.setText(grouped(people))
        out = (draft.counts.rows if draft.counts is not None else people) - people
        self._out.setText(counted(self.tr("%n more will get nothing, show", "", out), out))
        self._out.setVisible(out > 0)
        self._from.setText(draft.sender_name or senders.DEFAULT)
        first = draft.row_at(draft.ready[0]) if len(draft.ready) else None
        self._text.setText(self.tr("“%1”").replace("%1", draft.rendered(first) if first is not None else draft.text))
        self._say_sum()
        self._say_when()
        self._show_limit()

    def _say_when(self) -> None:
        words = self.tr("Sending begins with one message, then two, then all the rest.")
        if self._draft.quiet is not None:
            hours = self.tr(
                "Quiet hours at the recipient's, by the number: %1:00–%2:00. Those who sleep get it in the morning: "
                "keep the program open, or press Go on then."
            )
            words = hours.replace("%1", str(self._hours.begin)).replace("%2", str(self._hours.end)) + " " + words
        self._when_note.setText(words)

    def _say_sum(self) -> None:
        review = self._draft.review
        assert review is not None
        price = self._draft.price or Decimal(0)
        points = counted(self.tr("%n point(s)", "", review.points), review.points)
        parts = self.tr("%1 SMS").replace("%1", grouped(review.parts))
        self._sum.setText(f"{parts} · {points} {money(price, approx=True)}")
        kinds = [f"{grouped(rows)} × {parts} SMS" for parts, rows in sorted(review.by_parts.items()) if rows]
        one = self.tr("one point costs %1").replace("%1", money(self._draft.point_price))
        why = f"{', '.join(kinds)}; {one}"
        if self._demo:
            why = self.tr("%1. In the demo nothing is charged.").replace("%1", why)
        self._why.setText(why)

    def confirm_now(self) -> None:
        """The key for the button; nothing is confirmed that is not on the screen."""
        if self.isVisible() and self.confirm.isEnabled():
            self._on_confirm()

    @Slot()
    def _on_confirm(self) -> None:
        if not self._inert.isActive() and not self._sending:
            self.confirmed.emit()

    @Slot(int)
    def _on_limit_changed(self, _: int) -> None:
        self._allow.setChecked(False)
        self._show_limit()

    @Slot()
    def _show_limit(self) -> None:
        review = self._draft.review
        price = self._draft.price or Decimal(0)
        limit, points = self.limit.value(), review.points if review is not None else 0
        over = bool(limit) and points > self._typed_points()
        self._over.setVisible(over)
        words = self.tr("Over the limit: %1 with a limit of %2. Shorten the list or allow it once.")
        costs = pointed(points) if self._in_points else money(price, approx=True)
        most = pointed(limit) if self._in_points else money(Decimal(limit))
        self._over.set_words(words.replace("%1", costs).replace("%2", most))
        self._fits.setText("" if over or not limit else "✓ " + self.tr("within the limit"))
        self._fits.setProperty("rank", "ok")
        repeats = self._repeats
        some = repeats is not None and repeats.count > 0 and not repeats.must_be_confirmed
        self._had.setVisible(some)
        if repeats is not None:
            self._had.set_words(self._had_words(repeats))
        words = self._grave_words()
        self._grave.setVisible(bool(words))
        self._grave.set_words(words)
        allowed = (not over or self._allow.isChecked()) and self._repeats is not None
        allowed = allowed and (not words or self._is_typed())
        self.confirm.setEnabled(review is not None and allowed and not self._sending and not self._inert.isActive())
        people = review.messages if review is not None else 0
        if self._sending:
            self.confirm.setText(self.tr("Writing it into the journal…"))
        elif self._demo:
            self.confirm.setText(counted(self.tr("Send %n demo message(s) for 0 ₽", "", people), people))
        else:
            words = counted(self.tr("Send %n message(s) for #", "", people), people)
            self.confirm.setText(words.replace("#", money(price, approx=True)))
