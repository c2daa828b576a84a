"""Asks before figures are frozen, and says what it means."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.document.papers.figure_words import period_name
from meetingapp.domain.figures.period import Period
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.words import Words


class FreezeForm(FormDialog):
    """``agreed`` comes when a person freezes them."""

    agreed = Signal()

    def __init__(self, parent: QWidget | None, period: Period, unfinished: int) -> None:
        super().__init__(
            parent,
            lambda words: words(
                "Freeze the figures for {period}?", period=period_name(period, words)
            ),
            _means,
            lambda words: words("Freeze the figures"),
        )
        if unfinished:
            missing = Label(lambda words: unfinished_says(words, unfinished), "warn", wrap=True)
            self.body.addWidget(missing)
        self.body.addWidget(Label(_afterwards, "body2", wrap=True))
        self.fit()
        self.cancel.setFocus()

    @override
    def _save(self) -> None:
        self.agreed.emit()
        self.accept()


def unfinished_says(words: Words, unfinished: int) -> str:
    """Say how many discussions are not counted because their minutes are not finalised."""
    return words.plural(
        "One discussion in the period has no finalised minutes, and is not counted.",
        "{n} discussions in the period have no finalised minutes, and are not counted.",
        unfinished,
    )


def _means(words: Words) -> str:
    return words(
        "The figures stay as they are now. Minutes that are finalised or corrected later do not "
        "change them, and nobody can count the period again."
    )


def _afterwards(words: Words) -> str:
    return words(
        "Afterwards no other period with days in common can be counted, so that nobody can be "
        "found by taking one from the other. Frozen figures can be saved as a PDF and for a "
        "spreadsheet."
    )
