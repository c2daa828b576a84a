"""The words people use for days, in bokmål, nynorsk and English."""

from typing import Final

_WEEKDAYS: Final = {
    "man": 0, "mån": 0, "mon": 0, "tir": 1, "tys": 1, "tue": 1, "ons": 2, "wed": 2,
    "tor": 3, "thu": 3, "fre": 4, "fri": 4, "lør": 5, "lau": 5, "sat": 5,
    "søn": 6, "sun": 6,
}  # fmt: skip
MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
RELATIVE: Final = {
    "i dag": 0, "idag": 0, "today": 0,
    "i går": -1, "igår": -1, "yesterday": -1,
    "i forgårs": -2, "i førgår": -2, "i forgars": -2,
    "i morgen": 1, "i morgon": 1, "imorgen": 1, "imorgon": 1, "tomorrow": 1,
    "i overmorgen": 2, "i overmorgon": 2,
}  # fmt: skip
DAYS: Final = {
    "dag": 1, "dager": 1, "dagar": 1, "day": 1, "days": 1,
    "uke": 7, "uker": 7, "veke": 7, "veker": 7, "week": 7, "weeks": 7,
}  # fmt: skip
WHOLE_MONTHS: Final = {
    "måned": 1, "måneder": 1, "månad": 1, "månader": 1, "mnd": 1, "month": 1, "months": 1,
    "år": 12, "year": 12, "years": 12,
}  # fmt: skip
_NUMBER_WORDS: Final = {
    "en": 1, "én": 1, "et": 1, "ett": 1, "ei": 1, "ein": 1, "éi": 1, "eit": 1, "eitt": 1,
    "a": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5,
    "five": 5, "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7, "åtte": 8, "eight": 8,
    "ni": 9, "nine": 9, "ti": 10, "ten": 10, "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12,
}  # fmt: skip
_SHORT_NAME: Final = 3


def number_in(written: str) -> int | None:
    """Read a whole number, in figures or as a word."""
    digits = written.isascii() and written.isdecimal()
    return int(written) if digits else _NUMBER_WORDS.get(written)


def weekday_in(said: str) -> int | None:
    """Read a weekday, whole or by its first three letters; Monday is 0."""
    word = said.rstrip(".")
    start = word[:_SHORT_NAME]
    whole = len(word) == _SHORT_NAME or word.endswith(("dag", "day"))
    return _WEEKDAYS.get(start) if whole else None
