"""What the rows and columns of figures are called in one language; it tells of no case."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureNames:
    """Each name by the code or id it stands for: types of meetings, requirements, the catalogue.

    Units are not here: what they were called is kept with the figures.
    """

    types: Mapping[str, str] = field(default_factory=dict)
    gates: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)
