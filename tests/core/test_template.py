from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.core.contact_list import Column, RowProblem
from smsfox_gui.core.errors import (
    BraceDoubled,
    BraceStray,
    FieldFormUnknown,
    FieldNameless,
    TemplateBroken,
    TemplateError,
)
from smsfox_gui.core.failed_formulas import FAILED, FAILED_HOLD
from smsfox_gui.core.field_names import folded, name_and_letters
from smsfox_gui.core.segments import MAX_CHARACTERS
from smsfox_gui.core.template import FieldSlot, Template, lacking, renamed, value

COLUMNS = tuple(Column(index, name, name) for index, name in enumerate(["Моб.", "Имя", "Дата приёма", "Time"]))
ROW = ("79161234567", " Анна ", "26.11", "10:30")


def test_fields_are_filled_and_trimmed() -> None:
    bound = Template.parse("{Имя}, ждём вас {Дата приёма} в {Time}.").bind(COLUMNS)
    assert bound.render(ROW) == "Анна, ждём вас 26.11 в 10:30."
    assert bound.used == (FieldSlot(1), FieldSlot(2), FieldSlot(3))
    assert not bound.same_for_all


def test_case_blanks_and_composition_do_not_matter() -> None:
    text = "{ имя } {ДАТА\u00a0ПРИЁМА} {дата  прие\u0308ма}"
    assert Template.parse(text).bind(COLUMNS).render(ROW) == "Анна 26.11 26.11"


def test_an_exact_name_wins_over_one_that_differs_in_case() -> None:
    columns = (Column(0, "имя", "имя"), Column(1, "Имя", "Имя"))
    assert Template.parse("{Имя}{имя}{ИМЯ}").bind(columns).slots == (FieldSlot(1), FieldSlot(0), FieldSlot(0))


def test_doubled_braces_are_braces() -> None:
    assert Template.parse("{{Имя}} {{{Имя}}} }}{{").bind(COLUMNS).render(ROW) == "{Имя} {Анна} }{"


def test_repeated_fields_are_listed_once() -> None:
    template = Template.parse("{Имя} {Time} {имя}")
    assert template.fields == ("Имя", "Time")
    assert template.literals == ("", " ", " ", "")
    assert template.bind(COLUMNS).used == (FieldSlot(1), FieldSlot(3))
    assert template.bind(COLUMNS).slots == (FieldSlot(1), FieldSlot(3), FieldSlot(1))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("{", 0),
        ("}", 0),
        ("Привет, {Имя", 8),
        ("Имя} привет", 3),
        ("{}", 0),
        ("a {  } b", 2),
        ("{a{b}", 0),
        ("{Имя}}", 5),
        ("{{{Имя}", None),
        ("{Им\nя}", 0),
        ("{{}", 0),
        ("О, {{Имя}!", 3),
        ("{{a}} {{{{Имя}!", 8),
        ("{{{Имя}}", 7),
    ],
)
def test_braces_without_a_partner(text: str, position: int | None) -> None:
    if position is None:
        assert Template.parse(text).fields == ("Имя",)
        return
    with pytest.raises(TemplateBroken) as caught:
        Template.parse(text)
    assert caught.value.details == {"position": position}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Привет, {Имя", TemplateBroken),
        ("{a{b}", TemplateBroken),
        ("Имя}, привет", BraceStray),
        ("{{Имя}, привет", BraceDoubled),
        ("{{}", BraceDoubled),
        ("{Имя}}, привет", BraceDoubled),
        ("{{a}} {Имя}}", BraceDoubled),
        ("{Имя} }", BraceStray),
        ("{{{Имя}}", BraceStray),
        ("{{Имя}}}", BraceStray),
        ("{{Имя\n}", BraceStray),
        ("{}, привет", FieldNameless),
        ("{  }", FieldNameless),
    ],
)
def test_a_broken_brace_is_called_what_it_is(text: str, why: type[TemplateBroken]) -> None:
    with pytest.raises(TemplateBroken) as caught:
        Template.parse(text)
    assert type(caught.value) is why


@pytest.mark.parametrize("text", ["{{Имя}, привет", "{Имя}}, привет", "{{Имя:лат}, {{Дата} и {Дата}}"])
def test_whoever_takes_the_doubled_brace_out_has_a_field_and_no_brace_in_the_message(text: str) -> None:
    while True:
        try:
            template = Template.parse(text)
            break
        except BraceDoubled as doubled:
            place = int(str(doubled.details["position"]))
            text = text[:place] + text[place + 1 :]
    assert template.marks
    assert not {"{", "}"} & set("".join(template.literals))


@pytest.mark.parametrize("inside", ["Имя:дат", "имя : дат", "Имя:"])
def test_what_is_no_form_of_a_field_is_told_from_a_column_that_is_missing(inside: str) -> None:
    with pytest.raises(FieldFormUnknown) as caught:
        Template.parse(f"О, {{{inside}}}!").bind(COLUMNS)
    assert caught.value.details == {"field": inside, "name": inside.partition(":")[0].strip(), "position": 3}
    with pytest.raises(TemplateError) as missing:
        Template.parse("{Отчество:дат}").bind(COLUMNS)
    assert type(missing.value) is TemplateError


def test_unknown_fields_are_named_with_their_place() -> None:
    template = Template.parse("{Имя} {Отчество} {0} {__class__} {Имя.x}")
    with pytest.raises(TemplateError) as caught:
        template.bind(COLUMNS)
    assert caught.value.details == {"field": "Отчество", "position": 6}
    assert [mark.name for mark in template.unknown_fields(COLUMNS)] == ["Отчество", "0", "__class__", "Имя.x"]
    with pytest.raises(TemplateError):
        template.render({"Имя": "Анна"})


def test_values_are_never_read_again() -> None:
    bound = Template.parse("{Имя}-{Time}").bind(COLUMNS)
    assert bound.render(("", "{Time}", "", "{{x}} {Имя}")) == "{Time}-{{x}} {Имя}"


def test_blank_fields_are_found() -> None:
    bound = Template.parse("{Имя} {Time}").bind(COLUMNS)
    assert bound.empty_field(ROW) is None
    assert bound.empty_field(("", "Анна", "", "\u00a0 ")) == "Time"
    assert bound.empty_field(("", "Анна")) == "Time"
    assert bound.render(("", "Анна")) == "Анна "


names = st.text(st.characters(exclude_characters="{}\r\n", exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda name: bool(name.strip())
)
pieces = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.lists(st.tuples(pieces, names), max_size=4)


def escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


@settings(max_examples=200, deadline=None)
@given(texts, pieces, pieces)
def test_one_renderer_whoever_asks(parts: list[tuple[str, str]], tail: str, filling: str) -> None:
    text = "".join(escaped(literal) + "{" + name + "}" for literal, name in parts) + escaped(tail)
    template = Template.parse(text)
    columns = [Column(index, name, name) for index, (_, name) in enumerate(parts)]
    cells = [f"{filling}{index}" for index, _ in enumerate(parts)]
    chosen = {folded(name): cells[index] for index, (_, name) in reversed(list(enumerate(parts)))}
    exact = {name.strip(): cells[index] for index, (_, name) in reversed(list(enumerate(parts)))}
    expected = "".join(literal + value(exact.get(name.strip(), chosen[folded(name)])) for literal, name in parts)
    bound = template.bind([Column(c.index, c.title, c.field.strip()) for c in columns])
    assert bound.render(cells) == expected + tail
    assert bound.render_values([value(cells[slot.column]) for slot in bound.slots]) == expected + tail
    if len(chosen) == len(parts):
        assert template.render(chosen) == expected + tail


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["{", "}", "a", "b", " ", "\n", ":", ":lat"]), max_size=12).map("".join))
def test_any_text_is_taken_apart_or_refused_with_a_brace(text: str) -> None:
    template = parsed_or_refused(text)
    for mark in template.marks if template else ():
        assert text[mark.start] == "{"
        assert text[mark.end - 1] == "}"
        assert name_and_letters(text[mark.start + 1 : mark.end - 1]) == (mark.name, mark.latin)


def parsed_or_refused(text: str) -> Template | None:
    try:
        return Template.parse(text)
    except TemplateBroken as refusal:
        place = int(refusal.details["position"])
    assert text[place] in "{}"
    return None


fields = st.sampled_from(["Имя", "Дата", "Имя:лат", "Дата : LAT"])
texts = st.lists(st.one_of(st.sampled_from(["x", "{{", "}}", " ", "я" * 300]), fields.map("{{{}}}".format)), max_size=8)


names = st.sampled_from(["", " ", "Анна", "Щ", "ь", "😀", "я" * 400])


@given(texts.map("".join), st.tuples(names, st.sampled_from(["", "1", "\u00a0"])))
def test_a_texts_demand_is_what_its_rendering_comes_to(text: str, cells: tuple[str, str]) -> None:
    bound = Template.parse(text).bind([Column(0, "Имя", "Имя"), Column(1, "Дата", "Дата")])
    empty, flaw = bound.empty_field(cells), bound.demand.flaw(cells)
    if empty is not None:
        assert flaw == (RowProblem.EMPTY_FIELD, ("Имя", "Дата").index(empty))
    else:
        over = len(bound.render(cells)) - MAX_CHARACTERS
        assert flaw == ((RowProblem.TEXT_TOO_LONG, over) if over > 0 else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Дата}, {имя }!", "{Дата}, {Кто}!"),
        ("{{Имя}} {Имя}", "{{Имя}} {Кто}"),
        ("без полей", "без полей"),
        ("{Имя:лат}, {ИМЯ : lat}", "{Кто:лат}, {Кто:лат}"),
    ],
)
def test_a_renamed_field_is_renamed_in_the_text(text: str, expected: str) -> None:
    assert renamed(text, "Имя", "Кто") == expected


@pytest.mark.parametrize("failed", ["#ДЕЛ/0!", " #DIV/0!\n", "#N/A", "#Н/Д", "#ЗНАЧ!", "#ССЫЛКА!", "#ИМЯ?", "Err:502"])
def test_a_formula_that_failed_is_a_blank_field(failed: str) -> None:
    bound = Template.parse("{Имя}, ваш долг {Time}").bind(COLUMNS)
    row = (*ROW[:3], failed)
    assert bound.empty_field(row) == "Time"
    assert bound.demand.flaw(row) == (RowProblem.EMPTY_FIELD, 3)
    assert bound.render(row) == "Анна, ваш долг "
    assert bound.render_values(bound.values(row)) == Template.parse("{Имя}, ваш долг {Time}").render(
        {"Имя": row[1], "Time": row[3]}
    )


def test_a_failed_formula_is_found_by_what_it_holds() -> None:
    assert all(any(held in failed for held in FAILED_HOLD) and failed == failed.strip() for failed in FAILED)


@pytest.mark.parametrize("text", ["#1", "#Скидка!", "#", "Err", "# N/A"])
def test_other_words_with_such_a_sign_stay(text: str) -> None:
    assert value(text) == text


def test_a_field_in_latin_letters() -> None:
    bound = Template.parse("{Имя:лат}, zhdem vas {Дата приёма} v {time : LAT}").bind(COLUMNS)
    assert bound.render(ROW) == "Anna, zhdem vas 26.11 v 10:30"
    assert bound.slots == (FieldSlot(1, True), FieldSlot(2), FieldSlot(3, True))
    assert bound.names == ("Имя", "Дата приёма", "Time")
    assert Template.parse("{Имя:лат} {Имя}").render({"имя": "Щукин"}) == "Schukin Щукин"
    assert Template.parse("{Имя:лат} {Имя}").fields == ("Имя",)


@pytest.mark.parametrize("text", ["{:лат}", "{ :lat }", "{Нет:лат}"])
def test_letters_of_a_field_that_is_not_there_are_refused(text: str) -> None:
    template = Template.parse(text)
    assert template.unknown_fields(COLUMNS) == list(template.marks)
    with pytest.raises(TemplateError) as refusal:
        template.bind(COLUMNS)
    assert refusal.value.details["position"] == 0


@pytest.mark.parametrize("name", ["Имя:латы", "Имя лат", "lat", "время: 10:30"])
def test_other_colons_are_part_of_the_name(name: str) -> None:
    (mark,) = Template.parse("{" + name + "}").marks
    assert (mark.name, mark.latin) == (name, False)


def test_a_column_that_is_called_so_is_meant_before_another_in_latin_letters() -> None:
    columns = (*COLUMNS, Column(4, "Имя:лат", "Имя:лат"), Column(5, ":lat", ":lat"))
    row = (*ROW, "Annie", "x")
    template = Template.parse("{Имя}, {имя:ЛАТ}, {Time:лат}, {:lat}")
    assert template.unknown_fields(columns) == []
    bound = template.bind(columns)
    assert bound.render(row) == "Анна, Annie, 10:30, x"
    assert bound.names == ("Имя", "Имя:лат", "Time", ":lat")
    assert template.render({column.field: cell for column, cell in zip(columns, row, strict=True)}) == bound.render(row)
    assert renamed("{Имя:лат} {Имя}", "Имя:лат", "Кратко") == "{Кратко} {Имя}"


@given(st.lists(st.sampled_from(["{Имя}", "{Имя:лат}", "{Дата:lat}", "x "]), max_size=6).map("".join), names, names)
def test_every_renderer_writes_the_same_letters(text: str, name: str, date: str) -> None:
    bound = Template.parse(text).bind([Column(0, "Имя", "Имя"), Column(1, "Дата", "Дата")])
    cells = (name, date)
    assert bound.render(cells) == Template.parse(text).render({"Имя": name, "Дата": date})
    assert bound.values(cells) == [slot.value(cells) for slot in bound.slots]
    assert bound.values((name,)) == [slot.value((name,)) for slot in bound.slots]


def test_the_fields_a_list_lacks_are_told_once_and_none_where_a_brace_is_broken() -> None:
    assert lacking("{Имя}, {Кто} и {Кто}, {имя:lat}, {Где:лат}", COLUMNS) == ("Кто", "Где:лат")
    assert lacking("{Кто}, {Им", COLUMNS) == ()
