"""The child's voice (A05): the child's own view, or why it is missing and how it will be heard.

Sources: CRC art. 12, Grunnloven § 104, General Comment 12.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.people import PersonRef


class VoiceStatus(StrEnum):
    """Whether the child's own view was obtained."""

    OBTAINED = "OBTAINED"
    PARTLY = "PARTLY"
    NOT_OBTAINED = "NOT_OBTAINED"


class VoiceMethod(StrEnum):
    """How the child was heard; a closed list."""

    IN_MEETING = "IN_MEETING"
    CONVERSATION = "CONVERSATION"
    DRAWING_PLAY = "DRAWING_PLAY"
    WRITTEN = "WRITTEN"
    DIGITAL_MESSAGE = "DIGITAL_MESSAGE"
    SCALE_TOOL = "SCALE_TOOL"
    AAC = "AAC"
    OBSERVATION = "OBSERVATION"
    TRUSTED_ADULT = "TRUSTED_ADULT"
    EARLIER_STATEMENT = "EARLIER_STATEMENT"
    VIA_GUARDIAN = "VIA_GUARDIAN"


class Sharing(StrEnum):
    """What the child said to its words being shared."""

    YES = "YES"
    PARTLY = "PARTLY"
    NO = "NO"
    NOT_ASKED = "NOT_ASKED"


class VoiceWeight(StrEnum):
    """How much the child's view counts in this decision."""

    DECISIVE = "DECISIVE"
    SIGNIFICANT = "SIGNIFICANT"
    SOME = "SOME"
    LIMITED = "LIMITED"


class ChildInvited(StrEnum):
    """Whether the child was asked to the meeting."""

    YES_ATTENDED = "YES_ATTENDED"
    YES_DECLINED = "YES_DECLINED"
    NOT_INVITED = "NOT_INVITED"


class NotObtainedReason(StrEnum):
    """The closed list of reasons; nothing else is accepted."""

    DECLINED = "DECLINED"
    ACUTE = "ACUTE"
    SAFETY = "SAFETY"
    HEALTH = "HEALTH"
    VERY_YOUNG_NONVERBAL = "VERY_YOUNG_NONVERBAL"
    NO_INTERPRETER_OR_AAC = "NO_INTERPRETER_OR_AAC"
    UNREACHABLE = "UNREACHABLE"
    GUARDIAN_REFUSED_CONTACT = "GUARDIAN_REFUSED_CONTACT"
    ANONYMOUS_CASE = "ANONYMOUS_CASE"
    UNBORN = "UNBORN"


@dataclass(frozen=True, slots=True)
class VoicePlan:
    """Who will hear the child, how, and by when."""

    who: PersonRef | None = None
    method: VoiceMethod | None = None
    by_date: date | None = None


@dataclass(frozen=True, slots=True)
class NotObtained:
    """Why the view is missing. Each reason asks for its own few facts.

    ``leader_informed`` is asked only when the child was not heard last time for the same reason.
    """

    reason: NotObtainedReason | None = None
    explanation: str = ""
    asked_by: PersonRef | None = None
    asked_on: date | None = None
    attempts: tuple[date, ...] = ()
    safety_contact: str = ""
    case_continues: bool | None = None
    leader_informed: bool = False


@dataclass(frozen=True, slots=True)
class ChildVoice:
    """The child's voice in one discussion.

    ``own_words`` are kept exactly as given; ``verbatim`` is false where they describe a
    non-verbal expression. ``child_informed`` stands for purpose, voluntary and what is shared.
    ``neutral_summary`` is what may be printed when the child does not accept sharing.
    """

    status: VoiceStatus | None = None
    methods: tuple[VoiceMethod, ...] = ()
    obtained_by: PersonRef | None = None
    relation: str = ""
    obtained_on: date | None = None
    setting: str = ""
    child_informed: bool | None = None
    child_accepts_sharing: Sharing | None = None
    themes: tuple[str, ...] = ()
    own_words: str = ""
    verbatim: bool = True
    neutral_summary: str = ""
    adult_interpretation: str = ""
    weight: VoiceWeight | None = None
    weight_reason: str = ""
    effect_on_decision: str = ""
    no_effect_reason: str = ""
    asked_about_change: bool | None = None
    invited: ChildInvited | None = None
    invited_reason: str = ""
    not_obtained: NotObtained | None = None
    plan: VoicePlan | None = None

    @property
    def is_heard(self) -> bool:
        """Tell whether there is a view of the child's own to build on."""
        return self.status in (VoiceStatus.OBTAINED, VoiceStatus.PARTLY)

    @property
    def words_may_be_shown(self) -> bool:
        """Tell whether the child's own words may leave the restricted record."""
        return self.child_accepts_sharing is not Sharing.NO

    @property
    def quotable_words(self) -> str:
        """The child's own words or, where the child keeps them back, the neutral summary."""
        return self.own_words if self.words_may_be_shown else self.neutral_summary


def is_unsafe_to_tell(voice: ChildVoice) -> bool:
    """Tell whether it was noted that asking or telling could put the child in danger."""
    return (
        voice.status is VoiceStatus.NOT_OBTAINED
        and voice.not_obtained is not None
        and voice.not_obtained.reason is NotObtainedReason.SAFETY
    )
