"""The way to the overview of meetings, which everybody may have on the wall."""

from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row


class OverviewCard(Card):
    """Tells what it is, and opens it."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("Overview of our meetings"), margins=(16, 4, 16, 16))
        self.body.setSpacing(8)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Which meetings you have, who takes part, and the days of the school year. "
                    "It tells of no child."
                ),
                "body2",
                wrap=True,
            )
        )
        self.look = Button(
            lambda words: words("Look at the overview"), kind="soft", icon_name="eye"
        )
        line = row()
        line.addWidget(self.look)
        line.addStretch(1)
        self.body.addLayout(line)
