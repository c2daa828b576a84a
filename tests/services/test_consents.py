"""What a no stops at once, in the store itself, and that it stays on record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.consent import Consent, Refusal, Signature, Withdrawal
from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import add_consent, refuse_consent, withdraw_consent
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import read_office, save_office
from meetingapp.services.room import open_room
from meetingapp.services.signers import load_signers, signers_for
from tests.reach import EVERYTHING, due_until
from tests.services.conftest import NOW

TODAY = NOW.date()
FAR = date(2030, 1, 1)
SCHOOL = (ServiceCode.SCHOOL,)


def _due(desk: Desk) -> int:
    with desk.store.transaction(EVERYTHING) as work:
        return len(due_until(work, FAR))


@pytest.fixture
def agreed(desk: Desk, held: str, story: Sitting) -> str:
    """The id of a case with two measures, both of the school."""
    finalise_minutes(desk, held)
    return story.cases[0].id


def test_a_withdrawal_stops_the_measures_of_that_service_at_once(desk: Desk, agreed: str) -> None:
    assert _due(desk) == 2
    withdraw_consent(desk, agreed, "C1", Withdrawal(TODAY, "Kari Fiktivsen", services=SCHOOL))
    assert _due(desk) == 0
    with desk.store.transaction(EVERYTHING) as work:
        (earlier,) = work.cases.get(agreed).earlier
    assert {m.status for m in earlier.measures} == {MeasureStatus.ACTIVE}  # as the minutes say


def test_a_withdrawal_of_another_service_stops_nothing_of_the_school(
    desk: Desk, agreed: str
) -> None:
    other = (ServiceCode.PPT,)
    withdraw_consent(desk, agreed, "C1", Withdrawal(TODAY, "Kari Fiktivsen", services=other))
    assert _due(desk) == 2


def test_a_refusal_stops_them_too(desk: Desk, agreed: str) -> None:
    refuse_consent(desk, agreed, "C1", Refusal("Jon Fiktivsen", TODAY))
    assert _due(desk) == 0


def test_a_new_consent_does_not_start_measures_again(desk: Desk, agreed: str) -> None:
    withdraw_consent(desk, agreed, "C1", Withdrawal(TODAY, "Kari Fiktivsen"))
    old = read_case(desk, agreed).consents[0]
    new = replace(old, id="C2", withdrawn=None)
    assert len(add_consent(desk, agreed, new).consents) == 2
    assert _due(desk) == 0


def test_the_next_meeting_is_closed_at_once(desk: Desk, agreed: str, story: Sitting) -> None:
    withdraw_consent(desk, agreed, "C1", Withdrawal(TODAY, "Kari Fiktivsen"))
    people = tuple(p.person for p in story.meeting.participants)
    plan = MeetingPlan("RT", TODAY + timedelta(days=30), people=people, case_ids=(agreed,))
    with pytest.raises(AppError, match="Get the consent before you invite"):
        plan_meeting(desk, plan)
    planned = plan_meeting(desk, replace(plan, invites=False)).discussions[0].id
    with pytest.raises(AppError, match="requirements are open"):
        finalise_minutes(desk, planned)
    assert open_room(desk, planned).case.consents[0].withdrawn is not None


def test_what_was_finalised_stays(desk: Desk, agreed: str, held: str) -> None:
    with desk.store.transaction(EVERYTHING) as work:
        before = work.minutes.latest_of(held)
    withdraw_consent(desk, agreed, "C1", Withdrawal(TODAY, "Kari Fiktivsen"))
    with desk.store.transaction(EVERYTHING) as work:
        assert work.minutes.latest_of(held) == before


def test_every_no_is_kept(desk: Desk, agreed: str) -> None:
    first = Withdrawal(TODAY, "Kari Fiktivsen", "telefon", (ServiceCode.PPT,))
    second = Withdrawal(TODAY, "Jon Fiktivsen", "brev", (ServiceCode.HC,))
    withdraw_consent(desk, agreed, "C1", first)
    case = withdraw_consent(desk, agreed, "C1", second)
    (consent,) = case.consents
    assert consent.withdrawn == first
    assert consent.refusals == (Refusal("Jon Fiktivsen", TODAY, "brev", (ServiceCode.HC,)),)
    assert consent.services_on(TODAY) == SCHOOL
    for lost in (
        replace(case, consents=()),
        replace(case, consents=(replace(consent, withdrawn=None),)),
        replace(case, consents=(replace(consent, withdrawn=second),)),
        replace(case, consents=(replace(consent, refusals=()),)),
    ):
        with pytest.raises(AppError) as refused:
            save_case(desk, lost)
        assert refused.value.code == "consent.kept"
    save_case(desk, replace(case, concern="Noe nytt."))


@pytest.mark.parametrize("known", [True, False])
def test_a_consent_that_is_not_there_is_said_to_be_missing(
    desk: Desk, agreed: str, *, known: bool
) -> None:
    case_id = agreed if known else "nobody"
    attempts: tuple[Callable[[], object], ...] = (
        lambda: withdraw_consent(desk, case_id, "C9", Withdrawal(TODAY, "Kari Fiktivsen")),
        lambda: refuse_consent(desk, case_id, "C9", Refusal("Kari Fiktivsen", TODAY)),
    )
    for attempt in attempts:
        with pytest.raises(AppError) as refused:
            attempt()
        assert refused.value.code == ("consent.missing" if known else "case.missing")


def test_nobody_has_said_no_tomorrow(desk: Desk, agreed: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: withdraw_consent(desk, agreed, "C1", Withdrawal(tomorrow, "Kari Fiktivsen")),
        lambda: refuse_consent(desk, agreed, "C1", Refusal("Kari Fiktivsen", tomorrow)),
    )
    for attempt in attempts:
        with pytest.raises(AppError) as refused:
            attempt()
        assert refused.value.code == "consent.later"
    assert read_case(desk, agreed).consents[0].withdrawn is None


def test_a_consent_is_registered_once(desk: Desk, agreed: str) -> None:
    with pytest.raises(AppError) as refused:
        add_consent(desk, agreed, Consent("C1", signatures=(Signature("Kari Fiktivsen", TODAY),)))
    assert refused.value.code == "consent.exists"


def test_an_office_may_have_ages_of_its_own(desk: Desk) -> None:
    assert signers_for(read_office(desk)) == load_signers()
    own = replace(load_signers(), informed_from=6)
    save_office(desk, replace(read_office(desk), signers=own))
    assert signers_for(read_office(desk)) == own


def test_ages_that_leave_a_child_without_a_signer_are_refused(desk: Desk) -> None:
    own = replace(load_signers(), scopes=load_signers().scopes[1:])
    with pytest.raises(AppError) as refused:
        save_office(desk, replace(read_office(desk), signers=own))
    assert refused.value.code == "office.signers"
    assert read_office(desk).signers is None


def test_the_names_of_children_and_guardians_are_known(desk: Desk, agreed: str) -> None:
    assert agreed
    with desk.store.transaction(EVERYTHING) as work:
        assert work.cases.names() == {"Jonas Fiktivsen", "Kari Fiktivsen", "Jon Fiktivsen"}
