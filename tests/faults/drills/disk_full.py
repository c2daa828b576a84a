"""A disk that fills while somebody types: real disks of many sizes, and one beside for rescue."""

import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop

from meetingapp.errors import AppError
from meetingapp.ui.background import Background
from meetingapp.ui.viewmodels.room import saving as savings
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from meetingapp.wiring.session import Session
from tests.faults.drill import run
from tests.faults.place import Story, made, reopened, sound, told

STEP: Final = 700
"""Each version is this many sentences longer than the last: 25 kB, and more on a larger disk."""
GIVEN_UP: Final = 30.0


class Desk:
    """Somebody who types into one field of one discussion, and what they are told."""

    def __init__(
        self, application: QCoreApplication, session: Session, story: Story, step: int
    ) -> None:
        self.session = session
        self.step = step
        self.background = Background()
        self.saving = RoomSaving(session, self.background)
        self.story = story
        self.number = 0
        self.promised = 0
        self.failed: list[tuple[str, float]] = []
        self._application = application
        self.saving.saved.connect(lambda _at: self._promise())
        self.saving.failed.connect(self._fail)

    def type_more(self) -> None:
        """Write a longer text under the next number."""
        self.number += 5  # the story's numbers of a discussion
        discussion = told(self.story.room.discussion, self.number, self.step * self.number // 5)
        self.saving.keep_discussion(self.story.room.meeting.id, discussion)
        self._typed_at = time.monotonic()

    def until(self, happens: Callable[[], bool]) -> None:
        """Let the window’s events come until something has happened."""
        late = time.monotonic() + GIVEN_UP
        while not happens():
            assert time.monotonic() < late, "nothing was said"
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.001)

    def _promise(self) -> None:
        self.promised = self.number

    def _fail(self, error: AppError) -> None:
        self.failed.append((error.code, time.monotonic() - self._typed_at))


@contextmanager
def disk(at: Path, kib: int) -> Iterator[None]:
    """Mount a disk of so many KiB."""
    at.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={kib}k,mode=700", "none", str(at))
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def main(folder: str, sizes_kib: list[int]) -> dict[str, Any]:
    """Type on each disk until it is full; tell what was promised, said, kept and lost."""
    application = QCoreApplication([])
    bugs = list[str]()

    def note(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        bugs.append(repr(bug))
        sys.__excepthook__(kind, bug, trace)

    sys.excepthook = note
    savings.WAIT_MS = 30  # type: ignore[misc]  # nobody types this fast
    base, stick = Path(folder) / "base", Path(folder) / "stick"
    stick.mkdir()
    with closing(made(base)) as session:
        story = Story.of(session)
    seen: Counter[str] = Counter()
    told_after = list[float]()
    for size in sizes_kib:
        place = Path(folder) / "disk"
        with disk(place, size):
            shutil.copytree(base, place / "vault")
            step = STEP * max(size // 1500, 1)
            desk = Desk(application, reopened(place / "vault"), story, step)
            _fill(desk)
            told_after += [after for _, after in desk.failed]
            seen.update(code for code, _ in desk.failed)
            (unsaved,) = savings.unsaved()
            assert unsaved.what == told(
                story.room.discussion, desk.number, step * desk.number // 5
            ), "what was typed is not there any more"
            rescued = desk.session.rescue.write(stick, savings.unsaved())
            seen["promised"] += desk.promised // 5
            savings.give_up()
            _left(desk)
            seen[f"opened while full: {_opens(place / 'vault')}"] += 1
            _mount("-o", f"remount,size={size + 4096}k", str(place))
            found = _said(place / "vault", story, step)
            sound(place / "vault")
            assert found in {desk.promised, desk.number}, f"{size}: {found}, {desk.promised}"
            with closing(reopened(place / "vault")) as session:
                session.rescue.take_in(rescued, over_newer=True)
            assert _said(place / "vault", story, step) == desk.number
            seen["rescued"] += 1
    return {"seen": dict(seen), "slowest": max(told_after), "bugs": bugs}


def _fill(desk: Desk) -> None:
    """Type until it is told that something could not be stored."""
    while not desk.failed:
        desk.type_more()
        desk.until(lambda: desk.saving.is_settled or bool(desk.failed))
    assert not desk.saving.is_settled


def _left(desk: Desk) -> None:
    """Leave as the window does when a person gives up; a full disk may stop the tidying."""
    desk.background.drain()
    with suppress(AppError):
        desk.session.close()


def _said(place: Path, story: Story, step: int) -> int:
    """Tell the number that stands in the discussion, in a store that is whole."""
    with closing(reopened(place)) as session:
        assert session._store.verify().whole
        discussion = session.open_room(story.room.discussion.id).discussion
    number = int(discussion.voice.own_words)
    assert discussion == told(story.room.discussion, number, step * number // 5)
    return number


def _opens(place: Path) -> str:
    try:
        session = reopened(place)
    except AppError as refusal:
        return refusal.code
    with suppress(AppError):
        session.close()
    return "yes"


def _mount(*how: str) -> None:
    subprocess.run(["mount", *how], check=True)


if __name__ == "__main__":
    run(main)
