"""What a file would do to the catalogue, told before anything is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.services.importing import PreviewLine, Standing
from meetingapp.ui.viewmodels.catalogue import Looked
from meetingapp.ui.viewmodels.import_words import line_says
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_MOST_SHOWN = 100
_LEAVE = "LEAVE"
_UPDATE = "UPDATE"


class TakeInDialog(ReadingDialog):
    """``agreed`` comes when a person takes in the lines that can be read."""

    agreed = Signal()

    def __init__(self, parent: QWidget | None, file: Looked) -> None:
        preview = file.preview
        self._faulty = preview.count(Standing.FAULTY)
        self._new = preview.count(Standing.NEW)
        self._known = preview.count(Standing.KNOWN)
        super().__init__(parent, lambda words: words("Take in measures from a file"), wide=620)
        body = self.page.body
        body.addWidget(Label(self._say, "body", wrap=True))
        self.known = Seg(
            _known_already,
            (
                Option(_LEAVE, lambda words: words("Leave as they are")),
                Option(_UPDATE, lambda words: words("Make them as the file tells")),
            ),
        )
        self.known.set_value(_LEAVE)
        field = Field(_known_already, self.known)
        field.setVisible(self._known > 0)
        body.addWidget(field)
        if self._faulty:
            body.addWidget(Label(lambda words: words("Lines that cannot be read"), "label"))
        bad = [line for line in preview.lines if line.standing is Standing.FAULTY]
        for line in bad[:_MOST_SHOWN]:
            body.addWidget(Label(_line(line), "sm", wrap=True))
        if len(bad) > _MOST_SHOWN:
            body.addWidget(Label(_and_more(len(bad) - _MOST_SHOWN), "sm2", wrap=True))
        body.addStretch(1)
        cancel = Button(lambda words: words("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = PrimaryButton(self._say_take, "check")
        self.take.setEnabled(bool(self._new or self._known))
        self.take.clicked.connect(self._take)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.take)
        (cancel if self._faulty else self.take).setFocus()

    @property
    def updates(self) -> bool:
        """Tell whether those known already become as the file tells."""
        return self.known.value == _UPDATE

    def _take(self) -> None:
        self.agreed.emit()
        self.accept()

    def _say(self, words: Words) -> str:
        told = words(
            "{new} new, {known} known already. Nothing is kept yet.",
            new=self._new,
            known=self._known,
        )
        if not self._faulty:
            return told
        wrong = words.plural(
            "One line cannot be read. You can mend it in the file, or take in the others.",
            "{n} lines cannot be read. You can mend them in the file, or take in the others.",
            self._faulty,
        )
        return f"{told} {wrong}"

    def _say_take(self, words: Words) -> str:
        if self._faulty:
            return words("Take in the others")
        return words("Take in the file")


def _known_already(words: Words) -> str:
    return words("Those known already")


def _and_more(count: int) -> Say:
    return lambda words: words("And {n} more.", n=count)


def _line(line: PreviewLine[CatalogueEntry]) -> Say:
    return lambda words: line_says(words, line)
