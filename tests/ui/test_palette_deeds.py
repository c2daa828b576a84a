"""Ctrl+K: what was found can be measured or prepared at once, where a meeting evaluates it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import Measure
from meetingapp.services.evaluating import EvaluatedNext
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.search import Hit, HitKind
from meetingapp.ui.places import BriefPlace, Place, PreparePlace, RoomPlace, TodayPlace
from meetingapp.ui.viewmodels.hit_deeds import cases_of, deeds
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.conftest import jonas
from tests.ui.test_palette import enter, groups, look_for, opened

At = Callable[[Place], MainWindow]
DAY = date(2027, 1, 19)
CASE = Hit(HitKind.CASE, "c", "c", "Jonas Fiktivsen")
READING = Hit(HitKind.MEASURE, "lese", "c", "Jonas Fiktivsen", "Lesegruppe", is_open=True)
COMING = EvaluatedNext("c", "m", "d", DAY, (("regne", 0), ("lese", 1)))


def told(*hits: Hit) -> list[tuple[str, str, Place]]:
    words = wording.words
    return [(d.title(words), d.about(words), d.place) for d in deeds(hits, (COMING,))]


def test_a_measure_that_was_found_is_measured_where_its_evaluation_is_written() -> None:
    assert told(READING) == [
        (
            "Registrer måling: Lesegruppe",
            "Jonas Fiktivsen",
            RoomPlace("d", path="since_last.evaluations.1.measured_value"),
        ),
        (
            "Forbered evaluering for Jonas Fiktivsen",
            "Møte 19.\N{NO-BREAK SPACE}januar",
            PreparePlace("m", "d"),
        ),
        (
            "Evalueringsgrunnlag for Jonas Fiktivsen",
            "Møte 19.\N{NO-BREAK SPACE}januar",
            BriefPlace("c"),
        ),
    ]


def test_a_measure_with_a_number_or_one_that_is_over_is_not_measured() -> None:
    assert [title for title, *_ in told(replace(READING, id="telt"))] == [
        "Forbered evaluering for Jonas Fiktivsen",
        "Evalueringsgrunnlag for Jonas Fiktivsen",
    ]
    assert cases_of((replace(READING, is_open=False),)) == frozenset()
    assert cases_of((CASE, READING, Hit(HitKind.PERSON, "p"))) == {"c"}


@pytest.fixture
def evaluated(office: Door, passphrase: str) -> tuple[str, str]:
    """Let a meeting to come evaluate what was agreed; give its id and the discussion's."""
    session = office.unlock(passphrase)
    try:
        today = session.desk.clock().date()
        measure = Measure(
            "lese",
            "Lese sammen fire dager i uka",
            title="Lesegruppe",
            start=today - timedelta(days=30),
            deadline=today,
            evaluation_date=today,
        )
        earlier = EarlierDiscussion("RT", today - timedelta(days=40), measures=(measure,))
        session.save_case(replace(jonas(), earlier=(earlier,)))
        made = session.plan_meeting(MeetingPlan("RT", today, case_ids=("jonas",), invites=False))
        return made.id, made.discussions[0].id
    finally:
        session.close()


def test_what_is_to_be_evaluated_is_prepared_from_its_case(
    qtbot: QtBot, at: At, evaluated: tuple[str, str]
) -> None:
    shown = at(TodayPlace())
    palette = opened(shown)
    found = look_for(qtbot, palette, "jonas")
    assert groups(palette) == ["Gjør nå", "Saker", "Møter og referater"]
    assert found[0].startswith("Forbered evaluering for Jonas Fiktivsen")
    assert enter(qtbot, shown, palette) == PreparePlace(*evaluated)


@pytest.mark.usefixtures("evaluated")
def test_while_others_see_the_screen_nothing_is_offered_of_a_case(qtbot: QtBot, at: At) -> None:
    shown = at(TodayPlace())
    shown.state.shares_screen = True
    assert look_for(qtbot, opened(shown), "jonas") == []
