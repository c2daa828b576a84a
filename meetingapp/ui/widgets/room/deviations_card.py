"""A14: what the minutes will say under "Deviations from the template"."""

from PySide6.QtWidgets import QVBoxLayout

from meetingapp.ui.viewmodels.room.deviations import DeviationLine, deviation_lines, own_rules
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words


class DeviationsCard(Card):
    """Quiet: one sentence when there is nothing to tell."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(_title, icon_name="list-checks", margins=(18, 0, 18, 14))
        self._room = room
        self._shown: object = None
        self._lines: QVBoxLayout = column(gap=6)
        self.body.addLayout(self._lines)
        wording.changed.connect(self._again)

    def refresh(self) -> None:
        """Say what will be printed."""
        lines = deviation_lines(wording.words, self._room)
        own = own_rules(self._room)
        stopped = self._room.discussion.stopped is not None
        shown = (lines, own, stopped)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in lines:
            self._lines.addWidget(_line(each))
        if not lines:
            none = _none_but_the_stop if stopped else _none
            self._lines.addWidget(Label(none, "sm2", wrap=True))
        if own:
            self._lines.addWidget(
                Label(
                    lambda words: words.plural(
                        "The municipality has set 1 requirement otherwise.",
                        "The municipality has set {n} requirements otherwise.",
                        own,
                    ),
                    "sm2",
                    wrap=True,
                )
            )
        self.set_count(len(lines))

    def _again(self) -> None:
        if self._room.is_open:
            self.refresh()


def _line(each: DeviationLine) -> Columns:
    across = Columns((1, 1), gap=18)
    head = row(gap=8)
    head.addWidget(Label(plain(each.item), "code"))
    head.addWidget(Label(plain(each.what), "sm_strong", wrap=True), 1)
    across.left.addLayout(head)
    across.right.addWidget(Label(plain(each.why), "sm", wrap=True))
    return across


def _title(words: Words) -> str:
    return words("Deviations from the template")


def _none(words: Words) -> str:
    return words("None. Everything the template asks for is in place.")


def _none_but_the_stop(words: Words) -> str:
    return words("None, other than that the discussion was stopped.")
