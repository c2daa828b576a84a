"""Every field the gates may ask for in A04–A13 is found at its path, and answered by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from meetingapp.domain.case import Anonymous, Case, NamedChild, Unborn
from meetingapp.domain.closing import ConcernStep, Coordination, LevelCriterion, MeasurePlace
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import Situation
from meetingapp.domain.voice import ChildVoice, NotObtained, NotObtainedReason, VoiceStatus
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from meetingapp.ui.widgets.room.a08_alternatives import AlternativesForm
from meetingapp.ui.widgets.room.a11_coordination import CoordinationForm
from meetingapp.ui.widgets.room.a12_next import NextForm
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PATHS = (
    ("A04", "purpose_and_concern.observations.0.what"),
    ("A04", "purpose_and_concern.observations.1.period"),
    ("A04", "purpose_and_concern.observations.0.where"),
    ("A04", "purpose_and_concern.observations.0.by"),
    ("A04", "purpose_and_concern.concern_degree"),
    ("A04", "purpose_and_concern.expected_outcome"),
    ("A05", "voice.invited"),
    ("A06", "guardian_views.0.view"),
    ("A06", "guardian_views.1.wish"),
    ("A07", "situation.strengths.0"),
    ("A07", "situation.protective_factors"),
    ("A07", "situation.risk_factors"),
    ("A07", "situation.earlier_measures.1.what"),
    ("A07", "situation.earlier_measures.0.effect"),
    ("A07", "situation.maintaining_factors.0"),
    ("A09", "best_interest.elements.LEISURE_FRIENDSHIP.facts"),
    ("A09", "best_interest.dissents.0.view"),
    ("A10", "agreement.measures.0.contributors.0"),
    ("A10", "agreement.measures.0.plain_words"),
    ("A10", "agreement.measures.0.baseline.measured_on"),
    ("A10", "agreement.measures.0.child_view_of_measure"),
    ("A11", "coordination.criteria"),
    ("A11", "coordination.concern_step"),
    ("A11", "coordination.referral_to"),
    ("A11", "coordination.referral"),
    ("A11", "coordination.disagreement.about"),
    ("A11", "coordination.disagreement.outcome"),
    ("A12", "next_meeting.convener"),
    ("A13", "feedback.others.0.who"),
)


def kind(room: OpenRoom, code: str) -> OpenRoom:
    """Hold the same meeting by the rules of another type."""
    return replace(
        room,
        template=shelf.load_template(code),
        meeting=replace(room.meeting, type=code),
    )


@pytest.mark.parametrize(("item", "path"), PATHS)
def test_the_caret_finds_the_field_of_a_path_and_the_field_has_a_name(
    show: Show, item: str, path: str
) -> None:
    told = jonas_discussion()
    tried = replace(told.situation, earlier_measures=told.situation.earlier_measures[:1])
    screen = show(opened(replace(told, situation=tried)), item)
    shown = screen._form()
    assert shown is not None
    assert shown.focus_path(path)
    assert here().isVisible()
    assert here().accessibleName()
    assert shown.path_of(here()) == path


def test_what_was_seen_is_written_row_by_row(show: Show) -> None:
    empty = replace(jonas_discussion().purpose_and_concern, observations=())
    screen = show(opened(replace(jonas_discussion(), purpose_and_concern=empty)), "A04")
    shown = screen._form()
    assert shown is not None
    shown.focus_path("purpose_and_concern.observations.0.what")
    for text in ("Går fra lesestasjonen", "uke 44", "klasserommet", "Ida"):
        types(text)
        press(Qt.Key.Key_Tab)
    types("Tegner i friminuttet")
    screen.model.tell()
    first, second = screen.model.discussion.purpose_and_concern.observations
    assert (first.what, first.period, first.where, first.by) == (
        "Går fra lesestasjonen", "uke 44", "klasserommet", "Ida",
    )  # fmt: skip
    assert second.what == "Tegner i friminuttet"


def test_a_row_emptied_is_a_row_removed(show: Show) -> None:
    screen = show(opened(), "A07")
    shown = screen._form()
    assert shown is not None
    shown.focus_path("situation.maintaining_factors.0")
    types("x")
    press(Qt.Key.Key_Backspace)
    screen.model.tell()
    assert screen.model.discussion.situation.maintaining_factors == ()


def test_each_thing_tried_has_its_own_effect(show: Show) -> None:
    screen = show(opened(replace(jonas_discussion(), situation=Situation())), "A07")
    shown = screen._form()
    assert shown is not None
    shown.focus_path("situation.earlier_measures.0.what")
    types("Lesekurs")
    shown.focus_path("situation.earlier_measures.1.what")
    types("Lydbok")
    shown.focus_path("situation.earlier_measures.1.effect")
    types("ingen")
    press(Qt.Key.Key_Tab)
    screen.model.tell()
    first, second = screen.model.discussion.situation.earlier_measures
    assert first.effect is None
    assert (second.what, second.effect) == ("Lydbok", Effect.NONE)


def test_the_same_no_as_last_time_asks_that_the_leader_knows(show: Show) -> None:
    declined = NotObtainedReason.DECLINED
    earlier = EarlierDiscussion("RT", date(2026, 9, 15), voice_reason=declined)
    voice = ChildVoice(VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(declined))
    room = opened(
        replace(jonas_discussion(), voice=voice),
        case=replace(jonas_case(), earlier=(earlier,)),
    )
    screen = show(room, "A05")
    shown = screen._form()
    assert shown is not None
    assert shown.focus_path("voice.not_obtained.leader_informed")
    press(Qt.Key.Key_Space)
    found = screen.model.discussion.voice.not_obtained
    assert found is not None
    assert found.leader_informed


def test_a_first_no_asks_nothing_about_the_leader(show: Show) -> None:
    voice = ChildVoice(
        VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(NotObtainedReason.DECLINED)
    )
    screen = show(opened(replace(jonas_discussion(), voice=voice)), "A05")
    shown = screen._form()
    assert shown is not None
    control = shown.fields.control("voice.not_obtained.leader_informed")
    assert control is not None
    assert not control.isVisible()


@pytest.mark.parametrize(
    ("purpose", "asked"), [(DiscussionPurpose.EVALUATION, True), (DiscussionPurpose.INITIAL, False)]
)
def test_whether_the_child_was_asked_about_change_is_asked_when_looking_back(
    show: Show, purpose: DiscussionPurpose, asked: bool
) -> None:
    screen = show(opened(replace(jonas_discussion(), purpose=purpose)), "A05")
    shown = screen._form()
    assert shown is not None
    control = shown.fields.control("voice.asked_about_change")
    assert control is not None
    assert control.isVisible() is asked


def test_where_two_alternatives_must_be_weighed_they_stand_there_to_be_weighed(
    show: Show,
) -> None:
    screen = show(kind(opened(replace(jonas_discussion(), alternatives=())), "AG"), "A08")
    shown = form(screen, AlternativesForm)
    assert [row.isVisible() for row in shown._rows[:3]] == [True, True, False]
    shown.focus_path("alternatives.1.con")
    types("Han gruer seg videre")
    screen.model.tell()
    first, last = screen.model.discussion.alternatives
    assert (last.con, last.no_change) == ("Han gruer seg videre", True)
    assert not first.no_change


def test_a_third_alternative_is_written_and_taken_away_again(show: Show) -> None:
    screen = show(opened(), "A08")
    shown = form(screen, AlternativesForm)
    shown._add.setFocus()
    press(Qt.Key.Key_Space)
    types("Flytte til annen gruppe")
    screen.model.tell()
    assert [a.id for a in screen.model.discussion.alternatives] == ["A", "B", "C"]
    assert screen.model.discussion.alternatives[1].label == "Flytte til annen gruppe"
    shown.remove(1)
    assert [(a.id, a.no_change) for a in screen.model.discussion.alternatives] == [
        ("A", False), ("B", True),
    ]  # fmt: skip


def test_the_signs_suggest_a_level_and_another_choice_asks_why(show: Show) -> None:
    told = replace(jonas_discussion(), coordination=Coordination())
    screen = show(opened(told), "A11")
    shown = form(screen, CoordinationForm)
    shown.focus_path("coordination.criteria")
    types("6")
    assert LevelCriterion.EXTENSIVE_NEEDS in screen.model.discussion.coordination.criteria
    assert "omfattende eller sammensatte behov" in said(shown._level)
    shown.focus_path("coordination.prevention_level")
    types("2")
    assert screen.model.discussion.coordination.prevention_level is PreventionLevel.SELECTED
    shown.focus_path("coordination.level_reason")
    types("Vi prøver liten gruppe først")
    screen.model.tell()
    assert screen.model.discussion.coordination.level_reason == "Vi prøver liten gruppe først"


def test_the_five_steps_are_chosen_with_one_key(show: Show) -> None:
    screen = show(opened(), "A11")
    form(screen, CoordinationForm).focus_path("coordination.concern_step")
    types("3")
    step = screen.model.discussion.coordination.concern_step
    assert step is ConcernStep.INTERDISCIPLINARY_REVIEW


def test_a_disagreement_shows_who_decides_and_is_gone_when_emptied(show: Show) -> None:
    screen = show(opened(), "A11")
    shown = form(screen, CoordinationForm)
    shown.focus_path("coordination.disagreement.about")
    types("x")
    shown.focus_path("coordination.disagreement.place")
    types("2")
    given = screen.model.discussion.coordination.disagreement
    assert given is not None
    assert given.place is MeasurePlace.HOME
    assert "elsestasjonen bestemmer, sammen med de foresatte." in said(shown._disagree)
    screen.model.put_all(
        [("coordination.disagreement.about", ""), ("coordination.disagreement.place", None)]
    )
    screen.model.tell()
    assert screen.model.discussion.coordination.disagreement is None


def test_a_service_is_referred_to_by_the_beginning_of_its_name(show: Show) -> None:
    screen = show(opened(), "A11")
    form(screen, CoordinationForm).focus_path("coordination.referral_to")
    types("ppt")
    press(Qt.Key.Key_Tab)
    assert screen.model.discussion.coordination.referral_to is ServiceCode.PPT


@pytest.mark.parametrize(("code", "asked"), [("RT", False), ("AG", True), ("IT", True)])
def test_the_individual_plan_is_asked_where_the_type_asks(
    show: Show, code: str, asked: bool
) -> None:
    told = jonas_discussion()
    bare = replace(told, coordination=replace(told.coordination, individual_plan_considered=""))
    screen = show(kind(opened(bare), code), "A11")
    assert form(screen, CoordinationForm)._plan.isVisible() is asked


def test_a_child_without_a_name_has_no_coordinator_and_nobody_to_tell(show: Show) -> None:
    room = opened(CaseDiscussion("d-1", "case-1"), Case("case-1", Anonymous("6–9")))
    screen = show(room, "A11")
    assert not form(screen, CoordinationForm)._holder.isVisible()
    assert form(screen, CoordinationForm)._level.isVisible()
    screen.turn_to("A12")
    shown = form(screen, NextForm)
    assert shown.fields.control("next_meeting.on") is not None
    assert shown.fields.control("feedback.teller") is None


@pytest.mark.parametrize(
    "subject", [Unborn(date(2027, 2, 1)), NamedChild("Eira Testdahl", date(2025, 5, 2))]
)
def test_of_a_child_too_young_to_talk_with_the_guardians_are_told(
    show: Show, subject: Unborn | NamedChild
) -> None:
    case = replace(jonas_case(), subject=subject)
    screen = show(opened(CaseDiscussion("d-1", "case-1"), case, jonas_meeting()), "A12")
    assert "De foresatte får vite hva vi ble enige om" in said(form(screen, NextForm))
    wording.use(Language.NN)
    assert "Dei føresette får vite kva vi blei einige om" in said(form(screen, NextForm))


def said(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisibleTo(widget))
