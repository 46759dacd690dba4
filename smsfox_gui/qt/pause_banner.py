"""Why a campaign stands, at the foot of its panel: what happened, the one thing to do, the facts for whoever asks."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.parts import Note, Zone, button, column, dress, label, row, scrolled

LEAST = 20
"""Pixels of the drawings that the facts have even in a low window; they scroll then."""


class PauseBanner(Zone):
    """The first sentence is the strong one. What has just come up where nothing was pressed does nothing at first."""

    deed_requested = Signal()
    """A person does the one thing."""
    came_up = Signal()
    """A campaign stands, or for another reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.kind = ""
        """err, warn or info."""
        self._said: tuple[str, ...] = ()
        self._of: Hashable = None
        self._inert = inert_moment(self)
        line = row(self, 8, (10, 7, 10, 7))
        self._picture = QLabel()
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=4)
        line.addLayout(lines, 1)
        self._lead, self._rest = label("", "strong", wrap=True), label("", "small", wrap=True)
        lines.addWidget(self._lead)
        lines.addWidget(self._rest)
        self.facts = label("", "small", wrap=True)
        """Code and answer, a line each."""
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.facts.setTextInteractionFlags(selectable)
        self._place = scrolled(self.facts)
        self._place.setMinimumHeight(theme.px(LEAST))
        self._place.hide()
        lines.addWidget(self._place)
        self._deeds = QWidget()
        places = FlowLayout(self._deeds)
        self.deed, self.details, self.copy = button("primary", scale="small"), button("link"), button("link")
        for made in (self.deed, self.details, self.copy):
            places.addWidget(made)
        lines.addWidget(self._deeds)
        self.deed.clicked.connect(self._on_deed)
        self.details.clicked.connect(self._on_details)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.facts.text()))
        self.retranslate()
        self.hide()

    @property
    def inert(self) -> bool:
        """Whether it, or its deed, came up so lately that no press counts yet."""
        return self._inert.isActive()

    def text(self) -> str:
        """The sentences."""
        return f"{self._lead.text()} {self._rest.text()}"

    def retranslate(self) -> None:
        """Say the words of its own buttons anew."""
        self.copy.setText(self.tr("Copy"))
        self._place.setAccessibleName(self.tr("Details"))
        self._name_details()

    def say(self, kind: str, words: str, deed: str = "", facts: str = "", *, of: Hashable = None) -> None:
        """Say why it stands. deed: what the main button does, facts: lines for whoever asks; "" = there are none.

        of: which campaign stands, and why; of another one the deed is another, whatever its words.
        """
        if self.isHidden() or of != self._of:
            self._inert.start()
            self._place.hide()
            QTimer.singleShot(0, self, self.came_up.emit)  # when the foot around it stands there, too
        self._of = of
        self.show()
        if (kind, words, deed, facts) == self._said:
            return
        self._said = (kind, words, deed, facts)
        self.kind = kind
        dress(self, "kind", kind)
        set_icon(self._picture, *Note.ICONS[kind], 16)
        lead, dot, rest = words.partition(". ")
        self._lead.setText(lead + dot.rstrip())
        self._rest.setText(rest)
        self.setAccessibleName(words)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        self.facts.setText(facts)
        self._place.setVisible(bool(facts) and not self._place.isHidden())
        self.details.setVisible(bool(facts))
        self._deeds.setVisible(bool(deed or facts))
        self._name_details()

    @Slot()
    def _on_deed(self) -> None:
        if not self.inert:
            self.deed_requested.emit()

    @Slot()
    def _on_details(self) -> None:
        self._place.setVisible(self._place.isHidden())
        self._name_details()

    def _name_details(self) -> None:
        shown = not self._place.isHidden()
        self.details.setText(self.tr("Hide the details") if shown else self.tr("Details"))
        self.copy.setVisible(shown)
