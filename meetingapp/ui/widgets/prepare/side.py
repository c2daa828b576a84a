"""Beside the line: how much is ready, what is missing, who comes, and the child, always last."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingapp.domain.case import CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, is_same_name
from meetingapp.domain.preparation import how_many_done
from meetingapp.domain.template import Severity
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.asking_words import ask_label, waited, waited_for
from meetingapp.ui.viewmodels.prepare_words import (
    about_left,
    child_line,
    child_of,
    coming,
    counted,
    left,
)
from meetingapp.ui.widgets.avatar import Avatar, AvatarKind, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.prepare.ring import ReadyRing
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words


class PrepareSide(Card):
    """Beside the line.

    ``put_right`` carries what a gate found, to be put right in its field in the room; ``ask`` the
    step that waits for somebody.
    """

    put_right = Signal(object)
    ask = Signal(object)

    def __init__(self, last: QWidget) -> None:
        """Make it, with what stands ``last``."""
        super().__init__(margins=(20, 18, 20, 18))
        self.ring = ReadyRing()
        self._left = Label(plain(""), "h3", wrap=True)
        self._about = Label(plain(""), "sm2", wrap=True)
        self.change = Button(lambda words: words("Change the meeting"), icon_name="pencil")
        self.drop = Button(
            lambda words: words("Drop the meeting"), kind="danger", icon_name="trash-2"
        )
        self._open = QWidget()
        self._waits = QWidget()
        self._people = QWidget()
        head = row(gap=14)
        head.addWidget(self.ring)
        said = column(gap=2)
        said.addWidget(self._left)
        said.addWidget(self._about)
        head.addLayout(said, 1)
        self.body.setSpacing(14)
        self.body.addLayout(head)
        self.body.addWidget(self._open)
        self.body.addWidget(self._waits)
        self.body.addWidget(hline())
        self.body.addWidget(self._people)
        self.body.addWidget(hline())
        self.body.addWidget(self.change)
        self.body.addWidget(self.drop)
        self.body.addStretch(1)
        self.body.addWidget(last)

    def show_known(self, known: Preparation) -> None:
        """Show what is known of one case."""
        steps = counted(known)
        self.ring.show_ready(how_many_done(steps), len(steps))
        self._left.set_say(lambda words: left(words, known))
        self._about.set_say(lambda words: about_left(words, known))
        self.change.setVisible(not known.is_held)
        self.drop.setVisible(not known.is_held)
        self._open = self._replaced(self._open, self._missing(known.open))
        self._waits = self._replaced(self._waits, self._waiting(known))
        self._people = self._replaced(self._people, _people(known))

    def _replaced(self, before: QWidget, now: QWidget) -> QWidget:
        self.body.replaceWidget(before, now)
        before.hide()
        before.deleteLater()
        return now

    def _missing(self, open_: Sequence[GateResult]) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=8)
        if not open_:
            holder.hide()
            return holder
        body.addWidget(Label(lambda words: words("What is missing?"), "sm_strong"))
        for result in open_:
            line = row(gap=10)
            heavy = result.severity is Severity.ERROR
            line.addWidget(Icon("circle-alert", "danger" if heavy else "warn_text", 16))
            line.addWidget(Label(_result(result), "sm", wrap=True), 1)
            go = Button(lambda words: words("Put it right"), kind="soft")
            go.setAccessibleDescription(_result(result)(wording.words))
            go.clicked.connect(lambda _on=False, result=result: self.put_right.emit(result))
            line.addWidget(go)
            body.addLayout(line)
        return holder

    def _waiting(self, known: Preparation) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=10)
        steps = () if known.is_held else waited_for(known)
        if not steps:
            holder.hide()
            return holder
        body.addWidget(Label(lambda words: words("Whom do we wait for?"), "sm_strong"))
        for one in steps:
            name = one.who.name if one.who is not None else ""
            line = _row(name, partial(waited, known=known, one=one), "accent")
            go = Button(partial(ask_label, one), kind="soft")
            go.setAccessibleDescription(waited(wording.words, known, one))
            go.clicked.connect(lambda _on=False, one=one: self.ask.emit(one))
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
            body.addLayout(line)
        return holder


def _result(result: GateResult) -> Say:
    def say(words: Words) -> str:
        return words.result(result)

    return say


def _people(known: Preparation) -> QWidget:
    holder = QWidget()
    body = column(holder, gap=10)
    body.addWidget(Label(lambda words: words("Comes"), "sm_strong"))
    notes = list(known.discussion.attendance)
    for each in known.meeting.participants:
        note = next((n for n in notes if is_same_name(n.name, each.person.name)), None)
        if note is not None:
            notes.remove(note)
        body.addLayout(_row(each.person.name, _coming(known, each, note), "accent"))
    for party in known.discussion.parties:
        if party.party is not Party.CHILD:
            body.addLayout(_row(party.person.name, _party(party), "info"))
    if known.case.mode is CaseMode.NAMED:
        body.addLayout(
            _row(child_of(wording.words, known), lambda words: child_line(words, known), "voice")
        )
    return holder


def _row(name: str, about: Say, kind: AvatarKind) -> QHBoxLayout:
    line = row(gap=12)
    line.addWidget(Avatar(initials_of(name), size=34, kind=kind))
    words = column(gap=0)
    words.addWidget(Label(plain(name), "strong", wrap=True))
    words.addWidget(Label(about, "small", wrap=True))
    line.addLayout(words, 1)
    return line


def _coming(known: Preparation, who: Participant, note: CaseAttendance | None) -> Say:
    chair, writer = known.meeting.chair, known.meeting.note_taker
    chairs = chair is not None and chair.is_same_as(who.person)
    writes = writer is not None and writer.is_same_as(who.person)

    def say(words: Words) -> str:
        said = coming(words, who.person, chairs=chairs, writes=writes)
        if note is not None and note.stays_out:
            return words("{who}. Takes no part in this case", who=said)
        task = note.task.strip() if note is not None else ""
        return words("{who}. Prepares: {task}", who=said, task=task) if task else said

    return say


def _party(party: Participant) -> Say:
    def say(words: Words) -> str:
        said = party.person.role or words.code(party.party)
        return f"{said[:1].upper()}{said[1:]}"

    return say
