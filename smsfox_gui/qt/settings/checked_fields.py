"""Fields whose text is looked at before it is taken: the gateway's address, the office's own number."""

from __future__ import annotations

from smsfox_gui.core.account import Address
from smsfox_gui.core.errors import AddressInvalid
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.settings.fields import TextField


class AddressField(TextField):
    """A web address, taken in its one form."""

    def address(self) -> Address | None:
        """What is typed, None where it is no web address."""
        try:
            return Address.parse(self.edit.text())
        except AddressInvalid:
            return None

    def problem(self) -> str:
        """It is no web address."""
        if self.address() is not None:
            return ""
        return self.tr("This is not a web address. It looks like https://smsfox.ru/en/api/")

    def value(self) -> object:
        """The address as the program writes it."""
        address = self.address()
        return address.url if address is not None else ""


class OwnNumberField(TextField):
    """A mobile number, or nothing."""

    country = "RU"
    """Of a number without a country code."""

    def problem(self) -> str:
        """The verdict that a list's row would get."""
        text = self.edit.text().strip()
        if not text:
            return ""
        from smsfox_gui.core.phones import judge  # dear to import, and seldom wanted

        verdict = judge(text, self.country)
        return "" if verdict.problem is None else problem_words(verdict.problem, verdict.detail, language())
