"""A window on a real vault, with a small office in it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from typing_extensions import override

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.team import Team
from meetingapp.ui.application import make_application
from meetingapp.ui.places import Place
from meetingapp.ui.routes import routes
from meetingapp.ui.settings import Settings
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.vault import vault
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.wiring.door import Door
from meetingapp.wiring.entering import open_session
from meetingapp.wiring.session import Session
from meetingapp.words import Language

PASSPHRASE = "blåbær på taket i november"
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
TODAY = NOW.date()
CHEAP = Cost(1, 64, 1)
BERIT = Holder("berit", "Berit Eksempelrud", "LEADER")
CODE_FILE = "sheet-in-the-envelope.txt"
MakeWindow = Callable[..., MainWindow]
_BETWEEN_LOOKS_MS = 10
_USUAL_WAIT_MS = 5000
_PATIENCE_MS = 60_000


class Attentive(QtBot):
    """Looks five times as often whether what is waited for has come: each test waits often.

    Who waits for something to come waits as long as it takes on a machine that has much to do. A
    shorter wait than the usual one is a promise about time, and stays as it is.
    """

    @override
    def wait(self, ms: int) -> None:
        """Wait; ``waitUntil`` does so between two looks."""
        super().wait(2 if ms == _BETWEEN_LOOKS_MS else ms)

    @override
    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _USUAL_WAIT_MS
    ) -> None:
        """Wait until it is so."""
        super().waitUntil(callback, timeout=_patient(timeout))

    @override
    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = _USUAL_WAIT_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Wait until it is told."""
        return super().waitSignal(
            signal, timeout=_patient(timeout), raising=raising, check_params_cb=check_params_cb
        )


def _patient(timeout: int) -> int:
    return max(timeout, _PATIENCE_MS) if timeout >= _USUAL_WAIT_MS else timeout


@pytest.fixture
def qtbot(request: pytest.FixtureRequest) -> QtBot:
    """Give the one that presses keys and waits."""
    return Attentive(request)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """Give the application its fonts and its look, once."""
    make_application(Settings())
    return qapp


@pytest.fixture(autouse=True)
def look(dressed: QApplication) -> Iterator[None]:
    """Leave nothing on the screen, and begin the next in bokmål, light, at full size."""
    yield
    for left in QApplication.topLevelWidgets():
        # What a field drops down is the field's own to delete, though it stands alone.
        if left.windowType() is not Qt.WindowType.Popup:
            left.close()
            left.deleteLater()
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed.processEvents()
    wording.use(Language.NB)
    if theme.mode is not Mode.LIGHT or theme.scale != 1.0:
        theme.apply(Mode.LIGHT, 1.0)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """Give a folder without a vault; guesses cost next to nothing."""
    return Door(tmp_path / "vault", lambda: NOW, CHEAP)


@pytest.fixture(scope="session")
def _office_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give where the office is kept that each test gets a copy of; the first one makes it."""
    return tmp_path_factory.mktemp("office") / "made"


@pytest.fixture
def office(door: Door, _office_made_once: Path) -> Door:
    """Give a vault with an office, three people, a team and one case with consent."""
    if not (_office_made_once / CODE_FILE).exists():
        _make_office(_office_made_once)
    shutil.copytree(_office_made_once, door.folder.parent, dirs_exist_ok=True)
    return door


def _make_office(place: Path) -> None:
    folder, code = place / "vault", Door(place / "vault").new_recovery_code()
    made = vault.create(folder, passphrase=PASSPHRASE, recovery_code=code, holder=BERIT, cost=CHEAP)
    session = open_session(folder, made, lambda: NOW, new=True, cost=CHEAP)
    try:
        fill(session)
    finally:
        session.close()
    (place / CODE_FILE).write_text(code)


@pytest.fixture
def code(office: Door) -> str:
    """Give the recovery code of the office."""
    return (office.folder.parent / CODE_FILE).read_text()


def fill(session: Session) -> None:
    """Enter a small office."""
    session.save_office(Office("Prøveås kommune", "Prøveåsen skole", "nb"))
    people = (
        Person("berit", "Berit Eksempelrud", (Engagement(ServiceCode.SCHOOL, "rektor"),)),
        Person("ida", "Ida Prøvestad", (Engagement(ServiceCode.SCHOOL, "kontaktlærer"),)),
        Person("lars", "Lars Testdahl", (Engagement(ServiceCode.PPT, "rådgiver"),)),
    )
    for person in people:
        session.save_person(person)
    session.save_team(
        Team(
            "rt",
            "RT",
            "ressursteam",
            members=("berit", "ida", "lars"),
            chair="berit",
            note_taker="ida",
            place="grupperom 2",
            starts_at=time(14, 15),
            ends_at=time(15),
        )
    )
    session.save_case(jonas())


def jonas() -> Case:
    """Return an invented case."""
    return Case(
        id="jonas",
        subject=NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
        reference="1/26",
        guardians=(Guardianship("Kari Fiktivsen", "mor", parental_responsibility=True),),
        consents=(
            Consent(
                "c1",
                services=(ServiceCode.SCHOOL, ServiceCode.PPT),
                categories=(InfoCategory.SCHOOL,),
                signatures=(Signature("Kari Fiktivsen", date(2026, 11, 10)),),
                valid_from=date(2026, 11, 10),
                valid_to=date(2027, 6, 18),
                child_informed=True,
            ),
        ),
    )


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MakeWindow]:
    """Give a maker of windows; each is closed as a person closes it."""
    made: list[MainWindow] = []

    def make(door: Door, settings: Settings | None = None) -> MainWindow:
        shown = MainWindow(
            door,
            door.folder,
            settings or Settings(),
            routes=routes,
            relaunch=lambda _locked: None,
            now=lambda: NOW,
        )
        made.append(shown)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(lambda: shown.isActiveWindow() and shown._is_painted)
        QApplication.processEvents()
        return shown

    yield make
    for shown in made:
        shown.upkeep = None  # no test reads the backup that closing would make
        shown.close()


@pytest.fixture
def at(office: Door, window: MakeWindow, qtbot: QtBot) -> Callable[[Place], MainWindow]:
    """Give a way to be at a place in the unlocked window, with its data shown."""

    def go(place: Place) -> MainWindow:
        shown = window(office, replace(Settings(), user="berit"))
        shown.open_session(office.unlock(PASSPHRASE), place)
        settle(qtbot, shown)
        return shown

    return go


def settle(qtbot: QtBot, shown: MainWindow) -> None:
    """Wait until every answer has come and is drawn."""
    qtbot.waitUntil(lambda: not shown.background.busy, timeout=10_000)
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Give ``settle`` to tests that ask for more after the first screen."""
    return lambda shown: settle(qtbot, shown)


@pytest.fixture
def passphrase() -> str:
    """Give the passphrase of the office."""
    return PASSPHRASE


@pytest.fixture
def today() -> date:
    """Give the day on the wall."""
    return TODAY
