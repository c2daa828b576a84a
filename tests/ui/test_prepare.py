"""Before the meeting: the line, the ticks that tick themselves, files to send, a change, a drop."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import StepKind
from meetingapp.errors import AppError
from meetingapp.services.inviting import Paper
from meetingapp.ui.places import CasePlace, RoomPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.viewmodels.prepare import save
from meetingapp.ui.viewmodels.prepare_words import day_of, note, step
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.case_consent import GapNotice
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.papers.paper_dialog import PaperDialog
from meetingapp.ui.widgets.prepare.dialogs import PapersDialog
from meetingapp.ui.widgets.prepare.guide_dialog import GuideDialog
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.accessibility.walk import (
    Seen,
    cut,
    faint,
    looks_the_same,
    nameless,
    sideways,
    stops,
    unreached,
)
from tests.ui.prepared import At, Opened, opener, row

Settled = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def prepared(office: Door, passphrase: str, at: At) -> Opened:
    return opener(office, passphrase, at)


def test_what_follows_from_data_has_no_box_and_what_a_person_knows_has_one(
    prepared: Opened,
) -> None:
    _, screen = prepared()
    boxes = {each.step.kind for each in screen.line.rows if each.tick is not None}
    assert boxes == {
        StepKind.LETTERS_SENT,
        StepKind.CHILD_ASKED,
        StepKind.AGENDA,
        StepKind.CHILD_TOLD,
    }
    words, known = wording.words, screen.model.known
    assert known is not None
    assert note(words, row(screen, StepKind.PLACE).step) == "sjekket automatisk"
    assert step(words, known, row(screen, StepKind.CONSENT).step) == (
        "Samtykket dekker skolen og PPT"
    )
    assert screen.side.ring.accessibleName() == "2 av 9 klart"


def test_days_on_the_line_are_words_and_a_free_day_moves_earlier(prepared: Opened) -> None:
    _, screen = prepared()
    known = screen.model.known
    assert known is not None
    first = known.line.groups[0]
    assert day_of(wording.words, first) == (
        "fre. 18.\N{NO-BREAK SPACE}desember, flyttet fra juleferien"
    )


def test_the_child_stands_last_among_those_who_come_and_is_never_absent(
    prepared: Opened,
) -> None:
    _, screen = prepared()
    texts = [label.text() for label in screen.side.findChildren(type(screen._title))]
    people = [text for text in texts if text in ("Ida Prøvestad", "Kari Fiktivsen", "Jonas")]
    assert people[-3:] == ["Ida Prøvestad", "Kari Fiktivsen", "Jonas"]


def test_a_tick_by_hand_is_kept_and_one_that_is_refused_is_no_tick(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared(with_health=True)
    box = row(screen, StepKind.LETTERS_SENT).tick
    assert box is not None
    box.click()
    settled(window)
    again = row(screen, StepKind.LETTERS_SENT).tick
    assert again is not None
    assert not again.isChecked()
    assert screen.said.text().startswith("Innkallingen kan ikke lages ennå")
    asked = row(screen, StepKind.CHILD_ASKED).tick
    assert asked is not None
    asked.click()
    settled(window)
    now = row(screen, StepKind.CHILD_ASKED).tick
    assert now is not None
    assert now.isChecked()


def test_a_gap_gives_two_ways_out(prepared: Opened, settled: Settled) -> None:
    window, screen = prepared(with_health=True)
    [gap] = screen.findChildren(GapNotice)
    gap.leave.click()
    settled(window)
    assert not [each for each in screen.line.findChildren(GapNotice) if each.isVisible()]
    assert row(screen, StepKind.CONSENT).step.is_done


def test_asking_for_consent_opens_the_case(prepared: Opened, settled: Settled) -> None:
    window, screen = prepared(with_health=True)
    screen.findChildren(GapNotice)[0].consent.click()
    settled(window)
    assert window.shell is not None
    assert window.shell.place == CasePlace("jonas")


def test_files_are_saved_where_a_person_says_and_nothing_is_written_over(
    prepared: Opened, settled: Settled, tmp_path: Path
) -> None:
    window, screen = prepared()
    folder = tmp_path / "til utsending"
    folder.mkdir()
    (folder / "2027-01-19-RT-innkalling-01.ics").write_bytes(b"mine")
    screen.model.make_letters(folder)
    settled(window)
    names = sorted(file.name for file in folder.iterdir())
    assert len(names) == 9
    assert "2027-01-19-RT-innkalling-01.pdf" in names
    assert "2027-01-19-RT-innkalling-01-2.ics" in names
    assert (folder / "2027-01-19-RT-innkalling-01.ics").read_bytes() == b"mine"
    assert not [name for name in names if "Jonas" in name or "Fiktivsen" in name]
    assert row(screen, StepKind.LETTERS_MADE).step.is_done
    [dialog] = screen.findChildren(PapersDialog)
    dialog.accept()


def test_a_folder_that_cannot_be_written_in_is_said(
    prepared: Opened, settled: Settled, tmp_path: Path
) -> None:
    window, screen = prepared()
    screen.model.make_letters(tmp_path / "finnes ikke")
    settled(window)
    assert screen.said.text().startswith("Kopien kunne ikke lagres der")
    assert not row(screen, StepKind.LETTERS_MADE).step.is_done


def test_files_are_saved_all_or_none(tmp_path: Path) -> None:
    first = Paper(PersonRef("Ida Prøvestad"), "en.pdf", b"1")
    with pytest.raises(AppError) as why:
        save((first, replace(first, file_name=f"{300 * 'x'}.pdf")), tmp_path)
    assert why.value.code == "ui.copy_not_written"
    assert list(tmp_path.iterdir()) == []
    assert [each.file_name for each in save((first, first), tmp_path)] == ["en.pdf", "en-2.pdf"]


def test_what_is_missing_is_put_right_in_its_very_field(
    qtbot: QtBot, prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared()
    known = screen.model.known
    assert known is not None
    [asked] = known.open
    [ordne] = [b for b in screen.side.findChildren(Button) if b.text().strip() == "Ordne"]
    qtbot.keyClick(ordne, Qt.Key.Key_Space)
    settled(window)
    assert window.shell is not None
    assert window.shell.place == RoomPlace(known.discussion.id, asked.id, asked.path)
    room = window.shell.shown
    assert isinstance(room, RemembersRoom)
    assert room.where() == ("A00", "child_asked_beforehand")


def test_a_text_to_ask_with_names_no_child_and_it_is_noted_who_was_asked(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared()
    [ask] = screen.buttons[StepKind.GUARDIAN_VIEW]
    assert ask.text().strip() == "Spør Kari"
    ask.click()
    settled(window)
    [again] = screen.buttons[StepKind.GUARDIAN_VIEW]
    assert again.text().strip() == "Purr på Kari"
    asked = note(wording.words, row(screen, StepKind.GUARDIAN_VIEW).step)
    assert asked.startswith("spurt ")
    assert asked.endswith("ikke skrevet ned ennå")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Hei, Kari.")
    assert "Jonas" not in copied
    assert "Berit Eksempelrud" in copied


def test_the_guide_for_the_talk_is_read_on_the_screen_and_made_on_paper(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared()
    guide = screen.buttons[StepKind.CHILD_TALK][1]
    assert guide.text().strip() == "Hva spør jeg om?"
    guide.click()
    settled(window)
    [dialog] = screen.findChildren(GuideDialog)
    said = [label.text() for label in dialog.findChildren(Label)]
    assert "«Jeg leser det jeg har skrevet. Er det rett?»" in said
    assert not [text for text in said if "Leser saktere" in text]
    dialog.paper_asked.emit()
    settled(window)
    [paper] = screen.findChildren(PaperDialog)
    assert paper.model.paper is not None
    assert paper.model.paper.content.startswith(b"%PDF")
    assert "Jonas" not in paper.model.paper.file_name
    paper.accept()
    dialog.accept()


def test_the_usual_tasks_fill_what_the_template_asks_for(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared(kind="AG")
    [give] = screen.buttons[StepKind.TASKS]
    give.click()
    settled(window)
    assert row(screen, StepKind.TASKS).step.is_done


def test_two_keys_open_the_room(qtbot: QtBot, prepared: Opened, settled: Settled) -> None:
    window, screen = prepared()
    known = screen.model.known
    assert known is not None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    settled(window)
    assert window.shell is not None
    assert window.shell.place == RoomPlace(known.discussion.id)


def test_everybody_can_use_it_by_keyboard_in_a_small_window_and_with_large_text(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared(kind="AG", with_health=True)
    controls = stops(window)
    assert screen.open in controls
    faults = [*nameless(controls), *unreached(controls), *looks_the_same(controls)]
    seen = Seen()
    for mode, scale, size in (
        (Mode.LIGHT, 1.0, (1100, 700)),
        (Mode.DARK, 2.0, (1440, 900)),
        (Mode.LIGHT, 2.0, (1440, 900)),
    ):
        theme.apply(mode, scale)
        window.resize(*size)
        settled(window)
        faults += [*cut(window), *sideways(window), *faint(window, seen)]
    assert faults == []
    assert seen.texts > 20
