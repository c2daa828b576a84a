"""T41: with fifty other cases in the vault, nothing of them is in the room or on the wall."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QWidget

from meetingapp.domain.aside import Aside
from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.measure import Agreement, Decision, Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.situation import GuardianView
from meetingapp.domain.stopped import Parked
from meetingapp.domain.voice import ChildVoice, NotObtained, NotObtainedReason, Sharing, VoiceStatus
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace
from meetingapp.ui.projector.beside import RoomProjector
from meetingapp.ui.projector.projector import Projector
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.ui.conftest import PASSPHRASE, TODAY

OTHERS: Final = 50
BIRDS: Final = ("ørret", "ærfugl", "gråsisik", "tårnugle", "kvitkråke")
PRIVATE: Final = "hemmelig sanglerke"
CHILD_SAYS: Final = "Jeg vil lese i lite rom."
READERS: Final = ("text", "toPlainText", "placeholderText", "title", "accessibleName",
                  "accessibleDescription", "toolTip", "whatsThis", "statusTip",
                  "windowTitle")  # fmt: skip
SPOKEN: Final = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def canaries(number: int) -> tuple[str, str, str]:
    """Give what only one other case holds: a child, a guardian, a concern."""
    bird = BIRDS[number % len(BIRDS)].capitalize()
    return f"Kanarine {bird}dal{number}", f"Piper {bird}vik{number}", f"flaksing nummer {number}x"


def other(number: int) -> Case:
    child, guardian, concern = canaries(number)
    return Case(
        f"other-{number}",
        NamedChild(child, date(2017, 1, 1 + number % 28)),
        reference=f"{900 + number}/26",
        guardians=(Guardianship(guardian, "mor", parental_responsibility=True),),
        concern=concern,
    )


@pytest.fixture
def sitting(office: Door) -> str:
    """Put fifty cases into the vault, and plan a sitting with two of them after Jonas."""
    session = office.unlock(PASSPHRASE)
    try:
        for number in range(OTHERS):
            session.save_case(other(number))
        cases = ("jonas", "other-0", "other-1")
        planned = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=cases))
        discussion = planned.discussions[0].id
        for item in ("A05", "A10"):
            session.beside.save_aside(discussion, Aside(item, PRIVATE, f"{PRIVATE} i margen"))
        return discussion
    finally:
        session.close()


def said_by(widget: QWidget) -> Iterator[str]:
    """Give every text a widget and all in it shows, hides or tells an aid."""
    found: list[QWidget] = [widget, *widget.findChildren(QWidget)]
    for each in found:
        for name in READERS:
            reader = getattr(each, name, None)
            text = reader() if callable(reader) else ""
            yield text if isinstance(text, str) else ""
        aid = QAccessible.queryAccessibleInterface(each)
        if aid is not None:
            yield from (aid.text(kind) for kind in SPOKEN)
        if isinstance(each, QListView) and each.model() is not None:
            model = each.model()
            for at in range(model.rowCount()):
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                    yield str(model.data(model.index(at, 0), role))


def secretive(discussion: CaseDiscussion, voice: ChildVoice) -> CaseDiscussion:
    """Fill the case with what its own room may know, and a wall may not."""
    concern = replace(discussion.purpose_and_concern, purpose_question=PRIVATE,
                      concern_text=PRIVATE)  # fmt: skip
    best = replace(discussion.best_interest, conclusion=PRIVATE, uncertainty=PRIVATE)
    by = PersonRef("Ida Prøvestad", PRIVATE)
    measure = Measure("m", PRIVATE, by, title="Lesegruppe", indicator=PRIVATE, goal=PRIVATE,
                      child_view_of_measure=PRIVATE)  # fmt: skip
    return replace(
        discussion,
        purpose_and_concern=concern,
        voice=voice,
        guardian_views=(GuardianView("Kari Fiktivsen", PRIVATE, PRIVATE),),
        best_interest=best,
        agreement=Agreement((measure,), decisions=(Decision("d", "Vi møtes i januar."),)),
        coordination=replace(discussion.coordination, level_reason=PRIVATE, referral=PRIVATE),
        closing=replace(discussion.closing, corrections=PRIVATE),
        interpreter=PRIVATE,
        parked=(Parked(PRIVATE),),
    )


def voices() -> list[ChildVoice]:
    """Give a voice that is shared, voices that are not, and one that must not be asked."""
    heard = ChildVoice(
        VoiceStatus.OBTAINED,
        own_words=CHILD_SAYS,
        adult_interpretation=PRIVATE,
        neutral_summary=PRIVATE,
        weight_reason=PRIVATE,
        effect_on_decision=PRIVATE,
    )
    kept = [replace(heard, child_accepts_sharing=each) for each in (None, *Sharing)]
    unsafe = NotObtained(NotObtainedReason.SAFETY, PRIVATE, safety_contact=PRIVATE)
    return [*kept, replace(heard, status=VoiceStatus.NOT_OBTAINED, not_obtained=unsafe)]


@pytest.mark.long
def test_nothing_of_other_cases_is_in_the_room_and_nothing_private_on_the_wall(
    campaign: Campaign, sitting: str, at: Callable[[Place], MainWindow]
) -> None:
    tried = campaign(
        "T41",
        "items shown on the projector, every widget and spoken text read, 50 other cases there",
        short=30,
        full=270,
    )
    window = at(RoomPlace(sitting))
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, RoomScreen)
    model = screen.model
    (beside,) = screen.findChildren(RoomProjector)
    beside.show()
    (projector,) = window.state.findChildren(Projector)
    wall = projector.window
    assert wall is not None
    others = [word for number in range(OTHERS) for word in canaries(number)]
    plain = model.discussion
    spoken = voices()
    for number in range(tried.count):
        item = model.agenda[number % len(model.agenda)]
        voice = spoken[number % len(spoken)]
        model.become(secretive(plain, voice))
        model.take_room_to(item)
        shown = "\n".join(said_by(wall)) + wall.sheet.said
        assert PRIVATE not in shown, item
        assert CHILD_SAYS not in shown or voice.child_accepts_sharing is Sharing.YES, item
        told = shown
        if number % 8 == 0:
            screen.turn_to(tried.random.choice(model.agenda))
            QApplication.processEvents()
            told += "\n".join(said_by(window))
        assert not [word for word in others if word in told], item
    tried.held(f"0 strings from other cases; 0 private words on the wall; {OTHERS} other cases")
