"""A guardian's copy: who gets one, and what is not theirs to read."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Guardianship, NamedChild
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.meeting import CaseAttendance
from meetingapp.domain.people import Party
from meetingapp.domain.situation import GuardianView, ViewMissing
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    Sharing,
    VoiceStatus,
)
from meetingapp.errors import AppError
from tests.document.copied import Finalised
from tests.domain.editions.asking import JON, KARI, all_in, guardian_changed, refused

UNSAFE = ChildVoice(VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(NotObtainedReason.SAFETY))


def test_both_parents_get_a_copy(jonas: Finalised) -> None:
    assert refused(jonas, KARI) is None
    assert refused(jonas, JON) is None


def test_nobody_else_does(jonas: Finalised) -> None:
    stranger = Audience(Edition.GUARDIAN, guardian="Ola Testdahl")
    assert refused(jonas, stranger) == "copy.not_a_guardian"
    assert refused(jonas, Audience(Edition.GUARDIAN)) == "copy.not_a_guardian"


def test_who_may_not_receive_gets_none_also_when_that_was_settled_later(jonas: Finalised) -> None:
    today = guardian_changed(jonas.case, "Jon Fiktivsen", may_receive=False)
    assert refused(jonas, JON, today) == "copy.may_not_receive"
    assert refused(jonas, KARI, today) is None


@pytest.mark.parametrize(
    ("born", "receivers", "answer"),
    [
        (date(2010, 11, 25), (), None),
        (date(2010, 11, 24), (), "copy.youth_decides"),
        (date(2010, 11, 24), (Party.CHILD,), "copy.youth_decides"),
        (date(2010, 11, 24), (Party.CHILD, Party.GUARDIAN), None),
        (date(2008, 11, 25), (Party.GUARDIAN,), None),
        (date(2008, 11, 24), (Party.GUARDIAN,), "copy.grown_up"),
    ],
)
def test_a_youth_has_a_say_and_one_who_has_come_of_age_decides(
    jonas: Finalised, born: date, receivers: tuple[Party, ...], answer: str | None
) -> None:
    subject = jonas.case.subject
    assert isinstance(subject, NamedChild)
    closing = replace(jonas.discussion.closing, distribution_parties=receivers)
    told = jonas.with_case(replace(jonas.case, subject=replace(subject, born=born)))
    told = told.changed(closing=closing)
    assert refused(told, KARI) == answer
    assert refusal(told.sitting, KARI, told.sitting.meeting.date) == answer  # without a store


def test_a_copy_that_was_kept_back_is_kept_back_from_both(jonas: Finalised) -> None:
    told = jonas.changed(restrict_guardian_copy=True)
    assert refused(told, KARI) == refused(told, JON) == "copy.kept_back"


def test_where_it_is_unsafe_no_guardian_gets_a_copy(jonas: Finalised) -> None:
    assert refused(jonas.changed(voice=UNSAFE), KARI) == "copy.unsafe"


def test_who_is_suspected_of_violence_gets_none_and_the_other_reads_nothing_of_it(
    jonas: Finalised,
) -> None:
    views = (
        GuardianView("Kari Fiktivsen", "Vil ha faste dager."),
        GuardianView("Jon Fiktivsen", not_obtained_reason=ViewMissing.VIOLENCE_SUSPICION),
    )
    told = jonas.changed(guardian_views=views)
    assert refused(told, JON) == "copy.unsafe"
    left = told.edited(KARI).sitting.discussions[0].guardian_views
    assert [view.who for view in left] == ["Kari Fiktivsen"]


def test_the_door_says_why_when_it_is_opened_all_the_same(jonas: Finalised) -> None:
    with pytest.raises(AppError) as refusal:
        jonas.changed(restrict_guardian_copy=True).edited(KARI)
    assert refusal.value.code == "copy.kept_back"


@pytest.mark.parametrize(
    ("sharing", "summary", "stays"),
    [
        (Sharing.YES, "", True),
        (Sharing.YES, "Jonas vil øve i fred.", True),
        (Sharing.NOT_ASKED, "", True),
        (Sharing.PARTLY, "", True),
        (Sharing.PARTLY, "Jonas vil øve i fred.", False),
        (Sharing.NO, "Jonas vil øve i fred.", False),
    ],
)
def test_the_childs_words_go_as_far_as_the_child_lets_them(
    jonas: Finalised, sharing: Sharing, summary: str, stays: bool
) -> None:
    voice = replace(jonas.discussion.voice, child_accepts_sharing=sharing, neutral_summary=summary)
    told = jonas.changed(voice=voice)
    edited = told.edited(KARI)
    left = edited.sitting.discussions[0].voice
    assert bool(left.own_words) is stays
    assert left.neutral_summary == summary
    assert (voice.own_words in edited.removed) is not stays


def test_what_adults_noted_for_themselves_is_not_there(jonas: Finalised) -> None:
    edited = jonas.edited(JON)
    text = all_in(edited.sitting)
    discussion = edited.sitting.discussions[0]
    assert "oppfølging av hodepine" not in text
    assert "oppfølging av hodepine" in edited.removed
    assert discussion.coordination.duty_to_report.state is None
    assert not edited.sitting.meeting.impartiality_asked
    assert discussion.attendance[0] == CaseAttendance("Berit Eksempelrud")
    assert edited.sitting.cases[0].consents[0].child_opinion == ""


def test_an_objection_is_read_by_whoever_made_it(jonas: Finalised) -> None:
    told = jonas.changed(
        since_last=replace(
            jonas.discussion.since_last, objection="Tallet var feil.", objection_by="Jon Fiktivsen"
        )
    )
    assert "Tallet var feil." in all_in(told.edited(JON).sitting)
    assert "Tallet var feil." in told.edited(KARI).removed


def test_only_what_is_told_to_or_by_the_reader_is_there(jonas: Finalised) -> None:
    others = jonas.discussion.feedback.others
    more = (*others, replace(others[0], whom="Farmor Testdahl", who="Ida Prøvestad"))
    told = jonas.changed(feedback=replace(jonas.discussion.feedback, others=more))
    assert told.edited(KARI).sitting.discussions[0].feedback.others == others
    assert "Farmor Testdahl" in told.edited(KARI).removed


def test_a_risk_in_one_parents_health_is_not_told_to_the_other(jonas: Finalised) -> None:
    risks = (RiskFactor.R5, RiskFactor.R6)
    first, *rest = jonas.discussion.agreement.measures
    measures = (replace(first, need_ref=RiskFactor.R4, links=risks), *rest)
    told = jonas.changed(
        situation=replace(jonas.discussion.situation, risk_factors=risks),
        agreement=replace(jonas.discussion.agreement, measures=measures),
    )
    left = told.edited(KARI).sitting.discussions[0]
    assert left.situation.risk_factors == (RiskFactor.R6,)
    assert left.agreement.measures[0].need_ref is None
    assert left.agreement.measures[0].links == (RiskFactor.R6,)
    alone = told.with_case(replace(told.case, guardians=told.case.guardians[:1]))
    assert alone.edited(KARI).sitting.discussions[0].situation.risk_factors == risks


def test_what_a_barred_parent_said_stays_with_us_and_that_they_are_barred_too(
    jonas: Finalised,
) -> None:
    case = guardian_changed(jonas.case, "Kari Fiktivsen", address_barred=True)
    edited = jonas.with_case(case).edited(JON)
    [kari, _] = edited.sitting.cases[0].guardians
    assert kari == Guardianship("Kari Fiktivsen", "mor")
    assert [v.who for v in edited.sitting.discussions[0].guardian_views] == ["Jon Fiktivsen"]
    assert "Støtter liten gruppe og ønsker faste dager." in edited.removed
