"""Cases with measures under way, for what a brief tells of them. Everybody is invented."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from meetingapp.domain.brief.gathering import Known, brief_of
from meetingapp.domain.brief.values import Brief, BriefMeasure, MeetingAhead
from meetingapp.domain.case import Case, Guardianship
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, SinceLast
from meetingapp.domain.measure import Baseline, Measure, Target, TargetOp, Unit
from meetingapp.domain.measurement import Measurement, MeasurementKind
from meetingapp.domain.meeting import CaseDiscussion
from tests.domain.jonas import jonas_case
from tests.domain.jonas_people import IDA, MET_ON, TOR

TODAY: Final = date(2027, 1, 12)
AHEAD: Final = MeetingAhead("meeting-2", "d-2", "RT", date(2027, 1, 19))
DRAFT: Final = CaseDiscussion("d-2", "case-1")
READING: Final = Measure(
    "m-1",
    action="Ida leser med tre elever på grupperom fire dager i uka",
    title="Lesegruppe",
    responsible=IDA,
    indicator="ord per minutt",
    unit=Unit.WORDS_PER_MINUTE,
    baseline=Baseline(Decimal(34), date(2026, 11, 6)),
    target=Target(Decimal(45), TargetOp.AT_LEAST),
    start=date(2026, 11, 30),
    deadline=date(2027, 1, 15),
    evaluation_date=date(2027, 1, 15),
    method="Lesetest",
)
CALM: Final = replace(
    READING,
    id="m-2",
    title="Rolig start",
    responsible=TOR,
    unit=Unit.DAYS_PER_PERIOD,
    baseline=Baseline(Decimal(6), date(2026, 11, 6)),
    target=Target(Decimal(2), TargetOp.AT_MOST),
)


def held(
    *measures: Measure, on: date = MET_ON, told: tuple[Evaluation, ...] = ()
) -> EarlierDiscussion:
    """A meeting that agreed on measures, and evaluated others."""
    return EarlierDiscussion("RT", on, f"d-{on}", measures=measures, evaluations=told)


def case_with(*earlier: EarlierDiscussion, guardians: tuple[Guardianship, ...] = ()) -> Case:
    """A named child with its earlier meetings."""
    return replace(jonas_case(), earlier=earlier, guardians=guardians)


def measured(
    *values: str,
    of: str = "m-1",
    first: date = date(2026, 12, 4),
    kind: MeasurementKind = MeasurementKind.INDICATOR,
) -> tuple[Measurement, ...]:
    """Numbers a week apart."""
    return tuple(
        Measurement(f"{of}-{kind}-{at}", "case-1", of, kind, first + timedelta(7 * at), Decimal(n))
        for at, n in enumerate(values)
    )


def draft(*told: Evaluation, **changes: object) -> CaseDiscussion:
    """The draft of the meeting ahead, with what is written in it already."""
    return replace(DRAFT, since_last=SinceLast(evaluations=told), **changes)  # type: ignore[arg-type]  # tests name the fields


def brief(case: Case, *numbers: Measurement, discussion: CaseDiscussion | None = DRAFT) -> Brief:
    """The brief for the meeting ahead."""
    return brief_of(Known(case, TODAY, AHEAD, discussion, numbers))


def only(found: Brief) -> BriefMeasure:
    """The one measure of a brief."""
    [row] = found.measures
    return row
