"""A02 without a name: the six checks, and what in a text tells who it is about."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.case import Anonymous, Case
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.template import ConsentNeed
from tests.domain.example import Example
from tests.domain.gates.cases.changes import anonymous, meeting, part, system, then
from tests.domain.gates.cases.row import Change, Row
from tests.domain.jonas_people import JON, KARI

_GATE: Final = "G-CONS-6"
CHECKED: Final = AnonymityCheck(
    no_name=True, no_birth_date=True, no_class_or_unit=True, no_rare_trait=True, fits_at_least=5,
    family_not_present=True, checked_by="Berit Eksempelrud",
)  # fmt: skip
_NAMES: Final = frozenset({"Jonas Fiktivsen", KARI.name, JON.name})


def checked(example: Example) -> Example:
    """Discuss an anonymous child with all six checks made and a known register."""
    bare = replace(
        example,
        case=Case(example.case.id, Anonymous("8–10 år")),
        discussion=CaseDiscussion("d-1", example.case.id, anonymity=CHECKED),
    )
    return replace(bare, register_names=_NAMES)


def _told(text: str) -> Change:
    return part("situation", strengths=(text,))


def _leads(name: str) -> Change:
    """Somebody is typed as responsible, with a service; the register may know better."""
    return part("coordination", coordinator=PersonRef(name, "", ServiceCode.SCHOOL))


def _kept(**changes: object) -> Change:
    return lambda e: e.with_case(**changes)


def _type(**changes: object) -> Change:
    def changed(example: Example) -> Example:
        kind = replace(example.template.type, **changes)  # type: ignore[arg-type]  # rows name the fields
        return replace(example, template=replace(example.template, type=kind))

    return changed


def _check(field: str, value: object) -> Row:
    branch = f"check {field}"
    return Row(_GATE, branch, checked, then(checked, part("anonymity", **{field: value})),
               f"anonymity.{field}")  # fmt: skip


def _text(branch: str, harmless: str, telling: str) -> Row:
    return Row(_GATE, branch, then(checked, _told(harmless)), then(checked, _told(telling)),
               "situation.strengths.0")  # fmt: skip


def _of_the_example(field: str) -> Change:
    def put_back(example: Example) -> Example:
        return checked(example).with_case(**{field: getattr(example.case, field)})

    return put_back


def _parties(example: Example) -> Example:
    return checked(example).with_discussion(parties=example.discussion.parties)


def _system(example: Example) -> Example:
    return system(checked(example))


ROWS: Final = (
    Row(_GATE, "nothing checked", checked, anonymous, "anonymity.no_name"),
    *(_check(field, value) for field, value in (
        ("no_name", False), ("no_birth_date", False), ("no_class_or_unit", None),
        ("no_rare_trait", False), ("family_not_present", None), ("fits_at_least", 4),
        ("checked_by", "-"),
    )),
    _text("text NAME", "jenta leser høyt", "Jonas leser høyt"),
    _text("text NATIONAL_ID", "11 tall: 01010112345", "01010750160"),
    _text("text NATIONAL_ID with space", "tlf i 6 siffer 010107", "010107 50160"),
    _text("text BIRTH_DATE", "siden 14. mars i år", "født 14.03.2018"),
    _text("text YEAR OF BIRTH", "begynte i 2015", "fødd i 2015"),
    Row(_GATE, "typed with a service", then(checked, _leads("Berit Eksempelrud")),
        then(checked, _leads(KARI.name)), "coordination.coordinator.name"),
    Row(_GATE, "name in checked_by", checked,
        then(checked, part("anonymity", checked_by=KARI.name)), "anonymity.checked_by"),
    Row(_GATE, "name in the place", then(checked, meeting(place="møterom 2")),
        then(checked, meeting(place="hjemme hos Jonas")), "meeting.place"),
    _text("text PHONE", "ringte 4 ganger", "ring 412 34 567"),
    _text("text E-MAIL", "skriver på e-post", "skriv til hjem@eksempel.no"),
    Row(_GATE, "age band", checked, then(checked, _kept(subject=Anonymous("f. 14.3.18"))),
        "case.subject.age_band"),
    Row(_GATE, "guardians kept", checked, _of_the_example("guardians"), "case.guardians"),
    Row(_GATE, "consents kept", checked, _of_the_example("consents"), "case.consents"),
    Row(_GATE, "family present", checked, _parties, "parties.0"),
    Row(_GATE, "type without anonymous", checked, then(checked, _type(anonymous_allowed=False)),
        "case.subject"),
    Row(_GATE, "system type", _system, then(checked, _type(consent=ConsentNeed.NONE)),
        "case.subject"),
    Row(_GATE, "system text", _system, then(_system, _told("Jonas leser høyt")),
        "situation.strengths.0"),
)  # fmt: skip
