"""Figures for leadership, as the screens see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from meetingapp.domain.figures.period import Period
    from meetingapp.domain.figures.table import Figures
    from meetingapp.services.figures import Choices, Preliminary, Setting
    from meetingapp.ui.forms_port import PaperFile
    from meetingapp.words import Language


class LeadershipFigures(Protocol):
    """Counting, freezing and printing are long: run them as heavy work."""

    def choices(self) -> Choices:
        """What is frozen, and what may still be made."""
        ...

    def setting(self, language: Language) -> Setting:
        """What stands around figures."""
        ...

    def count(self, period: Period) -> Preliminary:
        """Count a period as it stands now."""
        ...

    def freeze(self, period: Period) -> Figures:
        """Keep the figures of a period for good."""
        ...

    def pdf(self, figures: Figures, language: Language) -> PaperFile:
        """Frozen figures on paper."""
        ...

    def csv(self, figures: Figures, language: Language) -> tuple[str, bytes]:
        """Frozen figures for a spreadsheet, with the name of the file."""
        ...
