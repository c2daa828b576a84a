"""Every version of every example, in every language, keeps both standards and is read aloud.

The short form takes each example and each version in one language, turn by turn; where nothing may
be skipped, and in ``make faults``, all of them are printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from meetingapp.document.blocks import Document
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.people import ServiceCode
from meetingapp.minutes import render
from meetingapp.minutes.checking import faults
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised, finalised, in_plain_words
from tests.document.finished import all_told_in, finalisable_examples
from tests.faults.campaign import FULL
from tests.vera.engine import Vera
from tests.vera.parts import required

ALL = FULL or required()
SHORT = ("ressursteam", "ansvarsgruppe")


@dataclass(frozen=True)
class Version:
    """One file that would be handed out."""

    name: str
    document: Document


def audience_of(edition: Edition, told: Finalised) -> Audience:
    """Give one who gets that version: the first guardian, the school."""
    names = [guardian.name for guardian in told.case.guardians]
    guardian = names[0] if names and edition is Edition.GUARDIAN else ""
    service = ServiceCode.SCHOOL if edition is Edition.SERVICE else None
    return Audience(edition, guardian=guardian, service=service)


def versions() -> Iterator[Version]:
    """Give the versions that may be handed out, and none that is refused."""
    examples = finalisable_examples() if ALL else SHORT
    tales = [finalised(in_plain_words(told)) for name in examples for told in all_told_in(name)]
    for turn, (told, edition) in enumerate(product(tales, Edition)):
        audience = audience_of(edition, told)
        if refusal(told.sitting, audience, told.sitting.meeting.date, told.standing()):
            continue
        languages = list(Language) if ALL else [list(Language)[turn % len(Language)]]
        for language in languages:
            name = f"{told.discussion.id}-{edition}-{language}-{turn}"
            yield Version(name, told.document(audience, language, MARK))


@pytest.mark.needs_java
@pytest.mark.long
def test_every_version_keeps_both_standards_and_says_all_it_says(
    vera: Vera, tmp_path: Path
) -> None:
    files: list[Path] = []
    for version in versions():
        pdf = render(version.document)
        assert faults(pdf, version.document) == (), version.name
        file = tmp_path / f"{len(files):03}.pdf"
        file.write_bytes(pdf)
        files.append(file)
    assert len(files) >= (60 if ALL else 5)
    vera(files)
