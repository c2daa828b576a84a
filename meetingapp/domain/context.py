"""Everything a gate may look at, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case
from meetingapp.domain.derive import complete
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.meeting import CaseDiscussion, Meeting, of_case
from meetingapp.domain.people import Person
from meetingapp.domain.template import Template


_NO_CALENDAR: Final = Calendar()


@dataclass(frozen=True, slots=True)
class GateContext:
    """One discussion with all that the rules weigh it against.

    ``discussion`` has its derived values filled in (``derive.complete``). ``register`` holds the
    staff known, which tells who has left; ``register_names`` the names of staff, children and
    guardians that may not stand in an anonymous text (empty elsewhere). ``today`` only decides
    what is overdue: validity counts from the meeting's date. ``meeting`` is the sitting as this
    case sees it: its participants are the team, and from ``team_size`` on the parties of this
    case.
    """

    meeting: Meeting
    discussion: CaseDiscussion
    case: Case
    template: Template
    lexicon: Mapping[str, Lexicon]
    today: date
    team_size: int
    register: tuple[Person, ...] = ()
    register_names: frozenset[str] = frozenset()
    calendar: Calendar = _NO_CALENDAR


def context_for(
    meeting: Meeting,
    case: Case,
    discussion: CaseDiscussion,
    *,
    template: Template,
    lexicon: Mapping[str, Lexicon],
    today: date,
    register: tuple[Person, ...] = (),
    register_names: frozenset[str] = frozenset(),
    calendar: Calendar = _NO_CALENDAR,
) -> GateContext:
    """Gather the context of one discussion, with its derived values filled in."""
    return GateContext(
        meeting=of_case(meeting, discussion),
        team_size=len(meeting.participants),
        discussion=complete(meeting, case, discussion, lexicon),
        case=case,
        template=template,
        lexicon=lexicon,
        today=today,
        register=register,
        register_names=register_names,
        calendar=calendar,
    )
