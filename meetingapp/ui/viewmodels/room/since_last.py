"""What one choice about an earlier measure brings with it, and what its number says."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from meetingapp.domain.closing import NextMeeting
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision, StatusLine
from meetingapp.domain.lineage import is_due, renews
from meetingapp.domain.measure import Measure
from meetingapp.domain.progress import progress
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import MEASURES, new_version

ROWS = "since_last.evaluations"
LINES = "since_last.status_lines"


@dataclass(frozen=True, slots=True)
class Gone:
    """How far a measure went: baseline, target and now; ``share`` of the way, if it can be told."""

    start: Decimal
    goal: Decimal
    now: Decimal
    share: Decimal | None


def last_time(room: RoomViewModel) -> EarlierDiscussion | None:
    """Return the meeting before this one."""
    earlier = room.context.case.earlier
    return earlier[-1] if earlier else None


def promised_talk(room: RoomViewModel) -> NextMeeting | None:
    """Return who was to talk with the child before today, if somebody was."""
    last = last_time(room)
    promised = last.next_meeting if last is not None else None
    return promised if promised is not None and promised.child_talk_by is not None else None


def waiting(room: RoomViewModel) -> tuple[Measure, ...]:
    """Return the measures in force that are not due, and that nobody evaluates here."""
    told = {e.measure_id for e in room.discussion.since_last.evaluations}
    met_on = room.meeting.date
    standing = room.context.lineage.standing
    return tuple(m for m in standing if not is_due(m, met_on) and m.id not in told)


def status_of(room: RoomViewModel, measure_id: str) -> str:
    """Return the line about a measure that is not due."""
    lines = room.discussion.since_last.status_lines
    return next((line.text for line in lines if line.measure_id == measure_id), "")


def write_status(room: RoomViewModel, measure_id: str, text: str) -> None:
    """Say in a line how a measure goes that is not due."""
    lines = room.discussion.since_last.status_lines
    others = tuple(line for line in lines if line.measure_id != measure_id)
    room.put(LINES, (*others, StatusLine(measure_id, text)) if text else others)


def evaluate_now(room: RoomViewModel, measure_id: str) -> None:
    """Look at a measure today although its day has not come."""
    rows = room.discussion.since_last.evaluations
    room.put(ROWS, (*rows, Evaluation(measure_id)))


def decide(room: RoomViewModel, path: str, measure: Measure, decision: EvaluationDecision) -> None:
    """Choose what to do next; adjusting makes the new version under measurable measures."""
    changes: list[tuple[str, object]] = [(f"{path}.decision", decision)]
    agreed = room.discussion.agreement.measures
    made = next((m for m in agreed if renews(m, measure.id)), None)
    stopped = room.discussion.stopped is not None  # what waits there must not be written over
    if decision is EvaluationDecision.ADJUST and made is None and not stopped:
        new = new_version(room.discussion, measure, room.new_id())
        changes.append((MEASURES, (*agreed, new)))
    elif decision is not EvaluationDecision.ADJUST and made is not None:
        untouched = replace(new_version(room.discussion, measure, made.id), baseline=made.baseline)
        if made == untouched:
            changes.append((MEASURES, tuple(m for m in agreed if m is not made)))
    room.put_all(changes)
    room.tell()


def place_of_new_version(room: RoomViewModel, measure: Measure) -> str | None:
    """Return the path of the new version of an adjusted measure."""
    for index, each in enumerate(room.discussion.agreement.measures):
        if renews(each, measure.id):
            return f"{MEASURES}.{index}"
    return None


def replaced_by(room: RoomViewModel, path: str) -> str:
    """Return the id of the measure that the one at ``path`` says it takes the place of."""
    at = path.removeprefix(f"{MEASURES}.").partition(".")[0]
    agreed = room.discussion.agreement.measures
    return agreed[int(at)].follows if at.isdecimal() and int(at) < len(agreed) else ""


def gone(measure: Measure, value: object) -> Gone | None:
    """Return how far a measure went; None where it cannot be drawn."""
    start, goal = measure.baseline.value, measure.target.value
    if not isinstance(value, Decimal) or start is None or goal is None:
        return None
    return Gone(start, goal, value, progress(measure, value))


def day_of_last(room: RoomViewModel) -> date | None:
    """Return the day of the meeting before this one."""
    last = last_time(room)
    return last.held_on if last is not None else None
