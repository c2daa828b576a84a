"""One group of the recovery code, typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain


class CodeField(QWidget):
    """A number, a field for four characters, and whether they are right."""

    edited = Signal(str)
    returnPressed = Signal()  # noqa: N815 - the name of Qt's own signal

    def __init__(self, number: int) -> None:
        super().__init__()
        self.text = TextField(lambda words: words("Group {n} of {total}", n=number, total=9))
        self.text.setMaxLength(6)
        self.text.setProperty("codegroup", "true")
        self._mark = Icon("circle-check", "ok", 18)
        keeps = self._mark.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(keeps)
        line = row(self, gap=9)
        count = Label(plain(str(number)), "xs")
        line.addWidget(count)
        line.addWidget(self.text, 1)
        line.addWidget(self._mark)
        self.setFocusProxy(self.text)
        self.text.edited.connect(self._typed)
        self.text.returnPressed.connect(self.returnPressed)
        self.set_standing(None)

    def set_standing(self, right: bool | None) -> None:
        """Show that the group is right or wrong, or nothing while it is being typed."""
        set_flag(self.text, "bad", right is False)
        self._mark.set_icon(*(("circle-check", "ok") if right else ("circle-alert", "danger")))
        self._mark.setVisible(right is not None)

    def _typed(self, typed: str) -> None:
        upper = typed.upper()
        if upper != typed:
            place = self.text.cursorPosition()
            self.text.setText(upper)
            self.text.setCursorPosition(place)
        self.edited.emit(upper)
