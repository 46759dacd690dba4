"""The spending limit of the check page: does the campaign keep to it, and if not, may it once?"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from smsfox_gui.core.tariff import cost
from smsfox_gui.qt import theme
from smsfox_gui.qt.check_summary import CheckForm, check_caption
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.number_boxes import WholeBox
from smsfox_gui.qt.numbers import ROUBLE, money, pointed
from smsfox_gui.qt.parts import Note, Zone, column, label, roomy, row
from smsfox_gui.services.limits import TypedLimit

MOST_POINTS = 10**9


class CheckLimit(Zone):
    """In whole roubles, or in points where roubles cannot say it; 0 = none. A new limit takes a permission back."""

    changed = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._price = Decimal(0)
        self._usual = 0
        """Points that the settings have for a limit."""
        self._allowed = 0
        """Points of the campaign for which the permission was given."""
        self._in_points = False
        """Whether the limit is said in points: roubles cannot say it, or nobody knows the price."""
        self._caption = check_caption()
        self.box = roomy(WholeBox())
        self.box.setRange(0, MOST_POINTS)
        self.box.setSingleStep(100)
        self.box.setFixedWidth(theme.px(130))
        self._caption.setBuddy(self.box)
        over = (self.box.sizeHint().height() - self._caption.fontMetrics().height()) // 2
        self._caption.setContentsMargins(0, max(over, 0), 0, 0)  # beside the words in the field
        self._fits = label("", "ok")
        self._share = QProgressBar()
        self._share.setTextVisible(False)
        self._share.setObjectName("share")
        self._share.setFixedWidth(theme.px(150))
        line = QWidget()
        flow = FlowLayout(line, 10)
        flow.addWidget(self.box)
        holder = QWidget()  # so that the bar stands in the middle of its line
        holder.setFixedHeight(self.box.sizeHint().height())
        row(holder, 0).addWidget(self._share)
        flow.addWidget(holder)
        flow.addWidget(self._fits)
        self._fits.setMinimumHeight(self.box.sizeHint().height())
        self._fits.hide()
        self._share.hide()
        form = QWidget()
        CheckForm(form).add(self._caption, line)
        self._over = Note("warn")
        self._allow = QCheckBox()
        self._over.below.addWidget(self._allow)
        layout = column(self, 8)
        self._lost = Note("warn")
        self._lost.hide()
        for part in (form, self._lost, self._over):
            layout.addWidget(part)
        self.box.valueChanged.connect(self._on_limit_changed)
        self._allow.toggled.connect(self._on_allowed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._caption.setText(self.tr("Limit"))
        unit = self.tr("pt.") if self._in_points else ROUBLE
        self.box.setSuffix(f" {unit}")
        self.box.setSpecialValueText(self.tr("no limit"))
        in_points, in_roubles = self.tr("Spending limit in points"), self.tr("Spending limit in roubles")
        self.box.setAccessibleName(in_points if self._in_points else in_roubles)
        self._share.setAccessibleName(self.tr("How much of the limit it takes"))
        self._allow.setText(self.tr("I allow it"))
        lost = self.tr(
            "The limit of %1 cannot be kept to: the price of a point is not set. Check the one in points in its place."
        )
        typed = self._draft.choices.limit
        self._lost.set_words(lost.replace("%1", money(Decimal(typed.amount if typed is not None else 0))))
        self.refresh()

    def begin(self, limit: int) -> None:
        """The limit typed for this draft, else this one in points, 0 = none; nothing is allowed beyond it.

        The focus is here.
        """
        self._usual = limit
        self._allow.setChecked(False)
        self._fill()
        self.box.setFocus()
        self.box.selectAll()

    def _fill(self) -> None:
        """By the price of now. Roubles that nobody can count any more are said, and stand there in points."""
        self._price = self._draft.point_price
        typed = self._draft.choices.limit
        shown = self._by_settings() if typed is None else typed
        lost = not shown.in_points and not self._price
        if lost:
            counted = shown.points or not shown.amount  # not by a version that kept the roubles alone
            shown = TypedLimit(shown.points, in_points=True) if counted else self._by_settings()
        self._in_points = shown.in_points
        with QSignalBlocker(self.box):  # nobody typed it
            self.box.setValue(shown.amount)
        self._lost.setVisible(lost and typed is not None and typed.amount > 0)
        self.retranslate()

    @property
    def kept(self) -> bool:
        """Whether the campaign keeps to the limit, or may exceed it once."""
        return not self._is_over() or self._allow.isChecked()

    def points(self) -> int:
        """Most points the campaign may cost, 0 = no limit; what was allowed once is its own limit."""
        typed = self._typed()
        return max(typed, self._wanted()) if self._allow.isChecked() else typed

    def refresh(self) -> None:
        """Compare the price of now with the limit; where it has grown, the permission was not for it."""
        if self._price != self._draft.point_price:
            self._fill()
            return
        if self._allow.isChecked() and self._wanted() > self._allowed:
            self._allow.setChecked(False)
        limit, over = self.box.value(), self._is_over()
        self._over.setVisible(over)
        words = self.tr("Over the limit: %1 with a limit of %2. Shorten the list or allow it once.")
        price = money(self._draft.price or Decimal(0), approx=True)
        costs = pointed(self._wanted()) if self._in_points else price
        most = pointed(limit) if self._in_points else money(Decimal(limit))
        self._over.set_words(words.replace("%1", costs).replace("%2", most))
        self._fits.setText("✓ " + self.tr("within the limit"))
        self._share.setRange(0, max(min(self._typed(), MOST_POINTS), 1))
        self._share.setValue(min(self._wanted(), self._share.maximum()))
        for said in (self._share, self._fits):
            said.setVisible(bool(limit) and not over)

    def _by_settings(self) -> TypedLimit:
        """In roubles where they can say it."""
        roubles = cost(self._usual, self._price)
        in_points = not self._price or roubles != int(roubles)
        return TypedLimit(self._usual if in_points else int(roubles), in_points, self._usual)

    def _typed(self) -> int:
        """The limit as it stands in the field, in points, 0 = none."""
        typed = self.box.value()
        return typed if self._in_points or not typed else max(int(typed / self._price), 1)

    def _wanted(self) -> int:
        """Points of the campaign."""
        return self._draft.review.points if self._draft.review is not None else 0

    def _is_over(self) -> bool:
        return bool(self.box.value()) and self._wanted() > self._typed()

    @Slot(bool)
    def _on_allowed(self, _: bool) -> None:
        self._allowed = self._wanted()
        self.changed.emit()

    @Slot(int)
    def _on_limit_changed(self, amount: int) -> None:
        self._draft.choices.limit = TypedLimit(amount, self._in_points, self._typed())
        self._lost.hide()
        self._allow.setChecked(False)
        self.changed.emit()
