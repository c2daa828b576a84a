"""Somebody came who was not invited: from the register, or by name, role and service."""

from typing import Final

from PySide6.QtWidgets import QWidget

from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

_PARTIES: Final = (Party.CHILD, Party.GUARDIAN, Party.REPRESENTATIVE)


class AddPerson(QWidget):
    """Whoever is added is here. The child and its family belong to this case alone.

    ``parts`` makes the fields for those who are not in the register.
    """

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        lines = self._lines = column(self, gap=8)
        self.known = PersonField(_add)
        self.known.chosen.connect(self._add_known)
        lines.addWidget(Field(_add, self.known))

    def parts(self) -> Parts:
        """Make the other fields, and give way after each part."""
        content = QWidget()
        self._lines.addWidget(Folded(lambda words: words("Not in the register"), content))
        line = row(content, gap=10)
        self.name = TextField(_name)
        self.role = TextField(_role)
        self.of = PickField(_of, [*code_options(Party, _PARTIES), *code_options(ServiceCode)])
        for control, label, share in (
            (self.name, _name, 3),
            (self.role, _role, 2),
            (self.of, _of, 3),
        ):
            line.addWidget(Field(label, control), share)
            yield
        button = KeyButton(lambda words: words("Add"), kind="soft", icon_name="plus")
        button.clicked.connect(self._add_new)
        line.addWidget(button)
        yield

    def refresh(self) -> None:
        """Offer those of the register who come from a service that day and are not on the list.

        Whoever has left has no service any more, and the consent covers services.
        """
        there = {p.person.name for p in self._room.context.meeting.participants}
        people = [p.ref(self._room.meeting.date) for p in self._room.room.people]
        self.known.set_people(
            [
                PersonChoice(p.person_id, p.name, p.role)
                for p in people
                if p.service is not None and p.name not in there
            ]
        )

    def _add_known(self, person_id: str) -> None:
        day = self._room.meeting.date
        person = next(p for p in self._room.room.people if p.id == person_id)
        self.known.set_person(None)
        self._add(Participant(person.ref(day), attended=True))

    def _add_new(self) -> None:
        name, of = self.name.raw.strip(), self.of.value
        if not name or of is None:
            (self.of if name else self.name).setFocus()
            return
        role = self.role.raw.strip()
        if of in {party.value for party in _PARTIES}:
            self._add(Participant(PersonRef(name, role), Party(of), attended=True))
        else:
            self._add(Participant(PersonRef(name, role, ServiceCode(of)), attended=True))
        self.name.set_raw("")
        self.role.set_raw("")
        self.of.set_value(None)

    def _add(self, who: Participant) -> None:
        if who.party is Party.SERVICE:
            self._room.put("meeting.participants", (*self._room.meeting.participants, who))
        else:
            self._room.put("parties", (*self._room.discussion.parties, who))


def _add(words: Words) -> str:
    return words("Add somebody who is here")


def _name(words: Words) -> str:
    return words("Name")


def _role(words: Words) -> str:
    return words("Role")


def _of(words: Words) -> str:
    return words("Service, or part in the case")
