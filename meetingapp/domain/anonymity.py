"""The six checks that make an anonymous discussion anonymous (A02).

Source: the health directorate's guidance on anonymous discussions: what is said must fit at least
four or five possible persons; in a small municipality that has to be checked, not assumed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnonymityCheck:
    """``None`` until somebody has looked. ``fits_at_least`` is how many children it could be."""

    no_name: bool | None = None
    no_birth_date: bool | None = None
    no_class_or_unit: bool | None = None
    no_rare_trait: bool | None = None
    fits_at_least: int | None = None
    family_not_present: bool | None = None
    checked_by: str = ""
