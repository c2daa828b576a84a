"""The catalogue of measures, bound to the person at the desk."""

from collections.abc import Mapping

from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.catalogue_effect import EffectsHere
from meetingapp.services import catalogue, catalogue_files
from meetingapp.services.importing import Heed, Imported, Preview
from meetingapp.services.policy import Desk


class Catalogue:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_catalogue(self, language: str) -> tuple[CatalogueEntry, ...]:
        """Every entry, those no longer offered last."""
        return catalogue.list_catalogue(self._desk, language)

    def save_entry(self, entry: CatalogueEntry) -> CatalogueEntry:
        """Add or replace an entry."""
        return catalogue.save_entry(self._desk, entry)

    def retire_entry(self, entry_id: str, language: str, *, retired: bool) -> CatalogueEntry:
        """Offer an entry no more, or again."""
        return catalogue.retire_entry(self._desk, entry_id, language, retired=retired)

    def effects_here(self) -> Mapping[str, EffectsHere]:
        """What the measures picked from each entry led to."""
        return catalogue.effects_here(self._desk)

    def export_catalogue(self, language: str) -> bytes:
        """The whole catalogue as a CSV file."""
        return catalogue_files.export_catalogue(self._desk, language)

    def preview_catalogue(self, data: bytes) -> Preview[CatalogueEntry]:
        """What a file would do."""
        return catalogue_files.preview_catalogue(self._desk, data)

    def import_catalogue(
        self, data: bytes, *, update: bool, without_faulty: bool = False, heed: Heed
    ) -> Imported:
        """Take in a file, or what can be read of it where somebody said so."""
        return catalogue_files.import_catalogue(
            self._desk, data, update=update, without_faulty=without_faulty, heed=heed
        )
