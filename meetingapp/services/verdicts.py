"""Was the meeting good? Counted for the sitting, apart from the record, without who or when."""

from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

VERDICT: Final = "verdict/"
"""Stands before the sitting's id in the name the count is kept under."""


@policy(Permission.RUN_MEETINGS)
def give_verdict(
    desk: Desk, discussion_id: str, verdict: Verdict, instead_of: Verdict | None = None
) -> Tally:
    """Count one answer from the room, and return the count of the sitting.

    Neither the record nor the minutes know of it. The log tells that the count was changed, as it
    does of everything, and not to what.

    Args:
        desk: of the person who clicks.
        discussion_id: of the case that was just discussed; whoever may not see it is refused.
        verdict: the answer.
        instead_of: the answer given a moment ago, where the room thought again.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        name = f"{VERDICT}{work.meetings.meeting_of(discussion_id).id}"
        tally = _tally(work, name).with_answer(verdict, instead_of)
        work.people.keep_setting(name, to_json(tally))
        work.audit("setting.verdict", name)
        work.commit()
    return tally


def _tally(work: UnitOfWork, name: str) -> Tally:
    """Read the count; one that cannot be read begins anew, for nothing hangs on it."""
    written = work.people.setting(name)
    if not written:
        return Tally()
    try:
        return from_json(Tally, written)
    except AppError:
        return Tally()
