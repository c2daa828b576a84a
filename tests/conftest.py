"""Every test runs offscreen, in a home of its own, with no keyring, display or network."""

import gc
import itertools
import os
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests import no_network
from tests.faults.campaign import FULL, Campaign, Tried
from tests.vera.engine import Vera, ready_or_skip

_KEPT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE")
_FONTS = Path(__file__).parent / "fonts.conf"
_WINDOWS = Path(__file__).parent / "ui"
ENDING_SECONDS = 60.0

# Qt and fontconfig read these once, when the first window is made: set before any test runs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_FONT_DPI"] = "96"
os.environ["FONTCONFIG_FILE"] = str(_FONTS)
for _name in _KEPT_OUT:
    os.environ.pop(_name, None)

no_network.listen()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect twelve thousand tests without looking for garbage: there is next to none.

    What is there afterwards stays, and is not looked through again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def _no_network_reached_for() -> Iterator[None]:
    """Fail a test that wanted a network, also where the code made do without."""
    yield
    reached, no_network.heard[:] = list(no_network.heard), []
    assert not reached, f"reached for a network: {', '.join(reached)}"


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give folders, one for each test: to number them by looking at them all would take long.

    No folder holds many, for whoever opens a vault looks through the folders above it.
    """
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number // 100) / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home, so that it reads and leaves nothing of the person's own."""
    home = next(_homes)
    runtime = home / "run"
    home.mkdir(mode=0o700, parents=True)
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


@pytest.fixture(scope="session")
def _imported_is_passed_over() -> list[bool]:
    """Hold whether what was imported since is passed over too: looking through it is slow."""
    return []


@pytest.fixture(autouse=True)
def _garbage_taken_out(_imported_is_passed_over: list[bool]) -> Iterator[None]:
    """Collect after a test: once a window was made, Python no longer does it by itself."""
    yield
    if gc.isenabled():
        return
    if not _imported_is_passed_over:
        gc.freeze()
        _imported_is_passed_over.append(True)
    grown = gc.get_count()[2] > gc.get_threshold()[2]
    gc.collect(2 if grown else 1)


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running: it would hold the program open.

    One that was told to end, and is on its way out, has the time it takes.
    """
    before = set(threading.enumerate())
    yield
    begun = [each for each in threading.enumerate() if each not in before and not each.daemon]
    for thread in begun:
        thread.join(ENDING_SECONDS)
    left = [thread.name for thread in begun if thread.is_alive()]
    assert not left, f"threads left running: {', '.join(left)}"


@pytest.fixture(scope="session")
def vera() -> Iterator[Vera]:
    """Give real veraPDF: ``vera(paths)`` fails unless each is PDF/A-2a and PDF/UA-1."""
    ready_or_skip()
    with Vera() as engine:
        yield engine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every campaign, so that ``make faults`` can run them all and nothing else.

    Windows come last, and among them the long tests first: at the end both cores share short ones.
    """
    for item in items:
        if isinstance(item, pytest.Function) and "campaign" in item.fixturenames:
            item.add_marker(pytest.mark.faults)
    items.sort(
        key=lambda item: (_WINDOWS in item.path.parents, not item.get_closest_marker("long"))
    )


@pytest.fixture
def campaign(request: pytest.FixtureRequest) -> Campaign:
    """Begin a campaign: ``tried = campaign("T01", "what is tried", short=10, full=1000)``."""

    def begin(target: str, what: str, *, short: int, full: int) -> Tried:
        return Tried(target, what, full if FULL else short, request.node.name)

    return begin
