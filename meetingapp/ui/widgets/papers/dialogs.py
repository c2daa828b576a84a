"""Small windows about finished minutes: sent for comment, a remark, and the archive’s reference."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.approval import Remark
from meetingapp.domain.journal import is_reference
from meetingapp.domain.text import says_something
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain


class SentDialog(FormDialog):
    """``sent`` carries who got the minutes, by name, and the last day to comment."""

    sent = Signal(object, object)

    def __init__(
        self, parent: QWidget, known: Sequence[str], earliest: date, today: Callable[[], date]
    ) -> None:
        super().__init__(
            parent,
            lambda words: words("Sent for comment"),
            lambda words: words(
                "You send the copies yourself. Who says nothing by the last day has accepted."
            ),
            lambda words: words("Note it"),
        )
        self._earliest = earliest
        self.who = TextArea(lambda words: words("Who got them"), lines=(2, 6))
        self.who.set_raw("\n".join(known))
        self.last = DateField(lambda words: words("Last day to comment"), today)
        self.last.set_day(earliest)
        self.body.addWidget(
            Field(
                lambda words: words("Who got them"),
                self.who,
                hint=lambda words: words("One on each line."),
            )
        )
        self.body.addWidget(
            Field(
                lambda words: words("Last day to comment"),
                self.last,
                hint=lambda words: words("At least five working days from today."),
            )
        )
        self.last.edited.connect(lambda _text: self._look())
        self.fit()
        self.who.setFocus()

    def _look(self) -> None:
        day = self.last.day
        self.save.setEnabled(day is not None and day >= self._earliest)

    @override
    def _save(self) -> None:
        names = [line.strip() for line in self.who.raw.splitlines() if line.strip()]
        self.sent.emit(names, self.last.day)
        self.accept()


class RemarkDialog(FormDialog):
    """``remarked`` carries the remark."""

    remarked = Signal(object)

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(
            parent,
            lambda words: words("Write in a remark"),
            lambda words: words(
                "The remark is appended as it was said. The minutes themselves stay as they are."
            ),
            lambda words: words("Keep the remark"),
        )
        self.by = TextField(lambda words: words("Who remarked"))
        self.text = TextArea(lambda words: words("The remark"), lines=(3, 8))
        self.on = DateField(lambda words: words("Came on"), today)
        self.on.set_day(today())
        self.body.addWidget(Field(lambda words: words("Who remarked"), self.by))
        self.body.addWidget(Field(lambda words: words("The remark"), self.text))
        self.body.addWidget(Field(lambda words: words("Came on"), self.on))
        for field in (self.by, self.text, self.on):
            field.edited.connect(lambda _text: self._look())
        self._look()
        self.fit()
        self.by.setFocus()

    def _look(self) -> None:
        told = says_something(self.by.raw) and says_something(self.text.raw)
        self.save.setEnabled(told and self.on.day is not None)

    @override
    def _save(self) -> None:
        if self.on.day is not None:
            self.remarked.emit(Remark(self.by.raw.strip(), self.text.raw.strip(), self.on.day))
            self.accept()


class JournalDialog(FormDialog):
    """``noted`` carries the archive's reference and its day."""

    noted = Signal(str, object)

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(
            parent,
            lambda words: words("The archive has the minutes"),
            lambda words: words(
                "Write the reference as the archive gave it. It has figures, and names nobody."
            ),
            lambda words: words("Note it"),
        )
        self.reference = TextField(
            lambda words: words("Reference"), placeholder=plain("2026/1234-5")
        )
        self.on = DateField(lambda words: words("Journaled on"), today)
        self.on.set_day(today())
        self.body.addWidget(Field(lambda words: words("Reference"), self.reference))
        self.body.addWidget(Field(lambda words: words("Journaled on"), self.on))
        for field in (self.reference, self.on):
            field.edited.connect(lambda _text: self._look())
        self._look()
        self.fit()
        self.reference.setFocus()

    def _look(self) -> None:
        ready = is_reference(self.reference.raw.strip()) and self.on.day is not None
        self.save.setEnabled(ready)

    @override
    def _save(self) -> None:
        self.noted.emit(self.reference.raw.strip(), self.on.day)
        self.accept()
