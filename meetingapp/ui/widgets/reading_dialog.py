"""A small window with more to read than may fit: it scrolls, and stays within its parent."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, wording

_EDGE: Final = 48


class ReadingDialog(Dialog):
    """Put what is read in ``page.body``. The arrows scroll where it does not all fit."""

    def __init__(self, parent: QWidget | None, title: Say, *, wide: int) -> None:
        super().__init__(parent, title)
        self._wide = wide
        self.page = ScrollPage(margins=(0, 0, 14, 0), gap=14)
        self.page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.page.setAccessibleName(title(wording.words))
        self.body.addWidget(self.page, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        parent = self.parentWidget()
        if parent is not None:
            least = parent.size()
            wide = min(theme.px(self._wide), least.width() - _EDGE)
            around = self.sizeHint().height() - self.page.sizeHint().height()
            content = self.page.page.layout()
            inside = content.heightForWidth(wide - theme.px(80)) if content is not None else 0
            high = min(around + max(inside, self.page.page.sizeHint().height()), 10_000)
            self.resize(wide, min(high, least.height() - _EDGE))
        super().showEvent(event)
