"""A system meeting: no child, young people as a group, and a list of actions."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from meetingapp.domain.case import Case, Group, System
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.month_words import parse_month
from meetingapp.domain.system import ActionState, SystemSource
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from meetingapp.ui.widgets.room.own_item import OwnItemForm
from meetingapp.ui.widgets.room.s01_young_voice import YoungVoiceForm
from meetingapp.ui.widgets.room.s02_actions import ActionsForm
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.domain.jonas import jonas_meeting
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def system_room(discussion: CaseDiscussion | None = None) -> OpenRoom:
    case = Case("case-1", System("Overganger"))
    planned = discussion or CaseDiscussion("d-1", case.id, minutes_language="nb")
    room = opened(planned, case, replace(jonas_meeting(), type="SYS"))
    return replace(room, template=shelf.load_template("SYS"))


def test_the_agenda_has_no_child_and_puts_its_own_items_where_the_template_says(
    show: Show,
) -> None:
    screen = show(system_room())
    agenda = screen.model.agenda
    assert not {"A05", "A06", "A07", "A08", "A09"} & set(agenda)
    assert agenda.index("S01") == agenda.index("A04") + 1
    assert agenda.index("S02") == agenda.index("A10") + 1


def test_an_anonymous_child_has_no_guardians_to_ask_and_nobody_to_tell(show: Show) -> None:
    from meetingapp.domain.case import Anonymous  # noqa: PLC0415 - used here alone

    screen = show(opened(case=Case("case-1", Anonymous("6–9"))))
    assert not {"A06", "A13"} & set(screen.model.agenda)
    assert "A05" in screen.model.agenda


def test_what_young_people_say_is_written_by_keyboard(show: Show) -> None:
    screen = show(system_room(), "S01")
    shown = form(screen, YoungVoiceForm)
    shown.enter()
    types("1")
    press(Qt.Key.Key_Tab)
    types("Vi vil ha flere voksne ute")
    press(Qt.Key.Key_Tab)
    types("To voksne ute i storefri")
    voice = screen.model.discussion.system_voice
    assert voice.sources == (SystemSource.PUPIL_COUNCIL,)
    assert voice.said == "Vi vil ha flere voksne ute"
    assert voice.effect == "To voksne ute i storefri"


def test_an_action_with_steps_is_written_by_keyboard(show: Show) -> None:
    screen = show(system_room(), "S02")
    shown = form(screen, ActionsForm)
    for path, typed in (
        ("measure", "Felles mal for overgang"),
        ("goal", "Ingen starter på skolen uten en kjent voksen"),
        ("month", "mars"),
        ("state", "2"),
        ("steps.0.text", "Lage utkast"),
        ("steps.0.month", "03.2027"),
        ("steps.1.text", "Prøve den i to barnehager"),
    ):
        shown.focus_path(f"actions.0.{path}")
        types(typed)
        press(Qt.Key.Key_Tab)
    (action,) = screen.model.discussion.actions
    assert action.id == "id-1"
    assert (action.month, action.state) == (date(2027, 3, 1), ActionState.UNDER_WAY)
    assert [(s.text, s.month) for s in action.steps] == [
        ("Lage utkast", date(2027, 3, 1)),
        ("Prøve den i to barnehager", None),
    ]


@pytest.mark.parametrize("path", ["actions.0.responsible", "actions.0.steps.0.responsible"])
def test_whoever_is_responsible_is_found_by_initials(show: Show, path: str) -> None:
    screen = show(system_room(), "S02")
    form(screen, ActionsForm).focus_path(path)
    types("IP")
    press(Qt.Key.Key_Tab)
    found = screen.model.value(path)
    assert getattr(found, "name", "") == "Ida Prøvestad"


def test_how_a_step_stands_is_found_by_the_beginning_of_its_word(show: Show) -> None:
    screen = show(system_room(), "S02")
    form(screen, ActionsForm).focus_path("actions.0.steps.0.state")
    types("gjo")
    press(Qt.Key.Key_Tab)
    assert screen.model.value("actions.0.steps.0.state") is ActionState.DONE


def test_a_month_that_cannot_be_read_stays_as_it_was_typed_and_says_so(show: Show) -> None:
    screen = show(system_room(), "S02")
    shown = form(screen, ActionsForm)
    shown.focus_path("actions.0.steps.0.month")
    types("13.2027")
    field = here()
    press(Qt.Key.Key_Tab)
    assert isinstance(field, QLineEdit)
    assert field.text() == "13.2027"
    assert "Skriv en måned" in field.accessibleDescription()
    assert screen.model.raw("actions.0.steps.0.month") == "13.2027"


def test_a_second_action_is_begun_and_taken_away_again(show: Show) -> None:
    screen = show(system_room(), "S02")
    shown = form(screen, ActionsForm)
    shown.enter()
    types("Den første")
    press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    types("Den andre")
    screen.model.tell()
    assert [a.measure for a in screen.model.discussion.actions] == ["Den første", "Den andre"]
    shown._drop()
    assert [a.measure for a in screen.model.discussion.actions] == ["Den første"]


def test_a_group_in_another_meeting_is_heard_as_a_group(show: Show) -> None:
    screen = show(opened(CaseDiscussion("d-1", "case-1"), Case("case-1", Group("6. trinn"))), "A05")
    assert isinstance(screen._form(), YoungVoiceForm)
    assert "A09" not in screen.model.agenda


def test_an_own_item_is_one_text_under_its_own_heading(show: Show) -> None:
    room = opened()
    first = room.template.items[1]
    own = replace(first, id="M01", own=True)
    items = (*room.template.items[:5], own, *room.template.items[5:])
    screen = show(replace(room, template=replace(room.template, items=items)), "M01")
    form(screen, OwnItemForm).enter()
    types("Vi snakket om overgangen til SFO.")
    screen.model.tell()
    (said,) = screen.model.discussion.own_items
    assert (said.id, said.text) == ("M01", "Vi snakket om overgangen til SFO.")
    wording.use(Language.NN)
    assert "Det som blei sagt" in here().accessibleName()


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("mars", date(2027, 3, 1)),
        ("november", date(2026, 11, 1)),
        ("Mars 2028", date(2028, 3, 1)),
        ("mar. 27", date(2027, 3, 1)),
        ("03.2027", date(2027, 3, 1)),
        ("3/27", date(2027, 3, 1)),
        ("2027-03", date(2027, 3, 1)),
        ("", None),
        ("13.2027", None),
        ("0.2027", None),
        ("snart", None),
        ("3.9999", None),
        ("3" * 400, None),
    ],
)
def test_a_month_is_read_as_people_write_it(text: str, month: date | None) -> None:
    assert parse_month(text, date(2026, 11, 24)) == month
