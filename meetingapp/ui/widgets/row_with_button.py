"""A row of a list with one thing to do beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.widgets.button import Button, ButtonKind
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.wording import Say, wording


class RowButton(Button):
    """A small button; a reader hears what it is about, for there is one in every row."""

    def __init__(self, say: Say, name: Say, kind: ButtonKind = "soft") -> None:
        self._name = name
        super().__init__(say, kind=kind)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(wording.said(self._name))


class LinkButton(RowButton):
    """A link of a card; a reader hears which card it belongs to."""

    def __init__(self, say: Say, name: Say) -> None:
        super().__init__(say, name, "link")


class RowWithButton(QWidget):
    """The row first, then the button: two stops for Tab."""

    def __init__(self, line: ListRow, button: Button) -> None:
        super().__init__()
        self.line = line
        self.button = button
        beside = row(self, gap=8)
        beside.setContentsMargins(0, 0, 12, 0)
        beside.addWidget(line, 1)
        beside.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
