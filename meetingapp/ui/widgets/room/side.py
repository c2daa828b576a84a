"""The left side of the room: the agenda, and under it what is done rarely."""

from PySide6.QtWidgets import QFrame

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import item_views
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.timing import times
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.agenda import Agenda
from meetingapp.ui.widgets.room.agenda_foot import AgendaFoot
from meetingapp.ui.widgets.room.agenda_row import AgendaRow
from meetingapp.ui.wording import wording


class RoomSide(QFrame):
    """Folds to codes and icons where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel_left")
        self.shows_times = True
        lines = column(self, margins=(0, 10, 0, 6))
        self.agenda = Agenda()
        self.foot = AgendaFoot()
        lines.addWidget(self.agenda, 1)
        lines.addWidget(self.foot)

    def refresh(self, room: RoomViewModel) -> None:
        """Show how the items stand, headed in the language in use."""
        views = item_views(
            room.context.meeting,
            room.discussion,
            room.missing(),
            room.agenda,
            first=room.first_time,
        )
        language = wording.words.language
        at = room.room_item if room.has_room else ""
        shown = times(room) if room.has_room and self.shows_times else {}
        rows = [
            AgendaRow(
                v,
                room.room.template.item(v.id).heading[language],
                room_is_here=v.id == at,
                time=shown.get(v.id),
            )
            for v in views
        ]
        self.agenda.show_rows(rows, room.item)

    def fold(self, *, narrow: bool, wide: bool) -> None:
        """Take the width there is."""
        self.agenda.set_narrow(narrow, dots=not wide)
        self.foot.set_narrow(narrow=narrow)
        self.setFixedWidth(theme.px(64 if narrow else 236 if wide else 208))
