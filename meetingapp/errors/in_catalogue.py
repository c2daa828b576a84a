"""What may be wrong with an entry of the catalogue of measures."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_CATALOGUE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "catalogue.ages": sentence("Write the ages in whole years from 0 to 24, the lowest first."),
        "catalogue.formula": sentence(
            "A text cannot begin with =, +, - or @, for a spreadsheet would run it. Begin with a "
            "word."
        ),
        "catalogue.name": sentence("Give the measure a name of at most 120 characters."),
        "catalogue.not_there": sentence(
            "This measure is not in the catalogue any more. Go back to the list."
        ),
        "catalogue.number": sentence(
            "Write how often it is evaluated as a whole number: 1 to 60 months, and 1 to 52 weeks "
            "for one child."
        ),
        "catalogue.too_long": sentence(
            "One of the texts is too long. At most 600 characters fit in each."
        ),
    }
)
