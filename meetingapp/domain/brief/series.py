"""The numbers of one measure in their order: those measured between meetings, and those in them."""

from collections.abc import Iterable
from datetime import date

from meetingapp.domain.effect import since_start
from meetingapp.domain.evaluation import Evidence, EvidenceType
from meetingapp.domain.lineage import History, Judged
from meetingapp.domain.measure import Measure, Unit
from meetingapp.domain.measurement import Measurement, MeasurementKind, counted

_EVIDENCE_OF = {
    Unit.SDQ: EvidenceType.SDQ,
    Unit.ORS: EvidenceType.ORS_SRS,
    Unit.SRS: EvidenceType.ORS_SRS,
    Unit.DAYS_PER_PERIOD: EvidenceType.REGISTER,
    Unit.WORDS_PER_MINUTE: EvidenceType.TEST,
}
"""What a number of a unit comes from; elsewhere somebody has watched and counted."""


def series_of(
    history: History,
    measurements: Iterable[Measurement],
    until: date,
    now: Judged | None = None,
) -> tuple[Measurement, ...]:
    """Return every number there is of a line until a day, the earliest first.

    A number that was told in a meeting stands among them, unless that day has one of its own;
    what is told ``now`` counts before any other of its day.
    """
    line = history.versions[0].id
    held = [
        each
        for each in counted(each for each in measurements if each.measure_id == line)
        if each.on <= until and each.value.is_finite()
    ]
    own = _told(line, now) if now is not None else None
    if own is not None:
        held = [*(each for each in held if each.on != own.on), own]
    days = {each.on for each in held}
    for judged in history.judged:
        told = _told(line, judged)
        if told is not None and told.on not in days and told.on <= until:
            days.add(told.on)
            held.append(told)
    return tuple(sorted(held, key=lambda each: (each.on, each.id)))


def _told(line: str, judged: Judged) -> Measurement | None:
    """Read the number of an evaluation as one that was measured."""
    told = judged.evaluation
    on, value = told.measured_on or judged.on, told.measured_value
    if value is None or not value.is_finite():
        return None
    return Measurement("", "", line, MeasurementKind.INDICATOR, on, value)


def fresh(
    measure: Measure, history: History, numbers: Iterable[Measurement]
) -> tuple[Measurement, ...]:
    """Return the numbers since the measure began as it is now, and since it was evaluated last."""
    last = max((each.on for each in history.judged), default=None)
    told = since_start(measure, numbers)
    return tuple(each for each in told if last is None or each.on > last)


def evidence_from(
    measure: Measure, numbers: Iterable[Measurement], *, child_spoke: bool = False
) -> tuple[Evidence, ...]:
    """Return what numbers are evidence of, and where it is found; nothing without numbers."""
    found = []
    if any(True for _ in numbers):
        kind = _EVIDENCE_OF.get(measure.unit or Unit.OTHER, EvidenceType.OBSERVATION)
        found.append(Evidence(kind, measure.method.strip() or measure.indicator.strip()))
    if child_spoke:
        found.append(Evidence(EvidenceType.CHILD))
    return tuple(found)
