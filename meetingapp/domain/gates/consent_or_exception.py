"""Gate: a named child is discussed with consent, or on a ground the law gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import Coordination, DutyState
from meetingapp.domain.consent import Consent, ConsentException, ExceptionBasis, SignatureMethod
from meetingapp.domain.consent_exception import exception_gaps, exception_holds
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_LONGEST: Final = 366

_ASKS: Final = {
    "legal_reference": sentence("Write which provision lets you share this without consent."),
    "decided_by": sentence("Write who decided to discuss the child without consent."),
    "necessity": sentence("Write in your own words why it is necessary to share this now."),
}


@dataclass(frozen=True, slots=True)
class ConsentOrException:
    """Keeps a named child from being discussed without consent or a complete exception.

    A consent says what may be shared: one without any category opens for nothing.
    """

    kind: ClassVar[str] = "consent_or_exception"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding, or one per empty field of an exception or consent."""
        if context.case.mode is not CaseMode.NAMED:
            return
        in_force = _in_force(context)
        exception = context.discussion.consent_exception
        if exception is not None and not context.consents.sound:
            yield from _denied(exception, context.discussion.coordination)
        if in_force:
            if not exception_holds(exception):
                yield from _without_category(context, in_force)
                for consent in in_force:
                    yield from _doubtful(context, consent)
        elif exception is not None:
            for field in exception_gaps(exception):
                yield finding(f"consent_exception.{field}", _ASKS[field])
        else:
            yield _no_consent(context)


def _denied(exception: ConsentException, decided: Coordination) -> Iterator[Finding]:
    """Yield a finding where a duty is the ground for sharing, and was found not to apply."""
    duties = {
        ExceptionBasis.DUTY_TO_REPORT: decided.duty_to_report,
        ExceptionBasis.DUTY_TO_AVERT: decided.duty_to_avert,
    }
    duty = duties.get(exception.basis)
    if duty is not None and duty.state is DutyState.NOT_TRIGGERED:
        yield finding(
            "consent_exception.basis",
            sentence(
                "The ground “{ground}” cannot hold when you have decided that the duty does "
                "not apply. Choose another ground, or think the duty through again."
            ),
            ground=exception.basis,
        )


def _in_force(context: GateContext) -> tuple[Consent, ...]:
    consents, day = context.consents, context.meeting.date
    return tuple(
        each
        for each in context.case.consents
        if consents.fault_of(each) is None and each.signed_by(day)
    )


def _without_category(context: GateContext, in_force: tuple[Consent, ...]) -> Iterator[Finding]:
    """One beside it that says what may be shared with the same services makes up for it."""
    said = {service for each in in_force if each.categories for service in each.services}
    for consent in in_force:
        if not consent.categories and not (consent.services and said.issuperset(consent.services)):
            yield finding(
                f"case.consents.{context.case.consents.index(consent)}.categories",
                sentence("Tick what the consent lets you share. Without a tick it is nothing."),
            )


def _doubtful(context: GateContext, consent: Consent) -> Iterator[Finding]:
    """Yield a warning for what nobody can show was said, and for a consent without a real end."""
    path = f"case.consents.{context.case.consents.index(consent)}"
    signed = [s for s in consent.signatures if s.signed_on and s.signed_on <= context.meeting.date]
    for signature in signed:
        if signature.method is SignatureMethod.ORAL and not says_something(signature.witness):
            position = consent.signatures.index(signature)
            yield warning(
                f"{path}.signatures.{position}.witness",
                sentence("{name} consented orally. Write who heard it, or give a reason."),
                name=signature.name,
            )
    begins = consent.valid_from or min(s.signed_on for s in signed if s.signed_on)
    if consent.valid_to is not None and (consent.valid_to - begins).days > _LONGEST:
        yield warning(
            f"{path}.valid_to",
            sentence(
                "The consent is valid for more than a year. Write an earlier day, or give a reason."
            ),
        )


def _no_consent(context: GateContext) -> Finding:
    if context.case.consents:
        return finding(
            "case.consents",
            sentence(
                "No signed consent is valid on {day}. Get a new one, or write on which legal "
                "ground the child is discussed."
            ),
            day=context.meeting.date,
        )
    return finding(
        "case.consents",
        sentence(
            "There is no consent to discuss the child by name. Register it, or write on "
            "which legal ground the child is discussed."
        ),
    )
