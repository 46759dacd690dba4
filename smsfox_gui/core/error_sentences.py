"""What each error says to people, in both languages: what happened, what is safe, what to do. See `wording`."""

from __future__ import annotations

from smsfox_gui.core import errors
from smsfox_gui.core.error_sentence import Sentence, Sentences
from smsfox_gui.core.journal_error_sentences import JOURNAL
from smsfox_gui.core.list_error_sentences import LISTS
from smsfox_gui.core.relay_error_sentences import RELAY
from smsfox_gui.core.sending_error_sentences import SENDING
from smsfox_gui.core.setup_error_sentences import SETUP

_ANY: Sentences = {
    errors.SmsfoxError: (
        Sentence(
            "Это действие не выполнено. Ничего не отправлено и не потеряно. Повторите его.",
            "This was not done. Nothing was sent and nothing is lost. Try again.",
        ),
    ),
    errors.Unexpected: (
        Sentence(
            "Программа столкнулась с тем, чего не ждала, отправка остановлена. Ничего не потеряно, повторов не будет. "
            "Посмотрите рассылку и продолжите её (smsfox resume), подробности в папке logs.",
            "The program met something it did not expect; sending stopped. Nothing is lost, nothing will repeat. "
            "Look at the campaign and resume it (smsfox resume); details are in the folder logs.",
            {"sending": "yes"},
        ),
        Sentence(
            "Программа столкнулась с тем, чего не ждала. Ничего не отправлено и не потеряно. "
            "Повторите; подробности в папке logs.",
            "The program met something it did not expect. Nothing was sent and nothing is lost. "
            "Try again; details are in the folder logs.",
        ),
    ),
}

ERRORS: Sentences = {**_ANY, **LISTS, **SENDING, **JOURNAL, **SETUP, **RELAY}
"""The first usable sentence of an error's class, or of the nearest class above it, is said."""
