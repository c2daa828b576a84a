"""Årshjul with the plan, the form of a date, a line with its times, and an action with history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.annual.recurring import RecurringDate, WhenOff
from meetingapp.domain.annual.rules import EveryWeeks, NthWeekday
from meetingapp.domain.people import Person
from meetingapp.domain.system import ActionState, ActionStep, SystemAction
from meetingapp.ui.annual_port import Annual
from meetingapp.ui.places import AnnualPlace
from meetingapp.ui.screens.annual import AnnualScreen
from meetingapp.ui.widgets.annual.suggestions import SuggestionsDialog
from meetingapp.ui.window import MainWindow

TEAM: Final = RecurringDate(
    "team", "Ressursteam", EveryWeeks(date(2026, 8, 25), 2), starts_at=time(9),
    ends_at=time(10, 30), role="rektor", when_off=WhenOff.SKIP,
)  # fmt: skip
SLT: Final = RecurringDate(
    "slt", "SLT-møte", NthWeekday((3, 5, 9), 3, 2), starts_at=time(12), role="SLT-koordinator"
)
PLAN: Final = (
    SystemAction(
        "", "Felles rutine for bekymringsmelding", "Alle vet hvem som gjør hva.",
        None, date(2026, 12, 1), ActionState.UNDER_WAY,
        (
            ActionStep("Invitere tjenestene", state=ActionState.DONE),
            ActionStep("Skrive et utkast med flytskjema", state=ActionState.DONE),
            ActionStep("Sende utkastet på høring"),
            ActionStep("Gjøre rutinen kjent"),
        ),
    ),
    SystemAction(
        "", "Kompetansepakke om tegn og signaler", "", None, date(2027, 3, 1), ActionState.PLANNED,
        (ActionStep("Lage pakken"), ActionStep("Ta den opp i personalmøtene")),
    ),
    SystemAction(
        "", "Tiltaksoversikten på nett", month=date(2026, 10, 1), state=ActionState.DONE
    ),
)  # fmt: skip


class Takes(Protocol):
    """Takes the pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def fill(annual: Annual, people: Sequence[Person], language: str) -> None:
    """Take some suggestions into use, and write a plan; nothing where that is done."""
    if annual.read_plan().actions:
        return
    for each in annual.read_year(2027, language).suggested[:4]:
        annual.save_date(each)
    for date_ in (TEAM, SLT):
        annual.save_date(date_)
    who = next(each for each in people if each.name == "Berit Eksempelrud").ref(date(2027, 1, 12))
    for planned in PLAN:
        action = replace(planned, responsible=who if planned.goal else None)
        annual.save_action(action, "Utkastet er sendt til tjenestene." if action.goal else "")


def take_year(album: Takes, window: MainWindow) -> None:
    """The year, what can be written in it, and the plan."""
    assert window.shell is not None
    assert window.session is not None
    fill(window.session.annual, window.session.list_people(), "nb")
    window.shell.go(AnnualPlace())
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, AnnualScreen)
    album.take(window, "21a_year")
    year, plan = screen.model.year, screen.model.plan
    assert year is not None
    assert plan is not None
    screen.months.rows[0].opened.emit()
    _keep(album, screen, "21b_line")
    screen.write_date(SLT)
    _keep(album, screen, "21c_date")
    screen.open_action(plan.actions[0])
    _keep(album, screen, "21d_action")
    screen.suggest.click()
    dialog = screen.findChild(SuggestionsDialog)
    assert dialog is not None
    album.take_dialog(dialog, "21e_suggestions")
    dialog.reject()


def _keep(album: Takes, screen: AnnualScreen, name: str) -> None:
    assert screen.form is not None
    album.take_dialog(screen.form, name)
    screen.form.reject()
