"""How each consent stands on the day: what it covers, who has not signed, who said no."""

from dataclasses import dataclass

from meetingapp.domain.consent import Consent, Refusal
from meetingapp.domain.consent_rules import ConsentFault
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.room.model import RoomViewModel

SCAN: str = "G-CONS-6"


@dataclass(frozen=True, slots=True)
class ConsentState:
    """One consent as it stands: ``over`` are services that were covered and are no more."""

    consent: Consent
    fault: ConsentFault | None
    covers: tuple[ServiceCode, ...]
    over: tuple[ServiceCode, ...]
    unsigned: tuple[tuple[str, ...], ...]
    refused: tuple[Refusal, ...]

    @property
    def holds(self) -> bool:
        """Tell whether somebody may build on it."""
        return self.fault is None and not self.unsigned and bool(self.covers)


def states_of(room: RoomViewModel) -> tuple[ConsentState, ...]:
    """Return how every consent of the case stands on the day of the meeting."""
    consents, day = room.context.consents, room.meeting.date
    return tuple(
        ConsentState(
            each,
            consents.fault_of(each),
            covers := consents.services_of(each),
            tuple(s for s in each.services if s not in covers),
            consents.missing_from(each),
            tuple(r for r in each.refusals if r.refused_on <= day),
        )
        for each in room.context.case.consents
    )


def found_in_texts(room: RoomViewModel) -> tuple[GateResult, ...]:
    """Return the places where a text tells who it is about."""
    return tuple(r for r in room.results if r.id == SCAN and not r.passed and "found" in r.params)
