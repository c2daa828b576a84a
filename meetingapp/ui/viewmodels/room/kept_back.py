"""Keeping a paragraph back from some: where the mark lies, whom it names, and how it is told."""

from dataclasses import dataclass, is_dataclass
from typing import Final

from meetingapp.domain.keeping_back import held_at, lasting_place, marked, marks, row_of
from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import MEASURES, with_rows
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_SHORT: Final = 48
_FROM_THE_CASE: Final = ("guardian_views.", "since_last.evaluations.")
_TELLS: Final = ("title", "action", "text", "who", "what", "facts", "description")
"""Where a row says what it is, the shortest first."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field that can be marked, and the row it is a part of where there is one."""

    field: str
    row: str | None


def rows_in(room: RoomViewModel) -> CaseDiscussion:
    """Return the discussion with the rows the case has: they are there before they say much."""
    discussion = room.discussion
    for rows in _FROM_THE_CASE:
        discussion = with_rows(room.case, room.meeting.date, discussion, rows, room.new_id)
    return discussion


def place_of(discussion: CaseDiscussion, path: str | None) -> Place | None:
    """Return where a mark on this field lies; ``None`` where none can."""
    field = lasting_place(discussion, path) if path else None
    return Place(field, row_of(discussion, path)) if path and field is not None else None


def guardians_of(room: RoomViewModel) -> tuple[str, ...]:
    """Return the guardians whose copy can go without something.

    A name that was marked and is in the case no more is among them, so that it is not lost.
    """
    marked_for = (name for mark in room.discussion.kept_back for name in mark.guardians)
    names = (*(guardian.name for guardian in room.case.guardians), *marked_for)
    return tuple(dict.fromkeys(name for name in names if name != EVERY_GUARDIAN))


def services_of(room: RoomViewModel) -> tuple[ServiceCode, ...]:
    """Return the services that have a part in this discussion."""
    meeting, measures = room.context.meeting, room.discussion.agreement.measures
    people = [each.person for each in meeting.participants]
    for measure in measures:
        people.extend(who for who in (measure.responsible, measure.evaluator) if who is not None)
        people.extend(measure.contributors)
    marked_for = (code for mark in room.discussion.kept_back for code in mark.services)
    codes = (*(who.service for who in people), *meeting.invited_services, *marked_for)
    return tuple(dict.fromkeys(code for code in codes if code is not None))


def keep_back(room: RoomViewModel, mark: KeptBack) -> None:
    """Put a mark on its place; one that names nobody takes it away."""
    room.become(marked(room.discussion, mark))


def marks_in(room: RoomViewModel) -> tuple[KeptBack, ...]:
    """Return every mark of the open discussion."""
    return marks(room.discussion) if room.discussion.kept_back else ()


def not_for(room: RoomViewModel, mark: KeptBack) -> Say:
    """Name whom a place is not for, and who is a guardian by that name no more."""
    whole = is_dataclass(held_at(rows_in(room), mark.path))
    strangers = mark.strangers(guardian.name for guardian in room.case.guardians)

    def named(words: Words, name: str) -> str:
        if name not in strangers:
            return name
        return words("{name} (no guardian by that name now, so no guardian gets it)", name=name)

    def said(words: Words) -> str:
        every = EVERY_GUARDIAN in mark.guardians
        names = [named(words, name) for name in mark.guardians]
        guardians = [words("all guardians")] if every else names
        whom = words.listing([*guardians, *(words.code(code) for code in mark.services)])
        if whole and mark.path.startswith(f"{MEASURES}."):
            return words("The whole measure, not for: {whom}", whom=whom)
        if whole:
            return words("The whole paragraph, not for: {whom}", whom=whom)
        return words("Not for: {whom}", whom=whom)

    return said


def quoted(discussion: CaseDiscussion, path: str) -> str:
    """Return how the text at a place begins."""
    whole = held_at(discussion, path)
    text = whole if isinstance(whole, str) else ""
    if is_dataclass(whole):
        texts = (getattr(whole, name, "") for name in _TELLS)
        text = next((each for each in texts if isinstance(each, str) and each.strip()), "")
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()} …"
