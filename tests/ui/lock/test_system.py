"""The system says that the person has left: D-Bus on Linux, messages on Windows."""

import ctypes
import os
import subprocess
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject
from pytestqt.qtbot import QtBot
from typing_extensions import override

from meetingapp.ui.lock.bus import BusWatch, session_bus, session_path
from meetingapp.ui.lock.windows import WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WindowsWatch
from meetingapp.ui.why import Why
from tests.started import end_gently
from tests.ui.lock.screen import tools_or_skip

_CONFIG: Final = """<busconfig><type>session</type><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
_LOGIN: Final = "org.freedesktop.login1"
_PATH: Final = "/org/freedesktop/login1"


class Login(QDBusVirtualObject):
    """Stands for logind: answers who asks it to delay sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[object]] = []

    @override
    def introspect(self, path: str) -> str:
        return ""

    @override
    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        self.asked.append([message.member(), *message.arguments()])
        return connection.send(message.createReply([]))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    tools_or_skip("dbus-daemon")
    folder = tmp_path_factory.mktemp("bus")
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(folder=folder))
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--print-address=1", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        end_gently(daemon)


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    """Give the bus as our program sees it."""
    yield QDBusConnection.connectToBus(address, "ours")
    QDBusConnection.disconnectFromBus("ours")


@pytest.fixture
def others(address: str) -> Iterator[QDBusConnection]:
    """Give the bus as logind and the desktop see it."""
    yield QDBusConnection.connectToBus(address, "others")
    QDBusConnection.disconnectFromBus("others")


def heard_by(watch: BusWatch | WindowsWatch) -> list[Why]:
    heard: list[Why] = []
    watch.locked.connect(heard.append)
    return heard


def say(bus: QDBusConnection, path: str, interface: str, name: str, *values: object) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert bus.send(message)


def test_sleep_is_delayed_and_heard(
    bus: QDBusConnection, others: QDBusConnection, qtbot: QtBot
) -> None:
    assert others.registerService(_LOGIN)
    login = Login()
    assert others.registerVirtualObject(_PATH, login)
    watch = BusWatch(bus, None)
    heard = heard_by(watch)
    qtbot.waitUntil(lambda: bool(login.asked))
    assert login.asked[0][:2] == ["Inhibit", "sleep"]
    assert login.asked[0][-1] == "delay"
    say(others, _PATH, f"{_LOGIN}.Manager", "PrepareForSleep", True)
    qtbot.waitUntil(lambda: heard == [Why.SLEEP])
    say(others, _PATH, f"{_LOGIN}.Manager", "PrepareForSleep", False)
    say(others, f"{_PATH}/session/_32", f"{_LOGIN}.Session", "Lock")
    qtbot.waitUntil(lambda: heard == [Why.SLEEP, Why.SYSTEM])


def test_only_the_persons_own_session_locks_where_it_is_known(
    bus: QDBusConnection, others: QDBusConnection, qtbot: QtBot
) -> None:
    assert others.registerService(_LOGIN)
    watch = BusWatch(bus, None, "c1")
    heard = heard_by(watch)
    say(others, f"{_PATH}/session/_37", f"{_LOGIN}.Session", "Lock")
    say(others, f"{_PATH}/session/c1", f"{_LOGIN}.Session", "Lock")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Why.SYSTEM]


@pytest.mark.parametrize(
    ("service", "path"),
    [
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ],
)
def test_a_screen_that_is_locked_is_heard_and_one_unlocked_is_not(
    bus: QDBusConnection, others: QDBusConnection, qtbot: QtBot, service: str, path: str
) -> None:
    assert others.registerService(service)
    watch = BusWatch(None, bus)
    heard = heard_by(watch)
    say(others, path, service, "ActiveChanged", False)
    say(others, path, service, "ActiveChanged", True)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Why.SYSTEM]
    others.unregisterService(service)


def test_somebody_who_is_not_the_desktop_is_not_believed(
    bus: QDBusConnection, others: QDBusConnection, address: str, qtbot: QtBot
) -> None:
    assert others.registerService("org.freedesktop.ScreenSaver")
    stranger = QDBusConnection.connectToBus(address, "stranger")
    heard = heard_by(watch := BusWatch(None, bus))
    service, path = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
    say(stranger, path, service, "ActiveChanged", True)
    qtbot.wait(100)  # that nothing comes is what is seen
    assert heard == []
    say(others, path, service, "ActiveChanged", True)
    qtbot.waitUntil(lambda: heard == [Why.SYSTEM])
    QDBusConnection.disconnectFromBus("stranger")
    assert watch is not None


def test_no_bus_at_all_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
    assert session_bus() is None
    gone = QDBusConnection.connectToBus(f"unix:path={tmp_path}/nothing", "gone")
    assert not gone.isConnected()
    BusWatch(gone, None)


@pytest.mark.parametrize(
    ("session", "path"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")]
)
def test_sessions_are_named_as_logind_names_them(session: str, path: str) -> None:
    assert session_path(session) == f"{_PATH}/session/{path}"


@pytest.mark.parametrize(
    ("message", "about", "why"),
    [
        (WM_POWERBROADCAST, 0x4, [Why.SLEEP]),
        (WM_POWERBROADCAST, 0x7, []),  # awake again
        (WM_WTSSESSION_CHANGE, 0x7, [Why.SYSTEM]),
        (WM_WTSSESSION_CHANGE, 0x8, []),  # unlocked
        (WM_WTSSESSION_CHANGE, 0x2, [Why.SYSTEM]),
        (WM_WTSSESSION_CHANGE, 0x4, [Why.SYSTEM]),
        (0x0100, 0x4, []),  # a key
    ],
)
def test_messages_of_windows_are_read(
    qapp: QCoreApplication, message: int, about: int, why: list[Why]
) -> None:
    watch = WindowsWatch(0)
    heard = heard_by(watch)
    told = wintypes.MSG()
    told.message, told.wParam = message, about
    at = ctypes.addressof(told)
    assert watch.filter.nativeEventFilter(b"windows_generic_MSG", at) == (False, 0)
    assert watch.filter.nativeEventFilter(b"xcb_generic_event_t", at) == (False, 0)
    assert heard == why
    qapp.removeNativeEventFilter(watch.filter)
    assert isinstance(watch, QObject)
