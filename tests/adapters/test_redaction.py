"""Secrets are taken out however they are spelled, numbers wherever they stand; ordinary words stay."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.adapters.redaction import Redactor

PASSWORD = "S3ntinel&пароль=+% 9"


def knowing(*secrets: str) -> Redactor:
    redactor = Redactor()
    for secret in secrets:
        redactor.learn(secret)
    return redactor


@pytest.mark.parametrize(
    "spelled",
    [
        PASSWORD,
        quote(PASSWORD),
        quote(PASSWORD, safe="").lower(),
        quote_plus(PASSWORD),
        urlencode({"x": PASSWORD}),
        json.dumps(PASSWORD),
        repr(PASSWORD.encode()),
        PASSWORD.encode().hex(),
        PASSWORD.encode().hex().upper(),
        PASSWORD.encode("utf-16-le").decode("latin-1"),
        base64.b64encode(PASSWORD.encode()).decode(),
        base64.b64encode(b"login:" + PASSWORD.encode() + b" and more").decode(),
        base64.b64encode(b"1:" + PASSWORD.encode()).decode(),
        base64.b64encode(b"1" + PASSWORD.encode()).decode(),
    ],
)
def test_a_secret_is_taken_out_however_it_is_spelled(spelled: str) -> None:
    said = knowing(PASSWORD).redact(f"before {spelled} after")
    assert said.startswith("before ")
    assert said.endswith(" after")
    assert "***" in said
    for part in ("ntinel", "S3nt", "пароль", "ltZW", "53336e74"):
        assert part not in said


@given(st.text(min_size=4, max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_no_learned_secret_survives(secret: str, before: str, after: str) -> None:
    assert secret not in knowing(secret).redact(before + secret + after) or secret in "***" or "*" in secret


def test_a_short_secret_goes_only_where_it_stands_alone() -> None:
    redactor = knowing("a", "ru")
    assert redactor.redact("a started campaign, pwd ru") == "*** started campaign, pwd ***"


def test_a_login_inside_a_word_is_no_login() -> None:
    redactor = Redactor()
    redactor.learn_word("demo")
    redactor.learn_word("")
    assert redactor.redact("demo: the demolition of demo@smsfox.ru") == "***: the demolition of ***@smsfox.ru"


@pytest.mark.parametrize(
    "number",
    ["79001234567", "+79001234567", "8 (900) 123-45-67", "+7 900 123-45-67", "9001234567", "380671234567"],
)
def test_numbers_are_taken_out(number: str) -> None:
    assert Redactor().redact(f"to {number}, then") in ("to ***, then", "to +***, then")


@pytest.mark.parametrize("text", ["message 123456789", "id 123456789012345678", "campaign 3, 24 000 rows, 14:41:28"])
def test_ids_and_counts_stay(text: str) -> None:
    assert Redactor().redact(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("login=clinic&pwd=x%2By&phones=1&msg=%D0%9F", "login=***&pwd=***&phones=***&msg=***"),
        ("{'login': 'clinic', 'pwd': 'two words'}", "{'login': ***, 'pwd': ***}"),
        ("http://office:secret@proxy:3128/", "http://***@proxy:3128/"),
    ],
)
def test_what_looks_like_a_request_is_taken_out_unlearned(text: str, left: str) -> None:
    assert Redactor().redact(text) == left
