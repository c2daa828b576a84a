"""Pictures of the end of a meeting, and of the wall everybody sees."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from meetingapp.domain.closing import Closing
from meetingapp.domain.measure import Decision
from meetingapp.domain.verdict import Verdict
from meetingapp.domain.voice import Sharing
from meetingapp.services.room import OpenRoom
from meetingapp.ui.projector.beside import RoomProjector
from meetingapp.ui.projector.projector import Projector
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.state import AppState
from meetingapp.ui.widgets.room.a14_closing import ClosingForm
from meetingapp.ui.workplace import Workplace
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import NOW, Later, Shelf, opened

Act = Callable[[RoomScreen], None]
WALL: Final = (1440, 900)


def pictures() -> list[tuple[str, OpenRoom, str, Act]]:
    """Return every picture: its name, the room, the item, and what is done first."""
    return [
        ("A14_reading", unread(), "A14", _read_three),
        ("A14_mending", unread(), "A14", _mend),
    ]


def take_walls(folder: Path, look: str) -> None:
    """Take a picture of the projector at the items that matter."""
    state = AppState()
    work = Workplace(Shelf(unread()), Later(), state, lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
    screen = RoomScreen(work, unread().discussion.id)
    screen.show()
    QApplication.processEvents()
    (beside,) = screen.findChildren(RoomProjector)
    beside.show()
    (projector,) = state.findChildren(Projector)
    wall = projector.window
    if wall is None:
        raise LookupError("the projector did not come up")
    wall.resize(*WALL)
    for item in ("A01", "A05", "A10"):
        screen.model.take_room_to(item)
        QApplication.processEvents()
        wall.grab().save(str(folder / f"07_projector_{item}_{look}.png"))
    projector.blank()
    QApplication.processEvents()
    wall.grab().save(str(folder / f"07_projector_black_{look}.png"))
    projector.put_away()
    screen.flush()
    screen.close()
    screen.deleteLater()
    QApplication.processEvents()


def unread() -> OpenRoom:
    """Return the example before it is read aloud; the child shares its words."""
    now = jonas_discussion()
    first, *rest = now.agreement.measures
    plain = replace(first, title="Lesegruppe", plain_words="Ida leser med tre elever hver dag.")
    agreed = replace(
        now.agreement,
        measures=(plain, *rest),
        decisions=(Decision("d", "Jonas velger selv hvor han sitter."),),
    )
    best = replace(now.best_interest, dissent_asked=False)
    voice = replace(now.voice, child_accepts_sharing=Sharing.YES)
    return opened(
        replace(now, closing=Closing(), agreement=agreed, best_interest=best, voice=voice)
    )


def _form(screen: RoomScreen) -> ClosingForm:
    form = screen._form()
    if not isinstance(form, ClosingForm):
        raise TypeError("A14 is not open")
    return form


def _read_three(screen: RoomScreen) -> None:
    form = _form(screen)
    for row in form.points.rows[:3]:
        form.points.read_next(row.line.key)
    form.verdict.tiles._tiles[Verdict.YES].click()


def _mend(screen: RoomScreen) -> None:
    _read_three(screen)
    screen.model.put("best_interest.conclusion", "Lesing i liten gruppe, og pauser når Jonas ber.")
    screen.model.tell()
    form = _form(screen)
    form.points.mend(form.points.rows[3].line.key)
