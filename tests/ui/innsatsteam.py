"""An innsatsteam sitting about three children, run by somebody who never touches the mouse.

What an innsatsteam asks beyond a ressursteam: what was tried, two ways weighed against each other,
and whether the child was invited.
"""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.people import Engagement, ServiceCode
from meetingapp.domain.people import Person as Listed
from meetingapp.domain.team import Team
from meetingapp.ui.places import RoomPlace
from meetingapp.ui.widgets.room.people_row import row_of
from meetingapp.wiring.session import Session
from tests.ui import ressursteam as steps
from tests.ui.person import CTRL, SHIFT, Key, Person
from tests.ui.ressursteam import JONAS, Told, room, until

EVALUATED: Final = "5.1.2027"
SCHOOL_AND_PPT: Final = (ServiceCode.SCHOOL, ServiceCode.PPT)


@dataclass(frozen=True, slots=True)
class Child:
    """One case of the sitting: what is told, what is agreed, and a word that is nobody else’s."""

    name: str
    mark: str
    told: Told
    measure: tuple[str, str, tuple[str, str]]


CHILDREN: Final = {
    "jonas": Child(
        "Jonas Fiktivsen",
        "lesestasjon",
        replace(JONAS, vulnerable="Han unngår 4 av 5 lesestasjoner hver uke."),
        steps.FIRST,
    ),
    "sigrid": Child(
        "Sigrid Prøvevik",
        "brettspill",
        Told(
            question="Hvilke talltiltak prøver vi nå?",
            own_words="Jeg liker brettspill med terning.",
            change="Øvingen blir lagt til brettspill.",
            guardian="Vil at vi begynner straks.",
            strength="god til brettspill",
            care="Gjennomgått, ingen bekymring hjemme.",
            vulnerable="Hun gråter i 3 av 5 mattetimer.",
            learning="Regneprøven viser 12 av 40 poeng.",
            conclusion="Brettspill tre dager i uka gir Sigrid tall uten uro.",
        ),
        (
            "Ida spiller brettspill med to elever 3 dager i uka",
            "antall løste oppgaver per uke",
            ("4", "12"),
        ),
    ),
    "tuva": Child(
        "Tuva Oppdiktsen",
        "huskene",
        Told(
            question="Hvordan får Tuva selskap ute?",
            own_words="Jeg vil være ved huskene.",
            change="Friminuttet begynner ved huskene.",
            guardian="Ønsker en fast voksen ute.",
            strength="modig ved huskene",
            care="Gjennomgått, trygg omsorg hjemme.",
            vulnerable="Hun står alene 4 av 5 friminutt.",
            learning="Leser 60 ord per minutt, over snittet.",
            conclusion="Selskap ved huskene gir Tuva venner i friminuttet.",
        ),
        (
            "Ida går ut til huskene med to elever 2 dager i uka",
            "antall friminutt i lek per uke",
            ("1", "6"),
        ),
    ),
}


def register(session: Session) -> None:
    """Give the office an innsatsteam with a nurse, whom only one of the consents lets in."""
    nurse = Listed("noor", "Noor Demoli", (Engagement(ServiceCode.HC, "helsesykepleier"),))
    session.save_person(nurse)
    session.save_team(
        Team(
            "rt",
            "IT",
            "innsatsteam",
            members=("berit", "ida", "lars", "noor"),
            chair="berit",
            note_taker="ida",
            place="grupperom 2",
            starts_at=time(8),
            ends_at=time(11),
        )
    )
    jonas = session.read_case("jonas")
    session.save_case(
        replace(
            jonas,
            concern="Jonas går fra lesestasjonen i 4 av 5 økter hver uke.",
            consents=(_consent("Kari Fiktivsen", (*SCHOOL_AND_PPT, ServiceCode.HC)),),
        )
    )
    for id_, born, guardian, concern in (
        ("sigrid", date(2017, 5, 2), "Randi Prøvevik", "Sigrid gir opp i 3 av 5 mattetimer."),
        ("tuva", date(2016, 8, 9), "Nora Oppdiktsen", "Tuva står alene 4 av 5 friminutt."),
    ):
        session.save_case(
            Case(
                id_,
                NamedChild(CHILDREN[id_].name, born),
                guardians=(Guardianship(guardian, "mor", parental_responsibility=True),),
                consents=(_consent(guardian, SCHOOL_AND_PPT),),
                concern=concern,
            )
        )


def plan(person: Person) -> None:
    """Three cases today; the nurse takes no part where the consent does not let her in."""
    person.press(Key.Key_N, CTRL)
    person.settle(person.window)
    for child in CHILDREN.values():
        until(person, child.name)
        person.chooses(child.name, Key.Key_Space)
        person.settle(person.window)
    for way in (Key.Key_Tab, Key.Key_Backtab):
        until(person, "Ta saken uten", key=way)
        person.chooses("without the nurse", Key.Key_Space)
        person.settle(person.window)
    until(person, "Dag")
    person.press(Key.Key_A, CTRL)
    person.fills("the day", "i dag")
    person.tab()
    person.settle(person.window)
    person.done()
    person.settle(person.window)
    shell = person.window.shell
    assert shell is not None
    assert isinstance(shell.place, RoomPlace), shell.place


def case(person: Person, *, first: bool) -> Child:
    """Work one case through to where it is read aloud, and give whose it was."""
    child = CHILDREN[room(person).model.case.id]
    assert room(person).model.item == "A01"
    person.chooses("all are here", Key.Key_Return)
    if first:  # who came, and that all were asked, is the sitting’s
        until(person, "Alle er spurt")
        person.chooses("asked about impartiality", Key.Key_Space)
    person.done()  # A02: the consent holds, nothing is asked
    person.done()  # A04: A03 does not apply the first time
    steps.purpose(person, child.told)
    steps.voice(person, child.told, invited="2")
    steps.guardians(person, child.told)
    _situation(person, child.told)
    _alternatives(person)
    steps.best_interests(person, child.told, speaks_for="a")
    steps.measure(person, *child.measure, on=EVALUATED)
    person.done()
    steps.ending(person)
    steps.reasons(person)
    return child


def note(person: Person, who: str, key: Qt.Key) -> None:
    """Note in the list of who is here that somebody came, left or stays out."""
    before = person.here
    person.press(Key.Key_A, CTRL | SHIFT)
    while (at := row_of(person.here)) is not None and at.name != who:
        person.press(Key.Key_Down)
    person.chooses(f"{who} comes or goes", key)
    person.press(Key.Key_Escape)
    assert person.here is before


def other_case(person: Person, number: int) -> None:
    """Seal this case and open another."""
    person.press(Key(Key.Key_0 + number), CTRL)
    person.settle(person.window)
    QApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # as the program’s own loop does


def back_to(person: Person, child: Child) -> None:
    """From the minutes of one case to the room of another, through the list of meetings."""
    person.press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    person.settle(person.window)
    until(person, child.name)
    person.press(Key.Key_Return)
    person.settle(person.window)


def _situation(person: Person, told: Told) -> None:
    person.writes("a strength", told.strength)
    until(person, "Hvorfor er ingenting prøvd før?")
    person.writes("why nothing was tried", "Saken er ny for oss.")
    person.done()


def _alternatives(person: Person) -> None:
    for what, text in (
        ("what we think of doing", "Øve i liten gruppe"),
        ("what speaks for it", "Barnet får mer øving"),
        ("what speaks against it", "Barnet går fra klassen"),
        ("what speaks for no change", "Barnet blir i klassen"),
        ("what speaks against no change", "Barnet får ikke mer øving"),
    ):
        person.writes(what, text)
        person.tab()
    person.done()


def _consent(guardian: str, services: tuple[ServiceCode, ...]) -> Consent:
    return Consent(
        f"c-{guardian}",
        services=services,
        categories=(InfoCategory.SCHOOL,),
        signatures=(Signature(guardian, date(2026, 11, 10)),),
        valid_from=date(2026, 11, 10),
        valid_to=date(2027, 6, 18),
        child_informed=True,
    )
