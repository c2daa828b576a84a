"""One consent: whom it covers, who has signed, and every no that was said. Nothing is hidden."""

from functools import partial

from PySide6.QtWidgets import QFrame

from meetingapp.domain.consent import Consent, Refusal
from meetingapp.domain.consent_rules import ConsentFault
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.ui.viewmodels.room.consent import ConsentState
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.room.fields import code_say
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


class ConsentCard(Card):
    """Reads the record; it is changed on the case’s own screen."""

    def __init__(self, room: RoomViewModel, state: ConsentState) -> None:
        super().__init__(
            lambda words: words("Consent"),
            icon_name="shield-check",
            icon_role="accent_text",
            margins=(18, 2, 18, 14),
        )
        consent = state.consent
        self.header.addWidget(Pill(_status(state), "ok" if state.holds else "danger"))
        self.body.setSpacing(8)
        self.body.addWidget(Label(partial(_validity, consent), "sm2"))
        self.body.addWidget(self._services(room, state))
        for say in _lines(state):
            self.body.addWidget(Label(say, "sm", wrap=True))
        self.body.addWidget(Label(partial(_shared, consent), "sm2", wrap=True))
        if consent.excluded_topics:
            self.body.addWidget(Label(partial(_excluded, consent), "sm2", wrap=True))
        if consent.child_opinion:
            said = Label(plain(f"«{consent.child_opinion}»"), "voice_label", wrap=True)
            self.body.addWidget(said)

    def _services(self, room: RoomViewModel, state: ConsentState) -> QFrame:
        services = QFrame()
        flow = FlowLayout(services, gap=6)
        there = {p.person.service for p in room.meeting.participants if p.party is Party.SERVICE}
        for service in state.covers:
            kind: PillKind = "ok" if service in there else "neutral"
            flow.addWidget(Pill(code_say(service), kind, icon_name="check"))
        for service in state.over:
            flow.addWidget(Pill(partial(_no_more, service), "danger", icon_name="x"))
        return services


def _lines(state: ConsentState) -> list[Say]:
    """Say who signed, who has not, who said no, and who took it back."""
    consent = state.consent
    said: list[Say] = []
    if consent.signatures:
        said.append(partial(_signed, consent))
    if consent.single_signer_reason:
        said.append(partial(_single, consent))
    said += [partial(_unsigned, group) for group in state.unsigned]
    said += [partial(_refused, refusal) for refusal in state.refused]
    if consent.withdrawn is not None:
        said.append(partial(_withdrawn, consent))
    return said


def _status(state: ConsentState) -> Say:
    faults: dict[ConsentFault, Say] = {
        ConsentFault.WITHDRAWN: lambda words: words.in_context("consent", "withdrawn"),
        ConsentFault.NO_END: lambda words: words.in_context("consent", "no end date"),
        ConsentFault.EXPIRED: lambda words: words.in_context("consent", "expired"),
        ConsentFault.NOT_YET: lambda words: words.in_context("consent", "not yet valid"),
        ConsentFault.LAPSED: lambda words: words.in_context("consent", "lapsed"),
    }
    if state.fault is not None:
        return faults.get(state.fault, _does_not_hold)
    if state.unsigned:
        return lambda words: words.in_context("consent", "a signature is missing")
    if not state.covers:
        return _does_not_hold
    return lambda words: words.in_context("consent", "in force")


def _does_not_hold(words: Words) -> str:
    return words.in_context("consent", "does not hold")


def _no_more(service: ServiceCode, words: Words) -> str:
    named = words.code(service)
    return words("{service}, no more", service=f"{named[:1].upper()}{named[1:]}")


def _validity(consent: Consent, words: Words) -> str:
    if consent.valid_from is None or consent.valid_to is None:
        return words("No dates are given")
    return words("Valid from {start} to {end}", start=consent.valid_from, end=consent.valid_to)


def _signed(consent: Consent, words: Words) -> str:
    return words("Signed by {names}", names=words.listing([s.name for s in consent.signatures]))


def _single(consent: Consent, words: Words) -> str:
    return words("One signature is enough: {reason}", reason=consent.single_signer_reason)


def _unsigned(group: tuple[str, ...], words: Words) -> str:
    if not group:
        return words("There is nobody who can sign. The child welfare service can help.")
    return words("Not signed yet: {names}", names=words.listing(list(group)))


def _refused(refusal: Refusal, words: Words) -> str:
    named: list[str] = [words.code(s) for s in refusal.services]
    if not named:
        return words("{name} said no on {day}", name=refusal.name, day=refusal.refused_on)
    return words(
        "{name} said no to {services} on {day}",
        name=refusal.name, services=words.listing(named), day=refusal.refused_on,
    )  # fmt: skip


def _withdrawn(consent: Consent, words: Words) -> str:
    taken = consent.withdrawn
    if taken is None:
        return ""
    named: list[str] = [words.code(s) for s in taken.services]
    if not named:
        return words("Taken back by {name} on {day}", name=taken.by, day=taken.withdrawn_on)
    return words(
        "Taken back by {name} on {day}, for {services}",
        name=taken.by, day=taken.withdrawn_on, services=words.listing(named),
    )  # fmt: skip


def _shared(consent: Consent, words: Words) -> str:
    named: list[str] = [words.code(category) for category in consent.categories]
    return words("May be shared: {what}", what=words.listing(named))


def _excluded(consent: Consent, words: Words) -> str:
    return words("Not to be spoken of: {topics}", topics=consent.excluded_topics)
