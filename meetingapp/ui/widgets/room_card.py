"""What the meeting room shows beside what it must."""

from meetingapp.ui.state import AppState
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.tick import Tick


class RoomCard(Card):
    """Chosen for this computer."""

    def __init__(self, state: AppState) -> None:
        super().__init__(lambda words: words("In the meeting room"), margins=(16, 4, 16, 16))
        self.times = Tick(lambda words: words("Show planned and used time of each item"))
        self.times.setChecked(state.item_times)
        self.times.toggled.connect(lambda on: state.show_item_times(on=on))
        self.body.addWidget(self.times)
