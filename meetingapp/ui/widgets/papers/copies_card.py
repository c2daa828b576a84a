"""Whom a copy can be for. What may not be handed out today stands there with its reason."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from meetingapp.domain.audience import Audience, Edition
from meetingapp.ui.viewmodels.papers_words import about_copy, copy_title
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
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

    def _row(self, choice: "CopyChoice") -> ListRow:
        audience, refused = choice.audience, choice.refused

        def title(words: Words) -> str:
            return copy_title(words, audience, choice.recipient)

        def about(words: Words) -> str:
            return words.error(refused) if refused else about_copy(words, audience.edition)

        line = CopyRow(audience, title, about)
        line.setEnabled(refused is None)
        line.opened.connect(lambda: self.wanted.emit(audience))
        return line


class CopyRow(ListRow):
    """A row whose second line may be a whole sentence, for it says why not."""

    def __init__(self, audience: Audience, title: Say, about: Say) -> None:
        super().__init__(title, about, lead=Icon(_ICONS[audience.edition], "text2", 20))
        self.setToolTip("")
        self.audience = audience
