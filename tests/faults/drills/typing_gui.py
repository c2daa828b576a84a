"""The real window, with somebody typing in it, killed and started again."""

import itertools
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.application import make_application
from meetingapp.ui.places import RoomPlace
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.viewmodels.room.saving import WAIT_MS
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.faults.drill import run
from tests.faults.forked import forked

WORDS: Final = "fire ord på en rad"
CHEAP: Final = Cost(1, 64, 1)
SENTENCE: Final = "KANARIENSØ liker lite rom. "
KEY_EVERY_MS: Final = 12
MOST_KEYS: Final = 4 * WAIT_MS // KEY_EVERY_MS
OLDEST: Final = 1.0
AT_ONCE: Final = 2
"""So many windows live at a time: each is idle most of the time."""


def type_on(folder: Path, discussion_id: str, say: Callable[[object], None]) -> None:
    """Open the room and type; say after each key how much is typed, and when the foot says so."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(Settings())
    now = lambda: datetime.now(UTC)  # noqa: E731 - a clock
    door = Door(folder, now, CHEAP)
    window = MainWindow(
        door, folder, Settings(), routes=routes, relaunch=lambda _locked: None,
        now=lambda: datetime.now(UTC).astimezone(),
    )  # fmt: skip
    window.show()
    window.open_session(door.unlock(WORDS), RoomPlace(discussion_id))
    assert window.shell is not None
    room = window.shell.shown
    assert isinstance(room, RoomScreen)
    letters, timer = itertools.cycle(SENTENCE), QTimer(window)

    def begin() -> None:
        room.model.caret_wanted.emit("voice.own_words")
        field = QApplication.focusWidget()
        if not isinstance(field, TextArea):  # the window is not the active one yet
            QTimer.singleShot(5, begin)
            return
        field.moveCursor(field.textCursor().MoveOperation.End)
        say(f"before {len(field.toPlainText())}")
        timer.start(KEY_EVERY_MS)

    def type_one() -> None:
        field = QApplication.focusWidget()
        assert isinstance(field, TextArea), field
        QTest.keyClicks(field, next(letters))
        say(f"typed {len(field.toPlainText())} {time.monotonic()}")

    room.ready.connect(partial(room.model.go_to, "A05"))
    room.ready.connect(begin)
    room.model.saving.saved.connect(
        lambda _at: say(f"saved {len(room.model.discussion.voice.own_words)}")
    )
    timer.timeout.connect(type_one)
    application.exec()


def main(folder: str, kills: int, seed: int) -> dict[str, Any]:
    """Kill the window so often while somebody types; what was typed a second before is there."""
    random = Random(seed)  # noqa: S311 - repeatable, not secret
    vaults = [_vault(Path(folder) / str(n)) for n in range(AT_ONCE)]
    ages, promised, typed_in_all, kept = list[float](), 0, 0, [0] * AT_ONCE
    for round_ in range(0, kills, AT_ONCE):
        batch = vaults[: min(AT_ONCE, kills - round_)]
        windows = [forked(partial(type_on, place, discussion)) for place, discussion in batch]
        for window in windows:
            window.wait_for(random.randint(6, MOST_KEYS))
        killed = [(time.monotonic(), window.kill_after(0)) for window in windows]
        for n, ((at, said), (place, discussion)) in enumerate(zip(killed, batch, strict=True)):
            words = [line.split() for line in said]
            before = next(int(w[1]) for w in words if w[0] == "before")
            assert before == kept[n], f"restarted with {before} of {kept[n]} characters"
            saved = max((int(w[1]) for w in words if w[0] == "saved"), default=before)
            typed = [(int(w[1]), float(w[2])) for w in words if w[0] == "typed"]
            text = _found(place, discussion)
            kept[n] = len(text)
            # Each window begins the sentence anew where the last one was killed.
            assert set(text) <= set(SENTENCE)
            assert kept[n] >= saved, f"“saved” was said of {saved}, {kept[n]} are there"
            lost = [when for many, when in typed if many > kept[n]]
            # What a key a moment comes to; on a busy computer the keys are as late as the store.
            assert len(lost) * KEY_EVERY_MS <= 1000 * OLDEST, f"{len(lost)} keys were not there"
            if _was_in_time(typed):
                ages.append(at - min(lost, default=at))
                assert ages[-1] <= OLDEST, f"typed {ages[-1]:.2f} s before, and not there"
            promised += saved - before
            typed_in_all += len(typed)
            _must_be_unreadable(place)
    return {
        "in_time": len(ages),
        "oldest": max(ages, default=0.0),
        "promised": promised,
        "typed": typed_in_all,
    }


def _was_in_time(typed: list[tuple[int, float]]) -> bool:
    """Tell whether the computer let somebody type as fast as they would."""
    if len(typed) < 2:
        return False
    (first, begun), (last, ended) = typed[0], typed[-1]
    return (ended - begun) <= 2 * (last - first) * KEY_EVERY_MS / 1000


def _vault(place: Path) -> tuple[Path, str]:
    door = Door(place, cost=CHEAP)
    session = door.create(WORDS, door.new_recovery_code(), "Berit Eksempelrud")
    session.save_case(jonas_case())
    planned = session.plan_meeting(MeetingPlan("RT", jonas_meeting().date, case_ids=("case-1",)))
    session.close()
    return place, planned.discussions[0].id


def _found(place: Path, discussion: str) -> str:
    session = Door(place, cost=CHEAP).unlock(WORDS)
    text = session.open_room(discussion).discussion.voice.own_words
    session.close()
    return text


def _must_be_unreadable(place: Path) -> None:
    mark = SENTENCE.split()[0]
    for file in place.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for encoding in ("utf-8", "utf-16-le"):
                assert mark.encode(encoding) not in content, file.name


if __name__ == "__main__":
    run(main)
