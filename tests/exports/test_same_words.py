"""No format says something another does not: the same words in the same order."""

from dataclasses import replace
from itertools import count

import pytest

from meetingapp.words import Language
from tests.document.finished import all_told_in, finalisable_examples
from tests.exports.every_block import DOCUMENT
from tests.exports.saying import READ, differences, expected


@pytest.mark.parametrize("format_", READ)
def test_every_kind_of_block_is_said_once_and_nothing_else(format_: str) -> None:
    read, notes_last = READ[format_]
    assert read(DOCUMENT) == expected(DOCUMENT, notes_last=notes_last)


@pytest.mark.parametrize("name", finalisable_examples())
def test_the_minutes_of_every_example_say_the_same_in_every_format(name: str) -> None:
    turn = count()
    for told in all_told_in(name):
        language = list(Language)[next(turn) % len(Language)]
        document = replace(told, language=language).document()
        assert list(differences(document)) == []
