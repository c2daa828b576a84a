"""What is worth knowing about a day while it is written."""

from datetime import date

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.services.room import OpenRoom
from meetingapp.words import Words


def day_off(words: Words, day: date | None, room: OpenRoom) -> str:
    """Say why school is closed on a coming day; nothing about a school day or one that has been."""
    why = room.calendar.why_not(day) if day is not None and day > room.meeting.date else None
    if why is None:
        return ""
    name = why.said if isinstance(why, SchoolHoliday) else why
    return words("School is closed: {why}.", why=name)
