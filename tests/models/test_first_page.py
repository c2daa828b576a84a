"""The first page of a long list is what sorting and counting everything by hand gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.codec.body import to_json
from meetingapp.domain.measure import Measure, MeasureStatus, PreventionLevel
from meetingapp.models.connection import RawConnection
from meetingapp.models.store import Store
from meetingapp.services.lists_port import MeasureChoice, Page, Part
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import FoundKind, Narrowing
from tests.reach import EVERYTHING

TODAY: Final = date(2026, 11, 24)
NARROWED: Final = Narrowing(frozenset({FoundKind.MEASURE}))
DAYS: Final = st.sampled_from([None, *(TODAY + timedelta(days) for days in (-2, -1, 0, 2))])
CASES: Final = ("ida", "ola", "åse")
NAMES: Final = ("Ola Testdahl", "ola testdahl", "Åse Prøvevik", "ÅSE PRØVEVIK")
SOMEBODY: Final = Reach("somebody", every_case=False)

STATUSES: Final = frozenset(MeasureStatus)
RUNNING: Final = frozenset({MeasureStatus.ACTIVE})
ENDED: Final = STATUSES - RUNNING


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, and by hand: which statuses fit, and whether only what is late does."""

    narrowed: Narrowing | None
    statuses: frozenset[MeasureStatus]
    level: PreventionLevel | None = None
    late: bool = False


ASKED: Final = (
    Asked(None, RUNNING),
    Asked(NARROWED, RUNNING),
    Asked(replace(NARROWED, is_open=True, is_closed=True), STATUSES),
    Asked(replace(NARROWED, is_closed=True), ENDED),
    Asked(
        replace(NARROWED, is_open=True, statuses=("ESCALATED",)),
        RUNNING | {MeasureStatus.ESCALATED},
    ),
    Asked(replace(NARROWED, late_on=TODAY), RUNNING, late=True),
    Asked(replace(NARROWED, levels=("SELECTED",)), RUNNING, PreventionLevel.SELECTED),
    Asked(
        replace(NARROWED, is_open=True, is_closed=True, levels=("SELECTED",)),
        STATUSES,
        PreventionLevel.SELECTED,
    ),
)
MEASURES: Final = st.lists(
    st.tuples(
        st.sampled_from(CASES),
        st.builds(
            Measure,
            id=st.just(""),
            status=st.sampled_from([*MeasureStatus, *[MeasureStatus.ACTIVE] * 4]),
            evaluation_date=DAYS,
            deadline=DAYS,
            prevention_level=st.sampled_from((None, *PreventionLevel)),
        ),
    ),
    min_size=4,
    max_size=14,
).map(
    lambda given_: [
        (case_id, replace(each, id=f"m{number}")) for number, (case_id, each) in enumerate(given_)
    ]
)


def in_order(each: tuple[str, Measure], *, urgent: bool) -> tuple[object, ...]:
    case_id, measure = each
    day = measure.evaluation_date.isoformat() if measure.evaluation_date else ""
    first = urgent and measure.status is MeasureStatus.ACTIVE and is_late(measure)
    return (not first, day, case_id, measure.id)


def is_late(measure: Measure) -> bool:
    return any(
        day is not None and day < TODAY for day in (measure.evaluation_date, measure.deadline)
    )


def fits(asked: Asked, measure: Measure) -> bool:
    return (
        measure.status in asked.statuses - {MeasureStatus.REPLACED}
        and (asked.level is None or measure.prevention_level is asked.level)
        and (not asked.late or is_late(measure))
    )


def fill(
    raw: RawConnection,
    rows: Sequence[tuple[str, Measure]],
    restricted: str,
    titles: Sequence[str] = CASES,
) -> None:
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("BEGIN IMMEDIATE")
    for table in ("measure", "case_restriction", "case_access", "child_case"):
        raw.execute(f"DELETE FROM {table}")  # noqa: S608 - our own tables
    for case_id, title in zip(CASES, titles, strict=True):
        raw.execute(
            "INSERT INTO child_case VALUES (?, '2026-01-01', ?, ?, NULL, NULL, '{}')",
            (case_id, f"{case_id}/26", title),
        )
    raw.execute("INSERT INTO case_access VALUES ('ida', 'somebody', '', '2026-01-01', '')")
    raw.execute("INSERT INTO case_access VALUES ('ola', 'somebody', '', '2026-01-01', '')")
    if restricted:
        raw.execute("INSERT INTO case_restriction VALUES (?, '2027-01-01', '{}')", (restricted,))
    for case_id, each in rows:
        day = each.evaluation_date.isoformat() if each.evaluation_date else None
        raw.execute(
            "INSERT INTO measure (id, case_id, discussion_id, minutes_id, status,"
            " evaluation_date, responsible, body) VALUES (?, ?, '', '', ?, ?, '', ?)",
            (each.id, case_id, each.status.value, day, to_json(each)),
        )
    raw.execute("COMMIT")


def seen(reach: Reach, restricted: str) -> set[str]:
    within = set(CASES) if reach.every_case else {"ida", "ola"}
    return within - {restricted}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=MEASURES,
    asked=st.sampled_from(ASKED),
    urgent=st.booleans(),
    restricted=st.sampled_from(("", *CASES)),
    reach=st.sampled_from((EVERYTHING, SOMEBODY)),
    part=st.builds(Part, st.integers(0, 6), st.integers(0, 6)),
)
def test_a_page_of_measures_is_what_sorting_them_all_gives(
    store: Store,
    raw: RawConnection,
    rows: list[tuple[str, Measure]],
    asked: Asked,
    urgent: bool,
    restricted: str,
    reach: Reach,
    part: Part,
) -> None:
    fill(raw, rows, restricted)
    wanted = MeasureChoice(
        narrowed=asked.narrowed, order="urgency" if urgent else "evaluation", today=TODAY
    )
    with store.transaction(reach) as work:
        found = work.lists.measures(wanted, part)
    by_hand = sorted(
        (row for row in rows if row[0] in seen(reach, restricted) and fits(asked, row[1])),
        key=lambda row: in_order(row, urgent=urgent),
    )
    shown = tuple((row.case_id, row.measure) for row in found.rows)
    assert Page(shown, found.total) == Page(
        tuple(by_hand[part.at : part.at + part.most]), None if part.at else len(by_hand)
    )


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    titles=st.tuples(*(st.sampled_from(NAMES) for _ in CASES)),
    shown=st.integers(0, len(CASES)).map(lambda many: CASES[:many]),
    restricted=st.sampled_from(("", *CASES)),
    reach=st.sampled_from((EVERYTHING, SOMEBODY)),
)
def test_cases_are_counted_and_told_apart_as_looking_at_each_tells(
    store: Store,
    raw: RawConnection,
    titles: tuple[str, ...],
    shown: tuple[str, ...],
    restricted: str,
    reach: Reach,
) -> None:
    fill(raw, (), restricted, titles)
    names = dict(zip(CASES, titles, strict=True))
    mine = seen(reach, restricted)
    with store.transaction(reach) as work:
        assert work.lists.cases((), "name", Part(most=0)).total == len(mine)
        told = work.lists.namesakes(shown)
    assert told == {
        id_: f"{id_}/26"
        for id_ in mine & set(shown)
        if any(
            # Of those not shown the database is asked, to which Å is not å.
            names[other].lower() == names[id_].lower()
            if other in shown
            else names[other].encode().lower() == names[id_].encode().lower()
            for other in mine - {id_}
        )
    }


def steps(store: Store, asked: Asked) -> int:
    """Count, in tens, the steps the database takes for a first page."""
    taken = 0

    def one_more() -> int:
        nonlocal taken
        taken += 1
        return 0

    with store.transaction(EVERYTHING) as work:
        library: Any = work._session.connection().connection.driver_connection
        library.set_progress_handler(one_more, 10)
        work.lists.measures(
            MeasureChoice(narrowed=asked.narrowed, order="urgency", today=TODAY), Part(most=5)
        )
        library.set_progress_handler(None, 10)
    return taken


def test_the_first_of_all_measures_cost_the_same_in_ten_times_as_many(
    store: Store, raw: RawConnection
) -> None:
    running, closed = (
        Measure("", evaluation_date=TODAY, status=status)
        for status in (MeasureStatus.ACTIVE, MeasureStatus.CLOSED)
    )
    every = ASKED[2]
    taken = []
    for many in (40, 400):
        rows = [("ida", replace(running, id=f"a{number}")) for number in range(9)]
        rows += [("ola", replace(closed, id=f"m{number}")) for number in range(many)]
        fill(raw, rows, "")
        taken.append(steps(store, every))
    assert taken[1] <= taken[0] * 1.1
