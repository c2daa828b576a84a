"""Several lines of writing, in a field that grows with them."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.wording import Say, wording


class TextArea(QPlainTextEdit):
    """Plain text only, also when pasted. Tab leaves the field.

    ``edited`` carries the raw text at each change a person makes, ``done`` comes when the field
    is left.
    """

    edited = Signal(str)
    done = Signal()

    def __init__(
        self, name: Say, *, placeholder: Say | None = None, lines: tuple[int, int] = (2, 8)
    ) -> None:
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self._lines = lines
        self._silent = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self._grow)
        wording.changed.connect(self.retranslate)
        self.retranslate()
        self._grow()

    @property
    def raw(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def set_raw(self, text: str) -> None:
        """Fill the field without telling anyone."""
        if text != self.toPlainText():
            self._silent = True
            self.setPlainText(text)
            self._silent = False

    def problem(self) -> Say | None:
        """Return nothing: all text can be read."""
        return None

    def retranslate(self) -> None:
        """Say name and placeholder in the language in use."""
        self.setAccessibleName(self._name(wording.words))
        if self._placeholder is not None:
            self.setPlaceholderText(self._placeholder(wording.words))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.minimumHeight())

    def _changed(self) -> None:
        if not self._silent:
            self.edited.emit(self.toPlainText())

    def _grow(self) -> None:
        least, most = self._lines
        line = QFontMetrics(self.font()).lineSpacing()
        # A plain-text document measures its height in lines, wrapped ones included.
        lines = max(1, round(self.document().size().height()))
        frame = 2 * 6 + 2 * round(self.document().documentMargin()) + 2
        height = min(max(lines, least), most) * line + frame
        over = lines > most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else _NEVER
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
