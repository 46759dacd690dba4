"""Buttons that say it in fewer words where there is little room, and the line of controls that decides which words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import Button, Margins

WISH = 140
"""What a control which can shrink usually gets, in pixels of the drawings."""
_GAP = "\N{EN SPACE}"


class FittingButton(Button):
    """A button with its words in several lengths; the longest are its name and, while it says less, its tip."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ("",)
        self._tip = ""
        self._step = 0

    @property
    def steps(self) -> int:
        """In how many lengths it can say it."""
        return len(self._texts)

    def set_words(self, *texts: str) -> None:
        """What it does, the longest first; "" = the icon alone."""
        if texts != self._texts:
            self._texts = texts
            self._step = min(self._step, len(texts) - 1)
            self._show()

    def set_tip(self, tip: str) -> None:
        """A tip of its own, which says the whole too."""
        self._tip = tip
        self._show()

    def words(self) -> str:
        """What it does, in full."""
        return self._texts[0]

    def set_step(self, step: int) -> None:
        """Say it in this length, 0 = in full."""
        step = min(step, len(self._texts) - 1)
        if step != self._step:
            self._step = step
            self._show()

    def width_at(self, step: int) -> int:
        """Pixels it needs in this length."""
        metrics = self.fontMetrics()
        wanted = metrics.horizontalAdvance(self._shown(min(step, len(self._texts) - 1)))
        return self.sizeHint().width() - metrics.horizontalAdvance(self._shown(self._step)) + wanted

    def _shown(self, step: int) -> str:
        text = self._texts[step]
        return _GAP + text if text and not self.icon().isNull() else text

    def _show(self) -> None:
        self.setText(self._texts[self._step])
        self.setAccessibleName(self._texts[0])
        self.setToolTip(self._tip or (self._texts[0] if self._step else ""))
        self.updateGeometry()


def fitting_button(kind: str = "", *, scale: str = "", icon_name: str = "", token: str = "text") -> FittingButton:
    """As `parts.button`."""
    made = FittingButton()
    made.setProperty("kind", kind)
    made.setProperty("scale", scale)
    made.setAutoDefault(False)
    if icon_name:
        set_icon(made, icon_name, token, 20 if scale == "main" else 16)
    return made


class FittingRow(QHBoxLayout):
    """A line of controls. Where they do not fit, its fitting buttons are shortened, the last one first."""

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 8, margins: Margins = (0, 0, 0, 0), wish: int = WISH
    ) -> None:
        """wish: pixels of the drawings that a control which can shrink gets before a button is shortened for it."""
        super().__init__()
        self._wish = wish
        if parent is not None:
            parent.setLayout(self)
        self.setSpacing(spacing)
        self.setContentsMargins(*margins)

    def minimumSize(self) -> QSize:
        """With every button as short as it can be."""
        size = super().minimumSize()
        saved = sum(button.sizeHint().width() - button.width_at(button.steps) for button in self._buttons())
        return QSize(max(size.width() - saved, 0), size.height())

    def setGeometry(self, rect: QRect) -> None:
        """Choose the words for this width, then lay out as ever."""
        for button, step in zip(self._buttons(), self._chosen(rect.width()), strict=True):
            button.set_step(step)
        super().setGeometry(rect)

    def _buttons(self) -> list[FittingButton]:
        widgets = (item.widget() for item in self._items())
        return [widget for widget in widgets if isinstance(widget, FittingButton) and not widget.isHidden()]

    def _items(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None]

    def _chosen(self, room: int) -> list[int]:
        buttons = self._buttons()
        steps = [0] * len(buttons)
        room -= self._others()
        while sum(button.width_at(step) for button, step in zip(buttons, steps, strict=True)) > room:
            place = self._next(buttons, steps)
            if place is None:
                break
            steps[place] += 1
        return steps

    @staticmethod
    def _next(buttons: list[FittingButton], steps: list[int]) -> int | None:
        """The button to shorten: what is furthest from its shortest words, the last of equals."""
        left = [button.steps - 1 - step for button, step in zip(buttons, steps, strict=True)]
        return None if not any(left) else max(range(len(left)), key=lambda place: (left[place], place))

    def _others(self) -> int:
        """Pixels that everything else in the line wants."""
        margins = self.contentsMargins()
        wanted = [margins.left() + margins.right()]
        shown = 0
        for item in self._items():
            if item.isEmpty() and item.spacerItem() is None:
                continue
            shown += item.spacerItem() is None
            if not isinstance(item.widget(), FittingButton):
                least, hint = item.minimumSize().width(), item.sizeHint().width()
                wanted.append(max(least, min(hint, theme.px(self._wish))))
        return sum(wanted) + self.spacing() * max(shown - 1, 0)
