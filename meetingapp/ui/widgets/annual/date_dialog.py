"""Something that comes back, to read: what it is, and each time it comes in a month."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.year_words import rule_says, who_says
from meetingapp.domain.annual.months import MonthRow
from meetingapp.domain.annual.occurring import Occurrence
from meetingapp.domain.annual.recurring import ChangedDay
from meetingapp.errors import AppError
from meetingapp.ui.widgets.annual.one_time import OneTime
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.wording import Say, plain


class DateDialog(ReadingDialog):
    """``edited`` and ``retired`` carry the date; ``changed`` a day, ``undone`` one time."""

    edited = Signal(object)
    retired = Signal(object)
    changed = Signal(object, object)
    undone = Signal(object, object)

    def __init__(
        self, parent: QWidget | None, row: MonthRow, today: Callable[[], date], *, may_change: bool
    ) -> None:
        date_ = row.date
        super().__init__(parent, plain(date_.title), wide=620)
        self._date = date_
        self.times: list[OneTime] = []
        self._tell(lambda words: words("When does it come?"), lambda words: rule_says(words, date_))
        for label, text in (
            (lambda words: words("What is it about?"), date_.about),
            (lambda words: words("Who sees to it?"), who_says(date_)),
            (lambda words: words("Source"), date_.source),
        ):
            if text:
                self._tell(label, plain(text))
        for each in row.occurrences:
            one = OneTime(date_, each, today, may_change=may_change)
            one.changed.connect(self._change)
            one.undone.connect(self._undo)
            self.times.append(one)
            self.page.body.addWidget(hline())
            self.page.body.addWidget(one)
        self.page.body.addStretch(1)
        self.said = Said()
        self.body.addWidget(self.said)
        if may_change:
            self.edit = Button(lambda words: words("Change in the year"), icon_name="pencil")
            self.out = Button(lambda words: words("Take out of the year"), icon_name="archive")
            self.edit.clicked.connect(self._edit)
            self.out.clicked.connect(self._retire)
            self.buttons.addWidget(self.out)
            self.buttons.addWidget(self.edit)
        self.add_close()

    def ask_again(self, _found: tuple[str, ...]) -> None:
        """Ask nothing: a day names nobody, and a reason that does is refused."""

    def fail(self, error: AppError) -> None:
        """Say why it was not kept."""
        self.said.say_trouble(lambda words: words.error(error))

    def _tell(self, label: Say, text: Say) -> None:
        fact = column(gap=1)
        fact.addWidget(Label(label, "xs_strong"))
        fact.addWidget(Label(text, "body", wrap=True))
        self.page.body.addLayout(fact)

    def _edit(self) -> None:
        self.accept()
        self.edited.emit(self._date)

    def _retire(self) -> None:
        self.accept()
        self.retired.emit(self._date)

    def _change(self, change: ChangedDay) -> None:
        self.changed.emit(self._date, change)

    def _undo(self, occurrence: Occurrence) -> None:
        self.undone.emit(self._date, occurrence)
