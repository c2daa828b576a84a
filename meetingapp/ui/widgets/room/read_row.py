"""One point of the read-back: Enter has it read, R opens it where it stands, A has all read."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.read_back import ReadLine
from meetingapp.ui.viewmodels.room.reading_aloud import PointState
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label, TextStyle
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.read_editor import ReadEditor
from meetingapp.ui.widgets.still import Still
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Language

_LEAD = 176
_RADIUS = 10


class ReadRow(QFrame):
    """The child’s own words keep their colour here too."""

    read = Signal(str)
    mended = Signal(str)
    all_read = Signal()

    def __init__(self, line: ReadLine) -> None:
        super().__init__()
        self.setObjectName("voice" if line.voice else "grid_row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line = line
        self.state = PointState.UNREAD
        self._shown: tuple[PointState, ReadLine, Language] | None = None
        self.editor: ReadEditor | None = None
        self._outer: QVBoxLayout = column(self, margins=(14, 9, 12, 9), gap=8)
        across = row(gap=12)
        self._outer.addLayout(across)
        icon = Icon(line.icon, "voice_mark" if line.voice else "text2", 18)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._lead = Label(plain(""), "voice_label" if line.voice else "sm_strong", wrap=True)
        self._lead.setFixedWidth(theme.px(_LEAD))
        across.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=2)
        self._text = Label(plain(""), "voice" if line.voice else "body", wrap=True)
        style: TextStyle = "voice_small" if line.voice else "small"
        self._under = Label(plain(""), style, wrap=True)
        texts.addWidget(self._text)
        texts.addWidget(self._under)
        across.addLayout(texts, 1)
        self._changed = Pill(lambda words: words.in_context("point", "changed"), "warn")
        across.addWidget(self._changed, 0, Qt.AlignmentFlag.AlignTop)
        self._mend = Button(lambda words: words("Correct"), kind="link", icon_name="pencil")
        self._mend.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mend.clicked.connect(lambda: self.mended.emit(self.line.key))
        across.addWidget(Still(self._mend), 0, Qt.AlignmentFlag.AlignTop)
        self._tick = Icon("check", "ok", 18, 2.6)
        across.addWidget(Still(self._tick))
        self._mend.hide()
        self._write(line)
        self.set_state(PointState.UNREAD)

    def set_line(self, line: ReadLine) -> None:
        """Say it as it stands now."""
        if line != self.line:
            self.line = line
            self._write(line)
        if self.editor is not None:
            self.editor.refresh()

    def set_state(self, state: PointState) -> None:
        """Show whether it was read as it stands. Of many rows, one is another at a time."""
        shown = (state, self.line, wording.words.language)
        if shown == self._shown:
            return
        self._shown = shown
        self.state = state
        self._tick.setVisible(state is PointState.READ)
        self._changed.setVisible(state is PointState.CHANGED)
        words = wording.words
        said = {
            PointState.READ: words("Read aloud."),
            PointState.CHANGED: words("Changed after it was read. Read it once more."),
            PointState.UNREAD: words("Not read yet."),
        }[state]
        line = self.line
        whole = " ".join(part for part in (f"{line.lead}:", line.text, line.under) if part)
        self.setAccessibleName(f"{whole} {said}")
        self.setAccessibleDescription(
            words("Enter: read, next. R corrects this point. A: all is read.")
        )

    def open(self, editor: ReadEditor) -> None:
        """Let it be put right here."""
        self.editor = editor
        self._outer.addWidget(editor)
        editor.enter()

    def close_editor(self) -> None:
        """Fold the fields away."""
        if self.editor is None:
            return
        gone, self.editor = self.editor, None
        self._outer.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _write(self, line: ReadLine) -> None:
        self._lead.set_say(plain(line.lead))
        self._text.set_say(plain(line.text))
        self._under.set_say(plain(line.under))
        self._under.setVisible(bool(line.under))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower() if not event.modifiers() else ""
        if typed == "r":
            self.mended.emit(self.line.key)
        elif typed == "a":
            self.all_read.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.read.emit(self.line.key)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mended.emit(self.line.key)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(on=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(on=False)

    def _show_focus(self, *, on: bool) -> None:
        """Draw a ring; a flag for the stylesheet would lay out every row there is anew."""
        self._mend.setVisible(on)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
