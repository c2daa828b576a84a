"""How each agenda item and each pillar stands, read from the gates' results."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.case import CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.template import Pillar, Severity, Stage, Template
from meetingapp.domain.voice import ChildVoice, VoiceStatus
from meetingapp.ui.viewmodels.room.where import item_of

ITEMS: Final = tuple(f"A{number:02}" for number in range(15))
PILLAR_ITEM: Final[Mapping[Pillar, str]] = {
    Pillar.VOICE: "A05",
    Pillar.BEST_INTEREST: "A09",
    Pillar.MEASURES: "A10",
    Pillar.EVALUATION_DATE: "A10",
}
_OFF: Final[Mapping[CaseMode, frozenset[str]]] = {
    CaseMode.ANONYMOUS: frozenset({"A06", "A13"}),
    CaseMode.SYSTEM: frozenset({"A06", "A08", "A09", "A11"}),
}
PREPARING: Final = "A00"
WAITS_WHEN_STOPPED: Final = frozenset({"A08", "A09", "A10"})
"""A stopped discussion weighs and agrees nothing: what was written here is kept for the next."""
_FINAL_RULE: Final = "G-FINAL-1"
_FOUND_ANYWHERE: Final = frozenset({"G-BEST-8", "G-CONS-6", "G-VOICE-5", _FINAL_RULE})
"""Gates that look through every text, or at another item: what they find is mended there."""
_ASKED_ON: Final[Mapping[str, str]] = {
    "best_interest.dissent_asked": "A14",
    "case.consents": "A02",
    "meeting.participants": "A01",
    "situation.earlier_measures": "A07",
}
"""What more than one item may ask for is asked where it is written, or shown."""


class ItemState(StrEnum):
    """How an item stands. Empty is not an error."""

    EMPTY = "EMPTY"
    BEGUN = "BEGUN"
    READY = "READY"
    NOT_APPLICABLE = "NOT_APPLICABLE"


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item: its state, how many requirements remain, and a plan's day if it stands on one.

    ``waits`` for the next meeting where the discussion was stopped.
    """

    id: str
    state: ItemState
    remaining: int = 0
    planned: date | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class PillarView:
    """One pillar: how much of it stands; ``planned`` when it stands on a plan to hear the child.

    ``applies`` is false in a discussion about no single child, where nothing asks for it.
    """

    pillar: Pillar
    done: int
    total: int
    empty: bool
    planned: date | None = None
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that is missing, and the item where it is asked.

    ``later`` when it cannot be met before another item.
    """

    result: GateResult
    item: str
    later: bool = False


def agenda_of(template: Template, mode: CaseMode) -> tuple[str, ...]:
    """Return the items of one discussion: the template's, less those that cannot apply.

    Nobody knows the guardians of a child without a name, and a group has no voice of one child.
    """
    off = _OFF.get(mode, frozenset())
    return tuple(i.id for i in template.items if i.id not in off)


def requirements(
    results: tuple[GateResult, ...],
    discussion: CaseDiscussion,
    agenda: tuple[str, ...] = ITEMS,
) -> tuple[Requirement, ...]:
    """Return what keeps the minutes open, in the order of the agenda."""
    missing = [
        Requirement(r, home_of(r, agenda), _must_wait(r, discussion))
        for r in results
        if r.closes and not _only_counts(r)
    ]
    return tuple(sorted(missing, key=lambda m: agenda.index(m.item)))


def _only_counts(result: GateResult) -> bool:
    """Tell whether a result says how much is open; what could not be read is asked for itself."""
    return result.id == _FINAL_RULE and result.path == result.item


def in_turn(missing: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """Return them as F4 goes: what must be there first, then what a reason is enough for."""
    now = [m for m in missing if not m.later]
    return tuple(sorted(now, key=lambda m: m.result.asks_reason))


def home_of(result: GateResult, agenda: tuple[str, ...] = ITEMS) -> str:
    """Return the item where a requirement is asked.

    Disagreement belongs to the read-back, a missing consent to the consents, and what has been
    tried to the situation; when somebody left stands with who is here. What belongs to no item
    of this agenda is asked where the discussion is closed.
    """
    home = _ASKED_ON.get(result.path, result.item)
    if result.id in _FOUND_ANYWHERE:
        home = item_of(result.path) or home
    people = result.path.startswith(("attendance", "meeting.participants", "parties"))
    if people and result.item != PREPARING:
        home = "A01"
    return home if home in agenda else agenda[-1]


def advice(results: tuple[GateResult, ...]) -> tuple[GateResult, ...]:
    """Return what is only advice, in the order of the agenda."""
    hints = [r for r in results if not r.passed and r.severity is Severity.HINT]
    return tuple(sorted(hints, key=lambda r: r.item))


def item_views(
    meeting: Meeting,
    discussion: CaseDiscussion,
    missing: tuple[Requirement, ...],
    agenda: tuple[str, ...] = ITEMS,
    *,
    first: bool,
) -> tuple[ItemView, ...]:
    """Return how every item stands; ``first`` when the child has not been discussed before."""
    remaining = Counter(each.item for each in missing)
    touched = _touched(meeting, discussion)
    return tuple(_item(item, remaining[item], touched, discussion, first) for item in agenda)


def pillar_views(
    discussion: CaseDiscussion, results: tuple[GateResult, ...]
) -> tuple[PillarView, ...]:
    """Return how the four pillars stand."""
    return tuple(_pillar(pillar, discussion, results) for pillar in Pillar)


def _item(
    item: str, remaining: int, touched: frozenset[str], discussion: CaseDiscussion, first: bool
) -> ItemView:
    if item == "A03" and first:
        return ItemView(item, ItemState.NOT_APPLICABLE)
    if discussion.stopped is not None and item in WAITS_WHEN_STOPPED and not remaining:
        return ItemView(item, ItemState.NOT_APPLICABLE, waits=True)
    if remaining:
        state = ItemState.BEGUN if item in touched else ItemState.EMPTY
        return ItemView(item, state, remaining)
    done = item in touched or item in {PREPARING, "A02"}
    planned = _plan_day(discussion.voice) if item == "A05" and done else None
    return ItemView(item, ItemState.READY if done else ItemState.EMPTY, planned=planned)


def _pillar(
    pillar: Pillar, discussion: CaseDiscussion, results: tuple[GateResult, ...]
) -> PillarView:
    own = [r for r in results if r.pillar is pillar]
    missing = sum(1 for r in own if r.closes)
    empty = not own or PILLAR_ITEM[pillar] not in _touched(None, discussion)
    if empty:
        applies = bool(own) or discussion.stopped is not None
        return PillarView(pillar, 0, max(len(own), 1), empty=True, applies=applies)
    planned = _plan_day(discussion.voice) if pillar is Pillar.VOICE and not missing else None
    return PillarView(pillar, len(own) - missing, len(own), empty=False, planned=planned)


def _must_wait(result: GateResult, discussion: CaseDiscussion) -> bool:
    """Tell whether a requirement waits: for the measures, or for what the child is asked."""
    if result.path == "child_asked_beforehand":
        return discussion.voice.status is None
    if result.stage is not Stage.FINAL or discussion.agreement.measures:
        return False
    return result.path == "voice.no_effect_reason"


def _plan_day(voice: ChildVoice) -> date | None:
    if voice.status is not VoiceStatus.NOT_OBTAINED or voice.plan is None:
        return None
    return voice.plan.by_date


def _touched(meeting: Meeting | None, discussion: CaseDiscussion) -> frozenset[str]:
    """Return the items where somebody has written or confirmed something."""
    fresh = CaseDiscussion(discussion.id, discussion.case_id)
    people = (*(meeting.participants if meeting else ()), *discussion.parties)
    answers = {
        "A00": _prepared(meeting, discussion),
        "A01": any(p.attended is not None for p in people),
        "A02": discussion.consent_exception is not None or discussion.anonymity != fresh.anonymity,
        "A03": discussion.since_last != fresh.since_last,
        "A04": bool(discussion.purpose_and_concern.purpose_question),
        "A05": discussion.voice != fresh.voice or discussion.system_voice != fresh.system_voice,
        "A06": any(v.view or v.not_obtained_reason for v in discussion.guardian_views),
        "A07": discussion.situation != fresh.situation,
        "A08": bool(discussion.alternatives or discussion.agreement.measures),
        "A09": _weighed(discussion.best_interest),
        "A10": discussion.agreement != fresh.agreement or bool(discussion.actions),
        "A11": discussion.coordination != fresh.coordination,
        "A12": discussion.next_meeting != fresh.next_meeting,
        "A13": discussion.feedback != fresh.feedback,
        "A14": discussion.closing != fresh.closing,
        "S01": discussion.system_voice != fresh.system_voice,
        "S02": bool(discussion.actions),
    }
    own = {item.id for item in discussion.own_items if item.text.strip()}
    return frozenset({item for item, touched in answers.items() if touched} | own)


def _prepared(meeting: Meeting | None, discussion: CaseDiscussion) -> bool:
    sent = meeting is not None and meeting.invitation_sent_on is not None
    asked = discussion.child_asked_beforehand is not None
    return sent or asked or any(row.task for row in discussion.attendance)


def _weighed(best: BestInterest) -> bool:
    return bool(best.elements or best.conclusion or best.relation_to_child_view)
