"""Stop a discussion, and take it up again, without losing a word."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.closing import Coordination
from meetingapp.domain.measure import Agreement
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.stopped import KeptForNext, Stopped, StopReason

_WAITING: Final = ("alternatives.", "best_interest.", "agreement.", "since_last.evaluations.")
_TOLD_WITHOUT_CONSENT: Final = (
    "meeting.", "case.", "minutes_language", "starts_at", "ends_at", "parties.", "attendance.",
    "interpreter", "aac_provider", "coordination.duty_", "closing.", "stopped.",
)  # fmt: skip


def stop(discussion: CaseDiscussion, stopped: Stopped) -> CaseDiscussion:
    """Mark the discussion as stopped and put what was written of A08–A10 aside."""
    kept = KeptForNext(discussion.alternatives, discussion.best_interest, discussion.agreement)
    return replace(
        discussion,
        stopped=replace(stopped, kept=None if kept == KeptForNext() else kept),
        alternatives=(),
        best_interest=BestInterest(),
        agreement=Agreement(),
    )


def stop_otherwise(discussion: CaseDiscussion, stopped: Stopped) -> CaseDiscussion:
    """Change why and until when; measures that stand in it all the same wait with the others."""
    before = discussion.stopped.kept if discussion.stopped else None
    come = discussion.agreement.measures
    if not come:
        return replace(discussion, stopped=replace(stopped, kept=before))
    kept = before or KeptForNext()
    here = {measure.id for measure in come}
    waiting = tuple(measure for measure in kept.agreement.measures if measure.id not in here)
    agreement = replace(kept.agreement, measures=(*waiting, *come))
    return replace(
        discussion,
        stopped=replace(stopped, kept=replace(kept, agreement=agreement)),
        agreement=replace(discussion.agreement, measures=()),
    )


def resume(discussion: CaseDiscussion) -> CaseDiscussion:
    """Take the stop back, and put A08–A10 where they were."""
    kept = discussion.stopped.kept if discussion.stopped else None
    if kept is None:
        return replace(discussion, stopped=None)
    return replace(
        discussion,
        stopped=None,
        alternatives=discussion.alternatives or kept.alternatives,
        best_interest=kept.best_interest
        if discussion.best_interest == BestInterest()
        else discussion.best_interest,
        agreement=kept.agreement if discussion.agreement == Agreement() else discussion.agreement,
    )


def waits(discussion: CaseDiscussion, path: str) -> bool:
    """Tell whether a field is no part of a stopped discussion's minutes, and waits in the draft."""
    if discussion.stopped is None:
        return False
    if discussion.stopped.reason is StopReason.NO_CONSENT:
        return not path.startswith(_TOLD_WITHOUT_CONSENT)
    return path.startswith(_WAITING)


def as_minutes(discussion: CaseDiscussion) -> CaseDiscussion:
    """Return a stopped discussion as its minutes hold it: without what waits for the next one.

    Evaluations wait too, for no gate has looked at them. Where there was no consent nothing of
    the case is told: only that it was stopped, and whether a duty to report was considered, which
    holds without consent.
    """
    if discussion.stopped is None:
        return discussion
    stopped = replace(discussion.stopped, kept=None)
    if stopped.reason is not StopReason.NO_CONSENT:
        return replace(
            stop(discussion, stopped),
            stopped=stopped,
            since_last=replace(discussion.since_last, evaluations=()),
            unread=(),
        )
    return CaseDiscussion(
        id=discussion.id,
        case_id=discussion.case_id,
        purpose=discussion.purpose,
        minutes_language=discussion.minutes_language,
        starts_at=discussion.starts_at,
        ends_at=discussion.ends_at,
        parties=discussion.parties,
        attendance=tuple(replace(a, need_to_know="", task="") for a in discussion.attendance),
        interpreter=discussion.interpreter,
        aac_provider=discussion.aac_provider,
        anonymity=discussion.anonymity,
        coordination=Coordination(
            duty_to_report=discussion.coordination.duty_to_report,
            duty_to_avert=discussion.coordination.duty_to_avert,
        ),
        closing=replace(discussion.closing, corrections=""),
        stopped=stopped,
        acknowledged=discussion.acknowledged,
        overrides=discussion.overrides,
    )


def without_blank_rows(discussion: CaseDiscussion) -> CaseDiscussion:
    """Return the discussion without the rows of A03 that nobody has written in."""
    told = discussion.since_last
    evaluations = tuple(each for each in told.evaluations if not each.is_blank)
    lines = tuple(line for line in told.status_lines if line.text.strip())
    return replace(
        discussion, since_last=replace(told, evaluations=evaluations, status_lines=lines)
    )
