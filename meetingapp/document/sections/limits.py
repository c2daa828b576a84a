"""What a municipality has set otherwise than the shipped template."""

from collections.abc import Iterator

from meetingapp.document.blocks import Cell, Table
from meetingapp.document.record import Record
from meetingapp.document.wording import capital, lowered
from meetingapp.domain.template import Deviation, Severity
from meetingapp.words import Words


def rows(record: Record) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each severity or limit that differs."""
    for one in record.template.deviations:
        yield _name(record, one), _value(record, one, one.shipped), _value(record, one, one.own)


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
    """Name a requirement by its agenda item and its id: ``Siden sist (G-PREV-1)``."""
    template, language = record.template, record.words.language
    headings = {item.id: item.heading[language] for item in template.items}
    heading = next((headings.get(r.item, "") for r in template.rules if r.id == one.gate), "")
    name = f"{heading} ({one.gate})" if heading else one.gate
    return f"{name}: {lowered(_limit(record.words, one.option))}" if one.option else name


def _limit(words: Words, option: str) -> str:
    names = {
        "max_days": words("longest time"),
        "longest_days": words("longest time"),
        "warn_days": words("asks for a reason after"),
        "services_min": words("smallest number of services"),
        "most": words("highest number"),
    }
    return names.get(option, option)


def _value(record: Record, one: Deviation, value: Severity | int) -> str:
    words = record.words
    if isinstance(value, Severity):
        return capital(words.code(value))
    if one.option.endswith("_days"):
        return words.plural("{n} day", "{n} days", value)
    return str(value)
