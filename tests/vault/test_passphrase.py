"""Passphrases: length is the only rule, and a guess has its price."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.vault import passphrase
from meetingapp.vault.passphrase import CAP, Cost


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", 15),
        ("kort", 11),
        ("14 tegn er få!", 1),
        ("femten tegn nok", 0),
        ("a" * 15, 0),
        ("   15 mellomrom", 0),
        ("å" * 14, 1),
        ("a\N{COMBINING RING ABOVE}" * 14, 1),
        ("\N{GRINNING FACE}" * 15, 0),
    ],
)
def test_a_passphrase_tells_how_many_characters_it_lacks(text: str, missing: int) -> None:
    assert passphrase.missing_characters(text) == missing


def test_composed_and_decomposed_letters_give_the_same_key(cheap: Cost) -> None:
    salt = b"s" * 16
    composed, decomposed = "blåbær på fjellet", "bla\N{COMBINING RING ABOVE}bær på fjellet"
    assert cheap.key(composed, salt) == cheap.key(decomposed, salt)
    assert cheap.key(composed, salt) != cheap.key(composed, b"t" * 16)


def test_half_a_surrogate_pair_is_a_passphrase_like_any_other(cheap: Cost) -> None:
    assert len(cheap.key("\ud83d" * 15, b"s" * 16)) == 32


@given(st.floats(min_value=0.001, max_value=600, allow_nan=False))
def test_a_measured_cost_stays_between_a_floor_and_the_cap(seconds: float) -> None:
    cost = passphrase.adjusted(Cost(), seconds)
    assert cost.is_bearable()
    assert cost.memory_kib >= 64 * 1024
    assert cost.iterations >= 3


def test_a_slow_machine_gets_less_memory_and_a_quick_one_more_rounds() -> None:
    assert passphrase.adjusted(Cost(), 1.0) == Cost()
    assert passphrase.adjusted(Cost(), 8.0).memory_kib == 64 * 1024
    assert passphrase.adjusted(Cost(), 0.1).iterations == 8
    assert passphrase.adjusted(Cost(), 0.001).iterations == CAP.iterations


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {"alg": "md5", "t": 3, "m_kib": 262144, "p": 2},
        {"alg": "argon2id", "t": 0, "m_kib": 262144, "p": 2},
        {"alg": "argon2id", "t": 3, "m_kib": 8, "p": 2},
        {"alg": "argon2id", "t": "3", "m_kib": 262144, "p": 2},
        {"alg": "argon2id", "t": 3, "m_kib": 262144, "p": 2, "extra": 1},
    ],
)
def test_a_cost_that_this_program_never_writes_is_not_read(raw: object) -> None:
    with pytest.raises(ValueError, match="cost"):
        Cost.from_json(raw)


def test_a_cost_reads_back_as_it_was_written() -> None:
    assert Cost.from_json(Cost().as_json()) == Cost()


def test_the_least_memory_is_eight_kib_a_lane() -> None:
    assert Cost(1, 16, 2).is_sound()
    assert not Cost(1, 15, 2).is_sound()
