from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import Column, ContactRow, RowProblem
from smsfox_gui.core.review import Review, Reviewer, ShapeReviewer, review, review_shapes
from smsfox_gui.core.segments import Rules, count, is_plain
from smsfox_gui.core.tariff import PREFIX_LENGTH, Tariff
from smsfox_gui.core.template import Bound, Template
from smsfox_gui.services.ports import FieldShape

TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))
COLUMNS = tuple(Column(index, name, name) for index, name in enumerate(["Тел", "Имя", "Дата", "Город"]))


def row(position: int, name: str, date: str = "26.11", city: str = "Уфа", phone: str = "79000000001") -> ContactRow:
    return ContactRow(position, position + 1, (phone, name, date, city), phone)


def bind(text: str) -> Bound:
    return Template.parse(text).bind(COLUMNS)


def shapes_of(rows: list[ContactRow], template: Bound) -> list[FieldShape]:
    """The histogram as plainly as it can be made."""
    groups: dict[tuple[str, tuple[int, ...], tuple[bool, ...]], list[int]] = defaultdict(list)
    for one in rows:
        if one.problem is None:
            values = [slot.value(one.cells) for slot in template.used]
            key = one.phone[:PREFIX_LENGTH], tuple(map(len, values)), tuple(map(str.isascii, values))
            groups[key].append(one.position)
    return [FieldShape(*key, len(positions), min(positions)) for key, positions in groups.items()]


def test_every_recipient_is_counted_after_merging() -> None:
    rows = [row(1, "Яна"), row(2, "Александра"), row(3, "Ян", phone="491701234567")]
    text = "{Имя}, " + "я" * 62
    found = review(rows, Reviewer(bind(text), TARIFF))
    assert found == Review(
        recipients=3,
        messages=3,
        parts=4,
        points=1 + 2 + 7,
        by_parts={1: 2, 2: 1},
        by_price={(1, 1): 1, (1, 2): 1, (7, 1): 1},
        shortest=(66, 3),
        longest=(74, 2),
    )
    assert (found.min_parts, found.max_parts) == (1, 2)


def test_rows_with_problems_get_no_message_and_no_price() -> None:
    bad = ContactRow(3, 4, ("б/н", "Вера", "", ""), "", RowProblem.NOT_A_NUMBER)
    rows = [row(1, "Анна"), row(2, "  "), bad, row(4, "x" * 801)]
    reviewer = Reviewer(bind("{Имя}, ждём"), TARIFF)
    frozen = [reviewer.judge(one) for one in rows]
    assert [one.problem for one in frozen] == [
        None,
        RowProblem.EMPTY_FIELD,
        RowProblem.NOT_A_NUMBER,
        RowProblem.TEXT_TOO_LONG,
    ]
    assert [(one.text, one.parts, one.points) for one in frozen] == [("Анна, ждём", 1, 1)] + [("", 0, 0)] * 3
    assert [one.detail for one in frozen] == ["", "Имя", "", "7"]
    assert [one.number for one in frozen] == [2, 3, 4, 5]
    found = review(rows, reviewer)
    assert (found.recipients, found.messages) == (3, 1)
    assert sum(found.problems.values()) + found.messages == len(rows)


def test_a_text_of_exactly_800_characters_goes() -> None:
    rows, template = [row(1, "я" * 799), row(2, "я" * 800)], bind("{Имя}!")
    found = review(rows, Reviewer(template, TARIFF))
    assert found == review_shapes(shapes_of(rows, template), template, TARIFF)
    assert (found.messages, found.parts, found.problems) == (1, 13, {RowProblem.TEXT_TOO_LONG: 1})


def test_no_rows() -> None:
    empty = Review(0, 0, 0, 0)
    assert review([], Reviewer(bind("Привет"), TARIFF)) == review_shapes([], bind("Привет"), TARIFF) == empty
    assert (empty.min_parts, empty.max_parts) == (0, 0)


def test_the_frozen_text_is_the_sample() -> None:
    template = bind("{Имя} {{}} {Дата}")
    one = row(1, "{Дата}")
    assert Reviewer(template, TARIFF).judge(one).text == template.render(one.cells) == "{Дата} {} 26.11"


def test_gsm_shapes_say_that_they_are_not_exact() -> None:
    rows = [row(1, "Anna")]
    assert not ShapeReviewer(shapes_of(rows, bind("{Имя}")), TARIFF, Rules.GSM).review(bind("{Имя}")).exact
    assert ShapeReviewer(shapes_of(rows, bind("Hi")), TARIFF, Rules.GSM).review(bind("Hi")).exact
    assert ShapeReviewer(shapes_of(rows, bind("{Имя}")), TARIFF).review(bind("{Имя}")).exact


def test_shapes_may_come_in_any_order() -> None:
    rows = [row(1, "Яна", "26.11"), row(2, "Ян", "5.12.26"), row(3, "Анна", "1.12"), row(4, "Ева", "27.11")]
    template = bind("{Имя} {Дата}")
    shapes = shapes_of(rows, template)
    expected = review(rows, Reviewer(template, TARIFF))
    assert review_shapes(shapes, template, TARIFF) == review_shapes(shapes[::-1], template, TARIFF) == expected


cells = st.one_of(
    st.sampled_from(["", " ", "#ЗНАЧ!", "Анна", "Ann", " Ян\t", "é", "[x]", "😀", "{Имя}", "O'Neil", "26.11"]),
    st.integers(0, 430).map(lambda size: "x" * size),
    st.integers(0, 430).map(lambda size: "я" * size),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
phones = st.sampled_from(["79000000001", "79160000002", "77012345678", "14411234567", "12025550123", "491701234567"])
problems = st.sampled_from([None, None, None, None, RowProblem.DUPLICATE])
lists = st.lists(st.tuples(phones, cells, cells, cells, problems), max_size=7).map(
    lambda found: [
        ContactRow(place, place + 1, (phone, *cells), phone, problem)
        for place, (phone, *cells, problem) in enumerate(found, start=1)
    ]
)
texts = st.lists(
    st.one_of(
        st.sampled_from(["{Имя}", "{Дата}", "{Город}", "{имя}", "{{", "}}", "ждём вас ", "come to us ", "—", "😀"]),
        st.integers(0, 400).map(lambda size: "a" * size),
        st.integers(0, 160).map(lambda size: "б" * size),
    ),
    min_size=1,
    max_size=8,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(lists, texts)
def test_shapes_give_what_rendering_every_row_gives(rows: list[ContactRow], text: str) -> None:
    template = bind(text)
    exact = review(rows, Reviewer(template, TARIFF))
    own = {problem: rows for problem, rows in exact.problems.items() if problem is not RowProblem.DUPLICATE}
    assert review_shapes(shapes_of(rows, template), template, TARIFF) == replace(exact, problems=own)


@settings(max_examples=60, deadline=None)
@given(lists, texts)
def test_gsm_shapes_are_right_for_plain_fields(rows: list[ContactRow], text: str) -> None:
    plain = [one for one in rows if all(map(is_plain, one.cells))]
    template = bind(text)
    exact = review(plain, Reviewer(template, TARIFF, Rules.GSM))
    own = {problem: rows for problem, rows in exact.problems.items() if problem is not RowProblem.DUPLICATE}
    found = review_shapes(shapes_of(plain, template), template, TARIFF, Rules.GSM)
    assert replace(found, exact=True) == replace(exact, problems=own)


@settings(max_examples=60, deadline=None)
@given(lists, texts, st.sampled_from(Rules))
def test_what_was_counted_is_what_is_frozen(rows: list[ContactRow], text: str, rules: Rules) -> None:
    reviewer = Reviewer(bind(text), TARIFF, rules)
    frozen = [one for one in map(reviewer.judge, rows) if one.problem is None]
    found = review(rows, reviewer)
    assert found.messages == len(frozen)
    assert found.parts == sum(count(one.text, rules).parts for one in frozen)
    assert found.points == sum(count(one.text, rules).parts * TARIFF.points_per_part(one.phone) for one in frozen)
    if frozen:
        lengths = [len(one.text) for one in frozen]
        assert found.shortest is not None
        assert found.longest is not None
        assert (found.shortest[0], found.longest[0]) == (min(lengths), max(lengths))


@pytest.mark.parametrize("text", ["{Имя}", "{Имя} {Имя}"])
def test_a_reviewer_answers_for_one_text_after_another(text: str) -> None:
    rows = [row(1, "Яна"), row(2, "Ann", phone="380671234567")]
    shapes = ShapeReviewer(shapes_of(rows, bind(text)), TARIFF)
    for longer in ("", "!", "ж" * 70, "z" * 200):
        assert shapes.review(bind(text + longer)) == review(rows, Reviewer(bind(text + longer), TARIFF))


@settings(max_examples=60, deadline=None)
@given(lists, texts)
def test_fields_that_make_a_message_dearer_are_named(rows: list[ContactRow], text: str) -> None:
    template = bind(text)
    filled = [one for one in rows if one.problem is None and all(template.values(one.cells))]
    dear = {
        name
        for one in filled
        for name, inserted in zip(template.names, template.values(one.cells), strict=True)
        if not inserted.isascii()
    }
    found = ShapeReviewer(shapes_of(rows, template), TARIFF).forcing_fields(template)
    assert set(found) == dear
    assert len(found) == len(dear)
