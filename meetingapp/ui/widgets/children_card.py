"""Where children and guardians stand: in their cases, for each case is seen by a few."""

from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row


class ChildrenCard(Card):
    """The way to the cases, and to taking in children from a file."""

    def __init__(self, *, may_take_in: bool) -> None:
        super().__init__(lambda words: words("Children and guardians"), margins=(16, 4, 16, 16))
        self.take_in = Button(
            lambda words: words("From a file"), kind="link", icon_name="file-text"
        )
        self.header.addWidget(self.take_in)
        self.take_in.setVisible(may_take_in)
        self.body.setSpacing(8)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "They stand in their cases, so that nobody sees more children than they work "
                    "with."
                ),
                "body2",
                wrap=True,
            )
        )
        self.cases = Button(lambda words: words("Go to the cases"), kind="soft")
        line = row()
        line.addWidget(self.cases)
        line.addStretch(1)
        self.body.addLayout(line)
