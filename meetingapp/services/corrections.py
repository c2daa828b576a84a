"""A correction under way: kept by name beside the discussion, which is locked and never written.

It is there until it has become a version of the minutes, or is dropped. Whoever reads or writes it
has asked for the discussion first, so that nobody does who may not see the case.
"""

from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.correction import Correction
from meetingapp.services.ports import UnitOfWork

_CORRECTION: Final = "correction/"


def correction_of(work: UnitOfWork, discussion_id: str) -> Correction | None:
    """Read the correction of a discussion, if one is under way."""
    written = work.people.setting(_name(discussion_id))
    return from_json(Correction, written) if written else None


def keep_correction_of(work: UnitOfWork, correction: Correction) -> None:
    """Keep a correction in the place of what was kept of it."""
    name = _name(correction.discussion.id)
    work.people.keep_setting(name, to_json(correction))
    work.audit("setting.correction", name)


def forget_correction_of(work: UnitOfWork, discussion_id: str) -> bool:
    """Forget the correction of a discussion; tell whether there was one."""
    name = _name(discussion_id)
    is_there = bool(work.people.setting(name))
    if is_there:
        work.people.keep_setting(name, "")
        work.audit("correction.forget", discussion_id)
    return is_there


def is_written_in(work: UnitOfWork, discussion_id: str) -> bool:
    """Tell whether people still write: in a draft, or in a correction of its minutes."""
    if work.minutes.latest_of(discussion_id) is None:
        return True
    return bool(work.people.setting(_name(discussion_id)))


def _name(discussion_id: str) -> str:
    return f"{_CORRECTION}{discussion_id}"
