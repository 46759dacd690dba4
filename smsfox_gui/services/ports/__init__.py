"""The Protocols the adapters fulfil. Services and the window know the outside world only through these."""

from smsfox_gui.services.ports.clock import Clock
from smsfox_gui.services.ports.contact_list import (
    TICKED_ROWS,
    ContactList,
    FieldShape,
    ListChange,
    RowFilter,
    RowOrder,
)
from smsfox_gui.services.ports.gateway import Gateway
from smsfox_gui.services.ports.journal import Journal
from smsfox_gui.services.ports.journal_reader import JournalReader
from smsfox_gui.services.ports.key_store import KeyStore
from smsfox_gui.services.ports.list_reader import FileStamp, ListHead, ListReader, ListSource
from smsfox_gui.services.ports.report_writer import ReportWriter
from smsfox_gui.services.ports.stop_list import StopList
from smsfox_gui.services.ports.wakefulness import Wakefulness

__all__ = [
    "TICKED_ROWS",
    "Clock",
    "ContactList",
    "FieldShape",
    "FileStamp",
    "Gateway",
    "Journal",
    "JournalReader",
    "KeyStore",
    "ListChange",
    "ListHead",
    "ListReader",
    "ListSource",
    "ReportWriter",
    "RowFilter",
    "RowOrder",
    "StopList",
    "Wakefulness",
]
