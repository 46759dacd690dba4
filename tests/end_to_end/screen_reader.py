"""Reads and works a program's window from outside, as a screen reader does: AT-SPI over D-Bus, by role and name.

Nothing of the program is imported and nothing in it is called: what has no name here has none for a blind person
either. `jeepney`, which speaks D-Bus, comes with keyring; Xvfb, openbox, dbus and at-spi2-core are Debian's.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NEEDED = ("Xvfb", "openbox", "dbus-daemon")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
AT_SPI = "org.a11y.atspi"
REGISTRY = f"{AT_SPI}.Registry"
PATIENCE = 30.0
"""Seconds until something has to be there."""
ACTIVE, FOCUSED, SENSITIVE, SHOWING = 1, 12, 24, 25
"""Bits of AT-SPI's state set."""
KEY_DOWN, KEY_UP, KEY_SYMBOL = 0, 1, 3
"""Kinds of AT-SPI's key events; the last names a symbol, and is pressed and let go."""

Reference = tuple[str, str]
"""A part's bus name and object path."""


def missing() -> str:
    """What this machine lacks for it; empty = nothing."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    return ", ".join(lacking if LAUNCHER.exists() else [*lacking, "at-spi2-core"])


@dataclass(frozen=True)
class Part:
    """Something in the window."""

    reader: ScreenReader
    at: Reference
    role: str
    name: str

    def state(self, bit: int) -> bool:
        """One of its states now."""
        low, high = self.reader.ask(self.at, "Accessible", "GetState")[0]
        return bool((low | high << 32) >> bit & 1)

    def press(self) -> None:
        """Do what a click on it does, once it may be done."""
        self.reader.until(lambda: self.state(SENSITIVE), f"{self.name} stays disabled")
        assert self.reader.ask(self.at, "Action", "DoAction", "i", (0,))[0], f"{self.name} does nothing"

    def focus(self) -> None:
        """Bring the keyboard here."""
        self.reader.ask(self.at, "Component", "GrabFocus")
        self.reader.until(lambda: self.state(FOCUSED), f"{self.name} does not take the focus")

    def click(self) -> None:
        """Click into its middle with the mouse."""
        x, y, width, height = self.reader.ask(self.at, "Component", "GetExtents", "u", (0,))[0]
        self.reader.click(x + width // 2, y + height // 2)

    def write(self, text: str) -> None:
        """Put a text in place of what stands there, as an input method does."""
        assert self.reader.ask(self.at, "EditableText", "SetTextContents", "s", (text,))[0], self.name


class ScreenReader:
    """The bus of one display's assistive technology."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    # -- looking

    def find(self, role: str, name: str, within: float = PATIENCE) -> Part:
        """The first part on show of this role whose whole name is this pattern, once there is one.

        A blank stands for any blank: numbers and figures hold ones that do not break.
        """
        found: list[Part] = []

        def look() -> bool:
            found[:] = [part for part in self.parts() if part.role == role and _called(part, name)][:1]
            return bool(found)

        self.until(look, f"no {role} called {name}", within)
        return found[0]

    def parts(self) -> Iterator[Part]:
        """Everything on show, windows opened last first, then from top to bottom."""
        for program in self._children((REGISTRY, "/org/a11y/atspi/accessible/root")):
            for window in reversed(self._children(program)):
                yield from self._walk(window)

    def _walk(self, at: Reference) -> Iterator[Part]:
        try:
            part = Part(self, at, self.ask(at, "Accessible", "GetRoleName")[0], self.get(at, "Accessible", "Name"))
            if not part.state(SHOWING):
                return
            children = self._children(at)
        except Gone:
            return
        yield part
        for child in children:
            yield from self._walk(child)

    def _children(self, at: Reference) -> list[Reference]:
        return [(name, path) for name, path in self.ask(at, "Accessible", "GetChildren")[0]]

    def until(self, holds: Callable[[], bool], otherwise: str, within: float = PATIENCE) -> None:
        """Wait for a condition; AssertionError where it does not come."""
        end = time.monotonic() + within
        while not holds():
            assert time.monotonic() < end, f"{otherwise}; on show: {self._names()}"
            time.sleep(0.05)

    def _names(self) -> str:
        return "; ".join(f"{part.role} {part.name}" for part in self.parts() if part.name)

    # -- keys and mouse, as the display sees them

    def click(self, x: int, y: int) -> None:
        """Click at a place of the screen, pixels."""
        self._event("GenerateMouseEvent", "iis", (x, y, "b1c"))

    def key(self, symbol: int, *held: int) -> None:
        """Press a key by its X11 symbol, while others are held down by their X11 codes."""
        for code in held:
            self._event("GenerateKeyboardEvent", "isu", (code, "", KEY_DOWN))
        self._event("GenerateKeyboardEvent", "isu", (symbol, "", KEY_SYMBOL))
        for code in held:
            self._event("GenerateKeyboardEvent", "isu", (code, "", KEY_UP))

    def _event(self, method: str, signature: str, body: tuple[Any, ...]) -> None:
        controller = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        self.ask(controller, "DeviceEventController", method, signature, body)

    # -- the bus

    def get(self, at: Reference, interface: str, name: str) -> Any:
        """A property's value."""
        found = self._call(at, "org.freedesktop.DBus.Properties", "Get", "ss", (f"{AT_SPI}.{interface}", name))
        return found[0][1]

    def ask(
        self, at: Reference, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        """What a method of an AT-SPI interface answers."""
        return self._call(at, f"{AT_SPI}.{interface}", method, signature, body)

    def _call(
        self, at: Reference, interface: str, method: str, signature: str | None, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        return call(self._bus, DBusAddress(at[1], at[0], interface), method, signature, body)


def _called(part: Part, pattern: str) -> bool:
    return bool(re.fullmatch(pattern, re.sub(r"\s", " ", part.name)))


class Gone(Exception):
    """What was asked is not there any more, or does not know the question."""


def call(
    bus: DBusConnection, to: DBusAddress, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
) -> tuple[Any, ...]:
    """Call a method and wait for its answer; raises Gone for an error's answer."""
    reply = bus.send_and_get_reply(new_method_call(to, method, signature, body), timeout=PATIENCE)
    if reply.header.message_type is MessageType.error:
        raise Gone(f"{method}: {reply.header.fields.get(HeaderFields.error_name)} {reply.body}")
    return tuple(reply.body)


@dataclass
class Screen:
    """A display of its own with the buses that go with it."""

    environment: Mapping[str, str]
    reader: ScreenReader

    @contextmanager
    def running(self, command: Sequence[str], **more: str) -> Iterator[subprocess.Popen[bytes]]:
        """A program on this display; ended with the block where it has not ended itself."""
        with subprocess.Popen(command, env={**self.environment, **more}) as process:
            try:
                yield process
            finally:
                process.kill()


@contextmanager
def screen(folder: Path, size: str = "1366x768") -> Iterator[Screen]:
    """An empty display."""
    with ExitStack() as stack:
        server = ["Xvfb", "-displayfd", "{fd}", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
        display = f":{_started(stack, server)}"
        address = _started(stack, ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"])
        environment = {
            **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        # Without a window manager the keyboard goes to no window, and one that comes later takes it away for a moment.
        managed = folder / "managed"
        for servant in (["openbox", "--startup", f"touch {shlex.quote(str(managed))}"], [str(LAUNCHER)]):
            process = stack.enter_context(subprocess.Popen(servant, env=environment, stderr=subprocess.DEVNULL))
            stack.callback(process.terminate)
        _wait(managed.exists)
        session = stack.enter_context(open_dbus_connection(bus=address))
        to = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        bus = stack.enter_context(open_dbus_connection(bus=_asked(lambda: call(session, to, "GetAddress")[0])))
        yield Screen(environment, ScreenReader(bus))


def _started(stack: ExitStack, command: list[str]) -> str:
    """Start a server that says on a file descriptor where it is; what it said."""
    reading, writing = os.pipe()
    process = stack.enter_context(
        subprocess.Popen([word.format(fd=writing) for word in command], pass_fds=[writing], stderr=subprocess.DEVNULL)
    )
    stack.callback(process.terminate)
    os.close(writing)
    with open(reading, encoding="utf-8") as said:
        return said.readline().strip()


def _asked(question: Callable[[], str]) -> str:
    said: list[str] = []

    def ask() -> bool:
        with suppress(Gone):
            said.append(question())
        return bool(said)

    _wait(ask)
    return said[0]


def _wait(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "the display does not come up"
        time.sleep(0.05)
