"""A discussion as one audience may read it."""

from dataclasses import dataclass
from enum import StrEnum

from meetingapp.domain.meeting import Sitting


class RareKind(StrEnum):
    """Why a person must look at a word before a text without names goes out."""

    NAME = "NAME"
    DATE = "DATE"
    NUMBER = "NUMBER"
    TRAIT = "TRAIT"


@dataclass(frozen=True, slots=True)
class Rare:
    """Something left in a text without names that may still tell who it is about."""

    path: str
    kind: RareKind
    found: str


@dataclass(frozen=True, slots=True)
class Edited:
    """What is left for an audience, and what went.

    Attributes:
        sitting: one discussion with its case; what is not here is in no document made of it.
        removed: texts that people wrote and that stand nowhere in ``sitting`` any more. The
            finished file is searched for them.
        warnings: ANON only: what a person must look at before it goes out.
    """

    sitting: Sitting
    removed: tuple[str, ...] = ()
    warnings: tuple[Rare, ...] = ()
