"""Whether the vault is whole: checked when one asks, and told in plain words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say


class WholeCard(Card):
    """What was found stands as a calm list; each line says what it means and what to do."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("Is everything in order?"), margins=(16, 2, 16, 16))
        self.check = Button(lambda words: words("Check the vault now"), icon_name="shield-check")
        self.findings: tuple[AppError, ...] = ()
        self._answers = QWidget()
        self._lines = column(self._answers, gap=10)
        self.body.setSpacing(12)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Samråd reads every page, the whole audit log and every set of minutes, and "
                    "tells if anything was changed by something else."
                ),
                "sm2",
                wrap=True,
            )
        )
        line = row()
        line.addWidget(self.check)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self._answers)
        self._answers.hide()

    @property
    def said(self) -> str:
        """Return what the check said."""
        return " ".join(label.text() for label in self._answers.findChildren(Label))

    def show_busy(self, *, on: bool) -> None:
        """Show that the vault is being checked."""
        self.check.setEnabled(not on)
        self.check.set_say(
            (lambda words: words("Checking …"))
            if on
            else (lambda words: words("Check the vault now"))
        )

    def show_findings(self, findings: Sequence[AppError]) -> None:
        """Show what was found, or that all is in order."""
        self.findings = tuple(findings)
        answers = QWidget()
        lines = column(answers, gap=10)
        if not findings:
            lines.addWidget(
                _line("circle-check", "ok", lambda words: words("Everything is in order."))
            )
        for finding in findings:
            lines.addWidget(_line("circle-alert", "warn", _said(finding)))
        self.body.replaceWidget(self._answers, answers)
        self._answers.hide()
        self._answers.deleteLater()
        self._answers = answers
        announce(self, self.said)


def _said(finding: AppError) -> Say:
    return lambda words: words.error(finding)


def _line(icon_name: str, role: str, say: Say) -> QWidget:
    holder = QWidget()
    line = row(holder, gap=10)
    line.addWidget(Icon(icon_name, role, 18), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(say, "body", wrap=True), 1)
    return holder
