"""What the minutes are written from: one finalised discussion with all it refers to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from meetingapp.document.blocks import Fact
from meetingapp.document.wording import first_name, lowered
from meetingapp.domain.case import Anonymous, Case, Group, NamedChild, System, Unborn
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef, is_same_name
from meetingapp.domain.stopped import StopReason
from meetingapp.domain.template import Template
from meetingapp.words import Words


class AuditLink(Protocol):
    """One link of the audit chain."""

    @property
    def seq(self) -> int:
        """Its number."""
        ...

    @property
    def mac(self) -> str:
        """Its code, hexadecimal."""
        ...


class Stamp(Protocol):
    """What finalising guarantees, printed in the minutes. ``audit`` is ``None`` without a vault."""

    @property
    def version(self) -> int:
        """The version of the minutes, from 1."""
        ...

    @property
    def finalised_at(self) -> datetime:
        """The aware moment of finalising."""
        ...

    @property
    def content_sha256(self) -> str:
        """The checksum of what was finalised, hexadecimal."""
        ...

    @property
    def audit(self) -> AuditLink | None:
        """The link of the audit chain made when finalising."""
        ...

    @property
    def reason(self) -> str:
        """Why an earlier version was corrected; empty for the first."""
        ...


@dataclass(frozen=True, slots=True)
class Record:
    """A finalised discussion and the words to tell it in. ``meeting`` holds the parties too.

    ``name_of_type`` names the other types of meeting that a consent may be limited to. ``reader``
    is the one it is written to, where it is written to one: they are called «du».
    """

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion
    template: Template
    results: tuple[GateResult, ...]
    stamp: Stamp
    words: Words
    name_of_type: Callable[[str], str] = str
    reader: str = ""

    @property
    def child(self) -> str:
        """Call the one it is about: by first name, or as one does without a name."""
        words = self.words
        match self.case.subject:
            case NamedChild(name=name):
                return first_name(name)
            case Unborn() | Anonymous():
                return words("the child")
            case Group() | System():
                return words("the group")

    @property
    def is_stopped(self) -> bool:
        """Tell whether the discussion was stopped before its end."""
        return self.discussion.stopped is not None

    @property
    def case_is_untold(self) -> bool:
        """Tell whether there was no consent to speak of the case, so that nothing of it is told."""
        stopped = self.discussion.stopped
        return stopped is not None and stopped.reason is StopReason.NO_CONSENT

    @property
    def guardians_listen(self) -> bool:
        """Tell whether the guardians are spoken with instead of a child unborn or very young."""
        return is_too_young(self.case, self.meeting.date)

    @property
    def listener(self) -> str:
        """Call the one who is told and talked with: the child, or its guardians."""
        return self.words("the guardians") if self.guardians_listen else self.child

    @property
    def type_name(self) -> str:
        """Name the type of meeting."""
        return self.template.type.name[self.words.language]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures agreed or adjusted here, in the order they are numbered."""
        return self.discussion.agreement.measures

    @property
    def words_are_withheld(self) -> bool:
        """Tell whether the child said no to its own words being passed on."""
        return not self.discussion.voice.words_may_be_shown

    def requirement(self, gate: str) -> str:
        """Name a requirement of the template; one it no longer has, by its id."""
        names = (rule.name[self.words.language] for rule in self.template.rules if rule.id == gate)
        return next(names, "") or gate

    def type_called(self, code: str) -> str:
        """Name a type of meeting: this one, or another whose name is known."""
        own = code == self.template.type.code
        return lowered(self.type_name) if own else self.name_of_type(code)

    def who(self, person: PersonRef | None) -> str:
        """Name a person with the role: ``Ida Prøvestad (kontaktlærer)``."""
        if person is None:
            return "–"
        role = person.role or self.role_of(person.name)
        return f"{person.name} ({role})" if role else person.name

    def who_named(self, name: str) -> str:
        """Name a person of whom only the name was written down."""
        return self.who(PersonRef(name))

    def role_of(self, name: str) -> str:
        """Return a person's role here: from the table, or the family's own word."""
        for participant in self.meeting.participants:
            if participant.person.name == name and participant.person.role:
                return participant.person.role
        for guardian in self.case.guardians:
            if guardian.name == name:
                return guardian.relation
        return ""

    def is_reader(self, name: str) -> bool:
        """Tell whether somebody is the one this is written to."""
        return is_same_name(name, self.reader)

    def attended(self, name: str) -> bool:
        """Tell whether somebody of this name was there."""
        return any(p.person.name == name for p in self.meeting.attended)

    def since(self, item: str) -> str:
        """Say from which meeting an agenda item was carried over: ``Fra 11. juni 2026``."""
        for carried in self.discussion.carried:
            if carried.item == item:
                return self.words("From {day}", day=carried.since)
        return ""

    def day(self, day: date | None) -> str:
        """Write a day, or a dash where none was given."""
        return self.words.long_day(day) if day else "–"


def fact(label: str, *values: str) -> tuple[Fact, ...]:
    """Make a row of those values that say something; no row when none does."""
    told = tuple(value for value in values if value.strip())
    return (Fact(label, told),) if told else ()
