"""The story of the case that stands open, read beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.viewmodels.story_picture import Teller
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.case_story import CaseStory


class CaseStoryModel(QObject):
    """``told`` comes when there is something to tell, ``failed`` when it could not be read."""

    told = Signal()
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = ""
        self._names: TypeNames = {}
        self.story: CaseStory | None = None

    def load(self, case_id: str) -> None:
        """Read the story of a case."""
        self._case_id = case_id
        session = self._work.session

        def job() -> "tuple[CaseStory, TypeNames]":
            return session.stories.of(case_id), type_names(session.meeting_types())

        self._work.background.store(job, self._read, self._failed)

    @property
    def teller(self) -> Teller:
        """Return what it is told with, in the language in use."""
        return Teller(
            wording.words,
            self._names,
            self._work.today(),
            self._case_id,
            self._work.may(Permission.RUN_MEETINGS),
        )

    def _read(self, found: "tuple[CaseStory, TypeNames]") -> None:
        story, self._names = found
        if story.story.has_begun:
            self.story = story
            self.told.emit()

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)
