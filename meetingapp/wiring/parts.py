"""What the program is made of, tried part by part: for whoever builds it."""

import sys
from collections.abc import Callable, Iterator
from functools import partial

from meetingapp import paths
from meetingapp.errors import AppError
from meetingapp.models.connection import cipher
from meetingapp.spelling import dictionary
from meetingapp.vault import rings
from meetingapp.words import Language, Words


def tell_parts() -> None:
    """Write one line for each part: its name, and what it answered or why it did not."""
    for name, answer in _parts():
        sys.stdout.write(f"{name} {answer}\n")
    sys.stdout.flush()


def _parts() -> Iterator[tuple[str, str]]:
    yield "cipher", cipher()
    yield "keyring", _answer(rings.kind)
    for language in dictionary.TAGS:
        yield f"spelling-{language}", _answer(partial(_spells, language))
    for language in (Language.NB, Language.NN):
        yield f"words-{language}", Words(language)("Save")
    for kind in ("agenda/types", "fonts", "icons", "theme"):
        yield kind, str(sum(each.is_file() for each in (paths.resources() / kind).iterdir()))


def _spells(language: str) -> str:
    """Look up a word that is right and one that is not."""
    words = dictionary.load(language)
    return f"{words.knows('barn')} {words.knows('baarn')}"


def _answer(asked: Callable[[], str]) -> str:
    try:
        return asked()
    except AppError as error:
        return error.code
