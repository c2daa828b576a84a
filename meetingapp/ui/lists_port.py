"""What the screens of long lists need from the rooms below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from meetingapp.services.lists_port import ANY_DAY, BEGINNING

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.services.lists_port import (
        Days,
        ListedMeasure,
        ListedMinutes,
        MeetingDay,
        Page,
        Part,
    )
    from meetingapp.services.measures import MeasureQuery
    from meetingapp.services.saved_filters import SavedFilter
    from meetingapp.services.summaries import CaseSummary, MeetingSummary


class Lists(Protocol):
    """Lists that may be very long. Each use case is one transaction: run it in the background."""

    def list_measures(self, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
        """Measures a person looks for, a part of them at a time."""
        ...

    def list_filters(self) -> tuple[SavedFilter, ...]:
        """What the person has kept to ask the register for."""
        ...

    def save_filter(self, name: str, text: str) -> tuple[SavedFilter, ...]:
        """Keep what is asked for under a name."""
        ...

    def remove_filter(self, name: str) -> tuple[SavedFilter, ...]:
        """Forget what is kept under a name."""
        ...

    def late_measures(self, most: int) -> Page[ListedMeasure]:
        """Measures past their deadline, before they are evaluated; at most so many."""
        ...

    def list_minutes(self, text: str, part: Part) -> Page[ListedMinutes]:
        """Minutes that wait, and finalised ones, a part of them at a time."""
        ...

    def list_cases(self, text: str = "", part: Part = BEGINNING) -> Page[CaseSummary]:
        """Cases by name, a part of them at a time."""
        ...

    def newest_cases(self, text: str, part: Part, also: tuple[str, ...] = ()) -> Page[CaseSummary]:
        """Cases to choose from, newest first; after them those of some ids."""
        ...

    def twin_of_case(self, name: str) -> str | None:
        """The name of a case that looks like this one, and is another."""
        ...

    def next_case_number(self) -> str:
        """The number of the next case of this year."""
        ...

    def list_meetings(
        self, held: Days = ANY_DAY, part: Part = BEGINNING, *, newest_first: bool = False
    ) -> Page[MeetingSummary]:
        """Meetings held in some days, a part of them at a time."""
        ...

    def meeting_days(self) -> tuple[MeetingDay, ...]:
        """The days on which meetings of each type are held, of the last year and to come."""
        ...
