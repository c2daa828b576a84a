"""Opens the window: adds the screens to what ``wiring`` has built."""

import logging
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from meetingapp import paths
from meetingapp.clock import utc_now
from meetingapp.errors import AppError
from meetingapp.spelling.dictionary import prepare
from meetingapp.ui.application import run
from meetingapp.ui.why import Locked, Why, read_locked
from meetingapp.vault import place
from meetingapp.vault.hold import Hold
from meetingapp.wiring.installed import Installed
from meetingapp.wiring.practice import PASSPHRASE, Practice
from meetingapp.wiring.practice_folder import PracticeFolder
from meetingapp.wiring.starts import Starts, needs_repair

if TYPE_CHECKING:
    from meetingapp.ui.shell import Route
    from meetingapp.vault.slots import Holder
    from meetingapp.wiring.door import Door
    from meetingapp.wiring.repair import Repair
    from meetingapp.wiring.session import Session


class LateDoor:
    """The door of a vault, read into memory when it is first used: the window is painted before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _door(self) -> "Door":
        from meetingapp.wiring.door import Door  # noqa: PLC0415 - ciphers: read when first asked

        return Door(self._folder)

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return place.exists(self._folder)

    def missing_characters(self, passphrase: str) -> int:
        """Tell how many characters a new passphrase still lacks."""
        return self._door.missing_characters(passphrase)

    def new_recovery_code(self) -> str:
        """Make a code of nine groups of four, joined by hyphens."""
        return self._door.new_recovery_code()

    def create(self, passphrase: str, recovery_code: str, name: str) -> "Session":
        """Make the vault and open it."""
        return self._door.create(passphrase, recovery_code, name)

    def repair(self) -> "Repair":
        """What can be done when the vault does not open."""
        return self._door.repair()

    def needs_repair(self) -> AppError | None:
        """Tell why to begin with what can be repaired, if anything is in the way of unlocking."""
        return needs_repair(self._folder)

    def stood(self) -> None:
        """Forget starts that came to nothing: the first screen stands."""
        Starts(self._folder).stood()

    def people(self) -> "tuple[Holder, ...]":
        """Tell who may open the vault."""
        return self._door.people()

    def has_keyring(self) -> bool:
        """Tell whether the system's keyring opens the vault for somebody."""
        return self._door.has_keyring()

    def unlock(self, passphrase: str, person: str | None = None) -> "Session":
        """Open the vault."""
        return self._door.unlock(passphrase, person)

    def unlock_with_keyring(self) -> "Session":
        """Open the vault with the system's keyring."""
        return self._door.unlock_with_keyring()

    def confirm(self, passphrase: str, person: str) -> None:
        """Make sure that the person at the keyboard is the one it was."""
        self._door.confirm(passphrase, person)

    def check_code(self, typed: str) -> None:
        """Make sure that a recovery code opens the vault."""
        self._door.check_code(typed)

    def recover(self, code: str, person: str, new_passphrase: str, new_code: str) -> "Session":
        """Open with the recovery code, and change passphrase and code."""
        return self._door.recover(code, person, new_passphrase, new_code)


class PracticeDoor(LateDoor):
    """The door of the practice vault, which keeps nobody out: everything behind it is invented."""

    @override
    def unlock(self, passphrase: str, person: str | None = None) -> "Session":
        """Open it; what was done there may well be dated after today."""
        session = super().unlock(passphrase, person)
        session.say_nothing_of_the_clock()
        return session

    @override
    def confirm(self, passphrase: str, person: str) -> None:
        """Let whoever is there go on."""


class ToldDoor(LateDoor):
    """A door that tells when the key is known: for builders."""

    @cached_property
    @override
    def _door(self) -> "Door":
        from meetingapp.wiring.told_door import ToldDoor  # noqa: PLC0415 - ciphers: read when first asked

        return ToldDoor(self._folder)


def open_window(folder: Path, locked: str | None = None) -> int:
    """Open the window on a vault folder, and stay until it is closed; returns the exit code.

    Args:
        folder: where the vault lies or will lie.
        locked: why and when the program that ran before this one locked, as it wrote it.
    """
    prepare()
    return run(
        LateDoor(folder),
        folder,
        hold=Hold(folder),
        locked=read_locked(locked),
        routes=_routes,
        warm_up=_warm_up,
        relaunch=partial(_relaunch, folder),
        now=lambda: utc_now().astimezone(),
        practice=Practice(folder),
        is_replaced=Installed(paths.program()).is_replaced,
    )


def open_once(folder: Path, secret: str | None = None) -> int:
    """Open the window, tell when it was painted and what was then read, and end: for builders.

    Args:
        folder: where a vault lies, or none.
        secret: a passphrase to enter, to tell also when its first screen was painted.
    """
    from meetingapp.ui.shown_once import ShownOnce  # noqa: PLC0415 - for builders alone

    def warm_up() -> None:
        from meetingapp.wiring.parts import tell_parts  # noqa: PLC0415 - brings SQLCipher: not before

        _warm_up()
        with suppress(BrokenPipeError):  # nobody listens any more: the window ends by itself
            tell_parts()

    prepare()
    return run(
        ToldDoor(folder),
        folder,
        hold=Hold(folder),
        routes=_routes,
        warm_up=warm_up,
        relaunch=partial(_relaunch, folder),
        now=lambda: utc_now().astimezone(),
        make_window=partial(ShownOnce, secret=secret),
    )


def open_practice(real: Path, locked: str | None = None) -> int:
    """Open the window on the practice vault beside a real one; the real one is not touched.

    Args:
        real: where the real vault lies.
        locked: as for ``open_window``.
    """
    from meetingapp.ui.practice import PracticeWindow  # noqa: PLC0415 - only where one practises

    prepare()
    folder = PracticeFolder(real).path
    return run(
        PracticeDoor(folder),
        folder,
        hold=Hold(folder),
        locked=read_locked(locked),
        routes=_routes,
        warm_up=_warm_up,
        relaunch=partial(leave_practice, real),
        now=lambda: utc_now().astimezone(),
        is_replaced=Installed(paths.program()).is_replaced,
        make_window=partial(PracticeWindow, passphrase=PASSPHRASE),
    )


def _routes() -> "Mapping[type, Route]":
    from meetingapp.ui.routes import routes  # noqa: PLC0415 - every screen: after the first paint

    return routes()


def _warm_up() -> None:
    """Read in the background what the first unlocked screen will need."""
    from meetingapp.ui.reading_ahead import read_screens  # noqa: PLC0415 - after the first paint
    from meetingapp.wiring import door  # noqa: PLC0415 - brings SQLModel, which nobody waits for

    _routes()
    read_screens()
    door.warm_up()


def relaunch_command(folder: Path, locked: Locked, *, practice: bool = False) -> list[str]:
    """Write the command that starts the program anew. It tells why and when, and nothing else.

    Args:
        folder: the folder of the real vault.
        locked: why it locks.
        practice: the practice vault beside it is to be opened.
    """
    module = () if getattr(sys, "frozen", False) else ("-m", __package__)
    told = ["--vault", str(folder)]
    if practice or locked.why is Why.PRACTISE:
        told.append("--practice")
    if locked.why is not Why.PRACTISE:
        told += ["--locked", locked.as_argument()]
    return [sys.executable, *module, *told]


def leave_practice(real: Path, locked: Locked) -> NoReturn:
    """Start anew: in the practice vault that locked, or in the real one when practice is over."""
    if locked.why is not Why.BACK:
        _start(relaunch_command(real, locked, practice=True))
    gone = False
    with suppress(AppError, OSError):  # what is in the way is told in the other window
        gone = PracticeFolder(real).remove()
    _start(relaunch_command(real, locked if gone else replace(locked, why=Why.BACK_WITH_REST)))


def _relaunch(folder: Path, locked: Locked) -> NoReturn:
    """Start anew, locked. The process that held the data ends, and its memory with it."""
    _start(relaunch_command(folder, locked))


def _start(command: list[str]) -> NoReturn:
    try:
        if sys.platform == "win32":
            import subprocess  # noqa: PLC0415 - Windows alone needs it

            subprocess.Popen(command, close_fds=True)  # noqa: S603 - our own program, no shell
        else:
            os.execv(command[0], command)  # noqa: S606 - our own program, no shell
    except OSError:
        logging.getLogger(__name__).exception("the program could not be started anew")
    os._exit(0)  # whatever happened, what this process knew ends here
