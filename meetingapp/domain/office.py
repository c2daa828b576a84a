"""What is the same for every meeting of an office: who owns the minutes, and in which language."""

from dataclasses import dataclass

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.meeting import MinutesLanguage
from meetingapp.domain.premises import Room, Unit
from meetingapp.domain.signers import SignerRules


@dataclass(frozen=True, slots=True)
class Office:
    """The municipality and unit printed in the head of the minutes, and the default language.

    ``school_holidays`` holds what the municipality has written; a school year without any has the
    usual ones. ``signers`` are the office's own ages for signing; the shipped ones where it is
    ``None``. ``units`` and ``rooms`` are where children go and meetings are held. ``letterhead``
    stands in the head of the documents beside the names.
    """

    municipality: str = ""
    unit: str = ""
    minutes_language: MinutesLanguage = "nb"
    school_holidays: tuple[SchoolHoliday, ...] = ()
    signers: SignerRules | None = None
    units: tuple[Unit, ...] = ()
    rooms: tuple[Room, ...] = ()
    letterhead: Letterhead = Letterhead()
