"""A team more: which kind of meeting it holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from meetingapp.ui.viewmodels.naming import TeamKind
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.wording import Say


class NewTeamCard(Card):
    """``chosen`` carries the kind of team somebody wants to set up."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("New team"), margins=(16, 4, 16, 16))
        self._kinds: tuple[TeamKind, ...] = ()
        self.kind = PickField(lambda words: words("Kind of meeting"), ())
        self._field = Field(
            lambda words: words("Kind of meeting"),
            self.kind,
            hint=lambda words: words("Write the first letters, or press arrow down for the list."),
        )
        self.add = Button(lambda words: words("Set up the team"), kind="soft", icon_name="plus")
        self.body.setSpacing(10)
        self.body.addWidget(self._field)
        line = row()
        line.addStretch(1)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.add.clicked.connect(self._choose)
        self.kind.returnPressed.connect(self._choose)

    def show_kinds(self, kinds: Sequence[TeamKind]) -> None:
        """Offer the kinds of teams there are."""
        self._kinds = tuple(kinds)
        self.kind.set_options([Option(kind.value, _named(kind)) for kind in kinds])

    def _choose(self) -> None:
        self.kind.left()
        kind = next((one for one in self._kinds if one.value == self.kind.value), None)
        if kind is None:
            self._field.set_problem(
                lambda words: words("Choose from the list. Arrow down opens it.")
            )
            self.kind.setFocus()
            return
        self._field.set_problem(None)
        self.kind.set_value(None)
        self.chosen.emit(kind)


def _named(kind: TeamKind) -> Say:
    return lambda words: kind.name[words.language][:1].upper() + kind.name[words.language][1:]
