"""The panel of the stop list's page: one number by hand, many by paste or from a file, and how numbers are kept."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import NumberRefused
from smsfox_gui.core.numbering import PhoneVerdict
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.core.stop_list import StopEntry
from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted, language, phone
from smsfox_gui.qt.parts import Note, Zone, button, column, label, line, row, scrolled
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.qt.stop_hashing import StopHashing
from smsfox_gui.qt.stop_rows import day
from smsfox_gui.services.stopping import StopChange, StopImport

_REST = 150
_NAMED = 5
"""So many refused rows are named one by one."""


class StopPanel(Zone):
    """Adds when Enter is pressed in any field, or by the button of the bar."""

    paste_requested = Signal()
    file_requested = Signal()

    def __init__(self, desk: StopDesk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setMinimumWidth(theme.px(340))
        self._desk = desk
        self._verdict: tuple[PhoneVerdict, StopEntry | None] | None = None
        self._found: StopImport | None = None
        inside = QWidget()
        below = column(inside, 10, (16, 12, 16, 12))
        self._heading = label("", "heading")
        below.addWidget(self._heading)
        below.addLayout(self._build_form())
        below.addWidget(line())
        below.addLayout(self._build_many())
        below.addWidget(line())
        self.hashing = StopHashing()
        below.addWidget(self.hashing)
        below.addStretch(1)
        self._scroll = scrolled(inside)
        column(self, 0, (1, 1, 1, 1)).addWidget(self._scroll)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest)
        self.number.textChanged.connect(self._on_typed)
        for field in self._fields:
            field.returnPressed.connect(self.add)
        self.paste.clicked.connect(self.paste_requested)
        self.file.clicked.connect(self.file_requested)
        self.cancel.clicked.connect(desk.cancel_reading)
        self.hashing.digests_agreed.connect(lambda keep_names: desk.keep_digests(keep_names=keep_names))
        self.hashing.numbers_requested.connect(desk.keep_numbers)
        self.hashing.asked.connect(self._on_asked)
        desk.changed.connect(self._on_changed)
        desk.added.connect(self._forget_result)
        desk.read_in.connect(self._on_read_in)
        desk.reading_changed.connect(self._on_reading)
        desk.removed.connect(self._forget_result)
        desk.undone.connect(self._forget_result)
        self.retranslate()

    def _build_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self.number, self.name, self.reason = self._fields = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setMaxLength(200)
        self.reason.setMaxLength(500)
        self._verdict_words = ElidedLabel("", "caption")
        self._verdict_words.setFixedHeight(theme.px(20))  # nothing moves when a verdict comes
        self._labels = [label("", "second") for _ in range(3)]
        for caption, field in zip(self._labels, self._fields, strict=True):
            caption.setBuddy(field)
            caption.setMinimumHeight(theme.px(30))
            form.addRow(caption, field)
            if field is self.number:
                form.addRow("", self._verdict_words)
        return form

    def _build_many(self) -> QVBoxLayout:
        made = column(spacing=8)
        self._many = label("", "strong")
        self._many_words = label("", "caption", wrap=True)
        buttons = row(spacing=8)
        self.paste = button(scale="small", icon_name="clipboard_paste_20_regular")
        self.file = button(scale="small", icon_name="folder_open_20_regular")
        self.cancel = button(scale="small")
        self.cancel.hide()
        for one in (self.paste, self.file, self.cancel):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self.result = Note("ok")
        self.result.hide()
        made.addWidget(self._many)
        made.addWidget(self._many_words)
        made.addLayout(buttons)
        made.addWidget(self.result)
        return made

    def retranslate(self) -> None:
        """Say the words anew."""
        self._heading.setText(self.tr("Add a number"))
        words = (self.tr("Number"), self.tr("Name"), self.tr("Why"))
        for caption, field, text in zip(self._labels, self._fields, words, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        self.number.setPlaceholderText(self.tr("8 900 000-00-00"))
        self.name.setPlaceholderText(self.tr("optional"))
        self.reason.setPlaceholderText(self.tr("e.g. asked us to stop"))
        self._many.setText(self.tr("Many at once"))
        self._many_words.setText(
            self.tr(
                "From any table or a plain column of numbers. Names, dates and reasons are taken along if it has "
                "them.",
            )
        )
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste rows or a column of numbers") + " (Ctrl+V)")
        self.file.setText(self.tr("From a file…"))
        self.cancel.setText(self.tr("Cancel"))
        self._scroll.setAccessibleName(self.tr("Adding to the do-not-send list"))
        self._say_verdict()
        if self._found is not None:
            self._on_read_in(self._found)

    def focus_number(self) -> None:
        """To the field where a number is typed."""
        self.number.setFocus()
        self.number.selectAll()

    @Slot()
    def add(self) -> None:
        """Put what is typed on the list; without a number the field is shown instead."""
        if not self.number.text().strip():
            self.focus_number()
            return
        typed = tuple(field.text() for field in self._fields)
        number, name, reason = typed
        self._desk.add(number, name=name, reason=reason, on_end=lambda outcome: self._on_end(typed, outcome))
        for field in self._fields:  # at once: what is typed from now on is the next one
            field.clear()
        if self.reason.hasFocus() or self.name.hasFocus():
            self.number.setFocus()

    def say_problem(self, words: str) -> None:
        """What was to be read in could not be."""
        self._found = None
        self._show_result("err", words)

    # --- the number that is typed

    @Slot()
    def _on_typed(self) -> None:
        self._verdict = None
        self._rest.start()
        if not self.number.text().strip():
            self._say_verdict()

    @Slot()
    def _on_rest(self) -> None:
        written = self.number.text()
        if written.strip():
            self._desk.look_up(written, lambda found: self._on_judged(written, found))

    def _on_judged(self, written: str, found: tuple[PhoneVerdict, StopEntry | None]) -> None:
        if written == self.number.text():
            self._verdict = found
            self._say_verdict()

    def _say_verdict(self) -> None:
        rank, words = "caption", self.tr("in any form")
        if self._verdict is not None:
            verdict, entry = self._verdict
            if entry is not None:
                rank = "warn"
                words = self.tr("on the list since %1").replace("%1", day(entry))
            elif verdict.phone:
                rank, words = "ok", phone(verdict.phone)
            else:
                problem = verdict.problem or RowProblem.NOT_A_NUMBER
                rank, words = "warn", problem_words(problem, verdict.detail, language())
        self._verdict_words.setProperty("rank", rank)
        self._verdict_words.style().polish(self._verdict_words)
        self._verdict_words.setText(words)
        self.number.setAccessibleDescription(words)

    def _on_end(self, typed: tuple[str, ...], outcome: StopChange | Exception) -> None:
        """What was not added comes back into the fields; once the next one is typed there, it is only spoken of."""
        if isinstance(outcome, StopChange) and outcome.added:
            return
        empty = not any(field.text() for field in self._fields)
        if empty:
            for field, words in zip(self._fields, typed, strict=True):
                field.setText(words)
        if isinstance(outcome, NumberRefused):
            verdict = PhoneVerdict("", RowProblem(str(outcome.details["problem"])), str(outcome.details["detail"]))
            self._say_refused(typed[0], verdict, back=empty)

    def _say_refused(self, written: str, verdict: PhoneVerdict, *, back: bool) -> None:
        if back:
            self._verdict = (verdict, None)
            self._say_verdict()
            self.focus_number()
            return
        why = problem_words(verdict.problem or RowProblem.NOT_A_NUMBER, verdict.detail, language())
        self._found = None
        self._show_result("warn", f"{written}: {why[0].lower()}{why[1:]}")

    # --- many

    @Slot(object)
    def _on_reading(self, rows: int | None) -> None:
        self.cancel.setVisible(rows is not None)
        self.paste.setEnabled(rows is None)
        self.file.setEnabled(rows is None)
        if rows is not None:
            words = self.tr("Reading the table…")
            if rows:
                words = counted(self.tr("Reading the table… %n row(s)", "", rows), rows)
            self._show_result("info", words)
        elif self._found is None:
            self.result.hide()

    @Slot(object)
    def _on_read_in(self, found: StopImport) -> None:
        self._found = found
        added, known, refused = len(found.change.added), found.change.known, sum(found.refused.values())
        if found.no_phones:
            words = self.tr("No column looks like phone numbers. The do-not-send list has not changed.")
            self._show_result("warn", words)
            return
        said = [counted(self.tr("%n number(s) added.", "", added), added)]
        if known:
            said.append(counted(self.tr("%n was (were) on the list already.", "", known), known))
        if refused:
            said.append(counted(self.tr("%n row(s) without a number:", "", refused), refused))
            said.append(self._named(found))
        self._show_result("warn" if refused else "ok", " ".join(said))

    def _named(self, found: StopImport) -> str:
        named = []
        for one in found.first_refused[:_NAMED]:
            why = problem_words(one.problem, one.detail, language())
            named.append(self.tr("row %1 (%2)").replace("%1", str(one.number)).replace("%2", why[0].lower() + why[1:]))
        more = "…" if sum(found.refused.values()) > len(named) else "."
        return ", ".join(named) + more

    def _show_result(self, kind: str, words: str) -> None:
        self.result.set_kind(kind)
        self.result.set_words(words)
        self.result.show()

    @Slot()
    def _forget_result(self) -> None:
        self._found = None
        self.result.hide()

    @Slot()
    def _on_asked(self) -> None:
        """When the question stands in its place, have it in sight."""
        QTimer.singleShot(0, self._scroll, lambda: self._scroll.ensureWidgetVisible(self.hashing.question))

    @Slot()
    def _on_changed(self) -> None:
        self.hashing.say(self._desk.state)
