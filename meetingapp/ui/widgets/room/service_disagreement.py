"""Services disagree: about what, who decides by the rule, and what they came to."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.closing import MeasurePlace, ServiceDisagreement
from meetingapp.domain.levels import who_decides
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_PATH = "coordination.disagreement"


class DisagreementForm(QWidget):
    """The rule is shown as soon as it is known where the measure takes place.

    ``parts`` makes the fields.
    """

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._lines = column(self, gap=12)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        fields, lines = self._fields, self._lines
        lines.addWidget(
            Label(
                lambda words: words(
                    "Disagreement between services is no fault. Say it, and go on."
                ),
                "sm2",
                wrap=True,
            )
        )
        lines.addWidget(
            fields.many(
                f"{_PATH}.services",
                lambda words: words("Which services?"),
                code_options(ServiceCode, self._services()),
                as_code(ServiceCode),
            )
        )
        yield
        lines.addWidget(fields.area(f"{_PATH}.about", lambda words: words("About what?")))
        lines.addWidget(
            fields.codes(
                f"{_PATH}.place",
                lambda words: words("Where does the measure take place?"),
                MeasurePlace,
            )
        )
        yield
        self._rule = Notice(lambda words: words("Who decides"), plain(""), icon_name="scale")
        lines.addWidget(self._rule)
        lines.addWidget(
            fields.area(f"{_PATH}.outcome", lambda words: words("What did you come to?"))
        )
        yield

    def refresh(self) -> None:
        """Show the rule; what was emptied again is no disagreement."""
        given = self._room.discussion.coordination.disagreement
        if given == ServiceDisagreement():
            self._room.put(_PATH, None)
            return
        place = given.place if given is not None else None
        self._rule.setVisible(place is not None)
        if place is not None:
            self._rule.set_texts(
                lambda words: words("Who decides"), lambda words: _rule(words, place)
            )

    def _services(self) -> tuple[ServiceCode, ...]:
        """Offer those at the table, and those already named."""
        there = [
            p.person.service
            for p in self._room.context.meeting.participants
            if p.party is Party.SERVICE and p.person.service is not None
        ]
        given = self._room.discussion.coordination.disagreement
        named = given.services if given is not None else ()
        return tuple(s for s in ServiceCode if s in {*there, *named}) or tuple(ServiceCode)


def _rule(words: Words, place: MeasurePlace) -> str:
    deciding = " / ".join(words.code(service) for service in who_decides(place))
    return words("{services} decides, together with the guardians.", services=deciding)
