"""Whom a copy can be for. What may not be handed out today stands there with its reason."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.audience import Audience, Edition
from meetingapp.ui.viewmodels.papers_words import about_copy, copy_title
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.copies import CopyChoice

_ICONS = {
    Edition.FULL: "file-text",
    Edition.GUARDIAN: "users",
    Edition.CHILD: "smile",
    Edition.SERVICE: "handshake",
    Edition.ANON: "eye-off",
}


class CopiesCard(Card):
    """``wanted`` carries the audience of a copy somebody wants to look at."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("A copy for …"), icon_name="copy")
        self._about = Label(
            lambda words: words("You see the copy before you save it. It is filtered before it "
                                "is written, never blacked out."),
            "small", wrap=True,
        )  # fmt: skip
        self._about.setContentsMargins(12, 0, 12, 4)
        self.rows = RowList()
        self.body.addWidget(self._about)
        self.body.addWidget(self.rows)

    def show_choices(self, choices: "Sequence[CopyChoice]") -> None:
        """Show whom a copy can be for."""
        self.setVisible(bool(choices))
        self.rows.show_rows([self._row(each) for each in choices])

    def _row(self, choice: "CopyChoice") -> QWidget:
        audience, refused = choice.audience, choice.refused

        def title(words: Words) -> str:
            return copy_title(words, audience, choice.recipient)

        if refused is not None:
            return _NotToday(title, lambda words: words.error(refused))
        line = CopyRow(audience, title)
        line.opened.connect(lambda: self.wanted.emit(audience))
        return line


class CopyRow(ListRow):
    """A copy that can be made today."""

    def __init__(self, audience: Audience, title: Say) -> None:
        icon = Icon(_ICONS[audience.edition], "text2", 20)
        super().__init__(title, lambda words: about_copy(words, audience.edition), lead=icon)
        self.audience = audience


class _NotToday(QWidget):
    """A copy that may not be made today, and the whole reason: nothing to press."""

    def __init__(self, title: Say, why: Say) -> None:
        super().__init__()
        line = row(self, margins=(10, 7, 12, 7), gap=13)
        line.addWidget(Icon("lock", "text3", 20), 0, Qt.AlignmentFlag.AlignTop)
        told = column(gap=1)
        told.addWidget(Label(title, "sm_strong", wrap=True))
        told.addWidget(Label(why, "small", wrap=True))
        line.addLayout(told, 1)
