"""Årshjul on the screen: suggestions, a day that gives way, what is asked twice, and the plan."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.domain.annual.progress import Minuted, PlanAction
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import DayOfMonth, NthWeekday
from meetingapp.domain.system import ActionState, ActionStep, SystemAction
from meetingapp.ui.places import AnnualPlace, EvaluationsPlace, Place
from meetingapp.ui.screens.annual import AnnualScreen
from meetingapp.ui.screens.evaluations import EvaluationsScreen
from meetingapp.ui.widgets.annual.action_form import ActionForm
from meetingapp.ui.widgets.annual.date_dialog import DateDialog
from meetingapp.ui.widgets.annual.date_form import DateForm
from meetingapp.ui.widgets.annual.suggestions import SuggestionsDialog
from meetingapp.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
CHRISTMAS = RecurringDate("jul", "Julemøte", DayOfMonth((12,), 25))


def annual(window: MainWindow) -> AnnualScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, AnnualScreen)
    return screen


def named(screen: AnnualScreen) -> Iterator[str]:
    return (row.accessibleName() for row in screen.months.rows)


def test_the_year_is_reached_from_the_evaluations_and_begins_with_suggestions(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(EvaluationsPlace())
    settled(shown)
    assert shown.shell is not None
    assert isinstance(shown.shell.shown, EvaluationsScreen)
    qtbot.mouseClick(shown.shell.shown.year, Qt.MouseButton.LeftButton)
    settled(shown)
    screen = annual(shown)
    assert not screen.months.rows
    qtbot.mouseClick(screen.suggest, Qt.MouseButton.LeftButton)
    dialog = screen.findChild(SuggestionsDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.buttons_of["sarbeidsmote"], Qt.MouseButton.LeftButton)
    settled(shown)
    [name] = named(screen)
    assert name.startswith("Arbeidsmøte om det forebyggende arbeidet. I løpet av november")
    qtbot.mouseClick(dialog.buttons_of["sungdata"], Qt.MouseButton.LeftButton)
    assert isinstance(screen.form, DateForm)  # which year is the first?
    screen.form.reject()


def test_a_day_that_gives_way_says_so_and_another_is_chosen_for_one_time(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(AnnualPlace())
    screen = annual(shown)
    shown.session.annual.save_date(CHRISTMAS)  # type: ignore[union-attr]  # it is unlocked
    screen.model.load()
    settled(shown)
    [name] = named(screen)
    assert "flyttet fra " in name
    assert "juledag" in name
    screen.months.rows[0].opened.emit()
    dialog = screen.form
    assert isinstance(dialog, DateDialog)
    [one] = dialog.times
    one.day.set_raw(f"15.12.{screen.model.number}")
    one.why.set_raw("Kommunestyret møtes.")
    qtbot.mouseClick(one.use, Qt.MouseButton.LeftButton)
    settled(shown)
    assert screen.form is None
    [name] = named(screen)
    assert "15. desember" in name.replace("\N{NO-BREAK SPACE}", " ")
    assert "Kommunestyret møtes." in name


def test_a_date_is_written_and_a_text_that_may_tell_of_somebody_is_asked_about(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(AnnualPlace())
    settled(shown)
    screen = annual(shown)
    screen.write_date(replace(CHRISTMAS, id="", title="", rule=NthWeekday((11,), 1)))
    form = screen.form
    assert isinstance(form, DateForm)
    assert "november" in form.rule.coming.text()
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settled(shown)
    assert "120" in form.said.text
    qtbot.keyClicks(form.title, "Teammøte")
    form.about.setFocus()
    qtbot.keyClicks(form.about, "Ring Jonas, 912 34 567")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settled(shown)
    assert "«912 34 567»" in form.said.text
    assert not list(named(screen))
    assert form.save.text() == "Lagre likevel"
    qtbot.keyClicks(form.about, " i dag")
    assert form.save.text() == "Lagre"
    form.about.set_raw("")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settled(shown)
    assert screen.form is None
    [name] = named(screen)
    assert name.startswith("Teammøte. Tirsdag ")


def test_an_action_with_steps_is_written_and_its_history_kept(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(AnnualPlace())
    settled(shown)
    screen = annual(shown)
    qtbot.mouseClick(screen.plan.new, Qt.MouseButton.LeftButton)
    form = screen.form
    assert isinstance(form, ActionForm)
    qtbot.keyClicks(form.what, "Felles rutine")
    form.month.set_month(date(2025, 3, 1))
    qtbot.mouseClick(form.more, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.steps[0].text, "Utkast")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settled(shown)
    [row] = screen.plan.rows
    assert (
        row.accessibleName()
        == "Felles rutine. Innen mars\N{NO-BREAK SPACE}2025 · 0 av 1 trinn gjort"
    )
    assert "Ett er over fristen." in screen.plan.told.text()
    row.opened.emit()
    form = screen.form
    assert isinstance(form, ActionForm)
    form.state.set_value(ActionState.DONE)
    form.steps[0].state.set_value(ActionState.DONE)
    qtbot.keyClicks(form.note, "Ferdig.")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    settled(shown)
    plan = screen.model.plan
    assert plan is not None
    [kept] = plan.actions
    assert (kept.steps_done, kept.action.state) == (1, ActionState.DONE)
    assert [each.note for each in kept.history] == ["", "Ferdig."]


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    """Give what a form stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def minuted(under: QWidget, *, may_plan: bool) -> ActionForm:
    """Give the form of what a meeting has agreed."""
    step = ActionStep("Utkast", month=date(2027, 1, 1))
    action = SystemAction("1", "Felles rutine", "Alle vet.", month=date(2027, 3, 1), steps=(step,))
    told = PlanAction(action, source=Minuted("slt", "d1", "SYS", date(2026, 10, 6), "m1"))
    names = {"SYS": {"nb": "systemmøte", "nn": "systemmøte", "en": "system meeting"}}
    form = ActionForm(
        under, told, names, people=(), ref=lambda _id: None, today=lambda: date(2026, 11, 24),
        may_plan=may_plan,
    )  # fmt: skip
    form.show()
    return form


def test_what_a_meeting_agreed_is_text_and_only_how_it_stands_is_chosen(
    under: QWidget, qtbot: QtBot
) -> None:
    form = minuted(under, may_plan=True)
    assert not form.what.isVisible()
    assert not form.steps[0].text.isVisible()
    form.steps[0].state.set_value(ActionState.DONE)
    with qtbot.waitSignal(form.written) as written:
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    action, note, sure = written.args
    assert action.steps == (ActionStep("Utkast", month=date(2027, 1, 1), state=ActionState.DONE),)
    assert (action.goal, note, sure) == ("Alle vet.", "", False)
    with qtbot.waitSignal(form.minutes) as read:
        qtbot.mouseClick(form.read, Qt.MouseButton.LeftButton)
    assert read.args[0].source.minutes_id == "m1"


def test_whoever_may_not_plan_reads_and_closes(under: QWidget) -> None:
    form = minuted(under, may_plan=False)
    assert not form.save.isVisible()
    assert not form.state.isEnabled()
    assert form.cancel.text() == "Lukk"


def test_the_calendar_is_saved_where_somebody_chose(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    shown = at(AnnualPlace())
    settled(shown)
    screen = annual(shown)
    screen.model.save_calendar(tmp_path)
    settled(shown)
    assert "ingen kalender" in screen.said.text
    screen.model.take_into_use(CHRISTMAS)
    settled(shown)
    folder = tmp_path / "ut"
    folder.mkdir()
    screen.model.save_calendar(folder)
    settled(shown)
    [file] = folder.iterdir()
    assert file.name == f"arshjul-{screen.model.number}.ics"
    assert b"SUMMARY;LANGUAGE=nb:Julem" in file.read_bytes()


def test_the_year_and_the_plan_are_saved_as_a_pdf(at: At, settled: Settled, tmp_path: Path) -> None:
    shown = at(AnnualPlace())
    settled(shown)
    screen = annual(shown)
    folder = tmp_path / "ut"
    folder.mkdir()
    screen.model.save_paper(folder)
    settled(shown)
    [file] = folder.iterdir()
    assert file.name == f"arshjul-{screen.model.number}.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert file.name in screen.said.text
