"""Looks at a window as somebody does who cannot use a mouse, or cannot see it well.

Each function tells what is wrong, in words; an empty list is a window that can be used.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from meetingapp.ui.tokens import contrast
from meetingapp.ui.widgets.elided import Elided

LEAST_CONTRAST: Final = 4.5
_MOST_STOPS: Final = 400
_LEAST_TEXT: Final = 6


@dataclass
class Seen:
    """What was looked at in all, and what was wrong."""

    controls: int = 0
    texts: int = 0
    faintest: float = 21.0
    faults: list[str] = field(default_factory=list)

    def note(self, where: str, faults: list[str]) -> None:
        """Add what was wrong somewhere."""
        self.faults += [f"{where}: {fault}" for fault in faults]


def stops(window: QWidget) -> list[QWidget]:
    """Give everything the keyboard must come to."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisibleTo(window)
        and one.isEnabled()
        and one.focusProxy() is None
        and not isinstance(one, QScrollArea)
    ]


def nameless(controls: list[QWidget]) -> list[str]:
    """Tell which controls a screen reader has no name for."""
    found = [(one, QAccessible.queryAccessibleInterface(one)) for one in controls]
    return [
        f"{type(one).__name__} has no name"
        for one, told in found
        if told is None or not told.text(QAccessible.Text.Name).strip()
    ]


def unreached(controls: list[QWidget]) -> list[str]:
    """Tell which controls Tab does not come to, beginning at the first."""
    seen: dict[QWidget, None] = {}
    controls[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(_MOST_STOPS):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break  # a key sent to no window would end the whole run
        seen[now] = None
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [f"Tab does not reach {_called(one)}" for one in controls if one not in seen]


def looks_the_same(controls: list[QWidget]) -> list[str]:
    """Tell which controls do not show that they have the keyboard."""
    same = []
    for at, one in enumerate(controls):
        controls[at - 1].setFocus()
        QApplication.processEvents()
        before = one.grab().toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if len(controls) > 1 and one.grab().toImage() == before:
            same.append(f"focus is not seen on {_called(one)}")
    return same


def sideways(window: QWidget) -> list[str]:
    """Tell which pages are wider than what can be seen of them."""
    return [
        f"{type(page).__name__} goes on outside the window"
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and (page := area.widget()) is not None
        and page.width() > area.viewport().width()
    ]


def cut(window: QWidget) -> list[str]:
    """Tell which words have less width than they need. What is elided has its tooltip."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, Elided | QLineEdit):
            continue
        wraps = isinstance(one, QLabel) and (one.wordWrap() or not one.text())
        if isinstance(one, QLabel | QPushButton) and not wraps:
            needed = one.minimumSizeHint().width()
            if one.text() and one.width() < needed - 1:
                found.append(f"“{one.text()}” is cut: {one.width()} < {needed}")
    return found


def faint(window: QWidget, seen: Seen) -> list[str]:
    """Measure, on the picture of the window, every text against the ground it stands on."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for one in _with_text(window):
        place = _place_of(one, window)
        if 2 * place.height() < one.height():  # scrolled to its upper edge, above the letters
            continue
        ratio = _measured(picture, place)
        if ratio is None:
            continue
        seen.texts += 1
        seen.faintest = min(seen.faintest, ratio)
        if ratio < LEAST_CONTRAST:
            found.append(f"“{_words_of(one)}” is faint: {ratio:.2f}")
    return found


def _with_text(window: QWidget) -> Iterator[QWidget]:
    for one in window.findChildren(QWidget):
        if one.isVisible() and one.isEnabled() and _words_of(one).strip():
            yield one


def _words_of(one: QWidget) -> str:
    if isinstance(one, QLabel | QAbstractButton):
        return one.text()
    if isinstance(one, QLineEdit):
        return one.displayText() or one.placeholderText()
    if isinstance(one, QPlainTextEdit):
        return one.toPlainText() or one.placeholderText()
    return ""


def _place_of(one: QWidget, window: QWidget) -> QRect:
    """Give where in the window it can be seen; what is scrolled away has no place."""
    shown = one.visibleRegion().boundingRect()
    return QRect(one.mapTo(window, QPoint()) + shown.topLeft(), shown.size())


def _measured(picture: QImage, place: QRect) -> float | None:
    place = place.intersected(picture.rect())
    if place.width() < _LEAST_TEXT or place.height() < _LEAST_TEXT:
        return None
    points = memoryview(picture.constBits()).cast("I")
    across = picture.bytesPerLine() // 4
    colours: Counter[int] = Counter()
    for line in range(place.top(), place.bottom() + 1):
        colours.update(points[line * across + place.left() : line * across + place.right() + 1])
    ground, _ = colours.most_common(1)[0]
    return max(contrast(_name(ground), _name(colour)) for colour in colours)


def _name(colour: int) -> str:
    return QColor.fromRgb(colour & 0xFFFFFF).name()


def _called(one: QWidget) -> str:
    return f"{type(one).__name__} “{one.accessibleName()}”"
