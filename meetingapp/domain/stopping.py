"""Stop a discussion, and take it up again, without losing a word."""

from dataclasses import replace

from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.closing import Coordination
from meetingapp.domain.measure import Agreement
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.stopped import KeptForNext, Stopped, StopReason


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


def as_minutes(discussion: CaseDiscussion) -> CaseDiscussion:
    """Return a stopped discussion as its minutes hold it: without what waits for the next one.

    Where there was no consent nothing of the case is told: only that it was stopped, and whether
    a duty to report was considered, which holds without consent.
    """
    if discussion.stopped is None:
        return discussion
    stopped = replace(discussion.stopped, kept=None)
    if stopped.reason is not StopReason.NO_CONSENT:
        return replace(stop(discussion, stopped), stopped=stopped)
    return CaseDiscussion(
        id=discussion.id,
        case_id=discussion.case_id,
        purpose=discussion.purpose,
        minutes_language=discussion.minutes_language,
        starts_at=discussion.starts_at,
        ends_at=discussion.ends_at,
        parties=discussion.parties,
        attendance=discussion.attendance,
        interpreter=discussion.interpreter,
        aac_provider=discussion.aac_provider,
        coordination=Coordination(
            duty_to_report=discussion.coordination.duty_to_report,
            duty_to_avert=discussion.coordination.duty_to_avert,
        ),
        closing=discussion.closing,
        stopped=stopped,
        acknowledged=discussion.acknowledged,
        overrides=discussion.overrides,
        unread=discussion.unread,
    )
