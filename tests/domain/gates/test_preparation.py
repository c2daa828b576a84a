from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from meetingapp.domain.case import Anonymous, Guardianship, Unborn
from meetingapp.domain.consent import ConsentException, ExceptionBasis, Signature
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoiceStatus,
)
from tests.domain.example import Example
from tests.domain.gates.cases.changes import with_severity
from tests.domain.jonas_people import BERIT, IDA, JON, KARI, MET_ON

SIRI = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)
INVITED = "meeting.invited_services"


@pytest.mark.parametrize("nobody", [None, PersonRef(""), PersonRef("  ")])
def test_somebody_is_to_chair(example: Example, nobody: PersonRef | None) -> None:
    assert example.with_meeting(chair=nobody).paths("G-PREP-1") == ["meeting.chair"]


def test_somebody_is_invited(example: Example) -> None:
    empty = example.with_meeting(participants=(Participant(PersonRef(" ")),), invited_services=())
    alone = empty.with_discussion(parties=())
    assert alone.paths("G-PREP-1") == ["meeting.participants"]
    assert alone.with_meeting(invited_services=(ServiceCode.PPT,)).paths("G-PREP-1") == []
    assert empty.paths("G-PREP-1") == []  # a guardian is invited to this case


def _with_guest(example: Example, noted: CaseAttendance | None = None) -> Example:
    people = (*example.meeting.participants, Participant(SIRI, attended=True))
    rows = (*example.discussion.attendance, *((noted,) if noted else ()))
    invited = (*example.meeting.invited_services, ServiceCode.PSYCH)
    return example.with_meeting(participants=people, invited_services=invited).with_discussion(
        attendance=rows
    )


def test_the_consent_covers_every_invited_service(example: Example) -> None:
    (result,) = _with_guest(example).failed("G-PREP-2")
    assert (result.path, result.params["service"]) == (INVITED, ServiceCode.PSYCH)


@pytest.mark.parametrize(
    ("noted", "paths"),
    [
        (CaseAttendance(SIRI.name, stays_out=True), []),
        (CaseAttendance(SIRI.name, left_at=time(14, 16)), []),
        (CaseAttendance(SIRI.name, "vurderer henvisning"), [INVITED]),
        (CaseAttendance(SIRI.name, left_at=time(15, 0)), [INVITED]),
    ],
)
def test_who_stays_out_of_the_case_needs_no_cover(
    example: Example, noted: CaseAttendance, paths: list[str]
) -> None:
    assert _with_guest(example, noted).paths("G-PREP-2") == paths


def test_without_any_consent_nobody_is_invited(example: Example) -> None:
    assert example.with_case(consents=()).paths("G-PREP-2") == ["case.consents"]
    nobody = example.with_case(consents=()).with_meeting(invited_services=())
    assert nobody.paths("G-PREP-2") == []


def test_an_exception_lets_people_be_invited(example: Example) -> None:
    ground = ConsentException(
        ExceptionBasis.EMERGENCY, "strl. § 17", BERIT.name, "Liv og helse er i fare nå."
    )
    urgent = example.with_case(consents=()).with_discussion(consent_exception=ground)
    assert urgent.paths("G-PREP-2") == []


@pytest.mark.parametrize(
    ("sent", "paths"),
    [
        (None, []),
        (date(2026, 11, 16), []),
        (date(2026, 11, 15), ["meeting.invitation_sent_on"]),
        (date(2026, 12, 24), []),
    ],
)
def test_the_consent_comes_before_the_invitation(
    example: Example, sent: date | None, paths: list[str]
) -> None:
    assert example.with_meeting(invitation_sent_on=sent).paths("G-PREP-2") == paths


def test_nobody_asks_for_consent_to_invite_where_no_child_is_named(example: Example) -> None:
    nameless = example.with_case(subject=Anonymous(), consents=(), guardians=())
    assert nameless.paths("G-PREP-2") == []


def _unheard(reason: NotObtainedReason, asked_on: date | None = None) -> ChildVoice:
    return ChildVoice(VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(reason, asked_on=asked_on))


ASKED = [
    (_unheard(NotObtainedReason.SAFETY), True),
    (_unheard(NotObtainedReason.ACUTE), True),
    (_unheard(NotObtainedReason.DECLINED, MET_ON), True),
    (_unheard(NotObtainedReason.DECLINED), False),
    (_unheard(NotObtainedReason.UNREACHABLE), False),
    (ChildVoice(), False),
    (ChildVoice(VoiceStatus.OBTAINED, child_informed=True), True),
    (ChildVoice(VoiceStatus.OBTAINED, child_informed=False), False),
    (
        ChildVoice(
            VoiceStatus.PARTLY,
            (VoiceMethod.OBSERVATION,),
            not_obtained=NotObtained(NotObtainedReason.VERY_YOUNG_NONVERBAL),
        ),
        True,
    ),
]


@pytest.mark.parametrize(("voice", "asked"), ASKED)
def test_the_childs_voice_tells_whether_it_was_asked(
    example: Example, voice: ChildVoice, *, asked: bool
) -> None:
    told = example.with_discussion(voice=voice)
    assert told.paths("G-PREP-3") == ([] if asked else ["child_asked_beforehand"])
    assert told.with_discussion(child_asked_beforehand=True).paths("G-PREP-3") == []


@pytest.mark.parametrize(("years", "asked"), [(2, False), (3, True)])
def test_the_youngest_are_not_asked(example: Example, years: int, *, asked: bool) -> None:
    born = MET_ON.replace(year=MET_ON.year - years)
    young = example.with_child(born=born).with_discussion(voice=ChildVoice())
    assert bool(young.paths("G-PREP-3")) == asked


def test_nobody_is_asked_before_birth_or_where_nobody_is_named(example: Example) -> None:
    silent = example.with_discussion(voice=ChildVoice())
    for subject in (Unborn(), Anonymous()):
        assert silent.with_case(subject=subject).paths("G-PREP-3") == []


def test_each_person_of_a_service_has_a_task(example: Example) -> None:
    asked = with_severity(example, "G-PREP-4", Severity.WARNING)
    assert asked.paths("G-PREP-4") == [f"attendance.{n}.task" for n in range(5)]
    given = tuple(replace(row, task="tall for lesing") for row in example.discussion.attendance)
    assert asked.with_discussion(attendance=given).paths("G-PREP-4") == []


@pytest.mark.parametrize("nothing", ["", " ", "-", "…", "se forrige"])
def test_a_task_says_something(example: Example, nothing: str) -> None:
    rows = tuple(replace(row, task="tall") for row in example.discussion.attendance)
    asked = with_severity(example, "G-PREP-4", Severity.WARNING)
    blank = asked.with_discussion(attendance=(replace(rows[0], task=nothing), *rows[1:]))
    assert blank.paths("G-PREP-4") == ["attendance.0.task"]
    out = replace(rows[0], task=nothing, stays_out=True)
    assert asked.with_discussion(attendance=(out, *rows[1:])).paths("G-PREP-4") == []


def test_somebody_without_a_row_is_asked_for_in_the_list(example: Example) -> None:
    asked = with_severity(example, "G-PREP-4", Severity.WARNING)
    assert asked.with_discussion(attendance=()).paths("G-PREP-4") == ["attendance"] * 5


def test_a_pregnant_woman_consents_before_anybody_is_invited(example: Example) -> None:
    mother = Guardianship(KARI.name, "gravid")
    unborn = example.with_case(subject=Unborn(), guardians=(mother,))
    assert unborn.paths("G-PREP-2") == []
    unsigned = unborn.with_consent(signatures=(Signature(JON.name, MET_ON - timedelta(days=9)),))
    assert unsigned.paths("G-PREP-2") == ["case.consents"]


def test_a_task_is_asked_of_people_and_not_of_parties(example: Example) -> None:
    asked = with_severity(example, "G-PREP-4", Severity.WARNING).with_meeting(
        participants=(Participant(IDA, attended=True),)
    )
    assert asked.paths("G-PREP-4") == ["attendance.2.task"]
