"""Fetches the first steps again, after they were put away."""

from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.workplace import Workplace


class FirstStepsAgainCard(Card):
    """One button; it does no harm where they were not put away."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("First steps"))
        self._work = work
        self.again = Button(lambda words: words("Show the first steps"))
        self.again.clicked.connect(self._fetch)
        self.said = Said()
        text = column(margins=(8, 0, 8, 6), gap=10)
        text.addWidget(
            Label(
                lambda words: words("What to do first in a new vault. They stand on Today."),
                "body2",
                wrap=True,
            )
        )
        line = row()
        line.addWidget(self.again)
        line.addStretch(1)
        text.addLayout(line)
        text.addWidget(self.said)
        self.body.addLayout(text)

    def _fetch(self) -> None:
        beginning = self._work.session.beginning
        self._work.background.store(lambda: beginning.show_first_steps(shown=True), self._fetched)

    def _fetched(self, _none: None) -> None:
        self.said.say(lambda words: words("They stand on Today until all are done."))
