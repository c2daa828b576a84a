"""Finds what points to one person without a name: id numbers, days of birth, ways to reach them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

_ID: Final = re.compile(r"(?<![\d])(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)[ .–-]?(\d{3})[ ]?(\d\d)(?![\d])")
_FIRST_WEIGHTS: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_DIVISOR: Final = 11

_MONTHS: Final = (
    "jan(?:uar)?", "feb(?:ruar)?", "mar(?:s)?", "apr(?:il)?", "mai", "jun(?:i)?", "jul(?:i)?",
    "aug(?:ust)?", "sep(?:t(?:ember)?)?", "okt(?:ober)?", "nov(?:ember)?", "des(?:ember)?",
)  # fmt: skip
_MONTH: Final = f"(?P<name>{'|'.join(_MONTHS)})"
_BORN: Final = (
    r"(?:\b(?:født|fødd|fødde|fødte|fødselsdato(?:en)?|fødselsdag(?:en)?|bursdag(?:en)?"
    r"|gebursdag(?:en)?|fdt|fyller|fyller år)\b|\bf\.(?!\s?eks))"
)
_YEAR: Final = r"(?P<year>\d{4}|\d\d)"
_FORMS: Final = (
    rf"(?P<day>\d{{1,2}})\s?[./-]\s?(?P<month>\d{{1,2}})\s?[./–-]\s?{_YEAR}(?!\d)",
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    rf"(?P<day>\d{{1,2}})\.?\s?{_MONTH}\b\.?\s?(?:['’-]?{_YEAR}(?!\d))?",
)
_BARE: Final = tuple(re.compile(rf"(?<![\d./§-]){form}", re.IGNORECASE) for form in _FORMS)
_NEAR_BORN: Final = tuple(
    re.compile(rf"{_BORN}[^\d\n]{{0,20}}?(?<!\d)(?P<found>{form})", re.IGNORECASE)
    for form in (
        *_FORMS,
        r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4}|\d\d)(?!\d)",
        r"(?P<day>\d{1,2})[./]\s?(?P<month>\d{1,2})\b(?!\d)",
        rf"{_MONTH}\b\.?\s?{_YEAR}(?!\d)",
    )
)
_BORN_IN: Final = re.compile(
    r"(?:\b(?:født|fødd|fødde|fødte|fdt)\b|\bf\.)[^\d\n.;,]{0,20}?(?<!\d)(?P<found>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""A year of birth alone: with a school and a sex it points to few enough."""
_OLDEST: Final = 24
_LAST_MONTH: Final = 12
_LAST_DAY: Final = 31
_TWO_DIGITS: Final = 2
_CENTURY: Final = 100

_PHONE: Final = re.compile(
    r"(?<![\w/§–-])(?<!\d[.,])(?:(?:\+|00)\s?47[ ]?)?"
    r"(?P<number>[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[2-9]\d\d \d\d \d{3})(?![\w/–-]|[.,]\d)"
)
_CALLED: Final = re.compile(
    r"\b(?:tlf|telefon\w*|mob|mobil\w*|ringe?r?|sms)\b[^\d\n]{0,20}?"
    r"(?P<number>\d(?:[ .-]?\d){7})(?![ .-]?\d)",
    re.IGNORECASE,
)
"""Beside a word for calling, eight digits are a number however they are grouped."""
_ABROAD: Final = re.compile(r"(?<![\w+])\+\d[\d ]{6,16}\d(?![\w/–-])")
_REFERENCE: Final = re.compile(
    r"(?:\bsak\w*|\bref\w*|journal\w*|arkiv\w*|\bkonto\w*|\borg\w*)[. ]*(?:nr|nummer)?[.: ]*$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 24
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def emails_in(text: str) -> Iterator[str]:
    """Give each e-mail address."""
    return (found.group() for found in _EMAIL.finditer(text))


def id_numbers_in(text: str) -> Iterator[str]:
    """Give each national id number: eleven digits whose two check digits hold.

    D-numbers and the synthetic series follow the same check digits, so no series is left out.
    """
    for found in _ID.finditer(text):
        if is_id_number("".join(found.groups())):
            yield found.group()


def is_id_number(digits: str) -> bool:
    """Tell whether eleven digits carry the two check digits of a national id number."""
    numbers = [int(digit) for digit in digits]
    first = _check(numbers[:9], _FIRST_WEIGHTS)
    second = _check(numbers[:10], _SECOND_WEIGHTS)
    return (first, second) == (numbers[9], numbers[10])


def _check(numbers: list[int], weights: tuple[int, ...]) -> int:
    total = sum(number * weight for number, weight in zip(numbers, weights, strict=True))
    return -total % _DIVISOR


def birth_dates_in(text: str, day: date) -> Iterator[str]:
    """Give each date that says when somebody was born.

    Beside a word such as «født» any date counts, and a year too. A whole date alone counts when
    a child born then would be between one and 24 years old on ``day``: what happened this year is
    no birthday.
    """
    for pattern in _NEAR_BORN:
        for found in pattern.finditer(text):
            if _is_day(found):
                yield found.group("found").strip()
    yield from (found.group("found") for found in _BORN_IN.finditer(text))
    for pattern in _BARE:
        for found in pattern.finditer(text):
            born = _whole_date(found, day)
            if born is not None and _could_be_child(born, day):
                yield found.group().strip()


def _is_day(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    day, month = parts.get("day"), parts.get("month")
    fits_day = day is None or 1 <= int(day) <= _LAST_DAY
    return fits_day and (month is None or 1 <= int(month) <= _LAST_MONTH)


def _whole_date(found: re.Match[str], today: date) -> date | None:
    """Read a bare date; one whose year has two digits must have two of the others as well."""
    parts = found.groupdict()
    year, day, month = parts["year"], parts["day"], parts.get("month")
    if year is None or not _is_day(found):
        return None
    if len(year) == _TWO_DIGITS and month is not None and len(day) + len(month) < 2 * _TWO_DIGITS:
        return None
    number = int(month) if month is not None else _month_number(parts["name"])
    try:
        return date(_full_year(year, today), number, int(day))
    except ValueError:
        return None


def _full_year(year: str, today: date) -> int:
    if len(year) > _TWO_DIGITS:
        return int(year)
    this_century = today.year - today.year % _CENTURY + int(year)
    return this_century if this_century <= today.year else this_century - _CENTURY


def _month_number(name: str) -> int:
    return next(n for n, m in enumerate(_MONTHS, 1) if re.fullmatch(m, name, re.IGNORECASE))


def _could_be_child(born: date, today: date) -> bool:
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return 1 <= age <= _OLDEST


def phones_in(text: str) -> Iterator[str]:
    """Give each telephone number. The number of a case, or a day written in one, is none."""
    for found in _PHONE.finditer(text):
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        alone = found.group("number") == found.group()
        if not (alone and (_REFERENCE.search(before) or _is_day_in_one(found.group()))):
            yield found.group()
    yield from (found.group("number") for found in _CALLED.finditer(text))
    yield from (
        found.group() for found in _ABROAD.finditer(text) if not _PHONE.match(text, found.start())
    )


def _is_day_in_one(digits: str) -> bool:
    try:
        return bool(date.fromisoformat(digits)) if digits.isdecimal() else False
    except ValueError:
        return False
