"""A log that does not hang together is told to whoever unlocks, and the window still opens."""

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.services.findings import found
from meetingapp.ui.settings import Settings
from meetingapp.wiring.door import Door
from tests.ui.conftest import MakeWindow, settle


def test_a_broken_log_is_told_after_unlocking(
    office: Door,
    window: MakeWindow,
    passphrase: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = window(office, Settings())
    session = office.unlock(passphrase)

    def broken() -> None:
        raise found("log.edited", seq=7).as_error()

    monkeypatch.setattr(session, "must_be_whole", broken)
    with qtbot.waitSignal(shown.background.trouble) as heard:
        shown.open_session(session)
    settle(qtbot, shown)
    assert heard.args[0].code == "verify.found"
    assert shown.shell is not None


def test_a_whole_log_is_looked_at_in_silence(
    office: Door, window: MakeWindow, passphrase: str, qtbot: QtBot
) -> None:
    shown = window(office, Settings())
    with qtbot.assertNotEmitted(shown.background.trouble):
        shown.open_session(office.unlock(passphrase))
        settle(qtbot, shown)
