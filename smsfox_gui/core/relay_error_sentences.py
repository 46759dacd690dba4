"""What is said when the relay of delivery reports cannot be reached or started."""

from __future__ import annotations

from smsfox_gui.core import relay_errors
from smsfox_gui.core.error_sentence import Sentence, Sentences

RELAY: Sentences = {
    relay_errors.RelayError: (
        Sentence(
            "Отчёты с ретранслятора не получены. Рассылки целы, отчёты не потеряны. Попробуйте позже.",
            "The reports were not fetched from the relay. Campaigns are safe, no report is lost. Try again later.",
        ),
    ),
    relay_errors.RelayUnreachable: (
        Sentence(
            "Ретранслятор {host} не отвечает. Рассылки целы, отчёты ждут на нём. Проверьте его адрес и сеть.",
            "The relay {host} does not answer. Campaigns are safe, the reports wait there. "
            "Check its address and the network.",
        ),
    ),
    relay_errors.RelayRefused: (
        Sentence(
            "Ретранслятор {host} не принял ключ. Рассылки целы, отчёты ждут на нём. Проверьте ключ.",
            "The relay {host} did not take the key. Campaigns are safe, the reports wait there. Check the key.",
            {"status": "401"},
        ),
        Sentence(
            "На {host} по этому адресу ретранслятора нет. Рассылки целы. Проверьте адрес до последней буквы.",
            "There is no relay at this address on {host}. Campaigns are safe. Check the address to its last letter.",
        ),
    ),
    relay_errors.RelayExposed: (
        Sentence(
            "По адресу http:// ключ и номера на пути к {host} видны в сети. Ничего не передано. Возьмите https://.",
            "Over http:// the key and the numbers are open to the network on the way to {host}. Nothing was passed on. "
            "Use https://.",
        ),
    ),
    relay_errors.RelayKeyMissing: (
        Sentence(
            "Нет ключа для отчётов с {host}. Рассылки целы. Задайте переменную SMSFOX_RELAY_KEY.",
            "There is no key for the reports on {host}. Campaigns are safe. Set SMSFOX_RELAY_KEY.",
        ),
    ),
    relay_errors.RelayAddressMissing: (
        Sentence(
            "Адрес ретранслятора не задан. Ничего не отправлено. Укажите его после --report-relay.",
            "No address of a relay is known. Nothing was sent. Give it after --report-relay.",
        ),
    ),
    relay_errors.RelayAddressTaken: (
        Sentence(
            "Ретранслятор не может слушать {host}, порт {value}. Принятые отчёты целы. Выберите другой адрес или порт.",
            "The relay cannot listen on {host}, port {value}. The reports it has are safe. "
            "Choose another address or port.",
        ),
    ),
    relay_errors.RelayStoreUnusable: (
        Sentence(
            "Файл ретранслятора {name} повреждён, чужой или недоступен для записи. Он не изменён. Укажите другой файл.",
            "The relay’s file {name} is damaged, is something else, or cannot be written. It was not changed. "
            "Name another one.",
        ),
    ),
    relay_errors.RelayStoreBusy: (
        Sentence(
            "С файлом {name} уже работает другой ретранслятор. Отчёты целы. Остановите его или укажите другой файл.",
            "Another relay works with the file {name}. The reports are safe. Stop it, or name another file.",
        ),
    ),
}
