"""A second ressursteam about Jonas: two measures are looked at, one goes on and one is adjusted."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from meetingapp.domain.closing import Coordination, CoordinatorRole, Feedback, NextMeeting, Step
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import Baseline, Measure, PreventionLevel, Target, TargetOp, Unit
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.wiring.session import Session
from tests.ui import ressursteam
from tests.ui.person import CTRL, Key, Person
from tests.ui.ressursteam import Told, until

HELD: Final = date(2026, 9, 15)
DUE: Final = date(2026, 11, 24)
AGAIN: Final = "26.1.2027"
IDA: Final = PersonRef("Ida Prøvestad", "kontaktlærer", ServiceCode.SCHOOL, "ida")
TOLD: Final = Told(
    question="Hvordan går det med lesingen, og hva trenger Jonas nå?",
    own_words="Det er fint i lite rom, men jeg vil lese alene med Ida.",
    change="Høytlesningen flyttes fra klassen til Ida alene.",
    guardian="Ser at han leser hjemme nå.",
    strength="leser for lillesøster",
    care="Gjennomgått, ingen bekymring for omsorgen.",
    vulnerable="Han unngår 1 av 5 lesestasjoner hver uke.",
    learning="Leseprøven viser 41 ord per minutt, nær grensen.",
    conclusion="Lesing alene med Ida gir Jonas øving uten ubehag.",
)
NEW_ACTION: Final = "Ida lytter til Jonas alene i 10 minutter 5 dager i uka"


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one measure: the keys of the choices, and the texts."""

    value: str
    child: str
    guardian: str
    effect: str
    decision: str
    why: str
    again: str = ""


READING: Final = Looked(
    "41", "Det går fortere nå.", "Han leser av seg selv.", "4", "1", "Det virker, og målet er nær.",
    AGAIN,
)  # fmt: skip
ALOUD: Final = Looked(
    "3", "Det er ekkelt når alle hører på.", "Han gruer seg mindre.", "3", "2",
    "Han vil heller lese for en voksen.",
)  # fmt: skip


def hold_the_first(session: Session) -> None:
    """Let Jonas have had a meeting in September, with the two measures of the first meeting."""
    case = session.read_case("jonas")
    concern = "Jonas går fra lesestasjonen i 4 av 5 økter hver uke siden september."
    session.save_case(replace(case, concern=concern, earlier=(_first(),)))


def since_last(person: Person) -> None:
    """The minutes, the promises, and each measure."""
    person.chooses("the last minutes are approved", "1")
    person.chooses("Jonas was told", "1")
    person.chooses("somebody talked with Jonas", "1")
    for looked in (READING, ALOUD):
        _look_at(person, looked)
    person.done()


def adjusted(person: Person) -> None:
    """What is new in the new version; the rest came along."""
    person.fills("evaluation date", AGAIN)
    until(person, "Hva skal de voksne gjøre?", key=Key.Key_Backtab)
    person.press(Key.Key_A, CTRL)
    person.writes("the new action", NEW_ACTION)
    person.done()


def rest(person: Person) -> None:
    """From A04 to where it is read aloud."""
    ressursteam.purpose(person, TOLD)
    ressursteam.voice(person, TOLD, looks_back=True)
    ressursteam.guardians(person, TOLD)
    ressursteam.situation(person, TOLD)
    ressursteam.best_interests(person, TOLD)
    adjusted(person)
    ressursteam.ending(person)


def _look_at(person: Person, looked: Looked) -> None:
    person.chooses("done as agreed", "1")
    person.fills("measured", looked.value)
    person.tab(2)  # today, unless somebody writes another day
    person.chooses("what it builds on", "1")
    until(person, "Hvordan merker Jonas endringen?")
    person.writes("how Jonas notices it", looked.child)
    person.tab()
    person.chooses("what Jonas says of the change", "1")
    person.writes("what the guardians say", looked.guardian)
    person.tab()
    person.chooses("effect", looked.effect)
    until(person, "Hva gjør vi nå?")
    person.chooses("what we do now", looked.decision)
    if looked.again:
        person.fills("looked at again", looked.again)
        person.tab()
    person.writes("why", looked.why)
    person.tab()


def _first() -> EarlierDiscussion:
    said = zip(
        ("m-reading", "m-aloud"),
        (ressursteam.FIRST, ressursteam.SECOND),
        (Unit.WORDS_PER_MINUTE, Unit.COUNT_PER_WEEK),
        strict=True,
    )
    return EarlierDiscussion(
        "RT",
        HELD,
        purpose=DiscussionPurpose.INITIAL,
        feedback=Feedback(teller=IDA, by_date=date(2026, 9, 16)),
        next_meeting=NextMeeting(on=DUE, child_talk_by=IDA),
        coordination=Coordination(
            coordinator=IDA,
            coordinator_role=CoordinatorRole.STAFETTHOLDER,
            coordinator_accepted=True,
            prevention_level=PreventionLevel.SELECTED,
            collab_level=2,
            step=Step.UP,
        ),
        measures=tuple(_measure(id_, told, unit) for id_, told, unit in said),
    )


def _measure(id_: str, told: tuple[str, str, tuple[str, str]], unit: Unit) -> Measure:
    action, indicator, (start, goal) = told
    return Measure(
        id_,
        action,
        IDA,
        indicator=indicator,
        unit=unit,
        baseline=Baseline(Decimal(start), HELD),
        target=Target(Decimal(goal), TargetOp.AT_LEAST),
        start=date(2026, 9, 21),
        deadline=DUE,
        evaluation_date=DUE,
        evaluator=IDA,
        prevention_level=PreventionLevel.SELECTED,
    )
