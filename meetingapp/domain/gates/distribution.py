"""Gate: the minutes go to somebody, and to nobody the consent does not cover."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.covered import may_hear
from meetingapp.domain.people import Party
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.errors import sentence

_SERVICES = "closing.distribution_services"
_PARTIES = "closing.distribution_parties"


@dataclass(frozen=True, slots=True)
class Distribution:
    """Keeps minutes about a child from travelling further than the family has said yes to.

    Guardians, the child and their representatives are parties and need no consent. Where no
    consent holds at all this gate is silent: then the consent gates are closed.
    """

    kind: ClassVar[str] = "distribution"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per list that is empty or goes too far."""
        closing = context.discussion.closing
        if not closing.distribution_services and not closing.distribution_parties:
            yield finding(_SERVICES, sentence("Choose who receives the minutes."))
        yield from _too_far(context)
        if Party.GUARDIAN in closing.distribution_parties:
            yield from _to_guardians(context)


def _too_far(context: GateContext) -> Iterator[Finding]:
    """Find the first service that may not receive; what was taken back since, stops at once."""
    may = may_hear(context)
    if context.case.mode is not CaseMode.NAMED or not may:
        return
    wanted = context.discussion.closing.distribution_services
    outside = next((service for service in wanted if service not in may), None)
    if outside is not None:
        yield finding(
            _SERVICES,
            sentence(
                "The consent does not cover {service}. Take {service} off the list, or get a "
                "new consent."
            ),
            service=outside,
        )
        return
    taken_back = context.consents.covered - context.consents.covered_still(context.today)
    stopped = next((service for service in wanted if service in taken_back), None)
    if stopped is not None:
        yield finding(
            _SERVICES,
            sentence(
                "The consent for {service} has been taken back since the meeting. Take {service} "
                "off the list."
            ),
            service=stopped,
        )


def _to_guardians(context: GateContext) -> Iterator[Finding]:
    guardians = context.case.guardians
    if context.discussion.restrict_guardian_copy:
        yield finding(
            _PARTIES,
            sentence(
                "You have decided that the guardians get no copy of these minutes. Take them off "
                "the list."
            ),
        )
    elif is_unsafe_to_tell(context.discussion.voice):
        yield finding(
            _PARTIES,
            sentence(
                "You have noted that it may put the child in danger if this is known. Take the "
                "guardians off the list."
            ),
        )
    elif guardians and not any(guardian.may_receive for guardian in guardians):
        yield finding(
            _PARTIES,
            sentence("None of the guardians may receive minutes. Take them off the list."),
        )
