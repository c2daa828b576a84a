"""The evaluation brief of one case, read for the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.places import NewMeetingPlace, Place, PreparePlace, RoomPlace
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.brief.values import BriefMeasure
    from meetingapp.domain.papers.evaluation_brief import BriefPaper


class BriefModel(QObject):
    """``loaded`` comes when ``paper`` is there; ``failed`` carries why it is not."""

    loaded = Signal()
    failed = Signal(AppError)

    def __init__(self, work: Workplace, case_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.case_id = case_id
        self.paper: BriefPaper | None = None

    @property
    def may_meet(self) -> bool:
        """Tell whether the person at the desk goes into meetings."""
        return self._work.may(Permission.RUN_MEETINGS)

    @property
    def may_print(self) -> bool:
        """Tell whether the person at the desk makes papers."""
        return self._work.may(Permission.HAND_OUT)

    def load(self) -> None:
        """Put the brief together."""
        brief, id_ = self._work.session.brief, self.case_id
        self._work.background.store(lambda: brief.of(id_), self._loaded, self.failed.emit)

    def place_of_meeting(self) -> Place:
        """Return the item of the meeting that evaluates, or where a meeting is planned."""
        ahead = self.paper.brief.meeting if self.paper is not None else None
        if ahead is None:
            return NewMeetingPlace(self.case_id)
        rows = [row for row in self._measures() if row.row is not None]
        if rows:
            return self.place_of_decision(rows[0], "implemented")
        return RoomPlace(ahead.discussion_id)

    def place_of_decision(self, row: "BriefMeasure", field: str = "decision") -> Place:
        """Return the field of the meeting where one measure is decided on."""
        ahead = self.paper.brief.meeting if self.paper is not None else None
        if ahead is None:
            return NewMeetingPlace(self.case_id)
        if row.row is None:
            return RoomPlace(ahead.discussion_id)
        return RoomPlace(ahead.discussion_id, path=f"since_last.evaluations.{row.row}.{field}")

    def place_of_preparation(self) -> Place | None:
        """Return where it is chosen who talks with the child, if a meeting is planned."""
        ahead = self.paper.brief.meeting if self.paper is not None else None
        return PreparePlace(ahead.meeting_id, ahead.discussion_id) if ahead is not None else None

    def _measures(self) -> "tuple[BriefMeasure, ...]":
        return self.paper.brief.measures if self.paper is not None else ()

    def _loaded(self, paper: "BriefPaper") -> None:
        self.paper = paper
        self.loaded.emit()
