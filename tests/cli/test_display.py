"""A window is asked for where there is none to open: a sentence, never Qt's own abort."""

import os
import subprocess
import sys

import pytest

from meetingapp.cli import display, run
from meetingapp.errors import AppError


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a desktop")


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_the_program_says_so_and_ends_with_2() -> None:
    left = {**os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "meetingapp"], env=left, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert "skjerm" in line


@pytest.mark.usefixtures("no_screen")
def test_a_missing_library_of_x_is_named_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(display, "_XCB_CURSOR", "libno-such-library.so.0")
    assert run([]) == 2
    assert "apt-get install libxcb-cursor0" in capsys.readouterr().err


def test_whoever_names_the_platform_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    display.require_display()


@pytest.mark.usefixtures("no_screen")
def test_a_screen_of_wayland_needs_nothing_of_x(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(display, "_XCB_CURSOR", "libno-such-library.so.0")
    display.require_display()


@pytest.mark.usefixtures("no_screen")
def test_no_screen_is_an_error_a_person_can_act_on() -> None:
    with pytest.raises(AppError) as refused:
        display.require_display()
    assert refused.value.code == "window.no_display"
