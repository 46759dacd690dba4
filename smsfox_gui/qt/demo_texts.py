"""The demo's list and text in the language of the window. Names and numbers are invented."""

from __future__ import annotations

from pathlib import Path

from smsfox_gui.qt import resources

TEXTS = {
    "ru": "{Имя}, ждём вас {Дата} в {Время}, кабинет {Кабинет}. Перенести: 8 900 000-00-10",
    "en": "{Name}, we expect you on {Date} at {Time}, room {Room}. To reschedule: +7 900 000-00-10",
}
NAMES = {"ru": "Напоминание о приёме", "en": "Appointment reminder"}


def sample_list(language: str) -> Path:
    """The spreadsheet that ships with the program."""
    return resources.folder() / "samples" / f"contacts-{language}.xlsx"
