"""Whom a version of the minutes is for: those the command line names, or all who may have it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.words import Language


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for; ``language`` is the discussion's own when not given."""

    edition: Edition = Edition.FULL
    format: CopyFormat = CopyFormat.PDF
    language: Language | None = None
    guardian: str = ""
    service: ServiceCode | None = None

    @property
    def is_named(self) -> bool:
        """Tell whether one recipient was named."""
        return bool(self.guardian) or self.service is not None


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody who gets no copy; ``number`` is their place among those of the case, from 1."""

    audience: Audience
    number: int
    why: AppError


def audiences(
    sitting: Sitting, wanted: Wanted, on: date
) -> tuple[tuple[Audience, ...], tuple[Refused, ...]]:
    """Give who gets a copy of one discussion, and who of those asked for does not.

    Raises:
        AppError: ``copy.…``: nobody does.
    """
    asked = tuple(_asked_for(sitting, wanted))
    codes = [refusal(sitting, audience, on) for audience in asked]
    may = tuple(each for each, code in zip(asked, codes, strict=True) if code is None)
    refused = tuple(
        Refused(each, number, AppError(code))
        for number, (each, code) in enumerate(zip(asked, codes, strict=True), start=1)
        if code is not None
    )
    if wanted.edition is Edition.SERVICE and wanted.service is None:
        refused = ()  # every service there is was asked about: most have no part in the case
    if not may and refused:
        raise refused[0].why
    if not may and wanted.edition is Edition.GUARDIAN:
        raise AppError("copy.no_guardian")
    if not may:
        raise AppError("copy.no_service")
    return may, refused


def _asked_for(sitting: Sitting, wanted: Wanted) -> Iterable[Audience]:
    match wanted.edition:
        case Edition.GUARDIAN:
            [discussion] = sitting.discussions
            known = [each.name for each in sitting.case_of(discussion).guardians]
            names = [wanted.guardian] if wanted.guardian else known
            return [Audience(Edition.GUARDIAN, guardian=name) for name in names]
        case Edition.SERVICE:
            services = [wanted.service] if wanted.service else list(ServiceCode)
            return [Audience(Edition.SERVICE, service=service) for service in services]
        case _:
            return [Audience(wanted.edition)]
