"""Archive packages for all minutes the archive does not have, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.leaving import MOST
from meetingapp.errors import AppError
from meetingapp.ui.workplace import NEEDS_YES, Workplace

if TYPE_CHECKING:
    from meetingapp.services.trail_port import NotJournaled

_AT_ONCE: Final = 500
"""How many of the list are read in one go."""
_OF_THE_FOLDER: Final = frozenset({"export.folder", "export.not_written"})
"""What goes wrong for all that follow, too."""


@dataclass(frozen=True, slots=True)
class Run:
    """How far it has come.

    Attributes:
        folder: chosen by a person; each package is a folder of its own in it.
        left: the minutes that are still to be packed.
        made: how many packages lie there, whole.
        refused: of how many none could be made.
        had_one: how many had a package already, and got no second one.
        trouble: what stopped it.
        is_stopped: a person did.
    """

    folder: Path
    left: tuple[str, ...] = ()
    made: int = 0
    refused: int = 0
    had_one: int = 0
    trouble: AppError | None = None
    is_stopped: bool = False

    @property
    def total(self) -> int:
        """Return how many packages are asked for."""
        return len(self.left) + self.made + self.refused


class ArchiveAllModel(QObject):
    """``came`` carries each step of a run, ``ended`` its last one.

    A package is written whole or not at all, so a run may end between any two.
    """

    came = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.run: Run | None = None
        self._unsaved: set[str] = set()
        """Noted as packed, but the package could not be written: made anew by the next run."""

    def begin(self, folder: Path) -> None:
        """Make a package of each, in a folder somebody chose. Nothing happens while one runs."""
        if self.run is not None:
            return
        self.run = Run(folder)
        self.came.emit(self.run)
        self._work.background.store(self._waiting, self._go_on_with, self._not_read)

    def stop(self) -> None:
        """Make no more after the one that is being made."""
        if self.run is not None:
            self.run = replace(self.run, is_stopped=True)
            self.came.emit(self.run)

    def _waiting(self) -> "tuple[tuple[NotJournaled, ...], bool]":
        """Read all that wait, the oldest first, and whether another must say yes. In the worker."""
        from meetingapp.services.lists_port import Part  # noqa: PLC0415 - the window is first

        papers = self._work.session.papers
        found = list(papers.not_journaled(Part(most=_AT_ONCE)).rows)
        while found and not len(found) % _AT_ONCE:
            more = papers.not_journaled(Part(len(found), _AT_ONCE)).rows
            if not more:
                break
            found += more
        cases = frozenset(each.case_id for each in self._lacking(found))
        return tuple(found), self._work.session.leaving.read_limit(cases).is_held

    def _lacking(self, waiting: "Sequence[NotJournaled]") -> "tuple[NotJournaled, ...]":
        """Give those that are to be packed: all without a package that lies somewhere."""
        return tuple(
            each for each in waiting if each.packed_at is None or each.minutes_id in self._unsaved
        )

    def _go_on_with(self, found: "tuple[tuple[NotJournaled, ...], bool]") -> None:
        waiting, is_held = found
        if self.run is None:
            return
        left = tuple(each.minutes_id for each in self._lacking(waiting))
        self.run = replace(self.run, left=left, had_one=len(waiting) - len(left))
        if is_held:  # better before the first than in the middle
            self._ask_for_yes(AppError(NEEDS_YES, most=MOST))
        else:
            self._next()

    def _ask_for_yes(self, error: AppError) -> None:
        """Wait for another to say yes; without one the run ends there, and what is made stays."""
        self._work.ask_for_yes(self, self._next, lambda: self._not_read(error))

    def _next(self) -> None:
        run = self.run
        if run is None:
            return
        if not run.left or run.is_stopped or run.trouble is not None:
            self.run = None
            self.ended.emit(run)
            return
        self.came.emit(run)
        papers, id_ = self._work.session.papers, run.left[0]

        def job() -> Path:
            if not run.folder.is_dir():  # else it would be noted as packed, and lie nowhere
                raise AppError("export.folder")
            package = papers.archive_package(id_)
            self._unsaved.add(id_)
            made = papers.save_package(run.folder, package)
            self._unsaved.discard(id_)
            return made

        self._work.background.heavy(job, self._made, self._not_made)

    def _made(self, _package: Path) -> None:
        if self.run is not None:
            self.run = replace(self.run, left=self.run.left[1:], made=self.run.made + 1)
            self._next()

    def _not_made(self, error: AppError) -> None:
        run = self.run
        if run is None:
            return
        if error.code == NEEDS_YES:  # the hour of a yes ran out on the way
            self._ask_for_yes(error)
            return
        if error.code in _OF_THE_FOLDER:
            self.run = replace(run, trouble=error)
        else:
            self.run = replace(run, left=run.left[1:], refused=run.refused + 1)
        self._next()

    def _not_read(self, error: AppError) -> None:
        if self.run is not None:
            self.run = replace(self.run, trouble=error)
            self._next()
