"""Each form asks its own, by its own keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.domain.best_interest import BestInterest, BestInterestElement, FactSource
from meetingapp.domain.case import EarlierDiscussion
from meetingapp.domain.closing import Coordination, DutyState
from meetingapp.domain.evaluation import EvaluationDecision, Implemented
from meetingapp.domain.measure import Agreement
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtainedReason,
    Sharing,
    VoiceMethod,
    VoiceStatus,
    VoiceWeight,
)
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room_a05_voice import VoiceForm
from meetingapp.ui.widgets.room_a08_alternatives import AlternativesForm
from meetingapp.ui.widgets.room_a09_best import BestInterestForm
from meetingapp.ui.widgets.room_a10_measures import MeasuresForm
from meetingapp.ui.widgets.room_form import ItemForm
from meetingapp.ui.widgets.text_area import TextArea
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.room.conftest import Show, empty, opened, turn

Key = Qt.Key
Element = BestInterestElement
Form = TypeVar("Form", bound=ItemForm)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def form(screen: RoomScreen, kind: type[Form]) -> Form:
    found = screen._form()
    assert isinstance(found, kind)
    return found


def here() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def types(text: str) -> None:
    for letter in text:
        QTest.keyClicks(QApplication.activePopupWidget() or here(), letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or here(), key, modifier)
    QApplication.processEvents()


# --- A05


def test_writing_the_childs_words_says_that_the_child_was_heard(show: Show) -> None:
    screen = show(empty(), "A05")
    types("Vet ikke")
    assert screen.model.discussion.voice.own_words == "Vet ikke"
    assert screen.model.discussion.voice.status is VoiceStatus.OBTAINED


def test_not_obtained_asks_for_reason_and_plan_and_nothing_of_the_words(show: Show) -> None:
    screen = show(empty(), "A05")
    shown = form(screen, VoiceForm)
    press(Key.Key_Backtab)
    types("3")
    assert screen.model.discussion.voice.status is VoiceStatus.NOT_OBTAINED
    assert not shown._heard.isVisible()
    assert shown._not_heard.isVisible()
    shown.focus_path("voice.not_obtained.reason")
    types("4")
    missing = screen.model.discussion.voice.not_obtained
    assert missing is not None
    assert missing.reason is NotObtainedReason.HEALTH
    assert shown._not_heard._plan.isVisible()


@pytest.mark.parametrize("reason", NotObtainedReason)
def test_every_reason_asks_where_its_gates_look(show: Show, reason: NotObtainedReason) -> None:
    screen = show(empty(), "A05")
    room = screen.model
    room.put_all([("voice.status", VoiceStatus.NOT_OBTAINED),
                  ("voice.not_obtained.reason", reason)])  # fmt: skip
    for missing in room.missing():
        if missing.item == "A05":
            room.follow(missing.result)
            QApplication.processEvents()
            assert form(screen, VoiceForm).isAncestorOf(here()), missing.result.path


def test_a_reason_the_case_does_not_allow_cannot_be_chosen(show: Show) -> None:
    screen = show(empty(), "A05")
    screen.model.put("voice.status", VoiceStatus.NOT_OBTAINED)
    form(screen, VoiceForm).focus_path("voice.not_obtained.reason")
    types("0")  # unborn
    missing = screen.model.discussion.voice.not_obtained
    assert missing is None or missing.reason is None


def test_a_child_heard_after_all_has_no_reason_left(show: Show) -> None:
    screen = show(empty(), "A05")
    screen.model.put_all([("voice.status", VoiceStatus.NOT_OBTAINED),
                          ("voice.not_obtained.reason", NotObtainedReason.HEALTH)])  # fmt: skip
    form(screen, VoiceForm).focus_path("voice.status")
    types("1")
    assert screen.model.discussion.voice.not_obtained is None


def test_little_weight_asks_why_and_great_weight_does_not(show: Show) -> None:
    screen = show(opened(), "A05")
    shown = form(screen, VoiceForm)
    assert not shown._weight_reason.isVisible()
    screen.model.put("voice.weight", VoiceWeight.LIMITED)
    assert shown._weight_reason.isVisible()


def test_words_the_child_does_not_share_ask_for_a_neutral_summary(show: Show) -> None:
    screen = show(opened(), "A05")
    screen.model.put("voice.child_accepts_sharing", Sharing.NO)
    assert form(screen, VoiceForm)._neutral.isVisible()


def test_methods_are_toggled_by_digit(show: Show) -> None:
    screen = show(empty(), "A05")
    form(screen, VoiceForm).focus_path("voice.methods")
    types("26")
    assert screen.model.discussion.voice.methods == (
        VoiceMethod.CONVERSATION,
        VoiceMethod.SCALE_TOOL,
    )


# --- A09


@pytest.fixture
def unweighed(show: Show) -> RoomScreen:
    discussion = replace(jonas_discussion(), best_interest=BestInterest())
    return show(opened(discussion), "A09")


def test_a_minus_first_sets_an_element_aside_and_goes_on(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.IDENTITY].facts.setFocus()
    types("-")
    identity = unweighed.model.discussion.best_interest.element(Element.IDENTITY)
    assert identity is not None
    assert identity.relevant is False
    assert here() is shown._rows[Element.FAMILY_RELATIONS].facts


def test_a_minus_inside_a_text_is_a_minus(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.HEALTH].facts.setFocus()
    types("uke 38-46")
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert (health.facts, health.relevant) == ("uke 38-46", True)


def test_care_and_safety_is_not_set_aside_without_a_reason(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    row = shown._rows[Element.CARE_PROTECTION_SAFETY]
    row.facts.setFocus()
    types("-")
    assert here() is row.facts
    types("Gjennomgått uten bekymring")
    care = unweighed.model.discussion.best_interest.element(Element.CARE_PROTECTION_SAFETY)
    assert care is not None
    assert care.not_relevant_reason == "Gjennomgått uten bekymring"
    assert care.facts == ""


def test_backspace_in_the_empty_cell_opens_a_row_again(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    row = shown._rows[Element.HEALTH]
    row.facts.setFocus()
    types("-")
    row.facts.setFocus()
    press(Key.Key_Backspace)
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert health.relevant is None


def test_facts_tab_weight_goes_to_the_next_open_row(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    shown._rows[Element.HEALTH].facts.setFocus()
    types("Hodepine to ganger i uka")
    press(Key.Key_Tab)
    assert here() is shown._rows[Element.HEALTH].weight
    types("d")
    types("2")
    health = unweighed.model.discussion.best_interest.element(Element.HEALTH)
    assert health is not None
    assert (health.weight, health.source) == (2, FactSource.DOCUMENT)
    assert here() is shown._rows[Element.EDUCATION_DEVELOPMENT].facts


def test_a_weight_is_never_there_before_somebody_gave_it(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    assert all(row.row.weight is None for row in shown._rows.values())


def test_digits_outside_the_scale_are_no_weight(unweighed: RoomScreen) -> None:
    shown = form(unweighed, BestInterestForm)
    cell = shown._rows[Element.CHILD_VIEW].weight
    cell.setFocus()
    types("4x")
    assert shown._rows[Element.CHILD_VIEW].row.weight is None
    assert here() is cell


def test_a_third_alternative_asks_what_each_element_speaks_for(show: Show) -> None:
    screen = show(opened(), "A08")
    form(screen, AlternativesForm)._start()
    assert [a.id for a in screen.model.discussion.alternatives] == ["A", "B", "C"]
    assert screen.model.discussion.alternatives[-1].no_change
    turn(screen, "A09")
    row = form(screen, BestInterestForm)._rows[Element.HEALTH]
    assert row.favours.isVisible()
    row.favours.setFocus()
    types("b")
    assert row.row.favours == "B"
    assert form(screen, BestInterestForm)._competing.isVisible()


# --- A10


def test_a_vague_action_is_explained_and_a_sentence_offered(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    screen.model.put("agreement.measures.0.action", "Følge opp Jonas tettere")
    screen.model.tell()
    coach = shown._editor._coach
    assert coach.isVisible()
    area = shown._editor._area
    area.setFocus()
    press(Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert area.toPlainText().startswith("Ida …")
    assert area.textCursor().selectedText() == "…"
    area.undo()
    assert "Ida …" not in area.toPlainText()


def test_the_coach_is_silent_when_the_action_says_what_is_done(show: Show) -> None:
    screen = show(opened(), "A10")
    assert not form(screen, MeasuresForm)._editor._coach.isVisible()


def test_ctrl_m_opens_an_empty_measure_that_exists_only_when_written_in(show: Show) -> None:
    screen = show(opened(), "A10")
    press(Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(screen.model.discussion.agreement.measures) == 2
    types("Tor")
    assert [m.action for m in screen.model.discussion.agreement.measures][-1] == "Tor"


def test_a_measure_can_be_removed(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    kept = screen.model.discussion.agreement.measures[1]
    shown._drop()
    assert screen.model.discussion.agreement.measures == (kept,)
    assert shown._editor._area.toPlainText() == kept.action


def test_a_requirement_of_another_measure_opens_that_measure(show: Show) -> None:
    screen = show(opened(), "A01")
    screen.model.put("agreement.measures.1.indicator", "")
    (missing,) = screen.model.missing()
    screen.model.follow(missing.result)
    assert form(screen, MeasuresForm)._editor.index == 1
    assert screen._path == "agreement.measures.1.indicator"


def test_how_often_is_asked_only_where_the_action_does_not_say(show: Show) -> None:
    screen = show(opened(), "A10")
    shown = form(screen, MeasuresForm)
    assert not shown._editor._frequency.isVisible()
    screen.model.put("agreement.measures.0.frequency", "")
    screen.model.put("agreement.measures.0.action", "Ida leser med tre elever på grupperom")
    screen.model.tell()
    assert shown._editor._frequency.isVisible()


def test_an_unreadable_number_stays_as_typed_and_is_said(show: Show) -> None:
    screen = show(opened(), "A10")
    form(screen, MeasuresForm).focus_path("agreement.measures.0.target.value")
    here().selectAll()  # type: ignore[attr-defined]  # a number field is a line edit
    types("ca 45")
    press(Key.Key_Tab)
    assert screen.model.raw("agreement.measures.0.target.value") == "ca 45"
    assert not screen.model.may_finalise


def test_no_measure_needs_its_reason(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), agreement=Agreement())), "A10")
    shown = form(screen, MeasuresForm)
    assert shown._none_fields.focus("agreement.no_measure.reason")
    types("4")
    assert screen.model.discussion.agreement.no_measure is not None
    assert shown._until.isVisible()


# --- A11, A01, A03, A14


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
    (first, *_rest) = screen.model.missing()
    assert first.item == "A01"
    screen.model.follow(first.result)
    types("14.40")
    left = [a.left_at for a in screen.model.discussion.attendance if a.left_at]
    assert len(left) == 1


def test_an_earlier_measure_is_evaluated_under_its_own_row(show: Show) -> None:
    earlier = EarlierDiscussion(
        "RT", date(2026, 9, 15), measures=jonas_discussion().agreement.measures
    )
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


def test_r_on_a_line_read_aloud_opens_it_for_correction(show: Show) -> None:
    screen = show(opened(), "A14")
    shown = screen._form()
    assert shown is not None
    rows: Callable[[], list[QWidget]] = lambda: shown._rows  # type: ignore[attr-defined]  # noqa: E731 - the closing form's own
    rows()[0].setFocus()
    types("r")
    assert screen.model.item == "A05"
    assert isinstance(here(), TextArea)


def test_the_read_back_says_what_was_agreed(show: Show) -> None:
    screen = show(opened(), "A14")
    said = " ".join(w.accessibleName() for w in screen.findChildren(QWidget))
    assert "«Jeg liker når vi leser i lite rom." in said
    assert "Ida leser med tre elever" in said


def test_an_empty_voice_is_not_read_as_words(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), voice=ChildVoice())), "A14")
    said = " ".join(w.accessibleName() for w in screen.findChildren(QWidget))
    assert "«»" not in said
