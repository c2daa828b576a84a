"""Gate: a referral rests on consent and on what has been tried (G-COORD-5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.history import has_tried
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_TO: Final = "coordination.referral_to"


@dataclass(frozen=True, slots=True)
class Referral:
    """Keeps a child from being sent on without the family's yes, or before anything was tried.

    Source: Sør-Aurdal's plan. A report to the child welfare service is a duty and no referral.
    """

    kind: ClassVar[str] = "referral"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per thing a referral lacks."""
        given = context.discussion.coordination
        written = says_something(given.referral)
        if context.case.mode is CaseMode.SYSTEM or not (written or given.referral_to):
            return
        if context.case.mode is CaseMode.ANONYMOUS:
            yield finding(
                "coordination.referral",
                sentence("A child nobody names cannot be referred. Ask the family for consent."),
            )
            return
        if not written:
            yield finding(
                "coordination.referral", sentence("Write what the child is referred for.")
            )
        yield from _to(given.referral_to, context)
        if not has_tried(context):
            yield finding(
                "situation.earlier_measures",
                sentence("Write what has been tried before the child is referred, and its effect."),
            )


def _to(service: ServiceCode | None, context: GateContext) -> Iterator[Finding]:
    if service is None:
        yield finding(_TO, sentence("Choose which service the child is referred to."))
    elif service not in context.consents.covered:
        yield finding(
            _TO,
            sentence("The consent does not cover {service}. Get a yes before you refer the child."),
            service=service,
        )
