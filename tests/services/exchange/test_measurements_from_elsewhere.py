"""What was measured goes with its case to another machine, and comes back with what is new."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from meetingapp.codec.parcel import read_parcel, write_parcel
from meetingapp.domain.measurement import Measurement, StrikeReason
from meetingapp.domain.parcel import Part
from meetingapp.errors import AppError
from meetingapp.services.measurements import (
    NewNumber,
    add_measurement,
    list_measurements,
    strike_measurement,
)
from meetingapp.services.packing import Packed, pack_case
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.taking_in import take_in
from tests.services.exchange.parcels import SEAL, refusal, seen, take_all

WEEK = date(2026, 12, 4)


def later(desk: Desk) -> Desk:
    return replace(desk, clock=lambda: datetime(2027, 1, 12, 9, 0, tzinfo=UTC))


def numbers(desk: Desk, case_id: str) -> tuple[Measurement, ...]:
    return list_measurements(later(desk), case_id, "M1").measurements


def add(desk: Desk, case_id: str, value: int, on: date = WEEK) -> Measurement:
    return add_measurement(later(desk), case_id, "M1", NewNumber(Decimal(value), on))


@pytest.mark.usefixtures("first")
def test_numbers_come_with_their_case_and_a_second_time_nothing_changes(
    desk: Desk, there: Desk, case_id: str
) -> None:
    add(desk, case_id, 38)
    packed = pack_case(desk, SEAL, case_id)
    take_all(there, packed)
    assert numbers(there, case_id) == numbers(desk, case_id) != ()
    assert seen(there, packed).differences == ()


def test_what_was_measured_and_struck_there_comes_back(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    assert taken.case_id == case_id
    wrong, here = add(desk, case_id, 38), add(desk, case_id, 39, date(2026, 12, 11))
    take_all(there, pack_case(desk, SEAL, case_id))
    strike_measurement(there, wrong.id, StrikeReason.WRONG_DAY)
    added = add(there, case_id, 41, date(2026, 12, 18))
    back = pack_case(there, SEAL, case_id)
    [news] = [each for each in seen(desk, back).differences if each.part is Part.MEASUREMENTS]
    assert (news.here, news.there) == ((), ("18.12.2026: 41", "04.12.2026: 38"))
    take_all(desk, back)
    struck = replace(
        wrong,
        struck=StrikeReason.WRONG_DAY,
        struck_by=there.account().name,
        struck_at=there.clock(),
    )
    assert numbers(desk, case_id) == (struck, here, added)


def test_an_older_parcel_revives_no_number_that_is_struck_here(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    assert taken.case_id == case_id
    wrong = add(desk, case_id, 38)
    packed = pack_case(desk, SEAL, case_id)
    take_all(there, packed)
    strike_measurement(there, wrong.id, StrikeReason.MISTYPED)
    assert seen(there, packed).differences == ()


@pytest.mark.usefixtures("first")
def test_numbers_without_their_case_and_numbers_of_another_case_are_refused(
    desk: Desk, there: Desk, case_id: str
) -> None:
    held = add(desk, case_id, 38)
    packed = pack_case(desk, SEAL, case_id)
    keys = {each.key for each in seen(there, packed).differences if each.part is Part.MEASUREMENTS}
    act = refusal(lambda: take_in(there, SEAL, packed.parcel, packed.code, keys))
    assert act == "parcel.together"
    parcel = read_parcel(SEAL.unseal(packed.parcel, packed.code))
    assert parcel.measurements == (held,)
    stray = replace(parcel, measurements=(replace(held, case_id="another"),))
    with pytest.raises(AppError):
        read_parcel(write_parcel(stray))


def test_a_number_that_belongs_to_another_case_here_is_not_taken_over(
    desk: Desk, there: Desk, taken: Minutes, case_id: str
) -> None:
    held = add(there, taken.case_id, 38)
    packed = pack_case(desk, SEAL, case_id)
    parcel = read_parcel(SEAL.unseal(packed.parcel, packed.code))
    other = replace(parcel.cases[0], id="S9", reference="26-99", earlier=())
    forged = replace(
        parcel, cases=(other,), meetings=(), drafts=(), finished=(), minutes=(),
        measurements=(replace(held, case_id="S9", value=Decimal(99)),),
    )  # fmt: skip
    sealed = Packed(SEAL.seal(write_parcel(forged), packed.code), packed.code, "")
    assert refusal(lambda: take_all(there, sealed)) == "parcel.closed"
    assert numbers(there, case_id) == (held,)
