"""Settings: how this computer shows Samråd, and the way to what is set for everybody."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.services.roles import Permission
from meetingapp.ui import places
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
        self.look = LookCard(work.state)
        self.away = AwayCard(work.state.away)
        self.room = RoomCard(work.state)
        self.ways: list[ListRow] = []
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look.language.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(Label(lambda words: words("Settings"), "h1"))
        left, right = QWidget(), QWidget()
        for_left, for_right = column(left, gap=16), column(right, gap=16)
        for_left.addWidget(self.look)
        for_left.addWidget(self.away)
        reminders = self._work.state.reminders
        if reminders is not None and self._work.may(Permission.SEE_CASES):
            for_left.addWidget(RemindersCard(reminders))
        if self._work.may(Permission.RUN_MEETINGS):
            for_left.addWidget(self.room)
        for_left.addStretch(1)
        for_right.addWidget(self._ways())
        for needs, make in CARDS:
            if self._work.may(needs):
                for_right.addWidget(make(self._work))
        for_right.addStretch(1)
        self.body.addWidget(Columns((left, right), (1, 1), least=860))
        self.body.addStretch(1)

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
