"""A14: what is read aloud in each kind of discussion, and what deviates from the template."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from meetingapp.domain.deviation import WarningReason
from meetingapp.domain.stopped import StopReason
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.answers import answer
from meetingapp.ui.viewmodels.room.deviations import deviation_lines
from meetingapp.ui.viewmodels.room.read_back import lines_of
from meetingapp.ui.viewmodels.room.stop import stop_room
from meetingapp.ui.wording import wording
from meetingapp.words import Language, Words
from tests.domain.jonas import jonas_meeting
from tests.ui.room.conftest import Model, Show, opened
from tests.ui.room.told import told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NB = Words(Language.NB)


def texts(screen: RoomScreen) -> str:
    QApplication.processEvents()
    shown = screen._form()
    assert shown is not None
    return "\n".join(one.text() for one in shown.findChildren(QLabel) if one.isVisible())


def test_with_everything_in_place_there_is_no_deviation(show: Show) -> None:
    said = texts(show(opened(), "A14"))
    assert "Avvik fra mal" in said
    assert "Ingen. Alt malen ber om, er på plass." in said


def test_a_reason_given_is_shown_before_the_minutes_are_locked(show: Show) -> None:
    meeting = jonas_meeting()
    screen = show(opened(meeting=replace(meeting, note_taker=meeting.chair)), "A14")
    answer(screen.model, ["G-OPEN-1"], WarningReason.NOT_POSSIBLE)
    (line,) = deviation_lines(NB, screen.model)
    assert line.item == "A01"
    assert line.why == "Lot seg ikke gjøre til dette møtet"
    assert line.why in texts(screen)
    wording.use(Language.NN)
    assert "Lét seg ikkje gjere til dette møtet" in texts(screen)


def test_a_stopped_discussion_reads_why_and_when_it_goes_on(model: Model) -> None:
    room, _ = model(opened())
    stop_room(room, StopReason.OUT_OF_TIME, "", date(2026, 12, 8))
    first, voice = lines_of(NB, room)
    assert first.text == "Drøftingen er avbrutt: tiden gikk ut."
    assert first.under.replace("\xa0", " ") == "Den fortsetter tirsdag 8. desember 2026."
    assert voice.voice
    stop_room(room, StopReason.NO_CONSENT, "", date(2026, 12, 8))
    assert len(lines_of(NB, room)) == 1


def test_a_system_meeting_reads_its_actions_and_no_child(model: Model) -> None:
    room, _ = model(told("systemmote"))
    leads = [line.lead for line in lines_of(NB, room)]
    assert leads[0] == "Det barn og unge sier"
    assert any(lead.startswith("Tiltak 1") for lead in leads)
    assert "Barnets stemme" not in leads


def test_nobody_is_told_where_nobody_is_named(model: Model) -> None:
    room, _ = model(told("anonym"))
    assert "Tilbakemelding" not in [line.lead for line in lines_of(NB, room)]
