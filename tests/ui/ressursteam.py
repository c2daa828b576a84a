"""A first ressursteam about Jonas with one measure, run by somebody who never touches the mouse."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from meetingapp.ui.places import MinutesPlace, Place, PreparePlace, RoomPlace
from meetingapp.ui.screens.room import RoomScreen
from tests.ui.person import CTRL, SHIFT, Key, Person


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about one child in a meeting."""

    question: str
    own_words: str
    change: str
    guardian: str
    strength: str
    care: str
    vulnerable: str
    learning: str
    conclusion: str


JONAS: Final = Told(
    question="Hvilke lesetiltak skal vi starte før jul?",
    own_words="Jeg liker når vi leser i lite rom.",
    change="Plenumslesing stoppes, og øvingen legges til liten gruppe.",
    guardian="Støtter liten gruppe og ønsker faste dager.",
    strength="flink til å tegne",
    care="Gjennomgått, ingen bekymring for omsorgen.",
    vulnerable="Han unngår 4 av 5 lesestasjoner hver uke.",
    learning="Leseprøven viser 34 ord per minutt, under grensen.",
    conclusion="Liten gruppe fire dager i uka gir Jonas lesing uten ubehag.",
)


def new_meeting(person: Person) -> None:
    """From wherever, plan the meeting: the team is known, the case is chosen."""
    person.press(Key.Key_N, CTRL)
    person.settle(person.window)
    until(person, "Jonas")
    if not getattr(person.here, "isChecked", lambda: False)():  # the only case is chosen already
        person.chooses("the case", Key.Key_Space)
    person.done()
    person.settle(person.window)
    shell = person.window.shell
    assert shell is not None
    before: Place | None = shell.place
    assert isinstance(before, PreparePlace)
    person.done()  # what is to be prepared is seen on the way into the room
    person.settle(person.window)
    after: Place | None = shell.place
    assert isinstance(after, RoomPlace)


def opening(person: Person) -> None:
    if room(person).model.item == "A00":
        person.done()  # nobody is asked to prepare
    person.chooses("all are here", Key.Key_Return)
    until(person, "Alle er spurt")
    person.chooses("asked about impartiality", Key.Key_Space)
    person.done()  # A02: the consent holds, nothing is asked
    person.done()  # A04: A03 does not apply the first time


def purpose(person: Person, told: Told = JONAS) -> None:
    person.writes("the question", told.question)
    person.done()


def voice(
    person: Person, told: Told = JONAS, *, looks_back: bool = False, invited: str = ""
) -> None:
    """Write what the child said; ``invited`` is the key where it is asked whether it was."""
    person.writes("own words", told.own_words)
    person.tab()
    until(person, "Måte")
    person.chooses("how", "2")
    person.tab()
    person.fills("who talked with the child", "IP")
    person.tab()
    person.fills("when", "20.11")
    person.tab()
    person.chooses("the child was told", Key.Key_Space)
    person.tab()
    person.chooses("may be shared", "1")
    if looks_back:
        person.chooses("asked what has changed", Key.Key_Space)
        person.tab()
    person.chooses("weight", "2")
    person.writes("what it changed", told.change)
    if invited:
        until(person, "Invitert til møtet?")
        person.chooses("invited to the meeting", invited)
    person.done()


def guardians(person: Person, told: Told = JONAS) -> None:
    person.writes("the mother’s view", told.guardian)
    person.done()


def situation(person: Person, told: Told = JONAS) -> None:
    person.writes("a strength", told.strength)
    person.done()
    person.done()  # A08 follows from the measures


def best_interests(person: Person, told: Told = JONAS, *, speaks_for: str = "") -> None:
    """Weigh; ``speaks_for`` is the alternative each consideration speaks for, where asked."""

    def weighs(what: str, weight: str) -> None:
        person.chooses(what, weight)
        if speaks_for:
            person.chooses(f"{what}: speaks for", speaks_for)

    weighs("the child’s view weighs", "3")
    person.chooses("identity", "-")
    person.chooses("family", "-")
    person.chooses("care and safety", "-")
    person.writes("why not", told.care)
    person.press(Key.Key_Return)
    person.writes("vulnerability", told.vulnerable)
    person.tab()
    weighs("weight of it", "2")
    person.chooses("health", "-")
    person.writes("learning", told.learning)
    person.tab()
    weighs("weight of learning", "3")
    person.writes("conclusion", told.conclusion)
    until(person, "Følger valget")
    person.chooses("follows the child’s view", "1")
    person.done()


def measure(
    person: Person, action: str, indicator: str, numbers: tuple[str, str], on: str = "19.1.2027"
) -> None:
    """Write one measure; the caret stands in its first field."""
    person.writes("action", action)
    person.tab()
    person.writes("what we count", indicator)
    person.tab()
    person.fills("baseline", numbers[0])
    person.tab()
    person.fills("target", numbers[1])
    person.tab(2)  # the unit was read out of the indicator
    person.fills("responsible", "IP")
    person.tab()
    person.fills("evaluation date", on)
    person.tab()


FIRST = (
    "Ida leser med tre elever på grupperom 4 dager i uka",
    "ord per minutt på ukentlig tekst",
    ("34", "45"),
)
SECOND = (
    "Høytlesning i plenum tas ut av timeplanen 5 dager i uka",
    "antall gjennomførte økter per uke",
    ("1", "4"),
)


def ending(person: Person) -> None:
    person.chooses("the duties", "1")
    until(person, "Ja, bekreft", key=Key.Key_Backtab)
    person.chooses("coordinator and levels", Key.Key_Return)
    person.done()
    person.chooses("next meeting and feedback", Key.Key_Return)
    person.done()
    person.done()
    person.chooses("read aloud, asked, readers", "a")


def reasons(person: Person, key: str = "1") -> None:
    """Answer what still needs a reason: F4 leads to each, one key answers."""
    for missing in room(person).model.missing():
        assert missing.result.asks_reason, missing.result
    while room(person).model.missing():
        person.press(Key.Key_F4)
        person.chooses(f"a reason for {room(person).model.missing()[0].result.id}", key)


def finalise(person: Person) -> str:
    """Finalise, and return the id of the minutes that are shown then."""
    person.chooses("finalise", Key.Key_Return, CTRL | SHIFT)
    person.settle(person.window)
    shell = person.window.shell
    assert shell is not None
    place = shell.place
    assert isinstance(place, MinutesPlace), _missing(person)
    return place.minutes_id


def room(person: Person) -> RoomScreen:
    """Return the room that is open."""
    shell = person.window.shell
    assert shell is not None
    shown = shell.shown
    assert isinstance(shown, RoomScreen)
    return shown


def until(person: Person, name: str, key: Qt.Key = Key.Key_Tab) -> None:
    """Move until the field called ``name`` has the keyboard."""
    for _ in range(40):
        if person.said.startswith(name):
            return
        person.press(key)
    raise AssertionError(f"no field called {name}; stopped at {person.said}")


def _missing(person: Person) -> str:
    shell = person.window.shell
    room = shell.shown if shell is not None else None
    if not isinstance(room, RoomScreen):
        return "the room was left"
    return "; ".join(f"{m.result.path}: {m.result.message_key}" for m in room.model.missing())
