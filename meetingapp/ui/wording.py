"""The language of the screens in use now. Widgets say themselves again when it changes."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.concealed import shown
from meetingapp.words import Language, Words

Say: TypeAlias = Callable[[Words], str]
"""A text that can be said in any language, as ``lambda words: words("Unlock")``."""


class Wording(QObject):
    """Holds the words in use. ``changed`` comes after a switch."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: Words | None = None

    @property
    def words(self) -> Words:
        """Return the words in use; bokmål until another language is chosen."""
        if self._words is None:
            self._words = Words(Language.NB)
        return self._words

    def said(self, say: Say) -> str:
        """Say a text in the language in use; what hides in it, as in a name, is made visible."""
        return shown(say(self.words))

    def use(self, language: Language) -> None:
        """Switch to another language and let every widget say itself again."""
        if self._words is not None and self._words.language is language:
            return
        self._words = Words(language)
        self.changed.emit()


wording = Wording()


def plain(text: str) -> Say:
    """Wrap data such as a name, which is the same in every language."""
    return lambda _words: text
