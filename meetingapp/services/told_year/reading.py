"""Reads the year from its TOML: what is said once there is put where the values need it.

The fields are those of a meeting file, so that the same reader refuses what is wrong in them.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from meetingapp.codec.body import from_json
from meetingapp.codec.plain import text
from meetingapp.domain.best_interest import REQUIRED_ELEMENTS
from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent, InformedItem
from meetingapp.domain.measurement import MeasurementKind
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef
from meetingapp.services.told_year.values import Staff, ToldMeeting, ToldNumber, Year

Table = dict[str, Any]

_WEEK: Final = timedelta(days=7)
_PLANNED_BEFORE: Final = 3 * _WEEK
_OF_THE_MEETING: Final = (
    "type", "date", "municipality", "unit", "starts_at", "ends_at", "place", "chair", "note_taker",
)  # fmt: skip
_PLACES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "evaluations": ("since_last", "evaluations"),
        "measures": ("agreement", "measures"),
        "no_measure": ("agreement", "no_measure"),
        "strengths": ("situation", "strengths"),
        "protective_factors": ("situation", "protective_factors"),
        "risk_factors": ("situation", "risk_factors"),
        "earlier_measures": ("situation", "earlier_measures"),
    }
)
"""Where in a discussion something stands that the year writes at the top."""

_PARTS: Final = (
    "purpose", "minutes_language", "purpose_and_concern", "voice", "guardian_views", "alternatives",
    "coordination", "next_meeting", "feedback", "acknowledged", "since_last",
)  # fmt: skip
_NO_WORRY: Final = MappingProxyType(
    {
        "nb": "Gjennomgått i møtet; god omsorg og ingen uro for sikkerheten.",
        "nn": "Gjennomgått i møtet; god omsorg og ingen uro for tryggleiken.",
    }
)


def read_year(
    written: bytes, known: Mapping[str, str] = MappingProxyType({}), today: date | None = None
) -> Year:
    """Read the year.

    Args:
        written: the TOML.
        known: the ids of those who are in the register already, by name.
        today: the day it should have come to; it is moved by whole weeks, so that weekdays stay.

    Raises:
        AppError: ``file.…``, where something in it is no such value.
    """
    tree: Table = tomllib.loads(written.decode())
    moved = timedelta()
    if today is not None:
        moved = (today - tree["today"]) // _WEEK * _WEEK
    people = {
        key: {**each, "person_id": known.get(each["name"], key) if "service" in each else ""}
        for key, each in tree["people"].items()
    }
    tree = _resolved(tree, {f"@{key}": _ref(each) for key, each in people.items()}, moved)
    case = {**tree["case"], "consents": []}
    opened = case.pop("opened")
    answer = [{"gates": ["L5"], "reason": "OTHER", "text": tree["moved"]}] if moved else []
    return Year(
        tree["today"],
        opened,
        _value(Case, case),
        tuple(_value(Consent, {"informed_of": list(InformedItem), **c}) for c in tree["consent"]),
        tuple(_staff(key, people, tree) for key in people if people[key]["person_id"]),
        tuple(_meeting(each, tree, people, answer) for each in tree["meeting"]),
        tuple(number for series in tree["series"] for number in _numbers(series)),
    )


def _resolved(part: Any, people: Mapping[str, Table], moved: timedelta) -> Any:
    """Put people in the place of their keys, and move the days."""
    match part:
        case dict():
            return {key: _resolved(each, people, moved) for key, each in part.items()}
        case list():
            return [_resolved(each, people, moved) for each in part]
        case str():
            return people.get(part, part)
        case date():
            return part + moved
        case _:
            return part


def _ref(person: Table) -> Table:
    said = ("name", "role", "service", "person_id")
    return {key: person[key] for key in said if person.get(key)}


def _staff(key: str, people: Mapping[str, Table], tree: Table) -> Staff:
    return Staff(_value(PersonRef, _ref(people[key])), tree["people"][key].get("left"))


def _meeting(
    told: Table, tree: Table, people: Mapping[str, Table], answer: list[Table]
) -> ToldMeeting:
    told = _over(tree["every"], told)
    told["acknowledged"] = [*told.get("acknowledged", []), *answer]
    present = [people[key] for key in told["present"]]
    staff = [each for each in present if each["person_id"]]
    services = list(dict.fromkeys(each["service"] for each in staff))
    planned: date = told.get("planned", told["date"] - _PLANNED_BEFORE)
    meeting = {key: told[key] for key in _OF_THE_MEETING} | {
        "id": f"{tree['case']['id']}-{told['date']}",
        "participants": [{"person": _ref(each), "attended": True} for each in staff],
        "invited_services": services,
        "invitation_sent_on": planned,
        "impartiality_asked": True,
    }
    discussion = {key: told[key] for key in _PARTS if key in told} | {
        "id": meeting["id"],
        "case_id": tree["case"]["id"],
        "starts_at": told["starts_at"],
        "ends_at": told["ends_at"],
        "parties": [
            {"person": _ref(each), "party": "GUARDIAN", "attended": True}
            for each in present
            if each not in staff
        ],
        "attendance": [
            {"name": each["name"], "need_to_know": each["why"], "task": each.get("task", "")}
            for each in present
        ],
        "best_interest": _best_interest(told),
        "closing": {
            "summary_read": True,
            "distribution_services": services,
            "distribution_parties": ["GUARDIAN"],
        },
    }
    for key, (item, field) in _PLACES.items():
        if key in told:
            discussion[item] = {**discussion.get(item, {}), field: told[key]}
    return ToldMeeting(
        planned,
        _value(Meeting, meeting),
        _value(CaseDiscussion, discussion),
        told.get("child_told"),
    )


def _best_interest(told: Table) -> Table:
    """Write out the seven elements: those left out were looked at, and are not relevant here."""
    said = told["best_interest"]["elements"]
    fields = ("facts", "source", "weight", "favours")
    elements: list[Table] = []
    for element in REQUIRED_ELEMENTS:
        if element in said:
            given = dict(zip(fields, said[element], strict=False))
            elements.append({"element": element, "relevant": True, **given})
        else:
            elements.append({"element": element, "relevant": False})
            if element == "CARE_PROTECTION_SAFETY":
                elements[-1]["not_relevant_reason"] = _NO_WORRY[told["minutes_language"]]
    return {**told["best_interest"], "elements": elements}


def _over(under: Table, over: Table) -> Table:
    """Lay one table over another, and the tables in it over those they meet."""
    both = {
        key: _over(under[key], each)
        if isinstance(each, dict) and isinstance(under.get(key), dict)
        else each
        for key, each in over.items()
    }
    return {**under, **both}


def _numbers(series: Table) -> Iterator[ToldNumber]:
    by = _value(PersonRef, series["by"])
    kind = MeasurementKind(series.get("kind", "INDICATOR"))
    for on, value in series.get("on", ()):
        yield ToldNumber(series["measure"], kind, on, Decimal(value), by)
    for week, said in enumerate(series.get("weeks", "").split()):
        if said not in ("~", "-"):
            slip, _, right = said.rpartition(">")
            yield ToldNumber(
                series["measure"],
                kind,
                series["from"] + week * _WEEK,
                Decimal(right),
                by,
                Decimal(slip) if slip else None,
            )


def _value(type_: type[Any], table: Table) -> Any:
    return from_json(type_, text(_plain(table)))


def _plain(part: Any) -> Any:
    match part:
        case dict():
            return {key: _plain(each) for key, each in part.items()}
        case list():
            return [_plain(each) for each in part]
        case time():
            return f"{part:%H:%M}"
        case date():
            return part.isoformat()
        case _:
            return part
