"""What was measured since last time, proposed for the evaluations of a meeting.

A number, its day, what it is evidence of and the effect it speaks for; what was done, how the
child sees it and what to do next are never proposed.
"""

from collections.abc import Iterator

from meetingapp.domain.brief.series import evidence_from, fresh, series_of
from meetingapp.domain.effect import proposed_effect
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.lineage import Judged, Lineage
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.proposal import Proposal

_ROWS = "since_last.evaluations"


def evaluation_values(
    meeting: Meeting,
    discussion: CaseDiscussion,
    lineage: Lineage,
    measurements: tuple[Measurement, ...],
) -> Iterator[Proposal]:
    """Propose what was measured, in the rows there are and the fields nobody has filled in."""
    if not measurements:
        return
    unread = {each.path for each in discussion.unread}
    lines: dict[str, list[Measurement]] = {}
    for each in measurements:
        lines.setdefault(each.measure_id, []).append(each)
    for index, told in enumerate(discussion.since_last.evaluations):
        measure = lineage.find(told.measure_id)
        if measure is None or not told.judges:
            continue
        history = lineage.history(measure.id)
        mine = lines.get(history.versions[0].id, [])
        numbers = series_of(history, mine, meeting.date)
        new = fresh(measure, history, numbers)
        whole = series_of(history, mine, meeting.date, Judged(meeting.date, told))
        for field, value in _values(told, measure, new, whole) if new else ():
            path = f"{_ROWS}.{index}.{field}"
            if path not in unread:
                yield Proposal("A03", path, value)


def _values(
    told: Evaluation,
    measure: Measure,
    new: tuple[Measurement, ...],
    whole: tuple[Measurement, ...],
) -> Iterator[tuple[str, object]]:
    latest = new[-1]
    if told.measured_value is None:
        yield "measured_value", latest.value
    if told.measured_on is None and told.measured_value in (None, latest.value):
        yield "measured_on", latest.on
    if not told.evidence:
        yield "evidence", evidence_from(measure, new)
    effect = proposed_effect(measure, whole, told.implemented).effect
    if told.effect is None and effect is not None:
        yield "effect", effect
