"""What people note on the line: who was asked and when, and what was ticked by hand."""

import json
from dataclasses import dataclass
from datetime import date

from meetingapp.services.ports import UnitOfWork
from meetingapp.services.timeline.names import KEPT_UNDER, Of


@dataclass(frozen=True, slots=True)
class Note:
    """When it was noted, and the id of whoever did."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Notes:
    """All that is noted on one line."""

    held: tuple[tuple[str, Note], ...] = ()

    def of(self, of: Of) -> Note | None:
        """Return what is noted of a step."""
        return next((note for name, note in self.held if name == of.name), None)


def notes_of(work: UnitOfWork, discussion_id: str) -> Notes:
    """Read what is noted on a line. What cannot be read was never noted."""
    beginning = f"{KEPT_UNDER}{discussion_id}/"
    names = work.people.setting_names(beginning)
    held = zip(names, work.people.settings(beginning), strict=True)
    found = ((name.removeprefix(beginning), _read(written)) for name, written in held)
    return Notes(tuple((name, note) for name, note in found if note is not None))


def keep_note(work: UnitOfWork, discussion_id: str, of: Of, note: Note | None) -> None:
    """Keep a note of a step, or take it away."""
    written = json.dumps({"on": note.on.isoformat(), "by": note.by}) if note is not None else ""
    work.people.keep_setting(f"{KEPT_UNDER}{discussion_id}/{of.name}", written)


def _read(written: str) -> Note | None:
    match json.loads(written):
        case {"on": str(on), "by": str(by)}:
            return Note(date.fromisoformat(on), by)
    return None
