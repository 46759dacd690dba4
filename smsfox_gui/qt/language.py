"""The language of the window: translators of ours and of Qt, changed at run time."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from smsfox_gui.qt import resources

TERRITORIES = {"ru": QLocale.Country.Russia, "en": QLocale.Country.UnitedKingdom}
LANGUAGES = {"ru": QLocale.Language.Russian, "en": QLocale.Language.English}

WORDS_OF_QT = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""Sentences of Qt's own that its Russian translation lacks: they stand in ours, which is asked before it."""


def resolved(code: str) -> str:
    """ "ru" or "en" for a setting; "" = the system's, English where the system speaks neither."""
    if code in LANGUAGES:
        return code
    return "ru" if QLocale.system().language() == QLocale.Language.Russian else "en"


class Translation:
    """The translators installed in the application. say() changes them; every widget then hears LanguageChange."""

    def __init__(self) -> None:
        self.language = ""
        self._installed: list[QTranslator] = []

    def say(self, code: str) -> None:
        """Speak this language from now on."""
        language = resolved(code)
        if language == self.language:
            return
        self.language = language
        QLocale.setDefault(QLocale(LANGUAGES[language], TERRITORIES[language]))
        self._withdraw()
        folder = str(resources.folder() / "i18n")
        self._install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"smsfox_{language}", folder)

    def end(self) -> None:
        """Take the translators back, so that the application speaks the language of the sources again."""
        self.language = ""
        self._withdraw()
        QLocale.setDefault(QLocale.system())

    def _withdraw(self) -> None:
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = []

    def _install(self, name: str, folder: str) -> None:
        made = QTranslator()
        if made.load(name, folder):
            QCoreApplication.installTranslator(made)
            self._installed.append(made)
