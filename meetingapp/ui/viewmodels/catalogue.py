"""The catalogue of measures: read whole, narrowed while one types, changed one at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.catalogue import CatalogueEntry, CatalogueQuery, found
from meetingapp.domain.catalogue_effect import NOTHING_YET, EffectsHere
from meetingapp.domain.catalogue_gaps import gap_report
from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.importing import read_file
from meetingapp.ui.viewmodels.paged import paged
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.services.importing import Imported, Preview
    from meetingapp.services.lists_port import Page, Part


@dataclass(frozen=True, slots=True)
class _Read:
    entries: Mapping[str, tuple[CatalogueEntry, ...]]
    effects: Mapping[str, EffectsHere]


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked through."""

    name: str
    data: bytes
    preview: Preview[CatalogueEntry]


class CatalogueModel(QObject):
    """``loaded`` comes when there is something else to show.

    ``looked`` comes with what a file would do, ``taken_in`` when it is kept, ``written`` with the
    name of a file that was saved.
    """

    loaded = Signal()
    looked = Signal(object)
    taken_in = Signal(object)
    written = Signal(str)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._said: Mapping[str, tuple[CatalogueEntry, ...]] = {}
        self._effects: Mapping[str, EffectsHere] = {}

    @property
    def entries(self) -> tuple[CatalogueEntry, ...]:
        """Return every entry, in the language of the screens."""
        return self._said.get(wording.words.language, ())

    @property
    def may_change(self) -> bool:
        """Tell whether the person at the desk may change the catalogue."""
        return self._work.may(Permission.MANAGE_REGISTER)

    @property
    def sees_effects(self) -> bool:
        """Tell whether the person at the desk sees any cases to count in."""
        return self._work.may(Permission.SEE_CASES)

    def load(self) -> None:
        """Read everything, in every language."""
        self._run(lambda: None)

    def effects_of(self, entry: CatalogueEntry) -> EffectsHere:
        """Tell what an entry has led to."""
        return self._effects.get(entry.id, NOTHING_YET)

    def entry(self, id_: str) -> CatalogueEntry | None:
        """Return an entry by its id."""
        return next((each for each in self.entries if each.id == id_), None)

    def rows(self, query: CatalogueQuery) -> Callable[[Part], Page[Any]]:
        """Return what reads a part of the entries that fit."""
        return paged(found(self.entries, query))

    def gaps(self) -> Callable[[Part], Page[Any]]:
        """Return what reads a part of the report."""
        return paged(gap_report(self.entries))

    def save(self, entry: CatalogueEntry) -> None:
        """Keep an entry."""
        catalogue = self._work.session.catalogue
        self._run(lambda: catalogue.save_entry(entry))

    def retire(self, entry: CatalogueEntry, *, retired: bool) -> None:
        """Offer an entry no more, or again."""
        catalogue, language = self._work.session.catalogue, wording.words.language
        self._run(lambda: catalogue.retire_entry(entry.id, language, retired=retired))

    def write(self, file: Path) -> None:
        """Save the whole catalogue where a person chose."""
        catalogue, language = self._work.session.catalogue, wording.words.language

        def job() -> str:
            try:
                replace_file(file, catalogue.export_catalogue(language))
            except OSError:
                raise AppError("ui.copy_not_written") from None
            return file.name

        self._work.background.store(job, self._have_written, self.failed.emit)

    def _have_written(self, name: str) -> None:
        self.written.emit(name)

    def look(self, file: Path) -> None:
        """Read a file, and tell what it would do. Nothing is kept."""
        catalogue = self._work.session.catalogue

        def job() -> Looked:
            data = read_file(file)
            return Looked(file.name, data, catalogue.preview_catalogue(data))

        self._work.background.store(job, self._have_looked, self.failed.emit)

    def _have_looked(self, found: Looked) -> None:
        self.looked.emit(found)

    def take_in(self, file: Looked, *, update: bool) -> None:
        """Take in the lines of a file that can be read; the person has been told of the others."""
        catalogue = self._work.session.catalogue

        def job() -> Imported:
            from meetingapp.services.importing import unheeded  # noqa: PLC0415 - seldom needed

            return catalogue.import_catalogue(
                file.data, update=update, without_faulty=True, heed=unheeded
            )

        self._work.background.store(job, self._taken_in, self.failed.emit)

    def _taken_in(self, done: object) -> None:
        self.taken_in.emit(done)
        self.load()

    def _run(self, change: Callable[[], object]) -> None:
        """Do something and read the catalogue again, in one go."""
        catalogue = self._work.session.catalogue
        sees_effects = self.sees_effects

        def job() -> _Read:
            change()
            effects = catalogue.effects_here() if sees_effects else {}
            said = {each.value: catalogue.list_catalogue(each) for each in Language}
            return _Read(said, effects)

        self._work.background.store(job, self._came, self.failed.emit)

    def _came(self, read: _Read) -> None:
        self._said, self._effects = read.entries, read.effects
        self.loaded.emit()
