"""The shipped meeting files as minutes, with what every gate answered."""

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.services.check import check
from meetingapp.services.shelf import load_lexicon, template_of
from meetingapp.words import Language
from tests.document.conftest import Told

UNFINISHED = "uferdig"
"""The one that shows what is still missing."""


def finalisable_examples() -> list[str]:
    """Name every shipped meeting file that becomes minutes."""
    return sorted({file.stem for file in paths.examples().glob("*.json")} - {UNFINISHED})


def told_in(name: str, number: int = 0) -> Told:
    """Give one discussion of a shipped meeting file."""
    return all_told_in(name)[number]


def all_told_in(name: str) -> list[Told]:
    """Give every discussion of a shipped meeting file, in the language of its minutes."""
    sitting = read_meeting_file((paths.examples() / f"{name}.json").read_bytes())
    template = template_of(sitting.meeting)
    day = sitting.meeting.date
    checked = check(sitting, template=template, lexicon=load_lexicon(), today=day)
    return [
        Told(
            sitting.meeting,
            sitting.case_of(discussion),
            discussion,
            Language(discussion.minutes_language or Language.NB),
            template=template,
            results=each.results,
        )
        for discussion, each in zip(sitting.discussions, checked, strict=True)
    ]
