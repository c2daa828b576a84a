"""A moment as people say it: the day only where it is another than today."""

from datetime import datetime

from meetingapp.words import Words


def said_moment(words: Words, at: datetime, now: datetime) -> str:
    """Say a moment on the clock of the wall: “today at 08.30”, or with its day."""
    here = at.astimezone(now.tzinfo)
    clock = words.clock(here.time())
    if here.date() == now.date():
        return words("today at {time}", time=clock)
    return words("{day} at {time}", day=words.weekday_and_day(here.date()), time=clock)
