"""How many were found."""

from meetingapp.ui.wording import Say


def hits(count: int, asked: str) -> Say:
    """Say how many there are of what was asked for."""
    if asked and not count:
        return lambda words: words("Found no “{text}”. Try fewer letters.", text=asked)
    return lambda words: words.plural("One hit.", "{n} hits.", count)
