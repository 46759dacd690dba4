"""Requests come in pieces of any size and are read the same."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.emulator.wire import BadRequest, Request, RequestReader, answer

BODY = urlencode({"msg": "Анна & Co = 100%", "id": "5"}).encode()
POST = b"POST /en/api/?login=demo HTTP/1.1\r\nHost: x\r\nContent-length:  %d\r\n\r\n%b" % (len(BODY), BODY)
GET = b"GET /ru/api/?login=d%C3%A9mo&empty= HTTP/1.0\r\n\r\n"
CLOSE = b"GET / HTTP/1.1\r\nconnection: Close\r\n\r\n"

EXPECTED = [
    Request("POST", "/en/api/", b"login=demo", BODY, True),
    Request("GET", "/ru/api/", b"login=d%C3%A9mo&empty=", b"", False),
    Request("GET", "/", b"", b"", False),
]


def read(pieces: list[bytes]) -> list[Request]:
    reader = RequestReader()
    found = []
    for piece in pieces:
        reader.feed(piece)
        while request := reader.take():
            found.append(request)
    return found


@given(st.lists(st.integers(0, len(POST + GET + CLOSE)), max_size=20))
def test_requests_in_any_pieces(cuts: list[int]) -> None:
    stream = POST + GET + CLOSE
    edges = [0, *sorted(cuts), len(stream)]
    assert read([stream[a:b] for a, b in pairwise(edges)]) == EXPECTED


@given(st.dictionaries(st.text(min_size=1), st.text(), min_size=1))
def test_a_form_is_read_as_urllib_reads_it(form: dict[str, str]) -> None:
    try:
        body = urlencode(form).encode()
    except UnicodeEncodeError:
        return
    read_form = Request("POST", "/", b"", body, True).form()
    assert {name: value for name, value in read_form.items() if name} == form


@given(st.binary(max_size=30))
def test_any_bytes_are_a_form_or_none(body: bytes) -> None:
    form = Request("POST", "/", b"", body, True).form()
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict", separator="&")
    except ValueError:
        assert form == {}
        return
    expected = dict(pairs)
    assert {n: v for n, v in form.items() if n or v} == {n: v for n, v in expected.items() if n or v}


def test_the_body_wins_over_the_query() -> None:
    request = Request("POST", "/", b"id=1&sender=A", b"id=2", True)
    assert request.form() == {"id": "2", "sender": "A"}


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"NONSENSE\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
        (b"POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", 413),
        (b"GET /" + b"a" * 70000, 431),
    ],
)
def test_what_is_not_read(data: bytes, status: int) -> None:
    with pytest.raises(BadRequest) as caught:
        read([data])
    assert caught.value.status == status


def test_leave_to_send_a_body_is_given_once() -> None:
    reader = RequestReader()
    reader.feed(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    assert reader.take() is None
    assert [reader.wants_continue(), reader.wants_continue()] == [True, False]
    reader.feed(b"ab")
    assert reader.take() == Request("POST", "/", b"", b"ab", True)
    assert not reader.wants_continue()


def test_answers() -> None:
    head, _, body = answer(b"01").partition(b"\r\n\r\n")
    assert (head.split(b"\r\n")[0], body) == (b"HTTP/1.1 200 OK", b"01")
    assert b"Content-Length: 2" in head
    assert b"Content-Length" not in answer(b"01", length=-1)
    assert b"Connection: close" in answer(b"", 404, keep_alive=False)
