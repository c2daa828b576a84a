"""One language's words, from the system's enchant and our own list of the field's words."""

import os
import threading
from typing import Final, Protocol, cast

from meetingapp import paths
from meetingapp.errors import AppError

TAGS: Final = {"nb": "nb_NO", "nn": "nn_NO"}
"""The languages that can be looked after; there is no dictionary of English."""
_WHERE: Final = "ENCHANT_CONFIG_DIR"
_MOST_SUGGESTIONS: Final = 6
_LONGEST: Final = 60
"""A word with more characters is no word: it is let be, and nothing is suggested for it."""


class _Words(Protocol):
    """What we need of enchant, which has no types of its own."""

    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class _Broker(Protocol):
    """Gives the dictionaries it finds."""

    def set_ordering(self, tag: str, ordering: str) -> None: ...

    def dict_exists(self, tag: str) -> bool: ...

    def request_dict(self, tag: str) -> _Words: ...


def prepare() -> None:
    """Let enchant look where our dictionaries are. Call it before any thread begins."""
    os.environ[_WHERE] = _folder()


def _folder() -> str:
    return str(paths.resources() / "spelling")


class Dictionary:
    """Tells at once whether a word is known; never waits for another thread."""

    def __init__(self, words: _Words, field_words: frozenset[str]) -> None:
        self._words = words
        self._field = field_words
        self._lock = threading.Lock()

    def knows(self, word: str) -> bool | None:
        """Tell whether a word is spelt right; None where that cannot be told now."""
        if not _is_word(word) or word.casefold() in self._field:
            return True
        if not self._lock.acquire(blocking=False):
            return None
        try:
            return self._words.check(word)
        finally:
            self._lock.release()

    def suggest(self, word: str) -> tuple[str, ...]:
        """Give what may have been meant, the likeliest first. Takes a tenth of a second."""
        if not _is_word(word):
            return ()
        near = [w for w in self._field if _is_near(w, word.casefold())]
        with self._lock:
            found = self._words.suggest(word)
        return tuple(dict.fromkeys((*sorted(near), *found)))[:_MOST_SUGGESTIONS]


def must_be_there() -> None:
    """Make sure that there is something to look words up with.

    Raises:
        AppError: ``spelling.missing``.
    """
    _broker()


def load(language: str) -> Dictionary:
    """Read the dictionary of a language. Takes a third of a second: run it in the background.

    Raises:
        AppError: ``spelling.missing`` where the system lacks enchant, or the language a dictionary.
    """
    tag = TAGS.get(language)
    if tag is None:
        raise AppError("spelling.missing")
    broker = _broker()
    if not broker.dict_exists(tag):
        raise AppError("spelling.missing")
    return Dictionary(broker.request_dict(tag), field_words(language))


def _broker() -> _Broker:
    if os.environ.get(_WHERE) != _folder():
        prepare()
    try:
        import enchant  # noqa: PLC0415 - the system may lack its library, and nothing else waits
    except (ImportError, OSError) as missing:
        raise AppError("spelling.missing") from missing
    broker = cast("_Broker", enchant.Broker())
    broker.set_ordering("*", "hunspell")
    return broker


def field_words(language: str) -> frozenset[str]:
    """Return the words of the field that no common dictionary has."""
    file = paths.resources() / "spelling" / f"{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().casefold() for line in lines if line.strip())


def _is_word(text: str) -> bool:
    """Tell whether a text may be looked up: enchant takes nothing that does not print."""
    return 0 < len(text) <= _LONGEST and text.isprintable()


def _is_near(known: str, word: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two have changed places."""
    if abs(len(known) - len(word)) > 1:
        return False
    shorter = min(len(known), len(word))
    start = next((n for n in range(shorter) if known[n] != word[n]), shorter)
    left = shorter - start
    end = next((n for n in range(left) if known[-1 - n] != word[-1 - n]), left)
    ours, theirs = known[start : len(known) - end], word[start : len(word) - end]
    return max(len(ours), len(theirs)) <= 1 or (len(ours) == 2 and ours == theirs[::-1])  # noqa: PLR2004 - two letters in each other's place
