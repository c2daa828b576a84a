"""What an aid does for a person is what the person did: a toggle is a choice, dictation is text."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import CasesPlace, Place, TodayPlace
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.aided import AidedButton
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import plain

OPTIONS = [Option("a", plain("Alltid")), Option("b", plain("Bare nå"))]


def told(widget: QWidget) -> QAccessibleInterface:
    """Give the widget as an aid sees it."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def part(widget: QWidget, name: str) -> QAccessibleInterface:
    """Give a part of it by its name."""
    whole = told(widget)
    parts = [whole.child(at) for at in range(whole.childCount())]
    return next(one for one in parts if one.text(QAccessible.Text.Name) == name)


def acts(one: QAccessibleInterface, action: str) -> None:
    assert action in one.actionInterface().actionNames()
    one.actionInterface().doAction(action)


def clicks(button: QAbstractButton, qtbot: QtBot) -> list[bool]:
    """Hear what is told of clicks."""
    heard: list[bool] = []

    def hear(on: bool) -> None:
        heard.append(on)

    qtbot.addWidget(button)
    button.clicked.connect(hear)
    return heard


def writes(widget: QWidget, text: str) -> None:
    one = told(widget).editableTextInterface()
    one.replaceText(0, told(widget).textInterface().characterCount(), text)


def test_a_tick_that_is_turned_over_is_ticked_by_a_person(qtbot: QtBot) -> None:
    tick = Tick(plain("Til stede"))
    heard = clicks(tick, qtbot)
    acts(told(tick), "Toggle")
    acts(told(tick), "Toggle")
    assert heard == [True, False]


@pytest.mark.parametrize("make", [lambda: Tick(plain("x")), AidedButton])
def test_what_our_own_code_shows_is_nobodys_choice(
    qtbot: QtBot, make: Callable[[], Tick | AidedButton]
) -> None:
    button = make()
    heard = clicks(button, qtbot)
    button.setChecked(True)
    assert heard == []
    button.click()
    assert heard == [False], "a click is told once"


def test_one_of_a_few_is_chosen_by_its_name(qtbot: QtBot) -> None:
    seg, heard = Seg(plain("Hvor ofte"), OPTIONS), list[str]()
    qtbot.addWidget(seg)
    seg.chosen.connect(heard.append)
    acts(part(seg, "Bare nå"), "Toggle")
    assert (heard, seg.value) == (["b"], "b")
    acts(part(seg, "Alltid"), "Toggle")
    assert (heard, seg.value) == (["b", "a"], "a")


def test_any_number_is_chosen_by_name(qtbot: QtBot) -> None:
    chips, heard = Chips(plain("Når"), OPTIONS), list[tuple[str, ...]]()
    qtbot.addWidget(chips)
    chips.changed.connect(heard.append)
    acts(part(chips, "Bare nå"), "Toggle")
    acts(part(chips, "Alltid"), "Toggle")
    assert heard == [("b",), ("a", "b")]


def test_a_place_on_the_rail_is_gone_to(at: Callable[[Place], MainWindow]) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    cases = next(b for b in shown.shell.rail.buttons if b.accessibleName() == "Saker")
    acts(told(cases), "Toggle")
    assert shown.shell.place == CasesPlace()


def test_dictated_text_is_written_text(qtbot: QtBot) -> None:
    for field in (TextField(plain("Navn")), TextArea(plain("Navn"))):
        heard = list[str]()
        qtbot.addWidget(field)
        field.edited.connect(heard.append)
        writes(field, "Ida leser med tre elever")
        assert field.raw == "Ida leser med tre elever"
        assert heard[-1] == field.raw


def test_a_dictated_day_and_a_dictated_name_are_read(qtbot: QtBot) -> None:
    day = DateField(plain("Når"), lambda: date(2026, 11, 22))
    who = PersonField(plain("Hvem"), [PersonChoice("ida", "Ida Prøvestad", "kontaktlærer")])
    for field, text in ((day, "20.11"), (who, "Ida P")):
        qtbot.addWidget(field)
        writes(field, text)
        field.left()
    assert day.day == date(2026, 11, 20)
    assert who.person_id == "ida"


def test_text_that_our_own_code_shows_is_nobodys(qtbot: QtBot) -> None:
    field, heard = TextField(plain("Navn")), list[str]()
    qtbot.addWidget(field)
    field.edited.connect(heard.append)
    field.set_raw("fra hvelvet")
    field.clear()
    field.setText("igjen")
    assert heard == []
    qtbot.keyClicks(field, "x")
    assert heard == ["igjenx"], "a key is told once"


def test_what_hides_is_left_out_of_dictated_text_too(qtbot: QtBot) -> None:
    field, heard = TextField(plain("Navn")), list[str]()
    qtbot.addWidget(field)
    field.edited.connect(heard.append)
    writes(field, "Ida\N{ZERO WIDTH SPACE} Prøvestad")
    assert field.raw == heard[-1] == "Ida Prøvestad"
