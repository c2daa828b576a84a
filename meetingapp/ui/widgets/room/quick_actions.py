"""One key each: what is selected, a line of one's notes, or one line of its own, put in place."""

from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.quick import Quick, Taken, item_for, take
from meetingapp.ui.widgets.room.a10_measures import MeasuresForm
from meetingapp.ui.widgets.room.caret import Text, as_text, selected_in
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.quick_bar import NAMES, QuickBar, said_of
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.s02_actions import ActionsForm
from meetingapp.ui.widgets.room.spot import Spot
from meetingapp.words import Words

_SHORT: Final = 60


class Pane(Protocol):
    """One's own notes beside an item: a line of them can be taken."""

    @property
    def area(self) -> QWidget:
        """Return the text of the notes."""
        ...

    def line_at_caret(self) -> str:
        """Return the line the caret is on."""
        ...

    def take_line(self) -> str:
        """Return that line and take it away."""
        ...


class QuickActions(QObject):
    """The caret stays, or comes back to where it was. ``taken``: the bar’s line is in its place."""

    taken = Signal()

    def __init__(
        self, screen: RemembersRoom, model: RoomViewModel, footer: RoomFooter, bar: QuickBar
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._model = model
        self._footer = footer
        self._bar = bar
        self._spot = Spot(None)
        bar.entered.connect(self._entered)
        bar.closed.connect(self._close)

    @property
    def pane(self) -> Pane | None:
        """Return one's own notes, where the room has them."""
        pane: Pane | None = getattr(self._screen, "notes_pane", None)
        return pane

    def quick(self, kind: Quick) -> None:
        """Take what is selected, else the line of notes at the caret, else ask for a line."""
        model = self._model
        if not model.is_open or model.locked:
            return
        if item_for(model, kind) is None:
            self._footer.say(lambda words: words("There is no place for this in this discussion."))
            return
        now, form, pane = self._writing_in(), self._screen.form, self.pane
        text = selected_in(now) if now is not None else ""
        in_notes = pane is not None and now is not None and now is pane.area
        if text.strip():
            self._take(kind, text)
        elif pane is not None and in_notes and pane.line_at_caret().strip():
            with model.history.together():
                self._take(kind, pane.take_line())
        elif kind is Quick.MEASURE and isinstance(form, MeasuresForm) and form.isEnabled():
            form.new_measure()
        elif kind is Quick.MEASURE and isinstance(form, ActionsForm) and form.isEnabled():
            form.new_action()
        else:
            self._ask(kind)

    def keep(self) -> None:
        """Let nothing be lost that stands in the bar when the room is left."""
        text = self._bar.text.raw
        if text.strip() and self._model.is_open:
            self._bar.empty()
            take(self._model, self._bar.kind, text)
            self.taken.emit()

    def asks_to_enter(self) -> bool:
        """Ask what becomes of a line that is begun: nothing enters the minutes unread."""
        if not self._bar.text.raw.strip() or self._model.locked:
            return False
        self._ask(self._bar.kind)
        self._footer.say(
            lambda words: words(
                "A line is begun here. Add it with Enter, or take it away, before you finalise."
            )
        )
        return True

    def _ask(self, kind: Quick) -> None:
        if not self._bar.isVisible():
            self._spot = Spot.here()
        self._bar.open_for(kind)

    def _entered(self, text: str) -> None:
        kind = self._bar.kind
        if not text.strip():
            self._close()
            return
        if item_for(self._model, kind) is None:
            return
        self._bar.empty()
        taken = take(self._model, kind, text)
        self.taken.emit()
        self._spot.back()
        if taken is not None:
            self._say(taken, text)

    def _close(self) -> None:
        self._bar.hide()
        self._spot.back()

    def _take(self, kind: Quick, text: str) -> None:
        """Take a text while the keyboard stays: what is shown under the caret may be changed."""
        spot = Spot.here()
        spot.leave()
        taken = take(self._model, kind, text)
        spot.back()
        if taken is not None:
            self._say(taken, text)

    def _say(self, taken: Taken, text: str) -> None:
        line = " ".join(text.split())
        short = line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()} …"

        def said(words: Words) -> str:
            what = f"{NAMES[taken.kind](words)}: {short}"
            read = said_of(taken.measure)(words) if taken.measure is not None else ""
            return f"{what} · {read}" if read else what

        self._footer.say(said)

    def _writing_in(self) -> Text | None:
        now = QApplication.focusWidget()
        inside = now is not None and self._screen.isAncestorOf(now)
        return as_text(now) if inside and now is not self._bar.text else None
