"""What may be wrong with a file that was given: a meeting file or a meeting type."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "check.no_discussion": sentence(
            "The file holds no discussion, so there is nothing to check. Add one."
        ),
        "file.born_after": sentence(
            "{path} is after the meeting. Mend the day; a child not yet born is of the kind UNBORN."
        ),
        "file.day_out_of_range": sentence(
            "{path} is outside the years {first}–{last}. Check the year in the file."
        ),
        "file.half_character": sentence(
            "{path} holds half a character (a lone surrogate). Write the text again there."
        ),
        "file.missing_key": sentence("{path} is missing in the file. Add it and try again."),
        "file.no_such_place": sentence(
            "{path} names no place in a discussion, so nothing would be kept back. Write a place "
            "as in voice.own_words."
        ),
        "file.not_a_choice": sentence("{path} is not one of: {choices}."),
        "file.not_a_day": sentence("{path} is not a day. Write it as 2026-11-24."),
        "file.not_a_number": sentence(
            "{path} is NaN or infinite, which is no number. Write a number, or leave it out."
        ),
        "file.not_a_time": sentence("{path} is not a time. Write it as 14:15."),
        "file.not_json": sentence(
            "The file is not valid JSON: it stops making sense at line {line}, column {column}."
        ),
        "file.not_readable_here": sentence(
            "{path} cannot be read. Compare with docs/meeting-file.md."
        ),
        "file.not_utf8": sentence(
            "Line {line} of the file is not UTF-8 text. Save the file as UTF-8 and try again."
        ),
        "file.number_too_long": sentence(
            "{path} is too large or has too many digits to be kept exactly (at most {digits})."
        ),
        "file.other_version": sentence(
            "format_version is {found}, and this version of Samråd reads {known}. Use the version "
            "of Samråd that wrote the file."
        ),
        "file.party_in_team": sentence(
            "{path} must be SERVICE. Guardians and the child belong in the discussion’s own "
            "parties, so that no other case’s minutes name them."
        ),
        "file.repeated_key": sentence("{path} stands twice in the file. Keep one of them."),
        "file.same_id": sentence("{path} is used twice in the same list. Give each its own."),
        "file.text_too_long": sentence(
            "{path} holds more than {most} characters. Divide the text or shorten it."
        ),
        "file.too_deep": sentence(
            "The file is nested more than {levels} levels deep at line {line}, column {column}, "
            "inside {path}."
        ),
        "file.too_large": sentence(
            "The file is larger than {megabytes} MB. A meeting file holds one sitting; divide it."
        ),
        "file.unknown_case": sentence("{path} names a case that is not in the file."),
        "file.unknown_key": sentence(
            "{path} is not a key of a meeting file. Check the spelling, or remove it."
        ),
        "file.unread_text": sentence(
            "{path} belongs to a draft on the screen, not to a meeting file. Remove it."
        ),
        "file.wrong_type": sentence("{path} should be {expected}."),
        "template.faulty": sentence(
            "The meeting template in {file} cannot be used, line {line}: {problem} Mend the file, "
            "or install Samråd again."
        ),
        "template.file_refused": sentence(
            "{file} was not taken in. Line {line}: {problem} Mend the file and choose it again."
        ),
        "template.not_readable": sentence(
            "{file} could not be opened. Look whether it is still there, and choose it again."
        ),
        "template.own_refused": sentence(
            "The municipality’s variant of the meeting template cannot be used. {where}: {problem} "
            "Correct the template under Meeting templates, or in the meeting file."
        ),
        "template.unknown_type": sentence(
            "There is no meeting template for the type {type} in this version. "
            "Known types: {known}."
        ),
        "template.unknown_version": sentence(
            "The meeting follows version {version} of a template that this version of Samråd does "
            "not have. Use the version of Samråd that made it."
        ),
    }
)
