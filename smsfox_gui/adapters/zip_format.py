"""What kind of workbook an archive is; it is measured before anything inflates it."""

from __future__ import annotations

import contextlib
import errno
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from smsfox_gui.adapters.list_format import ODS_TYPE, ListFormat
from smsfox_gui.core.errors import FileDamaged, FileFormatUnknown, FileProtected, FileTooBig

INFLATED_BYTES = 512 * 1024 * 1024
INFLATED_RATIO = 100
_RATIO_MATTERS_FROM = 16 * 1024 * 1024
PARTS = 5000


def zip_format(path: Path) -> ListFormat:
    with damage_named(), zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        _check_parts(parts)
        return _archive_format(archive, {part.filename.replace("\\", "/").lower() for part in parts})


@contextlib.contextmanager
def damage_named() -> Iterator[None]:
    """What the archive's library raises over a damaged archive -> FileDamaged, over an encrypted one FileProtected."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, LookupError, NotImplementedError) as error:
        raise FileDamaged() from error
    except RuntimeError as error:
        raise FileProtected() from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the file's beginning, from a damaged directory
            raise
        raise FileDamaged() from error


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise FileProtected()
    inflated = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    swollen = inflated > _RATIO_MATTERS_FROM and inflated > INFLATED_RATIO * max(packed, 1)
    if len(parts) > PARTS or inflated > INFLATED_BYTES or swollen:
        raise FileTooBig(limit_mb=INFLATED_BYTES // (1024 * 1024))


def _archive_format(archive: zipfile.ZipFile, names: set[str]) -> ListFormat:
    if "xl/workbook.bin" in names:
        return ListFormat.XLSB
    if "xl/workbook.xml" in names:
        return ListFormat.XLSM if "xl/vbaproject.bin" in names else ListFormat.XLSX
    if "mimetype" in names and archive.read("mimetype").strip().startswith(ODS_TYPE):
        if "meta-inf/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise FileProtected()
        return ListFormat.ODS
    if not names:
        raise FileDamaged()
    raise FileFormatUnknown()
