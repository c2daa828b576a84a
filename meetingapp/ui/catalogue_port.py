"""What the screens need to show and change the catalogue of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Mapping

    from meetingapp.domain.catalogue import CatalogueEntry
    from meetingapp.domain.catalogue_effect import EffectsHere
    from meetingapp.services.importing import Heed, Imported, Preview


class Catalogue(Protocol):
    """Each method is the use case of the same name and raises as it does."""

    def list_catalogue(self, language: str) -> tuple[CatalogueEntry, ...]:
        """Every entry, those no longer offered last."""
        ...

    def save_entry(self, entry: CatalogueEntry) -> CatalogueEntry:
        """Add or replace an entry."""
        ...

    def retire_entry(self, entry_id: str, language: str, *, retired: bool) -> CatalogueEntry:
        """Offer an entry no more, or again."""
        ...

    def effects_here(self) -> Mapping[str, EffectsHere]:
        """What the measures picked from each entry led to."""
        ...

    def export_catalogue(self, language: str) -> bytes:
        """The whole catalogue as a CSV file."""
        ...

    def preview_catalogue(self, data: bytes) -> Preview[CatalogueEntry]:
        """What a file would do."""
        ...

    def import_catalogue(
        self, data: bytes, *, update: bool, without_faulty: bool = False, heed: Heed
    ) -> Imported:
        """Take in a file, or what can be read of it where somebody said so."""
        ...
