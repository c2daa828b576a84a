"""What the screens need for writing, as they see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence

    from meetingapp.domain.snippet import Snippet
    from meetingapp.services.spelling import Spelling


class Speller(Protocol):
    """The words of one language."""

    def knows(self, word: str) -> bool | None:
        """Tell whether a word is spelt right; None where that cannot be told now."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Give what may have been meant. Takes a tenth of a second: run it as heavy work."""
        ...


class Writing(Protocol):
    """Snippets and spelling. Each use case is one transaction: run it in the background."""

    def list_snippets(self) -> tuple[Snippet, ...]:
        """The vault's own snippets."""
        ...

    def save_snippets(self, rows: tuple[Snippet, ...], /) -> tuple[Snippet, ...]:
        """Replace the vault's own snippets; raises ``snippet.…``."""
        ...

    def shipped_snippets(self, language: str) -> tuple[Snippet, ...]:
        """The snippets that come with the program. Quick after the first time."""
        ...

    def read_spelling(self) -> Spelling:
        """What was learned, and what was chosen."""
        ...

    def learn_word(self, word: str) -> Spelling:
        """Let a word be spelt as it is; raises ``spelling.no_word`` or ``spelling.full``."""
        ...

    def save_spelling(self, chosen: Spelling, /) -> Spelling:
        """Replace what was chosen; words left out are forgotten."""
        ...

    def check_spelling(self) -> None:
        """Make sure that the spelling can work here; raises ``spelling.missing``."""
        ...

    def dictionary(self, language: str) -> Speller:
        """The dictionary of a language; raises ``spelling.missing``. Long: as heavy work."""
        ...
