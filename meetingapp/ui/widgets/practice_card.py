"""A way to the practice vault: a vault of its own, where everything is invented."""

from meetingapp.errors import AppError
from meetingapp.ui.practice_port import Practice
from meetingapp.ui.why import Why
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.dialog import say_trouble
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.workplace import Workplace


class PracticeCard(Card):
    """Makes the practice vault and goes there; from the settings it can be removed too.

    Hidden where there is none to go to: in the practice vault itself.
    """

    def __init__(self, work: Workplace, *, removes: bool = False) -> None:
        super().__init__(lambda words: words("Try in a practice vault"))
        self._work = work
        self._removes = removes
        self.open = Button(lambda words: words("Try in a practice vault"), icon_name="play")
        self.remove = Button(lambda words: words("Remove the practice vault"))
        self.remove.hide()
        self.said = Said()
        text = column(margins=(8, 0, 8, 6), gap=10)
        text.addWidget(
            Label(
                lambda words: words(
                    "A vault of its own with invented children and meetings, where you may try "
                    "everything. Your own vault locks meanwhile, and is not touched."
                ),
                "body2",
                wrap=True,
            )
        )
        buttons = row(gap=10)
        buttons.addWidget(self.open)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        text.addLayout(buttons)
        text.addWidget(self.said)
        self.body.addLayout(text)
        self.open.clicked.connect(self._make)
        self.remove.clicked.connect(self._take_away)
        practice = work.state.practice
        self.setVisible(practice is not None)
        if practice is not None and removes:
            work.background.heavy(practice.stands, self.remove.setVisible)

    @property
    def _practice(self) -> Practice | None:
        return self._work.state.practice

    def _make(self) -> None:
        practice = self._practice
        if practice is None:
            return
        self._wait(on=True)
        self.said.say(lambda words: words("Making the practice vault …"))
        self._work.background.heavy(practice.make, self._made, self._failed)

    def _made(self, _none: None) -> None:
        self._wait(on=False)
        self.said.clear()
        self._work.state.leave.emit(Why.PRACTISE)

    def _take_away(self) -> None:
        practice = self._practice
        if practice is None:
            return
        self._wait(on=True)
        self._work.background.heavy(practice.remove, self._gone, self._failed)

    def _gone(self, is_all_gone: bool) -> None:
        self._wait(on=False)
        self.remove.setVisible(not is_all_gone)
        if is_all_gone:
            self.said.say(lambda words: words("The practice vault is removed."))
        else:
            self.said.say(
                lambda words: words(
                    "Some files in the folder of the practice vault were not put there by Samråd. "
                    "They are still there."
                )
            )

    def _failed(self, error: AppError) -> None:
        self._wait(on=False)
        self.said.clear()
        say_trouble(self.window(), error)

    def _wait(self, *, on: bool) -> None:
        for button in (self.open, self.remove):
            button.setEnabled(not on)
