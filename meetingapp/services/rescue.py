"""What was typed and could not be stored: kept in another place, and taken in again later."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeAlias

from meetingapp.codec.body import canonical, from_json, to_json
from meetingapp.domain.aside import AsideOf, beside
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.services.asides import asides_of, put_aside
from meetingapp.services.corrections import (
    correction_of,
    is_written_in,
    keep_correction_of,
)
from meetingapp.services.hidden_place import as_kept, as_seen
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_FORMAT: Final = 1
Typed: TypeAlias = Meeting | CaseDiscussion | AsideOf
"""What people write: in a sitting, in a discussion, and each for themselves beside it."""
_KINDS: Final[Mapping[str, type[Typed]]] = MappingProxyType(
    {"meeting": Meeting, "discussion": CaseDiscussion, "aside": AsideOf}
)


class Seal(Protocol):
    """Seals text for this vault alone; given by ``wiring``."""

    def seal(self, content: bytes) -> bytes:
        """Give what may lie on any disk."""
        ...

    def unseal(self, sealed: bytes) -> bytes:
        """Give it again; raises ``AppError("rescue.…")`` where it is not this vault's."""
        ...


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One thing that is not stored.

    ``before`` is how it stood in the store when it was last read or stored, if that is known.
    """

    meeting_id: str
    what: Typed
    before: Typed | None = None


@policy(Permission.RUN_MEETINGS)
def rescue(desk: Desk, seal: Seal, unsaved: tuple[Unsaved, ...]) -> bytes:
    """Give a sealed file of what is not stored. The store is not touched: it may be full or gone.

    Taking it in again is what the audit log tells of.
    """
    parts = [
        {
            "meeting_id": each.meeting_id,
            "kind": next(kind for kind, type_ in _KINDS.items() if isinstance(each.what, type_)),
            "body": to_json(each.what),
            "before": _digest(each.before) if each.before is not None else "",
        }
        for each in unsaved
    ]
    file = {"format": _FORMAT, "by": desk.account().person, "parts": parts}
    return seal.seal(json.dumps(file).encode())


@policy(Permission.RUN_MEETINGS)
def take_in_rescue(
    desk: Desk, seal: Seal, sealed: bytes, *, over_newer: bool = False
) -> tuple[str, ...]:
    """Store what a rescue file holds, all of it or nothing; give the ids of its discussions.

    Args:
        desk: who asks, and where.
        seal: this vault's.
        sealed: the file.
        over_newer: also where the store has changed since; somebody has said so.

    Raises:
        AppError: ``rescue.…`` for the file itself, ``rescue.changed_since``;
            ``discussion.finalised``, ``discussion.missing``, ``meeting.missing`` or
            ``access.not_yours`` for what is in it.
    """
    writer, parts = _parts(seal.unseal(sealed))
    with desk.begin() as work:
        for meeting_id, what, before in parts:
            _must_stand(work, writer, what, "" if over_newer else before)
            if isinstance(what, AsideOf):
                _take_aside(work, writer, what)
            elif isinstance(what, Meeting):
                work.meetings.save(as_kept(work, what))
                work.audit("meeting.rescue", what.id)
            else:
                _take_discussion(desk, work, meeting_id, what)
                work.audit("discussion.rescue", what.id)
        work.commit()
    return tuple(what.id for _, what, _ in parts if isinstance(what, CaseDiscussion))


def _take_discussion(desk: Desk, work: UnitOfWork, meeting_id: str, what: CaseDiscussion) -> None:
    """Store it in the draft, or in the correction that is under way."""
    correction = correction_of(work, what.id)
    if correction is not None and desk.may(Permission.FINALISE):
        keep_correction_of(work, replace(correction, discussion=work.meetings.cleaned(what)))
    else:
        work.meetings.save_discussion(meeting_id, what)


def _take_aside(work: UnitOfWork, writer: str, what: AsideOf) -> None:
    """Give somebody their note again, while something is written that it can stand beside."""
    if is_written_in(work, what.discussion_id):
        put_aside(work, what.discussion_id, writer, what.aside)
        work.audit("aside.rescue", what.discussion_id)


def _must_stand(work: UnitOfWork, writer: str, what: Typed, before: str) -> None:
    """Refuse what is no longer there, and what somebody has written on since."""
    stored: Typed
    if isinstance(what, Meeting):
        stored = as_seen(work, work.meetings.get(what.id))
    elif isinstance(what, AsideOf):
        work.meetings.meeting_of(what.discussion_id)
        there = asides_of(work, what.discussion_id, writer)
        stored = AsideOf(what.discussion_id, beside(there, what.aside.item))
        if not is_written_in(work, what.discussion_id):
            return
    else:
        stored = work.meetings.discussion(what.id)
        correction = correction_of(work, what.id)
        if correction is not None:
            stored = correction.discussion
    if before and _digest(stored) not in {before, _digest(what)}:
        raise AppError("rescue.changed_since")


def _parts(content: bytes) -> tuple[str, list[tuple[str, Typed, str]]]:
    """Read who wrote it and what it is. It is ours and unaltered; only a newer one differs.

    What somebody wrote for themselves is theirs again, whoever takes it in.
    """
    file: Any = json.loads(content)
    if file["format"] != _FORMAT or any(part["kind"] not in _KINDS for part in file["parts"]):
        raise AppError("rescue.newer")
    return file["by"], [
        (part["meeting_id"], from_json(_KINDS[part["kind"]], part["body"]), part["before"])
        for part in file["parts"]
    ]


def _digest(what: Typed) -> str:
    return hashlib.sha256(canonical(what)).hexdigest()
