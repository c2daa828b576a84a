"""A02: what a consent covers, every no, and what gives an anonymous child away."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.anonymity_form import AnonymityForm
from tests.domain.jonas import jonas_case
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types
from tests.ui.room.told import told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def texts(screen: RoomScreen) -> str:
    shown = screen._form()
    assert shown is not None
    labels = [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]
    return "\n".join([*labels, *(pill.text for pill in shown.findChildren(Pill))])


def test_a_consent_that_holds_says_so(show: Show) -> None:
    assert "\ngjelder i dag" in texts(show(opened(), "A02"))


def test_a_consent_taken_back_from_one_service_shows_what_is_left(show: Show) -> None:
    case = jonas_case()
    first = case.consents[0]
    back = Withdrawal(date(2026, 11, 20), "Kari Fiktivsen", services=(ServiceCode.PPT,))
    screen = show(
        opened(case=replace(case, consents=(replace(first, withdrawn=back),))), "A02"
    )  # fmt: skip
    said = texts(screen)
    assert "PPT, ikke lenger" in said
    assert "Trukket av Kari Fiktivsen" in said


def test_who_has_not_signed_and_who_said_no_is_named(show: Show) -> None:
    case = jonas_case()
    first = case.consents[0]
    no = Refusal("Jon Fiktivsen", date(2026, 11, 18))
    bare = replace(first, signatures=first.signatures[:1], single_signer_reason="", refusals=(no,))
    said = texts(show(opened(case=replace(case, consents=(bare,))), "A02"))
    assert "Jon Fiktivsen sa nei 18." in said
    assert "\ngjelder i dag" not in said


def test_six_checks_are_made_by_keyboard(show: Show) -> None:
    room = told("anonym")
    bare = replace(room.discussion, anonymity=type(room.discussion.anonymity)())
    screen = show(replace(room, discussion=bare), "A02")
    for name in (
        "no_name", "no_birth_date", "no_class_or_unit", "no_rare_trait", "family_not_present",
    ):  # fmt: skip
        assert form(screen, AnonymityForm).focus_path(f"anonymity.{name}")
        press(Qt.Key.Key_Space)
    form(screen, AnonymityForm).focus_path("anonymity.fits_at_least")
    types("3")
    messages = [m.result.path for m in screen.model.missing() if m.result.id == "G-CONS-6"]
    assert messages == ["anonymity.fits_at_least", "anonymity.checked_by"]
    types("0")
    press(Qt.Key.Key_Tab)
    types("Berit Eksempelrud")
    made = screen.model.discussion.anonymity
    assert made.fits_at_least == 30
    assert made.checked_by == "Berit Eksempelrud"
    assert not [m for m in screen.model.missing() if m.result.id == "G-CONS-6"]


def test_how_many_that_is_no_number_is_kept_as_it_was_typed(show: Show) -> None:
    screen = show(told("anonym"), "A02")
    form(screen, AnonymityForm).focus_path("anonymity.fits_at_least")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    types("mange")
    assert screen.model.raw("anonymity.fits_at_least") == "mange"
    assert screen.model.discussion.anonymity.fits_at_least is None


def test_what_gives_the_child_away_is_listed_with_its_place_and_followed(show: Show) -> None:
    room = told("anonym")
    told_too_much = replace(
        room.discussion.situation, strengths=("Ring mor på 912 34 567, hun er flink",)
    )
    screen = show(
        replace(room, discussion=replace(room.discussion, situation=told_too_much)), "A02"
    )  # fmt: skip
    shown = form(screen, AnonymityForm)
    (hit,) = [r for r in shown.findChildren(RequirementRow) if r.isVisible()]
    assert "912 34 567" in hit.accessibleName()
    assert "A07" in texts(screen)
    hit.click()
    assert screen.model.item == "A07"
    assert screen._path == "situation.strengths.0"
    assert here().accessibleName()


def test_a_system_meeting_is_only_looked_through(show: Show) -> None:
    screen = show(told("systemmote"), "A02")
    shown = form(screen, AnonymityForm)
    assert shown.fields.control("anonymity.no_name") is None
    assert "røper" in texts(screen)


def test_an_item_that_asks_nothing_still_takes_the_keyboard(show: Show) -> None:
    screen = show(opened(), "A02")
    shown = screen._form()
    assert shown is not None
    assert shown.isAncestorOf(here())
    assert here().accessibleName()
