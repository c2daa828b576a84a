"""The guide for the talk with the child: by age, without the concern, with what was agreed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.papers.talk_guide import build, parts
from meetingapp.document.plain import plain_text
from meetingapp.domain.case import Anonymous, Case, NamedChild, Protection, Unborn
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.papers.talk_guide import GuideAge, TalkGuide
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import arrange_talk
from meetingapp.services.register import save_office
from meetingapp.services.talk_guide import gather_talk_guide
from meetingapp.services.timeline.talk import ChildTalk
from meetingapp.words import Language, Words
from tests.services.plans import IDA, JONAS, OFFICE, PLAN

Guide = Callable[..., TalkGuide]


@pytest.fixture
def guide(desk: Desk) -> Guide:
    save_office(desk, OFFICE)

    def of(case: Case = JONAS, talk: ChildTalk | None = None) -> TalkGuide:
        save_case(desk, case)
        plan = replace(PLAN, case_ids=(case.id,), invites=False)
        discussion = plan_meeting(desk, plan).discussions[0].id
        if talk is not None:
            arrange_talk(desk, discussion, talk)
        return gather_talk_guide(desk, discussion)

    return of


def born(day: date) -> Case:
    return replace(JONAS, subject=NamedChild("Jonas Fiktivsen", day))


def test_the_words_follow_the_age_on_the_day_of_the_meeting(guide: Guide) -> None:
    meeting = PLAN.date
    for years, age in (
        (2, GuideAge.WITH_GUARDIAN),
        (3, GuideAge.SMALL),
        (5, GuideAge.SMALL),
        (6, GuideAge.YOUNGER),
        (9, GuideAge.YOUNGER),
        (10, GuideAge.OLDER),
        (12, GuideAge.OLDER),
        (13, GuideAge.YOUTH),
        (17, GuideAge.YOUTH),
    ):
        assert guide(born(meeting.replace(year=meeting.year - years))).age is age, years
    assert guide(replace(JONAS, subject=Unborn(), consents=())).age is GuideAge.EXPECTING


def test_it_tells_who_holds_the_talk_and_nothing_of_the_concern(guide: Guide) -> None:
    told = guide(talk=ChildTalk(IDA, date(2027, 1, 11)))
    assert (told.by, told.before, told.asks_change) == (IDA, date(2027, 1, 11), False)
    for language in (Language.NB, Language.NN):
        paper = build(told, Words(language))
        text = plain_text(paper)
        assert "Ida Prøvestad" in text
        assert JONAS.concern not in text
        assert "Jonas" not in paper.title


def test_a_child_without_speech_gets_another_way_to_answer(guide: Guide) -> None:
    child = NamedChild("Jonas Fiktivsen", date(2018, 3, 14), aac_need=True, interpreter_need=True)
    told = guide(replace(JONAS, subject=child))
    names = [part.name for part in parts(told, Language.NB)]
    assert names[:3] == ["how", "aac", "interpreter"]
    spoken = [part.name for part in parts(guide(), Language.NB)]
    assert "aac" not in spoken
    assert "interpreter" not in spoken


def test_after_a_meeting_it_asks_if_it_is_better_in_the_childs_own_words_for_what_was_agreed(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    told = story.discussions[0].agreement.measures
    due = max(m.evaluation_date for m in told if m.evaluation_date)
    plan = MeetingPlan("RT", due, case_ids=(story.cases[0].id,))
    guide_ = gather_talk_guide(desk, plan_meeting(desk, plan).discussions[0].id)
    assert guide_.asks_change
    assert guide_.agreed == tuple(m.plain_words for m in told if m.plain_words)
    text = plain_text(build(guide_, Words(Language.NB)))
    assert "Er det bedre, likt eller verre nå" in text
    assert all(m.action not in text for m in told if m.action != m.plain_words)


def test_of_a_protected_child_no_unit_is_told(guide: Guide) -> None:
    child = NamedChild("Jonas Fiktivsen", date(2018, 3, 14), protection=Protection.STRICT)
    told = guide(replace(JONAS, subject=child))
    assert told.head.unit == ""
    assert "Prøveåsen" not in plain_text(build(told, Words(Language.NB)))
    assert guide().head.unit == "Prøveåsen skole"


def test_nobody_is_talked_with_where_nobody_is_named(guide: Guide) -> None:
    with pytest.raises(AppError) as why:
        guide(replace(JONAS, subject=Anonymous("6–9"), guardians=(), consents=()))
    assert why.value.code == "paper.nobody_named"
