"""The meeting room: one child, fourteen items, four pillars, and one way out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.services.finalising import GatesClosedError
from meetingapp.ui import places
from meetingapp.ui.after_drawing import AfterDrawing
from meetingapp.ui.gently import Parts, at_once
from meetingapp.ui.projector.beside import RoomProjector
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.viewmodels.room.rows import MEASURES
from meetingapp.ui.widgets.room.gate_panel import GatePanel
from meetingapp.ui.widgets.room.gate_strip import GateStrip
from meetingapp.ui.widgets.room.room_parts import RoomParts
from meetingapp.ui.widgets.room.shortcuts import bind, next_part
from meetingapp.ui.widgets.room.stop_dialog import open_stop
from meetingapp.ui.wording import wording


class RoomScreen(RoomParts):
    """Top bar and tabs above; agenda, form and gates below."""

    def flush(self) -> None:
        """Hand everything typed to the store now."""
        if self.is_made:
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

    @override
    def _take_wall(self) -> None:
        self._wall = RoomProjector(self, self.model, self._top, self._work)

    @override
    def _connect(self) -> None:
        model = self.model
        self._beside = AfterDrawing(self, self._show_beside)
        model.opened.connect(self._opened)
        model.not_opened.connect(self._not_opened)
        model.changed.connect(self._changed)
        model.results_changed.connect(self._refresh)
        model.item_changed.connect(self._show_item)
        model.caret_wanted.connect(self._focus)
        model.reason_wanted.connect(self._ask_reason)
        model.refused.connect(self._refuse)
        model.finalised.connect(self._finalised)
        model.trouble.connect(self._trouble)
        model.unprintable.connect(self._notices.name_characters)
        self._wall.gone.connect(self._notices.tell)
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
        self._keys()

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
        if not self._opens:
            self._making, self._make = self._make, at_once
        self._opens = True
        self._turn += 1  # what is half made of the forms before goes no further
        self._making(self, self._while_here(self._opening()))

    def _not_opened(self, error: AppError) -> None:
        """Say why, and what was typed meanwhile: it can stand in no other case."""
        self._notices.not_opened(error, self._give_up_held())
        self.setUpdatesEnabled(True)

    def _opening(self) -> Parts:
        self._stack.drop()
        self._tabs.refresh()
        self._fold()
        yield
        yield from self._stack.making(self.model.item)
        for refresh in (partial(self._left.refresh, self.model), self._show_top):
            refresh()
            yield
        yield from self._gates().refreshing()
        self._show_foot()
        yield
        self._opens = False
        self._stack.show_item(self.model.item)
        yield
        yield from self._drawing()
        form = self._form()
        if form is not None:
            form.enter()
        self._begin()
        self._hand_on_held()
        self.ready.emit()

    def _changed(self) -> None:
        self._notices.forget_characters()
        form = self._form()
        if form is not None:
            form.refresh()

    def _refresh(self) -> None:
        """Show everywhere how it stands now; while it opens, that comes last."""
        if not self._opens:
            for refresh in self._standing():
                refresh()

    def _standing(self) -> tuple[Callable[[], None], ...]:
        return (
            partial(self._left.refresh, self.model),
            self._show_top,
            self._gates().refresh,
            self._show_foot,
        )

    def _gates(self) -> GatePanel | GateStrip:
        return self._panel if self._panel.isVisibleTo(self) else self._strip

    def _show_top(self) -> None:
        self._top.refresh(theme.effective(self.width()))

    def _show_foot(self) -> None:
        self._footer.refresh(self._footer.width())
        self._stopped.refresh()
        self._stack.allow()
        self._notices.show_work(finalising=self.model.finalising)

    def _show_item(self, item: str) -> None:
        """Show the form at once; what stands beside it when the form is drawn."""
        self._stack.show_item(item)
        self._left.refresh(self.model)
        self._show_foot()
        if self._is_gentle:
            self._beside.start()
        else:
            self._show_beside()

    def _show_beside(self) -> None:
        if not self._is_left and self.model.is_open:
            self._show_top()
            self._gently(self, self._while_here(self._gates().refreshing()))

    @override
    def _focus(self, path: str) -> None:
        """Put the caret in the field of ``path``."""
        stopped = self.model.discussion.stopped is not None
        if path.startswith("stopped") or (stopped and path == MEASURES):
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
        next_part(self._agenda, self._form(), self._gates())

    def _go(self, place: places.Place) -> None:
        self.flush()
        self._work.state.go.emit(place)

    @override
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
        if self.is_made:
            self._fit()

    def _restyle(self) -> None:
        """Make the forms anew where the text size is another: their columns are measured in it."""
        if not self.is_made:
            return
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
