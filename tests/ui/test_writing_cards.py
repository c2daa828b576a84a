"""Snippets and spelling in the settings: kept at once, refused in words, brought back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.snippet import Snippet
from meetingapp.services.spelling import Spelling
from meetingapp.ui.places import Place, SettingsPlace
from meetingapp.ui.widgets.snippets_card import SnippetsCard
from meetingapp.ui.widgets.spelling_card import SpellingCard
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def shown(at: At) -> MainWindow:
    return at(SettingsPlace())


def card(shown: MainWindow) -> SnippetsCard:
    found = shown.findChild(SnippetsCard)
    assert found is not None
    return found


def test_a_snippet_is_kept_when_both_its_parts_are_written(
    qtbot: QtBot, shown: MainWindow, office: Door, passphrase: str
) -> None:
    snippets = card(shown)
    qtbot.keyClick(snippets.add, Qt.Key.Key_Space)
    [row] = snippets.rows
    row.short.setText(";;ringe")
    row.done.emit()
    row.text.insertPlainText("Kontaktlæreren ringer hjem.")
    row.done.emit()
    qtbot.waitUntil(lambda: snippets.said.text == "Lagret.")
    row.text.appendPlainText("Jonas Fiktivsen er med.")
    row.done.emit()
    qtbot.waitUntil(lambda: "kan ikke navngi noen" in snippets.said.text)
    shown.close()
    session = office.unlock(passphrase)
    kept = session.writing.list_snippets()
    session.close()
    assert kept == (Snippet("ringe", "Kontaktlæreren ringer hjem."),)


def test_a_snippet_that_was_removed_can_be_brought_back(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    snippets = card(shown)
    qtbot.keyClick(snippets.add, Qt.Key.Key_Space)
    snippets.rows[0].short.setText("a")
    snippets.rows[0].text.insertPlainText("En tekst.")
    snippets.rows[0].remove.click()
    assert snippets.rows == []
    snippets.bring_back.click()
    settled(shown)
    assert [row.snippet for row in snippets.rows] == [Snippet("a", "En tekst.")]
    assert snippets._kept == (Snippet("a", "En tekst."),)


def test_the_spelling_is_chosen_and_forgets_what_it_learned(
    shown: MainWindow, settled: Settled
) -> None:
    assert shown.shell is not None
    found = shown.findChild(SpellingCard)
    assert found is not None
    writing = found._work.session.writing
    found._work.background.store(lambda: writing.learn_word("stafettlogg"), found._show)
    settled(shown)
    assert found.learned.isVisibleTo(found)
    found._forget("stafettlogg")
    found.child.click()
    settled(shown)
    assert found._now == Spelling((), on=True, marks_child=True)
    assert not found.learned.isVisibleTo(found)
