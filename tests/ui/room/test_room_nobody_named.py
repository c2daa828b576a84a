"""What tells who the child is and stands in no text: it is said where it is mended."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.ui.widgets.room.anonymity_form import AnonymityForm
from tests.domain.jonas import jonas_case
from tests.ui.room.conftest import Show
from tests.ui.room.hands import form, here, press
from tests.ui.room.told import told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_guardians_kept_on_a_case_that_names_nobody_lead_to_the_case(show: Show) -> None:
    room = told("anonym")
    kept = jonas_case()
    case = replace(room.case, guardians=kept.guardians, consents=kept.consents)
    screen = show(replace(room, case=case))
    wrong = [r for r in screen.model.results if r.closes and r.path.startswith("case.")]
    assert {r.path for r in wrong} == {"case.guardians", "case.consents"}
    went: list[None] = []
    for each in wrong:
        screen.model.go_to("A05")
        screen.model.follow(each)
        QApplication.processEvents()
        assert screen.model.item == "A02"
        shown = form(screen, AnonymityForm)
        assert here() is shown._case.button
        assert here().isVisible()
    assert shown.path_of(here()) in {r.path for r in wrong}
    shown.case_wanted.disconnect()
    shown.case_wanted.connect(lambda: went.append(None))
    press(Qt.Key.Key_Return)
    assert went == [None]


def test_a_case_that_keeps_nobody_says_nothing_of_it(show: Show) -> None:
    screen = show(told("anonym"), "A02")
    assert form(screen, AnonymityForm)._case.isHidden()


def test_family_that_sits_there_unnamed_is_taken_away_with_what_was_noted(show: Show) -> None:
    room = told("anonym")
    mother = Participant(PersonRef("Mona Fiktivsen"), Party.GUARDIAN, attended=True)
    noted = CaseAttendance(mother.person.name, "mor")
    now = replace(
        room.discussion, parties=(mother,), attendance=(*room.discussion.attendance, noted)
    )
    screen = show(replace(room, discussion=now))
    (wrong,) = [r for r in screen.model.results if r.closes and r.path == "parties.0"]
    screen.model.follow(wrong)
    QApplication.processEvents()
    assert screen.model.item == "A01"
    assert screen._path == "parties.0"
    assert "Mona" in here().accessibleName()
    assert here().isVisible()
    press(Qt.Key.Key_Return)
    assert screen.model.discussion.parties == ()
    assert noted not in screen.model.discussion.attendance
    assert not [r for r in screen.model.results if not r.passed and r.path == "parties.0"]
