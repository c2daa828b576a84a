"""Ten megabytes pasted into the room: it goes on, keeps what there is room for, and says so."""

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from meetingapp.domain.edit import value_at
from meetingapp.domain.limits import LONGEST_TEXT
from meetingapp.ui.widgets.text_area import TextArea
from tests.faults.campaign import FULL, Campaign
from tests.ui.room.conftest import Show, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TEN_MEGABYTES = 10 * 1024 * 1024
TEXTS = {
    "words": "merknad om dette ",
    "lines": "en linje\n",
    "one word": "x",
    "what hides": "a\u202eb\u200bc\U000e0041",
}
FIELDS = (
    ("A05", "voice.own_words"),
    ("A09", "best_interest.conclusion"),
    ("A14", "closing.corrections"),
)
LONGEST_STALL_MS = 200
AFTERWARDS_MS = 1500


class Stalls:
    """Measures how long the window's own work kept the event loop from going on.

    It is the time the thread worked, so that it does not matter what else the computer does.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._tick()
        self._timer.stop()
        return self.longest * 1000


@pytest.mark.keeps_time
def test_ten_megabytes_pasted_leave_the_room_alive(
    qtbot: QtBot, show: Show, campaign: Campaign
) -> None:
    tried = campaign(
        "T63", "10 MB pasted into fields of the room: words, lines, one word, what hides",
        short=2, full=len(TEXTS) * len(FIELDS),
    )  # fmt: skip
    pairs = [(text, field) for text in TEXTS.values() for field in FIELDS]
    slowest = 0.0
    for text, (item, path) in pairs[: tried.count]:
        screen = show(opened(), item)
        screen._focus(path)
        area = QApplication.focusWidget()
        assert isinstance(area, TextArea)
        area.selectAll()
        QGuiApplication.clipboard().setText(text * (TEN_MEGABYTES // len(text)))
        stalls = Stalls()
        QTimer.singleShot(0, area.paste)
        qtbot.wait(AFTERWARDS_MS)
        slowest = max(slowest, stalls.stop())
        QGuiApplication.clipboard().clear()
        assert 0 < len(area.raw) <= LONGEST_TEXT
        assert "Her er det plass til" in QToolTip.text()
        assert area.raw == value_at(screen.model.discussion, path)
        screen.close()
    if FULL:  # a busy computer works slower, but not ten times: an endless word once took 30 s
        assert slowest < 3 * LONGEST_STALL_MS
    held = "within" if slowest <= LONGEST_STALL_MS else "NOT within"
    tried.held(
        f"longest stall {slowest:.0f} ms of work, {held} {LONGEST_STALL_MS} ms; "
        f"{LONGEST_TEXT:,} characters kept, and said"
    )
