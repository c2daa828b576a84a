"""``meetingapp backup`` and ``meetingapp restore``. They hold the vault: no window has it open."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from meetingapp import paths
from meetingapp.cli.output import failed, say
from meetingapp.cli.secrets import read_secret
from meetingapp.errors import AppError
from meetingapp.models.backup.restoring import Restored
from meetingapp.vault.hold import held
from meetingapp.wiring.door import Door
from meetingapp.wiring.repair import Repair
from meetingapp.words import Language, Words

NOT_WHOLE: Final = 1
_NOT_WHOLE_CODES: Final = frozenset({"backup.damaged", "backup.not_whole", "store.damaged"})


def backup(arguments: Namespace) -> int:
    """Make a verified backup of the vault. 1 when something is wrong with the vault itself."""
    words = Words(Language(arguments.language))
    folder = arguments.vault or paths.vault_folder()
    try:
        with held(folder):
            door = Door(folder)
            session = door.unlock(read_secret(arguments, words("Passphrase")))
            door.stood()  # no screen comes: without this, the window would count failed starts
            try:
                made = session.vault.make_backup(arguments.to)
            finally:
                session.close()
    except AppError as error:
        return _failed(error, arguments)
    say(words("Backup made and checked: {folder}", folder=made.folder))
    if made.whole:
        return 0
    failed(AppError("backup.of_broken_vault"), arguments.language)
    return NOT_WHOLE


def restore(arguments: Namespace) -> int:
    """Put a backup back. 1 when it is not whole; what stood there then stands as it was."""
    words = Words(Language(arguments.language))
    folder = arguments.vault or paths.vault_folder()
    asked = words("Recovery code") if arguments.code else words("Passphrase")
    try:
        with held(folder):
            typed = read_secret(arguments, asked)
            done = Repair(folder).restore(arguments.backup, typed, is_code=arguments.code)
    except AppError as error:
        return _failed(error, arguments)
    _tell(words, folder, done)
    return 0


def _tell(words: Words, folder: Path, done: Restored) -> None:
    say(words("The backup is put back in {folder}", folder=folder))
    if done.aside:
        say(words("What stood there before is kept in {folder}", folder=done.aside))
    if lost := done.put_back.lost:
        first = done.put_back.kept.seq + 1
        say(
            words(
                "Entries {first}–{last} of the audit log were made after the backup and are lost",
                first=first,
                last=lost.seq,
            )
        )


def _failed(error: AppError, arguments: Namespace) -> int:
    code = failed(error, arguments.language)
    return NOT_WHOLE if error.code in _NOT_WHOLE_CODES else code
