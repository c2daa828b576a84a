"""S01: what children and young people say as a group, in a meeting about no single child."""

from typing import Final

from typing_extensions import override

from meetingapp.domain.system import SystemSource
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance

_SAID: Final = "system_voice.said"


class YoungVoiceForm(ItemForm):
    """Where they were heard, what they said, and what it changes here."""

    def __init__(self, room: RoomViewModel, item: str) -> None:
        super().__init__(room, item, sub=guidance(room, item))

    @override
    def parts(self) -> Parts:
        fields = self.fields
        self.body.addWidget(
            fields.many(
                "system_voice.sources",
                lambda words: words("Where have they been heard?"),
                code_options(SystemSource),
                as_code(SystemSource),
            )
        )
        yield
        self.body.addWidget(
            fields.area(
                _SAID,
                lambda words: words("What do children and young people say?"),
                lines=(3, 10),
                hint=lambda words: words("As a group. Nobody may be recognised."),
            )
        )
        yield
        self.body.addWidget(
            fields.area(
                "system_voice.effect",
                lambda words: words("What does it change for what we do?"),
                lines=(2, 8),
            )
        )
        yield
        self.finish()
