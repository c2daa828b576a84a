"""Ten thousand recovery codes: no slip of the pen passes, and a person is in within a minute."""

import itertools
import time
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import recovery
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONG: Final = 36
SECRET: Final = 32


def passes(typed: str) -> bool:
    try:
        recovery.read(typed)
    except AppError:
        return False
    return True


def number_of(code: str) -> int:
    return int.from_bytes(recovery.read(code), "big")


def test_no_single_slip_and_no_swap_of_neighbours_passes(campaign: Campaign) -> None:
    tried = campaign(
        "T27", "a slip at each of 36 places and each swap of neighbours", short=100, full=10_000
    )
    slips = swaps = 0
    before = number_of(recovery.new_code())
    for _ in range(tried.count):
        code = recovery.new_code()
        text = code.replace("-", "")
        for at, right in enumerate(text):
            other = tried.random.choice(ALPHABET.replace(right, ""))
            assert not passes(text[:at] + other + text[at + 1 :]), "a slip passed"
            slips += 1
        for at, (left, right) in enumerate(itertools.pairwise(text)):
            if left != right:
                assert not passes(text[:at] + right + left + text[at + 2 :]), "a swap passed"
                swaps += 1
        # What a slip does to the check does not depend on the code it is made in, so that every
        # slip in one code, as tried below, is every slip in all.
        number = number_of(code)
        assert recovery._check(number ^ before) == recovery._check(number) ^ recovery._check(before)
        before = number
    text = recovery.new_code().replace("-", "")
    for at, other in itertools.product(range(LONG), ALPHABET):
        if other != text[at]:
            assert not passes(text[:at] + other + text[at + 1 :]), "a slip passed"
            slips += 1
    tried.held(f"{slips} slips and {swaps} swaps, 100 % refused; a code holds {SECRET * 5} bits")


def test_a_person_with_the_code_is_in_within_a_minute(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign("T27", "from the typed code to the open vault", short=1, full=5)
    longest = 0.0
    for number in range(tried.count):
        door = Door(tmp_path / str(number))
        code, words = door.new_recovery_code(), "en ny og lang passfrase"
        quick = Door(tmp_path / str(number), cost=Cost(iterations=1, memory_kib=64, lanes=1))
        quick.create("fire ord på en rad", code, "Kari Fiktivsen").close()
        [kari] = door.people()
        typed, new_code = code.lower().replace("-", " "), door.new_recovery_code()
        began = time.monotonic()
        with closing(door.recover(typed, kari.person, words, new_code)) as session:
            assert session.todays_board().due == ()
        longest = max(longest, time.monotonic() - began)
        with pytest.raises(AppError) as refused:
            door.check_code(code)
        assert refused.value.code == "vault.wrong_code"
        door.check_code(new_code)
    assert longest < 60
    tried.held(f"{longest:.1f} s at most, and the used code opens nothing any more")
