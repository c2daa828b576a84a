"""Who sees the case: leaders always, others because of something. One is let in and out here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.services.access_port import CaseAccess
from meetingapp.ui.viewmodels.case_access import Seers
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import Say, plain


class CaseAccessCard(Card):
    """``let_in`` and ``let_out`` carry the id of a person."""

    let_in = Signal(str)
    let_out = Signal(str)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Who sees the case"), margins=(16, 2, 16, 16))
        self._leaders = Label(plain(""), "sm2", wrap=True)
        self._rows = RowList()
        self._nobody = Label(
            lambda words: words("Nobody else who can unlock Samråd could be let in."),
            "small",
            wrap=True,
        )
        self.person = PersonField(
            lambda words: words("Let into the case"),
            placeholder=lambda words: words("Let into the case"),
        )
        self.add = Button(lambda words: words("Let in"), kind="soft", icon_name="plus")
        self.out: list[IconButton] = []
        self._adding = QWidget()
        line = row(self._adding, gap=10)
        line.addWidget(self.person, 1)
        line.addWidget(self.add)
        self.body.setSpacing(10)
        for part in (self._leaders, self._rows, self._adding, self._nobody):
            self.body.addWidget(part)
        self._nobody.hide()
        self.add.clicked.connect(self._let_in)
        self.person.returnPressed.connect(self._let_in)

    def show_seers(self, seers: Seers) -> None:
        """Show who sees the case now."""
        names = list(seers.leaders)
        self._leaders.set_say(
            lambda words: words.plural(
                "The leader sees every case: {names}.",
                "The leaders see every case: {names}.",
                len(names),
                names=words.listing(names),
            )
        )
        self.out = []
        self._rows.show_rows([self._row(access, name) for access, name in seers.let_in])
        before: QWidget = self.out[0] if self.out else self.person
        for button in self.out[1:]:  # made later than the field, but they stand before it
            self.setTabOrder(before, button)
            before = button
        if self.out:
            self.setTabOrder(before, self.person)
        self.setTabOrder(self.person, self.add)
        self.person.set_person(None)
        self.person.set_people([PersonChoice(o.person, o.name, "") for o in seers.others])
        self._adding.setVisible(bool(seers.others))
        self._nobody.setVisible(not seers.others and not seers.let_in)

    def _row(self, access: CaseAccess, name: str) -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(0, 4, 0, 4), gap=11)
        line.addWidget(Avatar(initials_of(name), size=30))
        words = column()
        words.addWidget(Elided(plain(name), "strong"))
        words.addWidget(Elided(_why(access), "small"))
        line.addLayout(words, 1)
        out = IconButton("x", lambda words: words("Let {name} out of the case", name=name))
        out.clicked.connect(lambda: self.let_out.emit(access.person))
        self.out.append(out)
        line.addWidget(out, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _let_in(self) -> None:
        self.person.left()
        if self.person.person_id is None:
            self.person.setFocus()
        else:
            self.let_in.emit(self.person.person_id)


def _why(access: CaseAccess) -> Say:
    day = access.granted_at.date()
    return lambda words: words(
        "{reason}, since {day}", reason=words.code(access.reason), day=words.long_day(day)
    )
