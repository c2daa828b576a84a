"""Reading and saving one discussion. This runs at every pause in typing, so it does little."""

from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.errors import AppError
from meetingapp.models.mapping.body import read
from meetingapp.models.mapping.discussion import (
    changed_items,
    discussion_from,
    head_changed,
    head_of,
    item_of,
)
from meetingapp.models.recent import Recent
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow

_FIND: Final = select(
    col(DiscussionRow.meeting_id),
    col(DiscussionRow.case_id),
    col(DiscussionRow.revision),
    col(DiscussionRow.body),
    exists().where(col(MinutesRow.discussion_id) == DiscussionRow.id),
).where(col(DiscussionRow.id) == bindparam("wanted"))
_LAST_POSITION: Final = select(func.max(col(DiscussionRow.position))).where(
    col(DiscussionRow.meeting_id) == bindparam("meeting")
)
_ITEMS: Final = select(col(DiscussionItemRow.item), col(DiscussionItemRow.body)).where(
    col(DiscussionItemRow.discussion_id) == bindparam("wanted")
)
_THIS_ITEM: Final = (
    col(DiscussionItemRow.discussion_id) == bindparam("wanted"),
    col(DiscussionItemRow.item) == bindparam("named"),
)
_ADD: Final = insert(DiscussionRow)
_CHANGE: Final = update(DiscussionRow).where(col(DiscussionRow.id) == bindparam("wanted"))
_ADD_ITEM: Final = insert(DiscussionItemRow)
_CHANGE_ITEM: Final = update(DiscussionItemRow).where(*_THIS_ITEM)
_DELETE_ITEM: Final = delete(DiscussionItemRow).where(*_THIS_ITEM)


@dataclass(frozen=True, slots=True)
class Found:
    """What the database knows of a discussion beside its items."""

    meeting_id: str
    case_id: str
    revision: int
    body: str
    is_finalised: bool


class Discussions:
    """Reads and saves discussions in one transaction."""

    def __init__(self, session: Session, clock: Clock, recent: Recent) -> None:
        self._session = session
        self._clock = clock
        self._recent = recent
        self._unsaved: tuple[CaseDiscussion, int] | None = None

    def find(self, discussion_id: str) -> Found | None:
        """Give what is known beside the items, or None."""
        row = self._session.execute(_FIND, {"wanted": discussion_id}).first()
        return Found(*row) if row else None

    def read(self, discussion_id: str, found: Found) -> CaseDiscussion:
        """Give the discussion with all its items; from its minutes where the draft is deleted."""
        items = self._items(discussion_id)
        discussion = discussion_from(found.body, items)
        if found.is_finalised and not items:
            return self._as_told(discussion)
        if self._unsaved is None:
            self._recent.remember(discussion, found.revision)
        return discussion

    def add(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Add a discussion as the last of its sitting."""
        last = self._session.scalar(_LAST_POSITION, {"meeting": meeting_id}) or 0
        self._session.connection().execute(
            _ADD,
            {
                "id": discussion.id,
                "meeting_id": meeting_id,
                "case_id": discussion.case_id,
                "position": last + 1,
                "revision": 1,
                "body": head_of(discussion),
            },
        )
        self._write_items(discussion, before=None)
        self._unsaved = (discussion, 1)

    def change(self, discussion: CaseDiscussion, found: Found) -> None:
        """Write what differs from what the database holds.

        Raises:
            AppError: ``discussion.finalised``.
        """
        if found.is_finalised:
            raise AppError("discussion.finalised")
        before = self._recent.at(discussion.id, found.revision)
        revision = found.revision + 1
        changes: dict[str, object] = {"wanted": discussion.id, "revision": revision}
        if head_changed(discussion, before):
            changes["body"] = head_of(discussion)
        self._session.connection().execute(_CHANGE, changes)
        self._write_items(discussion, before)
        self._unsaved = (discussion, revision)

    def committed(self) -> None:
        """Remember what is now in the database for certain."""
        if self._unsaved is not None:
            self._recent.remember(*self._unsaved)

    def _as_told(self, head: CaseDiscussion) -> CaseDiscussion:
        """Give what the newest minutes tell, and the parties, who stand among all in minutes."""
        newest = (
            select(col(MinutesDocumentRow.content))
            .join(MinutesRow, col(MinutesRow.id) == MinutesDocumentRow.minutes_id)
            .where(col(MinutesRow.discussion_id) == head.id)
            .order_by(col(MinutesRow.version).desc())
        )
        content = self._session.scalars(newest.limit(1)).first()
        if content is None:
            return head
        [told] = read(Sitting, content.decode()).discussions
        return replace(told, parties=head.parties)

    def _write_items(self, discussion: CaseDiscussion, before: CaseDiscussion | None) -> None:
        names = changed_items(discussion, before)
        stored = self._items(discussion.id) if names else {}
        for name in names:
            body = item_of(discussion, name)
            if body != stored.get(name):
                self._write_item(discussion.id, name, body, is_known=name in stored)

    def _write_item(
        self, discussion_id: str, name: str, body: str | None, *, is_known: bool
    ) -> None:
        connection = self._session.connection()
        if body is None:
            connection.execute(_DELETE_ITEM, {"wanted": discussion_id, "named": name})
            return
        values = {"body": body, "saved_at": self._clock()}
        if is_known:
            connection.execute(_CHANGE_ITEM, {"wanted": discussion_id, "named": name, **values})
        else:
            connection.execute(_ADD_ITEM, {"discussion_id": discussion_id, "item": name, **values})

    def _items(self, discussion_id: str) -> dict[str, str]:
        found = self._session.execute(_ITEMS, {"wanted": discussion_id})
        return {item: body for item, body in found}  # noqa: C416 - rows are no plain pairs
