"""The group of prices: what a point costs, and the table of points by the beginning of the number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.errors import PriceRefused, SmsfoxError, TariffInvalid
from smsfox_gui.core.price_table import (
    read_points,
    read_prefixes,
    rows_lost,
    with_points,
    with_prefixes,
    with_row,
    without_row,
    written_prefixes,
)
from smsfox_gui.core.settings import SettingGroup, SettingInfo, Settings
from smsfox_gui.core.tariff import Tariff, cost
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.numbers import counted, decimal, kopecked, language, money
from smsfox_gui.qt.parts import Note, button, column, label, row
from smsfox_gui.qt.settings.fields import Field, FreeField
from smsfox_gui.qt.settings.group import Group
from smsfox_gui.qt.settings.price_table import NUMBERS, POINTS, PriceRow, PriceTable
from smsfox_gui.qt.settings.question import Question

NO_PRICE = "—"


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that does not count yet: it lacks its numbers, its points or both."""

    prefixes: tuple[str, ...] = ()
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text that was not taken; it stays in its cell, for what is wrong in it is often one letter."""

    row: int
    column: int
    text: str
    why: PriceRefused


class PricesGroup(Group):
    """Hands over whole tables; shows only what it was given back, so that the price shown is the one in force."""

    tariff_entered = Signal(object)
    """A Tariff to count by from now on; None = the operator's."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        self._demo = demo
        self._tariff = self._operators = Tariff((), 1)
        self._fault: TariffInvalid | None = None
        self._point_price = Decimal(0)
        self._new: NewRow | None = None
        self._wrong: Wrong | None = None
        self._refused: SmsfoxError | None = None
        self._removed_from: Tariff | None = None
        """The table before a row was taken away, for as long as it can come back."""
        super().__init__(SettingGroup.PRICES, parent)
        self.zones = QWidget()
        inside = column(self.zones, 8)
        self._about = label("", "second", wrap=True)
        self.fault = Note("err")
        self.table = PriceTable()
        box = QFrame()
        box.setObjectName("pane")
        column(box, 0, (1, 1, 1, 1)).addWidget(self.table)
        self.wrong = label("", "err", wrap=True)
        for part in (self._about, self.fault, box, self.wrong):
            inside.addWidget(part)
        inside.addWidget(self._build_buttons())
        self._build_undo()
        self.question = Question()
        self.question.confirmed.connect(self._on_reset_confirmed)
        inside.addWidget(self.undo)
        inside.addWidget(self.question)
        self.outer.addWidget(self.zones)
        self.table.entered.connect(self._on_entered)
        self.table.remove_requested.connect(self._on_remove)
        if demo:
            self.fields["point_price"].setEnabled(False)
            self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.retranslate()

    def _build_buttons(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, 8)
        self.add = button(scale="small", icon_name="add_16_regular")
        self.remove = button(scale="small", icon_name="subtract_circle_16_regular")
        self.reset = button(scale="small")
        for part in (self.add, self.remove, self.reset):
            flow.addWidget(part)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.reset.clicked.connect(self._on_reset)
        if self._demo:
            made.hide()
        return made

    def _build_undo(self) -> None:
        self.undo = Note("info")
        self.put_back = button(scale="small")
        answer = row()
        answer.addWidget(self.put_back)
        answer.addStretch(1)
        self.undo.below.addLayout(answer)
        self.undo.hide()
        self.put_back.clicked.connect(self._on_put_back)

    def make_field(self, info: SettingInfo) -> Field | None:
        """In the demo the price of a point is nothing, which is no price that nobody knows."""
        return FreeField(info) if self._demo and info.name == "point_price" else super().make_field(info)

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        title, words = self.help_of("zones")
        self.table.setAccessibleName(title)
        self.table.setAccessibleDescription(words)
        self.table.set_heads(self.tr("Zone"), self.tr("Numbers"), self.tr("Points per SMS"), self.tr("≈ ₽"))
        self.add.setText(self.tr("Add a row"))
        self.remove.setText(self.tr("Remove the row"))
        self.reset.setText(self.tr("Reset to the operator’s…"))
        self.put_back.setText(self.tr("Put it back"))
        self.question.keep.setText(self.tr("Keep my prices"))
        self.question.confirm.setText(self.tr("Reset to the operator’s"))
        self._show()

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        super().set_settings(settings)
        self._point_price = settings.point_price
        self._show()

    def set_tariff(self, tariff: Tariff, operators: Tariff, fault: TariffInvalid | None) -> None:
        """The table in force, the operator's, and why the office's own is not in force although there is one."""
        self._tariff, self._operators, self._fault = tariff, operators, fault
        self._refused = self._wrong = None
        self.question.hide()
        self._show()

    @Slot(object)
    def say_refused(self, error: SmsfoxError) -> None:
        """A table was not kept; the former one is in force."""
        self._refused = error
        self._show()

    def settings(self) -> tuple[str, ...]:
        """The table is one more."""
        return (*super().settings(), "zones")

    def look_for(self, words: str) -> bool:
        """Show the table too where these words lead to it."""
        found = self.leads_to(words, "zones")
        self.zones.setVisible(found)
        found = super().look_for(words) or found
        self.setVisible(found)
        return found

    # --- what is shown

    def _show(self) -> None:
        own = self._tariff != self._operators
        self._about.setText(self._about_words(own))
        self.fault.set_words(self._fault_words())
        self.fault.setVisible(self._fault is not None)
        self.reset.setVisible(own or self._fault is not None)
        self.table.show_rows(self._rows())
        words = self._wrong_words()
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        lost = self._removed_from
        self.undo.setVisible(lost is not None)
        self.undo.set_words(self.tr("The row is removed: the rows below count for its numbers now."))

    def _about_words(self, own: bool) -> str:
        if self._demo:
            return self.tr(
                "In the demo a point costs %1; points are counted by the operator’s table. Prices can be changed "
                "outside the demo."
            ).replace("%1", money(Decimal(0)))
        whose = self.tr("These are your own prices.") if own else self.tr("These are the operator’s prices.")
        return self.tr("Where several rows fit a number, the uppermost counts.") + " " + whose

    def _fault_words(self) -> str:
        if self._fault is None:
            return ""
        return self.tr(
            "Your own prices, tariff.json in the data folder, cannot be read: everything is counted by the operator’s. "
            "The file is as it was. Correct it and restart the program, or reset to the operator’s."
        )

    def _wrong_words(self) -> str:
        error = self._wrong.why if self._wrong is not None else self._refused
        if error is not None:
            return wording.error_sentence(error, language())
        if self._new is not None:
            return self.tr("The new row does not count yet: it needs beginnings of numbers and points.")
        return ""

    def _rows(self) -> list[PriceRow]:
        rows = [self._row(zone.prefixes, zone.points) for zone in self._tariff.zones]
        price = self._price(self._tariff.default)
        rows.append(PriceRow(self.tr("Any other number"), NO_PRICE, str(self._tariff.default), price, fixed=True))
        if self._new is not None:
            rows.insert(0, self._row(self._new.prefixes, self._new.points))
        wrong = self._wrong
        if wrong is not None:
            there = rows[wrong.row]
            numbers = wrong.text if wrong.column == NUMBERS else there.numbers
            points = wrong.text if wrong.column == POINTS else there.points
            why = self._wrong_words()
            rows[wrong.row] = replace(there, numbers=numbers, points=points, wrong=wrong.column, why=why)
        return rows

    def _row(self, prefixes: tuple[str, ...], points: int | None) -> PriceRow:
        said = "" if points is None else str(points)
        price = NO_PRICE if points is None else self._price(points)
        zone = wording.zone_words(prefixes, language()) if prefixes else ""
        return PriceRow(zone, written_prefixes(prefixes), said, price)

    def _price(self, points: int) -> str:
        if self._demo:
            return kopecked(Decimal(0))
        return decimal(cost(points, self._point_price), 2) if self._point_price else NO_PRICE

    # --- what a person does

    @Slot(int, int, str)
    def _on_entered(self, place: int, at: int, text: str) -> None:
        self._wrong = self._refused = None
        try:
            self._take(place, at, text)
        except PriceRefused as why:
            self._wrong = Wrong(place, at, text, why)
        self._show()

    def _take(self, place: int, at: int, text: str) -> None:
        if self._new is not None and place == 0:
            self._take_new(self._new, at, text)
            return
        zone = place - (self._new is not None)
        if at == NUMBERS:
            self._hand_over(with_prefixes(self._tariff, zone, read_prefixes(text)))
        else:
            self._hand_over(with_points(self._tariff, zone, read_points(text)))

    def _take_new(self, new: NewRow, at: int, text: str) -> None:
        if at == NUMBERS:
            self._new = new = NewRow(read_prefixes(text), new.points)
        else:
            self._new = new = NewRow(new.prefixes, read_points(text))
        if new.prefixes and new.points is not None:
            wanted = with_row(self._tariff, new.prefixes, new.points)
            self._hand_over(wanted)
            if self._tariff == wanted:
                self._new = None

    def _hand_over(self, tariff: Tariff) -> None:
        """Whoever keeps it gives it back by `set_tariff` before this returns, or says why not."""
        self._removed_from = None
        if tariff != self._tariff:
            self.tariff_entered.emit(tariff)

    @Slot()
    def _on_add(self) -> None:
        if self._new is None:
            self._new, self._wrong, self._refused = NewRow(), None, None
            self._show()
        self.table.begin(0, POINTS if self._new.prefixes else NUMBERS)

    @Slot()
    def _on_remove(self) -> None:
        if self._demo:
            return
        place, self._wrong, self._refused = self.table.currentRow(), None, None
        zone = place - (self._new is not None)
        if zone == -1 and self._new is not None:
            self._new = None
        else:
            self._remove(zone)
        self._show()

    def _remove(self, zone: int) -> None:
        before = self._tariff
        try:
            self._hand_over(without_row(before, zone))
        except PriceRefused as why:
            self._refused = why
        else:
            self._removed_from = before if self._tariff != before else None

    @Slot()
    def _on_put_back(self) -> None:
        if self._removed_from is not None:
            self._hand_over(self._removed_from)
            self._show()
            self.table.setFocus()

    @Slot()
    def _on_reset(self) -> None:
        lost = rows_lost(self._tariff, self._operators)
        words = counted(self.tr("%n row(s) of your own will be lost.", "", lost), lost) if lost else ""
        if self._fault is not None:
            words = self.tr("The file that cannot be read is kept under another name.")
        question = self.tr("Count by the operator’s prices again?")
        self.question.set_words(f"{question} {words}".strip())
        self.question.ask()

    @Slot()
    def _on_reset_confirmed(self) -> None:
        self._new = self._removed_from = None
        self.tariff_entered.emit(None)
        self.table.setFocus()
