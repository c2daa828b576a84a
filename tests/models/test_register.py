"""The register of people, teams and the office."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TypeAlias

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.team import Team
from meetingapp.models.store import Store
from meetingapp.services import store_port
from meetingapp.services.ports import Minutes
from tests.domain.jonas_people import MET_ON
from tests.reach import EVERYTHING

Shelve: TypeAlias = Callable[[CaseDiscussion, bytes], Minutes]

NOBODY = "nobody"


def test_the_store_is_what_the_use_cases_ask_for(store: Store) -> None:
    port: store_port.Store = store
    with port.transaction(EVERYTHING) as work:
        assert work.people.all() == ()


def test_the_register_comes_back_by_name(store: Store) -> None:
    tor = Person("p1", "Tor Mallerud", (Engagement(ServiceCode.SCHOOL, "inspektør", MET_ON),))
    berit = Person("p2", "Berit Eksempelrud")
    team = Team("t1", "RT", "Ressursteamet", ("p1", "p2"), chair="p2", starts_at=time(14, 15))
    with store.transaction(EVERYTHING) as work:
        assert work.people.office() == Office()
        for person in (tor, berit, tor):
            work.people.save(person)
        work.people.save_team(replace(team, name="Gammelt navn"))
        work.people.save_team(team)
        work.people.save_office(Office("Eksempel kommune", "Fiktiv skole", "nn"))
        work.commit()
    with store.transaction(EVERYTHING) as work:
        assert work.people.all() == (berit, tor)
        assert work.people.teams() == (team,)
        assert work.people.office() == Office("Eksempel kommune", "Fiktiv skole", "nn")
