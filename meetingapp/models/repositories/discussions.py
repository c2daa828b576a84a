"""Reading and saving one discussion. This runs at every pause in typing, so it does little."""

from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.errors import AppError
from meetingapp.models.direct import run
from meetingapp.models.mapping.body import read
from meetingapp.models.mapping.discussion import (
    changed_items,
    discussion_from,
    head_changed,
    head_of,
    item_of,
)
from meetingapp.models.recent import Recent
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow

_FIND: Final = """
    SELECT meeting_id, case_id, revision, body,
        EXISTS (SELECT 1 FROM minutes WHERE discussion_id = discussion.id)
    FROM discussion WHERE id = ?
"""
_LAST_POSITION: Final = "SELECT coalesce(max(position), 0) FROM discussion WHERE meeting_id = ?"
_ITEMS: Final = "SELECT item, body FROM discussion_item WHERE discussion_id = ?"
_ADD: Final = """
    INSERT INTO discussion (id, meeting_id, case_id, position, revision, body)
    VALUES (?, ?, ?, ?, 1, ?)
"""
_CHANGE: Final = "UPDATE discussion SET revision = ? WHERE id = ?"
_CHANGE_HEAD: Final = "UPDATE discussion SET body = ? WHERE id = ?"
_WRITE_ITEM: Final = """
    INSERT INTO discussion_item (discussion_id, item, body, saved_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (discussion_id, item)
    DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at WHERE body <> excluded.body
"""
_DELETE_ITEM: Final = "DELETE FROM discussion_item WHERE discussion_id = ? AND item = ?"


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
        row = self._run(_FIND, discussion_id).fetchone()
        if row is None:
            return None
        meeting_id, case_id, revision, body, is_finalised = row
        return Found(meeting_id, case_id, revision, body, bool(is_finalised))

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
        [last] = self._run(_LAST_POSITION, meeting_id).fetchone()
        head = head_of(discussion)
        self._run(_ADD, discussion.id, meeting_id, discussion.case_id, last + 1, head)
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
        self._run(_CHANGE, revision, discussion.id)
        if head_changed(discussion, before):
            self._run(_CHANGE_HEAD, head_of(discussion), discussion.id)
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
        for name in changed_items(discussion, before):
            body = item_of(discussion, name)
            if body is None:
                self._run(_DELETE_ITEM, discussion.id, name)
            else:
                self._run(_WRITE_ITEM, discussion.id, name, body, self._now())

    def _now(self) -> str:
        """Give the moment as the column holds it: of UTC, without saying so."""
        return self._clock().replace(tzinfo=None).isoformat(" ", "microseconds")

    def _items(self, discussion_id: str) -> dict[str, str]:
        return dict(self._run(_ITEMS, discussion_id))

    def _run(self, statement: str, *values: object) -> Any:
        self._session.flush()
        return run(self._session.connection(), statement, values)
