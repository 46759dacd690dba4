"""Where the owner of a number may live, by its country code: the hours that clocks show there, summer and winter.

A guess, and called one wherever it is shown. Of a country of several zones the number tells nothing finer, so the whole
span is looked at; only Russia, eleven zones wide, has one clock, that of the office, whose people live near it
(`russian_clock`): or hardly an hour of the day would be left.
"""

from __future__ import annotations

from typing import NamedTuple

MOSCOW = 3 * 60
RUSSIA = "RU"
RUSSIAN_HOURS = range(2, 13)
"""The clocks of Russia, in hours east of Greenwich: Kaliningrad to Kamchatka."""
ZONE_DIGITS = 3
"""As many leading digits as `zone_of` looks at."""


class HomeZone(NamedTuple):
    """west, east: minutes east of Greenwich of the westernmost and the easternmost clock there, at any season.

    country: two letters where the country has a line of its own; "" = one of the others.
    """

    west: int
    east: int
    country: str = ""

    @property
    def middle(self) -> int:
        """Minutes east of Greenwich in the middle of the span."""
        return (self.west + self.east) // 2


_COUNTRIES = {
    "7": RUSSIA, "76": "KZ", "77": "KZ", "373": "MD", "374": "AM", "375": "BY", "380": "UA", "992": "TJ", "993": "TM",
    "994": "AZ", "995": "GE", "996": "KG", "998": "UZ",
}  # fmt: skip

_HOURS = """
-11         683
-10         682
-10 -9      689
-10 -2.5    1
-8 -5       52
-6          501 502 503 504 505 506
-6 -5       593
-6 -3       56
-5          507 51 57
-5 -4       509 53
-5 -2       55
-4          297 58 590 591 592 596 599
-4 0        299
-3          500 54 594 595 597 598
-3 -2       508
-1          238
-1 1        351
0           220 221 222 223 224 225 226 228 231 232 233 239 245 247 290 354
0 1         212 298 353 44
0 2         34
1           213 216 227 229 234 235 236 237 240 241 242 244
1 2         243 31 32 33 350 352 355 356 36 376 377 378 381 382 383 385 386 387 389 39 41 420 421 423 43 45 46 47 48 49
2           211 218 249 250 257 258 260 263 264 265 266 267 268 27
2 3         20 30 357 358 359 370 371 372 373 380 40 961 970 972
3           251 252 253 254 255 256 261 269 291 375 7 90 962 963 964 965 966 967 973 974
3 4         262
3.5         98
4           230 248 374 968 971 994 995
4.5         93
5           76 77 92 960 992 993 998
5.5         91 94
5.75        977
6           246 880 975 996
6.5         95
6.5 11      61
7           66 84 855 856
7 8         976
7 9         62
8           60 63 65 673 852 853 86 886
9           670 680 81 82 850
10 11       675 691
11          677 678 687
11 12       672
12          674 679 681 688 692
12 13.75    64
12 14       686
13          676 685 690
"""
"""Hours from west to east of Greenwich, and the country codes. The scattered islands of +1 in the Pacific are left out;
all of China keeps the time of Beijing; Kazakhstan has had one time since March 2024.
"""


def _read(table: str) -> dict[str, HomeZone]:
    zones = dict[str, HomeZone]()
    for line in table.strip().splitlines():
        hours, codes = line[:12].split(), line[12:].split()
        west, east = int(float(hours[0]) * 60), int(float(hours[-1]) * 60)
        zones |= {code: HomeZone(west, east, _COUNTRIES.get(code, "")) for code in codes}
    return zones


_ZONES = _read(_HOURS)
ANYWHERE = HomeZone(-12 * 60, 14 * 60)
"""Of a code that no country has: a satellite's, say."""


def zone_of(phone: str) -> HomeZone:
    """The zone of a number (digits in international form), or of its first ZONE_DIGITS."""
    known = (_ZONES.get(phone[:length]) for length in range(ZONE_DIGITS, 0, -1))
    return next((zone for zone in known if zone is not None), ANYWHERE)


def russian_clock(chosen: str, computer: int, country: str) -> int:
    """Minutes east of Greenwich by which the owners of Russian numbers are taken to live.

    chosen: hours, "" = by the computer's clock; computer: what that shows, in minutes; country: the office's. A clock
    that is not Russia's, or not in Russia, says nothing of people there: they are taken for Muscovites.
    """
    if chosen:
        return int(chosen) * 60
    hours, rest = divmod(computer, 60)
    return computer if country == RUSSIA and not rest and hours in RUSSIAN_HOURS else MOSCOW
