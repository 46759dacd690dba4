"""All hostile lists: name, maker, expected reading."""

from __future__ import annotations

from tests.hostile.cells import CELLS
from tests.hostile.contacts import CONTACTS
from tests.hostile.expected import Hostile
from tests.hostile.markup import ARCHIVES, XML
from tests.hostile.others import BINARY, LIBRE, ODS, PAGES, XML_2003
from tests.hostile.places import PLACES
from tests.hostile.texts import TEXTS

_BOOKS = [*XML, *PLACES, *ARCHIVES, *LIBRE, *BINARY, *ODS, *XML_2003]

COLLECTION: list[Hostile] = [*TEXTS, *CELLS, *_BOOKS, *PAGES, *CONTACTS]
