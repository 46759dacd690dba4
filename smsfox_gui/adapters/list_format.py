"""What kind of file a list is, by its content."""

from __future__ import annotations

import codecs
import re
import stat
from enum import StrEnum
from pathlib import Path

from smsfox_gui.core.errors import FileDamaged, FileFormatUnknown, FileProtected, FileTooBig, ListEmpty

WORKBOOK_BYTES = 50 * 1024 * 1024
TEXT_BYTES = 512 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_FOREIGN = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"MZ", b"\x7fELF"),
    *(b"BZh", b"\xfd7zXZ", b"RIFF", b"OggS", b"ID3", b"SQLite format 3\x00", b"PK\x05\x06"),
)
"""How other kinds of files begin. A list may begin with some of these letters too, but holds no control characters."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_DOCUMENTS = (b"%PDF-1.", b"%PDF-2.", b"{\\rtf1")
_WEB_ARCHIVE = re.compile(rb"(?:(?:From|Subject|Date):[^\n]*\n)*MIME-Version: ?1\.0", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b")
_OLD_EXCEL = b"urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_ODS = b"office:document"
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*+<(?:!doctype\s+html|html|head|body|table|meta|style|div|center)\b",
    re.IGNORECASE | re.DOTALL,
)
_VCARD = re.compile(rb"(?:[ \t]*\r?\n)*BEGIN:VCARD\b", re.IGNORECASE)
_HEAD = 4096
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


class ListFormat(StrEnum):
    """The kinds of lists that can be read."""

    CSV = "csv"
    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    XML = "xml"
    VCARD = "vcf"
    PASTED = "pasted"


def find_format(path: Path) -> ListFormat:
    """The kind of a file, safe to be opened. Raises ListError, OSError."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FileFormatUnknown(kind="folder" if stat.S_ISDIR(status.st_mode) else "device")
    if status.st_size == 0:
        raise ListEmpty()
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_ZIP):
        _check_size(status.st_size, WORKBOOK_BYTES)
        from smsfox_gui.adapters.zip_format import zip_format  # a list of text needs no archive

        return zip_format(path)
    if head.startswith(_OLE):
        _check_size(status.st_size, WORKBOOK_BYTES)
        return _ole_format(path)
    kind = _text_format(head)
    _check_size(status.st_size, TEXT_BYTES if kind is ListFormat.CSV else WORKBOOK_BYTES)
    return kind


def _text_format(head: bytes) -> ListFormat:
    """The kind of what is no archive, by its beginning. Raises FileFormatUnknown."""
    if head.startswith(_DOCUMENTS) or (head.startswith(_FOREIGN) and _CONTROLS.search(head)):
        raise FileFormatUnknown()
    if _WEB_ARCHIVE.match(head):
        raise FileFormatUnknown(kind="web_archive")
    plain = _narrow(head)
    if _HTML.match(plain):
        return ListFormat.HTML
    if _VCARD.match(plain):
        return ListFormat.VCARD
    if _XML.match(plain):
        if _OLD_EXCEL in plain:
            return ListFormat.XML
        if _FLAT_ODS in plain and ODS_TYPE in plain:
            return ListFormat.ODS
        raise FileFormatUnknown(kind="xml")
    return ListFormat.CSV


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise FileTooBig(limit_mb=limit // (1024 * 1024))


def _narrow(head: bytes) -> bytes:
    """The text's beginning as ASCII, even where it is UTF-16."""
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"")


def _ole_format(path: Path) -> ListFormat:
    """The streams of an OLE file have UTF-16 names in 128-byte entries of its directory."""
    content = path.read_bytes()
    if _has_stream(content, "EncryptedPackage"):
        raise FileProtected()
    if _has_stream(content, "Workbook") or _has_stream(content, "Book"):
        return ListFormat.XLS
    if any(_has_stream(content, name) for name in ("WordDocument", "PowerPoint Document", "__properties_version1.0")):
        raise FileFormatUnknown()
    raise FileDamaged()


def _has_stream(content: bytes, name: str) -> bool:
    entry = name.encode("utf-16-le") + b"\0\0"
    at = content.find(entry)
    while at != -1:
        if at % 128 == 0:
            return True
        at = content.find(entry, at + 1)
    return False
