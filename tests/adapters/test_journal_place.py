"""Network shares and cloud folders are told from ordinary ones by their path and what is mounted."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from smsfox_gui.adapters.clock import SystemClock
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.journal_place import (
    Misplaced,
    Mount,
    PlaceKind,
    misplaced,
    mounts,
    parse_mount_command,
    parse_proc_mounts,
)
from smsfox_gui.core.errors import JournalMisplaced
from smsfox_gui.core.wording import Language, error_sentence

ROOT = Mount("/", "ext4")


def network(name: str) -> Misplaced:
    return Misplaced(PlaceKind.NETWORK, name)


def cloud(name: str) -> Misplaced:
    return Misplaced(PlaceKind.CLOUD, name)


@pytest.mark.parametrize(
    ("path", "mounted", "expected"),
    [
        ("/home/olga/.local/share/SMSFox Desktop/journal.sqlite", [ROOT], None),
        ("/home/olga/j.sqlite", [], None),
        ("/mnt/office/j.sqlite", [ROOT, Mount("/mnt/office", "cifs")], network("cifs")),
        ("/mnt/office/deep/er/j.sqlite", [Mount("/mnt/office", "nfs4"), ROOT], network("nfs4")),
        ("/mnt/office/disk/j.sqlite", [ROOT, Mount("/mnt/office", "nfs"), Mount("/mnt/office/disk", "ext4")], None),
        ("/mnt/officer/j.sqlite", [ROOT, Mount("/mnt/office", "nfs")], None),
        ("/mnt/a/j.sqlite", [ROOT, Mount("/mnt/a", "ext4"), Mount("/mnt/a", "fuse.sshfs")], network("fuse.sshfs")),
        ("/mnt/c/Users/olga/j.sqlite", [ROOT, Mount("/mnt/c", "9p")], network("9p")),
        ("/srv/j.sqlite", [Mount("/", "9p")], None),
        ("/home/olga/j.sqlite", [Mount("/", "nfs")], network("nfs")),
        ("/home/olga/Dropbox/j.sqlite", [ROOT], cloud("Dropbox")),
        ("/home/olga/Dropbox (Личный)/a/b/j.sqlite", [ROOT], cloud("Dropbox")),
        ("/home/olga/Yandex.Disk/j.sqlite", [ROOT], cloud("Яндекс.Диск")),
        ("/home/olga/Яндекс.Диск/j.sqlite", [ROOT], cloud("Яндекс.Диск")),
        ("/Users/olga/Google Drive/j.sqlite", [ROOT], cloud("Google Drive")),
        ("/Users/olga/Library/Mobile Documents/com~apple~CloudDocs/j.sqlite", [ROOT], cloud("iCloud")),
        ("/Users/olga/Library/CloudStorage/OneDrive-Klinika/j.sqlite", [ROOT], cloud("CloudStorage")),
        ("/home/olga/Box/j.sqlite", [ROOT], cloud("Box")),
        ("/home/olga/box/j.sqlite", [ROOT], None),
        ("/home/mega/j.sqlite", [ROOT], None),
        ("/home/olga/my dropbox notes/j.sqlite", [ROOT], None),
        ("/home/olga/files/Dropbox", [ROOT], None),
    ],
)
def test_a_path_of_linux_or_macos(path, mounted, expected):
    assert misplaced(PurePosixPath(path), mounted) == expected


@pytest.mark.parametrize(
    ("path", "mounted", "expected"),
    [
        (r"C:\Users\olga\AppData\Local\SMSFox Desktop\j.sqlite", [Mount("Z:\\", "smb")], None),
        (r"Z:\отчёты\j.sqlite", [Mount("Z:\\", "smb")], network("smb")),
        (r"\\server\share\j.sqlite", [], network(r"\\server\share")),
        (r"C:\Users\olga\OneDrive\j.sqlite", [], cloud("OneDrive")),
        (r"C:\Users\olga\OneDrive - Клиника\a\j.sqlite", [], cloud("OneDrive")),
        (r"C:\Users\olga\iCloudDrive\j.sqlite", [], cloud("iCloud")),
        (r"G:\Мой диск\j.sqlite", [], cloud("Google Drive")),
        (r"C:\Users\olga\YandexDisk\j.sqlite", [], cloud("Яндекс.Диск")),
    ],
)
def test_a_path_of_windows(path, mounted, expected):
    assert misplaced(PureWindowsPath(path), mounted) == expected


def test_what_linux_says_is_mounted():
    text = "/dev/sda1 / ext4 rw 0 0\n//srv/a /mnt/\\041my\\040share cifs rw,uid=0 0 0\nbroken\n"
    assert parse_proc_mounts(text) == [ROOT, Mount("/mnt/!my share", "cifs")]


def test_what_macos_says_is_mounted():
    text = "/dev/disk3s1 on / (apfs, sealed, local)\n//olga@srv/a on /Volumes/a on b (smbfs, nodev, nosuid)\nbroken\n"
    assert parse_mount_command(text) == [Mount("/", "apfs"), Mount("/Volumes/a on b", "smbfs")]


def test_this_machine_can_be_asked(tmp_path: Path):
    assert misplaced(tmp_path / "journal.sqlite", mounts()) is None


def test_a_journal_in_a_cloud_folder_is_not_opened_for_sending(tmp_path: Path):
    path = tmp_path / "Dropbox" / "journal.sqlite"
    with pytest.raises(JournalMisplaced) as caught:
        SqliteJournal(path, SystemClock(), lambda events: None)
    assert caught.value.details == {"kind": "cloud", "name": "Dropbox"}
    assert not path.parent.exists()
    for language in Language:
        assert "Dropbox" in error_sentence(caught.value, language)


def test_nor_behind_a_link(tmp_path: Path):
    (tmp_path / "Dropbox").mkdir()
    link = tmp_path / "data"
    try:
        link.symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    except OSError:
        pytest.skip("this user may not make links")
    with pytest.raises(JournalMisplaced):
        SqliteJournal(link / "journal.sqlite", SystemClock(), lambda events: None)
