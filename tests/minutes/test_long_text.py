"""Text longer than a page flows on: all of it prints, in order."""

import pytest

from meetingapp.document.blocks import (
    Block,
    Box,
    Fact,
    Facts,
    Items,
    Keep,
    Note,
    Para,
    Quote,
    Table,
)
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import pages_of, structure_of, text_of

NUMBERED = " ".join(f"ord{number}" for number in range(900))
NOTE = " ".join(f"bit{number:05}" for number in range(11_200))  # more than 100,000 characters

LONG: dict[str, Block] = {
    "a paragraph": Para(NUMBERED * 3),
    "a quote": Quote("Ord", NUMBERED * 2, "Samtale"),
    "a fact": Facts((Fact("Etikett", (NUMBERED, NUMBERED)),)),
    "a label": Facts((Fact(NUMBERED, ("Verdi",)),)),
    "a box": Box((Para("Kort", "strong"), Para(NUMBERED * 2))),
    "a table cell": Table(("A", "B"), (("rad", NUMBERED * 2), ("rad", "kort")), (1, 3), "Prøve"),
    "a table head": Table((NUMBERED, "B"), (("rad", "kort"),), (1, 1), "Prøve"),
    "a list item": Items((NUMBERED * 2, "kort")),
    "parts kept together": Keep((Para(NUMBERED * 2), Para("slutt"))),
}


@pytest.mark.parametrize("block", LONG.values(), ids=LONG)
def test_a_block_longer_than_a_page_is_printed_whole(of_blocks: Make, block: Block) -> None:
    pdf = render(of_blocks(block, Para("etterpå")))
    assert pages_of(pdf) > 1
    words = text_of(pdf).split()
    assert words.count("ord899") + sum("ord899" in w for w in words if w != "ord899") >= 1
    assert {f"ord{number}" for number in range(1, 899)} <= set(words)
    assert "etterpå" in words


def test_a_note_of_a_hundred_thousand_characters_is_printed_in_order(of_blocks: Make) -> None:
    assert len(NOTE) > 100_000
    pdf = render(of_blocks(Note(NOTE)))
    found = [word for word in text_of(pdf).split() if word.startswith("bit")]
    assert found == NOTE.split()


def test_a_repeated_table_head_is_decoration_and_is_read_once(of_blocks: Make) -> None:
    rows = tuple((f"rad {number}", "en celle") for number in range(120))
    pdf = render(of_blocks(Table(("Overskrift", "B"), rows, (1, 1), "Prøve")))
    assert pages_of(pdf) >= 4
    assert text_of(pdf).count("Overskrift") == pages_of(pdf)
    tags = [line.strip() for line in structure_of(pdf)]
    assert tags.count("/TH") == 2 + len(rows)
    assert tags.count("/TR") == 1 + len(rows)


def test_each_page_says_its_number_and_how_many_there_are(of_blocks: Make) -> None:
    pdf = render(of_blocks(Para(NUMBERED * 3)))
    total = pages_of(pdf)
    printed = text_of(pdf)
    for number in range(1, total + 1):
        assert f"Side {number} av {total}" in printed
