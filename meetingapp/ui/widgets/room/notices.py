"""What the room must say out of turn: a trouble, or characters that no font has."""

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.not_saved import NotSaved
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class RoomNotices(QWidget):
    """Stands over the footer, and takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble = Notice(plain(""), plain(""), kind="danger", icon_name="circle-alert")
        self.characters = Notice(plain(""), _once_more, kind="warn", icon_name="info")
        self.not_saved = NotSaved()
        lines = column(self)
        for each in (self.not_saved, self.trouble, self.characters):
            each.hide()
            lines.addWidget(each)

    def tell(self, error: AppError) -> None:
        """Say what went wrong and what to do."""
        self.trouble.set_texts(lambda words: words.error(error), plain(""))
        self.trouble.show()

    def name_characters(self, names: tuple[str, ...]) -> None:
        """List what prints by name, before anything is locked."""
        listed = ", ".join(names)
        self.characters.set_texts(
            lambda words: words("No font has these characters: {names}", names=listed), _once_more
        )
        self.characters.show()

    def forget_characters(self) -> None:
        """The text was changed: they are looked for again when somebody finalises."""
        self.characters.hide()


def _once_more(words: Words) -> str:
    return words(
        "They print by their names, in brackets. Change the text, or finalise once more to go on."
    )
