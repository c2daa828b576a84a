"""What the room must say out of turn: a trouble, or characters that no font has."""

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.rescue import RescueModel
from meetingapp.ui.viewmodels.room.saving import RoomSaving
from meetingapp.ui.widgets.alert import Alert
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.not_saved import NotSaved
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class RoomNotices(QWidget):
    """Stands over the footer, and takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble = Alert(plain(""), plain(""), kind="danger", icon_name="circle-alert")
        self.characters = Alert(plain(""), _once_more, kind="warn", icon_name="info")
        self.not_saved = NotSaved()
        self.working = Alert(_finalising, _a_moment, kind="info", icon_name="file-check-2")
        lines = column(self)
        for each in (self.not_saved, self.trouble, self.characters, self.working):
            each.hide()
            lines.addWidget(each)

    def follow(self, saving: RoomSaving, status: SaveStatus, rescue: RescueModel) -> None:
        """Say how it stands with what is written, and offer to keep it elsewhere meanwhile."""
        saving.saving.connect(status.saving)
        saving.saved.connect(status.saved)
        saving.settled.connect(self.not_saved.hide)
        saving.failed.connect(status.failed)
        saving.failed.connect(self.not_saved.tell)
        self.not_saved.place_chosen.connect(rescue.keep)
        rescue.kept.connect(self.not_saved.kept)
        rescue.failed.connect(self.tell)

    def tell(self, error: AppError) -> None:
        """Say what went wrong and what to do."""
        self.trouble.set_texts(lambda words: words.error(error), plain(""))
        self.trouble.show()

    def not_opened(self, error: AppError, typed: str) -> None:
        """Say why nothing is shown here, and repeat what was typed for it."""
        more = (lambda words: words("You had typed: {text}", text=typed)) if typed else plain("")
        self.trouble.set_texts(lambda words: words.error(error), more)
        self.trouble.show()

    def not_finalised(self, error: AppError) -> None:
        """Say what stopped the finalising, and that nothing came of it."""
        self.trouble.set_texts(lambda words: words.error(error), _draft_stands)
        self.trouble.show()

    def show_work(self, *, finalising: bool) -> None:
        """Say what happens while the minutes are made; what went wrong before is over then."""
        if finalising and self.working.isHidden():
            self.trouble.hide()
        self.working.setVisible(finalising)

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


def _finalising(words: Words) -> str:
    return words("The minutes are being made and locked")


def _a_moment(words: Words) -> str:
    return words("It takes a moment. Nothing can be changed meanwhile.")


def _draft_stands(words: Words) -> str:
    return words("Nothing was locked. The draft is as it was.")
