"""``meetingapp minutes``: all the files a meeting file gives, or none of them."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from meetingapp.cli import checking, report
from meetingapp.cli.export import Made, make_files, write_files
from meetingapp.cli.output import complain, failed, say
from meetingapp.cli.recipients import Wanted
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.check import CheckedDiscussion
from meetingapp.words import Language, Words

REFUSED: Final = 1
_OF_ANOTHER_CASE: Final = frozenset({"copy.not_a_guardian", "copy.not_a_service_of_it"})


def minutes(arguments: Namespace) -> int:
    """Finalise every discussion and write its minutes. 1 where a rule says no to any of them."""
    spoken = arguments.language or "nb"
    try:
        checked = checking.checked(arguments.file)
    except AppError as error:
        return failed(error, spoken, str(arguments.file))
    if not all(each.finalisable for each in checked):
        for line in report.as_text(checked, Words(Language(spoken))).splitlines():
            complain(line)
        return REFUSED
    made = _made(checked, _wanted(arguments), spoken)
    if isinstance(made, int):
        return made
    for each in made:
        for remark in each.remarks:
            complain(remark)
    try:
        for written in write_files(made, arguments.out):
            say(str(written))
    except AppError as error:
        return failed(error, spoken, str(arguments.out))
    return 0


def _made(
    checked: Sequence[CheckedDiscussion], wanted: Wanted, spoken: str
) -> tuple[Made, ...] | int:
    """Make everything, or say why not and give the exit code.

    Somebody named may belong to one case of the sitting alone; then only that one has a copy.
    """
    made: list[Made] = []
    unknown: AppError | None = None
    for each in checked:
        try:
            made += make_files(each, wanted)
        except AppError as error:
            if not wanted.is_named or error.code not in _OF_ANOTHER_CASE:
                failed(error, spoken, each.context.discussion.id)
                return REFUSED
            unknown = error
    if unknown is not None and not made:
        return failed(unknown, spoken)
    return tuple(made)


def _wanted(arguments: Namespace) -> Wanted:
    return Wanted(
        Edition(arguments.version),
        CopyFormat(arguments.format),
        Language(arguments.language) if arguments.language else None,
        arguments.guardian,
        ServiceCode(arguments.service) if arguments.service else None,
    )
