"""What the set-up program says, in Russian and English. Only the standard library."""

from __future__ import annotations

import locale
import os

SENTENCES = {
    "usage": (
        "Usage: python3 -m smsfox_gui.start demo | window | test | check | build [arguments]",
        "Запуск: python3 -m smsfox_gui.start demo | window | test | check | build [аргументы]",
    ),
    "python": (
        "SMSFox Desktop needs Python {oldest} or newer; this is Python {here}.",
        "SMSFox Desktop работает на Python {oldest} или новее; здесь Python {here}.",
    ),
    "installing": (
        "Installing system libraries: {packages}",
        "Устанавливаю системные библиотеки: {packages}",
    ),
    "administrator": (
        "Some system libraries are missing. Ask an administrator to run this line, then start again:\n  {line}",
        "Не хватает системных библиотек. Попросите администратора выполнить эту строку и запустите снова:\n  {line}",
    ),
    "libraries": (
        "Some system libraries are missing: {names}. Install them with this system's own package program, "
        "then start again.",
        "Не хватает системных библиотек: {names}. Установите их средствами вашей системы и запустите снова.",
    ),
    "environment": (
        "Setting up {folder} (once, takes a minute)…",
        "Готовлю {folder} (один раз, около минуты)…",
    ),
    "failed": (
        "Setting up failed, nothing was started. What went wrong stands above; the step was:\n  {line}",
        "Подготовка не удалась, ничего не запущено. Причина указана выше; шаг:\n  {line}",
    ),
    "installed": (
        "This is an installed copy: it has no tests and nothing to build.",
        "Это установленная копия: в ней нет тестов и нечего собирать.",
    ),
}


def say(key: str, **details: object) -> str:
    """A sentence in the user's language."""
    return SENTENCES[key][1 if russian(dict(os.environ), locale.getlocale()[0]) else 0].format(**details)


def russian(environment: dict[str, str], system: str | None) -> bool:
    """Whether to speak Russian: by the first of LC_ALL, LC_MESSAGES, LANG that is set, else by the system."""
    chosen = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    return (chosen or system or "").lower().startswith("ru")
