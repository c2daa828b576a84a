"""One key each for what is said in the middle of something else."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea

from meetingapp.domain.measure import Agreement, NoMeasure, NoMeasureReason
from meetingapp.domain.people import PersonRef
from meetingapp.domain.situation import Observation
from meetingapp.domain.stopped import Parked, Stopped, StopReason
from meetingapp.ui.viewmodels.room.quick import Quick, item_for, take
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from meetingapp.ui.widgets.room.read_row import ReadRow
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.words import Language, Words
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Model, Show, empty, opened
from tests.ui.room.hands import form, here, press, types
from tests.ui.room.told import told

FRIDAY = Words(Language.NB).weekday_and_day(date(2026, 11, 27))
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_each_line_comes_to_stand_where_it_belongs(model: Model) -> None:
    room, _ = model(empty())
    name = room.people()[0].name
    said = take(room, Quick.WORDS, "Jeg vil  IKKE hjem!")
    take(room, Quick.WORDS, "vet ikke…")
    take(room, Quick.OBSERVATION, f"@{name} så at han gikk ut\ni friminuttet")
    take(room, Quick.DISAGREEMENT, f"@{name} vil vente")
    take(room, Quick.DECISION, f"Vi spør @{name} igjen i mars")
    take(room, Quick.PARKED, "  skyss  ")
    now = room.discussion
    assert said is not None
    assert now.voice.own_words == "Jeg vil  IKKE hjem!\nvet ikke…"
    assert now.purpose_and_concern.observations == (
        Observation("så at han gikk ut i friminuttet", by=name),
    )
    assert (now.best_interest.dissents[0].who_role, now.best_interest.dissents[0].view) == (
        name, "vil vente",
    )  # fmt: skip
    assert now.agreement.decisions[0].text == f"Vi spør {name} igjen i mars"
    assert now.parked == (Parked("skyss"),)
    for _ in range(6):
        assert room.undo()
    assert room.discussion == empty().discussion


def test_a_line_becomes_a_measure_with_who_and_when(model: Model) -> None:
    none = replace(
        empty().discussion, agreement=Agreement((), NoMeasure(NoMeasureReason.ADVICE_ONLY))
    )
    room, _ = model(replace(empty(), discussion=none))
    who = room.people()[0]
    taken = take(
        room, Quick.MEASURE, f"@{who.name} leser med Jonas fra 2 til 4 ganger i uka innen fredag"
    )
    [measure] = room.discussion.agreement.measures
    assert taken is not None
    assert taken.path == "agreement.measures.0.action"
    assert measure.action == "leser med Jonas fra 2 til 4 ganger i uka"
    assert measure.responsible == who
    assert measure.deadline == date(2026, 11, 27)
    assert room.discussion.agreement.no_measure is None
    assert measure.target.value is None  # proposed, and written only when a person says so
    assert {p.path for p in room.proposed("A10")} >= {"agreement.measures.0.target.value"}


def test_a_stopped_discussion_takes_in_no_agreement(model: Model) -> None:
    room, _ = model(opened(replace(jonas_discussion(), stopped=Stopped(StopReason.TOO_FEW))))
    assert item_for(room, Quick.MEASURE) is None
    assert take(room, Quick.DECISION, "Vi ringer") is None
    assert take(room, Quick.PARKED, "Vi ringer") is not None


def test_a_meeting_about_nobody_takes_measures_into_its_list(model: Model) -> None:
    room, _ = model(told("systemmote"))
    before = len(room.discussion.actions)
    take(room, Quick.MEASURE, "Felles rutine for fravær innen 1.2.2027")
    take(room, Quick.WORDS, "Vi vil ha lengre friminutt")
    action = room.discussion.actions[before]
    assert (action.measure, action.month) == ("Felles rutine for fravær", date(2027, 2, 1))
    assert room.discussion.system_voice.said.endswith("\nVi vil ha lengre friminutt")
    assert take(room, Quick.DISAGREEMENT, "Nei") is None


@pytest.mark.parametrize("text", ["😀 שלום e\u0301", "x" * 200_000, "@@@ @", "\u2028\n\r"])
@pytest.mark.parametrize("kind", list(Quick))
def test_no_line_is_too_odd(model: Model, kind: Quick, text: str) -> None:
    room, _ = model(empty())
    before = room.discussion
    taken = take(room, kind, text)
    assert (taken is None) is (not text.strip())
    room.undo()
    assert room.discussion == before


def test_a_selection_is_taken_and_the_caret_stays(show: Show) -> None:
    screen = show(opened(), "A09")
    screen._focus("best_interest.conclusion")
    area = here()
    assert isinstance(area, TextArea)
    cursor = area.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)
    chosen = cursor.selectedText()
    press(Qt.Key.Key_E, CTRL)
    assert screen.model.discussion.agreement.decisions[0].text == chosen.strip()
    assert here() is area
    assert (area.textCursor().anchor(), area.textCursor().position()) == (0, 9)
    assert screen._footer.said == f"Avtale: {chosen.strip()}"
    assert screen.model.item == "A09"


def test_the_bar_asks_for_a_line_and_gives_the_caret_back_where_it_was(show: Show) -> None:
    screen = show(opened(), "A09")
    screen._focus("best_interest.conclusion")
    area = here()
    assert isinstance(area, TextArea)
    cursor = area.textCursor()
    cursor.setPosition(5)
    area.setTextCursor(cursor)
    page = screen.findChild(QScrollArea)
    assert page is not None
    for key, kind in ((Qt.Key.Key_O, "Observasjon"), (Qt.Key.Key_U, "Uenighet")):
        press(key, CTRL)
        bar = screen._writing.bar
        assert bar.isVisible()
        assert here() is bar.text
        assert bar.text.accessibleName() == kind
        types("Han smilte")
        press(Qt.Key.Key_Return)
        assert not bar.isVisible()
        assert here() is area
        assert area.textCursor().position() == 5
    assert screen.model.discussion.purpose_and_concern.observations[-1].what == "Han smilte"
    assert screen.model.discussion.best_interest.dissents[-1].view == "Han smilte"


def test_escape_closes_the_bar_and_keeps_what_was_begun(show: Show) -> None:
    screen = show(opened(), "A05")
    was = here()
    press(Qt.Key.Key_E, CTRL)
    types("Vi ringer")
    press(Qt.Key.Key_Z, CTRL)
    types("Vi ringer")
    press(Qt.Key.Key_Escape)
    assert here() is was
    assert not screen._writing.bar.isVisible()
    assert not screen.model.discussion.agreement.decisions
    press(Qt.Key.Key_E, CTRL)
    bar = screen._writing.bar.text
    assert bar.raw == "Vi ringer"
    screen.flush()  # the room is left, or locked
    assert screen.model.discussion.agreement.decisions[0].text == "Vi ringer"
    assert bar.raw == ""


def test_the_bar_says_what_it_reads_in_a_measure(show: Show) -> None:
    screen = show(empty(), "A05")
    who = screen.model.people()[0]
    press(Qt.Key.Key_M, CTRL)
    types(f"@{who.name} ")
    types("leser innen fredag")
    bar = screen._writing.bar
    assert bar._read.accessibleName() == f"Ansvarlig: {who.name} · Frist: {FRIDAY}"
    press(Qt.Key.Key_Return)
    assert screen._footer.said.startswith("Tiltak: ")
    assert screen._footer.said.endswith(f"Frist: {FRIDAY}")
    assert screen.model.discussion.agreement.measures[0].responsible == who


def test_on_the_measures_ctrl_m_opens_an_empty_one(show: Show) -> None:
    screen = show(opened(), "A10")
    press(Qt.Key.Key_M, CTRL)
    assert not screen._writing.bar.isVisible()
    assert form(screen, MeasuresForm)._editor.index == len(
        screen.model.discussion.agreement.measures
    )


def test_words_added_while_the_childs_words_are_open_are_not_written_over(show: Show) -> None:
    screen = show(empty(), "A05")
    screen._focus("voice.own_words")
    types("Vet ikke")
    press(Qt.Key.Key_B, CTRL)
    types("Jeg vil hjem")
    press(Qt.Key.Key_Return)
    area = here()
    assert isinstance(area, TextArea)
    assert area.raw == "Vet ikke\nJeg vil hjem"
    types("!")
    assert screen.model.discussion.voice.own_words == "Vet ikke!\nJeg vil hjem"


def test_agreements_are_written_changed_and_removed_in_the_form(show: Show) -> None:
    screen = show(opened(), "A10")
    card = form(screen, MeasuresForm)._decisions
    assert screen.model.discussion.agreement.measures
    card._lines[0].text.setFocus()
    types("Vi ringer hjem")
    screen.model.tell()
    assert screen.model.discussion.agreement.decisions[0].text == "Vi ringer hjem"
    assert card._lines[1].isVisible()
    card._lines[0].remove.click()
    assert not screen.model.discussion.agreement.decisions
    press(Qt.Key.Key_Z, CTRL)
    assert screen.model.discussion.agreement.decisions[0].text == "Vi ringer hjem"
    now = here()
    assert isinstance(now, QLineEdit)
    assert now.text() == "Vi ringer hjem"


def test_an_agreement_is_read_back_before_the_end(show: Show) -> None:
    screen = show(opened(), "A10")
    take(screen.model, Quick.DECISION, "Vi ringer hjem på mandag")
    screen.turn_to("A14")
    assert screen.form is not None
    rows = [row.accessibleName() for row in screen.form.findChildren(ReadRow)]
    assert any(row.startswith("Avtale 1: Vi ringer hjem på mandag") for row in rows)


def test_locked_minutes_take_nothing(show: Show) -> None:
    screen = show(replace(opened(), minutes_id="m"), "A05")
    press(Qt.Key.Key_E, CTRL)
    assert not screen._writing.bar.isVisible()
    assert take(screen.model, Quick.DECISION, "Vi ringer") is None


def test_people_are_never_of_another_case(model: Model) -> None:
    room, _ = model(empty())
    names = {p.name for p in room.people()}
    here_now = {p.person.name for p in room.context.meeting.participants}
    register = {p.name for p in room.room.people}
    assert names == here_now | register
    assert all(isinstance(p, PersonRef) for p in room.people())


def test_a_line_of_ones_notes_becomes_a_measure_and_undo_brings_both_back(show: Show) -> None:
    screen = show(empty(), "A05")
    press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    pane = screen.notes_pane
    assert here() is pane.area
    name = screen.model.people()[0].name
    pane.area.insertPlainText(f"skole\n@{name} leser innen fredag")
    press(Qt.Key.Key_M, CTRL)
    [measure] = screen.model.discussion.agreement.measures
    assert (measure.action, measure.deadline) == ("leser", date(2026, 11, 27))
    assert pane.area.raw.strip() == "skole"
    assert here() is pane.area
    press(Qt.Key.Key_Z, CTRL)
    assert not screen.model.discussion.agreement.measures
    assert pane.area.raw == f"skole\n@{name} leser innen fredag"
