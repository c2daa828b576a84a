"""An agenda item of the municipality’s own: its heading, its advice and one text."""

from typing_extensions import override

from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance


class OwnItemForm(ItemForm):
    """Free text; nothing is required of it."""

    def __init__(self, room: RoomViewModel, item: str) -> None:
        super().__init__(room, item, sub=guidance(room, item))

    @override
    def parts(self) -> Parts:
        item = self.item
        self.body.addWidget(
            self.fields.area(
                f"own_items.{item}.text", lambda words: words("What was said"), lines=(6, 20)
            )
        )
        yield
        self.finish()
