"""From concern to evaluation: what has happened with a case, as a picture and as a list."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.case_story import CaseStoryModel
from meetingapp.ui.viewmodels.story_picture import (
    Picture,
    StoryMark,
    lines_of,
    picture_of,
    reaches_back,
)
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.story.picture import StoryPicture
from meetingapp.ui.wording import Say, plain, wording

_YEAR, _ALL = "year", "all"
_LEAST: Final = 640
"""With less room than this, in text at full size, it is told as a list."""
_FEW: Final = 8
"""So many lines are shown until somebody asks for all."""


class StoryCard(Card):
    """Not there before something has happened. ``opened`` carries the place of a thing."""

    opened = Signal(object)

    def __init__(self, model: CaseStoryModel) -> None:
        super().__init__(lambda words: words("From concern to evaluation"), margins=(16, 4, 16, 12))
        self._model = model
        self._wants_list = False
        self._wants_all = False
        self._drawn: Picture | None = None
        self._listed: tuple[StoryMark, ...] = ()
        """Empty until it is told as a list: rows cost more than a picture."""
        self.span = Seg(
            lambda words: words("How much is shown"),
            (
                Option(_YEAR, lambda words: words("The school year")),
                Option(_ALL, lambda words: words("All of it")),
            ),
            advance=False,
        )
        self.span.set_value(_YEAR)
        self.turn = Button(self._say_turn, kind="link")
        self.picture = StoryPicture()
        self.lines = RowList()
        self.rest = Button(plain(""), kind="link")
        self.left_out = Label(plain(""), "small", wrap=True)
        self.header.addWidget(self.turn)
        self.header.addWidget(self.span)
        for part in (self.picture, self.lines, self.left_out):
            self.body.addWidget(part)
        foot = row()
        foot.addWidget(self.rest)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.hide()
        self.span.chosen.connect(self._draw)
        self.turn.clicked.connect(self._turn_over)
        self.rest.clicked.connect(self._show_all)
        self.picture.opened.connect(self._open)
        wording.changed.connect(self._draw)

    def show_story(self) -> None:
        """Show what was read."""
        if self._model.story is not None:
            self._draw()
            self.show()

    def _draw(self) -> None:
        story = self._model.story
        if story is None:
            return
        teller = self._model.teller
        self._drawn = picture_of(story, teller, whole=self.span.value == _ALL)
        self.picture.show_picture(self._drawn)
        left_out = self._drawn.left_out
        self.left_out.set_say(
            lambda words: words.plural(
                "One more measure stands in the list.",
                "{n} more measures stand in the list.",
                left_out,
            )
        )
        self._listed = ()
        self._fit()

    def _line(self, mark: StoryMark) -> ListRow:
        line = ListRow(plain(mark.sentence), plain(wording.words.long_day(mark.on)))
        line.opened.connect(lambda: self._open(mark))
        return line

    def _open(self, mark: StoryMark) -> None:
        if mark.place is not None:
            self.opened.emit(mark.place)

    @property
    def _as_list(self) -> bool:
        return self._wants_list or theme.effective(self.width()) < _LEAST

    def _turn_over(self) -> None:
        self._wants_list = not self._wants_list
        self._fit()

    def _show_all(self) -> None:
        self._wants_all = True
        self._listed = ()
        self._fit()

    def _fit(self) -> None:
        """Show one of the two; where there is no room for the picture there is no choice."""
        story, drawn, as_list = self._model.story, self._drawn, self._as_list
        if story is None or drawn is None:
            return
        if as_list and not self._listed:
            self._list(lines_of(story, self._model.teller))
        self.lines.setVisible(as_list)
        self.rest.setVisible(as_list and not self._wants_all and len(self._listed) > _FEW)
        self.span.setVisible(not as_list and reaches_back(story, drawn.today))
        self.picture.setVisible(not as_list)
        self.left_out.setVisible(drawn.left_out > 0 and not as_list)
        self.turn.setVisible(theme.effective(self.width()) >= _LEAST)
        self.turn.set_say(self._say_turn)

    def _list(self, lines: tuple[StoryMark, ...]) -> None:
        self._listed = lines
        shown = lines if self._wants_all else lines[:_FEW]
        self.lines.show_rows([self._line(each) for each in shown])
        self.rest.set_say(lambda words: words("Show all {n}", n=len(lines)))

    @property
    def _say_turn(self) -> Say:
        if self._wants_list:
            return lambda words: words("Show as a picture")
        return lambda words: words("Show as a list")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
