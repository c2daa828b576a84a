"""The unlocked window: rail, top bar, and one screen at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.commands import HasCommands, everywhere
from meetingapp.ui.gently import Parts
from meetingapp.ui.help.guide import Guide
from meetingapp.ui.help.keys_overview import KeysOverview
from meetingapp.ui.help.sheet import HelpSheet
from meetingapp.ui.places import (
    CasesPlace,
    CorrectingPlace,
    EvaluationsPlace,
    MeasuresPlace,
    MeetingsPlace,
    MinutesListPlace,
    NewMeetingPlace,
    Place,
    RoomPlace,
    SearchPlace,
    SettingsPlace,
    TeamPlace,
    TodayPlace,
    above,
)
from meetingapp.ui.rail import Rail
from meetingapp.ui.rail_entry import RailEntry
from meetingapp.ui.second_yes import SecondYes
from meetingapp.ui.theme import theme
from meetingapp.ui.top_bar import TopBar
from meetingapp.ui.updated import UpdatedBand
from meetingapp.ui.viewmodels.palette import PaletteModel
from meetingapp.ui.widgets.alert import Alert
from meetingapp.ui.widgets.dialog import say_trouble
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.workplace import Workplace

COMPACT_BELOW = 1000
NO_SEARCH_WORDS_BELOW = 660
ENTRIES = (
    RailEntry("today", "house", lambda words: words("Today"), TodayPlace()),
    RailEntry("meetings", "calendar-days", lambda words: words("Meetings"), MeetingsPlace()),
    RailEntry("cases", "folder", lambda words: words("Cases"), CasesPlace()),
    RailEntry("measures", "list-checks", lambda words: words("Measures"), MeasuresPlace()),
    RailEntry("evaluations", "target", lambda words: words("Evaluations"), EvaluationsPlace()),
    RailEntry(
        "minutes",
        "file-text",
        lambda words: words.in_context("list", "Minutes"),
        MinutesListPlace(),
    ),
    RailEntry("team", "users", lambda words: words("People and services"), TeamPlace()),
    RailEntry(
        "settings", "settings", lambda words: words("Settings"), SettingsPlace(), is_last=True
    ),
)


@dataclass(frozen=True, slots=True)
class Route:
    """How a kind of place is shown: who makes the screen, its entry on the rail, and for whom."""

    make: Callable[[Workplace, Place], QWidget]
    under: str
    needs: Permission


@runtime_checkable
class Flushes(Protocol):
    """A screen with something typed that may not be stored yet."""

    def flush(self) -> None:
        """Hand everything typed to the store's worker now."""


@runtime_checkable
class TakesTime(Protocol):
    """A screen of so many widgets that it is taken down a part at a time."""

    def leaving(self) -> Parts:
        """Stop whatever it does, and delete it."""
        ...


@runtime_checkable
class LeadsBack(Protocol):
    """A screen one comes back to with Escape, as it was."""

    @property
    def way_back(self) -> Place:
        """Return the place that shows what is shown now."""
        ...


class Shell(QWidget):
    """Moves between places. A screen is made when it is opened and dropped when it is left."""

    lock_asked = Signal()
    look_asked = Signal()

    def __init__(self, work: Workplace, routes: Mapping[type, Route]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._work = work
        self._routes = routes
        self._place: Place | None = None
        self._before: Place | None = None
        self.entries = self._entries()
        self.rail = Rail(self.entries)
        self.top_bar = TopBar()
        self._screens = QStackedWidget()
        self.waiting = Alert(
            lambda words: words("Another program is using the database"),
            lambda words: words(
                "Samråd waits, and goes on by itself when the other lets go. What you write stays "
                "here meanwhile."
            ),
            kind="warn",
            icon_name="clock",
        )
        self.waiting.hide()
        self.updated = UpdatedBand(work.state)
        line = row(self)
        line.addWidget(self.rail)
        right = column()
        right.addWidget(self.top_bar)
        right.addWidget(self.waiting)
        right.addWidget(self.updated)
        right.addWidget(self._screens, 1)
        line.addLayout(right, 1)
        self.rail.chosen.connect(self.go)
        work.state.go.connect(self.go)
        self.second_yes = SecondYes(work, self)
        self.top_bar.search_asked.connect(self.show_palette)
        self.top_bar.theme_turned.connect(self.look_asked)
        self.top_bar.help_asked.connect(self.show_help)
        self.top_bar.lock_asked.connect(self.lock_asked)
        self.updated.restart_asked.connect(self.lock_asked)
        self.top_bar.new_meeting_asked.connect(lambda: self.go(NewMeetingPlace()))
        theme.changed.connect(self._fit)
        if self.may_be_at(NewMeetingPlace()):
            self._bind("Ctrl+N", lambda: self.go(NewMeetingPlace()))
        else:
            self.top_bar.new_meeting.hide()
        self._bind("Ctrl+K", self.show_palette)
        self._bind("F1", self.show_help)
        self._bind("?", self.show_keys)  # a field with the keyboard takes the letter itself
        self._bind("Escape", self._back)
        for number, entry in enumerate(self.entries, start=1):
            self._bind(f"Alt+{number}", partial(self.go, entry.place))

        work.background.store(self._read_desk, self._show_desk)
        work.state.changed.connect(self._desk_changed)

    def _desk_changed(self, topic: str) -> None:
        if topic == "people":
            self._work.background.store(self._read_desk, self._show_desk)

    def _read_desk(self) -> tuple[str, str, str]:
        session = self._work.session
        me = next((one for one in session.list_people() if one.id == self._work.user), None)
        if me is None:
            return session.read_office().unit, "", ""
        return session.read_office().unit, me.name, me.ref(self._work.today()).role

    def _show_desk(self, desk: tuple[str, str, str]) -> None:
        self.rail.show_desk(*desk)

    @property
    def place(self) -> Place | None:
        """Return where a person is."""
        return self._place

    @property
    def shown(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self._screens.widget(self._screens.currentIndex())

    def may_be_at(self, place: Place) -> bool:
        """Tell whether the role of the person at the desk has anything to do there."""
        route = self._routes.get(type(place))
        return route is not None and self._work.may(route.needs)

    def _entries(self) -> tuple[RailEntry, ...]:
        """Return the entries for this person."""
        return tuple(entry for entry in ENTRIES if self.may_be_at(entry.place))

    def go(self, place: Place) -> None:
        """Show a place; what was typed on the screen that is left is stored first.

        Where this person has nothing to do, the first place of their own is shown instead.
        """
        if not self.may_be_at(place):
            place = self.entries[0].place
        self.flush()
        route = self._routes[type(place)]
        before: QWidget | None = self.shown
        came_from = _way_back(before) or self._place
        screen = route.make(self._work, place)
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        if before is not None:
            self._screens.removeWidget(before)
            self._drop(before)
        self._before, self._place = came_from, place
        in_room = isinstance(place, RoomPlace | CorrectingPlace)
        if not in_room:
            self._work.state.leave_discussion()
        self.rail.setVisible(not in_room)
        self.top_bar.setVisible(not in_room)
        self.rail.show_place(route.under)
        self._fit()

    def _drop(self, screen: QWidget) -> None:
        if isinstance(screen, TakesTime):
            self._work.take_down(screen, screen.leaving())
        else:
            screen.deleteLater()

    def flush(self) -> None:
        """Store what is typed and not stored yet."""
        screen: object = self.shown
        if isinstance(screen, Flushes):
            screen.flush()

    def show_trouble(self, error: AppError) -> None:
        """Say what did not work, and what to do next."""
        say_trouble(self.window(), error)

    def show_keys(self) -> None:
        """Show all keys."""
        KeysOverview(self.window()).open()

    def show_help(self) -> None:
        """Show the help of this screen: its keys, and what it is for."""
        sheet = HelpSheet(self.window(), self._place or TodayPlace())
        sheet.guide_asked.connect(self.show_guide)
        sheet.keys_asked.connect(self.show_keys)
        sheet.open()

    def show_guide(self) -> None:
        """Open the user guide, to be read beside the work; asked twice, it is the same one."""
        window = self.window()
        guide = window.findChild(Guide) or Guide(window)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def show_palette(self) -> None:
        """Ask where to go or what to do, in a few letters."""
        screen: object = self.shown
        here = screen.commands() if isinstance(screen, HasCommands) else ()
        commands = (*here, *everywhere(self, self._work))
        model = PaletteModel(self._work, commands, self.go, self.may_be_at)
        Palette(self.window(), model).open()

    def lock(self) -> None:
        """Lock now."""
        self.lock_asked.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _back(self) -> None:
        """Go back to the list or the hits one came from, or to the list above this place."""
        place = above(self._place)
        if place is not None:
            lists = (each.place for each in self.entries)
            hits = isinstance(self._before, SearchPlace)
            self.go(self._before if self._before and (hits or self._before in lists) else place)

    def _fit(self) -> None:
        wide = theme.effective(self.width())
        self.rail.set_compact(on=wide < COMPACT_BELOW)
        self.top_bar.set_compact(on=wide < NO_SEARCH_WORDS_BELOW)

    def _bind(self, keys: str, does: Callable[[], None]) -> None:
        # A QShortcut acts at once; a button's own shortcut waits for its animation.
        QShortcut(QKeySequence(keys), self).activated.connect(does)


def _way_back(screen: object) -> Place | None:
    return screen.way_back if isinstance(screen, LeadsBack) else None
