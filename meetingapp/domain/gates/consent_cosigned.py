"""Gate: a child of twelve to fourteen has signed beside the grown-ups."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import NamedChild
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.people import is_same_name
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ConsentCosigned:
    """Recommends the child's own signature in the years before it signs by right."""

    kind: ClassVar[str] = "consent_cosigned"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when no consent that holds has the child's signature."""
        child, sound = context.case.subject, context.consents.sound
        age = context.case.age_on(context.meeting.date)
        if not isinstance(child, NamedChild) or age is None or not sound:
            return
        if not context.signers.cosign_from <= age <= context.signers.cosign_until:
            return
        if exception_holds(context.discussion.consent_exception):
            return
        if not any(is_same_name(s.name, child.name) for c in sound for s in c.signatures):
            yield finding(
                f"case.consents.{context.case.consents.index(sound[-1])}.signatures",
                sentence("{name} is old enough to sign too. Ask for the signature."),
                name=child.name,
            )
