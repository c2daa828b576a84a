"""Errors a person can act on. Each code has one English sentence, translated by ``words``.

An ``AppError`` never holds case content: its parameters are file names, numbers, codes and
paths inside a file, so that it may be shown, logged and copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from typing_extensions import override


def sentence(text: str, /) -> str:
    """Mark ``text`` for the word catalogue where it is written, and return it unchanged."""
    return text


class Term(str):
    """A placeholder's value that is itself a word to translate, such as the name of a field."""

    __slots__ = ()


def term(text: str, /) -> Term:
    """Mark ``text`` for the word catalogue, to be filled into another sentence."""
    return Term(text)


@dataclass(frozen=True, slots=True)
class Clause:
    """A placeholder's value that is a sentence with placeholders of its own."""

    text: str
    params: Mapping[str, object]

    @override
    def __str__(self) -> str:
        return self.text.format(**self.params) if self.params else self.text


SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "access.denied": sentence(
            "Your role does not allow this. Ask the leader of the office to do it."
        ),
        "case.missing": sentence(
            "This case is no longer in the vault. Go back to the list of cases."
        ),
        "demo.not_a_demo": sentence(
            "{folder} holds something that is not a demo, so nothing was changed. "
            "Choose another folder with --dir."
        ),
        "discussion.finalised": sentence(
            "These minutes are finalised and cannot be changed. "
            "Open them under Meetings to read them."
        ),
        "discussion.missing": sentence(
            "This discussion is no longer in the vault. Go back to the list of meetings."
        ),
        "meeting.missing": sentence(
            "This meeting is no longer in the vault. Go back to the list of meetings."
        ),
        "meeting.no_cases": sentence("Choose at least one case for the meeting."),
        "minutes.gates_closed": sentence(
            "The minutes are not finalised: {count} requirements are open. "
            "F4 in the meeting room takes you to the next one."
        ),
        "minutes.missing": sentence(
            "These minutes are no longer in the vault. Go back to the list of meetings."
        ),
        # the register
        "office.holiday": sentence(
            "A school holiday from {first} to {last} cannot be kept. It needs a name, a last day "
            "that is not before the first, and no more than four months. Mend it and save again."
        ),
        # the command line
        "check.no_discussion": sentence(
            "The file holds no discussion, so there is nothing to check. Add one."
        ),
        "cli.is_folder": sentence("This is a folder, not a meeting file. Name a file in it."),
        "cli.missing": sentence("There is no such file. Check the name and the folder."),
        "cli.not_said": sentence(
            "The output could not be written where it was led. Check that the disk has room."
        ),
        "cli.not_writable": sentence(
            "The minutes could not be written here. Check that it is a folder you may write in, "
            "and that the disk has room."
        ),
        "cli.unreadable": sentence("The file cannot be opened. Check that you have access to it."),
        # the meeting file
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
        "file.repeated_key": sentence("{path} stands twice in the file. Keep one of them."),
        "file.party_in_team": sentence(
            "{path} must be SERVICE. Guardians and the child belong in the discussion’s own "
            "parties, so that no other case’s minutes name them."
        ),
        "file.same_id": sentence("{path} is used twice in the same list. Give each its own."),
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
        # the meeting room
        "room.not_saved": sentence(
            "What was written last could not be saved, so nothing was closed. Make room on the "
            "disk and try again. If you close once more, those words are lost."
        ),
        # the encrypted store
        "store.backup_failed": sentence(
            "The safety copy that is made before an upgrade failed, so nothing was upgraded. "
            "Check that the disk has room, and try again."
        ),
        "store.busy": sentence(
            "Another program is using the database. Close it, wait a moment and try again."
        ),
        "store.cannot_keep": sentence(
            "A day lies outside the years {first}–{last}, or a number has more than {digits} "
            "digits, so nothing was saved. Look through what you wrote last, and write it again."
        ),
        "store.changed_meanwhile": sentence(
            "This was changed elsewhere in the meantime. Open it again to see the newest version."
        ),
        "store.chain_broken": sentence(
            "The audit log does not hang together at entry {seq}. Stop here, keep the files as "
            "they are, and tell the person responsible for data protection."
        ),
        "store.damaged": sentence(
            "The key is right, but {file} is damaged or is another program’s file. It has not been "
            "touched. Put a backup in its place, or ask for help."
        ),
        "store.disk_fault": sentence(
            "The disk could not be read or written. It may be full, disconnected or failing. "
            "What was saved before is not changed."
        ),
        "store.disk_full": sentence(
            "The disk is full. What was saved before is safe. Make room, then save again."
        ),
        "store.exists": sentence(
            "There is already a database named {file} here. It has not been touched. Choose an "
            "empty folder."
        ),
        "store.foreign": sentence(
            "{file} opens with your key, but it is not a Samråd database. It has not been touched."
        ),
        "store.missing": sentence(
            "The database {file} is not in the vault’s folder. Has it been moved, or is a disk not "
            "connected? Put it back; no new one has been made."
        ),
        "store.newer": sentence(
            "{file} was written by a newer version of Samråd. It has not been touched. Install the "
            "newest version."
        ),
        "store.not_encrypted_build": sentence(
            "The encryption library is missing or too old, so no database was opened. "
            "Install Samråd again."
        ),
        "store.plain": sentence(
            "{file} is not encrypted, so it is not opened. It has not been touched. Put the right "
            "database in its place."
        ),
        "store.read_only": sentence(
            "Samråd may not write in the vault’s folder. Check that the disk is not "
            "write-protected and that you have access."
        ),
        # the shelf of templates
        "template.unknown_type": sentence(
            "There is no meeting template for the type {type} in this version. "
            "Known types: {known}."
        ),
        "template.unknown_version": sentence(
            "The meeting follows version {version} of a template that this version of Samråd does "
            "not have. Use the version of Samråd that made it."
        ),
        # the vault: keys
        "ui.already_open": sentence(
            "Samråd is already open with this vault. Use the window that is open."
        ),
        "ui.copy_not_written": sentence(
            "The copy could not be written there. Choose another folder, or look whether the disk "
            "is full."
        ),
        "vault.altered": sentence(
            "The vault file has been changed or damaged by something other than Samråd. Put a copy "
            "of vault.json back from a backup."
        ),
        "vault.code_character": sentence(
            "A character in the recovery code cannot be right: it holds only digits and letters, "
            "never U. Compare with the printout."
        ),
        "vault.code_length": sentence(
            "A recovery code has {expected} characters; this has {typed}. "
            "Compare with the printout."
        ),
        "vault.code_mistyped": sentence(
            "Something in the recovery code is mistyped. Compare with the printout, group by group."
        ),
        "vault.cost_too_high": sentence(
            "The vault file asks for far more memory or time than Samråd ever does, so it was not "
            "opened. Put a copy of vault.json back from a backup."
        ),
        "vault.data_without_vault": sentence(
            "There is a database in {folder}, but no vault file. A new vault could never open it. "
            "Put vault.json back from a backup, or choose an empty folder."
        ),
        "vault.exists": sentence(
            "There is already a vault in {folder}. Unlock it, or choose an empty folder."
        ),
        "vault.folder_not_writable": sentence(
            "Samråd may not write in {folder}, or the disk is full. Choose another folder or make "
            "room."
        ),
        "vault.missing": sentence(
            "There is no vault in {folder}. Has it been moved, or is a disk not connected? Put it "
            "back, or choose the right folder."
        ),
        "vault.newer": sentence(
            "The vault was written by a newer version of Samråd. Install the newest version."
        ),
        "vault.not_readable": sentence(
            "Samråd may not read the vault in {folder}. Check that you have access to the folder."
        ),
        "vault.passphrase_short": sentence(
            "The passphrase is {missing} characters too short. A few ordinary words in a row are "
            "good."
        ),
        "vault.wrong_code": sentence(
            "The recovery code is correctly typed, but belongs to another vault. "
            "Nothing was changed."
        ),
        "vault.wrong_passphrase": sentence(
            "The passphrase does not open this vault. Nothing was changed. Try again, or use the "
            "recovery code."
        ),
        "words.missing": sentence(
            "The word catalogue for {language} is missing. Run “make words” or install again."
        ),
        "window.no_display": sentence(
            "Samråd needs a screen to open its window, and there is none here. Start it from the "
            "desktop; “meetingapp check” and “meetingapp minutes” work without one."
        ),
        "window.no_library": sentence(
            "A part that the window needs is missing. On Debian and Ubuntu: sudo apt-get install "
            "{package}"
        ),
    }
)


class AppError(Exception):
    """Something a person can mend. Shown as one sentence with what to do next.

    Args:
        code: a key of ``SENTENCES``.
        params: values for the placeholders of the sentence; never case content.

    Raises:
        KeyError: the code has no sentence (a fault in the program).
    """

    def __init__(self, code: str, **params: str | int) -> None:
        self.code = code
        self.text = SENTENCES[code]
        self.params: Mapping[str, str | int] = MappingProxyType(params)
        super().__init__(code)

    @override
    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return self.text.format(**self.params)
