"""The printed code: forgiving about how it is typed, certain about single slips."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.errors import AppError
from meetingapp.vault import recovery

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def refusal_of(typed: str) -> str:
    with pytest.raises(AppError) as refused:
        recovery.read(typed)
    return refused.value.code


@given(st.binary(min_size=20, max_size=20))
def test_a_code_reads_back_as_the_bits_it_was_written_from(secret: bytes) -> None:
    code = recovery.written(secret)
    assert recovery.read(code) == secret
    assert [len(group) for group in code.split("-")] == [4] * 9


def test_case_hyphens_spaces_and_lookalike_letters_are_forgiven() -> None:
    secret = bytes(range(20))
    code = recovery.written(secret)
    assert "0" in code
    assert "1" in code
    for typed in (
        code.lower(),
        code.replace("-", ""),
        code.replace("-", " "),
        code.replace("-", "\N{EN DASH}"),
        f"  {code}\n",
        code.replace("0", "O").replace("1", "I"),
        code.replace("0", "o").replace("1", "l"),
    ):
        assert recovery.read(typed) == secret


def test_every_single_wrong_character_is_found() -> None:
    text = recovery.new_code().replace("-", "")
    for place, other in itertools.product(range(36), ALPHABET):
        if other != text[place]:
            typed = text[:place] + other + text[place + 1 :]
            assert refusal_of(typed) == "vault.code_mistyped"


def test_every_two_neighbours_that_changed_places_are_found() -> None:
    for _ in range(100):
        text = recovery.new_code().replace("-", "")
        for at in range(35):
            swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
            if swapped != text:
                assert refusal_of(swapped) == "vault.code_mistyped"


def test_a_short_or_long_code_says_how_long_it_should_be() -> None:
    code = recovery.new_code()
    with pytest.raises(AppError) as refused:
        recovery.read(code[:-1])
    assert refused.value.code == "vault.code_length"
    assert refused.value.params == {"expected": 36, "typed": 35}
    assert refusal_of(code + "0") == "vault.code_length"
    assert refusal_of("") == "vault.code_length"


@pytest.mark.parametrize("character", ["U", "u", "Å", "!", "\N{GRINNING FACE}", "\0"])
def test_a_character_no_code_holds_is_named_as_such_and_never_what_is_right(
    character: str,
) -> None:
    code = recovery.new_code()
    with pytest.raises(AppError) as refused:
        recovery.read(character + code[1:])
    assert refused.value.code == "vault.code_character"
    assert not refused.value.params


def test_codes_are_random() -> None:
    assert len({recovery.new_code() for _ in range(200)}) == 200
