"""The recovery code, shown once: nine groups, hidden as soon as the window is left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.recovery_groups import LENGTH
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording

_PER_LINE = 3
_LINE = 52
_NARROWEST = 420
"""In a narrow window the letters become smaller; none of them may ever be cut off."""


class CodeGrid(Painted):
    """Draws the groups in three by three. ``blanked`` tells when they were blanked."""

    blanked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[str, ...] = ()
        self._hidden = False
        self._watched: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    @property
    def is_blank(self) -> bool:
        """Return whether the code is hidden now."""
        return self._hidden

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show these groups."""
        self._groups = tuple(groups)
        self.blank(on=False)

    def blank(self, *, on: bool) -> None:
        """Hide the code, or show it again."""
        self._hidden = on
        self.retranslate()
        self.update()
        self.blanked.emit(on)

    @override
    def retranslate(self) -> None:
        words = wording.words
        if self._hidden:
            self.setAccessibleName(words("The code is hidden"))
        else:
            spelled = ". ".join(" ".join(group) for group in self._groups)
            self.setAccessibleName(words("Recovery code: {groups}", groups=spelled))
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is None:
            self._watched = self.window()
            self._watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.blank(on=True)
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(_LINE * 3 + 24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(360), _NARROWEST), self.sizeHint().height())

    @override
    def draw(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        cell = self.width() / _PER_LINE
        line = theme.px(_LINE)
        begin = theme.px(20)
        step = int(min(theme.px(25), (cell - begin - theme.px(14)) / LENGTH))
        roomy = cell >= theme.px(150)
        number = theme.font("xs", 500)
        letter = theme.font("xl", 700)
        letter.setPixelSize(step)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        for at, group in enumerate(self._groups):
            left = (at % _PER_LINE) * cell + (theme.px(14) if roomy else 0)
            top = theme.px(12) + (at // _PER_LINE) * line
            painter.setFont(number)
            painter.setPen(theme.colour("text3"))
            painter.drawText(QRectF(left, top, theme.px(14), line), middle, str(at + 1))
            painter.setFont(letter)
            painter.setPen(theme.colour("text"))
            for place, char in enumerate("••••" if self._hidden else group):
                x = left + begin + theme.px(6 if roomy else 0) + place * step
                painter.drawText(QRectF(x, top, step, line), middle, char)
