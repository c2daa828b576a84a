"""How long nobody may be away before the window locks."""

from typing import Final

from meetingapp.ui.away import CHOICES_IN_MEETING, MOST_MINUTES, Away
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_CHOICES: Final = (1, 2, 5, 10, MOST_MINUTES)


class AwayCard(Card):
    """Chosen for this computer. A meeting never locks sooner than the rest of the window."""

    def __init__(self, away: Away) -> None:
        super().__init__(lambda words: words("When you are away"), margins=(16, 4, 16, 16))
        self._away = away
        self.minutes = Seg(
            _name_of_minutes,
            _options(_CHOICES, away.minutes),
            advance=False,
        )
        self.in_meeting = Seg(
            _name_in_meeting,
            _options(CHOICES_IN_MEETING, away.in_meeting),
            advance=False,
        )
        self.body.setSpacing(10)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Samråd saves, locks and forgets the key when nobody has touched it for a "
                    "while."
                ),
                "sm2",
                wrap=True,
            )
        )
        self.body.addWidget(Field(lambda words: words("Minutes before it locks"), self.minutes))
        self.body.addWidget(
            Field(lambda words: words("Minutes in a running meeting"), self.in_meeting)
        )
        self.minutes.chosen.connect(lambda chosen: away.set_minutes(int(chosen)))
        self.in_meeting.chosen.connect(lambda chosen: away.set_in_meeting(int(chosen)))
        away.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.minutes.set_value(str(self._away.minutes))
        self.in_meeting.set_value(str(self._away.in_meeting))


def _options(choices: tuple[int, ...], now: int) -> list[Option]:
    return [Option(str(each), plain(str(each))) for each in sorted({*choices, now})]


def _name_of_minutes(words: Words) -> str:
    return words("Minutes before it locks")


def _name_in_meeting(words: Words) -> str:
    return words("Minutes in a running meeting")
