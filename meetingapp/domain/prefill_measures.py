"""What a measure's own action says in numbers, proposed for its fields."""

from collections.abc import Iterator

from meetingapp.domain.measure import Measure
from meetingapp.domain.measure_numbers import numbers_in
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.proposal import Proposal


def measure_values(discussion: CaseDiscussion) -> Iterator[Proposal]:
    """Propose target, baseline and unit where the action names them and nobody wrote others."""
    unread = {each.path for each in discussion.unread}
    for index, measure in enumerate(discussion.agreement.measures):
        for field, value in _values(measure):
            path = f"agreement.measures.{index}.{field}"
            if path not in unread:
                yield Proposal("A10", path, value)


def _values(measure: Measure) -> Iterator[tuple[str, object]]:
    found = numbers_in(measure.action) if measure.target.value is None else None
    if found is None:
        return
    unknown = measure.baseline.value is None and not measure.baseline.unknown
    if found.baseline is not None and unknown:
        yield "baseline.value", found.baseline
    yield "target.value", found.target
    if found.op is not None and measure.target.op is None:
        yield "target.op", found.op
    if found.unit is not None and measure.unit is None:
        yield "unit", found.unit
