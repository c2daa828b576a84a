"""Whether a case's consents hold on a day, and which services they cover then."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from meetingapp.domain.case import Case, NamedChild, birthday
from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_no import noes, stands
from meetingapp.domain.consent_signing import Group, must_sign, required_signers
from meetingapp.domain.people import ServiceCode, is_same_name
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.text import says_something


class ConsentFault(StrEnum):
    """Why a consent does not hold on a day."""

    WITHDRAWN = "WITHDRAWN"
    REFUSED = "REFUSED"
    NO_END = "NO_END"
    EXPIRED = "EXPIRED"
    NOT_YET = "NOT_YET"
    OTHER_MEETINGS = "OTHER_MEETINGS"
    LAPSED = "LAPSED"


@dataclass(frozen=True)  # without slots, so that what every gate asks for is worked out once
class Consents:
    """A case's consents as they stand on ``day``.

    ``meeting_types`` are the codes a meeting goes by; none named means any meeting.
    """

    case: Case
    day: date
    rules: SignerRules
    meeting_types: tuple[str, ...] = ()

    def services_of(self, consent: Consent) -> tuple[ServiceCode, ...]:
        """Return what a consent still covers: one no of somebody who must sign is enough."""
        return tuple(s for s in consent.services_on(self.day) if not self._is_refused(s))

    def fault_of(self, consent: Consent) -> ConsentFault | None:
        """Return why ``consent`` is not in force; ``None`` when it is."""
        if fault := self._ended(consent) or self._out_of_time(consent):
            return fault
        if consent.meeting_types and self.meeting_types:
            meant = set(self.meeting_types).intersection(consent.meeting_types)
            if not meant:
                return ConsentFault.OTHER_MEETINGS
        age = self.case.age_on(self.day)
        if age is not None and age >= self.rules.adult_from and self.missing_from(consent):
            return ConsentFault.LAPSED
        return None

    def missing_from(self, consent: Consent) -> tuple[Group, ...]:
        """Return the groups from which nobody had signed by the day."""
        groups = required_signers(
            self.case,
            self.services_of(consent),
            self.day,
            self.rules,
            one_is_enough=says_something(consent.single_signer_reason),
        )
        return tuple(g for g in groups if not any(self._has_signed(n, consent) for n in g))

    def is_sound(self, consent: Consent) -> bool:
        """Tell whether a consent is in force and signed by all who had to."""
        return self.fault_of(consent) is None and not self.missing_from(consent)

    @cached_property
    def sound(self) -> tuple[Consent, ...]:
        """The consents somebody may build on."""
        return tuple(consent for consent in self.case.consents if self.is_sound(consent))

    @cached_property
    def covered(self) -> frozenset[ServiceCode]:
        """The services that may share by consent."""
        return frozenset(s for consent in self.sound for s in self.services_of(consent))

    def covered_still(self, today: date) -> frozenset[ServiceCode]:
        """Return what is covered on the day and was not taken back until ``today``."""
        later = replace(self, day=max(today, self.day))
        return frozenset(s for c in self.sound for s in later.services_of(c)) & self.covered

    def nobody_can_sign(self) -> bool:
        """Tell whether there is nobody who could consent for the child."""
        return not all(required_signers(self.case, (), self.day, self.rules))

    def _ended(self, consent: Consent) -> ConsentFault | None:
        taken = consent.withdrawn is not None and consent.withdrawn.withdrawn_on <= self.day
        left = self.services_of(consent)
        if left or not (consent.services or consent.withdrawn_by(self.day)):
            return None
        return ConsentFault.WITHDRAWN if taken else ConsentFault.REFUSED

    def _out_of_time(self, consent: Consent) -> ConsentFault | None:
        if consent.valid_to is None:
            return ConsentFault.NO_END
        if consent.valid_to < self.day:
            return ConsentFault.EXPIRED
        if consent.valid_from is not None and consent.valid_from > self.day:
            return ConsentFault.NOT_YET
        return None

    def _is_refused(self, service: ServiceCode) -> bool:
        return any(
            stands(self.case, no, service, self.day)
            and must_sign(self.case, no.name, service, self.day, self.rules)
            for no in noes(self.case)
        )

    def _has_signed(self, name: str, consent: Consent) -> bool:
        return any(
            s.signed_on is not None and s.signed_on <= self.day and is_same_name(s.name, name)
            for s in consent.signatures
        )


def newest(consents: tuple[Consent, ...]) -> int:
    """Return the position of the consent a person would mend: the last one given.

    Raises:
        ValueError: there is no consent.
    """
    return max(range(len(consents)), key=lambda n: (consents[n].valid_from or date.min, n))


def lapses_on(case: Case, consent: Consent, rules: SignerRules) -> date | None:
    """Return the first day a consent that once held no longer does; ``None`` while none is known.

    It ends after its last day, when the last service is taken back or refused, or on a birthday
    from which others must sign.
    """
    started = max(filter(None, (consent.valid_from, *_signed(consent))), default=date.min)
    turns = sorted({day for day in _turning_days(case, consent, rules) if day > started})
    return next((d for d in turns if not Consents(case, d, rules).is_sound(consent)), None)


def _signed(consent: Consent) -> Iterator[date]:
    return (s.signed_on for s in consent.signatures if s.signed_on is not None)


def _turning_days(case: Case, consent: Consent, rules: SignerRules) -> Iterator[date]:
    if consent.valid_to is not None and consent.valid_to < date.max:
        yield consent.valid_to + timedelta(days=1)
    yield from (no.on for no in noes(case))
    if isinstance(case.subject, NamedChild):
        yield from (birthday(case.subject.born, age) for age in rules.birthdays)
