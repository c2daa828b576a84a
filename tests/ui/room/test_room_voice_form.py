"""The child’s voice: what each answer asks for next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.voice import (
    NotObtainedReason,
    Sharing,
    VoiceMethod,
    VoiceStatus,
    VoiceWeight,
)
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.room.a05_voice import VoiceForm
from tests.ui.accessibility.walk import cut, sideways
from tests.ui.room.conftest import Show, empty, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_writing_the_childs_words_says_that_the_child_was_heard(show: Show) -> None:
    screen = show(empty(), "A05")
    types("Vet ikke")
    assert screen.model.discussion.voice.own_words == "Vet ikke"
    assert screen.model.discussion.voice.status is VoiceStatus.OBTAINED


def test_not_obtained_asks_for_reason_and_plan_and_nothing_of_the_words(show: Show) -> None:
    screen = show(empty(), "A05")
    shown = form(screen, VoiceForm)
    press(Qt.Key.Key_Backtab)
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
    screen.model.put("voice.weight_reason", "")
    screen.model.tell()
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


def test_the_form_is_no_wider_than_its_page_in_a_small_window_with_large_text(show: Show) -> None:
    theme.apply(scale=2.0)
    screen = show(opened(), "A05", width=1100, height=700)
    theme.dress(screen)
    for _ in range(6):  # what is broken into lines is higher, and is laid out anew
        QApplication.processEvents()
    assert (sideways(screen), cut(screen)) == ([], [])
    told = form(screen, VoiceForm)._informed
    assert told.text().split() == told.accessibleName().split()
    assert "\n" in told.text()
