"""How long nobody may be away while the meeting is under way: seen by all, changed in two keys."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from meetingapp.ui.away import CHOICES_IN_MEETING, Away
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import wording
from meetingapp.words import Words


class AwayButton(Button):
    """Stands out while the limit is longer than outside meetings."""

    def __init__(self, away: Away) -> None:
        self._away = away
        self._narrow = False
        super().__init__(self._said, kind="ghost", icon_name="lock")
        away.changed.connect(self._follow)
        self.clicked.connect(self._offer)
        wording.changed.connect(self._follow)
        self._follow()

    @property
    def choices(self) -> tuple[int, ...]:
        """Return the minutes that may be chosen; a meeting never makes it shorter."""
        longer = (n for n in CHOICES_IN_MEETING if n > self._away.minutes)
        return (self._away.minutes, *longer)

    def fold(self, *, narrow: bool) -> None:
        """Say only the minutes where there is little room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._follow()

    def menu_of_choices(self) -> QMenu:
        """Make the list, with the limit of now ticked."""
        menu = QMenu(self)
        for minutes in self.choices:
            text = wording.words.plural("{n} minute", "{n} minutes", minutes)
            choice = menu.addAction(text)
            choice.setCheckable(True)
            choice.setChecked(minutes == self._away.in_meeting)
            choice.triggered.connect(partial(self._choose, minutes))
        return menu

    def _offer(self) -> None:
        menu = self.menu_of_choices()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, minutes: int, _checked: bool = False) -> None:
        self._away.set_in_meeting(minutes)

    def _said(self, words: Words) -> str:
        minutes = self._away.in_meeting
        if self._narrow:
            return words("{n} min", n=minutes)
        return words("Locks after {n} min", n=minutes)

    def _follow(self) -> None:
        longer = self._away.in_meeting > self._away.minutes
        self.set_kind("soft" if longer else "ghost")
        self.retranslate()
        name = wording.words(
            "The window locks after {n} minutes without use in this meeting. Change",
            n=self._away.in_meeting,
        )
        self.setAccessibleName(name)
        set_tip(self, name)
