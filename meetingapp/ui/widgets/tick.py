"""A statement that is ticked when it is so."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton
from typing_extensions import override

from meetingapp.ui.widgets.aided import Aided
from meetingapp.ui.wording import Say, wording


class Tick(Aided, QCheckBox):
    """A tick box with its words; ``name`` says more where several have the same words.

    With ``wrap`` a sentence goes on in the next line where there is no room for it in one.
    """

    def __init__(self, say: Say, *, name: Say | None = None, wrap: bool = False) -> None:
        super().__init__()
        self._wraps = wrap
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._say = say
        self._name = name or say
        self.hear_aids()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the language in use."""
        self._break()
        self.setAccessibleName(wording.said(self._name))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wraps:
            self._break()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the width of one line, however many there are now: else none would ever go."""
        hint = super().sizeHint()
        if not self._wraps:
            return hint
        words = self.fontMetrics().horizontalAdvance(wording.said(self._say))
        return QSize(self._beside_words() + words + 1, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._wraps:
            return hint
        measure = self.fontMetrics().horizontalAdvance
        longest = max((measure(word) for word in wording.said(self._say).split()), default=0)
        return QSize(self._beside_words() + longest + 1, hint.height())

    def _break(self) -> None:
        """Write the words in as many lines as they need in the width there is."""
        text = wording.said(self._say)
        if self._wraps:
            room, measure = (
                self.width() - self._beside_words(),
                self.fontMetrics().horizontalAdvance,
            )
            lines: list[str] = []
            for word in text.split():
                longer = f"{lines[-1]} {word}" if lines else word
                if lines and measure(longer) <= room:
                    lines[-1] = longer
                else:
                    lines.append(word)
            text = "\n".join(lines)
        self.setText(text.replace("&", "&&"))

    def _beside_words(self) -> int:
        """Return the width that is not for words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style, metric = self.style(), QStyle.PixelMetric
        return style.pixelMetric(metric.PM_IndicatorWidth, option, self) + 2 * style.pixelMetric(
            metric.PM_CheckBoxLabelSpacing, option, self
        )
