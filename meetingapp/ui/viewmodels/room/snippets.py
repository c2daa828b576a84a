"""The snippets at hand: the vault's own, then those that came with the program."""

from PySide6.QtCore import QObject

from meetingapp.domain.snippet import Snippet, called_in
from meetingapp.ui.background import Runs
from meetingapp.ui.writing_port import Writing


class SnippetModel(QObject):
    """Read in the background when a room is opened; until then there are only the shipped ones."""

    def __init__(self, writing: Writing, runs: Runs) -> None:
        super().__init__()
        self._writing = writing
        self._runs = runs
        self._own: tuple[Snippet, ...] = ()

    def open(self) -> None:
        """Read the vault's own."""
        self._runs.store(self._writing.list_snippets, self._read)

    def called(self, before: str, language: str) -> tuple[str, str] | None:
        """Return the call before the caret and the text it becomes; an own one goes first."""
        if ";;" not in before:
            return None
        return called_in(before, (*self._own, *self._writing.shipped_snippets(language)))

    def _read(self, own: tuple[Snippet, ...]) -> None:
        self._own = own
