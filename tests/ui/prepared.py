"""A meeting that is planned in the small office, and its preparation on the screen."""

from collections.abc import Callable
from datetime import date, time

from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.preparation import StepKind
from meetingapp.services.drafting import MeetingPlan
from meetingapp.ui.places import Place, PreparePlace
from meetingapp.ui.screens.prepare import PrepareScreen
from meetingapp.ui.widgets.prepare.step_row import StepRow
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

At = Callable[[Place], MainWindow]
Opened = Callable[..., tuple[MainWindow, PrepareScreen]]
DAY = date(2027, 1, 19)


def opener(office: Door, passphrase: str, at: At) -> Opened:
    """Give a way to plan a meeting and look at its preparation."""

    def open_(*, kind: str = "RT", with_health: bool = False) -> tuple[MainWindow, PrepareScreen]:
        session = office.unlock(passphrase)
        noor = Person("noor", "Noor Demoli", (Engagement(ServiceCode.HC, "helsesykepleier"),))
        session.save_person(noor)
        people = {person.id: person.ref(DAY) for person in session.list_people()}
        who = ("berit", "ida", "lars", *(("noor",) if with_health else ()))
        planned = session.plan_meeting(
            MeetingPlan(
                kind,
                DAY,
                starts_at=time(14, 15),
                place="grupperom 2",
                chair=people["berit"],
                note_taker=people["ida"],
                people=tuple(people[one] for one in who),
                case_ids=("jonas",),
                invites=not with_health,
            )
        )
        session.close()
        window = at(PreparePlace(planned.id))
        assert window.shell is not None
        screen = window.shell.shown
        assert isinstance(screen, PrepareScreen)
        return window, screen

    return open_


def row(screen: PrepareScreen, kind: StepKind) -> StepRow:
    return next(each for each in screen.line.rows if each.step.kind is kind)
