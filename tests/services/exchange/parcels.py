"""What a person does with a parcel, in one call each."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from meetingapp.domain.parcel import Standing
from meetingapp.errors import AppError
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.packing import Packed
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.taking_in import Compared, compare_parcel, take_in
from meetingapp.wiring.exchange import VaultSealer

SEAL = VaultSealer()


def seen(desk: Desk, packed: Packed) -> Compared:
    return compare_parcel(desk, SEAL, packed.parcel, packed.code)


def take_all(desk: Desk, packed: Packed) -> int:
    found = seen(desk, packed).differences
    keys = {each.key for each in found if each.standing is not Standing.LOCKED}
    return take_in(desk, SEAL, packed.parcel, packed.code, keys)


def refusal(act: Callable[[], object]) -> str:
    """Run what must be refused, and give the code of the refusal."""
    with pytest.raises(AppError) as refused:
        act()
    return refused.value.code


def corrected(desk: Desk, discussion_id: str, said: str) -> Minutes:
    """Make the next version of some minutes, which tells something else of the interpreter."""
    told = finalised_discussion(desk, discussion_id)
    return correct_minutes(desk, discussion_id, replace(told, interpreter=said), "Feil tolk.")
