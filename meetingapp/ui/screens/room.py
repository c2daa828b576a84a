"""The meeting room: one child, fourteen items, four pillars, and one way out."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.services.finalising import GatesClosedError
from meetingapp.services.roles import Permission
from meetingapp.ui import places
from meetingapp.ui.projector.beside import RoomProjector
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.rescue import RescueModel
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.gate_panel import GatePanel
from meetingapp.ui.widgets.room.gate_strip import GateStrip
from meetingapp.ui.widgets.room.notices import RoomNotices
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.shortcuts import bind, next_part
from meetingapp.ui.widgets.room.side import RoomSide
from meetingapp.ui.widgets.room.sitting import RoomSitting
from meetingapp.ui.widgets.room.stack import FormStack
from meetingapp.ui.widgets.room.stop_dialog import open_stop
from meetingapp.ui.widgets.room.stopped_bar import StoppedBar
from meetingapp.ui.widgets.room.tabs import CaseTabs
from meetingapp.ui.widgets.room.top_bar import RoomTopBar
from meetingapp.ui.widgets.room.writing import RoomWriting
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

_PANEL: Final = 1420
_HEADINGS: Final = 1080


class RoomScreen(RemembersRoom):
    """Top bar and tabs above; agenda, form and gates below."""

    def __init__(self, work: Workplace, discussion_id: str, *, corrects: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        session = work.session.correcting if corrects else work.session
        self.model = RoomViewModel(session, work.background)
        self.model.finalises = work.may(Permission.FINALISE)
        self._path = ""
        self._scale = theme.scale
        self._top = RoomTopBar(self.model, work.now, work.state.away)
        self._tabs = CaseTabs(self.model)
        self._left = RoomSide()
        self._agenda = self._left.agenda
        self._stack = FormStack(self.model, self._to_case)
        self._footer = RoomFooter(self.model)
        self._panel = GatePanel(self.model)
        self._notices = RoomNotices()
        self._rescue = RescueModel(work, self)
        self._stopped = StoppedBar(self.model)
        self._strip = GateStrip(self.model)
        self._writing = RoomWriting(self, self.model, self._footer, work)
        self._sitting = RoomSitting(self, self.model, work)
        self._writing.keep_begun_in(self._sitting.asides)
        self.notes_pane = self._sitting.notes
        self._build()
        self._connect()
        self._keys()
        self.model.open(discussion_id)

    def flush(self) -> None:
        """Hand everything typed to the store now."""
        self._writing.keep()
        self.model.pace.flush()
        self.model.saving.flush()

    @override
    def turn_to(self, item: str) -> None:
        """Go to an item and put the caret where work goes on."""
        self.model.go_to(item)
        form = self._form()
        if form is not None:
            form.enter()

    def retranslate(self) -> None:
        """Say what is drawn from the template in the language in use."""
        form = self._form() if self.model.is_open else None
        if form is not None:
            form.refresh()
            self._refresh()

    # --- building

    def _build(self) -> None:
        outer = column(self)
        outer.addWidget(self._top)
        outer.addWidget(self._tabs)
        middle = row()
        outer.addLayout(middle, 1)
        middle.addWidget(self._left)
        centre = column()
        centre.addWidget(self._stopped)
        centre.addWidget(self._sitting.over)
        centre.addWidget(self._stack, 1)
        centre.addWidget(self._writing.bar)
        centre.addWidget(self.notes_pane)
        centre.addWidget(self._notices)
        centre.addWidget(self._footer)
        middle.addLayout(centre, 1)
        middle.addWidget(self._panel)
        middle.addWidget(self._strip)

    def _connect(self) -> None:
        model = self.model
        model.opened.connect(self._opened)
        model.changed.connect(self._changed)
        model.results_changed.connect(self._refresh)
        model.item_changed.connect(self._show_item)
        model.caret_wanted.connect(self._focus)
        model.reason_wanted.connect(self._ask_reason)
        model.refused.connect(self._refuse)
        model.finalised.connect(self._finalised)
        model.trouble.connect(self._trouble)
        model.unprintable.connect(self._notices.name_characters)
        RoomProjector(self, model, self._top, self._work).gone.connect(self._notices.tell)
        self._notices.follow(model.saving, self._footer.status, self._rescue)
        self._sitting.join_parts(self._top, self._tabs, self._left, self._footer)
        self._top.left.connect(lambda: self._go(self._sitting.correction.way_out))
        self._tabs.wanted.connect(self._other_case)
        self._agenda.opened.connect(self.turn_to)
        self._footer.turned.connect(self.turn_to)
        self._footer.gone_on.connect(partial(self._step, 1))
        self._left.foot.parking.connect(partial(self._writing.quick, Quick.PARKED))
        self._left.foot.stopping.connect(self._stop)
        self._stopped.changing.connect(self._stop)
        for panel in (self._panel, self._strip):
            panel.finalise.connect(self._finalise)
            panel.followed.connect(model.follow)
        wording.changed.connect(self.retranslate)
        theme.changed.connect(self._restyle)

    def _keys(self) -> None:
        keys: list[tuple[str, Callable[[], None]]] = [
            ("F4", lambda: self._next_missing(back=False)),
            ("Shift+F4", lambda: self._next_missing(back=True)),
            ("F6", self._next_part),
            ("F12", self._stop),
            ("Ctrl+Return", lambda: self._step(1)),
            ("Ctrl+Enter", lambda: self._step(1)),
            ("Ctrl+Shift+Return", self._finalise),
            ("Ctrl+Shift+Enter", self._finalise),
        ]
        keys += [(f"Ctrl+{n}", partial(self._open_case, n)) for n in range(1, 10)]
        bind(self, keys)

    def _open_case(self, number: int) -> None:
        ids = self.model.room.discussion_ids if self.model.is_open else ()
        if number <= len(ids) and ids[number - 1] != self.model.discussion.id:
            self._other_case(ids[number - 1])

    # --- what the model says

    def _opened(self) -> None:
        """Show the discussion; how it stands is told by the model right after."""
        self._stack.drop()
        self._tabs.refresh()
        self._fold()
        self._stack.show_item(self.model.item)
        form = self._form()
        if form is not None:
            form.enter()

    def _changed(self) -> None:
        self._notices.forget_characters()
        form = self._form()
        if form is not None:
            form.refresh()

    def _refresh(self) -> None:
        model = self.model
        self._left.refresh(model)
        self._top.refresh(theme.effective(self.width()))
        if self._panel.isVisibleTo(self):
            self._panel.refresh()
        else:
            self._strip.refresh()
        self._footer.refresh(self._footer.width())
        self._stopped.refresh()
        self._stack.allow()
        self._notices.show_work(finalising=model.finalising)

    def _show_item(self, item: str) -> None:
        self._stack.show_item(item)
        self._refresh()

    @override
    def _focus(self, path: str) -> None:
        """Put the caret in the field of ``path``."""
        if path.startswith("stopped"):
            self._stop(path)
            return
        if self._sitting.focus(path):
            return
        form = self._form()
        if form is not None and not form.focus_path(path):
            form.enter()

    def _ask_reason(self, gate: str) -> None:
        form = self._form()
        if form is not None and not form.focus_reason(gate):
            form.enter()

    def _refuse(self) -> None:
        """Finalising was tried: say what is missing, and go to the first of it."""
        form = self._form()
        if form is not None:
            form.fields.try_all()
        self._next_missing(back=False)

    def _finalise(self) -> None:
        """Finalise, or open what was finalised already."""
        if self.model.is_open and self.model.locked:
            self._work.state.go.emit(places.MinutesPlace(self.model.room.minutes_id))
        elif self.model.is_open and not self._writing.actions.asks_to_enter():
            self._sitting.correction.finalise()

    def _finalised(self, minutes_id: str) -> None:
        self._work.state.announce("meetings")
        self._work.state.go.emit(places.MinutesPlace(minutes_id))

    def _stop(self, path: str = "") -> None:
        """Ask why and until when; then what is left is read aloud and finalised."""
        if self.model.is_open and not self.model.locked:
            open_stop(self, self.model, partial(self.turn_to, "A14"), path)

    def _trouble(self, error: AppError) -> None:
        if isinstance(error, GatesClosedError):
            self._refuse()
            return
        self._notices.not_finalised(error)

    # --- moving

    def _step(self, by: int) -> None:
        item = self.model.neighbour(by)
        if item is not None:
            self.model.go_on_to(item)
            self.turn_to(item)

    def _next_missing(self, *, back: bool) -> None:
        result = self.model.next_missing(self._path, back=back)
        if result is not None:
            self.model.follow(result)

    def _next_part(self) -> None:
        panel = self._panel if self._panel.isVisibleTo(self) else self._strip
        next_part(self._agenda, self._form(), panel)

    def _go(self, place: places.Place) -> None:
        self.flush()
        self._work.state.go.emit(place)

    def _to_case(self) -> None:
        self._go(places.CasePlace(self.model.case.id))

    def _other_case(self, discussion_id: str) -> None:
        self._go(places.RoomPlace(discussion_id))

    @override
    def open_again(self, dialog: str, _about: str) -> None:
        again = {"StopDialog": self._stop, "ReasonDialog": self._sitting.correction.ask_why}
        if dialog in again:
            again[dialog]()

    # --- width

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        """Make the forms anew where the text size is another: their columns are measured in it."""
        if self.model.is_open and theme.scale != self._scale:
            self._scale = theme.scale
            self._opened()
            self._refresh()
        else:
            self._fit()

    def _fit(self) -> None:
        """Fold, and show in the room there is now how everything stands."""
        self._fold()
        if self.model.is_open:
            self._refresh()

    def _fold(self) -> None:
        """Fold what there is no room for; every number is in effective pixels."""
        wide = theme.effective(self.width())
        self._panel.setVisible(wide >= _PANEL)
        self._strip.setVisible(wide < _PANEL)
        self._panel.setFixedWidth(theme.px(292))
        self._left.fold(narrow=wide < _HEADINGS, wide=wide >= _PANEL)
