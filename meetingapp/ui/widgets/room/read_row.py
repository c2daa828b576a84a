"""One line of the read-back; R opens what it says for correction."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.read_back import ReadLine
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label, TextStyle
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording

_LEAD = 176


class ReadRow(QFrame):
    """The child’s own words keep their colour here too."""

    mended = Signal(object)

    def __init__(self, line: ReadLine) -> None:
        super().__init__()
        self.setObjectName("voice" if line.voice else "grid_row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line = line
        across = row(self, margins=(14, 9, 12, 9), gap=12)
        icon = Icon(line.icon, "voice_mark" if line.voice else "text2", 18)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        lead = Label(plain(line.lead), "voice_label" if line.voice else "sm_strong", wrap=True)
        lead.setFixedWidth(theme.px(_LEAD))
        across.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=2)
        texts.addWidget(Label(plain(line.text), "voice" if line.voice else "body", wrap=True))
        if line.under:
            style: TextStyle = "voice_small" if line.voice else "small"
            texts.addWidget(Label(plain(line.under), style, wrap=True))
        across.addLayout(texts, 1)
        self._tick = Icon("check", "ok", 18, 2.6)
        policy = self._tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tick.setSizePolicy(policy)
        across.addWidget(self._tick)
        self.set_read(False)

    def set_read(self, on: bool) -> None:
        """Show that the line was read aloud."""
        self._tick.setVisible(on)
        line = self._line
        said = " ".join(part for part in (f"{line.lead}:", line.text, line.under) if part)
        read = wording.words("Read aloud.") if on else wording.words("R corrects this point.")
        self.setAccessibleName(f"{said} {read}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().lower() == "r":
            self.mended.emit(self._line)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mended.emit(self._line)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_flag(self, "kbf", True)
        set_flag(self, "on", True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_flag(self, "kbf", False)
        set_flag(self, "on", False)
