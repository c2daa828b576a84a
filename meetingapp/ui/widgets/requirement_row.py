"""A requirement that is a way to the field it asks for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.wording import Say, plain, wording


class RequirementRow(QPushButton):
    """Mark, text and help. Following it puts the caret in the field."""

    followed = Signal()

    def __init__(self, text: Say, help_text: Say | None, state: MarkState) -> None:
        super().__init__()
        self._say = text
        self._help = help_text
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._mark = Mark(state)
        self._text = Label(text, "sm", wrap=True)
        self._below = Label(help_text or plain(""), "xs", wrap=True)
        if help_text is None:
            self._below.hide()
        self._key = KeyCap("F4")
        self._key.hide()

        line = row(self, margins=(2, 4, theme.px(22), 4), gap=9)
        mark = column(margins=(0, 3, 0, 0))
        mark.addWidget(self._mark)
        mark.addStretch(1)
        line.addLayout(mark)
        words = column()
        words.addWidget(self._text)
        words.addWidget(self._below)
        words.addStretch(1)
        line.addLayout(words, 1)
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._mark, self._text, self._below, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.followed)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_key(self, visible: bool) -> None:
        """Show that F4 goes here."""
        self._key.setVisible(visible)

    def set_state(self, state: MarkState) -> None:
        """Show how the requirement stands."""
        self._mark.set_state(state)

    def retranslate(self) -> None:
        """Say the requirement in the language in use."""
        words = wording.words
        text = self._say(words)
        self.setAccessibleName(f"{text}. {self._help(words)}" if self._help else text)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        height = layout.heightForWidth(self.width()) if layout is not None else 0
        return QSize(theme.px(200), max(height, theme.px(28)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(28))  # the width decides the rest

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme.px(15)
        box = QRectF(self.width() - size - 4, theme.px(6), size, size)
        paint_icon(QPainter(self), "arrow-right", "accent", box)
