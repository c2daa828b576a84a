"""The guardians of a child, one line each; a new line is there when the last is used."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import GuardianshipKind
from meetingapp.ui.viewmodels.case_form import GuardianEntry, tidy
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.words import Words


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
        self.kind = Seg(
            lambda words: words("Guardian {n}: stands beside the child as", n=number),
            [coded(kind) for kind in GuardianshipKind],
        )
        self.lives_with = Tick(lambda words: words("The child lives here"))
        self.may_receive = Tick(lambda words: words("May receive the minutes"))
        self.barred = Tick(lambda words: words("The address is barred"))
        self.more = Folded(self._say_more, self._details())
        self._fill(GuardianEntry(""))
        room = self.responsible.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.responsible.setSizePolicy(room)
        self.responsible.hide()  # nothing to answer before there is a name
        self.more.hide()
        self.name.textChanged.connect(self._named)
        body = column(self, gap=4)
        body.addWidget(
            Columns((self.name, self.relation, self.responsible), (5, 5, 4), least=520, gap=12)
        )
        body.addWidget(self.more)
        for field in (self.name, self.relation):
            field.edited.connect(self.edited)
        for tick in (self.responsible, self.lives_with, self.may_receive, self.barred):
            tick.clicked.connect(self.edited)
        self.kind.chosen.connect(lambda _kind: self.edited.emit())

    @property
    def entry(self) -> GuardianEntry:
        """Return what is written."""
        return GuardianEntry(
            self.name.raw,
            self.relation.raw,
            self.responsible.isChecked(),
            GuardianshipKind(self.kind.value or GuardianshipKind.PARENT),
            self.lives_with.isChecked(),
            self.may_receive.isChecked(),
            self.barred.isChecked(),
        )

    def show_entry(self, entry: GuardianEntry) -> None:
        """Fill the line without telling anyone; what is unusual stands unfolded."""
        self.name.set_raw(entry.name)
        self._fill(entry)
        usual = GuardianEntry(entry.name, entry.relation, entry.responsible)
        if entry != usual:
            self.more.open()

    def _fill(self, entry: GuardianEntry) -> None:
        self.relation.set_raw(entry.relation)
        self.responsible.setChecked(entry.responsible)
        self.kind.set_value(entry.kind)
        self.lives_with.setChecked(entry.lives_with)
        self.may_receive.setChecked(entry.may_receive)
        self.barred.setChecked(entry.address_barred)

    def _details(self) -> QWidget:
        content = QWidget()
        body = column(content, margins=(8, 0, 0, 6), gap=6)
        body.addWidget(self.kind)
        body.addWidget(Columns((self.lives_with, self.may_receive, self.barred), least=480, gap=12))
        return content

    def _named(self, name: str) -> None:
        self.responsible.setVisible(bool(name.strip()))
        self.more.setVisible(bool(name.strip()))
        self.more.set_say(self._say_more)

    def _say_more(self, words: Words) -> str:
        name = tidy(self.name.raw) if hasattr(self, "name") else ""
        return words("More about {name}", name=name) if name else words("More fields")


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
            line.show_entry(entry)

    def _add(self) -> None:
        line = GuardianRow(len(self.rows) + 1)
        line.edited.connect(self._changed)
        self._body.addWidget(line)
        order = (
            line.name, line.relation, line.responsible, line.more.button, line.kind,
            line.lives_with, line.may_receive, line.barred,
        )  # fmt: skip
        if self.rows:  # a line made later would otherwise come last when tabbing
            self.setTabOrder(self.rows[-1].barred, line.name)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
        self.rows.append(line)

    def _changed(self) -> None:
        if self.rows[-1].name.raw.strip():
            self._add()
        self.edited.emit()
