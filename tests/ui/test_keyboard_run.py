"""A whole ressursteam meeting by keyboard alone: from the lock to the finished document."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from meetingapp.ui.places import TodayPlace
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui import ressursteam as steps
from tests.ui.person import Key, Person

# The offscreen platform says so of every list that drops down.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.mark.long
def test_a_meeting_runs_from_the_passphrase_to_the_printed_minutes(
    office: Door, window: MakeWindow, settled: Settled, passphrase: str
) -> None:
    give_the_case_its_concern(office, passphrase)
    shown = window(office, replace(Settings(), user="berit"))
    person = Person(shown, settled)

    person.fills("the passphrase", passphrase)
    person.press(Key.Key_Return)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == TodayPlace()

    steps.new_meeting(person)
    steps.opening(person)
    steps.purpose(person)
    steps.voice(person)
    steps.guardians(person)
    steps.situation(person)
    steps.best_interests(person)
    steps.measure(person, *steps.FIRST)
    person.done()
    steps.ending(person)
    steps.reasons(person)
    minutes_id = steps.finalise(person)

    assert isinstance(shown.shell.shown, MinutesScreen)
    QApplication.processEvents()
    shown.close()
    session = office.unlock(passphrase)
    pdf = session.read_minutes_pdf(minutes_id)
    session.close()
    assert_says(pdf, "Jeg liker når vi leser i lite rom.", "Ida leser med tre elever")


def assert_says(pdf: bytes, *texts: str) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
    pages = pypdfium2.PdfDocument(pdf)
    printed = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    pages.close()
    for text in texts:
        assert text in printed


def give_the_case_its_concern(office: Door, passphrase: str) -> None:
    session = office.unlock(passphrase)
    concern = "Jonas går fra lesestasjonen i 4 av 5 økter hver uke siden september."
    session.save_case(replace(session.read_case("jonas"), concern=concern))
    session.close()
