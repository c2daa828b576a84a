"""Figures for leadership: what is frozen, what may be counted, and what is shown now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.figures import Choices, Preliminary, Setting
from meetingapp.services.roles import Permission
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.figures.period import Period
    from meetingapp.domain.figures.table import Figures

    _Read = tuple[Choices, Setting]


class FiguresModel(QObject):
    """``loaded`` comes with the periods there are, ``shown`` with other figures to show.

    ``working`` tells that something long began, ``frozen`` that figures were frozen, ``saved``
    where a file lies.
    """

    loaded = Signal()
    shown = Signal()
    working = Signal()
    frozen = Signal(object)
    saved = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.choices = Choices(())
        self.setting: Setting | None = None
        self.figures: Figures | None = None
        self.preliminary: Preliminary | None = None
        self._asked: Period | None = None

    @property
    def may_make(self) -> bool:
        """Tell whether the person at the desk may count and freeze."""
        return self._work.may(Permission.MAKE_FIGURES)

    def load(self) -> None:
        """Read what is frozen and what is open; the newest frozen figures are shown first."""
        self._work.background.store(self._read, self._loaded, self.failed.emit)

    def say_again(self) -> None:
        """Read the names in the language in use."""
        session, language = self._work.session, wording.words.language
        self._work.background.store(
            lambda: session.figures.setting(language), self._named, self.failed.emit
        )

    def open_frozen(self, figures: Figures) -> None:
        """Show figures that were frozen."""
        self._asked = None
        self._show(figures, None)

    def count(self, period: Period) -> None:
        """Count a period as it stands now."""
        self._asked = period
        session = self._work.session
        self.working.emit()
        self._work.background.heavy(
            lambda: session.figures.count(period), self._counted, self._not_done
        )

    def freeze(self) -> None:
        """Freeze the figures that are shown."""
        if self.preliminary is None:
            return
        session, period = self._work.session, self.preliminary.figures.period
        self.working.emit()

        def job() -> tuple[Figures, Choices]:
            return session.figures.freeze(period), session.figures.choices()

        self._work.background.heavy(job, self._have_frozen, self._not_done)

    def save_pdf(self, folder: Path) -> None:
        """Save the figures that are shown as a PDF."""
        session, figures, language = self._work.session, self.figures, wording.words.language
        if figures is None:
            return

        def job() -> Path:
            made = session.figures.pdf(figures, language)
            return session.papers.save_file(folder, made.file_name, made.content, replace=True)

        self._work.background.heavy(job, self._have_saved, self.failed.emit)

    def save_csv(self, folder: Path) -> None:
        """Save the figures that are shown for a spreadsheet."""
        session, figures, language = self._work.session, self.figures, wording.words.language
        if figures is None:
            return

        def job() -> Path:
            name, content = session.figures.csv(figures, language)
            return session.papers.save_file(folder, name, content, replace=True)

        self._work.background.heavy(job, self._have_saved, self.failed.emit)

    def _read(self) -> _Read:
        session, language = self._work.session, wording.words.language
        return session.figures.choices(), session.figures.setting(language)

    def _loaded(self, read: _Read) -> None:
        self.choices, self.setting = read
        self.loaded.emit()
        if self.choices.frozen:
            self._show(self.choices.frozen[0], None)

    def _named(self, setting: Setting) -> None:
        self.setting = setting
        self.loaded.emit()
        self.shown.emit()

    def _counted(self, preliminary: Preliminary) -> None:
        if preliminary.figures.period == self._asked:
            self._show(preliminary.figures, preliminary)

    def _have_frozen(self, answer: tuple[Figures, Choices]) -> None:
        figures, self.choices = answer
        self.loaded.emit()
        self._show(figures, None)
        self.frozen.emit(figures)

    def _have_saved(self, path: Path) -> None:
        self.saved.emit(path)

    def _not_done(self, error: AppError) -> None:
        self.shown.emit()
        self.failed.emit(error)

    def _show(self, figures: Figures, preliminary: Preliminary | None) -> None:
        self.figures, self.preliminary = figures, preliminary
        self.shown.emit()
