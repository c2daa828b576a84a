"""A printed copy is read back before anybody gets it."""

from dataclasses import replace

import pytest

from meetingapp.domain.copy_format import CopyFormat
from meetingapp.minutes import render
from meetingapp.wiring.copying import Copying
from tests.minutes.everything import everything, furniture


def test_a_sound_copy_is_given_as_it_was_printed() -> None:
    document = everything()
    assert Copying().render(document, CopyFormat.PDF) == render(document)


def test_a_copy_with_a_picture_nobody_can_be_told_of_is_not_given() -> None:
    wordless = replace(everything(), furniture=replace(furniture(), logo_alt="vaapen.png"))
    with pytest.raises(RuntimeError, match="picture without words"):
        Copying().render(wordless, CopyFormat.PDF)
