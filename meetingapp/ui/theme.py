"""Colours and sizes in use now, handed to Qt as one palette and one stylesheet for each window.

The sheet hangs on the windows and not on the application: measured on the screens of the cases,
Qt then makes and shows the same widgets a third faster.
"""

from string import Template
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from meetingapp import paths
from meetingapp.ui.tokens import Look, Mode, colours, sizes

LARGEST_SCALE: Final = 2.0
_ROLES: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger_text"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Link, "accent_text"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border_strong"),
    (QPalette.ColorRole.Accent, "accent"),
)
_WRITTEN: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Theme(QObject):
    """The look in use. ``changed`` comes after a new mode or text size is in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.look = Look.LIGHT
        self.mode = Mode.LIGHT
        self.scale = 1.0
        self._colours = {name: QColor(value) for name, value in colours(self.mode).items()}
        self._sizes = sizes(self.scale)
        self._fonts: dict[tuple[str, int], QFont] = {}
        self._sheet = ""
        self._dressed: WeakSet[QWidget] = WeakSet()

    def colour(self, name: str) -> QColor:
        """Return a colour by its token name."""
        return self._colours[name]

    def px(self, at_full_size: float) -> int:
        """Return a length that grows with the text, in pixels."""
        return round(at_full_size * self.scale)

    def effective(self, width: int) -> int:
        """Return a width as breakpoints count it: what is left when the text has grown."""
        return round(width / self.scale)

    def font(self, size: str = "md", weight: int = 400) -> QFont:
        """Return Inter in a named size: xxs, xs, sm, md, lg, xl, xxl, voice or voice_big."""
        font = self._fonts.get((size, weight))
        if font is None:
            font = QFont("Inter")
            font.setPixelSize(self._sizes[f"f_{size}"])
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size, weight] = font
        return QFont(font)

    def dress(self, window: QWidget) -> None:
        """Give a window its look for as long as it lives; one with a parent has its parent’s."""
        if window.parentWidget() is None and window not in self._dressed:
            self._dressed.add(window)
            window.setStyleSheet(self._sheet)

    def turn(self) -> None:
        """Go from light to dark, or back."""
        self.apply(Mode.LIGHT if self.mode is Mode.DARK else Mode.DARK)

    def use(self, look: Look, scale: float | None = None) -> None:
        """Use a look, and follow the system from now on where that is the look."""
        self.look = look
        if look is not Look.SYSTEM:
            self.apply(Mode(look), scale)
            return
        hints = QGuiApplication.styleHints()
        hints.unsetColorScheme()  # else the answer would be what we asked for ourselves
        self._use(_mode_of(hints.colorScheme()), scale)

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Turn light or dark with the system, where that is what the person chose."""
        if self.look is Look.SYSTEM and _mode_of(scheme) is not self.mode:
            self._use(_mode_of(scheme))

    def apply(self, mode: Mode | None = None, scale: float | None = None) -> None:
        """Use a mode and a text size (1.0 to 2.0); what is not given stays as it is."""
        if mode is not None:
            self.look = Look(mode)
            dark = mode is Mode.DARK
            hints = QGuiApplication.styleHints()
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._use(mode, scale)

    def _use(self, mode: Mode | None, scale: float | None = None) -> None:
        self.mode = mode or self.mode
        self.scale = min(max(scale or self.scale, 1.0), LARGEST_SCALE)
        values = colours(self.mode)
        self._colours = {name: QColor(value) for name, value in values.items()}
        self._sizes = sizes(self.scale)
        self._fonts.clear()
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        app.setPalette(self._palette())
        app.setFont(self.font())
        source = (paths.resources() / "theme" / "app.qss").read_text("utf-8")
        self._sheet = Template(source).substitute(values, mode=self.mode, **self._sizes)
        for window in filter(isValid, tuple(self._dressed)):
            window.setStyleSheet(self._sheet)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self._colours[name])
        for role in _WRITTEN:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colours["text3"])
        return palette


def _mode_of(scheme: Qt.ColorScheme) -> Mode:
    """Be light where the system does not say."""
    return Mode.DARK if scheme is Qt.ColorScheme.Dark else Mode.LIGHT


theme = Theme()


def load_theme_files() -> None:
    """Make Inter and the pictures the stylesheet names known to Qt. Needs an application."""
    QDir.addSearchPath("theme", str(paths.resources() / "theme"))
    for file in sorted((paths.resources() / "fonts" / "inter").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
