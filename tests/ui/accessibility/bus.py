"""A screen with an accessibility bus on it, and our real program there, as a screen reader has it.

The bus is the one of Linux desktops (AT-SPI): a session bus, its launcher, a bus of its own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.started import end_gently
from tests.ui.lock.screen import ROOT, tools_or_skip, x_screen

_LAUNCHER: Final = Path("/usr/libexec/at-spi-bus-launcher")
_BUS: Final = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


def bus_or_skip() -> None:
    """Skip where a part is missing, unless nothing may be skipped."""
    tools_or_skip("Xvfb", "dbus-daemon")
    if not _LAUNCHER.exists():
        assert os.environ.get("SAMRAAD_REQUIRE_ALL") != "1", "at-spi2-core is missing"
        pytest.skip("not installed here: at-spi2-core")


@contextmanager
def accessible_screen() -> Iterator[Mapping[str, str]]:
    """Give the environment of programs that are to be read aloud."""
    with ExitStack() as stack:
        screen = stack.enter_context(x_screen())
        daemon = stack.enter_context(
            _running("dbus-daemon", "--session", "--nofork", "--print-address=1", within=screen)
        )
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        desktop = {  # the session bus starts the launcher when it is first asked for
            **screen,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        yield desktop


@contextmanager
def program(desktop: Mapping[str, str], vault: Path) -> Iterator["subprocess.Popen[str]"]:
    """Open our program on a vault."""
    command = (sys.executable, "-m", "meetingapp", "--vault", str(vault))
    with _running(*command, within=desktop) as running:
        yield running


def connected(desktop: Mapping[str, str]) -> DBusConnection:
    """Connect to the accessibility bus, as a screen reader does."""
    session = open_dbus_connection(desktop["DBUS_SESSION_BUS_ADDRESS"])
    try:
        (address,) = session.send_and_get_reply(
            new_method_call(_BUS, "GetAddress"), timeout=60
        ).body
    finally:
        session.close()
    return open_dbus_connection(address)


@contextmanager
def _running(*command: str, within: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    running = subprocess.Popen(
        command,
        env=within,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        yield running
    finally:
        end_gently(running)
        if running.stdout is not None:
            running.stdout.close()
