"""The check of the connection against the demo gateway, its faults and other peers: no message, no false claim."""

from __future__ import annotations

import socket
import ssl
import time
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import trustme

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.gateway_http import HttpGateway
from smsfox_gui.core import wording
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.answers import Answer
from smsfox_gui.core.checking import ConnectionCheck, Finding
from smsfox_gui.core.errors import PlainHttpRefused, SettingInvalid
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.services.checking import check_connection

from .peers import answering, hang_up, over_tls, peer, proxy, silence, unused_port

PASSWORD = "S3ntinel&пароль=+%"
LOGIN = "clinic"
TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))


def check(url: str, **options: object) -> ConnectionCheck:
    gateway = HttpGateway(Account(LOGIN, Secret(PASSWORD), url), **{"deadline": 2.0, **options})
    try:
        return check_connection(gateway, SystemClock())
    finally:
        gateway.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "ledger.jsonl"


def demo_check(ledger: Path, *faults: Fault, points: int | None = 10) -> tuple[ConnectionCheck, DemoGateway]:
    gateway = DemoGateway(tariff=TARIFF, login=LOGIN, password=PASSWORD, points=points, ledger=ledger, faults=faults)
    url = gateway.start()
    try:
        result = check(url)
        assert gateway.requests == 1
        return result, gateway
    finally:
        gateway.stop()


def test_the_gateway_answers_and_nobody_is_texted(ledger: Path) -> None:
    found, _ = demo_check(ledger)
    assert found.finding is Finding.ANSWERS
    assert found.seconds > 0
    (line,) = ledger.read_text(encoding="utf-8").splitlines()
    assert '"phones": null' in line
    assert '"msg": null' in line
    assert '"method": "POST"' in line
    assert PASSWORD not in line


def test_the_request_is_login_and_password_and_nothing_else() -> None:
    with peer(answering()) as server:
        check(f"http://127.0.0.1:{server.port}/en/api/")
    (request,) = server.requests
    assert parse_qs(request.partition(b"\r\n\r\n")[2].decode(), keep_blank_values=True) == {
        "login": [LOGIN],
        "pwd": [PASSWORD],
    }


@pytest.mark.parametrize(
    ("fault", "finding"),
    [
        (Fault(FaultName.ANSWER, body="03"), Finding.REFUSED),
        (Fault(FaultName.ANSWER, body="05"), Finding.ANSWERS),
        (Fault(FaultName.ANSWER, body="01"), Finding.ANSWERS),
        (Fault(FaultName.ANSWER, body="99"), Finding.WRONG_ADDRESS),
        (Fault(FaultName.HTML), Finding.WRONG_ADDRESS),
        (Fault(FaultName.JSON), Finding.WRONG_ADDRESS),
        (Fault(FaultName.EMPTY), Finding.WRONG_ADDRESS),
        (Fault(FaultName.HUGE), Finding.WRONG_ADDRESS),
        (Fault(FaultName.REDIRECT), Finding.WRONG_ADDRESS),
        (Fault(FaultName.GARBAGE), Finding.WRONG_ADDRESS),
        (Fault(FaultName.STATUS, code=404), Finding.WRONG_ADDRESS),
        (Fault(FaultName.STATUS, code=502), Finding.OUT_OF_ORDER),
        (Fault(FaultName.STATUS, code=429), Finding.OUT_OF_ORDER),
        (Fault(FaultName.HANG_BEFORE), Finding.SLOW),
        (Fault(FaultName.DRIP_HEADER), Finding.SLOW),
        (Fault(FaultName.RESET_BEFORE), Finding.UNREACHABLE),
        (Fault(FaultName.BOM), Finding.ANSWERS),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.name}-{value.body or value.code or ''}",
)
def test_faults(ledger: Path, fault: Fault, finding: Finding) -> None:
    found, _ = demo_check(ledger, fault)
    assert found.finding is finding


def test_points_are_not_touched(ledger: Path) -> None:
    # An account without points answers 05 to a message and says nothing of them here.
    assert demo_check(ledger, points=0)[0].finding is Finding.ANSWERS


def test_nobody_there() -> None:
    assert check(f"http://127.0.0.1:{unused_port()}/").finding is Finding.UNREACHABLE
    assert check("https://nowhere.invalid/").finding is Finding.NO_ADDRESS
    with peer(hang_up) as server:
        assert check(f"http://127.0.0.1:{server.port}/").finding is Finding.UNREACHABLE


def test_a_listener_that_never_answers_the_handshake_is_slow_or_silent() -> None:
    with peer(silence) as server:
        began = time.monotonic()
        assert check(f"https://127.0.0.1:{server.port}/").finding in (Finding.UNREACHABLE, Finding.SLOW)
        assert time.monotonic() - began < 3


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def served(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_an_unknown_certificate_keeps_the_password_here(authority: trustme.CA) -> None:
    with peer(over_tls(served(authority), answering())) as server:
        assert check(f"https://127.0.0.1:{server.port}/").finding is Finding.CERTIFICATE
    assert server.requests == []


def test_the_offices_own_certificates(authority: trustme.CA, tmp_path: Path) -> None:
    file = tmp_path / "office.pem"
    authority.cert_pem.write_to_path(str(file))
    with peer(over_tls(served(authority), answering())) as server:
        assert check(f"https://127.0.0.1:{server.port}/", authorities=file).finding is Finding.ANSWERS
    with peer(over_tls(served(authority, "elsewhere.example"), answering())) as server:
        assert check(f"https://127.0.0.1:{server.port}/", authorities=file).finding is Finding.CERTIFICATE


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
def test_an_unusable_file_of_certificates_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "office.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingInvalid) as refused:
        check("https://127.0.0.1/", authorities=file)
    assert refused.value.details == {"name": "ca_file"}


def test_the_systems_store_is_believed(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux the system's store can be moved; on the others truststore asks the system's own interface."""
    if ssl.get_default_verify_paths().openssl_cafile_env != "SSL_CERT_FILE" or not hasattr(socket, "AF_UNIX"):
        pytest.skip("the system's store cannot be moved here")
    file = tmp_path / "system.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with peer(over_tls(served(authority), answering())) as server:
        assert check(f"https://127.0.0.1:{server.port}/").finding is Finding.ANSWERS


def test_the_keys_of_a_connection_are_not_given_away(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, keys = tmp_path / "office.pem", tmp_path / "keys.log"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    with peer(over_tls(served(authority), answering())) as server:
        assert check(f"https://127.0.0.1:{server.port}/", authorities=file).finding is Finding.ANSWERS
    assert not keys.exists()


def test_a_proxy_that_refuses(authority: trustme.CA, tmp_path: Path) -> None:
    refusing = proxy(answering(), b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    with peer(refusing) as server:
        found = check("https://smsfox.example/", proxy=f"http://127.0.0.1:{server.port}")
    assert found.finding is Finding.PROXY


def test_plain_http_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(PlainHttpRefused):
        check("http://smsfox.example/")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_finding_has_its_sentence(language: str) -> None:
    for finding in Finding:
        said = wording.check_sentence(ConnectionCheck(finding, 0.24), language)
        assert "{" not in said
        assert ("SMS не отправлялась" if language == "ru" else "No SMS was sent") in said
        assert said.count(". ") <= 2
    answers = ConnectionCheck(Finding.ANSWERS, 0.238, Answer.BAD_PARAMETERS)
    assert wording.check_sentence(answers, "ru") == (
        "Шлюз отвечает за 0,24 с, логин не отверг. SMS не отправлялась, денег не списано."
    )
    assert wording.check_sentence(answers, "en") == (
        "Answers in 0.24 s, login not refused. No SMS was sent, nothing was charged."
    )
    assert "15" in wording.check_sentence(ConnectionCheck(Finding.SLOW, 15.02), language)
