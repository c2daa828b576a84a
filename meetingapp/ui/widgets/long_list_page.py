"""A page around a long list: its title, a field to search in, what narrows it, and the list."""

from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.long_list import LongList, Read
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.dialog import say_trouble
from meetingapp.ui.widgets.hits import hits
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording

_PAUSE_MS: Final = 150
"""How long nobody types before the list is read again."""


class LongListPage(QWidget):
    """``narrowed`` comes when somebody has written in the field; Enter there goes to the list."""

    narrowed = Signal()

    def __init__(self, title: Say, search: TextField, model: LongList[Any]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = search
        self.under = Label(plain(""), "body2", wrap=True)
        self.empty = Label(plain(""), "body2", wrap=True)
        self.empty.setContentsMargins(16, 14, 16, 14)
        self.empty.hide()
        self.table = LongTable(title, model)
        self._model = model
        self._told = ""
        self._body = column(self, margins=(32, 22, 32, 22), gap=12)
        titles = column(gap=2)
        titles.addWidget(Label(title, "h1"))
        titles.addWidget(self.under)
        self._body.addLayout(titles)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_PAUSE_MS)
        self._typed.timeout.connect(self.narrowed)
        search.edited.connect(lambda _text: self._typed.start())
        search.returnPressed.connect(self.table.setFocus)
        model.failed.connect(self._tell_trouble)

    def lay_out(
        self, *tools: QWidget, beside: QWidget | None = None, shares: tuple[int, int] = (1, 1)
    ) -> None:
        """Put what narrows the list under the title, one thing beside the field, then the list."""
        line = [self.search] if beside is None else [self.search, beside]
        self._body.addWidget(Columns(line, shares[: len(line)], least=640))
        for tool in tools:
            self._body.addWidget(tool)
        sheet = QFrame()
        sheet.setObjectName("card")
        inner = row(sheet, margins=(1, 1, 1, 1))
        inner.addWidget(self.table)
        self._body.addWidget(sheet, 1)
        self._body.addWidget(self.empty)
        self._body.addStretch(0)
        self._sheet = sheet

    def ask(self, read: Read) -> None:
        """Show another list."""
        self._typed.stop()
        self._model.ask(read)

    def show_count(self, total: int, under: Say, empty: Say) -> None:
        """Say how many there are, or that there are none."""
        self.under.set_say(under)
        self.empty.set_say(empty)
        self._sheet.setVisible(total > 0)
        self.empty.setVisible(total == 0)
        self._body.setStretch(self._body.count() - 1, 0 if total else 1)
        self._tell(total)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list, or to the field where there is none."""
        if self._model.total and not self.search.text():
            self.table.setFocus()
        else:
            self.search.setFocus()

    def _tell(self, total: int) -> None:
        """Say how many are left, where somebody has narrowed the list."""
        asked = self.search.raw.strip()
        told = wording.said(hits(total, asked)) if asked else ""
        if told != self._told:
            self._told = told
            announce(self.search, told)

    def _tell_trouble(self, error: AppError) -> None:
        say_trouble(self.window(), error)
