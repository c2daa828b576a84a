"""The warnings of one item: folded until somebody wants to answer them, and what was answered."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from meetingapp.ui.gently import Parts, at_once
from meetingapp.ui.viewmodels.room.answers import (
    Answer,
    Question,
    answers_on,
    questions,
    take_back,
)
from meetingapp.ui.viewmodels.room.model import REASON, RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.reason_row import ReasonRow
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class ReasonBox(QWidget):
    """A quiet line at the foot of an item, where there is something to answer."""

    followed = Signal(str)

    def __init__(self, room: RoomViewModel, item: str) -> None:
        super().__init__()
        self._room = room
        self._item = item
        self._rows: dict[str, ReasonRow] = {}
        self._begun: Parts = iter(())
        self._shown: tuple[Answer, ...] = ()
        self._undo: list[Button] = []
        content = QWidget()
        lines = column(content, gap=8)
        self._open: QVBoxLayout = column(gap=8)
        self._answered: QVBoxLayout = column(gap=4)
        lines.addLayout(self._open)
        lines.addLayout(self._answered)
        self._folded = Folded(_heading((), 0), content)
        column(self).addWidget(self._folded)
        self.hide()

    def ahead(self) -> Parts:
        """Make a row for each question of this item, and give way after each part of it."""
        asked = questions(self._room)
        yield
        for question in asked:
            if question.item == self._item and question.gate not in self._rows:
                self._begun = self._row(question)
                yield from self._begun

    def refresh(self) -> None:
        """Show what is open on this item, and what was answered."""
        at_once(self, self._begun)  # whoever looks sooner waits for the rest of one row
        everything = questions(self._room)
        mine = {q.gate: q for q in everything if q.item == self._item}
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._folded.content.isAncestorOf(focus)
        gone = [g for g, each in self._rows.items() if g not in mine and not each.being_written]
        for gate in gone:
            left = self._rows.pop(gate)
            self._open.removeWidget(left)
            left.hide()
            left.deleteLater()
        for gate, question in mine.items():
            others = [q for q in everything if q.gate != gate]
            if gate not in self._rows:
                at_once(self, self._row(question))
            self._rows[gate].refresh(question, others)
        given = answers_on(self._room, self._item)
        written = {g for g, each in self._rows.items() if each.being_written}
        given = tuple(a for a in given if not any(q.gate in written for q in a.questions))
        changed = given != self._shown
        if changed:
            self._show_answers(given)
        if gone or changed:
            self._chain()
        self.setVisible(bool(self._rows or given))
        self._folded.set_say(_heading(tuple(mine.values()), len(given)))
        if had_focus and (gone or changed):
            self._enter_next()

    def enter(self, gate: str) -> bool:
        """Open the box and put the keyboard on one question."""
        each = self._rows.get(gate)
        if each is None:
            return False
        self._folded.open()
        each.enter()
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Say which question the keyboard is on, as F4 knows it."""
        for gate, each in self._rows.items():
            if each.isAncestorOf(widget):
                return f"{REASON}{gate}"
        return None

    def _row(self, question: Question) -> Parts:
        made = ReasonRow(self._room, question)
        made.followed.connect(self.followed)
        self._open.addWidget(made)
        yield
        yield from made.parts()
        made.text.done.connect(self.refresh)
        made.show()
        self._rows[question.gate] = made
        self._chain()
        yield

    def _enter_next(self) -> None:
        """An answered question gives the keyboard on to the next one, or to the line above."""
        for each in self._rows.values():
            if each.being_written:
                return
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.enter()
        else:
            self._folded.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_answers(self, given: tuple[Answer, ...]) -> None:
        self._shown = given
        self._undo = []
        while (item := self._answered.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in given:
            self._answered.addWidget(self._line(each))

    def _line(self, given: Answer) -> QFrame:
        frame = QFrame()
        frame.setObjectName("sunken")
        line = row(frame, margins=(14, 8, 10, 8), gap=10)
        line.addWidget(Icon("check", "ok", 16, 2.6), 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=2)
        texts.addWidget(Label(partial(_reason, given), "sm_strong", wrap=True))
        texts.addWidget(Label(partial(_about, given), "small", wrap=True))
        line.addLayout(texts, 1)
        undo = Button(_take_back, kind="link")
        gates = [q.gate for q in given.questions]
        undo.clicked.connect(lambda: take_back(self._room, gates))
        line.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        self._undo.append(undo)
        return frame

    def _chain(self) -> None:
        rows = [stop for each in self._rows.values() for stop in each.stops()]
        for one, other in pairwise((self._folded.button, *rows, *self._undo)):
            QWidget.setTabOrder(one, other)


def _heading(open_: tuple[Question, ...], answered: int) -> Say:
    asked = sum(1 for each in open_ if each.takes_reason)
    if asked:
        return lambda words: words.plural(
            "1 point needs a reason", "{n} points need a reason", asked
        )
    if open_:
        return lambda words: words("The chair may set a requirement aside")
    return lambda words: words.plural(
        "1 point was answered with a reason", "{n} points were answered with a reason", answered
    )


def _reason(given: Answer, words: Words) -> str:
    if given.by is not None:
        return words("Set aside by {name}: {reason}", name=given.by.name, reason=given.text)
    said = given.text or (words.code(given.reason) if given.reason else "")
    return words("Reason given: {reason}", reason=said)


def _about(given: Answer, words: Words) -> str:
    said = [words.result(r) for q in given.questions for r in q.results]
    return " ".join(dict.fromkeys(said))


def _take_back(words: Words) -> str:
    return words("Undo")
