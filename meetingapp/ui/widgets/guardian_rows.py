"""The guardians of a child, one line each; a new line is there when the last is used."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.case_form import GuardianEntry, tidy
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick


class GuardianRow(QWidget):
    """Name, what the family calls them, and whether they hold parental responsibility."""

    edited = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.name = TextField(
            lambda words: words("Guardian {n}: name", n=number),
            placeholder=lambda words: words("Name"),
        )
        self.relation = TextField(
            lambda words: words("Guardian {n}: relation", n=number),
            placeholder=lambda words: words("Mother, father, foster mother …"),
        )
        self.responsible = Tick(lambda words: words("Parental responsibility"))
        self.responsible.setChecked(True)
        room = self.responsible.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.responsible.setSizePolicy(room)
        self.responsible.hide()  # nothing to answer before there is a name
        self.name.textChanged.connect(lambda name: self.responsible.setVisible(bool(name.strip())))
        body = column(self)
        body.addWidget(
            Columns((self.name, self.relation, self.responsible), (5, 5, 4), least=520, gap=12)
        )
        self.name.edited.connect(self.edited)
        self.relation.edited.connect(self.edited)
        self.responsible.clicked.connect(self.edited)

    @property
    def entry(self) -> GuardianEntry:
        """Return what is written."""
        return GuardianEntry(self.name.raw, self.relation.raw, self.responsible.isChecked())


class GuardianRows(QWidget):
    """All the lines. ``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[GuardianRow] = []
        self._body = column(self, gap=8)
        self._add()

    @property
    def entries(self) -> tuple[GuardianEntry, ...]:
        """Return the lines that have a name."""
        return tuple(one.entry for one in self.rows if tidy(one.name.raw))

    def show_entries(self, entries: Sequence[GuardianEntry]) -> None:
        """Fill the lines without telling anyone."""
        while len(self.rows) <= len(entries):
            self._add()
        for line, entry in zip(self.rows, entries, strict=False):
            line.name.set_raw(entry.name)
            line.relation.set_raw(entry.relation)
            line.responsible.setChecked(entry.responsible)

    def _add(self) -> None:
        line = GuardianRow(len(self.rows) + 1)
        line.edited.connect(self._changed)
        self._body.addWidget(line)
        if self.rows:  # a line made later would otherwise come last when tabbing
            self.setTabOrder(self.rows[-1].responsible, line.name)
            self.setTabOrder(line.name, line.relation)
            self.setTabOrder(line.relation, line.responsible)
        self.rows.append(line)

    def _changed(self) -> None:
        if self.rows[-1].name.raw.strip():
            self._add()
        self.edited.emit()
