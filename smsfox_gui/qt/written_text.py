"""The text on the desk, bound to the list and counted: its totals at each key, everything else once the keys rest.

A Qt object without widgets.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.core.errors import TemplateError
from smsfox_gui.core.template import Bound, Template, literals
from smsfox_gui.qt.list_knowledge import ListKnowledge

REST = 150
"""Milliseconds without a key before everything but the totals follows the text."""
FOLLOWED = 1000
"""So many groups of recipients are counted at each key (`ShapeReviewer.effort`); more of them once the keys rest."""
PATIENCE = 1000
"""Milliseconds of counting after which it is said; the old totals stay until then."""


class WrittenText(QObject):
    """Has what is known of the list follow the text, and says when it does."""

    totals_changed = Signal()
    """The totals follow a key; what else hangs on the text is told by review_changed once the keys rest."""
    review_changed = Signal()
    """The totals, or why there are none, are new."""

    def __init__(self, known: ListKnowledge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.bound: Bound | None = None
        self.error: TemplateError | None = None
        """Why it cannot be bound."""
        self.slow = False
        """Whether the counting has lasted for so long that people should hear of it."""
        self._bound_of = ""
        """The text that was bound, or could not be."""
        self._known = known
        known.learned.connect(self._on_learned)
        known.look_failed.connect(self._on_look_failed)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self.recount)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._on_patience)

    @property
    def counting(self) -> bool:
        """Whether the list is still to be looked at with the text of now, row by row."""
        unfit = self.bound is not None and not self._known.fits(self.bound)
        return unfit or self._rest.isActive() or self._known.looking

    @property
    def counted(self) -> bool:
        """Whether the review is that of the text and the list of now, or there is none to be had of them."""
        return self._bound_of == self.text and self._known.counted(self.bound)

    @property
    def stuck(self) -> bool:
        """Whether the list could not be looked at, so that nothing goes on before `try_again`."""
        return self._known.stuck

    @property
    def uncounted(self) -> bool:
        """Whether there are no totals of the text of now, and will be none before `try_again`."""
        return self.stuck and not self.counted

    @property
    def countable(self) -> str:
        """What there is to count of it without the values of its fields.

        A field that is wrong stays in the text as it is typed; one that a list may still fill counts nothing. Blanks
        alone are no text.
        """
        if not self.text.strip():
            return ""
        if self.bound is not None:
            return "".join(self.bound.literals)
        return self.text if self.error is not None else "".join(literals(self.text))

    def write(self, text: str) -> None:
        """Take the text as it is after a key."""
        self.text = text
        self._follow()
        self._rest.start()

    @Slot()
    def recount(self) -> None:
        """Bind the text to the list and count it; what is not known of the list yet is looked up in the background."""
        self._rest.stop()
        self._take_bound(*self._binding())
        self._known.look(self.bound)
        if self.counted:
            self._end_wait()
        elif not self._patience.isActive():
            self._patience.start()
        self.review_changed.emit()

    def try_again(self) -> None:
        """Look at the list once more, if that failed the last time."""
        if self.stuck:
            self.recount()

    def close(self) -> None:
        """Say nothing any more."""
        self._rest.stop()
        self._patience.stop()

    def _follow(self) -> None:
        """The totals of the text at once, if that is quick; a field half typed is nothing to be told of."""
        bound, error = self._binding()
        totals = self._known.totals(bound)
        if bound is not None and totals is not None and totals.effort(bound) <= FOLLOWED:
            self._take_bound(bound, error)
            self._end_wait()
            self.totals_changed.emit()

    def _binding(self) -> tuple[Bound | None, TemplateError | None]:
        """The text bound to the list, or why it cannot be; neither for no text or no list."""
        contacts = self._known.contacts
        try:
            parsed = Template.parse(self.text)
            if contacts is not None and self.text.strip():
                return parsed.bind(contacts.info.fields), None
        except TemplateError as error:
            return None, error
        return None, None

    def _take_bound(self, bound: Bound | None, error: TemplateError | None) -> None:
        """The text of now is bound so, and counted where the list is known with its fields."""
        self.bound, self.error, self._bound_of = bound, error, self.text
        self._known.count(bound)

    def _end_wait(self) -> None:
        """The totals are those of the text: nobody waits for them."""
        self._patience.stop()
        self.slow = False

    @Slot()
    def _on_patience(self) -> None:
        self.slow = True
        self.review_changed.emit()

    @Slot()
    def _on_look_failed(self) -> None:
        """Nothing is being counted any more."""
        self._end_wait()
        self.review_changed.emit()

    @Slot(bool)
    def _on_learned(self, news: bool) -> None:
        """Count anew if there is any news, or if the text of now asks for more than this look was for."""
        due = not self._known.fits(self.bound) and not self._rest.isActive()
        if news or due or not self.counted:
            self.recount()
        else:
            self.review_changed.emit()  # who waited for the end of the counting hears of it
