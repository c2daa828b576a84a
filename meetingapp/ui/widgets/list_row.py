"""One row of a list: what it is, one line about it, and a way in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say, wording


class ListRow(QPushButton):
    """Opened by a click, Enter or Space. What stands to the right only informs.

    Args:
        title: what it is.
        sub: one line about it.
        lead: stands before the words.
        whose: whom it is about, for those who hear the row and do not see what it stands under.
    """

    opened = Signal()

    def __init__(
        self,
        title: Say,
        sub: Say | None = None,
        lead: QWidget | None = None,
        *,
        whose: Say | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._sub = sub
        self._whose = whose
        self.setProperty("kind", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter opens, as Space does
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = row(self, margins=(10, 7, 12, 7), gap=13)
        if lead is not None:
            self._line.addWidget(lead)
        words = column(gap=1)
        words.addStretch(1)
        words.addWidget(Elided(title, "strong"))
        if sub is not None:
            words.addWidget(Elided(sub, "small"))
        words.addStretch(1)
        self._line.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.opened)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def add_right(self, widget: QWidget) -> None:
        """Show something at the end of the row, such as a pill."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.addWidget(widget)

    def retranslate(self) -> None:
        """Say the row as one sentence in the language in use."""
        words = wording.words
        title = self._title(words)
        if self._whose is not None:
            title = f"{title}, {self._whose(words)}"
        self.setAccessibleName(f"{title}. {self._sub(words)}" if self._sub else title)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()
