"""What a municipality has set otherwise than the shipped template."""

from collections.abc import Iterator

from meetingapp.document.blocks import Cell, Table
from meetingapp.document.record import Record
from meetingapp.document.wording import capital
from meetingapp.domain.template import Deviation, Severity
from meetingapp.words import Words


def rows(record: Record) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each severity or limit that differs."""
    for one in record.template.deviations:
        yield _name(record, one), _value(record, one.shipped), _value(record, one.own)


def table(record: Record, changed: tuple[tuple[Cell, ...], ...]) -> Table:
    """Set the rows beside each other: the template’s and the municipality’s."""
    words = record.words
    return Table(
        (words("Requirement"), words("In the template"), words("With us")),
        changed,
        (237, 120, 120),
        words("Requirements the municipality has set otherwise than the template"),
        dense=True,
    )


def _name(record: Record, one: Deviation) -> str:
    """Name a requirement, and which of its limits: ``…: lengste tid``."""
    name = record.requirement(one.gate)
    return f"{name}: {_limit(record.words, one.option)}" if one.option else name


def _limit(words: Words, option: str) -> str:
    if option == "warn_days":
        return words("asks for a reason after")
    return words("longest time")


def _value(record: Record, value: Severity | int) -> str:
    words = record.words
    if isinstance(value, Severity):
        return capital(words.code(value))
    return words.plural("{n} day", "{n} days", value)
