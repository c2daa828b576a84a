"""A short word on a tint, for exceptions and states."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import Say, wording

PillKind: TypeAlias = Literal["ok", "warn", "danger", "info", "accent", "neutral", "voice"]
_TEXT = {"voice": "voice_text2"}


class Pill(Painted):
    """Says a state in one or two words; the tint only repeats what the words say."""

    def __init__(
        self, say: Say, kind: PillKind = "neutral", *, icon_name: str | None = None
    ) -> None:
        super().__init__()
        self._say = say
        self._kind: PillKind = kind
        self._icon = icon_name
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_say(self, say: Say) -> None:
        """Say something else."""
        self._say = say
        self.retranslate()

    def set_kind(self, kind: PillKind) -> None:
        """Change the tint."""
        self._kind = kind
        self.update()

    @property
    def text(self) -> str:
        """Return what it says now."""
        return self._text

    @override
    def retranslate(self) -> None:
        self._text = wording.said(self._say)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("xs", 600))
        width = metrics.horizontalAdvance(self._text) + 20 + (theme.px(18) if self._icon else 0)
        return QSize(width, theme.px(23))

    @override
    def draw(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._kind}_soft"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        ink = _TEXT.get(self._kind, f"{self._kind}_text")
        left = 10
        if self._icon:
            size = theme.px(14)
            paint_icon(
                painter, self._icon, ink, QRectF(8, (box.height() - size) / 2, size, size), 2.2
            )
            left = 8 + theme.px(18)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font("xs", 600))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, box.width() - left, box.height()), middle, self._text)
