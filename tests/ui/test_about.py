"""Which version it is, and the licence of everything in it, by keyboard and in each language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp import __version__
from meetingapp.ui.places import Place, SettingsPlace
from meetingapp.ui.widgets.about_card import AboutCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.licences import Licences, bundled, text_of
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.words import Language

At = Callable[[Place], MainWindow]


def test_the_settings_tell_the_version_and_the_notices(at: At) -> None:
    window = at(SettingsPlace())
    card = window.findChild(AboutCard)
    assert card is not None
    told = " ".join(label.text() for label in card.findChildren(Label))
    assert __version__ in told
    assert "SQLCipher" in told
    assert "Zetetic LLC" in told
    assert "LGPL" in told


def test_the_licences_are_read_by_keyboard_alone(qtbot: QtBot, at: At) -> None:
    window = at(SettingsPlace())
    card = window.findChild(AboutCard)
    assert card is not None
    card.show_licences.setFocus()
    qtbot.keyClick(card.show_licences, Qt.Key.Key_Space)
    dialog = window.findChild(Licences)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.parts
    assert "ZETETIC LLC" in dialog.text.toPlainText()
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    assert dialog.head.text() == "Qt · LGPL-3.0-only"
    qtbot.keyClick(dialog.parts, Qt.Key.Key_End)
    assert dialog.parts.currentRow() == len(bundled()) - 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("language", "title"),
    [(Language.NB, "Lisenser"), (Language.NN, "Lisensar"), (Language.EN, "Licences")],
)
def test_the_licences_say_themselves_in_each_language(
    qtbot: QtBot, language: Language, title: str
) -> None:
    before = wording.words.language
    wording.use(language)
    try:
        dialog = Licences(None)
        qtbot.addWidget(dialog)
        assert title in {label.text() for label in dialog.findChildren(Label)}
        assert dialog.parts.accessibleName()
        assert dialog.text.accessibleName()
    finally:
        wording.use(before)


def test_every_part_has_a_text_to_show() -> None:
    assert len(bundled()) > 50
    assert [one.name for one in bundled()[:2]] == ["SQLCipher", "Qt"]
    for part in bundled():
        assert len(text_of(part)) > 150, part.name
