"""What helps in writing: snippets, and a dictionary that keeps what it learns in the vault."""

from functools import cache

from meetingapp.domain.snippet import Snippet
from meetingapp.services import snippets, spelling
from meetingapp.services.policy import Desk
from meetingapp.services.spelling import Spelling
from meetingapp.spelling import dictionary
from meetingapp.spelling.dictionary import Dictionary


class Writing:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_snippets(self) -> tuple[Snippet, ...]:
        """The vault's own snippets."""
        return snippets.list_snippets(self._desk)

    def save_snippets(self, rows: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
        """Replace the vault's own snippets."""
        return snippets.save_snippets(self._desk, rows)

    def shipped_snippets(self, language: str) -> tuple[Snippet, ...]:
        """The snippets that come with the program."""
        return snippets.shipped(language)

    def read_spelling(self) -> Spelling:
        """What was learned, and what was chosen."""
        return spelling.read_spelling(self._desk)

    def learn_word(self, word: str) -> Spelling:
        """Let a word be spelt as it is."""
        return spelling.learn_word(self._desk, word)

    def save_spelling(self, chosen: Spelling) -> Spelling:
        """Replace what was chosen."""
        return spelling.save_spelling(self._desk, chosen)

    def check_spelling(self) -> None:
        """Make sure that the spelling can work here; raises ``spelling.missing``."""
        dictionary.must_be_there()

    def dictionary(self, language: str) -> Dictionary:
        """The dictionary of a language, read once. Heavy work; raises ``spelling.missing``."""
        return _dictionary(language)


@cache
def _dictionary(language: str) -> Dictionary:
    return dictionary.load(language)
