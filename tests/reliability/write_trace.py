"""What a program did to its files, call by call: read from a run under strace."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOLD = "told"
"""The file with what a program tells the world. The world does not forget."""

_CALLS = (
    "openat,open,creat,close,lseek,write,pwrite64,ftruncate,fallocate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat"
)
_LINE = re.compile(r"^(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)$")
_UNFINISHED = " <unfinished ...>"
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened. kind: write, truncate, sync, make, remove, rename, sync_folder, told."""

    kind: str
    file: int = 0
    name: str = ""
    offset: int = 0
    data: bytes = b""
    target: str = ""


def record(command: Sequence[str], root: Path, trace: Path, **run: Any) -> list[Step]:
    """Run a program and return what it did below `root`, which must be there and empty. Raises if the program fails."""
    strace = ["strace", "-f", "--seccomp-bpf", "-xx", "-s", "100000000", "-e", f"trace={_CALLS}", "-o", str(trace)]
    subprocess.run([*strace, *command], check=True, timeout=300, **run)
    recorder = _Recorder(str(root))
    with trace.open(encoding="ascii", errors="replace") as lines:
        return [step for line in lines for step in recorder.read(line)]


@dataclass
class _Open:
    file: int
    name: str
    position: int = 0


class _Recorder:
    """Reads strace's lines. A call counts when it has ended, but what was told counts when it begins."""

    def __init__(self, root: str) -> None:
        self._root = root + "/"
        self._top = root
        self._open: dict[int, _Open] = {}
        self._files: dict[str, int] = {}
        self._folders: set[int] = set()
        self._begun: dict[tuple[str, str], str] = {}
        self._made = 0

    def read(self, line: str) -> Iterator[Step]:
        found = _LINE.match(line.rstrip("\n"))
        if found is None:
            return
        thread, resumed, call, rest = found.groups()
        if resumed:
            yield from self._call(resumed, self._begun.pop((thread, resumed)) + rest, began=True)
        elif rest.endswith(_UNFINISHED):
            self._begun[thread, call] = rest.removesuffix(_UNFINISHED)
            yield from self._told(call, rest)
        else:
            yield from self._told(call, rest)
            yield from self._call(call, rest, began=False)

    def _told(self, call: str, rest: str) -> Iterator[Step]:
        if call == "write":
            opened = self._open.get(int(rest.split(",", 1)[0]))
            if opened is not None and opened.name == TOLD:
                yield Step("told", data=_texts(rest)[0])

    def _call(self, call: str, rest: str, *, began: bool) -> Iterator[Step]:
        arguments, _, result = rest.rpartition(" = ")
        if result.startswith(("-1", "?")):
            return
        handler = getattr(self, "_" + _ALIASES.get(call, call))
        yield from handler(arguments.rstrip().removesuffix(")"), int(result.split()[0], 0))

    def _openat(self, arguments: str, result: int) -> Iterator[Step]:
        name = self._inside(_texts(arguments)[0])
        self._open.pop(result, None)
        if name is None:
            return
        if name not in self._files:
            self._made += 1
            self._files[name] = self._made
            if "O_CREAT" in arguments:
                yield Step("make", self._made, name)
        self._open[result] = _Open(self._files[name], name)
        if "O_TRUNC" in arguments:
            yield Step("truncate", self._files[name], offset=0)

    def _close(self, arguments: str, _result: int) -> Iterator[Step]:
        self._open.pop(int(arguments), None)
        return iter(())

    def _lseek(self, arguments: str, result: int) -> Iterator[Step]:
        opened = self._open.get(int(arguments.split(",")[0]))
        if opened is not None:
            opened.position = result
        return iter(())

    def _write(self, arguments: str, result: int) -> Iterator[Step]:
        opened = self._open.get(int(arguments.split(",")[0]))
        if opened is not None and opened.name != TOLD:
            yield Step("write", opened.file, offset=opened.position, data=_texts(arguments)[0][:result])
            opened.position += result

    def _pwrite64(self, arguments: str, result: int) -> Iterator[Step]:
        opened = self._open.get(int(arguments.split(",")[0]))
        if opened is not None:
            offset = int(arguments.rsplit(",", 1)[1])
            yield Step("write", opened.file, offset=offset, data=_texts(arguments)[0][:result])

    def _ftruncate(self, arguments: str, _result: int) -> Iterator[Step]:
        opened = self._open.get(int(arguments.split(",")[0]))
        if opened is not None:
            yield Step("truncate", opened.file, offset=int(arguments.split(",")[1]))

    def _fallocate(self, _arguments: str, _result: int) -> Iterator[Step]:
        return iter(())

    def _fsync(self, arguments: str, _result: int) -> Iterator[Step]:
        opened = self._open.get(int(arguments))
        if opened is not None:
            yield Step("sync", opened.file)
            yield Step("sync_folder", name=opened.name)

    def _unlink(self, arguments: str, _result: int) -> Iterator[Step]:
        name = self._inside(_texts(arguments)[0])
        if name is not None:
            self._files.pop(name, None)
            yield Step("remove", name=name)

    def _rename(self, arguments: str, _result: int) -> Iterator[Step]:
        old, new = (self._inside(text) for text in _texts(arguments))
        if old is not None and new is not None:
            self._files[new] = self._files.pop(old)
            yield Step("rename", self._files[new], old, target=new)

    def _mkdir(self, arguments: str, _result: int) -> Iterator[Step]:
        name = self._inside(_texts(arguments)[0])
        if name is not None:
            self._made += 1
            self._files[name] = self._made
            yield Step("make", self._made, name, target="folder")

    def _inside(self, path: bytes) -> str | None:
        """The name below the root; the root itself is `.`."""
        text = path.decode()
        if text == self._top:
            return "."
        return text.removeprefix(self._root) if text.startswith(self._root) else None


_ALIASES = {
    "open": "openat",
    "creat": "openat",
    "fdatasync": "fsync",
    "unlinkat": "unlink",
    "renameat": "rename",
    "renameat2": "rename",
    "mkdirat": "mkdir",
}


def _texts(arguments: str) -> list[bytes]:
    found = _TEXT.findall(arguments)
    assert not any(cut for _, cut in found), "strace cut a string short"
    return [bytes.fromhex(text.replace("\\x", "")) for text, _ in found]
