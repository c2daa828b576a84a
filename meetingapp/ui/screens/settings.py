"""Settings: how this computer shows Samråd, and the way to what is set for everybody."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.services.roles import Permission
from meetingapp.ui import places
from meetingapp.ui.gently import Parts
from meetingapp.ui.settings_cards import CARDS
from meetingapp.ui.widgets.away_card import AwayCard
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.look_card import LookCard
from meetingapp.ui.widgets.reminders_card import RemindersCard
from meetingapp.ui.widgets.room_card import RoomCard
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace

_Way = tuple[Permission, str, Say, Say, places.Place]
_WAYS: Final[Sequence[_Way]] = (
    (
        Permission.MANAGE_REGISTER,
        "list-checks",
        lambda words: words("Templates"),
        lambda words: words("What each type of meeting asks for, and what stops it"),
        places.TemplatesPlace(),
    ),
    (
        Permission.MANAGE_ACCESS,
        "key-round",
        lambda words: words("Access"),
        lambda words: words("Who can unlock, their roles, and the recovery code"),
        places.AccessPlace(),
    ),
    (
        Permission.SEE_FIGURES,
        "chart-column",
        lambda words: words("Figures for leadership"),
        lambda words: words("How it goes in the municipality, in numbers"),
        places.FiguresPlace(),
    ),
    (
        Permission.KEEP_VAULT,
        "shield-check",
        lambda words: words("Safety"),
        lambda words: words("Backups, and whether the vault is whole"),
        places.SafetyPlace(),
    ),
)
_OWN: Final[_Way] = (
    Permission.OWN_MATTERS,
    "key-round",
    lambda words: words("My passphrase"),
    lambda words: words("Change what you unlock the vault with"),
    places.AccessPlace(),
)


class SettingsScreen(ScrollPage):
    """Everything here is kept as soon as it is chosen."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.ways: list[ListRow] = []
        left, right = QWidget(), QWidget()
        self._left, self._right = column(left, gap=16), column(right, gap=16)
        self.body.addWidget(Label(lambda words: words("Settings"), "h1"))
        self.body.addWidget(Columns((left, right), (1, 1), least=860))
        self.body.addStretch(1)
        self.look = LookCard(work.state)  # what the keyboard begins in is there at once
        self._left.addWidget(self.look)
        work.make(self, self._parts())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look.language.setFocus()

    def _parts(self) -> Parts:
        """Make the other cards where they stand, down the page; Tab goes in the same order."""
        work = self._work
        yield
        self.away = AwayCard(work.state.away)
        self._left.addWidget(self.away)
        yield
        reminders = work.state.reminders
        if reminders is not None and work.may(Permission.SEE_CASES):
            self._left.addWidget(RemindersCard(reminders))
            yield
        if work.may(Permission.RUN_MEETINGS):
            self.room = RoomCard(work.state)
            self._left.addWidget(self.room)
            yield
        self._left.addStretch(1)
        self._right.addWidget(self._ways())
        yield
        for needs, make in CARDS:
            if work.may(needs):
                self._right.addWidget(make(work))
                yield
        self._right.addStretch(1)

    def _ways(self) -> Card:
        card = Card(lambda words: words("For the whole vault"))
        manages = self._work.may(Permission.MANAGE_ACCESS)
        for needs, icon_name, title, about, place in (*_WAYS, *(() if manages else (_OWN,))):
            if not self._work.may(needs):
                continue
            way = ListRow(title, about, Tile(icon_name))
            way.opened.connect(lambda place=place: self._work.state.go.emit(place))
            card.body.addWidget(way)
            self.ways.append(way)
        return card
