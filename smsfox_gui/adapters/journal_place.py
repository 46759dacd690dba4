"""Where a journal must not lie: network shares, whose locks and syncs cannot be trusted, and folders that a cloud
program may set back to an older copy behind our back."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath

from smsfox_gui.core.errors import JournalMisplaced


class PlaceKind(StrEnum):
    """Why a place will not do."""

    NETWORK = "network"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system in the tree: where, and of which type (`ext4`, `cifs` …)."""

    point: str
    kind: str


@dataclass(frozen=True, slots=True)
class Misplaced:
    """What is wrong with a place: its kind and a name to show."""

    kind: PlaceKind
    name: str


NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afp",
        "afpfs",
        "ncpfs",
        "ncp",
        "9p",
        "afs",
        "coda",
        "ceph",
        "glusterfs",
        "lustre",
        "gfs",
        "gfs2",
        "ocfs2",
        "beegfs",
        "gpfs",
        "davfs",
        "webdav",
        "sshfs",
        "rclone",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs2",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
        "fuse.s3fs",
        "fuse.glusterfs",
        "fuse.ceph",
        "fuse.gvfsd-fuse",
        "fuse.gcsfuse",
        "fuse.google-drive-ocamlfuse",
        "fuse.onedriver",
    }
)

_CLOUD_FOLDERS = {
    "OneDrive": r"onedrive( ?- ?.+)?",
    "SharePoint": r"sharepoint( ?- ?.+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    "Яндекс.Диск": r"yandex[. ]?disk.*|яндекс[. ]?диск.*",
    "Google Drive": r"google ?drive.*|googledrive.*|my drive|мой диск|drivefs",
    "iCloud": r"icloud ?drive.*|mobile documents|com~apple~clouddocs",
    "CloudStorage": r"(?-i:CloudStorage)",
    "Облако Mail.ru": r"mail\.ru cloud|cloud mail\.?ru|облако mail\.?ru",
    "СберДиск": r"сбердиск|sberdisk",
    "Nextcloud": r"nextcloud|owncloud",
    "MEGA": r"megasync|(?-i:MEGA)",
    "Box": r"(?-i:Box)|box sync",
    "pCloud": r"pcloud ?drive|pcloud ?sync",
    "SynologyDrive": r"synology ?drive|cloudstation",
}
_CLOUD = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _CLOUD_FOLDERS.items()}


def misplaced(path: PurePath, mounts: Sequence[Mount]) -> Misplaced | None:
    """What is wrong with a journal at the absolute `path`, given what is mounted where; None if nothing."""
    mount = _mount_of(path, mounts)
    if mount is not None and mount.kind.lower() in NETWORK_TYPES and not _own_root(mount):
        return Misplaced(PlaceKind.NETWORK, mount.kind)
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        return Misplaced(PlaceKind.NETWORK, path.drive)
    for part in path.parent.parts:
        for name, pattern in _CLOUD.items():
            if pattern.fullmatch(part):
                return Misplaced(PlaceKind.CLOUD, name)
    return None


def check_place(journal: Path) -> None:
    """Raises JournalMisplaced where no campaign may be sent from."""
    seen = mounts()
    for path in dict.fromkeys((journal.absolute(), journal.resolve())):
        found = misplaced(path, seen)
        if found is not None:
            raise JournalMisplaced(kind=found.kind.value, name=found.name)


def mounts() -> list[Mount]:
    """What this machine has mounted; on Windows the drives that are remote. Empty where that cannot be found out."""
    if sys.platform == "win32":
        return _windows_drives()
    if sys.platform == "darwin":
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return parse_mount_command(done.stdout)
    try:
        return parse_proc_mounts(Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return []


def parse_proc_mounts(text: str) -> list[Mount]:
    """Linux: `device point type options 0 0`, with blanks written as \\040."""
    fields = [line.split(" ") for line in text.splitlines()]
    return [Mount(_unescaped(parts[1]), parts[2]) for parts in fields if len(parts) > 2]


def parse_mount_command(text: str) -> list[Mount]:
    """macOS: `//user@host/share on /Volumes/share (smbfs, nodev, …)`."""
    found = re.findall(r"^.* on (/.*) \(([^,)]+)[^)]*\)$", text, re.MULTILINE)
    return [Mount(point, kind) for point, kind in found]


def _windows_drives() -> list[Mount]:
    """Drive letters that stand for a share (GetDriveTypeW says DRIVE_REMOTE, 4)."""
    import ctypes

    windows = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only, and so for the type checker
    drives = [f"{chr(letter)}:\\" for letter in range(ord("A"), ord("Z") + 1)]
    return [Mount(drive, "smb") for drive in drives if windows.GetDriveTypeW(drive) == 4]


def _mount_of(path: PurePath, mounts: Sequence[Mount]) -> Mount | None:
    """The file system that `path` lies on: the longest point above it, the later of two on the same point."""
    above = [mount for mount in mounts if path.is_relative_to(type(path)(mount.point))]
    return max(enumerate(above), key=lambda item: (len(item[1].point), item[0]))[1] if above else None


def _own_root(mount: Mount) -> bool:
    """A sandbox's whole disk is 9p as well, and local."""
    return mount.point == "/" and mount.kind == "9p"


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)
