"""A file named on the command line, read and judged by the rules it follows."""

from pathlib import Path

from meetingapp.cli.files import read_sitting
from meetingapp.clock import local_day, utc_now
from meetingapp.services import shelf
from meetingapp.services.check import CheckedDiscussion, check


def checked(file: Path) -> tuple[CheckedDiscussion, ...]:
    """Read a meeting file and run every gate on it.

    Raises:
        AppError: the file cannot be read, or follows rules this version does not have.
    """
    sitting = read_sitting(file)
    return check(
        sitting,
        template=shelf.template_of(sitting.meeting),
        lexicon=shelf.load_lexicon(),
        today=local_day(utc_now),
    )
