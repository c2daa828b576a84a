"""What stands in an evaluation brief. It proposes an effect, and never what to do next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.case import Case
from meetingapp.domain.effect import Proposal
from meetingapp.domain.evaluation import ChildViewOfEffect, Evaluation, Evidence
from meetingapp.domain.lineage import History, Judged
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.people import PersonRef
from meetingapp.domain.situation import ViewMissing


class MissingKind(StrEnum):
    """What a brief may lack."""

    BASELINE = "BASELINE"
    MEASUREMENT = "MEASUREMENT"
    IMPLEMENTED = "IMPLEMENTED"
    CHILD_VIEW = "CHILD_VIEW"
    GUARDIAN_VIEW = "GUARDIAN_VIEW"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing: who is to be asked, by when, and of which measures.

    ``who`` is ``None`` where nobody has been chosen yet; ``measures`` holds ids.
    """

    kind: MissingKind
    who: PersonRef | None = None
    by: date | None = None
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """How somebody sees it from 0 to 10: at first, if it was asked more than once, and last."""

    last: Measurement
    first: Measurement | None = None


@dataclass(frozen=True, slots=True)
class ChildSide:
    """How the child sees one measure. ``words`` is empty where the child keeps them back."""

    view: ChildViewOfEffect | None = None
    words: str = ""
    scale: Scale | None = None
    withheld: bool = False

    @property
    def is_known(self) -> bool:
        """Tell whether the child has said anything of it."""
        asked = self.view not in (None, ChildViewOfEffect.NOT_ASKED)
        return asked or bool(self.words) or self.withheld or self.scale is not None


@dataclass(frozen=True, slots=True)
class GuardianSide:
    """What one guardian thinks of it all. ``excused`` is why nobody has the view, if so."""

    who: PersonRef
    view: str = ""
    wish: str = ""
    on: date | None = None
    excused: ViewMissing | None = None

    @property
    def is_known(self) -> bool:
        """Tell whether the view is there, or why it is not."""
        return bool(self.view.strip() or self.wish.strip()) or self.excused is not None


@dataclass(frozen=True, slots=True)
class BriefMeasure:
    """One measure: agreed, done, measured, seen by the child, and the effect the numbers propose.

    Attributes:
        measure: as it stands.
        history: its versions and what was decided about them.
        numbers: those of the agreed indicator, the earliest first, evaluations counted in.
        told: what is written already for the meeting that comes.
        row: the place of ``told`` in that meeting, where it has one.
        proposal: the effect, with its arithmetic, or why there is none.
        evidence: what the judgement builds on, as far as it is known.
        child: how the child sees it.
        guardians: what guardians say of this measure.
        scales: how guardians and professionals see it from 0 to 10, in that order.
        is_fresh: whether it was measured since it began, and since it was evaluated last.
        helps_not: whether it did not help twice in a row, so that it cannot go on as it is.
        was_put_off: whether its evaluation was put off last time.
        is_kept_from_some: whether part of it is kept from somebody.
    """

    measure: Measure
    history: History
    numbers: tuple[Measurement, ...]
    told: Evaluation | None
    row: int | None
    proposal: Proposal
    evidence: tuple[Evidence, ...] = ()
    child: ChildSide = ChildSide()
    guardians: str = ""
    scales: tuple[Scale | None, Scale | None] = (None, None)
    is_fresh: bool = False
    helps_not: bool = False
    was_put_off: bool = False
    is_kept_from_some: bool = False

    @property
    def last_time(self) -> Judged | None:
        """The evaluation before this one, if there was one."""
        return self.history.judged[-1] if self.history.judged else None

    @property
    def may_continue(self) -> bool:
        """Tell whether the measure may go on as it is."""
        return not self.helps_not

    @property
    def may_postpone(self) -> bool:
        """Tell whether its evaluation may be put off."""
        return not self.was_put_off


@dataclass(frozen=True, slots=True)
class MeetingAhead:
    """The meeting the brief is for."""

    meeting_id: str
    discussion_id: str
    type: str
    on: date


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief of one case.

    Attributes:
        case: the case.
        today: the day it was put together.
        meeting: the next meeting about the case, if one is planned.
        measures: those to be evaluated there; all of them, where none is due or no meeting is
            planned.
        later: the others that run.
        guardians: what each guardian thinks; nobody where asking could be unsafe.
        missing: what is missing, what concerns most first.
        asks_child: whether the child is to be asked at all; else it is unborn, very young or not
            named.
    """

    case: Case
    today: date
    meeting: MeetingAhead | None
    measures: tuple[BriefMeasure, ...] = ()
    later: tuple[BriefMeasure, ...] = ()
    guardians: tuple[GuardianSide, ...] = ()
    missing: tuple[Missing, ...] = ()
    asks_child: bool = True

    def lacking(self, kind: MissingKind) -> tuple[Missing, ...]:
        """Return what is missing of one kind."""
        return tuple(each for each in self.missing if each.kind is kind)
