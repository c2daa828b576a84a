"""Whom a copy is asked for in the tests, and the questions they ask of it."""

from dataclasses import replace
from typing import Any

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.editions.texts import texts_of
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from tests.document.copied import Finalised

KARI = Audience(Edition.GUARDIAN, guardian="Kari Fiktivsen")
JON = Audience(Edition.GUARDIAN, guardian="Jon Fiktivsen")
SCHOOL = Audience(Edition.SERVICE, service=ServiceCode.SCHOOL)
PPT = Audience(Edition.SERVICE, service=ServiceCode.PPT)
HC = Audience(Edition.SERVICE, service=ServiceCode.HC)
CHILD = Audience(Edition.CHILD)
ANON = Audience(Edition.ANON)


def all_in(sitting: Sitting) -> str:
    """Give every text that is left, one on each line."""
    return "\n".join(text for _, _, text in texts_of(sitting))


def refused(told: Finalised, audience: Audience, case: Case | None = None) -> str | None:
    return refusal(told.sitting, audience, told.sitting.meeting.date, told.standing(case))


def guardian_changed(case: Case, name: str, **changes: Any) -> Case:
    guardians = (replace(each, **changes) if each.name == name else each for each in case.guardians)
    return replace(case, guardians=tuple(guardians))
