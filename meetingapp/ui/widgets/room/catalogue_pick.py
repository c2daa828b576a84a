"""Pick a measure from the catalogue: search, look at it, and begin with what it suggests."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.catalogue import Ages, CatalogueEntry, CatalogueQuery, found
from meetingapp.ui.background import Runs
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.catalogue_words import capital, entry_columns, facts_of
from meetingapp.ui.viewmodels.long_list import LongList
from meetingapp.ui.viewmodels.paged import paged
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_WIDE: Final = 720
_LIST: Final = 270


class CataloguePick(Dialog):
    """``picked`` carries the entry somebody chose; Escape chooses nothing.

    Args:
        parent: the room.
        background: where the list is read.
        entries: the catalogue.
        years: how old the child is: what is for other ages comes after what fits.
    """

    picked = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        background: Runs,
        entries: Sequence[CatalogueEntry],
        years: int | None,
    ) -> None:
        super().__init__(parent, _title)
        self._entries = tuple(each for each in entries if each.can_be_picked)
        self._years = years
        self.search = TextField(
            lambda words: words("Find a measure"),
            placeholder=lambda words: words("Name, description or target group"),
        )
        self.model: LongList[Any] = LongList(background, entry_columns(), self)
        self.table = LongTable(_title, self.model)
        self.about = Label(plain(""), "sm", wrap=True)
        self.take = PrimaryButton(lambda words: words("Begin with this"), "check")
        cancel = Button(lambda words: words("Cancel"))
        sheet = QFrame()
        sheet.setObjectName("card")
        row(sheet, margins=(1, 1, 1, 1)).addWidget(self.table)
        for part in (self.search, sheet, self.about):
            self.body.addWidget(part)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.take)
        self.table.setMinimumHeight(theme.px(_LIST))
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(theme.px(64))
        wide = theme.px(_WIDE)
        self.resize(min(wide, parent.width() - 48) if parent is not None else wide, 0)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        self.search.edited.connect(self._narrow)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(self._take)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.model.counted.connect(self._counted)
        self._narrow()
        self.search.setFocus()

    def _narrow(self, _typed: str = "") -> None:
        """Show what fits the words; what is for the child's age comes first."""
        fit = found(self._entries, CatalogueQuery(self.search.raw))
        if self._years is not None:
            age = Ages(self._years, self._years)
            fit = tuple(sorted(fit, key=lambda each: not each.ages.meets(age)))
        self.model.ask(paged(fit))

    def _counted(self, total: int) -> None:
        self.take.setEnabled(total > 0)
        if not total:
            self.about.set_say(lambda words: words("No measure fits. Write less."))

    def _show(self, index: QModelIndex) -> None:
        entry = self.model.row_at(index.row())
        if entry is not None:
            self.about.set_say(lambda words: _about(words, entry))

    def _take(self, _row: object = None) -> None:
        entry = self.model.row_at(self.table.currentIndex().row())
        if entry is not None:
            self.picked.emit(entry)
            self.accept()


def _about(words: Words, entry: CatalogueEntry) -> str:
    goal, indicator = words("Suggested goal"), words("Suggested indicator")
    suggested = [f"{label}: {text}." for label, text in facts_of(words, entry)
                 if text and label in (goal, indicator)]  # fmt: skip
    return capital(" ".join((entry.description, *suggested)).strip())


def _title(words: Words) -> str:
    return words("Pick from the catalogue")
