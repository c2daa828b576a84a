"""A person of the register, as a small window."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.viewmodels.team_form import engagement_of, with_role
from meetingapp.ui.viewmodels.twins import twin_warning
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words


class PersonForm(Dialog):
    """Name, service, role and days. ``written`` carries the person; ``known`` are other names."""

    written = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        person: Person,
        today: Callable[[], date],
        known: Sequence[str] = (),
    ) -> None:
        super().__init__(
            parent, lambda words: words("Person") if person.name else words("New person")
        )
        self._person = person
        self._today = today
        self.name = TextField(lambda words: words("Name"))
        self.role = TextField(
            lambda words: words("Role"), placeholder=lambda words: words("class teacher, nurse …")
        )
        self.service = Seg(lambda words: words("Service"), [coded(one) for one in ServiceCode])
        self.since = DateField(_since, today)
        self.until = DateField(_until, today)
        self._name_field = Field(lambda words: words("Name"), self.name)
        self._until_field = Field(
            _until,
            self.until,
            hint=lambda words: words("Who has left is not offered for new meetings."),
        )
        self.name.warn_by(lambda name: twin_warning(name, known))
        self.name.edited.connect(lambda _name: self._name_field.show_own_problem())
        self._fill(person)
        self.body.addWidget(self._name_field)
        self.body.addWidget(Field(lambda words: words("Service"), self.service))
        self.body.addWidget(Field(lambda words: words("Role"), self.role))
        self.body.addWidget(
            Columns((Field(_since, self.since), self._until_field), least=360, gap=12)
        )
        cancel = Button(lambda words: words("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(lambda words: words("Save"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.save)
        width = theme.px(560)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else 0
        self.resize(width, max(height, self.sizeHint().height()))
        self.name.setFocus()

    def _fill(self, person: Person) -> None:
        held = engagement_of(person, self._today())
        self.name.set_raw(person.name)
        self.role.set_raw(held.role if held is not None else "")
        self.service.set_value((held.service if held else ServiceCode.SCHOOL).value)
        self.since.set_day(held.since if held is not None else None)
        self.until.set_day(held.until if held is not None else None)

    def _save(self) -> None:
        if not tidy(self.name.raw):
            self._name_field.set_problem(lambda words: words("Write the person’s name."))
            self.name.setFocus()
            return
        since, until = self.since.day, self.until.day
        if until is not None and since is not None and until < since:
            self._until_field.set_problem(lambda words: words("The last day is before the first."))
            self.until.setFocus()
            return
        for field in (self.since, self.until):
            if field.problem() is not None:
                field.setFocus()
                return
        service = ServiceCode(self.service.value or ServiceCode.OTHER)
        wanted = Engagement(service, self.role.raw, since, until)
        self.written.emit(with_role(self._person, self.name.raw, wanted, self._today()))
        self.accept()


def _since(words: Words) -> str:
    return words("First day, if it is known")


def _until(words: Words) -> str:
    return words("Last day, for who leaves")
