"""What people write is never markup, in a tooltip either."""

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.widgets.tip import set_tip


def read(tip: str) -> str:
    """Return the letters Qt draws for a tooltip."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize(
    "text",
    [
        "Ida Prøvestad",
        "<b>Ola</b>",
        "<img src='x.png'>",
        "Kari & Jon",
        "a < b > c",
        "<a href='https://example.invalid'>her</a>",
        "&lt;b&gt;",
        "",
    ],
)
def test_a_tooltip_shows_what_was_written_letter_for_letter(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    assert read(widget.toolTip()) == text
