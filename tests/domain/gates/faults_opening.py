"""One fault per gate of preparation, opening and consent (A00–A02)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Anonymous
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import Sharing
from tests.domain.example import Example

_GUEST: Final = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)


def with_severity(example: Example, gate: str, severity: Severity) -> Example:
    """Weigh one gate as another meeting type does."""
    rules = tuple(
        replace(r, severity=severity) if r.id == gate else r for r in example.template.rules
    )
    return replace(example, template=replace(example.template, rules=rules))


def uninformed(example: Example) -> Example:
    """Leave out that the child was told, and what it thinks of it."""
    silent = example.with_part(
        "voice", child_informed=None, child_accepts_sharing=Sharing.NOT_ASKED
    )
    return silent.with_consent(child_informed=False, child_opinion="")


def _invited_unseen(example: Example) -> Example:
    invited = (*example.meeting.invited_services, ServiceCode.PSYCH)
    return example.with_meeting(invited_services=invited)


OPENING: Final[Mapping[str, Callable[[Example], Example]]] = {
    "G-PREP-1": lambda e: e.with_meeting(chair=None),
    "G-PREP-2": _invited_unseen,
    "G-PREP-3": lambda e: e.with_part("voice", child_informed=None),
    "G-PREP-4": lambda e: with_severity(e, "G-PREP-4", Severity.WARNING),
    "G-OPEN-4": lambda e: e.with_child(interpreter_need=True),
    "G-OPEN-5": lambda e: e.with_meeting(impartiality_asked=False),
    "G-OPEN-6": _invited_unseen,
    "G-CASE-1": lambda e: e.with_child(born=date(1996, 3, 14)),
    "G-CONS-5": uninformed,
    "G-CONS-6": lambda e: e.with_case(subject=Anonymous("8–10 år")),
    "G-CONS-7": lambda e: e.with_measure(responsible=_GUEST),
    "G-CONS-8": lambda e: e.with_child(born=date(2013, 11, 24)),
}
