"""The compiled words are decided by the words alone: two builds of one commit are equal."""

import gettext
from pathlib import Path

import pytest

WORDS = Path(__file__).parents[2] / "resources" / "words"


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_compiled_catalogue_does_not_tell_when_it_was_compiled(language: str) -> None:
    with (WORDS / f"{language}.mo").open("rb") as opened:
        words = gettext.GNUTranslations(opened)
    assert words.info()["pot-creation-date"] == "1970-01-01 00:00+0000"
    assert words.gettext("Save") == "Lagre"
