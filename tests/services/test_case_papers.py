"""Papers about a case, gathered from what a real store holds on the day they are made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

import pytest

from meetingapp.domain.case import Anonymous, Case, NamedChild, Protection
from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import stop
from meetingapp.domain.voice import Sharing
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.case_papers import (
    gather_activity_plan,
    gather_baton_log,
    gather_individual_plan,
    gather_referral,
)
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import refuse_consent, withdraw_consent
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office
from meetingapp.services.room import open_room, save_discussion
from tests.services.colleagues import last_logged
from tests.services.conftest import NOW

CASE, KARI = "S1", "Kari Fiktivsen"
SCHOOL, PPT, HC, BUP = ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC, ServiceCode.BUP


class AboutACase(Protocol):
    """What every paper about a case has."""

    @property
    def head(self) -> PaperHead: ...


Paper = Callable[[Desk], AboutACase]
CONSENTED: dict[str, Paper] = {
    "individual_plan": lambda desk: gather_individual_plan(desk, CASE),
    "baton_log": lambda desk: gather_baton_log(desk, CASE),
    "referral": lambda desk: gather_referral(desk, CASE, PPT, ""),
}
EVERY: dict[str, Paper] = {
    **CONSENTED,
    "activity_plan": lambda desk: gather_activity_plan(desk, CASE, "", "", ()),
}
HOME = {name: paper for name, paper in EVERY.items() if name != "referral"}


def told_so(desk: Desk, held: str, change: Callable[[CaseDiscussion], CaseDiscussion]) -> None:
    """Change what is said in the meeting, and finalise it."""
    room = open_room(desk, held)
    save_discussion(desk, room.meeting.id, change(room.discussion))
    finalise_minutes(desk, held)


def refusal_of(paper: Paper, desk: Desk) -> str:
    with pytest.raises(AppError) as why:
        paper(desk)
    return why.value.code


def restrict(discussion: CaseDiscussion) -> CaseDiscussion:
    """Keep the minutes from the guardians, and send them to services alone."""
    closing = replace(discussion.closing, distribution_parties=())
    return replace(discussion, restrict_guardian_copy=True, closing=closing)


@pytest.fixture
def told(desk: Desk, held: str) -> str:
    """A case with finalised minutes."""
    finalise_minutes(desk, held)
    return held


@pytest.mark.usefixtures("told")
def test_an_individual_plan_says_its_nine_points(desk: Desk, story: Sitting) -> None:
    plan = gather_individual_plan(desk, CASE)
    agreed = story.discussions[0].agreement.measures
    assert [m.id for m in plan.measures] == [m.id for m in agreed]
    assert plan.strengths == story.discussions[0].situation.strengths
    assert plan.child_words == story.discussions[0].voice.own_words
    assert plan.participants[0].name == KARI
    assert {p.service for p in plan.participants[2:]} <= {SCHOOL, PPT, HC}
    assert plan.coordinator is not None
    assert plan.coordinator.name == "Ida Prøvestad"
    assert plan.contributions[0].who.name == "Ida Prøvestad"
    assert plan.since == story.meeting.date
    assert plan.revised_on
    assert [consent.id for consent in plan.consents] == ["C1"]
    assert plan.covered == (SCHOOL, PPT, HC)


@pytest.mark.usefixtures("told")
def test_the_baton_log_tells_who_holds_it_and_every_measure(desk: Desk) -> None:
    log = gather_baton_log(desk, CASE)
    assert [(held.who.name, held.accepted, held.until) for held in log.batons] == [
        ("Ida Prøvestad", True, None)
    ]
    assert log.level == 2
    assert [each.measure.id for each in log.tried] == ["M1", "M2"]
    assert all(each.agreed_on == date(2026, 11, 24) for each in log.tried)


@pytest.mark.usefixtures("told")
def test_a_referral_holds_what_was_tried_and_the_consent_it_builds_on(desk: Desk) -> None:
    sheet = gather_referral(desk, CASE, PPT, "Vi ber om råd om lesing.")
    assert sheet.question == "Vi ber om råd om lesing."
    assert [each.what for each in sheet.before] == ["lekselesing hjemme 10 minutter"]
    assert [each.measure.id for each in sheet.tried] == ["M1", "M2"]
    assert sheet.consent is not None
    assert sheet.consent.id == "C1"
    assert sheet.guardians == ("Kari Fiktivsen, mor", "Jon Fiktivsen, far")


@pytest.mark.usefixtures("told")
def test_nothing_goes_to_a_service_the_consent_does_not_cover(desk: Desk) -> None:
    assert refusal_of(lambda d: gather_referral(d, CASE, BUP, ""), desk) == "paper.not_covered"


@pytest.mark.usefixtures("told")
def test_an_activity_plan_holds_the_schools_measures_or_those_that_are_chosen(desk: Desk) -> None:
    plan = gather_activity_plan(desk, CASE, "Jonas er redd i friminuttene.", "26/0007", ())
    assert [m.id for m in plan.measures] == ["M1", "M2"]
    assert (plan.problem, plan.number) == ("Jonas er redd i friminuttene.", "26/0007")
    assert plan.evaluated_on == min(m.evaluation_date for m in plan.measures if m.evaluation_date)
    chosen = gather_activity_plan(desk, CASE, "", "", ("M2", "fins ikke"))
    assert [m.id for m in chosen.measures] == ["M2"]
    assert chosen.problem


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("paper", CONSENTED.values(), ids=CONSENTED)
def test_no_paper_goes_out_when_the_consent_is_taken_back_or_refused(
    desk: Desk, paper: Paper
) -> None:
    withdraw_consent(desk, CASE, "C1", Withdrawal(NOW.date(), KARI))
    assert refusal_of(paper, desk) == "paper.no_consent"


@pytest.mark.usefixtures("told")
def test_the_schools_own_plan_needs_no_consent_and_names_no_other_service(desk: Desk) -> None:
    refuse_consent(desk, CASE, "C1", Refusal(KARI, NOW.date(), services=(PPT, HC, SCHOOL)))
    plan = gather_activity_plan(desk, CASE, "", "", ())
    assert {m.responsible.service for m in plan.measures if m.responsible} <= {SCHOOL}


def test_a_measure_another_service_leads_is_chosen_only_while_the_consent_covers_it(
    desk: Desk, held: str, story: Sitting
) -> None:
    adviser = next(p.person for p in story.meeting.participants if p.person.service is PPT)

    def led_by_ppt(discussion: CaseDiscussion) -> CaseDiscussion:
        first, second = discussion.agreement.measures
        measures = (first, replace(second, responsible=adviser))
        return replace(discussion, agreement=replace(discussion.agreement, measures=measures))

    told_so(desk, held, led_by_ppt)
    assert [m.id for m in gather_activity_plan(desk, CASE, "", "", ()).measures] == ["M1"]
    both = ("M1", "M2")
    assert [m.id for m in gather_activity_plan(desk, CASE, "", "", both).measures] == ["M1", "M2"]
    withdraw_consent(desk, CASE, "C1", Withdrawal(NOW.date(), KARI, services=(PPT,)))
    assert [m.id for m in gather_activity_plan(desk, CASE, "", "", both).measures] == ["M1"]


@pytest.mark.usefixtures("told")
def test_a_service_that_was_taken_out_today_stands_in_no_paper(desk: Desk) -> None:
    before = gather_individual_plan(desk, CASE)
    assert PPT in {person.service for person in before.participants}
    withdraw_consent(desk, CASE, "C1", Withdrawal(NOW.date(), KARI, services=(PPT,)))
    after = gather_individual_plan(desk, CASE)
    assert PPT not in {person.service for person in after.participants}
    assert PPT not in after.covered
    assert refusal_of(CONSENTED["referral"], desk) == "paper.not_covered"


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_without_finalised_minutes_there_is_nothing_to_tell(desk: Desk, paper: Paper) -> None:
    assert refusal_of(paper, desk) == "paper.no_minutes"


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_a_meeting_that_was_stopped_tells_nothing(desk: Desk, held: str, paper: Paper) -> None:
    stopped = Stopped(StopReason.OUT_OF_TIME, next_date=date(2026, 12, 15))
    told_so(desk, held, lambda d: stop(d, stopped))
    assert refusal_of(paper, desk) == "paper.no_minutes"


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_no_paper_is_about_somebody_nobody_named(desk: Desk, paper: Paper) -> None:
    save_case(desk, Case(CASE, Anonymous("8–10 år")))
    assert refusal_of(paper, desk) == "paper.nobody_named"


@pytest.mark.parametrize("paper", HOME.values(), ids=HOME)
def test_what_is_kept_from_the_guardians_is_in_no_paper_that_goes_home(
    desk: Desk, held: str, paper: Paper
) -> None:
    told_so(desk, held, restrict)
    assert refusal_of(paper, desk) == "paper.kept_back"


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_words_the_child_keeps_back_are_in_no_paper(
    desk: Desk, held: str, paper: Paper, story: Sitting
) -> None:
    def keep_back(discussion: CaseDiscussion) -> CaseDiscussion:
        voice = replace(
            discussion.voice,
            child_accepts_sharing=Sharing.NO,
            neutral_summary="Jonas har fortalt hva han ønsker.",
        )
        return replace(discussion, voice=voice)

    words = story.discussions[0].voice.own_words
    told_so(desk, held, keep_back)
    written = repr(paper(desk))
    assert words not in written
    assert "Jonas har fortalt hva han ønsker." in written


@pytest.mark.parametrize("paper", HOME.values(), ids=HOME)
def test_a_paragraph_kept_from_one_guardian_is_in_no_paper_that_goes_home(
    desk: Desk, held: str, paper: Paper, story: Sitting
) -> None:
    marks = (
        KeptBack("agreement.measures.M2", guardians=(KARI,)),
        KeptBack("voice.own_words", guardians=("Jon Fiktivsen",)),
    )
    told_so(desk, held, lambda d: replace(d, kept_back=marks))
    written = repr(paper(desk))
    assert story.discussions[0].agreement.measures[1].action not in written
    assert story.discussions[0].voice.own_words not in written
    assert story.discussions[0].agreement.measures[0].action in written


def test_a_paragraph_kept_from_a_service_is_not_in_its_referral(
    desk: Desk, held: str, story: Sitting
) -> None:
    mark = KeptBack("agreement.measures.M2", services=(PPT,))
    told_so(desk, held, lambda d: replace(d, kept_back=(mark,)))
    hidden = story.discussions[0].agreement.measures[1].action
    assert hidden not in repr(gather_referral(desk, CASE, PPT, ""))
    assert hidden in repr(gather_referral(desk, CASE, HC, ""))


@pytest.mark.parametrize("paper", EVERY.values(), ids=EVERY)
def test_where_a_protected_child_is_stands_in_no_paper(desk: Desk, held: str, paper: Paper) -> None:
    def told_where(discussion: CaseDiscussion) -> CaseDiscussion:
        first, *others = discussion.agreement.measures
        where = f"{first.action}, på Prøveåsen skole"
        measures = (replace(first, action=where), *others)
        return replace(discussion, agreement=replace(discussion.agreement, measures=measures))

    save_office(desk, Office("Prøveås kommune", "Prøveåsen skole"))
    told_so(desk, held, told_where)
    assert repr(paper(desk)).count("Prøveåsen skole") >= 2
    case = read_case(desk, CASE)
    assert isinstance(case.subject, NamedChild)
    save_case(desk, replace(case, subject=replace(case.subject, protection=Protection.STRICT)))
    assert paper(desk).head.unit == ""
    assert "Prøveåsen" not in repr(paper(desk))


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("name", EVERY)
def test_each_paper_is_on_record_with_the_case_it_is_about(
    desk: Desk, name: str, store: Store
) -> None:
    EVERY[name](desk)
    assert last_logged(store) == [("berit", f"paper.{name}", CASE)]
