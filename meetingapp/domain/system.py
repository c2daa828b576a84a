"""What a system meeting holds instead of A05–A09: young people's voice, and a list of actions."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.people import PersonRef


class SystemSource(StrEnum):
    """Where children and young people have been heard as a group."""

    PUPIL_COUNCIL = "PUPIL_COUNCIL"
    YOUTH_COUNCIL = "YOUTH_COUNCIL"
    UNGDATA = "UNGDATA"
    PUPIL_SURVEY = "PUPIL_SURVEY"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """What young people say on the matter, where it comes from, and what it changes."""

    sources: tuple[SystemSource, ...] = ()
    said: str = ""
    effect: str = ""


class ActionState(StrEnum):
    """Where an action of the list stands."""

    PLANNED = "PLANNED"
    UNDER_WAY = "UNDER_WAY"
    DONE = "DONE"
    DROPPED = "DROPPED"


@dataclass(frozen=True, slots=True)
class ActionStep:
    """One step (a–g) of an action."""

    text: str
    responsible: PersonRef | None = None
    month: date | None = None
    state: ActionState = ActionState.PLANNED


@dataclass(frozen=True, slots=True)
class SystemAction:
    """One measure of an action list: its steps, who is responsible, and the month it is due.

    ``month`` is the first day of that month.
    """

    id: str
    measure: str = ""
    goal: str = ""
    responsible: PersonRef | None = None
    month: date | None = None
    state: ActionState = ActionState.PLANNED
    steps: tuple[ActionStep, ...] = ()
