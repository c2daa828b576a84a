"""The pictures of what a municipality sets for itself: templates, school holidays, ages."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.own_type import OwnTexts
from meetingapp.domain.template import Severity
from meetingapp.ui import places
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.screens.templates import TemplatesScreen
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.templates.forms import CopyForm, OwnItemForm
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import plain


class TakesPictures(Protocol):
    """What an album does."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture of a window."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_templates(album: TakesPictures, window: MainWindow) -> None:
    """A variant in the making: two changes, an item of the municipality's own, and the limits."""
    assert window.shell is not None
    window.shell.go(places.TemplatesPlace())
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, TemplatesScreen)
    model = screen.model
    model.turn_to("RT")
    assert model.draft is not None
    heading = OwnTexts("Overgang mellom trinn", "Overgang mellom steg")
    model.change(
        model.draft.with_severity("G-ALT-1", Severity.ERROR)
        .with_severity("G-VOICE-10", Severity.ERROR)
        .with_item("A07", heading, OwnTexts())
    )
    album.take(window, "19b_templates_changed")
    assert screen.parts is not None
    window.activateWindow()
    album.settle(window)
    screen.parts.limits.rows[-1].days.setFocus()
    album.take(window, "19c_templates_limits")
    for name, form in (
        ("19d_own_item", OwnItemForm(window, model.draft.template.items)),
        ("19e_copy", CopyForm(window, plain("Ressursteam"), ())),
    ):
        form.open()
        album.take_dialog(form, name)
        form.reject()


def take_holidays(album: TakesPictures, window: MainWindow) -> None:
    """The school holidays, with one that has been moved and one without a last day."""
    assert window.shell is not None
    window.shell.go(places.TeamPlace())
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    screen._edit(screen._people[0])
    (person,) = window.findChildren(PersonForm)
    album.take_dialog(person, "22d_person")
    person.reject()
    album.settle(window)
    window.activateWindow()  # where a window has no keyboard, nothing is scrolled into sight
    winter, easter = screen.holidays.rows[2:4]
    winter.first.set_raw("uke 9")
    winter.last.set_raw("5.3")
    easter.last.set_raw("1.1")
    for field in (winter.first, winter.last, easter.last, screen.holidays.add):
        field.setFocus()
    album.take(window, "22b_school_holidays")
    screen.holidays.restore.click()  # the next picture begins as this one did
    screen.signers.restore.setFocus()
    screen.signers.ages["health_alone"].setFocus()
    album.take(window, "22c_signer_ages")
    album.settle(window)
