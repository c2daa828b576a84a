"""A00: what the discussion is for, who is invited, and what they bring."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.case import CaseMode
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.room.bound import NO, YES, as_bool, as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.room.task_rows import TaskRows
from meetingapp.words import Words


class PreparationForm(ItemForm):
    """Filled in before the meeting; nothing here holds the meeting up once it has begun."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A00", sub=guidance(room, "A00"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self.offer(
            lambda words: words("Everyone gets the task their service usually brings?"),
            lambda words: words("Confirm the tasks"),
        )
        yield
        fields = self.fields
        self.body.addWidget(
            fields.codes("purpose", lambda words: words("What kind of talk is it?"),
                         DiscussionPurpose)
        )  # fmt: skip
        yield
        services = code_options(ServiceCode)
        self.body.addWidget(
            fields.many("meeting.invited_services", lambda words: words("Services invited"),
                        services, as_code(ServiceCode))
        )  # fmt: skip
        yield
        columns = Columns((1, 1), gap=22)
        columns.left.addWidget(fields.person("meeting.chair", lambda words: words("Chair")))
        columns.right.addWidget(
            fields.day("meeting.invitation_sent_on", lambda words: words("Invitation sent"))
        )
        self.body.addWidget(columns)
        yield
        if room.case.mode is CaseMode.NAMED:
            self.body.addWidget(self._child())
        self._tasks = TaskRows(room)
        self.body.addWidget(self._tasks)
        yield
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._tasks.refresh()

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith("attendance"):
            return self._tasks.focus_path(path)
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        return self._tasks.path_of(widget) or super().path_of(widget)

    def _child(self) -> Field:
        options = [
            Option(YES, lambda words: words("Yes")),
            Option(NO, lambda words: words.in_context("asked beforehand", "Not yet")),
        ]
        return self.fields.one("child_asked_beforehand", self._asked, options, as_bool)

    def _asked(self, words: Words) -> str:
        return words(
            "Was {name} asked who should come, and what may be told?",
            name=first_name(words, self.room.case),
        )
