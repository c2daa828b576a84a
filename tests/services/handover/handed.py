"""People at one school who hand cases over to each other."""

from collections.abc import Callable
from datetime import date

import pytest

from meetingapp.domain.closing import Coordination
from meetingapp.domain.handover import HandoverReason
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.handover.standing import HandoverStanding, read_handover
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.shelved import shelve

AWAY = HandoverReason.AWAY
SCHOOL = ServiceCode.SCHOOL
TODAY = date(2026, 11, 24)


def colleague(desk: Desk, id_: str, role: Role = Role.COORDINATOR) -> Colleague:
    """Somebody at the school who can unlock."""
    made = Colleague(desk, id_, role)
    works(desk, id_, SCHOOL)
    return made


def works(desk: Desk, id_: str, service: ServiceCode, until: date | None = None) -> Person:
    person = Person(id_, f"{id_.title()} Testdahl", (Engagement(service, "lærer", None, until),))
    save_person(desk, person)
    return person


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as why:
        attempt()
    return why.value.code


def agree_on(desk: Desk, story: Sitting, name: str, who: Colleague, day: date) -> None:
    ref = works(desk, who.id, SCHOOL).ref(day)
    told = story.discussions[0]
    shelve(
        desk,
        story,
        name,
        day,
        coordination=Coordination(coordinator=ref, coordinator_accepted=True),
        agreement=told.agreement if name == "first" else told.agreement.__class__(),
    )


def holder(desk: Desk, case_id: str) -> str:
    stands: HandoverStanding = read_handover(desk, case_id)
    return stands.holder.who.person_id if stands.holder is not None else ""
