"""One shipped meeting as text with gaps, to be told again of children who do not exist."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Final, Self

from meetingapp.cli.checking import checked
from meetingapp.codec.body import canonical
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.models.mapping.body import write
from meetingapp.models.mapping.discussion import changed_items, head_of, item_of
from meetingapp.services.finalising import finalised

EXAMPLE: Final = Path(__file__).resolve().parent.parent / "docs" / "examples" / "ressursteam.json"
MEASURES_EACH: Final = 4

CASE, MEETING, DISCUSSION, REFERENCE = "@C@", "@S@", "@D@", "@N@"
CHILD, FIRST_NAME, MOTHER, FATHER = "@B@", "@F@", "@G0@", "@G1@"
MEASURE: Final = tuple(f"@M{n}@" for n in range(MEASURES_EACH))
TITLE: Final = tuple(f"@T{n}@" for n in range(MEASURES_EACH))
RESPONSIBLE: Final = tuple(f"@R{n}@" for n in range(MEASURES_EACH))
BORN, CONSENTED_UNTIL = date(2199, 1, 1), date(2199, 1, 2)
HELD, TOLD_BY, TALK_BEFORE, MEETS_AGAIN = (date(2199, 2, n) for n in range(1, 5))
EVALUATED: Final = tuple(date(2199, 3, 1 + n) for n in range(MEASURES_EACH))
"""Days no case is about: where they stand in the text, there is a gap."""

_GAP: Final = re.compile(r"(@[A-Z]\d?@|2199-\d\d-\d\d)")
_NAMES: Final = (
    ("Jonas Fiktivsen", CHILD),
    ("Kari Fiktivsen", MOTHER),
    ("Jon Fiktivsen", FATHER),
    ("Jonas", FIRST_NAME),
)


@dataclass(frozen=True)
class Gapped:
    """A text; every second part is a gap."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Find the gaps of a text the program itself wrote."""
        for name, gap in _NAMES:
            text = text.replace(name, gap)
        return cls(tuple(_GAP.split(text)))

    def filled(self, gaps: Mapping[str, str]) -> str:
        """Give the text with something in every gap."""
        parts = list(self.parts)
        parts[1::2] = [gaps[gap] for gap in parts[1::2]]
        return "".join(parts)


@dataclass(frozen=True)
class Example:
    """One finalised meeting as the database holds it."""

    type: str
    starts_at: time | None
    place: str
    case: Gapped
    meeting: Gapped
    head: Gapped
    items: Mapping[str, Gapped]
    content: Gapped
    measures: tuple[Gapped, ...]


@cache
def example(active: int) -> Example:
    """Read the shipped meeting, with so many measures that still run."""
    (one,) = checked(EXAMPLE)
    locked = finalised(one.context).sitting
    [case], [discussion] = locked.cases, locked.discussions
    case, discussion = _case(case), _discussion(discussion, active)
    meeting = replace(locked.meeting, id=MEETING, date=HELD)
    items = {name: item_of(discussion, name) for name in changed_items(discussion, None)}
    return Example(
        meeting.type,
        meeting.starts_at,
        meeting.place,
        Gapped.of(write(case)),
        Gapped.of(write(meeting)),
        Gapped.of(head_of(discussion)),
        {name: Gapped.of(text) for name, text in items.items() if text is not None},
        Gapped.of(canonical(Sitting(meeting, (case,), (discussion,))).decode()),
        tuple(Gapped.of(write(measure)) for measure in discussion.agreement.measures),
    )


def _case(case: Case) -> Case:
    assert isinstance(case.subject, NamedChild)
    return replace(
        case,
        id=CASE,
        reference=REFERENCE,
        subject=replace(case.subject, born=BORN),
        consents=tuple(replace(each, valid_to=CONSENTED_UNTIL) for each in case.consents),
        earlier=(),
    )


def _discussion(discussion: CaseDiscussion, active: int) -> CaseDiscussion:
    told = discussion.agreement.measures
    measures = tuple(_measure(told[n % len(told)], n, active) for n in range(MEASURES_EACH))
    return replace(
        discussion,
        id=DISCUSSION,
        case_id=CASE,
        agreement=replace(discussion.agreement, measures=measures),
        feedback=replace(discussion.feedback, by_date=TOLD_BY),
        next_meeting=replace(
            discussion.next_meeting, on=MEETS_AGAIN, child_talk_before=TALK_BEFORE
        ),
    )


def _measure(measure: Measure, number: int, active: int) -> Measure:
    assert measure.responsible is not None
    return replace(
        measure,
        id=MEASURE[number],
        title=TITLE[number],
        responsible=replace(measure.responsible, name=RESPONSIBLE[number]),
        deadline=EVALUATED[number],
        evaluation_date=EVALUATED[number],
        status=MeasureStatus.ACTIVE if number < active else MeasureStatus.CLOSED,
    )
