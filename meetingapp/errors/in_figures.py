"""What may be in the way of figures for leadership."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_FIGURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "figures.not_a_period": sentence(
            "Figures are made for a tertial, a half-year or a school year. Choose one of them."
        ),
        "figures.not_frozen": sentence(
            "These figures are not frozen yet, so they cannot leave Samråd. Freeze them first."
        ),
        "figures.not_over": sentence(
            "The period lasts until {day}. Its figures can be frozen the day after."
        ),
        "figures.overlap": sentence(
            "Figures are frozen for days of this period already, {first}–{last}. Choose another "
            "period, so that nobody can be found by taking one from the other."
        ),
    }
)
