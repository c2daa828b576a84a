"""Finished minutes on the screen: their pages, copies that are looked at first, and the archive."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.approval import ApprovalState
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.ui.places import MinutesPlace
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.widgets.papers.copies_card import CopyRow
from meetingapp.ui.widgets.papers.dialogs import JournalDialog, RemarkDialog, SentDialog
from meetingapp.ui.widgets.papers.differences import DifferencesDialog
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.ui.conftest import NOW
from tests.ui.met import tell

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
Shown = tuple[MainWindow, MinutesScreen]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("demo") / "demo")


@pytest.fixture
def minutes(demo: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> Shown:
    shutil.copytree(demo, tmp_path / "demo")
    door = Door(tmp_path / "demo", lambda: NOW)
    session = door.unlock(PASSPHRASE)
    finished = [d.minutes_id for m in session.lists.list_meetings().rows for d in m.discussions]
    shown = window(door)
    shown.open_session(session, MinutesPlace(next(one for one in finished if one)))
    settled(shown)
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MinutesScreen)
    return shown, screen


def guardian_of(screen: MinutesScreen) -> Audience:
    standing = screen.model.standing
    assert standing is not None
    return next(
        each.audience
        for each in standing.choices
        if each.audience.edition is Edition.GUARDIAN and each.refused is None
    )


def row_of(screen: MinutesScreen, edition: Edition) -> CopyRow:
    rows = screen.panel.copies.findChildren(CopyRow)
    return next(row for row in rows if row.audience.edition is edition)


def test_every_page_is_drawn_and_can_be_heard(minutes: Shown) -> None:
    _shown, screen = minutes
    sheets = screen.findChildren(QLabel, "sheet")
    assert len(sheets) >= 2
    assert all(not sheet.pixmap().isNull() for sheet in sheets)
    assert sheets[0].accessibleName() == "Side 1"
    assert "Referat fra ressursteam" in sheets[0].accessibleDescription()
    assert "Referat fra ressursteam" in screen.sheets.text.toPlainText()


def test_a_copy_is_shown_before_it_is_saved_and_the_shown_bytes_are_saved(
    qtbot: QtBot, minutes: Shown, settled: Settled, tmp_path: Path
) -> None:
    shown, screen = minutes
    row = row_of(screen, Edition.GUARDIAN)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settled(shown)
    preview = screen.model.preview
    assert preview is not None
    assert screen.bar.save.isEnabled()
    assert preview.mark.copy_id in screen.sheets.text.toPlainText()
    out = tmp_path / "ut"
    out.mkdir()
    screen.save_to(out)
    settled(shown)
    [file] = out.iterdir()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == preview.sha256
    standing = screen.model.standing
    assert standing is not None
    assert [each.copy_id for each in standing.copies] == [preview.mark.copy_id]
    assert not screen.bar.isVisible()
    assert preview.mark.copy_id not in screen.sheets.text.toPlainText()


def test_a_copy_is_never_written_over_another_file(
    minutes: Shown, settled: Settled, tmp_path: Path
) -> None:
    shown, screen = minutes
    screen.begin_copy(guardian_of(screen))
    settled(shown)
    assert screen.model.preview is not None
    theirs = tmp_path / screen.model.preview.file_name
    theirs.write_text("somebody else’s")
    screen.save_to(tmp_path)
    settled(shown)
    assert theirs.read_text() == "somebody else’s"
    assert screen.panel.said.text
    standing = screen.model.standing
    assert standing is not None
    assert standing.copies == ()


def test_a_copy_that_cannot_be_written_says_so(
    minutes: Shown, settled: Settled, tmp_path: Path
) -> None:
    shown, screen = minutes
    screen.begin_copy(guardian_of(screen))
    settled(shown)
    screen.save_to(tmp_path / "no such folder")
    settled(shown)
    assert screen.panel.said.text
    assert not (tmp_path / "no such folder").exists()


def test_the_language_and_the_format_of_a_copy_are_chosen_where_it_is_seen(
    minutes: Shown, settled: Settled
) -> None:
    shown, screen = minutes
    screen.begin_copy(guardian_of(screen))
    settled(shown)
    screen.bar.language.chosen.emit(Language.NN.value)
    settled(shown)
    assert "UNNATEKE OFFENTLEGHEIT" in screen.sheets.text.toPlainText()
    screen.bar.format.chosen.emit(CopyFormat.TXT.value)
    settled(shown)
    assert screen.model.preview is not None
    assert screen.model.preview.content.decode().strip()
    assert screen.sheets.text.isVisible()


def test_a_complete_copy_asks_who_gets_it(qtbot: QtBot, minutes: Shown, settled: Settled) -> None:
    shown, screen = minutes
    screen.begin_copy(Audience(Edition.FULL))
    settled(shown)
    assert not screen.bar.save.isEnabled()
    screen.bar.recipient.setFocus()
    qtbot.keyClicks(screen.bar.recipient, "PPT i Prøveås")
    screen.bar.language.setFocus()
    settled(shown)
    assert screen.bar.save.isEnabled()


def test_what_may_not_be_handed_out_stands_there_with_its_reason(minutes: Shown) -> None:
    _shown, screen = minutes
    standing = screen.model.standing
    assert standing is not None
    may = [each for each in standing.choices if each.refused is None]
    assert len(screen.panel.copies.findChildren(CopyRow)) == len(may)
    told = [label.text() for label in screen.panel.copies.findChildren(QLabel)]
    for each in standing.choices:
        if each.refused is not None:
            assert wording.words.error(each.refused) in told


def test_no_copy_stands_under_the_name_of_another(minutes: Shown, settled: Settled) -> None:
    shown, screen = minutes
    screen.begin_copy(guardian_of(screen))
    settled(shown)
    assert screen.findChildren(QLabel, "sheet")
    screen.begin_copy(Audience(Edition.FULL))  # nobody is named yet, so it is not made
    settled(shown)
    assert not [sheet for sheet in screen.findChildren(QLabel, "sheet") if sheet.isVisible()]
    assert screen.sheets.text.toPlainText() == ""


def test_what_was_left_out_can_be_seen_beside_the_whole(minutes: Shown, settled: Settled) -> None:
    shown, screen = minutes
    screen.begin_copy(guardian_of(screen))
    settled(shown)
    screen.bar.differences.click()
    dialog = shown.findChild(DifferencesDialog)
    assert dialog is not None
    assert dialog.isVisible()


def test_minutes_are_sent_remarked_on_and_the_day_is_the_earliest_one(
    qtbot: QtBot, minutes: Shown, settled: Settled
) -> None:
    shown, screen = minutes
    screen.panel.approval.send.click()
    form = shown.findChild(SentDialog)
    assert form is not None
    form.who.set_raw("Kari Fiktivsen\n\nPPT")
    form.save.click()
    settled(shown)
    standing = screen.model.standing
    assert standing is not None
    assert standing.approval.approval.sent is not None
    assert standing.approval.approval.sent.recipients == ("Kari Fiktivsen", "PPT")
    screen.panel.approval.remark.click()
    remark = shown.findChild(RemarkDialog)
    assert remark is not None
    assert not remark.save.isEnabled()
    qtbot.keyClicks(remark.by, "Kari Fiktivsen")
    qtbot.keyClicks(remark.text, "Jonas leser hver kveld nå.")
    remark.save.click()
    settled(shown)
    assert "Jonas leser hver kveld nå." in [
        label.text() for label in screen.panel.approval.findChildren(QLabel)
    ]
    assert screen.model.standing is not None
    assert screen.model.standing.approval.state is not ApprovalState.FINALISED


def test_the_archive_package_is_a_folder_and_the_reference_is_noted(
    qtbot: QtBot, minutes: Shown, settled: Settled, tmp_path: Path
) -> None:
    shown, screen = minutes
    out = tmp_path / "ut"
    out.mkdir()
    screen.model.pack(out)
    settled(shown)
    [package] = out.iterdir()
    assert {file.suffix for file in package.iterdir()} >= {".pdf", ".json", ".xml"}
    screen.panel.archive.journal.click()
    form = shown.findChild(JournalDialog)
    assert form is not None
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.reference, "2026/1234-5")
    form.save.click()
    settled(shown)
    standing = screen.model.standing
    assert standing is not None
    assert standing.receipt is not None
    assert standing.receipt.reference == "2026/1234-5"
    assert screen.panel.archive.take_back.isVisible()


def test_text_is_one_key_away(qtbot: QtBot, minutes: Shown) -> None:
    _shown, screen = minutes
    qtbot.keyClick(screen.how, "2")
    assert screen.sheets.text.isVisible()
    qtbot.keyClick(screen.how, "1")
    assert not screen.sheets.text.isVisible()


def test_in_a_narrow_window_the_panel_takes_turns_with_the_pages(
    qtbot: QtBot, minutes: Shown
) -> None:
    shown, screen = minutes
    shown.resize(1100, 700)
    qtbot.waitUntil(lambda: len(screen.how.options) == 3)
    assert not screen.panel.isVisible()
    qtbot.keyClick(screen.how, "3")
    assert screen.panel.isVisible()
    assert not screen.sheets.isVisible()
