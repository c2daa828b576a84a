"""What the child has told, newest first, and what it led to."""

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.story import Telling
from meetingapp.ui.viewmodels.case_story import CaseStoryModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class TellingsCard(Card):
    """Not there before somebody has listened."""

    def __init__(self, model: CaseStoryModel) -> None:
        super().__init__(
            lambda words: words("What the child has told"),
            icon_name="ear",
            icon_role="voice",
            margins=(16, 4, 16, 14),
        )
        self._model = model
        self.rows = RowList()
        self.body.addWidget(self.rows)
        self.hide()

    def show_story(self) -> None:
        """Show what was read."""
        story = self._model.story
        if story is not None and story.tellings:
            self.rows.show_rows([_telling(each) for each in story.tellings])
            self.show()


def _telling(told: Telling) -> QWidget:
    holder = QWidget()
    body = column(holder, margins=(0, 4, 0, 8), gap=5)
    body.addWidget(Label(lambda words: _head(words, told), "voice_label", wrap=True))
    frame = QFrame()
    frame.setObjectName("voice")
    inside = row(frame, margins=(14, 10, 14, 10), gap=10)
    if told.kept_back:
        inside.addWidget(Icon("lock", "voice"))
    said = f"«{told.words}»" if told.verbatim else told.words
    inside.addWidget(Label(plain(said), "voice", wrap=True), 1)
    body.addWidget(frame)
    if told.led_to:
        line = row(gap=8)
        line.addWidget(Icon("arrow-right", "text2", 15))
        line.addWidget(Label(plain(told.led_to), "small", wrap=True), 1)
        body.addLayout(line)
    return holder


def _head(words: Words, told: Telling) -> str:
    day = words.long_day(told.on)
    if told.kept_back:
        return words("{day} · in short, since the child keeps the words back", day=day)
    return day
