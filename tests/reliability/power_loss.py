"""A disk that forgets: what a program wrote and synced is played back, and the power fails at any moment of it.

`write_trace.record` has the writes, truncations, syncs and changes of names in their order; `Disk` plays them back. At
any moment `Disk.image` leaves behind what a disk may leave: everything that was synced, and of the rest whatever chance
picks, all of it, nothing, the first part, or single sectors of 512 bytes in any order, with zeros or rubbish where a
file had grown. A name counts as durable when its folder was synced, not before.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .write_trace import Step

SECTOR = 512


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Step] = field(default_factory=list)


class Disk:
    """What has reached the plates, and what is on its way."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._files: dict[int, _File] = {}
        self._folders: set[int] = set()
        self._names: dict[str, int] = {}
        self._renamings: dict[str, list[int | None]] = {}

    def apply(self, step: Step) -> None:
        """The next thing that happened."""
        if step.kind == "told":
            self.told += step.data.decode().splitlines()
        elif step.kind in ("write", "truncate"):
            self._file(step.file).pending.append(step)
        elif step.kind == "sync":
            self._sync(self._file(step.file))
        elif step.kind == "sync_folder":
            self._sync_folder(step.name)
        else:
            self._rename(step)

    def image(self, target: Path, chance: random.Random, skip: Sequence[str] = ()) -> None:
        """Write into the new folder `target` what may be left when the power fails now. `skip`: endings left out."""
        target.mkdir()
        names = dict(self._names)
        for name, changes in self._renamings.items():
            kept = chance.randint(0, len(changes))
            if kept:
                _set(names, name, changes[kept - 1])
        for name, file in sorted(names.items()):
            path = target / name
            if file in self._folders:
                path.mkdir(exist_ok=True)
            elif path.parent.is_dir() and not name.endswith(tuple(skip)):
                path.write_bytes(_left(self._file(file), chance))

    def _file(self, file: int) -> _File:
        return self._files.setdefault(file, _File())

    @staticmethod
    def _sync(file: _File) -> None:
        for step in file.pending:
            _change(file.durable, step)
        file.pending = []

    def _sync_folder(self, folder: str) -> None:
        for name in [name for name in self._renamings if (name.rpartition("/")[0] or ".") == folder]:
            _set(self._names, name, self._renamings.pop(name)[-1])

    def _rename(self, step: Step) -> None:
        if step.kind == "make" and step.target == "folder":
            self._folders.add(step.file)
        if step.kind == "rename":
            self._renamings.setdefault(step.target, []).append(step.file)
        self._renamings.setdefault(step.name, []).append(step.file if step.kind == "make" else None)


def _set(names: dict[str, int], name: str, file: int | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _change(content: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del content[step.offset :]
        content.extend(bytes(step.offset - len(content)))
        return
    content.extend(bytes(max(0, step.offset - len(content))))
    content[step.offset : step.offset + len(step.data)] = step.data


def _left(file: _File, chance: random.Random) -> bytes:
    """The content that a failing disk may leave of a file."""
    content = bytearray(file.durable)
    way = chance.choice(("nothing", "everything", "beginning", "sectors", "sectors"))
    if way == "sectors":
        _scatter(content, file.pending, chance)
        return bytes(content)
    kept = {"nothing": 0, "everything": len(file.pending)}.get(way, chance.randint(0, len(file.pending)))
    for step in file.pending[:kept]:
        _change(content, step)
    if way == "beginning" and kept < len(file.pending):
        _scatter(content, [file.pending[kept]], chance)
    return bytes(content)


def _scatter(content: bytearray, pending: Sequence[Step], chance: random.Random) -> None:
    """Each sector arrives or not; one that does not, beyond the old end, is zeros or rubbish."""
    probability = chance.choice((0.1, 0.5, 0.9))
    rubbish = chance.random() < 0.5
    end = len(content)
    for step in pending:
        if step.kind == "truncate":
            if chance.random() < probability:
                _change(content, step)
            continue
        for start, data in _sectors(step):
            if chance.random() < probability:
                _change(content, Step("write", offset=start, data=data))
            elif rubbish and start >= end:
                _change(content, Step("write", offset=start, data=chance.randbytes(len(data))))


def _sectors(step: Step) -> Iterator[tuple[int, bytes]]:
    start, data = step.offset, step.data
    while data:
        length = SECTOR - start % SECTOR
        yield start, data[:length]
        start, data = start + length, data[length:]


def images(
    steps: Sequence[Step], count: int, folder: Path, seed: int, skip: Sequence[str] = ()
) -> Iterator[tuple[Path, list[str]]]:
    """`count` images at random moments, the earliest first, each with what had been told by then.

    An image is deleted when the next one is asked for.
    """
    chance = random.Random(seed)
    disk = Disk()
    done = 0
    for number, moment in enumerate(sorted(chance.randint(1, len(steps)) for _ in range(count))):
        for step in steps[done:moment]:
            disk.apply(step)
        done = moment
        target = folder / f"image-{number}"
        disk.image(target, chance, skip)
        yield target, list(disk.told)
        shutil.rmtree(target)
