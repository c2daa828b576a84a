"""The versions of one discussion's minutes, and what one says beside another."""

from dataclasses import dataclass, replace
from functools import partial

from meetingapp.clock import local_day
from meetingapp.document.full import build
from meetingapp.document.lines import compared_lines
from meetingapp.domain.approval import ApprovalState
from meetingapp.domain.journal import Receipt
from meetingapp.domain.side_by_side import Line, Row, side_by_side
from meetingapp.errors import AppError
from meetingapp.services.as_told import Told, name_of_type, results_of, told_by
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, Stamp, UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.words import Language, Words


@dataclass(frozen=True, slots=True)
class Version:
    """One version, and what has happened to it."""

    minutes: Minutes
    state: ApprovalState
    receipt: Receipt | None = None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions beside each other, line by line; all lines are in it."""

    older: Minutes
    newer: Minutes
    rows: tuple[Row, ...]


@policy(Permission.SEE_CASES)
def versions(desk: Desk, discussion_id: str) -> tuple[Version, ...]:
    """List the versions of a discussion's minutes, newest first.

    Raises:
        AppError: ``discussion.missing``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        found = tuple(
            Version(
                minutes,
                work.trail.approval(minutes.id).state(today),
                work.trail.receipt(minutes.id),
                len(work.trail.copies(minutes.id)),
            )
            for minutes in work.minutes.versions_of(discussion_id)
        )
        work.audit("discussion.read", discussion_id)
        work.commit()
    return found


@policy(Permission.SEE_CASES)
def compare_versions(desk: Desk, minutes_id: str, other_id: str) -> Comparison:
    """Put two versions of the same minutes beside each other, the older one first.

    What a version says of itself, such as its number and its checksum, is no difference.

    Raises:
        AppError: ``minutes.missing``; also where they are not of the same discussion.
    """
    with desk.begin() as work:
        one, other = told_by(work, minutes_id), told_by(work, other_id)
        if one.minutes.discussion_id != other.minutes.discussion_id:
            raise AppError("minutes.missing")
        older, newer = sorted((one, other), key=lambda told: told.minutes.version)
        stamp = replace(newer.stamp, reason="")
        language = Language(newer.sitting.discussions[0].minutes_language or Language.NB)
        before, after = (_lines(work, each, stamp, language) for each in (older, newer))
        for each in (older, newer):
            work.audit("minutes.read", each.minutes.id)
        work.commit()
    return Comparison(older.minutes, newer.minutes, side_by_side(before, after))


def _lines(work: UnitOfWork, told: Told, stamp: Stamp, language: Language) -> tuple[Line, ...]:
    return compared_lines(
        build(
            told.sitting,
            template=told.template,
            stamp=stamp,
            words=Words(language),
            results=results_of(work, told),
            name_of_type=partial(name_of_type, language),
        )
    )
