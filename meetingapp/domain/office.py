"""What is the same for every meeting of an office: who owns the minutes, and in which language."""

from dataclasses import dataclass

from meetingapp.domain.meeting import MinutesLanguage


@dataclass(frozen=True, slots=True)
class Office:
    """The municipality and unit printed in the head of the minutes, and the default language."""

    municipality: str = ""
    unit: str = ""
    minutes_language: MinutesLanguage = "nb"
