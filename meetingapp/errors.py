"""Errors a person can act on. Each code has one English sentence, translated by ``words``.

An ``AppError`` never holds case content: its parameters are file names, numbers, codes and
paths inside a file, so that it may be shown, logged and copied.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def sentence(text: str, /) -> str:
    """Mark ``text`` for the word catalogue where it is written, and return it unchanged."""
    return text


SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "words.missing": sentence(
            "The word catalogue for {language} is missing. Run “make words” or install again."
        ),
    }
)


class AppError(Exception):
    """Something a person can mend. Shown as one sentence with what to do next.

    Args:
        code: a key of ``SENTENCES``.
        params: values for the placeholders of the sentence; never case content.

    Raises:
        KeyError: the code has no sentence (a fault in the program).
    """

    def __init__(self, code: str, **params: str | int) -> None:
        self.code = code
        self.text = SENTENCES[code]
        self.params: Mapping[str, str | int] = MappingProxyType(params)
        super().__init__(code)

    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return self.text.format(**self.params)
