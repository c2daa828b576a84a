"""A page that scrolls follows the keyboard, and harms nobody while it is taken down."""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.scroll_page import ScrollPage


def test_the_keyboard_may_move_on_while_a_page_has_lost_its_content(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = column(window)
    going, before, field = ScrollPage(), QLineEdit(), QLineEdit()
    for each in (going, before, field):
        box.addWidget(each)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    delete(going.page)
    with qtbot.captureExceptions() as raised:
        field.setFocus()
    assert field.hasFocus()
    assert raised == []


def test_a_field_below_the_edge_is_scrolled_to_when_the_keyboard_comes_to_it(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    fields = [QLineEdit() for _ in range(40)]
    for field in fields:
        page.body.addWidget(field)
    page.resize(300, 200)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert fields[-1].visibleRegion().isEmpty()
    fields[-1].setFocus()
    assert not fields[-1].visibleRegion().isEmpty()
