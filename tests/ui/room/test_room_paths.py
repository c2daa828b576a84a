"""A requirement leads to the field that meets it, also where another item than its own has it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, Implemented
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from meetingapp.ui.widgets.room.a02_consent import ConsentForm
from meetingapp.ui.widgets.room.a03_since_last import SinceLastForm
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
REPORT = "coordination.duty_to_report.state"
AVERT = "coordination.duty_to_avert.state"
TRIED = "situation.earlier_measures"
UNKNOWN = "since_last.evaluations.0.measure_id"
FOLLOWS = "agreement.measures.0.follows"


def asked(screen: RoomScreen, gate: str, path: str) -> list[GateResult]:
    """Give what a gate asks for at a path."""
    results = screen.model.results
    return [r for r in results if r.id == gate and r.path == path and not r.passed]


def follow(screen: RoomScreen, gate: str, path: str) -> str:
    """Follow a requirement; return the path the keyboard is at."""
    found = asked(screen, gate, path)
    assert found
    screen.model.go_to(screen.model.agenda[-1])
    screen.model.follow(found[0])
    QApplication.processEvents()
    assert here().isVisible()
    shown = screen._form()
    assert shown is not None
    return shown.path_of(here()) or ""


def joined(name: str) -> OpenRoom:
    """Give a meeting where somebody sits whom no service has sent."""
    met = jonas_meeting()
    guest = Participant(PersonRef(name), attended=True)
    return opened(meeting=replace(met, participants=(*met.participants, guest)))


def last_service(screen: RoomScreen) -> ServiceCode | None:
    return screen.model.meeting.participants[-1].person.service


def test_whose_service_is_unknown_is_asked_for_it_where_they_are_listed(show: Show) -> None:
    room = joined("Rolf Testdahl")
    place = f"meeting.participants.{len(room.meeting.participants) - 1}.person.service"
    screen = show(room)
    assert follow(screen, "G-CONS-3", place) == place
    assert screen.model.item == "A01"
    types("Rektor")
    assert last_service(screen) is None
    row = form(screen, OpeningForm)._rows[place.replace("person.service", "attended")]
    row.service.set_raw("")
    types("PP")
    press(Qt.Key.Key_Tab)
    screen.model.tell()
    assert last_service(screen) is ServiceCode.PPT
    assert not asked(screen, "G-CONS-3", place)
    assert row.service.isVisible()
    assert all(r.service.isHidden() or not r.service.isVisible()
               for r in form(screen, OpeningForm)._rows.values() if r is not row)  # fmt: skip


def test_who_has_left_their_service_is_not_offered_as_one_who_came(show: Show) -> None:
    gone = Engagement(ServiceCode.HC, "helsesykepleier", until=date(2026, 10, 31))
    stays = Engagement(ServiceCode.HC, "helsesykepleier")
    people = (
        Person("left", "Liv Fiktivsen", (gone,)),
        Person("none", "Nils Fiktivsen"),
        Person("here", "Noor Fiktivsen", (stays,)),
    )
    screen = show(replace(opened(), people=people), "A01")
    offered = form(screen, OpeningForm)._add.known._people
    assert [each.id for each in offered] == ["here"]


def test_the_duty_to_avert_is_reached_whether_the_other_is_answered_or_not(show: Show) -> None:
    for report in (DutyState.NOT_TRIGGERED, None):
        told = jonas_discussion()
        duties = replace(
            told.coordination, duty_to_report=DutyCheck(report), duty_to_avert=DutyCheck()
        )
        screen = show(opened(replace(told, coordination=duties)))
        assert follow(screen, "G-COORD-3", AVERT) == AVERT
        types("1")
        screen.model.tell()
        assert not asked(screen, "G-COORD-3", AVERT)
        assert screen.model.discussion.coordination.duty_to_report.state is report


def test_one_key_still_answers_both_duties(show: Show) -> None:
    told = jonas_discussion()
    duties = replace(told.coordination, duty_to_report=DutyCheck(), duty_to_avert=DutyCheck())
    screen = show(opened(replace(told, coordination=duties)))
    assert follow(screen, "G-COORD-3", REPORT) == REPORT
    types("1")
    screen.model.tell()
    assert not asked(screen, "G-COORD-3", REPORT)
    assert not asked(screen, "G-COORD-3", AVERT)


def test_what_has_been_tried_before_a_referral_is_written_in_the_situation(show: Show) -> None:
    told = jonas_discussion()
    room = opened(
        replace(
            told,
            situation=replace(told.situation, earlier_measures=()),
            coordination=replace(
                told.coordination, referral="utredning", referral_to=ServiceCode.PPT
            ),
        )
    )
    screen = show(room)
    assert follow(screen, "G-COORD-5", TRIED) == f"{TRIED}.0.what"
    assert screen.model.item == "A07"


def test_a_consent_that_is_missing_before_the_invitation_is_shown_with_the_consents(
    show: Show,
) -> None:
    screen = show(opened(case=replace(jonas_case(), consents=())))
    (result,) = asked(screen, "G-PREP-2", "case.consents")
    screen.model.go_to("A14")
    screen.model.follow(result)
    assert screen.model.item == "A02"
    shown = form(screen, ConsentForm)
    assert shown.isAncestorOf(here())
    assert shown.focus_path(result.path)
    assert here() is shown._open
    assert here().isVisible()


def replacing(follows: str, on: date) -> OpenRoom:
    """Give a second meeting where a measure takes the place of an earlier one."""
    told = jonas_discussion()
    first, *rest = told.agreement.measures
    earlier = EarlierDiscussion(
        "RT",
        date(2026, 9, 15),
        discussion_id="d-0",
        measures=(replace(first, id="old", start=date(2026, 9, 21), deadline=on,
                          evaluation_date=on),),
    )  # fmt: skip
    agreed = replace(told.agreement, measures=(replace(first, follows=follows), *rest))
    return opened(replace(told, agreement=agreed), replace(jonas_case(), earlier=(earlier,)))


def test_a_new_version_leads_to_what_becomes_of_the_one_it_replaces(show: Show) -> None:
    screen = show(replacing("old", date(2026, 11, 17)))
    assert follow(screen, "G-EVAL-5", FOLLOWS) == "since_last.evaluations.0.decision"
    assert screen.model.item == "A03"


def test_a_new_version_leads_to_evaluating_today_what_was_not_due(show: Show) -> None:
    screen = show(replacing("old", date(2027, 1, 12)))
    follow(screen, "G-EVAL-5", FOLLOWS)
    assert screen.model.item == "A03"
    press(Qt.Key.Key_Space)
    assert [e.measure_id for e in screen.model.discussion.since_last.evaluations] == ["old"]


def test_a_new_version_of_nothing_leads_to_the_measure_itself(show: Show) -> None:
    screen = show(replacing("gone", date(2026, 11, 17)))
    assert follow(screen, "G-EVAL-5", FOLLOWS) == "agreement.measures.0.action"
    assert screen.model.item == "A10"


def test_an_evaluation_of_an_unknown_measure_is_removed_and_the_others_stay(show: Show) -> None:
    room = replacing("", date(2026, 11, 17))
    told = replace(
        room.discussion.since_last,
        evaluations=(
            Evaluation("unknown", implemented=Implemented.FULLY),
            Evaluation("old", implemented=Implemented.PARTLY),
        ),
    )
    screen = show(replace(room, discussion=replace(room.discussion, since_last=told)))
    assert follow(screen, "G-EVAL-1", UNKNOWN) == UNKNOWN
    assert here().accessibleName()
    press(Qt.Key.Key_Return)
    (left,) = screen.model.discussion.since_last.evaluations
    assert (left.measure_id, left.implemented) == ("old", Implemented.PARTLY)
    assert not asked(screen, "G-EVAL-1", UNKNOWN)
    assert screen.model.item == "A03"
    shown = form(screen, SinceLastForm)
    assert shown._wrong.isHidden()
    assert shown.focus_path("since_last.evaluations.0.implemented")
    assert list(shown._cards) == ["old"]
