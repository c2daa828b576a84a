"""What the template advises on an item; it never prints."""

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.wording import Say


def guidance(room: RoomViewModel, item: str) -> Say:
    """Say the template’s advice on an item."""
    texts = room.room.template.item(item).guidance
    return lambda words: texts[words.language]
