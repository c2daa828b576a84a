"""What is found on one item and mended on another, or by adding something, leads there too."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.lexicon import Lexicon
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from meetingapp.ui.gently import at_once
from meetingapp.ui.viewmodels.room.items import home_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.forms import make_form
from tests.domain.example import Example
from tests.domain.gates.cases.row import Row
from tests.domain.gates.cases.rows import ROWS
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.ui.room.conftest import Later, Model, Shelf, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAMED = {f"{row.gate} {row.branch}": row for row in ROWS}
PLACES = [
    ("G-PREP-1 invitees", "RT", "A01"),
    ("G-OPEN-6 invited", "RT", "A01"),
    ("G-CONS-3 not listed", "RT", "A01"),
    ("G-BEST-6 dissent_asked", "RT", "A14"),
    ("G-BEST-8 need_ref", "RT", "A10"),
    ("G-SYS-2 one action", "SYS", "S02"),
    ("G-SYS-2 measure", "SYS", "S02"),
    ("G-SYS-2 month", "SYS", "S02"),
    ("G-FINAL-1 all is read", "RT", "A12"),
]


def example(code: str) -> Example:
    lexicon: dict[str, Lexicon] = dict(shelf.load_lexicon())
    template = shelf.load_template(code)
    return Example(jonas_meeting(), jonas_case(), jonas_discussion(), template, lexicon)


def room_of(told: Example) -> OpenRoom:
    room = opened(told.discussion, told.case, told.meeting)
    return replace(room, template=told.template, today=told.today, people=told.register)


def found(row: Row, told: Example) -> GateResult:
    return next(r for r in told.failed(row.gate) if r.closes and r.path != r.item)


@pytest.mark.parametrize(("name", "code", "item"), PLACES, ids=[place[0] for place in PLACES])
def test_a_finding_leads_to_where_it_is_answered(
    qtbot: QtBot, name: str, code: str, item: str
) -> None:
    row = NAMED[name]
    told = row.fails(example(code))
    result = found(row, told)
    assert home_of(result, tuple(each.id for each in told.template.items)) == item
    room = room_of(told)
    model = RoomViewModel(Shelf(room), Later())
    model.open(room.discussion.id)
    model.go_to(item)
    holder = QWidget()
    qtbot.addWidget(holder)
    form = make_form(model, item, lambda: None)
    at_once(form, form.parts())
    form.setParent(holder)
    form.refresh()
    assert form.focus_path(result.path)


def test_what_could_not_be_read_is_among_what_is_missing(model: Model) -> None:
    room, _ = model(opened())
    room.put("next_meeting.child_talk_before", None, "i morgen tidlig en gang")
    room.tell()
    assert not room.may_finalise
    asked = [(m.item, m.result.path) for m in room.missing()]
    assert ("A12", "next_meeting.child_talk_before") in asked
