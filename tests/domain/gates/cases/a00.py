"""A00: what must be ready before anybody is invited."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    YESTERDAY,
    aged,
    consent,
    discussion,
    meeting,
    noted,
    then,
    voice,
    weighed,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import BERIT, IDA, MET_ON

EMERGENCY: Final = ConsentException(
    ExceptionBasis.EMERGENCY, "nødrett", "rektor", "barnet må få hjelp i dag"
)


def invited_unseen(example: Example) -> Example:
    """Invite a service that no consent covers and nobody has come from."""
    invited = (*example.meeting.invited_services, ServiceCode.PSYCH)
    return example.with_meeting(invited_services=invited)


def _tasks(example: Example) -> Example:
    rows = tuple(replace(a, task="ta med det dere har sett") for a in example.discussion.attendance)
    return example.with_discussion(attendance=rows)


def _not_heard(**why: object) -> Change:
    missing = replace(NotObtained(), **why)  # type: ignore[arg-type]  # rows name the fields
    return voice(status=VoiceStatus.NOT_OBTAINED, not_obtained=missing)


_ASKED: Final = weighed("G-PREP-4", Severity.WARNING)
_NOBODY: Final = then(meeting(participants=(), invited_services=()), discussion(parties=()))
_ONLY_SERVICES: Final = then(meeting(participants=()), discussion(parties=()))
_UNTOLD: Final = voice(child_informed=None)
_NO_CONSENT: Final = discussion(consent_exception=EMERGENCY)
_GONE: Final = consent(services=(), signatures=())

ROWS: Final = (
    Row("G-PREP-1", "chair", as_it_is, meeting(chair=None), "meeting.chair"),
    Row("G-PREP-1", "invitees", _ONLY_SERVICES, _NOBODY, "meeting.participants"),
    Row("G-PREP-2", "every service", as_it_is, invited_unseen, "meeting.invited_services"),
    Row("G-PREP-2", "no consent", _NO_CONSENT, _GONE, "case.consents"),
    Row(
        "G-PREP-2",
        "before the invitation",
        meeting(invitation_sent_on=YESTERDAY),
        then(
            meeting(invitation_sent_on=YESTERDAY.replace(day=1)),
            consent(valid_from=YESTERDAY),
        ),
        "meeting.invitation_sent_on",
    ),
    Row("G-PREP-3", "asked", as_it_is, _UNTOLD, "child_asked_beforehand", W),
    Row(
        "G-PREP-3",
        "from three years",
        then(aged(2), _UNTOLD),
        then(aged(3), _UNTOLD),
        "child_asked_beforehand",
        W,
    ),
    Row(
        "G-PREP-3",
        "declined",
        _not_heard(reason=NotObtainedReason.DECLINED, asked_on=MET_ON, asked_by=IDA),
        _not_heard(reason=NotObtainedReason.DECLINED),
        "child_asked_beforehand",
        W,
    ),
    Row(
        "G-PREP-3",
        "another reason",
        _not_heard(reason=NotObtainedReason.ACUTE),
        _not_heard(reason=NotObtainedReason.HEALTH),
        "child_asked_beforehand",
        W,
    ),
    Row("G-PREP-4", "task", then(_ASKED, _tasks), _ASKED, "attendance.0.task", W),
    Row(
        "G-PREP-4",
        "stays out",
        then(_ASKED, _tasks, noted(BERIT.name, task="", stays_out=True)),
        then(_ASKED, _tasks, noted(BERIT.name, task="")),
        "attendance.0.task",
        W,
    ),
)
