"""What follows a yes: meetings and papers know who coordinates; it goes with the case."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import literal_column, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from meetingapp.domain.handover import Handover
from meetingapp.domain.meeting import Sitting
from meetingapp.models.indexed_parts import COORDINATOR
from meetingapp.models.rows.meetings import DiscussionItemRow
from meetingapp.models.store import Store
from meetingapp.services.case_papers import gather_baton_log
from meetingapp.services.cases import save_case
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.handover.handing_over import (
    accept_handover,
    offer_handover,
    offered_to_me,
    refuse_handover,
)
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room
from tests.services.colleagues import Colleague
from tests.services.handover.handed import AWAY, SCHOOL, TODAY, refused, works


def test_meetings_already_planned_and_new_ones_name_the_new_coordinator_who_says_yes_there(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    def coordinator(day: date) -> str:
        planned = plan_meeting(desk, MeetingPlan("RT", day, case_ids=(case_id,)))
        return planned.discussions[0].id

    before = coordinator(date(2026, 12, 8))
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    assert len(offered_to_me(taker.desk)) == 1
    accept_handover(taker.desk, case_id)
    for discussion in (before, coordinator(date(2026, 12, 15))):
        given = open_room(desk, discussion).discussion.coordination
        assert given.coordinator is not None
        assert given.coordinator.person_id == taker.id
        assert not given.coordinator_accepted


def test_the_baton_log_tells_of_the_yes_and_of_nothing_before_it(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    def holders() -> list[tuple[str, date | None]]:
        return [(b.who.person_id, b.until) for b in gather_baton_log(desk, case_id).batons]

    offer_handover(giver.desk, case_id, taker.id, AWAY)
    assert holders() == [(giver.id, None)]
    accept_handover(taker.desk, case_id)
    assert holders() == [(giver.id, TODAY), (taker.id, None)]


def test_who_coordinates_is_found_by_an_index(store: Store) -> None:
    wanted = (
        select(text("1"))
        .select_from(DiscussionItemRow)
        .where(
            text("discussion_item.item = 'coordination'"), literal_column(COORDINATOR).in_(("x",))
        )
    )
    with Session(store._engine) as session:
        asked = wanted.compile(session.connection(), compile_kwargs={"literal_binds": True})
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {asked}")).all()
    assert "discussion_item_by_coordinator" in str(plan)


def test_a_handover_goes_with_its_case(
    desk: Desk, story: Sitting, store: Store, giver: Colleague, taker: Colleague
) -> None:
    save_case(desk, replace(story.cases[0], id="plain"))
    given, taken = (works(desk, who.id, SCHOOL).ref(TODAY) for who in (giver, taker))
    with desk.begin() as work:
        work.handovers.offer(Handover("h1", "plain", given, taken, AWAY, TODAY, giver.id))
        work.audit("handover.offer", "plain")
        work.commit()
    assert rows(store) == 1
    with desk.begin() as work:
        work.erasing.erase("plain")
        work.commit()
    assert rows(store) == 0


def test_the_database_itself_lets_an_answer_stand(
    case_id: str, giver: Colleague, taker: Colleague, store: Store
) -> None:
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    refuse_handover(taker.desk, case_id)
    with (
        store._engine.begin() as connection,
        pytest.raises(DatabaseError, match="answered once"),
    ):
        connection.exec_driver_sql("UPDATE handover SET state = 'ACCEPTED'")


def rows(store: Store) -> int:
    with store._engine.connect() as connection:
        found: int = connection.exec_driver_sql("SELECT count(*) FROM handover").scalar_one()
    return found


def test_a_role_that_runs_no_meetings_hands_over_nothing(
    desk: Desk, case_id: str, taker: Colleague
) -> None:
    reader = replace(desk, account=lambda: Account("berit", "Berit", Role.READER))
    assert refused(lambda: offer_handover(reader, case_id, taker.id, AWAY)) == "access.denied"
