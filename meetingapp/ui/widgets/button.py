"""Buttons. A click never takes the focus from what is being written."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from meetingapp.ui.icons import icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.aided import Aided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, wording

ButtonKind: TypeAlias = Literal[
    "plain",
    "primary",
    "ok",
    "ghost",
    "link",
    "soft",
    "add",
    "danger",
    "nav",
    "row",
    "tile",
    "search",
]
_ICON_ROLES: Final = {
    "primary": "on_accent",
    "ok": "on_ok",
    "ghost": "accent_text",
    "link": "accent_text",
    "add": "accent_text",
    "danger": "danger_text",
}
_EN_SPACE: Final = "\N{EN SPACE}"  # the gap between icon and text cannot be set in a stylesheet


class Button(Aided, QPushButton):
    """A button with words, and an icon before or after them."""

    def __init__(
        self,
        say: Say,
        *,
        kind: ButtonKind = "plain",
        icon_name: str | None = None,
        icon_right: bool = False,
    ) -> None:
        super().__init__()
        self._say = say
        self._icon_name = icon_name
        self._icon_right = icon_right
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.hear_aids()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon_name is not None:
            self.setIcon(icon(icon_name, _ICON_ROLES.get(kind, "text2")))
        if icon_right:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._resize_icon()
        theme.changed.connect(self._resize_icon)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_say(self, say: Say) -> None:
        """Say something else."""
        self._say = say
        self.retranslate()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button looks like."""
        if self._icon_name is not None:
            self.setIcon(icon(self._icon_name, _ICON_ROLES.get(kind, "text2")))
        set_flag(self, "kind", kind)

    def retranslate(self) -> None:
        """Say the words in the language in use."""
        text = wording.said(self._say)
        self.setAccessibleName(text)
        shown = text.replace("&", "&&")
        if self._icon_name is not None and text:
            shown = f"{shown}{_EN_SPACE}" if self._icon_right else f"{_EN_SPACE}{shown}"
        self.setText(shown)

    def _resize_icon(self) -> None:
        self.setIconSize(QSize(theme.px(16), theme.px(16)))


class PrimaryButton(Button):
    """The next thing to do; one on each screen."""

    def __init__(self, say: Say, icon_name: str | None = None) -> None:
        super().__init__(say, kind="primary", icon_name=icon_name)


class IconButton(QToolButton):
    """A button with an icon alone; its words are its name and its tooltip."""

    def __init__(self, icon_name: str, say: Say, *, size: int = 18) -> None:
        super().__init__()
        self._say = say
        self._size = size
        self.setIcon(icon(icon_name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._resize_icon()
        theme.changed.connect(self._resize_icon)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_say(self, say: Say) -> None:
        """Say something else."""
        self._say = say
        self.retranslate()

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self.setIcon(icon(icon_name))

    def retranslate(self) -> None:
        """Say the words in the language in use."""
        text = self._say(wording.words)
        self.setAccessibleName(text)
        set_tip(self, text)

    def _resize_icon(self) -> None:
        self.setIconSize(QSize(theme.px(self._size), theme.px(self._size)))
