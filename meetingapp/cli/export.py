"""Minutes from the command line: finalised in memory, written beside what is there."""

from pathlib import Path

from meetingapp.cli.files import make_folder, write_new
from meetingapp.cli.output import complain
from meetingapp.clock import utc_now
from meetingapp.minutes import render, unprintable
from meetingapp.services.check import CheckedDiscussion
from meetingapp.services.file_names import minutes_file_name
from meetingapp.services.finalising import finalised
from meetingapp.services.ports import Stamp
from meetingapp.wiring.printing import full_document
from meetingapp.words import Language, Words


def write_minutes(checked: CheckedDiscussion, folder: Path, language: str | None) -> Path:
    """Write the FULL minutes of one discussion as PDF and return where they lie.

    Args:
        checked: a discussion whose gates are open.
        folder: made if it is not there.
        language: of the minutes; that of the discussion when not given.

    Raises:
        AppError: ``cli.not_writable``.
    """
    context = checked.context
    locked = finalised(context, hides_place=checked.hides_place)
    chosen = Language(language or context.discussion.minutes_language or Language.NB)
    stamp = Stamp(1, utc_now(), locked.content_sha256, None)
    document = full_document(locked, context.template, stamp, chosen)
    if missing := unprintable(document):
        names = ", ".join(missing)
        words = Words(chosen)
        complain(words("No font has these characters. They print by name: {names}", names=names))
    name = minutes_file_name(context.meeting, context.case)
    make_folder(folder)
    return write_new(folder, name, render(document))
