"""The backups: when the last was made, where they go, and those there are."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.services.backup_port import Copy, Standing
from meetingapp.ui.viewmodels.moments import said_moment
from meetingapp.ui.viewmodels.safety import said_size
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.wording import Say, plain

_MOST = 6


class BackupCard(Card):
    """One line says whether one may be calm; the list below is for those who want to know."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("Backups"), margins=(16, 2, 16, 16))
        self._icon = Icon("circle-check", "ok", 20)
        self._newest = Label(plain(""), "strong", wrap=True)
        self._where = Label(plain(""), "sm2", wrap=True)
        self.trouble = Notice(plain(""), plain(""), kind="warn", icon_name="circle-alert")
        self.make = PrimaryButton(lambda words: words("Make a backup now"))
        self.choose = Button(lambda words: words("Choose another place …"), icon_name="folder-open")
        self.beside = Button(lambda words: words("Keep them beside the vault"), kind="ghost")
        self._list = QWidget()
        self._rows = column(self._list)
        self.body.setSpacing(12)
        head = row(gap=10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(self._newest)
        words.addWidget(self._where)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.trouble)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        for button in (self.make, self.choose, self.beside):
            flow.addWidget(button)
        self.body.addWidget(buttons)
        self.body.addWidget(self._list)
        self.trouble.hide()

    def show_busy(self, *, on: bool) -> None:
        """Show that a backup is being made."""
        self.make.setEnabled(not on)
        self.make.set_say(
            (lambda words: words("Making the backup …"))
            if on
            else (lambda words: words("Make a backup now"))
        )

    def show_standing(self, standing: Standing, copies: Sequence[Copy], now: datetime) -> None:
        """Show how it stands."""
        newest = standing.newest
        self._newest.set_say(_said_newest(newest, now))
        good = newest is not None and newest.whole and standing.trouble is None
        self._icon.set_icon("circle-check" if good else "circle-alert", "ok" if good else "warn")
        self._where.set_say(
            lambda words: words("They lie in {folder}.", folder=str(standing.place))
        )
        self.trouble.setVisible(standing.trouble is not None)
        if standing.trouble is not None:
            self._say_trouble(standing.trouble)
        self._show_rows(copies, now)

    def _say_trouble(self, trouble: AppError) -> None:
        self.trouble.set_texts(
            lambda words: words("The backups cannot be made as they should"),
            lambda words: words.error(trouble),
        )

    def _show_rows(self, copies: Sequence[Copy], now: datetime) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for copy in copies[:_MOST]:
            self._rows.addWidget(hline())
            self._rows.addWidget(_row(copy, now))
        more = len(copies) - _MOST
        if more > 0:
            self._rows.addWidget(
                Label(
                    lambda words: words.plural("and one older", "and {n} older ones", more),
                    "small",
                )
            )
        self.set_count(len(copies))


def _said_newest(newest: Copy | None, now: datetime) -> Say:
    if newest is None:
        return lambda words: words("There is no backup yet.")
    return lambda words: words(
        "The last backup was made and verified {when}.",
        when=said_moment(words, newest.made_at, now),
    )


def _row(copy: Copy, now: datetime) -> QWidget:
    holder = QWidget()
    line = row(holder, margins=(0, 8, 0, 8), gap=10)
    line.addWidget(Label(lambda words: _capital(said_moment(words, copy.made_at, now)), "sm"), 1)
    line.addWidget(Label(lambda words: said_size(words, copy.size), "small"))
    if copy.whole:
        line.addWidget(Pill(lambda words: words("verified"), "ok"))
    else:
        line.addWidget(Pill(lambda words: words("of a damaged vault"), "warn"))
    return holder


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
