"""Every sentence of the window is there in Russian and in English, and the compiled files say the same.

After a change of sentences: `pyside6-lupdate $(git ls-files 'smsfox_gui/*.py') -locations none -no-obsolete
-source-language en -ts resources/i18n/smsfox_ru.ts resources/i18n/smsfox_en.ts`, translate, `pyside6-lrelease` both.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("ru", "en")
Key = tuple[str, str, str, bool]


def tool(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def messages(path: Path) -> dict[Key, ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            comment = message.findtext("comment", "")
            key = (context.findtext("name", ""), source, comment, message.get("numerus") == "yes")
            found[key] = message
    return found


def words(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_unfinished(language: str) -> None:
    for key, message in messages(FOLDER / f"smsfox_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, key
        assert all(words(message)), key


def test_english_has_one_kind_of_apostrophe() -> None:
    said = [text for message in messages(FOLDER / "smsfox_en.ts").values() for text in words(message)]
    assert [text for text in said if re.search(r"\w'\w", text)] == []


def test_russian_has_three_plural_forms() -> None:
    plural = {key: words(m) for key, m in messages(FOLDER / "smsfox_ru.ts").items() if key[3]}
    assert plural
    assert {len(forms) for forms in plural.values()} == {3}


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_for_values_are_kept(language: str) -> None:
    for key, message in messages(FOLDER / f"smsfox_{language}.ts").items():
        for form in words(message):
            for place in ("%1", "%2", "%3", "%4", "%n", "#"):
                assert (place in key[1]) == (place in form), (key, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_says_what_the_source_says(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    source = FOLDER / f"smsfox_{language}.ts"
    subprocess.run([tool("pyside6-lrelease"), str(source), "-qm", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_hold_no_sentence_that_the_file_lacks(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = [str(path) for path in sorted((ROOT / "smsfox_gui" / "qt").rglob("*.py"))]
    subprocess.run(
        [tool("pyside6-lupdate"), *sources, "-locations", "none", "-ts", str(fresh)], check=True, capture_output=True
    )
    assert set(messages(fresh)) == set(messages(FOLDER / f"smsfox_{language}.ts"))
