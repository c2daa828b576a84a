"""What tells two children of one name apart: how old they are, and the number of the case."""

from datetime import date

from meetingapp.words import Words


def told_apart(words: Words, age: int | None, number: str, born: date | None = None) -> str:
    """Say how old a child is and its case number; where there is no number, its day of birth."""
    years = words.plural("one year", "{n} years", age) if age is not None else ""
    mark = number
    if not number and born is not None:
        mark = words("born {day}", day=words.long_day(born))
    return " · ".join(part for part in (years, mark) if part)
