"""Lucide icons, drawn in the colours of the theme in use."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from meetingapp import paths
from meetingapp.ui.theme import theme

STROKE: Final = 1.9


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _drawn(name: str, colour: str, pixels: int, stroke: float) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    source = source.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def _sharpness() -> float:
    """Return the pixels per point of the sharpest screen.

    Asking the painter for its device would be nearer, but reads 90 ms of types into memory first.
    """
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _pixmap(name: str, role: str, size: int, ratio: float, stroke: float = STROKE) -> QPixmap:
    pixmap = QPixmap(_drawn(name, theme.colour(role).name(), round(size * ratio), stroke))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(
    painter: QPainter, name: str, role: str, box: QRectF, stroke: float = STROKE
) -> None:
    """Draw an icon in a square."""
    ratio = _sharpness()
    pixmap = _pixmap(name, role, round(box.width()), ratio, stroke)
    painter.drawPixmap(box.topLeft(), pixmap)


class _ThemedEngine(QIconEngine):
    """Takes its colour from the theme each time it draws, so a new theme needs no new icons."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _role_in(self, mode: QIcon.Mode) -> str:
        return "text3" if mode == QIcon.Mode.Disabled else self._role

    @override
    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._role)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = _sharpness()
        painter.drawPixmap(rect, _pixmap(self._name, self._role_in(mode), rect.width(), ratio))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _pixmap(self._name, self._role_in(mode), size.width(), 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt gives the size in logical pixels here: multiplying by the scale keeps it sharp.
        return _pixmap(self._name, self._role_in(mode), size.width(), scale)


_engines: dict[tuple[str, str], tuple[QIcon, QIconEngine]] = {}


def icon(name: str, role: str = "text2") -> QIcon:
    """Return an icon that follows the theme."""
    key = (name, role)
    if key not in _engines:
        engine = _ThemedEngine(name, role)
        _engines[key] = (QIcon(engine), engine)  # Python must keep the engine alive
    return _engines[key][0]
