"""The head of the documents in the settings: a line, and a logo that is looked through first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import Place, SettingsPlace
from meetingapp.ui.ports import Session
from meetingapp.ui.widgets.letterhead_card import LetterheadCard
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def session_of(shown: MainWindow) -> Session:
    assert shown.session is not None
    return shown.session


@pytest.fixture
def card(at: At) -> tuple[MainWindow, LetterheadCard]:
    shown = at(SettingsPlace())
    found = shown.findChild(LetterheadCard)
    assert found is not None
    return shown, found


def test_a_line_and_a_logo_are_kept_and_the_logo_can_be_removed(
    qtbot: QtBot, card: tuple[MainWindow, LetterheadCard], settled: Settled, tmp_path: Path
) -> None:
    shown, head = card
    head.line.setFocus()
    qtbot.keyClicks(head.line, "Oppvekst og læring")
    head.choose.setFocus()
    settled(shown)
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (900, 300), (13, 92, 73, 128)).save(logo)
    head.take(logo)
    settled(shown)
    kept = session_of(shown).read_office().letterhead
    assert kept.line == "Oppvekst og læring"
    assert kept.logo.startswith(b"\x89PNG")
    assert head.alt.raw == kept.logo_alt != ""
    assert head.logo.isVisible()
    head.remove.click()
    settled(shown)
    assert session_of(shown).read_office().letterhead.logo == b""
    assert session_of(shown).read_office().letterhead.line == "Oppvekst og læring"


def test_what_is_no_picture_is_refused_with_a_sentence_and_nothing_is_kept(
    card: tuple[MainWindow, LetterheadCard], settled: Settled, tmp_path: Path
) -> None:
    shown, head = card
    text = tmp_path / "logo.png"
    text.write_text("<svg onload=alert(1)>")
    for file in (text, tmp_path / "no such file.png"):
        head.take(file)
        settled(shown)
        assert head.said.text
    assert session_of(shown).read_office().letterhead.logo == b""
