"""Small changes of an example, to be put together: each is a function of an example."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.case import GuardianshipKind
from meetingapp.domain.consent import Signature
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.template import Severity
from tests.domain.example import Example
from tests.domain.gates.cases.row import Change
from tests.domain.jonas_people import MET_ON

PSYCHOLOGIST: Final = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)
LAST_TIME: Final = MET_ON - timedelta(days=60)
YESTERDAY: Final = MET_ON - timedelta(days=1)
TOMORROW: Final = MET_ON + timedelta(days=1)


def then(*changes: Change) -> Change:
    """Make one change after the other."""

    def all_of_them(example: Example) -> Example:
        for change in changes:
            example = change(example)
        return example

    return all_of_them


def part(name: str, /, **changes: object) -> Change:
    return lambda e: e.with_part(name, **changes)


def discussion(**changes: object) -> Change:
    return lambda e: e.with_discussion(**changes)


def meeting(**changes: object) -> Change:
    return lambda e: e.with_meeting(**changes)


def measure(number: int = 0, /, **changes: object) -> Change:
    return lambda e: e.with_measure(number, **changes)


def element(wanted: BestInterestElement, /, **changes: object) -> Change:
    return lambda e: e.with_element(wanted, **changes)


def consent(**changes: object) -> Change:
    return lambda e: e.with_consent(**changes)


def child(**changes: object) -> Change:
    return lambda e: e.with_child(**changes)


def voice(**changes: object) -> Change:
    return part("voice", **changes)


def purpose(wanted: DiscussionPurpose) -> Change:
    return discussion(purpose=wanted)


ACUTE: Final = purpose(DiscussionPurpose.ACUTE)
CLOSING: Final = purpose(DiscussionPurpose.CLOSING)
EVALUATION: Final = purpose(DiscussionPurpose.EVALUATION)
FOLLOW_UP: Final = purpose(DiscussionPurpose.FOLLOW_UP)


def anonymous(example: Example) -> Example:
    return example.as_anonymous()


def system(example: Example) -> Example:
    return example.as_system()


def aged(years: int) -> Change:
    """Let the child turn so many years on the day of the meeting."""
    return child(born=MET_ON.replace(year=MET_ON.year - years))


def with_severity(example: Example, gate: str, severity: Severity) -> Example:
    """Weigh one gate as another meeting type does."""
    rules = tuple(
        replace(r, severity=severity) if r.id == gate else r for r in example.template.rules
    )
    return replace(example, template=replace(example.template, rules=rules))


def weighed(gate: str, severity: Severity) -> Change:
    return lambda e: with_severity(e, gate, severity)


def with_options(gate: str, **options: object) -> Change:
    """Give one gate the options another meeting type gives it."""

    def changed(example: Example) -> Example:
        rules = tuple(
            replace(r, options={**r.options, **options}) if r.id == gate else r
            for r in example.template.rules
        )
        return replace(example, template=replace(example.template, rules=rules))

    return changed


def after(*earlier: EarlierDiscussion) -> Change:
    return lambda e: e.with_case(earlier=earlier)


def noted(name: str, **changes: object) -> Change:
    """Change what is noted about one person in the room."""

    def changed(example: Example) -> Example:
        known = example.discussion.attendance
        rows = tuple(replace(a, **changes) if a.name == name else a for a in known)  # type: ignore[arg-type]  # rows name the fields
        if all(a.name != name for a in known):
            rows = (*rows, replace(CaseAttendance(name), **changes))  # type: ignore[arg-type]  # rows name the fields
        return example.with_discussion(attendance=rows)

    return changed


def joined_by(*guests: Participant) -> Change:
    return lambda e: e.with_meeting(participants=(*e.meeting.participants, *guests))


def participant(number: int, /, **changes: object) -> Change:
    """Change one participant of the sitting."""

    def changed(example: Example) -> Example:
        people = list(example.meeting.participants)
        people[number] = replace(people[number], **changes)  # type: ignore[arg-type]  # rows name the fields
        return example.with_meeting(participants=tuple(people))

    return changed


def signed_by(*names: str, on: date = YESTERDAY) -> Change:
    return consent(signatures=tuple(Signature(name, on) for name in names))


def in_custody(example: Example) -> Example:
    """Let the child welfare service have the custody: its Eva Omsorg stands for the child."""
    mother, father = example.case.guardians
    service = replace(
        mother, name="Eva Omsorg", relation="", kind=GuardianshipKind.CWS_CUSTODY,
        parental_responsibility=False,
    )  # fmt: skip
    return example.with_case(guardians=(service, mother, father))
