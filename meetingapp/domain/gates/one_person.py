"""What counts as one named person who can be held to something."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from meetingapp.domain.case import NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, Person, PersonRef, is_same_name
from meetingapp.domain.text import is_placeholder, normalised, words_in
from meetingapp.errors import sentence

_BETWEEN_NAMES: Final = re.compile(
    r"\s(?:og|eller|el\.|samt|med|and|or|with)\s|[/&+,;|\n]", re.IGNORECASE
)


def is_named(person: PersonRef | None) -> bool:
    """Tell whether a name was written at all."""
    return person is not None and not is_placeholder(person.name)


def participant_of(person: PersonRef, context: GateContext) -> Participant | None:
    """Return the person's place in the meeting, if there is one."""
    return next((p for p in context.meeting.participants if p.person.is_same_as(person)), None)


def is_the_child(person: PersonRef, context: GateContext) -> bool:
    """Tell whether the name is the child's, in full or the first name alone."""
    there = participant_of(person, context)
    if there is not None:
        return there.party is Party.CHILD
    subject = context.case.subject
    if not isinstance(subject, NamedChild):
        return False
    return is_same_name(subject.name, person.name) or words_in(subject.name)[:1] == words_in(
        person.name
    )


def left_service_on(person: PersonRef, context: GateContext) -> date | None:
    """Return the last day at work of somebody who had left before the meeting; else ``None``.

    Somebody with no engagement in the register, or with one that still holds, has not left.
    """
    met_on = context.meeting.date
    known = next((p for p in context.register if _is_known_as(person, p)), None)
    if known is None or any(each.holds_on(met_on) for each in known.engagements):
        return None
    ended = [e.until for e in known.engagements if e.until is not None and e.until < met_on]
    return max(ended, default=None)


def _is_known_as(person: PersonRef, known: Person) -> bool:
    return person.is_same_as(PersonRef(known.name, person_id=known.id))


def not_one_person(path: str, person: PersonRef, context: GateContext) -> Iterator[Finding]:
    """Yield one finding where the name is a group's, a role's or several people's.

    Whoever is among the participants is a person, whatever the name looks like.
    """
    if participant_of(person, context) is not None:
        return
    words = (normalised(person.name), *words_in(person.name))
    if any(word in lexicon.group for lexicon in context.lexicon.values() for word in words):
        yield finding(
            path,
            sentence("“{name}” is many, and then nobody. Write the name of one person."),
            name=person.name,
        )
    elif any(words[0] in lexicon.role for lexicon in context.lexicon.values()):
        yield finding(
            path,
            sentence("“{name}” is a role. Write the name of the person who has it."),
            name=person.name,
        )
    elif _BETWEEN_NAMES.search(person.name.strip()):
        yield finding(
            path,
            sentence("“{name}” is more than one person. Choose the one who sees that it is done."),
            name=person.name,
        )
