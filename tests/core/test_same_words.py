"""Texts that differ in blanks only say the same; others do not."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.same_words import words_key


@given(st.text(), st.text())
def test_the_key_is_that_of_the_words(one: str, other: str) -> None:
    assert (words_key(one) == words_key(other)) is (one.split() == other.split())
    assert words_key(f" {one}\n") == words_key("\t".join(one.split()))


@given(st.text())
def test_only_no_words_have_no_key(text: str) -> None:
    assert (words_key(text) == 0) is (not text.split())
    assert json.loads(json.dumps(words_key(text))) == words_key(text) < 1 << 63
