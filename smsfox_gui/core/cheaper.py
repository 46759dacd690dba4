"""Ways to make a campaign cheaper without writing its text anew, each with what it saves on the whole list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from smsfox_gui.core import rewording
from smsfox_gui.core.forcing import forcing_literals
from smsfox_gui.core.review import Review
from smsfox_gui.core.segments import Rules, forcing
from smsfox_gui.core.template import Bound
from smsfox_gui.core.transliteration import PLAIN_SIGNS

CUT = 20
"""So many characters a person can cut without writing the text anew."""
MOST = 2
"""More offers at once are not read."""
_WORD = re.compile(r"\w+")
_ASTRAL = 0x10000
"""From here on a character weighs two by the standard."""


class Way(StrEnum):
    """How a text becomes cheaper, the least change for its readers first."""

    PLAIN = "plain"
    """Plain quotes, dashes and blanks."""
    TWINS = "twins"
    """Latin letters for Cyrillic ones that look the same."""
    JOINED = "joined"
    """Phone numbers in one piece."""
    SHORTER = "shorter"
    """Some characters fewer; which ones a person decides."""
    LATIN = "latin"
    """Transliteration."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One way and what the list comes to with it. text: the new one, None where a person has to cut it herself.

    characters: how many fewer the text has, below 0 how many more. changes: what gives way to what, each pair
    once. where: the word in which a look-alike stands. bound: the new text, bound to the list.
    """

    way: Way
    before: Review
    after: Review
    text: str | None
    characters: int
    changes: tuple[tuple[str, str], ...] = ()
    where: str = ""
    bound: Bound | None = None

    @property
    def points(self) -> int:
        """Points saved, above 0."""
        return self.before.points - self.after.points

    @property
    def parts(self) -> int:
        """SMS saved."""
        return self.before.parts - self.after.parts

    @property
    def times(self) -> int:
        """How many times as much the text costs without it, in whole: 1 = less than twice as much."""
        return self.before.points // max(self.after.points, 1)


def offers(
    text: str,
    bind: Callable[[str], Bound],
    review: Callable[[Bound], Review],
    rules: Rules = Rules.SMSFOX,
    forcing_fields: Collection[str] = (),
) -> tuple[Offer, ...]:
    """What would make this text cheaper, MOST at most: the greatest savings, Latin letters behind the others.

    bind: a text with the same fields bound to the list; review: what the list comes to with it, in whatever letters;
    forcing_fields: those whose values make a message dear. Nobody who gets a message now loses it, and no offer costs
    as much as the text does.
    """
    bound = bind(text)
    before = review(bound)
    if before.max_parts < 2:
        return ()  # nobody pays for less than one SMS, and to count the list in other letters takes its time
    found = list[Offer]()
    for way, written in _rewritten(text, rules, forcing_fields):
        reworded = bind(written)
        if [slot.column for slot in reworded.slots] != [slot.column for slot in bound.slots]:
            continue  # the list has a column that is called as another one in Latin letters
        after = review(reworded)
        # PLAIN comes first, and the others do what it does and more.
        tidied = found[0].after.points if found and found[0].way is Way.PLAIN else before.points
        if _saves(before, after) and after.points < tidied:
            changes, where = _changes(way, text, rules)
            shorter = len(text) - len(written)
            found.append(Offer(way, before, after, written, shorter, tuple(dict.fromkeys(changes)), where, reworded))
    if all(offer.way is Way.LATIN for offer in found):
        found += _by_cutting(bound, before, review, rules)
    # Readers lose by transliteration and by nothing else: a person should have seen the other ways before.
    return tuple(sorted(sorted(found, key=_rank)[:MOST], key=lambda offer: offer.way is Way.LATIN))


def _rank(offer: Offer) -> tuple[int, int]:
    return -offer.points, list(Way).index(offer.way)


def _saves(before: Review, after: Review) -> bool:
    """Whether it is cheaper, and not because a text that grew too long goes to fewer people."""
    return after.points < before.points and after.messages >= before.messages and after.max_parts <= before.max_parts


def _rewritten(text: str, rules: Rules, forcing_fields: Collection[str]) -> Iterator[tuple[Way, str]]:
    """The text in each way that keeps its promise: to be Latin outside the fields, or not to be longer."""
    plain, twins = rewording.plain(text, rules), rewording.with_latin_twins(text, rules)
    is_latin = not forcing_literals(plain, rules)
    strayed = not is_latin and not forcing_literals(twins, rules) and _few(plain, twins)
    yield Way.PLAIN, plain if is_latin else rewording.tidied(text)
    if strayed:
        yield Way.TWINS, twins
    if forcing_fields or not (is_latin or strayed):
        latin = rewording.in_latin(twins if strayed else text, rules, forcing_fields)
        if not forcing_literals(latin, rules):
            yield Way.LATIN, latin
    yield Way.JOINED, rewording.with_joined_phones(text)


def _few(before: str, after: str) -> bool:
    """Whether some letters have strayed into a Latin text: in a Cyrillic one a word of twins is a word."""
    replaced = sum(old != new for old, new in zip(before, after, strict=True))
    return 2 * replaced < sum(character.isalpha() for character in after)


def _changes(way: Way, text: str, rules: Rules) -> tuple[list[tuple[str, str]], str]:
    """What gives way to what, and the word of the first such letter."""
    if way is Way.JOINED:
        return rewording.joined_phones(text), ""
    if way is Way.PLAIN:
        pairs = ((sign, sign.translate(PLAIN_SIGNS)) for _, sign in forcing_literals(text, rules))
        return [(old, new) for old, new in pairs if old != new and new.strip()], ""
    if way is Way.TWINS:
        before, after = rewording.plain(text, rules), rewording.with_latin_twins(text, rules)
        places = [index for index, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        word = next(found[0] for found in _WORD.finditer(before) if found.start() <= places[0] < found.end())
        return [(before[index], after[index]) for index in places], word
    return [], ""


def _by_cutting(bound: Bound, before: Review, review: Callable[[Bound], Review], rules: Rules) -> Iterator[Offer]:
    """The fewest characters to cut that save nine tenths of what can be saved by cutting a little."""
    literals, spare = _spare(bound, rules)

    def cut(characters: int) -> Review:
        gone = set(spare[-characters:])
        left = "".join(character for index, character in enumerate(literals) if index not in gone)
        return review(replace(bound, literals=(left, *[""] * len(bound.slots))))

    def saved(characters: int) -> int:
        return before.points - cut(characters).points

    most = min(CUT, len(spare) // 2)
    goal = saved(most) * 9 / 10 if most else 0
    if goal > 0:
        characters = bisect_left(range(1, most + 1), goal, key=saved) + 1
        after = cut(characters)
        if _saves(before, after):
            yield Offer(Way.SHORTER, before, after, None, characters)


def _spare(bound: Bound, rules: Rules) -> tuple[str, list[int]]:
    """What stands outside the fields, and where its ordinary characters are that leave the alphabet as it is."""
    literals = "".join(bound.literals)
    kept = next((index for index, _ in forcing(literals, rules)), None)
    letters = (index for index, character in enumerate(literals) if character.isalnum() or character == " ")
    return literals, [index for index in letters if index != kept and ord(literals[index]) < _ASTRAL]
