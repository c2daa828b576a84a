"""What may stand in the way of keeping a filter."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_FILTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "filter.empty": sentence("The filter asks for nothing. Choose something first."),
        "filter.many": sentence(
            "There are {most} saved filters already. Remove one of them first."
        ),
        "filter.name": sentence("Give the filter a name of at most {most} characters."),
        "filter.names_somebody": sentence(
            "A saved filter may not hold the name of a child or a guardian. Take the name out, "
            "and look for it in the field instead."
        ),
    }
)
