"""People and children from a file, taken in by the person at the desk."""

from meetingapp.domain.importing.children import ChildEntry
from meetingapp.domain.importing.people import PersonEntry
from meetingapp.services import importing, importing_children, importing_words
from meetingapp.services.importing import Heed, Imported, Preview
from meetingapp.services.policy import Desk


class Registers:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview_people(self, data: bytes) -> Preview[PersonEntry]:
        """What a file of people would do."""
        return importing.preview_people(self._desk, data)

    def import_people(self, data: bytes, *, update: bool, heed: Heed) -> Imported:
        """Take in a file of people, whole or not at all."""
        return importing.import_people(self._desk, data, update=update, heed=heed)

    def preview_children(self, data: bytes) -> Preview[ChildEntry]:
        """What a file of children would do."""
        return importing_children.preview_children(self._desk, data)

    def import_children(self, data: bytes, *, update: bool, heed: Heed) -> Imported:
        """Take in a file of children, whole or not at all."""
        return importing_children.import_children(self._desk, data, update=update, heed=heed)

    def example_table(self, kind: str, language: str) -> bytes:
        """An example file: ``people`` or ``children``, in a language."""
        return importing_words.example_table(kind, language)
