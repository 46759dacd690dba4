"""Every setting: its bounds, and that a file of any content gives usable settings."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.errors import SettingInvalid
from smsfox_gui.core.settings import INFOS, SettingInfo, Settings

BY_NAME = {info.name: info for info in INFOS}
BOUNDED = [info for info in INFOS if info.least is not None and info.most is not None]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def _value(info: SettingInfo) -> st.SearchStrategy[object]:
    if info.choices:
        return st.sampled_from(info.choices)
    if info.kind is bool:
        return st.booleans()
    if info.kind is tuple:
        return st.lists(st.text(), max_size=3).map(tuple)
    if info.kind is str:
        return st.text()
    if info.kind is int:
        return st.integers(info.least, info.most)
    if info.kind is float:
        return st.floats(info.least, info.most)
    return st.decimals(info.least, info.most, places=2)


SETTINGS = st.fixed_dictionaries({info.name: _value(info) for info in INFOS}).map(lambda kw: Settings(**kw))


def test_defaults_are_the_careful_ones() -> None:
    settings = Settings()
    assert settings.gateway_url.startswith("https://")
    assert settings.plain_http_consent == ""
    assert (settings.workers, settings.rate, settings.deadline) == (4, 5.0, 90)
    assert settings.point_price == 0, "nobody knows it before a person says it"
    assert settings.quiet_hours


def test_every_setting_says_what_it_means() -> None:
    assert [info.name for info in INFOS] == [field.name for field in dataclasses.fields(Settings)]
    assert all(info.meaning for info in INFOS)
    assert all(info.kind is type(info.default) for info in INFOS)


def test_every_setting_has_its_place_on_the_page_or_a_reason_to_have_none() -> None:
    for info in INFOS:
        assert (info.group is None) == bool(info.hidden), info.name


def test_no_setting_holds_a_password() -> None:
    assert not [info.name for info in INFOS if "password" in info.name or "pwd" in info.name]


@pytest.mark.parametrize("info", BOUNDED, ids=lambda info: info.name)
def test_bounds_are_inclusive_and_nothing_lies_beyond(info: SettingInfo) -> None:
    for bound, step in ((info.least, -1), (info.most, 1)):
        assert getattr(Settings(**{info.name: info.kind(bound)}), info.name) == bound
        with pytest.raises(SettingInvalid):
            Settings(**{info.name: info.kind(bound + step)})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("workers", True),
        ("workers", "4"),
        ("rate", float("nan")),
        ("rate", float("inf")),
        ("point_price", Decimal("NaN")),
        ("rules", "SMSFOX"),
        ("language", "de"),
        ("theme", ""),
        ("quiet_hours", 1),
        ("sender_names", ("SMSFox", 5)),
        ("sender_names", "SMSFox"),
        ("login", None),
    ],
)
def test_wrong_values_are_refused_without_being_quoted(name: str, value: object) -> None:
    with pytest.raises(SettingInvalid) as refusal:
        Settings(**{name: value})
    assert refusal.value.details == {"name": name}


@given(SETTINGS)
def test_settings_survive_json(settings: Settings) -> None:
    plain = json.loads(json.dumps(settings.to_mapping()))
    assert Settings.from_mapping(plain) == (settings, ())


@given(st.dictionaries(st.sampled_from(sorted(BY_NAME)) | st.text(), JSON))
def test_any_mapping_gives_settings_and_names_what_was_unusable(values: dict[str, object]) -> None:
    settings, ignored = Settings.from_mapping(values)
    for name in BY_NAME:
        if name not in values or name in ignored:
            assert getattr(settings, name) == BY_NAME[name].default
    assert set(ignored) <= set(values) & set(BY_NAME)
    assert Settings.from_mapping(settings.to_mapping()) == (settings, ())


@pytest.mark.parametrize("price", ["", "0,50", "NaN", "Infinity", "-1", 0.5, None, True, "0.5 р."])
def test_unusable_price_is_named_and_replaced(price: object) -> None:
    assert Settings.from_mapping({"point_price": price, "workers": 8}) == (
        Settings(workers=8),
        ("point_price",),
    )


def test_whole_number_is_a_rate() -> None:
    assert Settings.from_mapping({"rate": 0}) == (Settings(rate=0.0), ())
