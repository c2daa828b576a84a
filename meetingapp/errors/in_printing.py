"""What may stand in the way of putting a file on paper."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_PRINTING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "print.no_printer": sentence(
            "No printer was found. Connect one and try again, or save the file instead."
        ),
        "print.not_printed": sentence(
            "The printer did not take the pages. See that it is on and has paper, and print again."
        ),
    }
)
