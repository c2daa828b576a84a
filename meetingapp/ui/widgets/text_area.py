"""Several lines of writing, in a field that grows with them."""

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip
from typing_extensions import override

from meetingapp.domain.concealed import holds_concealed, shown, without_concealed
from meetingapp.domain.limits import LONGEST_TEXT
from meetingapp.domain.pasted import pasted
from meetingapp.ui.page_text import text_of_html
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.wording import Say, wording


class TextArea(QPlainTextEdit):
    """Plain text only, also when pasted. Tab leaves the field.

    ``edited`` carries the raw text at each change a person makes, ``done`` comes when the field
    is left, ``overfull`` when there was no room for all that was pasted. Characters that hide are
    left out as they come in.
    """

    edited = Signal(str)
    done = Signal()
    overfull = Signal()

    def __init__(
        self, name: Say, *, placeholder: Say | None = None, lines: tuple[int, int] = (2, 8)
    ) -> None:
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self._lines = lines
        self._silent = False
        self._is_cut = False
        self._is_filled = False
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
        seen = shown(text)
        if seen != self.toPlainText():
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self._wrap(seen)
            self._silent = True
            self.setPlainText(seen)
            self._silent = False
            self._is_cut = False

    def problem(self) -> Say | None:
        """Return that something was left out, if it was: all other text can be read."""
        if not self._is_cut:
            return None
        return lambda words: words(
            "There is room for {most} characters here. The rest was left out.", most=LONGEST_TEXT
        )

    def retranslate(self) -> None:
        """Say name and placeholder in the language in use."""
        self.setAccessibleName(self._name(wording.words))
        if self._placeholder is not None:
            self.setPlaceholderText(self._placeholder(wording.words))

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        whole = source.text() or text_of_html(source.html())
        text = pasted(whole[:LONGEST_TEXT])
        taken = len(self.textCursor().selectedText())
        room = max(0, LONGEST_TEXT - (self.document().characterCount() - 1) + taken)
        self._wrap(text[:room])
        if len(text) > _LONG:
            self._is_filled = True  # its size is set before, so that so much is laid out once
            self._fit(self._lines[1] + 1)
        self.insertPlainText(text[:room])
        self._is_filled = False
        self._grow()
        if len(text) > room or len(whole) > LONGEST_TEXT:
            self._say_it_is_cut()

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
        if self._silent:
            return
        text = self.toPlainText()
        if len(text) > LONGEST_TEXT or holds_concealed(text):  # typed, or by an input method
            self._replace_by(without_concealed(text)[:LONGEST_TEXT])
            if len(text) > LONGEST_TEXT:
                self._say_it_is_cut()
            text = self.toPlainText()
        elif self._is_cut and len(text) < LONGEST_TEXT:
            self._is_cut = False
            QToolTip.hideText()
        self.edited.emit(text)

    def _wrap(self, text: str) -> None:
        """Break lines anywhere where a word has no end: to look for a better place takes long."""
        if _ENDLESS.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def _replace_by(self, text: str) -> None:
        place = self.textCursor().position()
        self._silent = True
        self.setPlainText(text)
        self._silent = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _say_it_is_cut(self) -> None:
        """Say it at the field itself too: not every field has a line for it below."""
        self._is_cut = True
        self.overfull.emit()
        said = self.problem()
        if said is not None:
            text = wording.said(said)
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), text, self)
            announce(self, text)

    def _grow(self) -> None:
        if self._is_filled:
            return
        # A plain-text document measures its height in lines, wrapped ones included.
        self._fit(max(1, round(self.document().size().height())))

    def _fit(self, lines: int) -> None:
        least, most = self._lines
        line = QFontMetrics(self.font()).lineSpacing()
        margin = round(self.document().documentMargin())
        frame = 2 * (theme.px(5) + 1) + 2 * margin + 2  # as in the stylesheet
        height = min(max(lines, least), most) * line + frame
        over = lines > most
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if over else _NEVER
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


_LONG: Final = 10_000
_ENDLESS: Final = re.compile(r"\S{1000}")
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
