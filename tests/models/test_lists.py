"""The long lists are found in indexes: a word that differs, and every body would be read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from meetingapp.models.store import Store
from meetingapp.services.lists_port import Days, Lists, MeasureChoice, Part
from meetingapp.services.search_port import FoundKind, Narrowing
from tests.reach import EVERYTHING

DAY = date(2026, 11, 24)
MEASURES = Narrowing(frozenset({FoundKind.MEASURE}))


def plans(store: Store, read: Callable[[Lists], object]) -> str:
    """Give how the database finds what a list asks for."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", note)
    try:
        with store.transaction(EVERYTHING) as work:
            read(work.lists)
    finally:
        event.remove(store._engine, "before_cursor_execute", note)
    with store._engine.connect() as connection:
        raw = connection.connection.cursor()
        return "\n".join(
            row[3]
            for statement, values in asked
            if statement.lstrip().startswith("SELECT")
            for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        )


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (
            lambda lists: lists.measures(MeasureChoice(), Part()),
            "measure USING COVERING INDEX measure_in",
        ),
        (
            lambda lists: lists.measures(MeasureChoice(("å",), order="title"), Part()),
            "measure USING COVERING INDEX measure_in",
        ),
        (
            lambda lists: lists.measures(
                MeasureChoice(narrowed=replace(MEASURES, late_on=DAY), order="responsible"), Part()
            ),
            "measure USING COVERING INDEX measure_in",
        ),
        (
            lambda lists: lists.measures(
                MeasureChoice(
                    narrowed=replace(
                        MEASURES,
                        services=("SCHOOL",),
                        levels=("SELECTED",),
                        arenas=("HOME",),
                        deadlines=((DAY, DAY), None),
                    ),
                    order="urgency",
                    today=DAY,
                ),
                Part(),
            ),
            "measure USING COVERING INDEX measure_in",
        ),
        (
            lambda lists: lists.measures(
                MeasureChoice(narrowed=replace(MEASURES, is_unmeasured=True)), Part()
            ),
            "measurement USING INDEX measurement_that_counts",
        ),
        (
            lambda lists: lists.minutes((), DAY, Part()),
            "minutes USING COVERING INDEX minutes_by_time",
        ),
        (lambda lists: lists.consents(Days(DAY, DAY), Part()), "USING INDEX child_case_by_consent"),
        (
            lambda lists: lists.promised(Days(DAY, DAY), Days(DAY, DAY), 10),
            "discussion_item USING INDEX discussion_item_promised",
        ),
        (
            lambda lists: lists.cases(("å",), "name", Part()),
            "child_case USING COVERING INDEX child_case_by_name",
        ),
        (
            lambda lists: lists.cases(("å",), "newest", Part()),
            "child_case USING COVERING INDEX child_case_by_age_of_case",
        ),
        (
            lambda lists: lists.meetings(Days(since=DAY), Part(), newest_first=False),
            "meeting USING COVERING INDEX meeting_by_day",
        ),
        (
            lambda lists: lists.meetings(Days(until=DAY), Part(), newest_first=True),
            "meeting USING COVERING INDEX meeting_by_day",
        ),
        (lambda lists: lists.meeting_days(DAY), "meeting USING COVERING INDEX meeting_by_day"),
        (
            lambda lists: lists.born([(DAY, DAY), (DAY, DAY)], DAY),
            "child_case USING COVERING INDEX child_case_by_birth",
        ),
        (
            lambda lists: lists.without_progress(),
            "minutes_document USING COVERING INDEX minutes_without_progress",
        ),
        (
            lambda lists: lists.evaluation_days(Days(DAY, DAY)),
            "measure USING COVERING INDEX measure_in",
        ),
        (
            lambda lists: lists.measures(MeasureChoice(undated=True), Part()),
            "measure USING COVERING INDEX measure_in",
        ),
        (lambda lists: lists.agreed(10), "minutes USING COVERING INDEX minutes_by_time"),
    ],
    ids=[
        "measures",
        "by title",
        "late",
        "by service, level, arena and deadline",
        "not measured",
        "minutes",
        "consents",
        "promised",
        "cases by name",
        "cases by age",
        "meetings to come",
        "meetings held",
        "days of meetings",
        "birthdays",
        "without progress",
        "days of evaluations",
        "without a day",
        "days agreed",
    ],
)
def test_a_list_is_found_in_its_index(
    store: Store, read: Callable[[Lists], object], expected: str
) -> None:
    assert expected in plans(store, read)
