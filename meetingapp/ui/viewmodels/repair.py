"""What can be done where no vault opens. Nothing here removes anything."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.ui.vault_ports import Offer, ReadOut, Repairs, Restored

T = TypeVar("T")


class RepairModel(QObject):
    """``done`` carries what was done, ``restored`` that the vault may be unlocked again.

    Args:
        repairs: looks after the broken vault; asked for in the worker, for it reads much.
        background: the workers.
        error: why the vault does not open; None where there is none yet.
    """

    listed = Signal(object)
    done = Signal(object)
    restored = Signal()
    failed = Signal(AppError)
    changed = Signal()

    def __init__(
        self, repairs: "Callable[[], Repairs]", background: Runs, error: AppError | None
    ) -> None:
        super().__init__()
        self._repairs = repairs
        self._background = background
        self.error = error
        self.busy = False
        self.restoring = False

    def load(self, elsewhere: Path | None = None) -> None:
        """List the backups: beside the vault, in the chosen place, and in a folder one names."""

        def read() -> "tuple[tuple[Offer, ...], AppError | None]":
            repairs = self._repairs()
            found = sorted(repairs.backups(elsewhere), key=lambda offer: not offer.verified)
            return tuple(found), repairs.away()

        self._run(read, self._listed)

    def restore(self, backup: Path, typed: str, *, is_code: bool) -> None:
        """Put a backup back."""
        self.restoring = self.restoring or not self.busy
        self._run(lambda: self._repairs().restore(backup, typed, is_code=is_code), self._restored)

    def copy_out(self, target: Path) -> None:
        """Copy the vault's files out as they are."""
        self._run(lambda: self._repairs().copy_out(target), self._copied)

    def read_out(self, target: Path, typed: str, *, is_code: bool) -> None:
        """Write the minutes that can still be read."""
        self._run(
            lambda: self._repairs().read_out_minutes(target, typed, is_code=is_code), self._read
        )

    def _run(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        if self.busy:
            return
        self.busy = True
        self.changed.emit()

        def answered(result: T) -> None:
            self.busy = self.restoring = False
            self.changed.emit()
            then(result)

        self._background.heavy(job, answered, self._failed)

    def _listed(self, found: "tuple[tuple[Offer, ...], AppError | None]") -> None:
        self.listed.emit(found)

    def _restored(self, found: "Restored") -> None:
        aside = found.aside
        say: Say = lambda words: words("The backup is back. You can unlock now.")  # noqa: E731 - said in each language
        if aside is not None:
            say = lambda words: words(  # noqa: E731 - said in each language
                "The backup is back, and you can unlock. What stood here lies in {folder}.",
                folder=str(aside),
            )
        self.done.emit(say)
        self.restored.emit()

    def _copied(self, folder: Path) -> None:
        self.done.emit(lambda words: words("The files are copied to {folder}.", folder=str(folder)))

    def _read(self, found: "ReadOut") -> None:
        self.done.emit(partial(_said_read, written=len(found.written), lost=found.unreadable))

    def _failed(self, error: AppError) -> None:
        self.busy = self.restoring = False
        self.changed.emit()
        self.failed.emit(error)


def _said_read(words: Words, *, written: int, lost: int) -> str:
    said = words.plural("One set of minutes is written.", "{n} minutes are written.", written)
    if lost:
        said += " " + words.plural("One could not be read.", "{n} could not be read.", lost)
    return said
