"""The keys of one store."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Keys:
    """The two keys the store needs; they come from the vault."""

    database: bytes = field(repr=False)
    audit: bytes = field(repr=False)
