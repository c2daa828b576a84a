"""Who took out, or tried to take out, more than ten cases in an hour. No child stands here."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.services.leaving import NamedAlert
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_SHOWN: Final = 12


class AlertsCard(Card):
    """A line for each person and day of the last three months, the newest first."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("Many cases in a short time"), margins=(16, 2, 16, 16))
        self.body.setSpacing(12)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "More than ten cases leave the vault within an hour only when another has "
                    "approved it. Each time stands here for three months."
                ),
                "sm2",
                wrap=True,
            )
        )
        self._lines = QWidget()
        self.body.addWidget(self._lines)

    @property
    def said(self) -> str:
        """Return what the lines say."""
        return " ".join(label.text() for label in self._lines.findChildren(Label))

    def show_alerts(self, alerts: Sequence[NamedAlert]) -> None:
        """Show the newest, or that there is nothing to tell."""
        lines = QWidget()
        body = column(lines, gap=10)
        if not alerts:
            body.addWidget(
                _line("circle-check", "ok", lambda words: words("Nobody has taken out that many."))
            )
        for each in alerts[:_SHOWN]:
            body.addWidget(_line("circle-alert", "warn", _who(each), _what(each)))
        if rest := len(alerts[_SHOWN:]):
            body.addWidget(
                Label(
                    lambda words: words.plural(
                        "One earlier stands in the log.", "{n} earlier stand in the log.", rest
                    ),
                    "xs",
                )
            )
        self.body.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines


def _line(icon_name: str, role: str, say: Say, more: Say | None = None) -> QWidget:
    holder = QWidget()
    line = row(holder, gap=10)
    line.addWidget(Icon(icon_name, role, 18), 0, Qt.AlignmentFlag.AlignTop)
    texts = column(gap=1)
    texts.addWidget(Label(say, "strong" if more else "body", wrap=True))
    if more is not None:
        texts.addWidget(Label(more, "sm2", wrap=True))
    line.addLayout(texts, 1)
    return holder


def _who(told: NamedAlert) -> Say:
    def say(words: Words) -> str:
        name = told.person or words("Somebody who is no longer in the register")
        return f"{words.short_day(told.alert.on)} · {name}"

    return say


def _what(told: NamedAlert) -> Say:
    alert = told.alert

    def say(words: Words) -> str:
        said = []
        if alert.left:
            said.append(
                words.plural(
                    "One case left after the first ten.",
                    "{n} cases left after the first ten.",
                    alert.left,
                )
            )
        if alert.held:
            said.append(
                words.plural("One case was held back.", "{n} cases were held back.", alert.held)
            )
        said += (
            words("Approved by {name}.", name=name or words("somebody who is no longer here"))
            for name in told.approved_by
        )
        if told.by_code:
            said.append(words("Approved with the recovery code."))
        if alert.refused:
            said.append(
                words.plural(
                    "A wrong passphrase was typed once.",
                    "A wrong passphrase was typed {n} times.",
                    alert.refused,
                )
            )
        return " ".join(said)

    return say
