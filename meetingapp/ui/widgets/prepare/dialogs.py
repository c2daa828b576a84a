"""Small windows of the preparation: who talks with the child, dropping a meeting, what was made."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.people import PersonRef
from meetingapp.services.inviting import Paper
from meetingapp.services.preparing import Preparation
from meetingapp.services.replanning import DropReason
from meetingapp.services.timeline.talk import ChildTalk
from meetingapp.ui.viewmodels.prepare_words import child_of
from meetingapp.ui.viewmodels.team_form import choices, still_here
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain, wording


class TalkDialog(FormDialog):
    """``arranged`` carries who talks with the child, and by when."""

    arranged = Signal(object)

    def __init__(self, parent: QWidget, known: Preparation, today: Callable[[], date]) -> None:
        super().__init__(
            parent,
            lambda words: words("Talk with the guardians about {child}",
                                child=child_of(words, known))
            if known.with_guardian
            else words("Talk with {child}", child=child_of(words, known)),
            lambda words: words(
                "Choose one adult the child knows. The talk comes first in the meeting, so it has "
                "to be held before it."
            ),
            lambda words: words("Save"),
        )  # fmt: skip
        self._known = known
        day = known.meeting.date
        people = [p for p in known.people if still_here(p, day)]
        self._refs = {p.id: p.ref(day) for p in people}
        self.who = PersonField(lambda words: words("Who talks with the child"))
        self.who.set_people(choices(people, day))
        self.before = DateField(lambda words: words("By"), today)
        if known.talk.by is not None:
            self.who.set_person(known.talk.by.person_id)
        self.before.set_day(known.talk.before or known.calendar.school_day_before(day))
        self.body.addWidget(Field(lambda words: words("Who talks with the child"), self.who))
        self.body.addWidget(Field(lambda words: words("By"), self.before))
        for field in (self.who, self.before):
            field.edited.connect(lambda _text: self._look())
        self.who.chosen.connect(lambda _id: self._look())
        self._look()
        self.fit()
        self.who.setFocus()

    def _by(self) -> PersonRef | None:
        return self._refs.get(self.who.person_id or "")

    def _look(self) -> None:
        day = self.before.day
        before = day is not None and day <= self._known.meeting.date
        self.save.setEnabled(self._by() is not None and before)

    @override
    def _save(self) -> None:
        self.arranged.emit(ChildTalk(self._by(), self.before.day))
        self.accept()


class DropDialog(FormDialog):
    """``dropped`` carries why. Nothing is lost: a meeting that holds text cannot be dropped."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget, *, was_issued: bool) -> None:
        super().__init__(
            parent,
            lambda words: words("Drop the meeting?"),
            lambda words: (
                words(
                    "The meeting goes away, and the cases stay. Next you choose where to save the "
                    "calendar files that call it off, and you send them yourself."
                )
                if was_issued
                else words(
                    "The meeting goes away, and the cases stay. Nobody has been invited yet."
                )
            ),
            lambda words: words("Drop the meeting"),
        )
        self.why = Seg(
            lambda words: words("Why?"), [coded(one) for one in DropReason], advance=False
        )
        self.body.addWidget(Field(lambda words: words("Why?"), self.why))
        self.why.chosen.connect(lambda _value: self.save.setEnabled(True))
        self.save.setEnabled(False)
        self.fit()

    @override
    def _save(self) -> None:
        if self.why.value is not None:
            self.dropped.emit(DropReason(self.why.value))
            self.accept()


class PapersDialog(Dialog):
    """Tells which file is for whom: the files themselves name nobody."""

    def __init__(self, parent: QWidget, papers: Sequence[Paper]) -> None:
        super().__init__(parent, lambda words: words("The files are saved"))
        self.body.addWidget(
            Label(
                lambda words: words(
                    "They are not encrypted. Send each to the person it is for, and tick that the "
                    "invitations are sent."
                ),
                "body2",
                wrap=True,
            )
        )
        for paper in papers:
            line = f"{paper.file_name} → {paper.to.name}"
            self.body.addWidget(Label(plain(line), "sm", wrap=True))
        self.setAccessibleDescription(wording.words("The files are saved"))
        self.add_close()
