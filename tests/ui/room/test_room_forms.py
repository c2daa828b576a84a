"""The other forms: each asks its own."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from meetingapp.domain.closing import Coordination, DutyState
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import EvaluationDecision, Implemented
from meetingapp.domain.people import Engagement, Party, Person, ServiceCode
from meetingapp.domain.situation import Observation
from meetingapp.domain.voice import ChildVoice
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from meetingapp.ui.widgets.room.a04_purpose import PurposeForm
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.room.conftest import Show, empty, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_one_key_answers_both_duties_and_a_yes_opens_them(show: Show) -> None:
    discussion = replace(jonas_discussion(), coordination=Coordination())
    screen = show(opened(discussion), "A11")
    types("1")
    held = screen.model.discussion.coordination
    assert held.duty_to_report.state is DutyState.NOT_TRIGGERED
    assert held.duty_to_avert.state is DutyState.NOT_TRIGGERED
    shown = screen._form()
    assert shown is not None
    shown.enter()
    shown.focus_path("coordination.duty_to_report.state")
    types("2")
    assert screen.model.discussion.coordination.duty_to_report.state is None
    assert not screen.model.may_finalise


def test_whoever_the_consent_does_not_cover_is_asked_when_they_left(show: Show) -> None:
    case = jonas_case()
    consent = replace(case.consents[0], services=case.consents[0].services[:1])
    screen = show(opened(case=replace(case, consents=(consent,))))
    first = next(m for m in screen.model.missing() if m.item == "A01")
    screen.model.follow(first.result)
    types("14.40")
    left = [a.left_at for a in screen.model.discussion.attendance if a.left_at]
    assert len(left) == 1


def test_an_earlier_measure_is_evaluated_under_its_own_row(show: Show) -> None:
    measures = tuple(
        replace(m, evaluation_date=date(2026, 11, 17))
        for m in jonas_discussion().agreement.measures
    )
    earlier = EarlierDiscussion("RT", date(2026, 9, 15), measures=measures)
    screen = show(opened(case=replace(jonas_case(), earlier=(earlier,))), "A03")
    shown = screen._form()
    assert shown is not None
    shown.focus_path("since_last.evaluations.1.implemented")
    types("2")
    shown.focus_path("since_last.evaluations.1.decision")
    types("3")
    rows = screen.model.discussion.since_last.evaluations
    assert rows[1].implemented is Implemented.PARTLY
    assert rows[1].decision is EvaluationDecision.CLOSE
    assert rows[0].implemented is None


def test_the_read_back_says_what_was_agreed(show: Show) -> None:
    screen = show(opened(), "A14")
    said = " ".join(w.accessibleName() for w in screen.findChildren(QWidget))
    assert "«Jeg liker når vi leser i lite rom." in said
    assert "Ida leser med tre elever" in said


def test_an_empty_voice_is_not_read_as_words(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), voice=ChildVoice())), "A14")
    said = " ".join(w.accessibleName() for w in screen.findChildren(QWidget))
    assert "«»" not in said


def test_somebody_who_was_not_invited_can_be_added_from_the_register(show: Show) -> None:
    known = Person("noor", "Noor Nyansatt", (Engagement(ServiceCode.HC, "helsesykepleier"),))
    screen = show(replace(empty(), people=(known,)), "A01")
    before = len(screen.model.meeting.participants)
    shown = form(screen, OpeningForm)
    shown._add.known.setFocus()
    types("NN")
    press(Qt.Key.Key_Tab)
    added = screen.model.meeting.participants[-1]
    assert len(screen.model.meeting.participants) == before + 1
    assert (added.person.name, added.attended) == ("Noor Nyansatt", True)
    assert f"meeting.participants.{before}.attended" in shown._rows


def test_the_child_who_comes_belongs_to_this_case_alone(show: Show) -> None:
    screen = show(empty(), "A01")
    shown = form(screen, OpeningForm)
    shown._add.name.set_raw("Jonas Fiktivsen")
    shown._add.of.set_value(Party.CHILD)
    shown._add._add_new()
    assert screen.model.discussion.parties[-1].party is Party.CHILD
    assert "Jonas Fiktivsen" not in {p.person.name for p in screen.model.meeting.participants}


def test_a_name_without_a_service_is_not_added(show: Show) -> None:
    screen = show(empty(), "A01")
    shown = form(screen, OpeningForm)
    before = screen.model.meeting
    shown._add.name.set_raw("Noen Ukjent")
    shown._add._add_new()
    assert screen.model.meeting == before


def test_a_meeting_nobody_was_invited_to_leads_to_adding_somebody(show: Show) -> None:
    alone = empty()
    bare = replace(alone, meeting=replace(alone.meeting, participants=()),
                   discussion=replace(alone.discussion, parties=()))  # fmt: skip
    screen = show(bare)
    first = next(m for m in screen.model.missing() if m.item == "A01")
    screen.model.follow(first.result)
    assert form(screen, OpeningForm)._add.isAncestorOf(here())


@pytest.mark.parametrize("width", [1100, 1440])
def test_what_was_seen_is_read_whole_in_large_text(show: Show, width: int) -> None:
    seen = Observation("går fra lesestasjonen", "klasserom 3B", "Ida Prøvestad", "uke 38–46")
    now = jonas_discussion()
    told = replace(now.purpose_and_concern, observations=(seen, seen))
    theme.apply(scale=2.0)
    screen = show(opened(replace(now, purpose_and_concern=told)), "A04", width=width)
    for row, name in itertools.product(range(2), ("period", "where", "by")):
        path = f"purpose_and_concern.observations.{row}.{name}"
        field = form(screen, PurposeForm).fields.control(path)
        assert isinstance(field, QLineEdit)
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        inside = QStyle.SubElement.SE_LineEditContents
        room = field.style().subElementRect(inside, option, field).width()
        assert field.fontMetrics().horizontalAdvance(field.text()) <= room, path
        shown = field.parentWidget()
        assert isinstance(shown, Field)
        assert shown.label.isVisible()
