"""Errors a person can act on. Each code has one English sentence, translated by ``words``.

An ``AppError`` never holds case content: its parameters are file names, numbers, codes and
paths inside a file, so that it may be shown, logged and copied.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from typing_extensions import override

from meetingapp.errors.at_work import AT_WORK
from meetingapp.errors.in_attachments import IN_ATTACHMENTS
from meetingapp.errors.in_catalogue import IN_CATALOGUE
from meetingapp.errors.in_copies import IN_COPIES
from meetingapp.errors.in_figures import IN_FIGURES
from meetingapp.errors.in_files import IN_FILES
from meetingapp.errors.in_forms import IN_FORMS
from meetingapp.errors.in_keyring import IN_KEYRING
from meetingapp.errors.in_letterhead import IN_LETTERHEAD
from meetingapp.errors.in_measurements import IN_MEASUREMENTS
from meetingapp.errors.in_papers import IN_PAPERS
from meetingapp.errors.in_parcels import IN_PARCELS
from meetingapp.errors.in_planning import IN_PLANNING
from meetingapp.errors.in_printing import IN_PRINTING
from meetingapp.errors.in_tables import IN_TABLES
from meetingapp.errors.in_vault import IN_VAULT
from meetingapp.errors.in_writing import IN_WRITING
from meetingapp.errors.marks import Clause, Term, sentence, term

__all__ = ["SENTENCES", "AppError", "Clause", "Term", "sentence", "term"]

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **AT_WORK,
        **IN_ATTACHMENTS,
        **IN_CATALOGUE,
        **IN_COPIES,
        **IN_FIGURES,
        **IN_FILES,
        **IN_FORMS,
        **IN_KEYRING,
        **IN_LETTERHEAD,
        **IN_MEASUREMENTS,
        **IN_PAPERS,
        **IN_PARCELS,
        **IN_PLANNING,
        **IN_PRINTING,
        **IN_TABLES,
        **IN_VAULT,
        **IN_WRITING,
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

    def __init__(self, code: str, **params: str | int | date | Clause) -> None:
        self.code = code
        self.text = SENTENCES[code]
        self.params: Mapping[str, str | int | date | Clause] = MappingProxyType(params)
        super().__init__(code)

    @override
    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return self.text.format(**self.params)
