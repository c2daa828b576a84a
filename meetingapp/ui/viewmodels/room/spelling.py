"""Which words of the minutes may be misspelt: the dictionary, what was learned, and the names."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.spelling import Spelling
from meetingapp.ui.background import Runs
from meetingapp.ui.writing_port import Speller, Writing

_LETTER: Final = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f"
_WORD: Final = re.compile(rf"(?<![\w@#.;/\\-])[{_LETTER}]+(?:[-’'][{_LETTER}]+)*(?![\w@/\\]|://)")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A word that may be misspelt, and where it begins."""

    at: int
    word: str


class SpellingModel(QObject):
    """Answers at once from what is known so far; ``changed`` comes when more is.

    Nothing is marked before the dictionary is read, and nothing in a language that has none.
    """

    changed = Signal()

    def __init__(self, writing: Writing, runs: Runs) -> None:
        super().__init__()
        self._writing = writing
        self._runs = runs
        self._language = ""
        self._speller: Speller | None = None
        self._learned: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._right: dict[str, bool] = {}
        self.chosen = Spelling()
        self.missing: AppError | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether words are looked up."""
        return self.chosen.on and self._speller is not None

    @property
    def is_open(self) -> bool:
        """Tell whether a room’s language and names are known."""
        return bool(self._language)

    def open(self, language: str, names: Iterable[str]) -> None:
        """Read in the background what these minutes need; what is read already is kept."""
        self._names = frozenset(part for name in names for part in _parts(name))
        self._runs.store(self._writing.read_spelling, self._choose)
        if self.missing is not None:
            self._language = ""  # it may have been put in since
        self.use(language)

    def use(self, language: str) -> None:
        """Look words up in another language."""
        if language == self._language:
            return
        self._language = language
        self._speller = None
        self._right.clear()
        self._runs.heavy(
            lambda: (language, self._writing.dictionary(language)), self._read, self._fail
        )

    def wrong_in(self, text: str, caret: int = -1) -> Iterator[Found]:
        """Give the words that may be misspelt; the one being written, at ``caret``, is let be."""
        if not self.is_on:
            return
        for match in _WORD.finditer(text):
            if match.end() != caret and self.is_wrong(match[0]):
                yield Found(match.start(), match[0])

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word may be misspelt, as far as that is known."""
        word = normalize("NFC", word)
        if len(word) < _SHORTEST or word.isupper():
            return False
        right = self._right.get(word)
        if right is None:
            right = self._look_up(word)
        return not right

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Find what may have been meant, and tell it when it is found."""
        speller = self._speller
        if speller is not None:
            self._runs.heavy(lambda: tuple(speller.suggest(normalize("NFC", word))), then)

    def learn(self, word: str) -> None:
        """Let a word be spelt as it is, from now on and in every room of this vault."""
        learned = normalize("NFC", word)
        self._runs.store(lambda: self._writing.learn_word(learned), self._choose)

    def _look_up(self, word: str) -> bool:
        speller = self._speller
        folded = word.casefold()
        if speller is None or folded in self._learned or _is_name(folded, self._names):
            return True
        known = speller.knows(word)
        if known is None:  # the dictionary is busy: it is asked again when something is written
            return True
        self._right[word] = known
        return known

    def _choose(self, chosen: Spelling) -> None:
        self.chosen = chosen
        self._learned = frozenset(word.casefold() for word in chosen.words)
        self._right.clear()
        self.changed.emit()

    def _read(self, read: tuple[str, Speller]) -> None:
        language, speller = read
        if language == self._language:
            self._speller = speller
            self.missing = None
            self.changed.emit()

    def _fail(self, error: AppError) -> None:
        """Say nothing here: the settings tell that the spelling is off, and why."""
        self.missing = error


def _parts(name: str) -> Iterator[str]:
    folded = normalize("NFC", name).casefold()
    for part in folded.replace("’", "'").split():
        yield part
        yield from part.split("-")


def _is_name(word: str, names: frozenset[str]) -> bool:
    """Tell whether a word is somebody's name, also where it says what is theirs."""
    plain = word.replace("’", "'").rstrip("'")
    return plain in names or (plain.endswith("s") and plain[:-1].rstrip("'") in names)
