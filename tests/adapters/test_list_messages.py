"""What one process tells the other arrives as it was."""

from __future__ import annotations

import io

import pytest

from smsfox_gui.adapters.list_format import ListFormat
from smsfox_gui.adapters.list_messages import (
    Again,
    End,
    Message,
    Opened,
    Refused,
    received,
    refusal_said,
    send,
    send_refusal,
)
from smsfox_gui.adapters.row_blocks import Block
from smsfox_gui.adapters.sheet_findings import MergedRange, SheetFindings
from smsfox_gui.core.errors import FileTooBig

OPENED = Opened(ListFormat.XLSX, None, None, "Лист", ("Лист", "Два"), ("Два",), False, 2, (MergedRange(3, 5, 1),))
BLOCK = Block(range(3, 6), [("а", "", "\x1f\n"), ["1", "2", "3"]], frozenset({1}), frozenset({0}), [2, 2, 1])
MERGED = [MergedRange(1, 2, -1)]
FOUND = SheetFindings(2, True, True, MERGED, 1, 3, ("Два",), ("Три",), True, (65_536,), (65_535, 65_536), 61, 2, 7)


def pipe(*messages: Message) -> io.BytesIO:
    made = io.BytesIO()
    for message in messages:
        send(made, message)
    return made


def test_messages_arrive_as_they_were() -> None:
    sent = pipe(OPENED, BLOCK, Again(), OPENED, End(FOUND))
    sent.seek(0)
    opened, block, again, once_more, end = received(sent)
    assert (opened, again, once_more, end) == (OPENED, Again(), OPENED, End(FOUND))
    assert isinstance(block, Block)
    assert list(block.rows()) == list(BLOCK.rows())
    assert (list(block.numbers), block.broken, block.hidden) == ([3, 4, 5], frozenset({1}), frozenset({0}))


def test_a_refusal_arrives_with_its_details() -> None:
    sent = pipe(OPENED)
    send_refusal(sent, FileTooBig(rows=5))
    sent.seek(0)
    messages = received(sent)
    assert next(messages) == OPENED
    with pytest.raises(Refused) as refused:
        next(messages)
    assert refused.value.said == {"code": "too_big", "details": {"rows": 5}, "trace": []}


@pytest.mark.parametrize("cut", [0, 3, 5, 20, -1])
def test_whoever_breaks_off_is_noticed(cut: int) -> None:
    whole = pipe(OPENED, BLOCK).getvalue()
    with pytest.raises(EOFError):
        list(received(io.BytesIO(whole[:cut])))


def test_a_fault_of_our_own_tells_its_place_and_nothing_else() -> None:
    try:
        raise KeyError("89161234567")
    except KeyError as error:
        said = refusal_said(error)
    assert said["code"] == "reader_failed"
    assert "KeyError" in said["trace"][0]
    assert "8916" not in str(said)
