"""Where a person can be. A screen asks for a place; only the shell knows which screen that is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

NEXT: Final = "next"
"""In the place of a gate: the first one that is open."""
NOT_JOURNALED: Final = "not_journaled"
"""In the place of the minutes: only those the archive does not have."""


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
class PreparePlace:
    """Before a meeting: what is in place, and what is not."""

    meeting_id: str
    discussion_id: str = ""


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """The meeting room, with one case open.

    The caret goes to the field at ``path``; where a ``gate`` is named, only while it asks for it;
    with ``NEXT`` for a gate to whatever is missing first.
    """

    discussion_id: str
    gate: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class CorrectingPlace:
    """The meeting room, in which finished minutes are corrected."""

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
class CasePapersPlace:
    """The forms and papers of one case, and the files kept with it.

    ``paper`` names one that is shown at once.
    """

    case_id: str
    paper: str = ""


@dataclass(frozen=True, slots=True)
class BriefPlace:
    """What the next meeting needs to know of each measure of a case."""

    case_id: str


@dataclass(frozen=True, slots=True)
class ParcelPlace:
    """Take in a parcel from another machine."""


@dataclass(frozen=True, slots=True)
class MeasuresPlace:
    """Every measure that runs, narrowed to begin with where ``only`` names a narrowing."""

    only: str = ""


@dataclass(frozen=True, slots=True)
class CataloguePlace:
    """What the municipality can offer, and where it has nothing."""


@dataclass(frozen=True, slots=True)
class EvaluationsPlace:
    """What is to be evaluated, and when."""


@dataclass(frozen=True, slots=True)
class FiguresPlace:
    """How it goes in the municipality, in numbers."""


@dataclass(frozen=True, slots=True)
class AnnualPlace:
    """What comes back each year, and the plan of what is to be done."""


@dataclass(frozen=True, slots=True)
class MinutesListPlace:
    """All finalised minutes, narrowed to begin with where ``only`` names a narrowing."""

    only: str = ""


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """All hits of a search, by case; ``at`` is the hit one stood on.

    Both are known while the window is open, so that Escape leads back. They are never kept.
    """

    text: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """The office, its people and its teams."""


@dataclass(frozen=True, slots=True)
class ImportPlace:
    """Take in a file of ``people`` or of ``children``."""

    kind: str = "people"


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """Language, look, text and lock, and the way to templates, access and safety."""


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
    | PreparePlace
    | RoomPlace
    | CorrectingPlace
    | MinutesPlace
    | CasesPlace
    | CasePlace
    | CasePapersPlace
    | ParcelPlace
    | MeasuresPlace
    | CataloguePlace
    | EvaluationsPlace
    | AnnualPlace
    | FiguresPlace
    | BriefPlace
    | MinutesListPlace
    | SearchPlace
    | TeamPlace
    | ImportPlace
    | SettingsPlace
    | TemplatesPlace
    | AccessPlace
    | SafetyPlace
)

_ABOVE: Final[Mapping[type, Place]] = MappingProxyType(
    {
        AnnualPlace: EvaluationsPlace(),
        CataloguePlace: MeasuresPlace(),
        CasePlace: CasesPlace(),
        CasePapersPlace: CasesPlace(),
        BriefPlace: EvaluationsPlace(),
        FiguresPlace: EvaluationsPlace(),
        ParcelPlace: CasesPlace(),
        SearchPlace: CasesPlace(),
        NewMeetingPlace: MeetingsPlace(),
        PreparePlace: MeetingsPlace(),
        MinutesPlace: MinutesListPlace(),
        ImportPlace: TeamPlace(),
        TemplatesPlace: SettingsPlace(),
        AccessPlace: SettingsPlace(),
        SafetyPlace: SettingsPlace(),
    }
)


def above(place: Place | None) -> Place | None:
    """Return where Escape leads from a place; ``None`` where it stays."""
    return _ABOVE.get(type(place))
