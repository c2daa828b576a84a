"""The licences of everything the program holds, each with its whole text."""

import tomllib
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextBrowser, QWidget

from meetingapp import paths
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording

_EDGE: Final = 48
_NAMES: Final = 264
_FIRST: Final = ("SQLCipher", "Qt")
"""Their licences ask that the notice is easy to find."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """A part of the program, and the files below ``resources`` that hold its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def bundled() -> tuple[Bundled, ...]:
    """Read what the program holds; those whose notice must be easy to find come first."""
    told = tomllib.loads((paths.resources() / "licences" / "parts.toml").read_text("utf-8"))
    found = (
        Bundled(one["name"], one.get("version", ""), one["licence"], tuple(one["texts"]))
        for one in told["parts"]
    )
    return tuple(
        sorted(found, key=lambda one: (*(one.name != n for n in _FIRST), one.name.lower()))
    )


def text_of(part: Bundled) -> str:
    """Read the whole licence of a part."""
    return "\n\n".join((paths.resources() / name).read_text("utf-8") for name in part.texts)


class Licences(Dialog):
    """The parts at the left, the licence of the chosen one at the right."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, lambda words: words("Licences"))
        self.parts = QListWidget()
        self.head = Label(plain(""), "strong", wrap=True)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)  # addresses in a licence are to be read, never followed
        for part in bundled():
            item = QListWidgetItem(part.name)
            item.setData(Qt.ItemDataRole.UserRole, part)
            item.setToolTip(part.name)
            self.parts.addItem(item)
        self._lay_out()
        self.parts.currentItemChanged.connect(self._show)
        wording.changed.connect(self._name)
        self._name()
        self.parts.setCurrentRow(0)
        self.add_close()
        self.parts.setFocus()

    def _lay_out(self) -> None:
        sides, right = row(gap=16), column(gap=8)
        sides.addWidget(self.parts)
        right.addWidget(self.head)
        right.addWidget(self.text, 1)
        sides.addLayout(right, 1)
        self.body.addLayout(sides, 1)
        self.parts.setFixedWidth(theme.px(_NAMES))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        for part in (self.parts, self.text):
            part.setFont(theme.font("sm"))
        window = self.parentWidget()
        if window is not None:
            wide = min(theme.px(980), window.width() - _EDGE)
            self.resize(wide, window.height() - _EDGE)

    def _name(self) -> None:
        self.parts.setAccessibleName(wording.words("What Samråd is made of"))
        self.text.setAccessibleName(wording.words("The text of the licence"))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        part: Bundled = item.data(Qt.ItemDataRole.UserRole)
        self.head.set_say(plain(f"{part.name} {part.version}".strip() + f" · {part.licence}"))
        self.text.setPlainText(text_of(part))
