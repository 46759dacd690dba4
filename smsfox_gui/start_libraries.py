"""The system libraries that the set-up program installs or asks for. Only the standard library."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from smsfox_gui.start_words import say

VERSION = "{}.{}".format(*sys.version_info)

QT_PACKAGES = (
    "libgl1",
    "libegl1",
    "libglib2.0-0",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libgssapi-krb5-2",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
"""Debian's names of what Qt's wheels expect of the system; Ubuntu's packages provide the same names."""

QT_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libglib-2.0.so.0",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libgssapi_krb5.so.2",
    "libxcb-cursor.so.0",
)
"""The same by file, for systems without dpkg."""


class CannotSetUp(Exception):
    """The machine cannot be set up; carries the sentence for the person."""


def install_libraries(packages: tuple[str, ...]) -> None:
    """See to it that Qt's libraries and these packages are installed. Raises CannotSetUp."""
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        lost = [name for name in QT_LIBRARIES if not _loads(name)]
        if lost:
            raise CannotSetUp(say("libraries", names=", ".join(lost)))
        return
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat", DPKG_FORMAT], stdout=subprocess.PIPE, text=True, check=False
    )
    missing = missing_packages(answer.stdout, needed_packages(packages))
    if missing:
        _install_packages(missing)


DPKG_FORMAT = "${db:Status-Status}\t${Package}\t${Provides}\n"


def needed_packages(packages: tuple[str, ...]) -> list[str]:
    """Debian's names of everything the program and these packages' user need of the system."""
    needed = [*QT_PACKAGES, *packages]
    if importlib.util.find_spec("ensurepip") is None:
        # Debian cuts venv out of its own Python.
        needed.append(f"python{VERSION}-venv")
    if packages and Path(sys.base_prefix) == Path("/usr"):
        needed.append(f"libpython{VERSION}")
    return needed


def missing_packages(dpkg_answer: str, needed: list[str]) -> list[str]:
    """The needed packages that dpkg-query's answer (in DPKG_FORMAT) neither lists nor says to be provided."""
    there: set[str] = set()
    for line in dpkg_answer.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            there.add(package)
            # "libglib2.0-0 (= 2.80.0), libfoo"
            there.update(name.split()[0].split(":")[0] for name in provides.split(",") if name.strip())
    return [name for name in needed if name not in there]


APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
APT_PATIENCE = ("-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0")
"""Another installation may be running; and no escape sequences in a log."""


def _install_packages(packages: list[str]) -> None:
    rights = _rights()
    if rights is None:
        by_hand = ["sudo", "apt-get", "update", "&&", "sudo", *APT_INSTALL, *packages]
        raise CannotSetUp(say("administrator", line=" ".join(by_hand)))
    print(say("installing", packages=" ".join(packages)), file=sys.stderr, flush=True)
    # An update that fails (one dead source of many) need not stop the installation.
    subprocess.call([*rights, "apt-get", "update", "-qq", *APT_PATIENCE])
    must(
        [*rights, "env", "DEBIAN_FRONTEND=noninteractive", *APT_INSTALL, "-qq", *APT_PATIENCE, *packages],
        hush=True,
    )


def _rights() -> list[str] | None:
    """What to write before a command so that it may install packages; None where nothing helps."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def must(line: list[str], *, hush: bool = False) -> None:
    """Run a step of the set-up; hush = show its output only when it fails. Raises CannotSetUp then."""
    # A pip set to install for the user would miss the environment.
    environment = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    output = subprocess.PIPE if hush else sys.stderr
    try:
        done = subprocess.run(
            line, env=environment, stdout=output, stderr=subprocess.STDOUT, errors="replace", check=False
        )
    except OSError as error:
        print(error, file=sys.stderr)
        raise CannotSetUp(say("failed", line=" ".join(line))) from error
    if done.returncode != 0:
        print(done.stdout or "", file=sys.stderr, end="")
        raise CannotSetUp(say("failed", line=" ".join(line)))
