"""Warns of a name that looks like one that is known, but is written with other letters."""

from collections.abc import Iterable

from meetingapp.domain.lookalikes import twin_of
from meetingapp.ui.wording import Say


def twin_warning(name: str, known: Iterable[str]) -> Say | None:
    """Return what to say about a name that cannot be told from a known one; None if it can."""
    twin = twin_of(name, known)
    if twin is None:
        return None
    return lambda words: words(
        "This looks like {name}, but some letters are others. Is it the same person?", name=twin
    )
