"""Whether a line a day reminds of what is to be followed up."""

from meetingapp.ui.reminders_port import Reminding
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.tick import Tick
from meetingapp.words import Words


class RemindersCard(Card):
    """Chosen for this computer. Where the desktop shows no such lines, it says so."""

    def __init__(self, reminders: Reminding) -> None:
        super().__init__(lambda words: words("Reminder"), margins=(16, 4, 16, 16))
        self._is_there = reminders.is_there
        self.tick = Tick(lambda words: words("Remind me once a day"))
        self.tick.setChecked(reminders.is_on)
        self.tick.setEnabled(self._is_there or reminders.is_on)
        self.tick.toggled.connect(lambda on: reminders.turn(on=on))
        self.about = Label(self._about, "sm2", wrap=True)
        self.body.setSpacing(10)
        self.body.addWidget(self.tick)
        self.body.addWidget(self.about)

    def _about(self, words: Words) -> str:
        if not self._is_there:
            return words(
                "This computer has no place for such lines. What is to be followed up always "
                "stands on Today and under Evaluations."
            )
        return words(
            "One line in the corner of the screen. It says that something is to be followed up, "
            "never what, for whom or how much. While a meeting is held or the screen is shared, "
            "it is not shown."
        )
