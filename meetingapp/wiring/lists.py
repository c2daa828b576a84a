"""Long lists of an open vault, read by the person at the desk."""

from meetingapp.services import (
    case_list,
    late_measures,
    measures,
    meeting_list,
    minutes_list,
    saved_filters,
)
from meetingapp.services.lists_port import (
    ANY_DAY,
    BEGINNING,
    Days,
    ListedMeasure,
    ListedMinutes,
    MeetingDay,
    Page,
    Part,
)
from meetingapp.services.measures import MeasureQuery
from meetingapp.services.policy import Desk
from meetingapp.services.saved_filters import SavedFilter
from meetingapp.services.summaries import CaseSummary, MeetingSummary


class Lists:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_measures(self, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
        """Measures a person looks for."""
        return measures.list_measures(self._desk, query, part)

    def list_filters(self) -> tuple[SavedFilter, ...]:
        """What the person has kept to ask the register for."""
        return saved_filters.list_filters(self._desk)

    def save_filter(self, name: str, text: str) -> tuple[SavedFilter, ...]:
        """Keep what is asked for under a name."""
        return saved_filters.save_filter(self._desk, name, text)

    def remove_filter(self, name: str) -> tuple[SavedFilter, ...]:
        """Forget what is kept under a name."""
        return saved_filters.remove_filter(self._desk, name)

    def late_measures(self, most: int) -> Page[ListedMeasure]:
        """Measures past their deadline, before they are evaluated."""
        return late_measures.late_measures(self._desk, most)

    def list_minutes(self, text: str, part: Part) -> Page[ListedMinutes]:
        """Minutes that wait, and finalised ones."""
        return minutes_list.list_minutes(self._desk, text, part)

    def list_cases(self, text: str = "", part: Part = BEGINNING) -> Page[CaseSummary]:
        """Cases by name."""
        return case_list.list_cases(self._desk, text, part)

    def newest_cases(self, text: str, part: Part, also: tuple[str, ...] = ()) -> Page[CaseSummary]:
        """Cases to choose from, newest first."""
        return case_list.newest_cases(self._desk, text, part, also)

    def twin_of_case(self, name: str) -> str | None:
        """The name of a case that looks like this one, and is another."""
        return case_list.twin_of_case(self._desk, name)

    def next_case_number(self) -> str:
        """The number of the next case of this year."""
        return case_list.next_case_number(self._desk)

    def list_meetings(
        self, held: Days = ANY_DAY, part: Part = BEGINNING, *, newest_first: bool = False
    ) -> Page[MeetingSummary]:
        """Meetings held in some days."""
        return meeting_list.list_meetings(self._desk, held, part, newest_first=newest_first)

    def meeting_days(self) -> tuple[MeetingDay, ...]:
        """The days on which meetings of each type are held."""
        return meeting_list.meeting_days(self._desk)
