"""A02: a consent in force, or a ground in law; who may hear the case."""

from dataclasses import replace
from datetime import date, time
from typing import Final

from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.consent import (
    ConsentException,
    ExceptionBasis,
    InfoCategory,
    Refusal,
    Withdrawal,
)
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.voice import NotObtained, NotObtainedReason, Sharing, VoiceStatus
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    LAST_TIME,
    PSYCHOLOGIST,
    TOMORROW,
    YESTERDAY,
    aged,
    child,
    consent,
    discussion,
    joined_by,
    measure,
    meeting,
    noted,
    part,
    signed_by,
    then,
    voice,
)
from tests.domain.gates.cases.row import Change, H, Row, W, as_it_is
from tests.domain.jonas_people import IDA, JON, KARI, LARS, MET_ON, NOOR

_CONSENT: Final = "case.consents.0"
_JONAS: Final = "Jonas Fiktivsen"
_DUTIES: Final = (
    (ExceptionBasis.DUTY_TO_REPORT, "duty_to_report"),
    (ExceptionBasis.DUTY_TO_AVERT, "duty_to_avert"),
)
_BASES: Final = tuple(ExceptionBasis)
_GUEST: Final = Participant(PSYCHOLOGIST, attended=True)
_NOBODYS: Final = Participant(PersonRef("Rolf Oppdiktet"), attended=True)
_THERE: Final = tuple(ServiceCode(s) for s in ("SCHOOL", "PPT", "HC"))


def _no_consent(example: Example) -> Example:
    return example.with_case(consents=())


_UNDECIDED: Final = part("coordination", duty_to_report=DutyCheck(), duty_to_avert=DutyCheck())
_NOT_TRIGGERED: Final = DutyCheck(DutyState.NOT_TRIGGERED)


def _exception(basis: ExceptionBasis, **changes: str) -> Change:
    """Discuss the child without consent on a ground the law gives."""
    ground = ConsentException(basis, "loven § 1", "rektor", "det haster å hjelpe barnet")
    told = replace(ground, **changes)  # type: ignore[arg-type]  # rows name the fields
    return then(_no_consent, _UNDECIDED, discussion(consent_exception=told))


def uninformed(example: Example) -> Example:
    """Leave out that the child was told, and what it thinks of it."""
    silent = example.with_part(
        "voice", child_informed=None, child_accepts_sharing=Sharing.NOT_ASKED
    )
    return silent.with_consent(child_informed=False, child_opinion="")


def _only(*people: PersonRef) -> Change:
    """Let only these people come."""
    there = tuple(Participant(each, attended=True) for each in people)
    return meeting(participants=there, chair=people[0])


def _contributor(example: Example) -> Example:
    return example.with_measure(contributors=(PSYCHOLOGIST,))


def _withdrawn(on: date, *services: ServiceCode) -> Change:
    return consent(withdrawn=Withdrawal(on, KARI.name, services=services))


def _old_and_new(example: Example) -> Example:
    """A consent that has run out lies beside the one that holds."""
    new = example.case.consents[0]
    old = replace(new, id="C0", valid_from=LAST_TIME, valid_to=YESTERDAY)
    return example.with_case(consents=(old, new))


def _unheard(reason: NotObtainedReason) -> Change:
    return voice(status=VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(reason))


_GROUND: Final = ExceptionBasis.EMERGENCY
_TOLD: Final = consent(child_informed=True)

_GIVEN: Final = (
    Row("G-CONS-1", "consent", as_it_is, _no_consent, "case.consents"),
    Row("G-CONS-1", "signed", as_it_is, consent(signatures=()), "case.consents"),
    Row("G-CONS-1", "category", as_it_is, consent(categories=()), f"{_CONSENT}.categories"),
    *(
        Row("G-CONS-1", f"exception {b}", _exception(b), _no_consent, "case.consents")
        for b in _BASES
    ),
    *(
        Row(
            "G-CONS-1",
            f"exception {b} denied",
            _exception(b),
            then(_exception(b), part("coordination", **{duty: _NOT_TRIGGERED})),
            "consent_exception.basis",
        )
        for b, duty in _DUTIES
    ),
    *(
        Row(
            "G-CONS-1",
            f"exception without {field}",
            _exception(_GROUND),
            _exception(_GROUND, **{field: "-"}),
            f"consent_exception.{field}",
        )
        for field in ("legal_reference", "decided_by", "necessity")
    ),
)
_SCOPE: Final = (
    Row(
        "G-CONS-3",
        "uncovered service",
        then(joined_by(_GUEST), noted(PSYCHOLOGIST.name, left_at=time(14, 20))),
        joined_by(_GUEST),
        "attendance",
    ),
    Row(
        "G-CONS-3",
        "stays out",
        then(joined_by(_GUEST), noted(PSYCHOLOGIST.name, stays_out=True)),
        then(joined_by(_GUEST), noted(PSYCHOLOGIST.name, need_to_know="råd")),
        "attendance.6.left_at",
    ),
    Row(
        "G-CONS-3",
        "taken back for one service",
        _withdrawn(TOMORROW, ServiceCode.PPT),
        _withdrawn(MET_ON, ServiceCode.PPT),
        "attendance.3.left_at",
    ),
    Row(
        "G-CONS-3",
        "no service named",
        as_it_is,
        joined_by(_NOBODYS),
        "meeting.participants.5.person.service",
    ),
    Row("G-CONS-3", "not listed", as_it_is, noted("Rolf", need_to_know="vikar"), "attendance.6"),
    Row(
        "G-CONS-3",
        "COLLEAGUE_NEED",
        then(_exception(ExceptionBasis.COLLEAGUE_NEED), _only(IDA)),
        then(_exception(ExceptionBasis.COLLEAGUE_NEED), _only(IDA, LARS)),
        "consent_exception.basis",
    ),
    Row(
        "G-CONS-3",
        "HEALTH_COOPERATION",
        then(_exception(ExceptionBasis.HEALTH_COOPERATION), _only(NOOR)),
        then(_exception(ExceptionBasis.HEALTH_COOPERATION), _only(NOOR, IDA)),
        "consent_exception.basis",
    ),
    *(
        Row(
            "G-CONS-3",
            f"special category {category}",
            consent(categories=tuple(InfoCategory), services=(*_THERE, service)),
            consent(
                categories=tuple(c for c in InfoCategory if c is not category),
                services=(*_THERE, service),
            ),
            f"{_CONSENT}.categories",
            H,
        )
        for category, service in (
            (InfoCategory.HEALTH, ServiceCode.GP),
            (InfoCategory.CHILD_WELFARE, ServiceCode.CWS),
        )
    ),
)
_IN_FORCE: Final = (
    Row(
        "G-CONS-4",
        "one that holds",
        _old_and_new,
        consent(valid_to=YESTERDAY),
        f"{_CONSENT}.valid_to",
    ),
    Row(
        "G-CONS-4",
        "expired",
        consent(valid_to=MET_ON),
        consent(valid_to=YESTERDAY),
        f"{_CONSENT}.valid_to",
    ),
    Row("G-CONS-4", "no end", as_it_is, consent(valid_to=None), f"{_CONSENT}.valid_to"),
    Row(
        "G-CONS-4",
        "not yet",
        consent(valid_from=MET_ON),
        consent(valid_from=TOMORROW),
        f"{_CONSENT}.valid_from",
    ),
    Row(
        "G-CONS-4",
        "withdrawn",
        _withdrawn(TOMORROW),
        _withdrawn(MET_ON),
        f"{_CONSENT}.withdrawn",
    ),
    Row(
        "G-CONS-4",
        "refused",
        consent(refusals=(Refusal(JON.name, TOMORROW),)),
        consent(refusals=(Refusal(JON.name, MET_ON),)),
        f"{_CONSENT}.refusals",
    ),
    Row(
        "G-CONS-4",
        "other meetings",
        consent(meeting_types=("RT", "AG")),
        consent(meeting_types=("AG",)),
        f"{_CONSENT}.meeting_types",
    ),
    Row(
        "G-CONS-4",
        "lapsed on the 18th birthday",
        then(child(born=date(2008, 11, 24)), signed_by(_JONAS)),
        child(born=date(2008, 11, 24)),
        f"{_CONSENT}.signatures",
    ),
)
_CHILD: Final = (
    Row("G-CONS-5", "informed from 7", as_it_is, then(aged(7), uninformed),
        f"{_CONSENT}.child_informed"),
    Row("G-CONS-5", "SAFETY", then(uninformed, _unheard(NotObtainedReason.SAFETY)),
        then(uninformed, _unheard(NotObtainedReason.HEALTH)), f"{_CONSENT}.child_informed"),
    Row("G-CONS-5", "not heard", then(uninformed, _TOLD, _unheard(NotObtainedReason.HEALTH)),
        then(uninformed, _TOLD), f"{_CONSENT}.child_opinion"),
    Row(
        "G-CONS-5",
        "informed under 7",
        then(aged(6), uninformed, _TOLD),
        then(aged(6), uninformed),
        f"{_CONSENT}.child_informed",
        W,
    ),
    Row(
        "G-CONS-5",
        "opinion from 7",
        then(aged(6), uninformed, _TOLD),
        then(aged(7), uninformed, _TOLD),
        f"{_CONSENT}.child_opinion",
    ),
    Row(
        "G-CONS-7", "responsible", as_it_is, measure(responsible=PSYCHOLOGIST),
        "agreement.measures.0.responsible",
    ),
    Row(
        "G-CONS-7", "contributor", as_it_is, _contributor,
        "agreement.measures.0.contributors.0",
    ),
    Row("G-CONS-8", "from 12", aged(11), aged(12), f"{_CONSENT}.signatures", W),
    Row("G-CONS-8", "until 14", then(aged(15), signed_by(_JONAS, KARI.name, JON.name)), aged(14),
        f"{_CONSENT}.signatures", W),
    Row("G-CONS-8", "signed", then(aged(13), signed_by(_JONAS, KARI.name, JON.name)), aged(13),
        f"{_CONSENT}.signatures", W),
)  # fmt: skip
ROWS: Final = (*_GIVEN, *_SCOPE, *_IN_FORCE, *_CHILD)
