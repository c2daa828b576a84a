"""Pictures of what the room asks before, around and after the discussion itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from time import monotonic as time_now

from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.deviation import WarningReason
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.stopped import Carried, Parked, StopReason
from meetingapp.errors import AppError
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.state import AppState
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.answers import answer, questions
from meetingapp.ui.viewmodels.room.since_last import decide
from meetingapp.ui.viewmodels.room.stop import stop_room
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.workplace import Workplace
from tests.ui.room.conftest import NOW, Later, Shelf, opened
from tests.ui.room.told import told
from tests.ui.shots_of_closing import pictures as pictures_of_closing
from tests.ui.shots_of_closing import take_walls
from tests.ui.shots_of_the_sitting import pictures as pictures_of_the_sitting
from tests.ui.shots_of_writing import pictures as pictures_of_writing

SIZE = (1440, 900)
Act = Callable[[RoomScreen], None]


def take_edges(folder: Path, look: str) -> None:
    """Take every picture of one look."""
    for name, room, item, act in pictures():
        work = Workplace(Shelf(room), Later(), AppState(), lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
        screen = RoomScreen(work, room.discussion.id)
        theme.dress(screen)
        screen.resize(*SIZE)
        screen.show()
        screen.activateWindow()
        screen.turn_to(item)
        act(screen)
        _settle()
        asked = QApplication.activeModalWidget()
        shown: QWidget = asked if isinstance(asked, QDialog) else screen
        shown.grab().save(str(folder / f"room_{name}_{look}.png"))
        if isinstance(asked, QDialog):
            asked.reject()
        screen.flush()
        screen.close()
        screen.deleteLater()
        QApplication.processEvents()
    take_walls(folder, look)


def _settle() -> None:
    """Let every line break, field and status find its room: they ask for it one after the other."""
    until = time_now() + 0.2
    while time_now() < until:
        QApplication.processEvents()


def pictures() -> list[tuple[str, OpenRoom, str, Act]]:
    """Return every picture: its name, the room, the item, and what is done first."""
    return [
        *pictures_of_the_sitting(),
        *pictures_of_writing(),
        *pictures_of_closing(),
        ("A00", _planned(), "A00", _nothing),
        ("A00_done", _planned(), "A00", _prepare),
        ("A01_comings", _comings(), "A01", _nothing),
        ("A02_no", _said_no(), "A02", _unfold),
        ("A02_anonymous", _gives_away(), "A02", _nothing),
        ("A02_system", told("systemmote"), "A02", _nothing),
        ("A03", told("ansvarsgruppe"), "A03", _nothing),
        ("A03_many", told("innsatsteam"), "A03", _nothing),
        ("A03_adjust", told("innsatsteam"), "A03", _adjust),
        ("A03_lift", told("innsatsteam"), "A03", _lift),
        ("reasons", _warned(), "A01", _ask),
        ("reasons_other", _warned(), "A01", _other),
        ("A14_deviations", _warned(), "A14", _answered),
        ("not_saved", opened(), "A05", _full_disk),
        ("stop", opened(), "A10", _stop),
        ("stopped", opened(), "A14", _stopped),
        ("A12_parked", _waits(), "A12", _nothing),
        ("A07_carried", _waits(), "A07", _nothing),
    ]


def _planned() -> OpenRoom:
    room = told("ansvarsgruppe")
    team = tuple(replace(p, attended=None) for p in room.meeting.participants)
    meeting = replace(room.meeting, participants=team, invitation_sent_on=None)
    bare = replace(room.discussion, attendance=(), child_asked_beforehand=None)
    return replace(room, meeting=meeting, discussion=bare, today=date(2026, 11, 17))


def _comings() -> OpenRoom:
    room = opened()
    rows = list(room.discussion.attendance)
    rows[1] = replace(rows[1], came_at=time(14, 30))
    rows[2] = replace(rows[2], left_at=time(14, 45))
    rows[3] = replace(rows[3], stays_out=True)
    invited = (*room.meeting.invited_services, ServiceCode.BUP)
    return replace(
        room,
        meeting=replace(room.meeting, invited_services=invited),
        discussion=replace(room.discussion, attendance=tuple(rows)),
    )


def _said_no() -> OpenRoom:
    room = opened()
    first = room.case.consents[0]
    back = Withdrawal(date(2026, 11, 20), "Kari Fiktivsen", services=(ServiceCode.HC,))
    no = Refusal("Jon Fiktivsen", date(2026, 11, 18), services=(ServiceCode.PPT,))
    consent = replace(first, withdrawn=back, refusals=(no,), signatures=first.signatures[:1])
    return replace(room, case=replace(room.case, consents=(consent,)))


def _gives_away() -> OpenRoom:
    room = told("anonym")
    now = room.discussion
    known = replace(now.situation, strengths=("Ring mor på 912 34 567, barnet tegner mye",))
    concern = replace(now.purpose_and_concern, concern_text="Født 14.03.2018, trekker seg unna.")
    checked = replace(now.anonymity, fits_at_least=3, no_rare_trait=None)
    told_too_much = replace(
        now, situation=known, purpose_and_concern=concern, anonymity=checked
    )  # fmt: skip
    return replace(room, discussion=told_too_much)


def _warned() -> OpenRoom:
    room = opened()
    meeting = replace(
        room.meeting, note_taker=room.meeting.chair, impartiality_asked=False
    )  # fmt: skip
    coming = replace(room.discussion.next_meeting, convener=None)
    return replace(room, meeting=meeting, discussion=replace(room.discussion, next_meeting=coming))


def _waits() -> OpenRoom:
    room = opened()
    parked = (Parked("Ordning på SFO om ettermiddagen", date(2026, 9, 15)), Parked("Skoleskyss"))
    carried = (Carried("A07", date(2026, 9, 15)),)
    return replace(room, discussion=replace(room.discussion, parked=parked, carried=carried))


def _nothing(_: RoomScreen) -> None:
    """Show it as it opens."""


def _full_disk(screen: RoomScreen) -> None:
    screen._notices.not_saved.tell(AppError("store.disk_full"))
    screen._footer.status.failed()


def _prepare(screen: RoomScreen) -> None:
    screen.model.confirm("A00")


def _unfold(screen: RoomScreen) -> None:
    form = screen._form()
    for each in form.findChildren(Folded) if form is not None else ():
        each.open()


def _decided(screen: RoomScreen, decision: EvaluationDecision) -> None:
    room = screen.model
    row = room.discussion.since_last.evaluations[0]
    measure = room.context.lineage.find(row.measure_id)
    assert measure is not None
    decide(room, "since_last.evaluations.0", measure, decision)
    QApplication.processEvents()
    screen._focus("since_last.evaluations.0.decision_reason")


def _adjust(screen: RoomScreen) -> None:
    _decided(screen, EvaluationDecision.ADJUST)


def _lift(screen: RoomScreen) -> None:
    _decided(screen, EvaluationDecision.ESCALATE)


def _ask(screen: RoomScreen) -> None:
    screen._next_missing(back=False)


def _other(screen: RoomScreen) -> None:
    gates = [q.gate for q in questions(screen.model)]
    answer(screen.model, gates[:1], WarningReason.PLANNED)
    screen.model.tell()
    screen._next_missing(back=False)


def _answered(screen: RoomScreen) -> None:
    gates = [q.gate for q in questions(screen.model)]
    answer(screen.model, gates[:1], WarningReason.NOT_POSSIBLE)
    answer(screen.model, gates[1:], WarningReason.OTHER, "Rektor skrev selv, referenten var syk.")
    screen.model.tell()
    QApplication.processEvents()
    page = screen._stack.currentWidget()
    assert isinstance(page, QScrollArea)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())


def _stop(screen: RoomScreen) -> None:
    screen._stop()
    QApplication.processEvents()
    asked = QApplication.activeModalWidget()
    assert asked is not None
    asked.reason.set_value(StopReason.OUT_OF_TIME.value)  # type: ignore[attr-defined]  # the dialog for stopping


def _stopped(screen: RoomScreen) -> None:
    stop_room(screen.model, StopReason.OUT_OF_TIME, "", date(2026, 12, 8))
