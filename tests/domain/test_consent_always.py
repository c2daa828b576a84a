"""T51: whatever is signed, refused, taken back and signed anew, a no stops what it reaches.

A service is covered on a day if a consent in its time names it, both holders have signed that
consent by then, nobody has said no to the service on that consent, and no holder has said no to
it anywhere since they last signed for it. Of what happens on one day, the later consent in the
list counts as later.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, Refusal, Signature, Withdrawal
from meetingapp.domain.consent_record import keeps_every_no, with_refusal, with_withdrawal
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.people import ServiceCode
from meetingapp.services.signers import load_signers
from tests.faults.campaign import FULL

START = date(2026, 9, 1)
HOLDERS = ("Kari Fiktivsen", "Jon Fiktivsen")
SERVICES = (ServiceCode.SCHOOL, ServiceCode.HC, ServiceCode.CWS)
LASTS = timedelta(days=40)

Told = tuple[ServiceCode, ...]


@dataclass
class Model:
    """The rule above, told step by step in the order things happened."""

    services: list[Told] = field(default_factory=list)
    signed: list[set[str]] = field(default_factory=list)
    begun: list[date] = field(default_factory=list)
    dead: set[tuple[int, ServiceCode]] = field(default_factory=set)
    yes: dict[tuple[str, ServiceCode], tuple[date, int]] = field(default_factory=dict)
    no: dict[tuple[str, ServiceCode], tuple[date, int]] = field(default_factory=dict)

    def sign(self, at: int, who: str, day: date) -> None:
        self.signed[at].add(who)
        for service in self.services[at]:
            self.yes[who, service] = max((day, at), self.yes.get((who, service), (day, at)))

    def say_no(self, at: int, who: str, day: date, services: Told) -> None:
        for service in services or self.services[at]:
            self.dead.add((at, service))
            self.no[who, service] = max((day, at), self.no.get((who, service), (day, at)))

    def says_no(self, who: str, service: ServiceCode) -> bool:
        last_no = self.no.get((who, service))
        return last_no is not None and last_no >= self.yes.get((who, service), (date.min, 0))

    def covered(self, day: date) -> set[ServiceCode]:
        return {
            service
            for at, named in enumerate(self.services)
            for service in named
            if self.begun[at] <= day <= self.begun[at] + LASTS
            and self.signed[at] == set(HOLDERS)
            and (at, service) not in self.dead
            and not any(self.says_no(holder, service) for holder in HOLDERS)
        }


@dataclass(frozen=True)
class Step:
    """One thing that happens ``after`` so many days; ``what`` and ``pick`` choose which."""

    after: int
    what: str
    who: str
    services: Told
    pick: int


STEPS = st.builds(
    Step,
    st.integers(0, 12),
    st.sampled_from(("give", "give", "sign", "refuse", "withdraw")),
    st.sampled_from(HOLDERS),
    st.lists(st.sampled_from(SERVICES), unique=True).map(tuple),
    st.integers(0, 9),
)


def _give(case: Case, model: Model, step: Step, day: date) -> Case:
    services = step.services or SERVICES
    at = len(case.consents)
    signers = HOLDERS if step.pick % 2 else (step.who,)
    model.services.append(services)
    model.signed.append(set())
    model.begun.append(day)
    for who in signers:
        model.sign(at, who, day)
    given = Consent(
        f"C{at}",
        services,
        signatures=tuple(Signature(who, day) for who in signers),
        valid_from=day,
        valid_to=day + LASTS,
    )
    return replace(case, consents=(*case.consents, given))


def _sign(case: Case, model: Model, step: Step, day: date) -> Case:
    at = step.pick % len(case.consents)
    if step.who in model.signed[at]:
        return case
    model.sign(at, step.who, day)
    consents = list(case.consents)
    signed = (*consents[at].signatures, Signature(step.who, day))
    consents[at] = replace(consents[at], signatures=signed)
    return replace(case, consents=tuple(consents))


def _refuse(case: Case, model: Model, step: Step, day: date) -> Case:
    at = step.pick % len(case.consents)
    services = tuple(s for s in step.services if s in model.services[at])
    model.say_no(at, step.who, day, services)
    return with_refusal(case, f"C{at}", Refusal(step.who, day, services=services))


def _withdraw(case: Case, model: Model, step: Step, day: date) -> Case:
    at = step.pick % len(case.consents)
    services = tuple(s for s in step.services if s in model.services[at])
    model.say_no(at, step.who, day, services)
    return with_withdrawal(case, f"C{at}", Withdrawal(day, step.who, services=services))


HAPPENS: dict[str, Callable[[Case, Model, Step, date], Case]] = {
    "give": _give,
    "sign": _sign,
    "refuse": _refuse,
    "withdraw": _withdraw,
}


@settings(max_examples=1000 if FULL else 250, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=12))
def test_a_service_is_covered_exactly_while_everybody_says_yes(steps: list[Step]) -> None:
    guardians = tuple(Guardianship(who, parental_responsibility=True) for who in HOLDERS)
    case = Case("case-1", NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), guardians=guardians)
    model, day = Model(), START
    for step in steps:
        before = case
        day += timedelta(days=step.after)
        happens = HAPPENS[step.what if case.consents else "give"]
        case = happens(case, model, step, day)
        assert Consents(case, day, load_signers()).covered == model.covered(day)
        assert keeps_every_no(before, case)
    for later in (1, 20, 41, 500):
        then = day + timedelta(days=later)
        assert Consents(case, then, load_signers()).covered == model.covered(then)


@settings(max_examples=100, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=10), st.sampled_from(SERVICES))
def test_a_no_closes_at_once_whatever_came_before(steps: list[Step], service: ServiceCode) -> None:
    guardians = tuple(Guardianship(who, parental_responsibility=True) for who in HOLDERS)
    case = Case("case-1", NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), guardians=guardians)
    model, day = Model(), START
    for step in steps:
        day += timedelta(days=step.after)
        case = HAPPENS[step.what if case.consents else "give"](case, model, step, day)
    for consent in case.consents:
        if service in consent.services:
            no = with_refusal(case, consent.id, Refusal(HOLDERS[0], day, services=(service,)))
            still = Consents(no, day, load_signers()).covered
            newer = case.consents[case.consents.index(consent) + 1 :]
            signed_again = any(
                service in later.services
                and any(s == Signature(HOLDERS[0], day) for s in later.signatures)
                for later in newer
            )
            assert service not in still or signed_again
