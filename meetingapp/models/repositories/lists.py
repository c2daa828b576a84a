"""Long lists, a page at a time: chosen, sorted and cut off by the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measurement import Measurement
from meetingapp.models.reach import seen
from meetingapp.models.repositories import (
    case_list,
    measure_list,
    meeting_list,
    minutes_list,
    next_meetings,
    no_progress,
    promises,
    queue_lists,
)
from meetingapp.models.repositories.written import between
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow
from meetingapp.services.lists_port import (
    Agreed,
    CaseOrder,
    Days,
    EvaluationDay,
    ListedBirthday,
    ListedConsent,
    ListedMeasure,
    ListedMinutes,
    MeasureChoice,
    MeetingDay,
    Page,
    Part,
    Promised,
)
from meetingapp.services.ports import Reach
from meetingapp.services.summaries import CaseSummary, MeetingSummary


class ListsRepository:
    """Reads long lists within reach."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def measures(self, wanted: MeasureChoice, part: Part) -> Page[ListedMeasure]:
        """List measures, each with its case."""
        return measure_list.measures(self._session, self._reach, wanted, part)

    def latest_numbers(
        self, keys: Sequence[tuple[str, str]]
    ) -> Mapping[tuple[str, str], Measurement]:
        """Give the last number of each of some measures."""
        return measure_list.latest_numbers(self._session, self._reach, keys)

    def minutes(self, words: tuple[str, ...], until: date, part: Part) -> Page[ListedMinutes]:
        """List minutes: those not finalised first, then the finalised, newest first in both."""
        return minutes_list.minutes(self._session, self._reach, words, until, part)

    def promised(self, held: Days, by: Days, most: int) -> tuple[Promised, ...]:
        """List what children were promised, soonest first."""
        return promises.promised(self._session, self._reach, held, by, most)

    def cases(self, words: tuple[str, ...], order: CaseOrder, part: Part) -> Page[CaseSummary]:
        """List cases by name, or newest first."""
        return case_list.page(self._session, self._reach, words, order, part)

    def those_cases(self, ids: Sequence[str]) -> tuple[CaseSummary, ...]:
        """List those of some cases that are within reach."""
        return case_list.those(self._session, self._reach, ids)

    def case_names(self) -> tuple[str, ...]:
        """Give the names of all children and groups within reach."""
        return case_list.names(self._session, self._reach)

    def namesakes(self, cases: Collection[str]) -> Mapping[str, str]:
        """Tell some cases apart from others of one name."""
        return case_list.namesakes(self._session, self._reach, cases)

    def references(self, ending: str) -> tuple[str, ...]:
        """Give the numbers of cases that end so."""
        return case_list.references(self._session, self._reach, ending)

    def meetings(self, held: Days, part: Part, *, newest_first: bool) -> Page[MeetingSummary]:
        """List the sittings of some days."""
        return meeting_list.page(self._session, self._reach, held, part, newest_first=newest_first)

    def meeting_days(self, since: date) -> tuple[MeetingDay, ...]:
        """Tell on which days sittings of each type are held, from a day on."""
        return meeting_list.days(self._session, self._reach, since)

    def agreed(self, most: int) -> tuple[Agreed, ...]:
        """List what the newest minutes say of the next meeting."""
        return next_meetings.agreed(self._session, self._reach, most)

    def consents(self, ending: Days, part: Part) -> Page[ListedConsent]:
        """List cases whose last consent ends in some days."""
        last = col(CaseRow.consent_valid_to)
        chosen = select(col(CaseRow.id), col(CaseRow.title), last).where(
            *between(last, ending), seen(self._reach, col(CaseRow.id))
        )
        ordered = chosen.order_by(last, col(CaseRow.id)).limit(part.most).offset(part.at)
        found = self._session.execute(ordered)
        rows = (ListedConsent(id_, title, day) for id_, title, day in found if day is not None)
        counted = chosen.with_only_columns(func.count())
        return Page(tuple(rows), None if part.at else self._session.scalar(counted) or 0)

    def born(self, among: Sequence[tuple[date, date]], follows: date) -> tuple[ListedBirthday, ...]:
        """List cases that go on, of children born in some days."""
        return queue_lists.born(self._session, self._reach, among, follows)

    def without_progress(self) -> tuple[ListedMeasure, ...]:
        """List active measures whose last evaluations in a row saw no progress."""
        return no_progress.measures(self._session, self._reach)

    def evaluation_days(self, days: Days) -> tuple[EvaluationDay, ...]:
        """Count the active measures to be evaluated on each of some days."""
        return queue_lists.evaluation_days(self._session, self._reach, days)

    def has_begun(self) -> tuple[bool, bool]:
        """Tell whether there is a case with a consent, and whether there is a meeting."""
        case = select(col(CaseRow.id)).where(
            col(CaseRow.consent_valid_to).is_not(None), seen(self._reach, col(CaseRow.id))
        )
        met = select(col(DiscussionRow.id)).where(seen(self._reach, col(DiscussionRow.case_id)))
        first = (self._session.scalars(each.limit(1)).first() for each in (case, met))
        has_case, has_meeting = (one is not None for one in first)
        return has_case, has_meeting
