"""The child's best interests (A09): seven elements weighed against each other.

Sources: CRC art. 3, Grunnloven § 104, General Comment 14 ¶52–84. Weighing is not arithmetic:
no sum is ever made of the weights.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BestInterestElement(StrEnum):
    """The seven elements that must be answered, and the eighth that may be."""

    CHILD_VIEW = "CHILD_VIEW"
    IDENTITY = "IDENTITY"
    FAMILY_RELATIONS = "FAMILY_RELATIONS"
    CARE_PROTECTION_SAFETY = "CARE_PROTECTION_SAFETY"
    VULNERABILITY = "VULNERABILITY"
    HEALTH = "HEALTH"
    EDUCATION_DEVELOPMENT = "EDUCATION_DEVELOPMENT"
    LEISURE_FRIENDSHIP = "LEISURE_FRIENDSHIP"


REQUIRED_ELEMENTS = tuple(e for e in BestInterestElement if e != "LEISURE_FRIENDSHIP")


class FactSource(StrEnum):
    """Where the facts of an element come from."""

    CHILD = "CHILD"
    GUARDIAN = "GUARDIAN"
    PROFESSIONAL = "PROFESSIONAL"
    DOCUMENT = "DOCUMENT"
    OBSERVATION = "OBSERVATION"


class RelationToChildView(StrEnum):
    """Whether the choice follows what the child wants."""

    FOLLOWS = "FOLLOWS"
    PARTLY = "PARTLY"
    DIFFERS = "DIFFERS"
    CHILD_NO_VIEW = "CHILD_NO_VIEW"


@dataclass(frozen=True, slots=True)
class ElementAssessment:
    """One element: facts with source and weight 0–3, or why it has no weight here.

    ``favours`` is the id of an alternative; empty when the question was not asked.
    """

    element: BestInterestElement
    relevant: bool | None = None
    facts: str = ""
    source: FactSource | None = None
    weight: int | None = None
    favours: str = ""
    not_relevant_reason: str = ""


@dataclass(frozen=True, slots=True)
class Dissent:
    """A view that differed from what was agreed, and what follows from it."""

    who_role: str
    view: str
    consequence: str = ""


@dataclass(frozen=True, slots=True)
class BestInterest:
    """The assessment of one discussion."""

    elements: tuple[ElementAssessment, ...] = ()
    conclusion: str = ""
    chosen_alternative: str = ""
    relation_to_child_view: RelationToChildView | None = None
    differs_reason: str = ""
    competing_interests: str = ""
    least_intrusive_considered: bool | None = None
    uncertainty: str = ""
    dissent_asked: bool = False
    dissents: tuple[Dissent, ...] = ()
    review_date: date | None = None

    def element(self, wanted: BestInterestElement) -> ElementAssessment | None:
        """Return the assessment of ``wanted``, if it was answered."""
        return next((e for e in self.elements if e.element is wanted), None)

    @property
    def outweighed(self) -> bool:
        """Tell whether a relevant element speaks for another alternative than the chosen one."""
        return any(
            e.relevant and e.favours and e.favours != self.chosen_alternative for e in self.elements
        )
