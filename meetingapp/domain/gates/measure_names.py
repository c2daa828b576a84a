"""Gate L11: a measure names nobody outside the case (advice only)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, hint
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.text import words_in
from meetingapp.errors import sentence

_FULL_NAME: Final = re.compile(r"\b[A-ZÆØÅ][\w’'-]+(?:\s+[A-ZÆØÅ][\w’'-]+)+")
_FIELDS: Final = ("action", "goal", "indicator", "method")


@dataclass(frozen=True, slots=True)
class MeasureNames:
    """Advises where a full name stands in a measure that belongs to nobody of this meeting.

    Whoever reads the minutes should read about this child, not about a classmate.
    """

    kind: ClassVar[str] = "measure_names"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint per text with such a name."""
        named = [
            (agreed.path(field), found.group(0))
            for agreed in agreed_measures(context)
            for field in _FIELDS
            for found in _FULL_NAME.finditer(getattr(agreed.measure, field))
        ]
        known = _known_words(context) if named else frozenset()
        said: set[str] = set()
        for path, name in named:
            if path not in said and known.isdisjoint(words_in(name)):
                said.add(path)
                yield hint(
                    path,
                    sentence("“{name}” is nobody of this meeting. Leave the name out."),
                    name=" ".join(name.split()),
                )


def _known_words(context: GateContext) -> frozenset[str]:
    meeting, case = context.meeting, context.case
    names = [p.person.name for p in meeting.participants]
    names += [guardian.name for guardian in case.guardians]
    names += [person.name for person in context.register]
    names += [meeting.unit, meeting.municipality, meeting.place]
    names += [m.measure.responsible.name for m in agreed_measures(context) if m.measure.responsible]
    if isinstance(case.subject, NamedChild):
        names.append(case.subject.name)
    return frozenset(word for name in names for word in words_in(name))
