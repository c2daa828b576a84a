"""The rail at the left says every place in full, in every language."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from meetingapp.ui.places import Place, TodayPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.words import Language

At = Callable[[Place], MainWindow]


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_no_entry_is_cut_also_when_it_is_chosen(at: At, scale: float) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.resize(1440, 900)
    theme.apply(scale=scale)
    cut = []
    for language in Language:
        wording.use(language)
        for button in shown.shell.rail.buttons:
            button.setChecked(True)
            QApplication.processEvents()
            if button.width() < button.minimumSizeHint().width():
                cut.append(button.text())
    assert cut == []


def test_with_large_text_only_the_icons_stand_and_their_names_are_kept(at: At) -> None:
    shown = at(TodayPlace())
    assert shown.shell is not None
    shown.resize(1440, 900)
    theme.apply(scale=2.0)
    QApplication.processEvents()
    buttons = shown.shell.rail.buttons
    assert {button.text() for button in buttons} == {""}
    assert [button.accessibleName() for button in buttons][-2:] == [
        "Personer og tjenester",
        "Innstillinger",
    ]
