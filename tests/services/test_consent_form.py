"""A consent form filled in from a real store."""

from dataclasses import replace

import pytest

from meetingapp.domain.case import Anonymous, Case
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.papers.consent_form import FormWish
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import save_case
from meetingapp.services.consent_form import fill_consent_form
from meetingapp.services.consents import withdraw_consent
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office, save_team
from tests.services.colleagues import last_logged
from tests.services.conftest import NOW


@pytest.fixture
def case_id(desk: Desk, story: Sitting) -> str:
    save_case(desk, story.cases[0])
    save_office(desk, Office("Prøveås kommune", "Prøveåsen skole", "nn"))
    save_team(desk, Team("t", "URT", "Utvida ressursteam"))
    return story.cases[0].id


def test_the_form_is_filled_in_from_the_case_the_office_and_the_teams(
    desk: Desk, case_id: str
) -> None:
    form = fill_consent_form(desk, case_id, FormWish())
    assert [signer.name for signer in form.signers] == ["Kari Fiktivsen", "Jon Fiktivsen"]
    assert form.services == (ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC)
    assert [kind.code for kind in form.meeting_types] == ["AG", "SM", "URT"]
    assert (form.unit, form.written_in) == ("Prøveåsen skole", "nn")
    assert form.made_on == NOW.date()
    assert form.ends_with_school is not None
    assert form.ends_with_school.month == 6


def test_it_can_be_made_where_a_consent_was_taken_back_and_where_there_was_none(
    desk: Desk, case_id: str, story: Sitting
) -> None:
    withdraw_consent(desk, case_id, "C1", Withdrawal(NOW.date(), "Kari Fiktivsen"))
    assert fill_consent_form(desk, case_id, FormWish()).signers
    save_case(desk, replace(story.cases[0], id="bare", consents=(), guardians=()))
    bare = fill_consent_form(desk, "bare", FormWish())
    assert bare.signers == ()
    assert ServiceCode.SCHOOL in bare.services


def test_nobody_can_consent_where_nobody_is_named(desk: Desk) -> None:
    save_case(desk, Case("anonym", Anonymous("8–10 år")))
    with pytest.raises(AppError) as why:
        fill_consent_form(desk, "anonym", FormWish())
    assert why.value.code == "paper.nobody_named"


def test_it_is_on_record(desk: Desk, store: Store, case_id: str) -> None:
    fill_consent_form(desk, case_id, FormWish())
    assert last_logged(store) == [("berit", "paper.consent_form", case_id)]
