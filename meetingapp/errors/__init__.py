"""Errors a person can act on. Each code has one English sentence, translated by ``words``.

An ``AppError`` never holds case content: its parameters are file names, numbers, codes and
paths inside a file, so that it may be shown, logged and copied.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from typing_extensions import override

from meetingapp.errors.marks import Clause, Term, sentence, term

__all__ = ["AppError", "Clause", "Term", "sentence", "term"]


class AppError(Exception):
    """Something a person can mend. Shown as one sentence with what to do next.

    Args:
        code: a key of ``sentences.SENTENCES``.
        params: values for the placeholders of the sentence; never case content.

    Raises:
        KeyError: the code has no sentence (a fault in the program).
    """

    def __init__(self, code: str, **params: str | int | date | Clause) -> None:
        from meetingapp.errors.sentences import SENTENCES  # noqa: PLC0415 - twenty modules

        self.code = code
        self.text = SENTENCES[code]
        self.params: Mapping[str, str | int | date | Clause] = MappingProxyType(params)
        super().__init__(code)

    @override
    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return self.text.format(**self.params)
