"""A requirement that is a way to the field it asks for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.wording import Say, plain, wording


class RequirementRow(QPushButton):
    """Mark, text and help. Following it puts the caret in the field.

    Where a reason is enough, there is a way to that too: ``reasoned``.
    """

    followed = Signal()
    reasoned = Signal()

    def __init__(self, text: Say, help_text: Say | None, state: MarkState) -> None:
        super().__init__()
        self._say = text
        self._help = help_text
        self._count = 0
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._mark = Mark(state)
        self._text = Label(text, "sm", wrap=True)
        self._below = Label(help_text or plain(""), "xs", wrap=True)
        if help_text is None:
            self._below.hide()
        self._many = Label(plain(""), "sm2")
        self._many.hide()
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
        self._reason = Button(lambda words: words("or give a short reason"), kind="link")
        self._reason.clicked.connect(self.reasoned)
        self._reason.hide()
        words.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        line.addLayout(words, 1)
        line.addWidget(self._many, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._mark, self._text, self._below, self._many, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.followed)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_texts(self, text: Say, help_text: Say | None) -> None:
        """Say something else about the same thing."""
        self._say, self._help = text, help_text
        self._text.set_say(text)
        self._below.set_say(help_text or plain(""))
        self._below.setVisible(help_text is not None)
        self.retranslate()

    def set_count(self, count: int) -> None:
        """Show how many are meant, where it is more than one."""
        self._count = count
        self._many.set_say(plain(str(count)))
        self._many.setVisible(count > 1)
        self.retranslate()

    def set_reason(self, *, asked: bool) -> None:
        """Offer the way to a reason."""
        self._reason.setVisible(asked)

    def set_key(self, visible: bool) -> None:
        """Show that F4 goes here."""
        self._key.setVisible(visible)

    def set_state(self, state: MarkState) -> None:
        """Show how the requirement stands."""
        self._mark.set_state(state)

    def retranslate(self) -> None:
        """Say the requirement in the language in use."""
        words = wording.words
        left = words.plural("1 left", "{n} left", self._count) if self._count > 1 else ""
        help_text = self._help(words) if self._help else ""
        said = (self._say(words), left, help_text)
        self.setAccessibleName(". ".join(part.removesuffix(".") for part in said if part))

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
        if self._mark.state is MarkState.OK:
            return
        size = theme.px(15)
        box = QRectF(self.width() - size - 4, theme.px(6), size, size)
        paint_icon(QPainter(self), "arrow-right", "accent", box)
