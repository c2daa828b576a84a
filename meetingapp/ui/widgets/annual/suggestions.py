"""What other municipalities have in their year: each is taken into use with one press."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.year_words import rule_says
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.wording import plain


class SuggestionsDialog(ReadingDialog):
    """``used`` carries a suggestion, ``restored`` a date that is to be in the year again."""

    used = Signal(object)
    restored = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        suggested: Sequence[RecurringDate],
        retired: Sequence[RecurringDate],
    ) -> None:
        super().__init__(parent, lambda words: words("Suggestions for the year"), wide=680)
        self.buttons_of: dict[str, RowButton] = {}
        body = self.page.body
        body.addWidget(
            Label(
                lambda words: words(
                    "Taken from what four municipalities have in their plans. Nothing is in your "
                    "year until you take it into use, and you can change all of it."
                ),
                "body2",
                wrap=True,
            )
        )
        for each in suggested:
            body.addWidget(self._row(each, is_new=True))
        if retired:
            body.addWidget(Label(lambda words: words("Taken out of the year"), "section"))
        for each in retired:
            body.addWidget(self._row(each, is_new=False))
        self.add_close()

    def _row(self, date_: RecurringDate, *, is_new: bool) -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(0, 4, 0, 4), gap=12)
        texts = column(gap=1)
        texts.addWidget(Label(plain(date_.title), "strong", wrap=True))
        texts.addWidget(Label(lambda words: rule_says(words, date_), "sm2", wrap=True))
        for text in (date_.about, date_.source):
            if text:
                texts.addWidget(Label(plain(text), "small", wrap=True))
        line.addLayout(texts, 1)
        title = date_.title
        if is_new:
            button = RowButton(
                lambda words: words("Take it into use"),
                lambda words: words("Take {title} into use", title=title),
            )
        else:
            button = RowButton(
                lambda words: words("Put it back"),
                lambda words: words("Put {title} back", title=title),
            )
        button.clicked.connect(partial(self._press, date_, is_new=is_new))
        self.buttons_of[date_.id] = button
        line.addWidget(button)
        return holder

    def _press(self, date_: RecurringDate, _on: object = None, *, is_new: bool) -> None:
        self.buttons_of[date_.id].setEnabled(False)
        (self.used if is_new else self.restored).emit(date_)
