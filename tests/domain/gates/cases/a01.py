"""A01: who leads, who is there, and why."""

from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.evaluation import Evaluation, SinceLast
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.voice import NotObtained, NotObtainedReason
from tests.domain.example import Example
from tests.domain.gates.cases.a00 import invited_unseen
from tests.domain.gates.cases.changes import (
    TOMORROW,
    child,
    discussion,
    joined_by,
    measure,
    meeting,
    noted,
    participant,
    then,
    voice,
    with_options,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import BERIT, JON, KARI, LARS, TOR

_BORN: Final = date(2018, 3, 14)
_EARLY: Final = date(2018, 3, 13)
_OTHERS: Final = with_options("G-OPEN-2", services_min=2)
_SUBSTITUTE: Final = Participant(
    PersonRef("Elin Eksempel", "helsesykepleier", ServiceCode.HC), attended=True, is_substitute=True
)
_ABSENT: Final = participant(4, attended=False)
_GUEST: Final = Participant(PersonRef("Rolf Oppdiktet", "vikar", ServiceCode.SCHOOL), attended=True)

_PARENTS: Final = tuple(Participant(who, Party.GUARDIAN, attended=True) for who in (KARI, JON))
_UNPLACED: Final = tuple(Participant(PersonRef(who.name), attended=True) for who in (BERIT, TOR))


def _alone(example: Example) -> Example:
    only = example.with_meeting(participants=(Participant(BERIT, attended=True),))
    return only.with_discussion(parties=())


def _people(*there: PersonRef) -> Change:
    """Let these come from the services, and nobody from the family."""
    came = tuple(Participant(who, attended=True) for who in there)
    return then(meeting(participants=came), discussion(parties=()))


def _signed_on(day: date) -> Change:
    """Let the mother have signed on a day."""

    def signed(example: Example) -> Example:
        mother, father = example.case.consents[0].signatures
        return example.with_consent(signatures=(replace(mother, signed_on=day), father))

    return signed


def _view_early(example: Example) -> Example:
    mother, father = example.discussion.guardian_views
    return example.with_discussion(guardian_views=(mother, replace(father, obtained_on=_EARLY)))


def _start_early(example: Example) -> Example:
    start = example.discussion.agreement.measures[0].baseline
    return measure(baseline=replace(start, measured_on=_EARLY))(example)


_ROLES: Final = (
    Row("G-OPEN-1", "chair", as_it_is, meeting(chair=None), "meeting.chair"),
    Row("G-OPEN-1", "note-taker", as_it_is, meeting(note_taker=None), "meeting.note_taker"),
    Row("G-OPEN-1", "same person", as_it_is, meeting(note_taker=BERIT), "meeting.note_taker", W),
)
_THERE: Final = (
    Row("G-OPEN-2", "two people", as_it_is, _alone, "meeting.participants"),
    Row(
        "G-OPEN-2",
        "services_min",
        then(_OTHERS, _people(BERIT, LARS)),
        then(_OTHERS, _people(BERIT, TOR)),
        "meeting.participants",
    ),
    Row(
        "G-OPEN-2",
        "one listed twice",
        _people(BERIT, TOR),
        _people(BERIT, BERIT),
        "meeting.participants",
    ),
    Row(
        "G-OPEN-2",
        "from a service",
        as_it_is,
        then(meeting(participants=()), discussion(parties=_PARENTS)),
        "meeting.participants",
    ),
    Row(
        "G-OPEN-2",
        "which service",
        as_it_is,
        then(meeting(participants=_UNPLACED), discussion(parties=())),
        "meeting.participants.0.person.service",
    ),
    Row("G-OPEN-3", "reason", as_it_is, noted(BERIT.name, need_to_know=" "), "attendance.0"),
    Row(
        "G-OPEN-3",
        "somebody new",
        then(joined_by(_GUEST), noted(_GUEST.person.name, need_to_know="har Jonas i norsk")),
        joined_by(_GUEST),
        "attendance",
    ),
    Row(
        "G-OPEN-4",
        "interpreter",
        then(child(interpreter_need=True), discussion(interpreter="Amal Tolk")),
        child(interpreter_need=True),
        "interpreter",
    ),
    Row(
        "G-OPEN-4",
        "AAC",
        then(child(aac_need=True), discussion(aac_provider="Noor Demoli")),
        child(aac_need=True),
        "aac_provider",
    ),
    Row(
        "G-OPEN-5",
        "asked",
        as_it_is,
        meeting(impartiality_asked=False),
        "meeting.impartiality_asked",
        W,
    ),
    Row("G-OPEN-6", "invited", as_it_is, invited_unseen, "meeting.invited_services", W),
    Row(
        "G-OPEN-6",
        "substitute",
        then(_ABSENT, joined_by(_SUBSTITUTE)),
        _ABSENT,
        "meeting.participants.4.attended",
        W,
    ),
)
_AGE: Final = (
    Row(
        "G-CASE-1",
        "aged 30",
        child(born=date(2001, 11, 25)),
        child(born=date(1996, 3, 14)),
        "case.subject.born",
    ),
    Row("G-CASE-1", "not born", as_it_is, child(born=TOMORROW), "case.subject.born"),
    Row(
        "G-CASE-1",
        "signed before birth",
        _signed_on(_BORN),
        _signed_on(_EARLY),
        "case.consents.0.signatures.0",
    ),
    Row("G-CASE-1", "heard before birth", as_it_is, voice(obtained_on=_EARLY), "voice.obtained_on"),
    Row(
        "G-CASE-1",
        "asked before birth",
        as_it_is,
        voice(not_obtained=NotObtained(NotObtainedReason.DECLINED, asked_on=_EARLY)),
        "voice.not_obtained.asked_on",
    ),
    Row("G-CASE-1", "view before birth", as_it_is, _view_early, "guardian_views.1.obtained_on"),
    Row(
        "G-CASE-1",
        "start before birth",
        as_it_is,
        _start_early,
        "agreement.measures.0.baseline.measured_on",
    ),
    Row(
        "G-CASE-1",
        "evaluated before birth",
        as_it_is,
        discussion(
            since_last=SinceLast(evaluations=(Evaluation("M0", measured_on=_EARLY),)),
        ),
        "since_last.evaluations.0.measured_on",
    ),
)
ROWS: Final = (*_ROLES, *_THERE, *_AGE)
