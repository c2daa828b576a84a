"""Somebody who coordinates a case, and somebody who could take it over."""

from datetime import date

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.services.cases import save_case
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from tests.services.colleagues import Colleague
from tests.services.handover.handed import agree_on, colleague


@pytest.fixture
def giver(desk: Desk) -> Colleague:
    return colleague(desk, "gry")


@pytest.fixture
def taker(desk: Desk) -> Colleague:
    return colleague(desk, "tor")


@pytest.fixture
def case_id(desk: Desk, story: Sitting, giver: Colleague) -> str:
    """A case that a meeting agreed the giver coordinates."""
    save_case(desk, story.cases[0])
    agree_on(desk, story, "first", giver, date(2026, 11, 20))
    let_in(desk, story.cases[0].id, giver.id)
    return story.cases[0].id
