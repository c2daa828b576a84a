"""What may be wrong with a date of the year, or with an action of the plan."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_ANNUAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "annual.action": sentence("Write what you will do."),
        "annual.day": sentence("Write a day or a month between 1901 and 2199."),
        "annual.hours": sentence("Write when it begins, and an end that is later."),
        "annual.many": sentence(
            "The year is full. Take out something you no longer use, and change that instead."
        ),
        "annual.names_somebody": sentence(
            "This names a child or a guardian. The year and its plan are about no child: take the "
            "name out."
        ),
        "annual.not_there": sentence("This is not in the year any more. Go back to the list."),
        "annual.number": sentence(
            "This holds a date of birth or a national id number. Take it out: the year and its "
            "plan are about no child."
        ),
        "annual.rule": sentence("Choose when it comes: at least one month, week or first day."),
        "annual.steps": sentence("Write something in every step. There can be 26 of them."),
        "annual.title": sentence("Give it a name of at most 120 characters."),
        "annual.too_long": sentence(
            "One of the texts is too long. At most 600 characters fit in each."
        ),
        "annual.year": sentence("Choose a year between 1901 and 2199."),
        "annual.years": sentence(
            "Write how many years lie between, 1 to 10, and the first year it comes."
        ),
    }
)
