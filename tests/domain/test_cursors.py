"""Two cursors in one agenda: what moves which, and what never does."""

from itertools import product

import pytest

from meetingapp.domain.cursors import Cursors

AGENDA = ("A01", "A02", "A05", "A06")


@pytest.mark.parametrize(("room", "mine", "item"), list(product(AGENDA, repeat=3)))
def test_looking_never_moves_the_room_and_the_room_never_moves_who_writes(
    room: str, mine: str, item: str
) -> None:
    now = Cursors(room, mine)
    assert now.looked_at(item) == Cursors(room, item)
    assert now.room_taken_to(item) == Cursors(item, mine)


def test_one_key_joins_the_room_and_another_brings_it_here() -> None:
    apart = Cursors("A06", "A05")
    assert apart.joined() == Cursors("A06", "A06")
    assert apart.brought() == Cursors("A05", "A05")
    assert not apart.are_together
    assert apart.joined().are_together


def test_going_on_takes_the_room_along_only_from_where_both_were() -> None:
    assert Cursors("A01", "A01").gone_on("A02") == Cursors("A02", "A02")
    assert Cursors("A06", "A01").gone_on("A02") == Cursors("A06", "A02")


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (Cursors("A05", "A06"), Cursors("A05", "A06")),
        (Cursors("S01", "A06"), Cursors("A06", "A06")),
        (Cursors("A05", "A99"), Cursors("A05", "A01")),
        (Cursors("", ""), Cursors("A01", "A01")),
    ],
)
def test_an_item_that_is_no_more_is_not_gone_to(kept: Cursors, found: Cursors) -> None:
    assert kept.within(AGENDA) == found
