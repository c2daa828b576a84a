"""Minutes from the command line: finalised in memory, written beside what is there."""

import re
from pathlib import Path

from meetingapp.cli.files import make_folder, write_new
from meetingapp.cli.output import complain
from meetingapp.clock import utc_now
from meetingapp.document.full import build
from meetingapp.domain.case import Case, NamedChild
from meetingapp.minutes import render, unprintable
from meetingapp.services.check import CheckedDiscussion
from meetingapp.services.finalising import finalised, minutes_file_name
from meetingapp.services.ports import Stamp
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
    locked = finalised(context)
    words = Words(Language(language or context.discussion.minutes_language or Language.NB))
    document = build(
        locked.sitting,
        template=context.template,
        stamp=Stamp(1, utc_now(), locked.content_sha256, None),
        words=words,
        results=locked.results,
    )
    if missing := unprintable(document):
        names = ", ".join(missing)
        complain(words("No font has these characters. They print by name: {names}", names=names))
    name = minutes_file_name(
        context.meeting.date, context.meeting.type, _neutral_reference(context.case)
    )
    make_folder(folder)
    return write_new(folder, name, render(document))


def _neutral_reference(case: Case) -> str:
    """Return the case number, unless somebody wrote a name of the family in it."""
    names = [guardian.name for guardian in case.guardians]
    if isinstance(case.subject, NamedChild):
        names.append(case.subject.name)
    parts = {part for name in names for part in re.findall(r"\w{3,}", name.casefold())}
    written = case.reference.casefold()
    return "" if any(part in written for part in parts) else case.reference
