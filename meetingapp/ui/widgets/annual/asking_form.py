"""A form that is open until what it holds is kept, and asks again where it may tell of somebody."""

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class AskingForm(ReadingDialog):
    """A subclass says what it sends; ``sure`` is true once somebody has looked again."""

    def __init__(self, parent: QWidget | None, title: Say, *, wide: int = 680) -> None:
        super().__init__(parent, title, wide=wide)
        self.sure = False
        self.said = Said()
        self.body.addWidget(self.said)
        self.cancel = Button(lambda words: words("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(self._save_says)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)

    def ask_again(self, found: tuple[str, ...]) -> None:
        """Name the words that may tell of somebody, and let them be kept all the same."""
        self.sure = True
        quoted = [f"«{each}»" for each in found]
        self.said.say_trouble(
            lambda words: words(
                "{found} may tell of somebody. No child is to be known here. Take it out, or save "
                "all the same.",
                found=words.listing(quoted),
            )
        )
        self.save.retranslate()

    def fail(self, error: AppError) -> None:
        """Say why it was not kept."""
        self.said.say_trouble(lambda words: words.error(error))

    def _written(self, _text: object = None) -> None:
        """What is written anew is looked through anew."""
        if self.sure:
            self.sure = False
            self.said.clear()
            self.save.retranslate()

    def _save_says(self, words: Words) -> str:
        return words("Save all the same") if self.sure else words("Save")
