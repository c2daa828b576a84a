"""A list of requirements that changes while somebody types, and keeps everybody’s place in it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from meetingapp.ui.gently import Parts, at_once
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.panel import Line, LineKind
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.requirement_words import help_say, state_of, text_say
from meetingapp.ui.widgets.room.section_head import SectionHead
from meetingapp.ui.wording import plain

TICK_MS: Final = 2000
_TURNS: Final = 4
"""So many times one looks whether a tick has stood long enough."""
_HEADS: Final = frozenset({LineKind.HERE, LineKind.REST, LineKind.ADVICE})
_WORDS: Final = frozenset({LineKind.WHY, LineKind.MORE})

Shown = RequirementRow | SectionHead | Label


class RequirementList(QWidget):
    """Each line keeps its widget as long as it is about the same thing, so nothing flickers.

    A widget whose line is gone is kept for the next one: to make them anew was most of what it
    cost to turn to another item. Lines come and go while the layout rests, since Qt lays out
    everything around a widget whenever it is shown.

    What is satisfied is ticked where it stands for two seconds, and then gone.
    """

    followed = Signal(object)
    reasoned = Signal(object)
    ticked = Signal()

    def __init__(self, tick_ms: int = TICK_MS) -> None:
        super().__init__()
        self._box: QVBoxLayout = column(self)
        self._lines: list[Line] = []
        self._widgets: dict[str, Shown] = {}
        self._spare: dict[type[Shown], list[Shown]] = {}
        self._done: dict[str, int] = {}
        self._turning = QTimer(self)
        self._turning.setInterval(tick_ms // _TURNS)
        self._turning.timeout.connect(self._turned)

    @property
    def rows(self) -> list[RequirementRow]:
        """Return the rows that lead somewhere, from the top."""
        found = (self._widgets.get(line.key) for line in self._lines)
        return [each for each in found if isinstance(each, RequirementRow)]

    def ahead(self, rows: int) -> Parts:
        """Make so many rows before anybody knows what they will say."""
        for _ in range(rows):
            row = self._row()
            row.setParent(self)
            row.hide()
            for part in (row, *row.findChildren(QWidget)):
                part.ensurePolished()
            self._spare.setdefault(RequirementRow, []).append(row)
            yield

    def clear(self) -> None:
        """Take everything away at once: another discussion, or another language."""
        self._done.clear()
        self._lay([])

    def show_lines(self, lines: tuple[Line, ...], open_keys: frozenset[str]) -> None:
        """Show these; what is open nowhere any more is ticked before it goes."""
        at_once(self, self.showing(lines, open_keys))

    def showing(self, lines: tuple[Line, ...], open_keys: frozenset[str]) -> Parts:
        """Show these, and give way after each.

        Args:
            lines: from the top.
            open_keys: of everything that is still open in the case, listed here or not.
        """
        for key in self._done.keys() & open_keys:
            del self._done[key]
        new = {line.key for line in lines}
        satisfied = {
            line.key
            for line in self._lines
            if line.kind in {LineKind.MUST, LineKind.SHOULD}
            and line.key not in new | open_keys | self._done.keys()
        }
        for key in satisfied:
            self._done[key] = _TURNS + self._turning.isActive()  # a turn begun is no whole one
        if satisfied and not self._turning.isActive():
            self._turning.start()
        yield from self._laying(self._with_ticked(list(lines)))
        if satisfied:
            self.ticked.emit()

    # --- inside

    def _with_ticked(self, lines: list[Line]) -> list[Line]:
        """Put what is ticked back where it stood, its reason above it."""
        there = {line.key for line in lines}
        for at, old in enumerate(self._lines):
            follows = self._lines[at + 1].key if at + 1 < len(self._lines) else ""
            stays = old.key in self._done or (old.kind is LineKind.WHY and follows in self._done)
            if old.key in there or not stays:
                continue
            before = {line.key for line in self._lines[:at]}
            places = [n for n, line in enumerate(lines) if line.key in before]
            lines.insert(places[-1] + 1 if places else 0, old)
        return lines

    def _lay(self, lines: list[Line]) -> None:
        at_once(self, self._laying(lines))

    def _laying(self, lines: list[Line]) -> Parts:
        self.setUpdatesEnabled(False)
        self._box.setEnabled(False)
        wanted = {line.key for line in lines}
        focus = QApplication.focusWidget()
        for key in [key for key in self._widgets if key not in wanted]:
            gone = self._widgets.pop(key)
            if gone is focus:
                self._hand_on(key, wanted)
            self._box.removeWidget(gone)
            gone.hide()
            self._spare.setdefault(type(gone), []).append(gone)
        for at, line in enumerate(lines):
            shown = self._widgets.get(line.key)
            if shown is None:
                shown = self._widgets[line.key] = self._taken(line)
            self._fill(shown, line)
            if self._box.indexOf(shown) != at:
                self._box.removeWidget(shown)
                self._box.insertWidget(at, shown)
                shown.show()
            yield
        self._lines = lines
        self._box.setEnabled(True)
        self._box.invalidate()
        # What asked for a new layout between two parts met one at rest, and it asks no more.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.setUpdatesEnabled(True)

    def _hand_on(self, key: str, wanted: set[str]) -> None:
        """The keyboard was on what goes: it goes on to what comes after, or stood before."""
        keys = [line.key for line in self._lines]
        at = keys.index(key) if key in keys else 0
        for near in (*keys[at + 1 :], *reversed(keys[:at])):
            found = self._widgets.get(near)
            if near in wanted and isinstance(found, RequirementRow):
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _taken(self, line: Line) -> Shown:
        """Take a widget that is free for such a line, or make one."""
        kind = SectionHead if line.kind in _HEADS else Label if line.kind in _WORDS else None
        free = self._spare.get(kind or RequirementRow)
        if free:
            return free.pop()
        if kind is SectionHead:
            return SectionHead()
        if kind is Label:
            return Label(text_say(line), "xs", wrap=True)
        return self._row()

    def _row(self) -> RequirementRow:
        row = RequirementRow(plain(""), None, MarkState.TODO)
        row.followed.connect(partial(self._emit, self.followed.emit, row))
        row.reasoned.connect(partial(self._emit, self.reasoned.emit, row))
        return row

    def _fill(self, shown: Shown, line: Line) -> None:
        if isinstance(shown, SectionHead):
            shown.set_line(line)
        elif isinstance(shown, Label):
            shown.set_say(text_say(line))
            shown.setContentsMargins(0, theme.px(8 if line.kind is LineKind.WHY else 2), 0, 0)
        else:
            done = line.key in self._done
            shown.set_texts(text_say(line), None if done else help_say(line))
            shown.set_state(MarkState.OK if done else state_of(line))
            shown.set_key(line.is_next and not done)
            shown.set_count(line.count)
            shown.set_reason(asked=line.kind is LineKind.SHOULD and not done)

    def _emit(self, emit: Callable[[object], None], row: RequirementRow) -> None:
        line = next((each for each in self._lines if self._widgets.get(each.key) is row), None)
        if line is not None and line.result is not None and line.key not in self._done:
            emit(line.result)

    def _turned(self) -> None:
        """Take away what has been ticked long enough."""
        if not all(map(isValid, self._widgets.values())):
            return  # the room is being taken down a part at a time, and this is half gone
        if not self._box.isEnabled():
            return  # other lines are being laid a part at a time: it can wait for the next turn
        self._done = {key: left - 1 for key, left in self._done.items()}
        for key in [key for key, left in self._done.items() if not left]:
            del self._done[key]
            self._lay([
                line for at, line in enumerate(self._lines)
                if line.key != key and not self._is_reason_of(at, key)
            ])  # fmt: skip
        if not self._done:
            self._turning.stop()

    def _is_reason_of(self, at: int, key: str) -> bool:
        """Tell whether a line gives the reason of this requirement and of no other."""
        if self._lines[at].kind is not LineKind.WHY:
            return False
        after = [line.key for line in self._lines[at + 1 : at + 3]]
        kinds = [line.kind for line in self._lines[at + 1 : at + 3]]
        alone = len(after) < 2 or kinds[1] not in {LineKind.MUST, LineKind.SHOULD}  # noqa: PLR2004 - the row, and the one after it
        return bool(after) and after[0] == key and alone
