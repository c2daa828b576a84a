"""A form that may be read and not written, for those whose role only reads."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.room.cards import OptionCards
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField


def only_read(root: QWidget) -> None:
    """Let every field under ``root`` be read, marked and copied, and nothing be changed."""
    for each in root.findChildren(QWidget):
        if isinstance(each, TextField | TextArea):
            each.setReadOnly(True)
        elif isinstance(each, Seg | Chips | OptionCards | QAbstractButton):
            each.setEnabled(False)
