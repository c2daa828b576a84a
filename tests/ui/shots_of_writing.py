"""Pictures of writing in the room: the quick bar, agreements, names, spelling and undo."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QScrollArea

from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.measure import Agreement, Decision
from meetingapp.domain.people import ServiceCode
from meetingapp.services.room import OpenRoom
from meetingapp.spelling.dictionary import load
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.text_area import TextArea
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.room.conftest import Desk, opened

Act = Callable[[RoomScreen], None]


def pictures() -> list[tuple[str, OpenRoom, str, Act]]:
    """Return every picture: its name, the room, the item, and what is done first."""
    return [
        ("park", opened(), "A05", lambda screen: screen._writing.quick(Quick.PARKED)),
        ("quick_measure", opened(), "A05", _measure),
        ("quick_words", opened(), "A05", lambda screen: screen._writing.quick(Quick.WORDS)),
        ("agreements", _agreed(), "A10", _below),
        ("agreements_read", _agreed(), "A14", lambda _screen: None),
        ("undone", opened(), "A05", _undo),
        ("spelling", opened(), "A09", _misspell),
        ("kept_back", _kept_back(), "A05", lambda _screen: None),
        ("kept_back_measure", _kept_back(), "A10", _plain_words),
        ("kept_back_asked", _kept_back(), "A10", _ask_for_whom),
    ]


def _agreed() -> OpenRoom:
    now = jonas_discussion()
    said = ("Vi tar opp lekeplassen på foreldremøtet.", "Berit sender timeplanen hjem på mandag.")
    decisions = tuple(Decision(f"d{n}", text) for n, text in enumerate(said))
    return opened(replace(now, agreement=Agreement(now.agreement.measures, None, decisions)))


def _kept_back() -> OpenRoom:
    """Keep the child’s words from one, and a measure from a service; one is said hard to read."""
    now = jonas_discussion()
    one, *rest = now.agreement.measures
    hard = "Spesialpedagogen gjennomfører systematisk leseopplæring tilpasset forutsetningene dine."
    measures = (replace(one, plain_words=hard), *rest)
    marks = (
        KeptBack("voice.own_words", (jonas_case().guardians[1].name,)),
        KeptBack(f"agreement.measures.{one.id}", (), (ServiceCode.PPT,)),
        KeptBack(f"agreement.measures.{rest[0].id}", (EVERY_GUARDIAN,)),
    )
    agreement = replace(now.agreement, measures=measures)
    return opened(replace(now, agreement=agreement, kept_back=marks))


def _plain_words(screen: RoomScreen) -> None:
    screen._focus("agreement.measures.0.plain_words")
    now = screen.focusWidget()
    for page in screen.findChildren(QScrollArea):
        if now is not None and page.isAncestorOf(now):
            for _ in range(4):
                QApplication.processEvents()
            page.ensureWidgetVisible(now, 0, 200)


def _ask_for_whom(screen: RoomScreen) -> None:
    screen._writing.keeping.mark(_area(screen, "agreement.measures.0.action"))


def _measure(screen: RoomScreen) -> None:
    screen._writing.quick(Quick.MEASURE)
    name = screen.model.people()[0].name
    line = f"@{name} ringer hjem hver mandag innen fredag, evalueres 19.1."
    screen._writing.bar.text.setText(line)
    screen._writing.bar._preview()


def _below(screen: RoomScreen) -> None:
    screen._focus("agreement.decisions.1.text")


def _undo(screen: RoomScreen) -> None:
    _area(screen, "voice.own_words").appendPlainText("Og til mormor.")
    screen._writing.undoing.undo()


def _area(screen: RoomScreen, path: str) -> TextArea:
    screen._focus(path)
    found = screen.form.fields.control(path) if screen.form is not None else None
    if not isinstance(found, TextArea):
        raise TypeError(path)
    return found


def _misspell(screen: RoomScreen) -> None:
    area = _area(screen, "best_interest.conclusion")
    desk = screen._work.session.writing
    if isinstance(desk, Desk):
        desk.speller = load("nb")
    screen._writing._open()
    area.setPlainText(
        "Jonas trenger fastt rammer og en vooksen som kjener han. Vi foreslår å fortsete."
    )
    screen._writing.marks._begin()
    while screen._writing.marks._left is not None:
        screen._writing.marks._go_on()
