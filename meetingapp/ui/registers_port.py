"""What the screens need to take in people and children from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.domain.importing.children import ChildEntry
    from meetingapp.domain.importing.people import PersonEntry
    from meetingapp.services.importing import Heed, Imported, Preview


class Registers(Protocol):
    """Each method is the use case of the same name and raises as it does."""

    def preview_people(self, data: bytes) -> Preview[PersonEntry]:
        """Tell what a file of people would do."""

    def import_people(self, data: bytes, *, update: bool, heed: Heed) -> Imported:
        """Take in a file of people, whole or not at all."""

    def preview_children(self, data: bytes) -> Preview[ChildEntry]:
        """Tell what a file of children would do."""

    def import_children(self, data: bytes, *, update: bool, heed: Heed) -> Imported:
        """Take in a file of children, whole or not at all."""

    def example_table(self, kind: str, language: str) -> bytes:
        """Give an example file: ``people`` or ``children``, in a language."""
