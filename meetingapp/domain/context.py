"""Everything a gate may look at, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.derive import complete
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.lineage import Lineage, as_seen_on, lineage_of
from meetingapp.domain.meeting import CaseDiscussion, Meeting, of_case
from meetingapp.domain.people import Person
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.template import Template

_NO_CALENDAR: Final = Calendar()
_NO_LINEAGE: Final = Lineage()


@dataclass(frozen=True)  # without slots, so that the consents are worked out once
class GateContext:
    """One discussion with all that the rules weigh it against.

    ``discussion`` has its derived values filled in (``derive.complete``). ``register`` holds the
    staff known, which tells who has left; ``register_names`` the names of staff, children and
    guardians that may not stand in an anonymous text (empty elsewhere). ``today`` only decides
    what is overdue: validity counts from the meeting's date. ``meeting`` is the sitting as this
    case sees it: its participants are the team, and from ``team_size`` on the parties of this
    case. ``case`` knows only what was held before this meeting; ``lineage`` tells where its
    measures stand.
    """

    meeting: Meeting
    discussion: CaseDiscussion
    case: Case
    template: Template
    lexicon: Mapping[str, Lexicon]
    today: date
    team_size: int
    signers: SignerRules
    register: tuple[Person, ...] = ()
    register_names: frozenset[str] = frozenset()
    calendar: Calendar = _NO_CALENDAR
    lineage: Lineage = _NO_LINEAGE

    @cached_property
    def consents(self) -> Consents:
        """The case's consents as they stand on the day of the meeting."""
        types = (self.meeting.type, self.template.type.based_on)
        return Consents(self.case, self.meeting.date, self.signers, types)


def context_for(
    meeting: Meeting,
    case: Case,
    discussion: CaseDiscussion,
    *,
    template: Template,
    lexicon: Mapping[str, Lexicon],
    today: date,
    signers: SignerRules,
    register: tuple[Person, ...] = (),
    register_names: frozenset[str] = frozenset(),
    calendar: Calendar = _NO_CALENDAR,
) -> GateContext:
    """Gather the context of one discussion, with its derived values filled in."""
    seen = as_seen_on(case, meeting.date)
    return GateContext(
        meeting=of_case(meeting, discussion),
        team_size=len(meeting.participants),
        discussion=complete(meeting, seen, discussion, lexicon),
        case=seen,
        template=template,
        lexicon=lexicon,
        today=today,
        signers=signers,
        register=register,
        register_names=register_names,
        calendar=calendar,
        lineage=lineage_of(seen, meeting.date),
    )
