"""The words a search field understands: keys and values in bokmål, nynorsk and English."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.people import ServiceCode

ME: Final = "meg"
"""Whoever searches, after ``@``."""


class About(StrEnum):
    """What a condition is about."""

    STATE = "er"
    PERSON = "@"
    EVALUATED = "evalueres"
    TYPE = "type"
    DEADLINE = "frist"
    SERVICE = "tjeneste"
    LEVEL = "nivå"
    ARENA = "arena"


class State(StrEnum):
    """How something stands."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    LATE = "LATE"
    UNMEASURED = "UNMEASURED"
    ESCALATED = "ESCALATED"
    STOPPED = "STOPPED"


class Period(StrEnum):
    """When a measure is to be evaluated, or done. ``SOON`` is within fourteen days."""

    TODAY = "TODAY"
    THIS_WEEK = "THIS_WEEK"
    NEXT_WEEK = "NEXT_WEEK"
    SOON = "SOON"
    THIS_MONTH = "THIS_MONTH"
    NO_DAY = "NO_DAY"


def _turned(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each way of writing a value, and its code."""
    for code, written in table.items():
        for each in written.split(","):
            yield each.strip(), code


KEYS: Final[Mapping[str, About]] = MappingProxyType(
    {
        "er": About.STATE, "is": About.STATE,
        "evalueres": About.EVALUATED, "evaluerast": About.EVALUATED,
        "evaluert": About.EVALUATED, "evaluated": About.EVALUATED,
        "type": About.TYPE,
        "frist": About.DEADLINE, "deadline": About.DEADLINE,
        "tjeneste": About.SERVICE, "teneste": About.SERVICE, "service": About.SERVICE,
        "nivå": About.LEVEL, "level": About.LEVEL,
        "arena": About.ARENA,
    }
)  # fmt: skip
_STATES: Final[Mapping[str, str]] = {
    State.OPEN: "åpen, åpne, åpent, open, opne, ope",
    State.CLOSED: "lukket, lukkede, lukka, avsluttet, avslutta, closed",
    State.LATE: "forfalt, forfalne, forfallen, forfalle, over fristen, overdue, late",
    State.UNMEASURED: "ikke målt, ikkje målt, umålt, uten måling, utan måling, not measured",
    State.ESCALATED: "løftet, løfta, løftet videre, løfta vidare, taken further",
    State.STOPPED: "stoppet, stoppa, stopped",
}
_PERIODS: Final[Mapping[str, str]] = {
    Period.TODAY: "i dag, idag, today",
    Period.THIS_WEEK: "denne uken, denne uka, denne veka, this week",
    Period.NEXT_WEEK: "neste uke, neste uka, neste veke, neste veka, next week",
    Period.SOON: "snart, soon",
    Period.THIS_MONTH: "denne måneden, denne månaden, måned, månad, this month, month",
    Period.NO_DAY: "uten dato, utan dato, undated",
}
_LEVELS: Final[Mapping[str, str]] = {
    PreventionLevel.UNIVERSAL: "grønt, grøn, grønn, universelt, universell, green, universal",
    PreventionLevel.SELECTED: "gult, gul, selektert, yellow, selected",
    PreventionLevel.INDICATED: "rødt, rød, raudt, raud, indikert, red, indicated",
}
_ARENAS: Final[Mapping[str, str]] = {
    Arena.HOME: "hjemme, heime, hjem, heim, home, at home",
    Arena.KINDERGARTEN: "barnehage, barnehagen, i barnehagen, kindergarten, in kindergarten",
    Arena.SCHOOL: "skole, skolen, på skolen, skule, skulen, på skulen, school, at school",
    Arena.SFO: "sfo, på sfo, after-school care, in after-school care",
    Arena.LEISURE: "fritid, fritida, i fritida, leisure, in leisure time",
    Arena.HEALTH: (
        "helse, helsetjenesten, i helsetjenesten, helsetenesta, i helsetenesta, health,"
        " in the health service"
    ),
    Arena.OTHER: "annet sted, et annet sted, annan stad, ein annan stad, elsewhere",
}
_SERVICES: Final[Mapping[str, str]] = {
    ServiceCode.SCHOOL: "skolen, skole, skulen, skule, school, the school",
    ServiceCode.KG: "barnehagen, barnehage, kindergarten, the kindergarten",
    ServiceCode.SFO: "sfo, aks, after-school care",
    ServiceCode.PPT: "ppt, the educational psychology service (ppt)",
    ServiceCode.HC: "helsestasjonen, helsestasjon, the health centre",
    ServiceCode.CWS: (
        "barnevernstjenesten, barneverntjenesten, barnevern, barnevernet, barnevernstenesta,"
        " barneverntenesta, the child welfare service"
    ),
    ServiceCode.COORD: "koordinerende enhet, koordinerande eining, the coordinating unit",
    ServiceCode.FAMILY: "familieteamet, familieteam, the family team",
    ServiceCode.PSYCH: "kommunepsykologen, kommunepsykolog, the municipal psychologist",
    ServiceCode.BUP: "bup, child and adolescent psychiatry (bup)",
    ServiceCode.PHYS: (
        "fysioterapitjenesten, fysioterapitenesta, fysioterapi, the physiotherapy service"
    ),
    ServiceCode.SPEECH: ("logopedtjenesten, logopedtenesta, logoped, the speech therapy service"),
    ServiceCode.SPED: "spesialpedagogisk team, the special education team",
    ServiceCode.GP: "fastlegen, fastlege, the family doctor",
    ServiceCode.OTHER: "en annen tjeneste, ei anna teneste, another service",
}
_TABLES: Final[Mapping[About, Mapping[str, str]]] = {
    About.STATE: _STATES,
    About.EVALUATED: _PERIODS,
    About.DEADLINE: _PERIODS,
    About.LEVEL: _LEVELS,
    About.ARENA: _ARENAS,
    About.SERVICE: _SERVICES,
}
VALUES: Final[Mapping[About, Mapping[str, str]]] = MappingProxyType(
    {about: MappingProxyType(dict(_turned(table))) for about, table in _TABLES.items()}
)
"""What each condition may be about, by the ways it can be written."""

SPELLED: Final[Mapping[tuple[About, str], str]] = MappingProxyType(
    {
        (about, code): written.split(",")[0]
        for about, table in _TABLES.items()
        for code, written in table.items()
    }
)
"""How a value is written where no language is asked for."""
