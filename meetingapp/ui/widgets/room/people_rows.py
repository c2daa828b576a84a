"""Any number of people, one line each: those who help with a measure."""

from functools import partial

from meetingapp.domain.people import PersonRef
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.bound import BoundPerson
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.rows_editor import RowsShown, row_name, rows_at
from meetingapp.ui.wording import Say


class PeopleRows(RowsShown):
    """A name taken away takes its line away. The lines are made by ``parts``."""

    def __init__(
        self, room: RoomViewModel, fields: Fields, path: str, label: Say, *, least: int = 4
    ) -> None:
        super().__init__(room, fields, path, least)
        self._people = fields
        self._label = label

    def parts(self) -> Parts:
        """Make the lines, and give way after each."""
        room, fields, path, label = self._room, self._people, self._path, self._label
        for index in range(self.count):
            control = PersonField(row_name(label, index))
            field = Field(label, control)
            if index:
                field.hide_label()
            bound = BoundPerson(control, partial(self._write, index), room.people)
            fields.add(f"{path}.{index}", bound, field)
            self.add_line(field)
            yield
        self.fit()

    def _write(self, index: int, value: object, _raw: str) -> None:
        rows = rows_at(self._room, self.path)
        if isinstance(value, PersonRef):
            rows[index : index + 1] = [value]
        elif index < len(rows):
            del rows[index]
        else:
            return  # the beginning of a name is nobody yet
        self._room.put(self.path, tuple(rows))
