"""The municipality's own agenda items, and where they stand."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.own_type import OwnAgendaItem
from meetingapp.domain.own_type_rules import MOST_ITEMS
from meetingapp.ui.viewmodels.template_draft import Draft
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.templates.naming import said
from meetingapp.ui.wording import Say


class OwnItemsCard(Card):
    """``removed`` carries the id of an item; ``add`` asks for a new one."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Own agenda items"), margins=(16, 0, 12, 12))
        self.remove: list[IconButton] = []
        self.add = Button(lambda words: words("Add an item"), kind="link", icon_name="plus")
        self._rows = RowList()
        self.body.addWidget(self._rows)
        line = row()
        line.addWidget(self.add)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_draft(self, draft: Draft) -> None:
        """List the items in the order they were added."""
        self.remove = []
        self._rows.show_rows(list(self._lines(draft)))
        self.add.setEnabled(len(draft.own.items) < MOST_ITEMS)

    def _lines(self, draft: Draft) -> Iterator[QWidget]:
        headings = {item.id: item.heading for item in draft.shipped.items}
        headings |= {item.id: item.heading.in_all() for item in draft.own.items}
        for item in draft.own.items:
            yield self._line(item, said(headings[item.after]))

    def _line(self, item: OwnAgendaItem, after: Say) -> QWidget:
        line = QWidget()
        laid = row(line, margins=(0, 4, 0, 4), gap=8)
        name = said(item.heading.in_all())
        texts = column(gap=1)
        texts.addWidget(Label(name, "sm_strong", wrap=True))
        texts.addWidget(
            Label(lambda words: words("after {item}", item=after(words)), "small", wrap=True)
        )
        laid.addLayout(texts, 1)
        away = IconButton("trash-2", lambda words: words("Remove {name}", name=name(words)))
        away.clicked.connect(partial(self.removed.emit, item.id))
        self.remove.append(away)
        laid.addWidget(away)
        return line
