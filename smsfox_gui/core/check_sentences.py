"""What the check of the connection says, in both languages. See `wording`."""

from __future__ import annotations

from smsfox_gui.core.checking import Finding
from smsfox_gui.core.words import Pair

FINDINGS: dict[Finding, Pair] = {
    Finding.ANSWERS: (
        "Шлюз отвечает за {seconds} с, логин не отверг. SMS не отправлялась, денег не списано.",
        "Answers in {seconds} s, login not refused. No SMS was sent, nothing was charged.",
    ),
    Finding.REFUSED: (
        "Шлюз отвечает за {seconds} с и не принял логин или пароль. SMS не отправлялась. Введите их заново.",
        "Answers in {seconds} s and refused the login or password. No SMS was sent. Enter them again.",
    ),
    Finding.UNREACHABLE: (
        "Шлюз не отвечает. SMS не отправлялась. Проверьте интернет и адрес шлюза.",
        "The gateway does not answer. No SMS was sent. Check the internet and the gateway address.",
    ),
    Finding.NO_ADDRESS: (
        "Имени из адреса шлюза в сети нет. SMS не отправлялась. Проверьте интернет и адрес шлюза.",
        "The name in the gateway address is not on the network. No SMS was sent. "
        "Check the internet and the gateway address.",
    ),
    Finding.PROXY: (
        "Прокси не пускает к шлюзу. SMS не отправлялась, пароль не ушёл. Проверьте адрес прокси в настройках.",
        "The proxy does not let us through. No SMS was sent, the password did not leave. "
        "Check the proxy in the settings.",
    ),
    Finding.CERTIFICATE: (
        "Сертификат шлюза не вызывает доверия. SMS не отправлялась, пароль не ушёл. "
        "Проверьте дату на компьютере; если офис просматривает https, укажите его файл сертификатов в настройках.",
        "The gateway’s certificate cannot be trusted. No SMS was sent, the password did not leave. "
        "Check this computer’s date; if your office looks into https, name its certificate file in the settings.",
    ),
    Finding.WRONG_ADDRESS: (
        "По этому адресу отвечает не шлюз. SMS не отправлялась. Проверьте адрес и не просит ли сеть Wi-Fi войти в неё.",
        "Something else than the gateway answers there. No SMS was sent. "
        "Check the address, and whether the Wi-Fi asks you to log in.",
    ),
    Finding.OUT_OF_ORDER: (
        "Шлюз отвечает, что сейчас не работает. SMS не отправлялась. Повторите позже.",
        "The gateway says that it is out of order. No SMS was sent. Try again later.",
    ),
    Finding.SLOW: (
        "Шлюз не ответил за {seconds} с. SMS не отправлялась. Повторите позже.",
        "No answer from the gateway in {seconds} s. No SMS was sent. Try again later.",
    ),
}
