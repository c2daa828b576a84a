"""Lists that may be very long: what is asked for, what comes, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Generic, Literal, Protocol, TypeVar

from meetingapp.domain.measure import Measure

if TYPE_CHECKING:  # those ports speak of these lists
    from meetingapp.domain.measurement import Measurement
    from meetingapp.services.search_port import Narrowing
    from meetingapp.services.summaries import CaseSummary, MeetingSummary

T = TypeVar("T")
PromiseCode = Literal["TELL", "HEAR", "TALK"]
CaseOrder = Literal["name", "newest"]
MeasureOrder = Literal["urgency", "evaluation", "title", "child", "responsible"]


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list: so many rows, from the row ``at``. The first part tells the total."""

    at: int = 0
    most: int = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list. ``total`` is ``None`` where only the rows were asked for."""

    rows: tuple[T, ...]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Days from ``since`` to ``until``, both among them; an end that is ``None`` is open."""

    since: date | None = None
    until: date | None = None


BEGINNING: Final = Part()
ANY_DAY: Final = Days()


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """Which measures, and in which order; active ones, unless ``narrowed`` asks for others.

    Args:
        words: each must stand in the title, the case or the name of whoever is responsible.
        narrowed: what is asked for beside words. A version that was replaced is never listed.
        responsible: the id or the name of the one responsible; empty for everybody's.
        past_deadline: the deadline was before this day, whatever is said of the evaluation.
        evaluated: the evaluation is in these days.
        undated: no day is set for the evaluation.
        cases: the ids of some cases; empty for every case.
        order: what they are sorted by; the urgent ones are those that are late on ``today``.
        today: the day on the wall.
    """

    words: tuple[str, ...] = ()
    narrowed: Narrowing | None = None
    responsible: tuple[str, ...] = ()
    past_deadline: date | None = None
    evaluated: Days = Days()
    undated: bool = False
    cases: tuple[str, ...] = ()
    order: MeasureOrder = "evaluation"
    today: date | None = None


@dataclass(frozen=True, slots=True)
class ListedMeasure:
    """A measure, with its case. ``latest`` is the last number of it, where that was asked for."""

    case_id: str
    case_title: str
    measure: Measure
    latest: Measurement | None = None


@dataclass(frozen=True, slots=True)
class ListedMinutes:
    """Finalised minutes, or those still to be written: ``minutes_id`` is empty then.

    ``is_newest`` is false where a later version corrects them.
    """

    discussion_id: str
    case_id: str
    case_title: str
    meeting_type: str
    held_on: date
    minutes_id: str = ""
    version: int = 0
    finalised_at: datetime | None = None
    is_newest: bool = True


@dataclass(frozen=True, slots=True)
class Promised:
    """Something a child was promised in a meeting: who does it, and by when.

    ``TELL``: the child is told what was agreed. ``HEAR``: the child's view, which is missing, is
    asked for. ``TALK``: somebody talks with the child before the next meeting.
    """

    what: PromiseCode
    case_id: str
    case_title: str
    who: str
    by: date


@dataclass(frozen=True, slots=True)
class ListedConsent:
    """A case, and the last day of the consent that lasts longest."""

    case_id: str
    case_title: str
    valid_to: date


@dataclass(frozen=True, slots=True)
class ListedBirthday:
    """A case that goes on, with the child's day of birth."""

    case_id: str
    case_title: str
    born: date


@dataclass(frozen=True, slots=True)
class EvaluationDay:
    """A day on which so many measures are to be evaluated."""

    date: date
    measures: int


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A day on which at least one meeting of a type is held."""

    type: str
    date: date


@dataclass(frozen=True, slots=True)
class Agreed:
    """What minutes say of the next meeting of a case; ``on`` is ``None`` where no day was agreed.

    ``type`` is that of the meeting that was held.
    """

    case_id: str
    type: str
    on: date | None


class Lists(Protocol):
    """What can be read of long lists; what is out of reach is in no row and no count."""

    def measures(self, wanted: MeasureChoice, part: Part) -> Page[ListedMeasure]:
        """List measures, without what was measured of them."""
        ...

    def latest_numbers(
        self, keys: Sequence[tuple[str, str]]
    ) -> Mapping[tuple[str, str], Measurement]:
        """Give the last number of each of some measures, by the ids of the case and the measure.

        Those nothing was measured of are left out.
        """
        ...

    def promised(self, held: Days, by: Days, most: int) -> tuple[Promised, ...]:
        """List the first things children were promised in meetings of some days, for some days.

        Only the newest meeting about a case counts, and what was noted as done is left out.
        """
        ...

    def consents(self, ending: Days, part: Part) -> Page[ListedConsent]:
        """List cases whose last consent ends in some days, the first to end first."""
        ...

    def born(self, among: Sequence[tuple[date, date]], follows: date) -> tuple[ListedBirthday, ...]:
        """List cases of children born in some days, by the day of birth.

        Only cases that go on: with an active measure, or a consent that lasts until ``follows``.
        """
        ...

    def without_progress(self) -> tuple[ListedMeasure, ...]:
        """List active measures whose last evaluations in a row saw no progress."""
        ...

    def evaluation_days(self, days: Days) -> tuple[EvaluationDay, ...]:
        """Count the active measures to be evaluated on each of some days."""
        ...

    def has_begun(self) -> tuple[bool, bool]:
        """Tell whether there is a case with a consent, and whether there is a meeting."""
        ...

    def cases(self, words: tuple[str, ...], order: CaseOrder, part: Part) -> Page[CaseSummary]:
        """List cases with all these words in their name or number."""
        ...

    def those_cases(self, ids: Sequence[str]) -> tuple[CaseSummary, ...]:
        """List those of some cases that are within reach, newest first."""
        ...

    def case_names(self) -> tuple[str, ...]:
        """Give the names of all children and groups."""
        ...

    def namesakes(self, cases: Collection[str]) -> Mapping[str, str]:
        """Tell some cases apart from others of one name, by their ids: number, or day of birth.

        Left out are those whose name no other case has.
        """
        ...

    def references(self, ending: str) -> tuple[str, ...]:
        """Give the numbers of cases that end so."""
        ...

    def meetings(self, held: Days, part: Part, *, newest_first: bool) -> Page[MeetingSummary]:
        """List the sittings of some days, by date and start or the other way."""
        ...

    def meeting_days(self, since: date) -> tuple[MeetingDay, ...]:
        """Tell on which days sittings of each type are held, from a day on."""
        ...

    def agreed(self, most: int) -> tuple[Agreed, ...]:
        """Tell what so many of the newest minutes say of the next meeting, newest first."""
        ...

    def minutes(self, words: tuple[str, ...], until: date, part: Part) -> Page[ListedMinutes]:
        """List minutes: first those of meetings up to ``until`` that are not finalised."""
        ...
