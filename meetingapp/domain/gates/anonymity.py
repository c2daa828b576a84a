"""Gate: where no child is named, nobody can be recognised.

Sources: the health directorate on anonymous discussions (the details must fit at least four or
five possible persons); a small municipality has to check it, not assume it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.identity_scan import scanned
from meetingapp.domain.people import Party
from meetingapp.domain.template import ConsentNeed
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_CHECKS: Final = (
    ("no_name", sentence("Check that no name is said, and tick it off.")),
    ("no_birth_date", sentence("Check that no day of birth is said, and tick it off.")),
    ("no_class_or_unit", sentence("Check that no class or group is named, and tick it off.")),
    (
        "no_rare_trait",
        sentence("Check that nothing is told that only one child here has, and tick it off."),
    ),
    (
        "family_not_present",
        sentence("Check that nobody from the family is here, and tick it off."),
    ),
)


@dataclass(frozen=True, slots=True)
class Anonymity:
    """Asks for the six checks, and looks through every text for what tells who it is."""

    kind: ClassVar[str] = "anonymity"
    k: int = 5

    def __post_init__(self) -> None:
        bounded("k", self.k, 5, 50)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per check not made, identity kept, and place that tells who it is."""
        mode = context.case.mode
        if context.template.type.consent is ConsentNeed.NONE and mode is not CaseMode.SYSTEM:
            yield finding(
                "case.subject",
                sentence(
                    "A system meeting is not about one child. Discuss the child in another "
                    "kind of meeting."
                ),
            )
        elif mode is CaseMode.ANONYMOUS and not context.template.type.anonymous_allowed:
            yield finding(
                "case.subject",
                sentence(
                    "A child cannot be discussed anonymously in this kind of meeting. Get a "
                    "consent, or choose another kind."
                ),
            )
        if mode is CaseMode.NAMED:
            return
        if mode is CaseMode.ANONYMOUS:
            yield from self._checks(context)
        yield from _kept_identity(context)
        for hit in scanned(context):
            yield finding(
                hit.path,
                sentence("This tells who it is about: “{found}” ({kind}). Write it another way."),
                found=hit.found,
                kind=hit.kind,
            )

    def _checks(self, context: GateContext) -> Iterator[Finding]:
        made = context.discussion.anonymity
        for field, ask in _CHECKS:
            if getattr(made, field) is not True:
                yield finding(f"anonymity.{field}", ask)
        if made.fits_at_least is None or made.fits_at_least < self.k:
            yield finding(
                "anonymity.fits_at_least",
                sentence(
                    "What you tell must fit at least {k} children. If it fits fewer, leave "
                    "something out, or get a consent."
                ),
                k=self.k,
            )
        if not says_something(made.checked_by):
            yield finding("anonymity.checked_by", sentence("Write who made these checks."))


def _kept_identity(context: GateContext) -> Iterator[Finding]:
    """Where nobody is named, no family is kept either."""
    if context.case.guardians:
        yield finding(
            "case.guardians",
            sentence("Guardians are registered on a case that names nobody. Take them away."),
        )
    if context.case.consents:
        yield finding(
            "case.consents",
            sentence("A consent names its signers. Take it away from a case that names nobody."),
        )
    for position, participant in enumerate(context.discussion.parties):
        if participant.party is not Party.SERVICE and participant.person.name.strip():
            yield finding(
                f"parties.{position}",
                sentence("The family is not there when nobody is named. Take this person away."),
            )
