"""Fields that need not be filled in, folded away until somebody wants them."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.icons import icon
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say


class Folded(QWidget):
    """A line that opens and closes what lies under it."""

    def __init__(self, say: Say, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self._button = Button(say, kind="link", icon_name="chevron-right")
        self._button.setCheckable(True)
        outer = column(self, gap=8)
        line = row()
        line.addWidget(self._button)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addWidget(content)
        content.hide()
        self._button.toggled.connect(self._turn)

    @property
    def is_open(self) -> bool:
        """Tell whether the content is in sight."""
        return self._button.isChecked()

    @property
    def button(self) -> Button:
        """Return the line itself: it opens and closes."""
        return self._button

    def _turn(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        name = "chevron-down" if is_open else "chevron-right"
        self._button.setIcon(icon(name, "accent_text"))

    def set_say(self, say: Say) -> None:
        """Say something else on the line."""
        self._button.set_say(say)

    def open(self) -> None:
        """Show the content."""
        self._button.setChecked(True)


def unfold(widget: QWidget) -> None:
    """Open everything that hides ``widget``."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, Folded):
            around.open()
        around = around.parentWidget()
