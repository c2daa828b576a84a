"""What children were promised, read from the newest meeting about each."""

from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, case, exists, func, literal, literal_column, or_, select, text
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from meetingapp.models.indexed_parts import IS_PROMISING, PROMISED_BY
from meetingapp.models.reach import seen
from meetingapp.models.repositories.written import between
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.register import SettingRow
from meetingapp.services.lists_port import Days, PromiseCode, Promised
from meetingapp.services.ports import Reach
from meetingapp.services.timeline.names import KEPT_UNDER, TOLD

_item: Final = col(DiscussionItemRow.item)
_body: Final = col(DiscussionItemRow.body)
_by: Final[ColumnElement[str]] = literal_column(PROMISED_BY)
_who: Final[ColumnElement[str]] = case(
    (_item == "feedback", func.json_extract(_body, "$.teller.name")),
    (_item == "voice", func.json_extract(_body, "$.plan.who.name")),
    (_item == "next_meeting", func.json_extract(_body, "$.child_talk_by.name")),
)
_what: Final[ColumnElement[PromiseCode]] = case(
    (_item == "feedback", "TELL"), (_item == "voice", "HEAR"), (_item == "next_meeting", "TALK")
)

_TOLD_FROM: Final = literal(KEPT_UNDER)
_TOLD_TO: Final = literal(f"/{TOLD.name}")


def promised(
    session: Session, reach: Reach, held: Days, by: Days, most: int
) -> tuple[Promised, ...]:
    """List promises of meetings held in some days, to be kept in some days, soonest first.

    They are read in the order of their index, and no more of them than are asked for.
    """
    found = session.execute(
        select(
            _what,
            col(DiscussionRow.case_id),
            col(CaseRow.title),
            func.coalesce(_who, ""),
            _by,
        )
        .select_from(MeetingRow)
        .join(DiscussionRow, col(DiscussionRow.meeting_id) == MeetingRow.id)
        .join(CaseRow, col(CaseRow.id) == DiscussionRow.case_id)
        .join(DiscussionItemRow, col(DiscussionItemRow.discussion_id) == DiscussionRow.id)
        .where(
            *between(col(MeetingRow.held_on), held),
            text(IS_PROMISING),
            _by >= (by.since or date.min).isoformat(),
            _by <= (by.until or date.max).isoformat(),
            seen(reach, col(DiscussionRow.case_id)),
            ~_met_again(held),
            ~_is_kept(),
            ~_is_told(),
        )
        .order_by(_by, col(DiscussionItemRow.discussion_id), _item)
        .limit(most)
    )
    return tuple(
        Promised(what, case_id, title, who, date.fromisoformat(day))
        for what, case_id, title, who, day in found
    )


def _met_again(held: Days) -> ColumnElement[bool]:
    """Tell whether a later meeting about the case was held: it asks itself what became of it."""
    later, when = aliased(DiscussionRow), aliased(MeetingRow)
    met = exists().where(
        col(later.case_id) == DiscussionRow.case_id,
        col(when.id) == later.meeting_id,
        col(when.held_on) > MeetingRow.held_on,
    )
    return met if held.until is None else met.where(col(when.held_on) <= held.until)


def _is_told() -> ColumnElement[bool]:
    """Tell whether somebody ticked on the line of the meeting that the child has been told."""
    name = _TOLD_FROM + col(DiscussionItemRow.discussion_id) + _TOLD_TO
    return (_item == "feedback") & exists().where(col(SettingRow.name) == name)


def _is_kept() -> ColumnElement[bool]:
    """Tell whether a later discussion of the case has noted that it was done."""
    later, when, noted = aliased(DiscussionRow), aliased(MeetingRow), aliased(DiscussionItemRow)
    told = func.json_extract(col(noted.body), "$.feedback_given")
    talked = func.json_extract(col(noted.body), "$.talk_held")
    return exists().where(
        col(later.case_id) == DiscussionRow.case_id,
        col(when.id) == later.meeting_id,
        col(when.held_on) > MeetingRow.held_on,
        col(noted.discussion_id) == later.id,
        col(noted.item) == "since_last",
        or_((_item == "feedback") & (told == 1), (_item != "feedback") & (talked == 1)),
    )
