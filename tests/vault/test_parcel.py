"""A parcel opens with its own code, untouched, and in no other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.errors import AppError
from meetingapp.vault.parcel import new_code, seal, unseal
from meetingapp.vault.recovery import written

CONTENT = b'{"case": "Jonas Fiktivsen"}'
CODE = written(bytes(range(20)))
"""The same in every process, for it stands in names of tests."""
SEALED = seal(CONTENT, CODE)


def refusal(parcel: bytes, code: str) -> str:
    with pytest.raises(AppError) as refused:
        unseal(parcel, code)
    return refused.value.code


@pytest.mark.parametrize("content", [b"", b"x", CONTENT, bytes(3_000_000)])
def test_what_is_sealed_is_given_back(content: bytes) -> None:
    code = new_code()
    assert unseal(seal(content, code), code) == content


def test_a_code_may_be_typed_as_people_type() -> None:
    assert unseal(SEALED, CODE.lower().replace("-", "  ")) == CONTENT


def test_nothing_of_the_content_can_be_read_and_no_two_parcels_are_alike() -> None:
    assert b"Jonas" not in SEALED
    assert seal(CONTENT, CODE) != seal(CONTENT, CODE)


def test_another_code_opens_nothing() -> None:
    assert refusal(SEALED, new_code()) == "parcel.closed"


@pytest.mark.parametrize("code", ["", "abc", CODE[:-1], CODE + "0", "ØØØØ-" + CODE[5:]])
def test_a_mistyped_code_is_told_before_anything_is_tried(code: str) -> None:
    assert refusal(SEALED, code) == "parcel.code"


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_a_parcel_with_one_byte_changed_opens_not_at_all(at: int, change: int) -> None:
    touched = bytearray(SEALED)
    touched[at] ^= change
    assert refusal(bytes(touched), CODE) in {"parcel.closed", "parcel.newer", "parcel.not_ours"}


@given(st.integers(0, len(SEALED) - 1))
def test_a_parcel_that_was_cut_opens_not_at_all(length: int) -> None:
    assert refusal(SEALED[:length], CODE) in {"parcel.closed", "parcel.newer", "parcel.not_ours"}


def test_a_parcel_of_a_newer_program_says_so() -> None:
    assert refusal(SEALED.replace(b"PARCEL 1", b"PARCEL 2"), CODE) == "parcel.newer"


@given(st.binary(max_size=200))
def test_no_other_file_is_taken_for_a_parcel(other: bytes) -> None:
    expected = "parcel.newer" if other.startswith(b"SAMRAAD-PARCEL ") else "parcel.not_ours"
    assert refusal(other, CODE) == expected
