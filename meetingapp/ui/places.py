"""Where a person can be. A screen asks for a place; only the shell knows which screen that is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TodayPlace:
    """What comes, what is unfinished, what is due."""


@dataclass(frozen=True, slots=True)
class MeetingsPlace:
    """All meetings."""


@dataclass(frozen=True, slots=True)
class NewMeetingPlace:
    """Plan a meeting, about a case when it is known."""

    case_id: str = ""


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """The meeting room, with one case open."""

    discussion_id: str


@dataclass(frozen=True, slots=True)
class MinutesPlace:
    """Finalised minutes, as they are printed."""

    minutes_id: str


@dataclass(frozen=True, slots=True)
class CasesPlace:
    """All cases."""


@dataclass(frozen=True, slots=True)
class CasePlace:
    """One case, or a new one when the id is empty."""

    case_id: str = ""


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """The office, its people and its teams."""


@dataclass(frozen=True, slots=True)
class TemplatesPlace:
    """The meeting templates, and what the municipality has set itself."""


@dataclass(frozen=True, slots=True)
class AccessPlace:
    """Who can unlock the vault, and what I unlock it with myself."""


@dataclass(frozen=True, slots=True)
class SafetyPlace:
    """Backups, and whether the vault is whole."""


Place = (
    TodayPlace
    | MeetingsPlace
    | NewMeetingPlace
    | RoomPlace
    | MinutesPlace
    | CasesPlace
    | CasePlace
    | TeamPlace
    | TemplatesPlace
    | AccessPlace
    | SafetyPlace
)
