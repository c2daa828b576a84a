"""A00 and A01: who is asked to bring what, and who comes and goes for this case."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.case import NamedChild
from meetingapp.domain.people import ServiceCode
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from meetingapp.ui.viewmodels.room.attendance import absent_services
from meetingapp.ui.widgets.room.a00_preparation import PreparationForm
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from tests.domain.jonas import jonas_case
from tests.ui.room.conftest import Model, Show, empty, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def before_the_day() -> OpenRoom:
    """Give an ansvarsgruppe that is planned for next week."""
    room = replace(empty(), today=date(2026, 11, 17), template=shelf.load_template("AG"))
    return replace(room, meeting=replace(room.meeting, type="AG"))


def test_before_its_day_the_meeting_opens_where_it_is_prepared(model: Model) -> None:
    room, _ = model(before_the_day())
    assert room.item == "A00"
    there, _ = model(empty())
    assert there.item == "A01"


def test_one_key_gives_everybody_the_task_of_their_service(show: Show) -> None:
    screen = show(before_the_day())
    assert here().accessibleName() == "Bekreft oppgavene"
    press(Qt.Key.Key_Return)
    team = {p.person.name for p in screen.model.meeting.participants}
    tasks = {a.name: a.task for a in screen.model.discussion.attendance}
    assert all(tasks[name] for name in team)
    assert "skolen" in " ".join(tasks.values())
    assert not screen.model.proposed("A00")


def test_tasks_are_proposed_in_the_language_of_the_minutes(model: Model) -> None:
    planned = before_the_day()
    room, _ = model(replace(planned, discussion=replace(planned.discussion, minutes_language="nn")))
    room.confirm("A00")
    assert any("skulen" in a.task for a in room.discussion.attendance)


def test_where_nobody_is_asked_to_prepare_no_task_is_proposed(model: Model) -> None:
    room, _ = model(empty())
    assert not room.proposed("A00")


def test_a_task_of_ones_own_is_kept_when_the_rest_is_confirmed(show: Show) -> None:
    screen = show(before_the_day(), "A00")
    shown = form(screen, PreparationForm)
    name = screen.model.meeting.participants[0].person.name
    field, _note = shown._tasks._fields[name]
    field.setFocus()
    field.selectAll()
    types("ta med leseprøven")
    screen.model.confirm("A00")
    assert screen.model.discussion.attendance[0].task == "ta med leseprøven"


def test_tasks_outlive_the_confirmation_of_who_is_here(model: Model) -> None:
    room, _ = model(before_the_day())
    room.confirm("A00")
    before = {a.name: a.task for a in room.discussion.attendance}
    room.confirm("A01")
    assert {a.name: a.task for a in room.discussion.attendance if a.task} == before
    assert all(a.need_to_know for a in room.discussion.attendance)


def test_somebody_comes_late_leaves_and_takes_no_part(show: Show) -> None:
    screen = show(opened(), "A01")
    shown = form(screen, OpeningForm)
    row = next(iter(shown._rows.values()))
    row.more.setFocus()
    row.more.click()
    row.came.setFocus()
    types("14.30")
    row.left.setFocus()
    types("kvart")
    note = screen.model.discussion.attendance[0]
    assert note.came_at == time(14, 30)
    assert note.left_at is None
    assert screen.model.raw("attendance.0.left_at") == "kvart"
    row.out.setFocus()
    press(Qt.Key.Key_Space)
    assert screen.model.discussion.attendance[0].stays_out
    assert not row.reason.isEnabled()
    row.substitute.setFocus()
    press(Qt.Key.Key_Space)
    assert screen.model.meeting.participants[0].is_substitute


def test_a_service_that_was_invited_and_did_not_come_is_named(model: Model) -> None:
    room, _ = model(opened())
    assert absent_services(room) == ()
    invited = (*room.meeting.invited_services, ServiceCode.BUP)
    room.put("meeting.invited_services", invited)
    assert absent_services(room) == (ServiceCode.BUP,)
    fresh, _ = model(empty())
    assert absent_services(fresh) == ()


@pytest.mark.parametrize("needed", [True, False])
def test_the_interpreter_is_asked_for_where_the_child_needs_one(
    show: Show,
    needed: bool,
) -> None:
    case = jonas_case()
    child = case.subject
    assert isinstance(child, NamedChild)
    screen = show(
        opened(case=replace(case, subject=replace(child, interpreter_need=needed))), "A01"
    )
    control = form(screen, OpeningForm).fields.control("interpreter")
    assert control is not None
    assert control.isVisible() is needed
