"""Numbers measured between the meetings, on a real encrypted store."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from meetingapp.codec.csv_table import read_table
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measured_rows import Undated
from meetingapp.domain.measured_table import lines_of
from meetingapp.domain.measurement import MeasurementKind, StrikeReason
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection, connect, one
from meetingapp.models.store import FILE_NAME, Keys, Store
from meetingapp.services.cases import save_case
from meetingapp.services.erasing import ErasureDecision, ErasureReason, erase_cases
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.measurements import (
    Column,
    NewNumber,
    add_measurement,
    add_measurements,
    correct_measurement,
    list_measurements,
    preview_measurements,
    strike_measurement,
)
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from tests.services.safe import SafeOfTests

CASE, MEASURE = "S1", "M1"
KEYS = Keys(database=b"d" * 32, audit=b"a" * 32)
TODAY = date(2027, 1, 12)
FORTY = NewNumber(
    Decimal(40), date(2026, 12, 11), by=PersonRef("Ida Prøvestad"), note=" ny \n bok "
)


@pytest.fixture
def later(desk: Desk, held: str) -> Desk:
    """A desk in January, where the minutes of November are finalised."""
    finalise_minutes(desk, held)
    return replace(desk, clock=lambda: datetime(2027, 1, 12, 9, 0, tzinfo=UTC))


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        act()
    return refused.value.code


def raw(folder: Path, statement: str) -> None:
    connection: RawConnection
    with closing(connect(folder / FILE_NAME, KEYS.database)) as connection:
        connection.execute(statement)


def test_a_number_is_kept_with_its_day_and_who_and_stands_with_the_measure(later: Desk) -> None:
    add_measurement(later, CASE, MEASURE, FORTY)
    add_measurement(later, CASE, MEASURE, NewNumber(Decimal("38.5"), date(2026, 12, 4)))
    found = list_measurements(later, CASE, MEASURE)
    assert [(each.on.day, each.value) for each in found.measurements] == [
        (4, Decimal("38.5")),
        (11, Decimal(40)),
    ]
    assert (found.line, found.measure.title) == (MEASURE, "Lesegruppe")
    assert found.measurements[1].by == PersonRef("Ida Prøvestad")
    assert found.measurements[1].note == "ny bok"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (NewNumber(Decimal(40), date(2026, 11, 29)), "before_start"),
        (NewNumber(Decimal(40), date(2027, 1, 13)), "future"),
        (NewNumber(Decimal("NaN"), TODAY), "no_number"),
        (NewNumber(Decimal(-1), TODAY), "out_of_range"),
        (NewNumber(Decimal("1.23456"), TODAY), "too_exact"),
        (NewNumber(Decimal(11), TODAY, MeasurementKind.CHILD), "out_of_range"),
        (NewNumber(Decimal(40), TODAY, note="x" * 501), "too_long"),
        (NewNumber(Decimal(410), TODAY), "confirm"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_kept(
    later: Desk, number: NewNumber, code: str
) -> None:
    assert code_of(lambda: add_measurement(later, CASE, MEASURE, number)) == f"measurement.{code}"
    assert list_measurements(later, CASE, MEASURE).measurements == ()


def test_a_number_far_off_is_kept_when_somebody_says_it_is_right(later: Desk) -> None:
    add_measurement(later, CASE, MEASURE, NewNumber(Decimal(410), TODAY, is_sure=True))
    assert len(list_measurements(later, CASE, MEASURE).measurements) == 1


def test_a_wrong_number_is_struck_and_still_stands_with_the_reason(later: Desk) -> None:
    wrong = add_measurement(later, CASE, MEASURE, FORTY)
    strike_measurement(later, wrong.id, StrikeReason.MISTYPED)
    [struck] = list_measurements(later, CASE, MEASURE).measurements
    me, now = later.account().name, later.clock()
    assert struck == replace(wrong, struck=StrikeReason.MISTYPED, struck_by=me, struck_at=now)
    again = code_of(lambda: strike_measurement(later, wrong.id, StrikeReason.WRONG_DAY))
    assert again == "measurement.struck"


def test_a_correction_strikes_the_wrong_one_only_when_the_right_one_can_be_kept(
    later: Desk,
) -> None:
    wrong = add_measurement(later, CASE, MEASURE, FORTY)
    refused = replace(FORTY, on=date(2027, 2, 1))
    code_of(lambda: correct_measurement(later, wrong.id, StrikeReason.WRONG_DAY, refused))
    assert [each.struck for each in list_measurements(later, CASE, MEASURE).measurements] == [None]
    correct_measurement(later, wrong.id, StrikeReason.WRONG_DAY, replace(FORTY, on=TODAY))
    found = list_measurements(later, CASE, MEASURE).measurements
    assert [(each.on, each.struck) for each in found] == [
        (FORTY.on, StrikeReason.WRONG_DAY),
        (TODAY, None),
    ]


def test_a_number_struck_before_it_was_told_by_whom_is_still_read(
    later: Desk, tmp_path: Path
) -> None:
    wrong = add_measurement(later, CASE, MEASURE, FORTY)
    raw(tmp_path, f"UPDATE measurement SET struck = 'WRONG_DAY' WHERE id = '{wrong.id}'")  # noqa: S608 - an id of our own
    [struck] = list_measurements(later, CASE, MEASURE).measurements
    assert struck == replace(wrong, struck=StrikeReason.WRONG_DAY)


def test_who_wrote_a_number_down_stands_with_it_where_nobody_says_who_measured(
    later: Desk,
) -> None:
    alone = add_measurement(later, CASE, MEASURE, replace(FORTY, by=None))
    told = add_measurement(later, CASE, MEASURE, replace(FORTY, on=TODAY))
    assert (alone.by, told.by) == (PersonRef(later.account().name), FORTY.by)


def test_of_ten_thousand_lines_of_a_file_37_bad_ones_are_named_and_the_good_ones_are_kept(
    later: Desk,
) -> None:
    bad = frozenset(range(100, 100 + 37 * 200, 200))
    days = [date(2026, 12, 1) + timedelta(days=at % 42) for at in range(10_000)]
    rows = (
        f"{day:%d.%m.%Y};{'syk' if at in bad else f'{20 + at * 0.001:.3f}'.replace('.', ',')};bok"
        for at, day in enumerate(days, 2)
    )
    file = "\r\n".join(("Dato;Verdi;Merknad", *rows)).encode("cp1252")
    began = time.thread_time()
    column = Column(lines_of(read_table(file)), Undated(TODAY))
    preview = preview_measurements(later, CASE, MEASURE, column)
    assert frozenset(row.number for row in preview.wrong) == bad
    assert list_measurements(later, CASE, MEASURE).measurements == ()
    confirmed = tuple(row.number for row in preview.good)
    assert add_measurements(later, CASE, MEASURE, column, confirmed) == 9_963
    took = time.thread_time() - began
    assert len(list_measurements(later, CASE, MEASURE).measurements) == 9_963
    assert took < 12, took


def test_of_pasted_lines_the_good_ones_are_kept_only_when_confirmed(later: Desk) -> None:
    text = "\n".join(f"2026-12-{day:02};{30 + day % 9},5" for day in range(1, 31))
    column = Column(text.replace("2026-12-07;", "2026-12-77;"), Undated(TODAY))
    rows = preview_measurements(later, CASE, MEASURE, column)
    assert [row.number for row in rows.wrong] == [7]
    assert list_measurements(later, CASE, MEASURE).measurements == ()
    both = tuple(row.number for row in rows.rows)
    assert code_of(lambda: add_measurements(later, CASE, MEASURE, column, both)) == (
        "measurement.changed"
    )
    good = tuple(row.number for row in rows.good)
    assert add_measurements(later, CASE, MEASURE, column, good) == 29
    assert len(list_measurements(later, CASE, MEASURE).measurements) == 29
    assert preview_measurements(later, CASE, MEASURE, column).good == ()


def test_a_measure_of_no_case_and_a_number_of_none_are_refused(later: Desk) -> None:
    assert code_of(lambda: list_measurements(later, CASE, "M9")) == "measurement.no_measure"
    assert (
        code_of(lambda: strike_measurement(later, "none", StrikeReason.MISTYPED))
        == "measurement.missing"
    )


def test_who_does_not_see_the_case_neither_sees_nor_writes_its_numbers(later: Desk) -> None:
    added = add_measurement(later, CASE, MEASURE, FORTY)
    noor = Account("noor", "Noor Demoli", Role.NOTE_TAKER)
    hers = replace(later, account=lambda: noor)
    for act in (
        lambda: list_measurements(hers, CASE, MEASURE),
        lambda: add_measurement(hers, CASE, MEASURE, FORTY),
        lambda: strike_measurement(hers, added.id, StrikeReason.MISTYPED),
        lambda: strike_measurement(hers, "none", StrikeReason.MISTYPED),
    ):
        assert code_of(act) == "access.not_yours"


def test_a_number_that_is_kept_cannot_be_changed(later: Desk, tmp_path: Path) -> None:
    add_measurement(later, CASE, MEASURE, FORTY)
    with pytest.raises(dbapi2.IntegrityError, match="struck, never changed"):
        raw(tmp_path, "UPDATE measurement SET body = replace(body, '40', '44')")


def test_a_number_changed_past_the_guard_is_found_by_the_log(
    later: Desk, store: Store, tmp_path: Path
) -> None:
    add_measurement(later, CASE, MEASURE, FORTY)
    assert {each.code for each in store.findings()} <= {"anchor.none"}
    raw(tmp_path, "DROP TRIGGER measurement_stays_as_it_was")
    raw(tmp_path, "UPDATE measurement SET body = replace(body, '40', '44')")
    changed = [each for each in store.findings() if each.code == "state.changed"]
    assert len(changed) == 1
    assert "what was measured in the case" in str(changed[0].as_error())


def test_an_erased_case_leaves_no_number_behind(
    later: Desk, story: Sitting, tmp_path: Path
) -> None:
    """Its minutes lie elsewhere: such a case may be erased."""
    told = EarlierDiscussion(
        "RT", date(2026, 11, 24), measures=story.discussions[0].agreement.measures
    )
    case = replace(story.cases[0], id="S9", reference="26-99", earlier=(told,))
    save_case(later, case)
    add_measurement(later, "S9", MEASURE, FORTY)
    add_measurement(later, CASE, MEASURE, FORTY)
    erase_cases(later, SafeOfTests(), ("S9",), ErasureDecision(ErasureReason.NO_BASIS), "1")
    connection: RawConnection
    with closing(connect(tmp_path / FILE_NAME, KEYS.database)) as connection:
        assert one(connection, "SELECT group_concat(case_id) FROM measurement") == CASE
