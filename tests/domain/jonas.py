"""The shipped example as a draft from the vault: people from the register, nothing derived yet."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Final

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.domain.people import PersonRef
from tests.domain.jonas_people import BERIT, IDA, LARS, NOOR, TOR

_REGISTER: Final = {who.name: who for who in (BERIT, TOR, IDA, LARS, NOOR)}
_CASE_ID: Final = "case-1"


def jonas_meeting() -> Meeting:
    """Give the first ressursteam about Jonas."""
    return replace(_told().meeting, id="m-1")


def jonas_case() -> Case:
    """Give the case, with two guardians and a consent in force."""
    return replace(_told().cases[0], id=_CASE_ID)


def jonas_discussion() -> CaseDiscussion:
    """Give the discussion with every pillar standing; the concern is the case's own."""
    told = _told().discussions[0]
    concern = replace(told.purpose_and_concern, concern_text="")
    return replace(told, id="d-1", case_id=_CASE_ID, purpose_and_concern=concern)


@cache
def _told() -> Sitting:
    file = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    told: Sitting = _from_register(file)
    return told


def _from_register(value: Any) -> Any:
    """Name everybody who is in the register as the register names them."""
    if isinstance(value, PersonRef):
        return _REGISTER.get(value.name, value)
    if isinstance(value, tuple):
        return tuple(_from_register(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _from_register(getattr(value, f.name)) for f in fields(value) if f.init}
        return replace(value, **parts)
    return value
