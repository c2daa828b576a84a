"""What one person keeps beside a discussion: read by them alone, printed nowhere.

It lies under the person's own id, so that no use case can hand it to anybody else. Whoever may no
longer see the case may no longer read or write it either. It goes when the minutes are finalised:
then they are what is remembered of the meeting, and nobody keeps a record of their own of a child.
While minutes are corrected it is kept again, until the new version is made.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.aside import Aside, with_aside
from meetingapp.errors import AppError
from meetingapp.services.corrections import is_written_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_ASIDE: Final = "aside/"


@policy(Permission.RUN_MEETINGS)
def read_asides(desk: Desk, discussion_id: str) -> tuple[Aside, ...]:
    """Give what the person at the desk keeps beside a discussion.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        found = asides_of(work, discussion_id, desk.account().person)
        work.audit("aside.read", discussion_id)
        work.commit()
    return found


@policy(Permission.RUN_MEETINGS)
def save_aside(desk: Desk, discussion_id: str, aside: Aside) -> datetime:
    """Keep what stands beside one item, and return when it was durable; an empty one goes.

    Raises:
        AppError: ``discussion.missing``; ``discussion.finalised``, when nothing is kept any more.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        if not is_written_in(work, discussion_id):
            raise AppError("discussion.finalised")
        put_aside(work, discussion_id, desk.account().person, aside)
        work.audit("setting.aside", _name(discussion_id, desk.account().person))
        work.commit()
    return desk.clock()


def asides_of(work: UnitOfWork, discussion_id: str, person: str) -> tuple[Aside, ...]:
    """Read what a person keeps beside a discussion."""
    written = work.people.setting(_name(discussion_id, person))
    return from_json(tuple[Aside, ...], written) if written else ()


def put_aside(work: UnitOfWork, discussion_id: str, person: str, aside: Aside) -> None:
    """Write what a person keeps beside one item."""
    kept = with_aside(asides_of(work, discussion_id, person), aside.cut())
    _keep(work, _name(discussion_id, person), kept)


def forget_asides(work: UnitOfWork, person: str) -> None:
    """Forget everything somebody kept beside discussions: nobody else could ever read it."""
    for name in work.people.setting_names(_ASIDE):
        if name.endswith(f"/{person}"):
            work.people.keep_setting(name, "")


def forget_beside(work: UnitOfWork, discussion_id: str) -> None:
    """Forget what everybody kept beside a discussion."""
    names = work.people.setting_names(f"{_ASIDE}{discussion_id}/")
    for name in names:
        work.people.keep_setting(name, "")
    if names:
        work.audit("aside.forget", discussion_id)


def _keep(work: UnitOfWork, name: str, kept: Sequence[Aside]) -> None:
    work.people.keep_setting(name, to_json(tuple(kept)) if kept else "")


def _name(discussion_id: str, person: str) -> str:
    return f"{_ASIDE}{discussion_id}/{person}"
