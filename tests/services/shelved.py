"""Minutes put on the shelf as finalising puts them there, with no gate in the way."""

from dataclasses import replace
from datetime import date

from meetingapp.codec.body import canonical
from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision, SinceLast
from meetingapp.domain.lineage import left_by
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from tests.reach import EVERYTHING


def judged(measure_id: str, effect: Effect | None, again: date | None = None) -> Evaluation:
    """Give an evaluation after which the measure goes on."""
    return Evaluation(
        measure_id,
        effect=effect,
        decision=EvaluationDecision.CONTINUE,
        next_evaluation_date=again,
    )


def shelve(desk: Desk, story: Sitting, id_: str, held_on: date, **parts: object) -> Minutes:
    """Finalise a discussion of the story's case with these parts; anew makes the next version.

    Args:
        desk: whose store it is.
        story: its meeting, its case and what is not given.
        id_: of the meeting and of the discussion.
        held_on: the day of the meeting.
        parts: fields of the discussion, as ``agreement`` and ``since_last``.
    """
    meeting = replace(story.meeting, id=id_, date=held_on)
    blank = CaseDiscussion(f"D-{id_}", story.cases[0].id)
    discussion = replace(blank, **parts)  # type: ignore[arg-type]  # fields are named by the test
    content = canonical(Sitting(meeting, story.cases, (discussion,)))
    with desk.store.transaction(EVERYTHING) as work:
        if not work.access.reaches(discussion.id):
            work.meetings.save(meeting)
            work.meetings.save_discussion(meeting.id, discussion)
        case = work.cases.get(discussion.case_id)
        left = left_by(case, as_earlier(meeting, discussion), held_on)
        version = work.minutes.next_version(discussion.id)
        minutes = Minutes(
            id=f"{id_}-{version}",
            discussion_id=discussion.id,
            case_id=discussion.case_id,
            version=version,
            finalised_at=desk.clock(),
            content_sha256="c" * 64,
            audit=work.audit("minutes.finalise", discussion.id, "c" * 64),
            pdf_sha256="d" * 64,
        )
        work.minutes.add(minutes, content, b"%PDF", left)
        work.audit("minutes.keep", minutes.id)
        work.commit()
    return minutes


def agreed(*measures: Measure) -> Agreement:
    """Give what a meeting agreed on."""
    return Agreement(measures)


def evaluated(*evaluations: Evaluation) -> SinceLast:
    """Give what a meeting said of earlier measures."""
    return SinceLast(evaluations=evaluations)
