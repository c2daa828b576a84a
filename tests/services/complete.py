"""The shipped examples: complete discussions of every kind, and what each cannot do without."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.case import CaseMode
from meetingapp.domain.edit import value_at, with_value
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.services.check import CheckedDiscussion, check
from meetingapp.services.shelf import load_lexicon, template_of

_UNFINISHED: Final = {"uferdig"}
FILES: Final = tuple(sorted({file.stem for file in paths.examples().glob("*.json")} - _UNFINISHED))

_MEASURE: Final = (
    "action", "responsible", "indicator", "unit", "baseline.value", "target.value",
    "evaluation_date",
)  # fmt: skip
_EVALUATION: Final = (
    "implemented", "measured_value", "measured_on", "evidence", "effect", "child_view", "decision",
    "decision_reason",
)  # fmt: skip
REQUIRED: Final = (
    "minutes_language",
    "purpose_and_concern.purpose_question",
    *(f"anonymity.{check}" for check in (
        "no_name", "no_birth_date", "no_class_or_unit", "no_rare_trait", "fits_at_least",
        "family_not_present", "checked_by",
    )),
    "since_last.previous_minutes_status",
    *(f"since_last.evaluations.*.{field}" for field in _EVALUATION),
    "voice.status",
    "voice.methods",
    "voice.obtained_by",
    "voice.obtained_on",
    "voice.child_informed",
    "voice.child_accepts_sharing",
    "voice.own_words",
    "voice.weight",
    "voice.effect_on_decision",
    "voice.not_obtained.reason",
    "voice.plan.who",
    "voice.plan.method",
    "voice.plan.by_date",
    "guardian_views",
    *(f"best_interest.elements.*.{field}" for field in ("relevant", "facts", "source", "weight")),
    "best_interest.conclusion",
    "best_interest.relation_to_child_view",
    "best_interest.dissent_asked",
    *(f"agreement.measures.*.{field}" for field in _MEASURE),
    "agreement.no_measure",
    "coordination.coordinator",
    "coordination.coordinator_accepted",
    "coordination.prevention_level",
    "coordination.collab_level",
    "coordination.step",
    "coordination.duty_to_report.state",
    "coordination.duty_to_avert.state",
    "next_meeting.child_talk_by",
    "next_meeting.child_talk_before",
    "feedback.teller",
    "feedback.by_date",
    "closing.summary_read",
)  # fmt: skip
"""Fields no discussion that uses them can be finalised without."""

_WHEN_STOPPED: Final = (
    "minutes_language",
    "coordination.duty_to_report.state",
    "coordination.duty_to_avert.state",
    "stopped.reason",
    "stopped.next_date",
)
_NOT_ASKED: Final[Mapping[CaseMode, tuple[str, ...]]] = MappingProxyType(
    {
        CaseMode.SYSTEM: (".prevention_level", ".collab_level", ".step"),
        CaseMode.ANONYMOUS: (".relevant",),  # three elements are enough, whichever they are
    }
)
_DERIVED: Final = ("CHILD_VIEW.relevant", "CHILD_VIEW.facts", "CHILD_VIEW.source")


@cache
def told(name: str) -> Sitting:
    """Give one example."""
    return read_meeting_file((paths.examples() / f"{name}.json").read_bytes())


def checked(sitting: Sitting) -> tuple[CheckedDiscussion, ...]:
    """Evaluate all gates of a sitting, as the command line does."""
    return check(
        sitting,
        template=template_of(sitting.meeting),
        lexicon=load_lexicon(),
        today=sitting.meeting.date,
    )


def closing(sitting: Sitting) -> tuple[set[str], ...]:
    """Give the gates that close each discussion, the sum of them left out."""
    return tuple({r.id for r in d.results if r.closes} - {"G-FINAL-1"} for d in checked(sitting))


def with_discussion(sitting: Sitting, position: int, changed: CaseDiscussion) -> Sitting:
    """Replace one discussion."""
    all_ = sitting.discussions
    return replace(sitting, discussions=(*all_[:position], changed, *all_[position + 1 :]))


def required(sitting: Sitting, position: int) -> tuple[str, ...]:
    """Give the paths that somebody has filled in and one discussion cannot do without."""
    discussion = sitting.discussions[position]
    patterns = REQUIRED if discussion.stopped is None else _WHEN_STOPPED
    paths = (path for pattern in patterns for path in _spelled_out(discussion, pattern))
    given = (path for path in paths if value_at(discussion, path) not in (None, "", (), False))
    left_out = _DERIVED + _NOT_ASKED.get(sitting.case_of(discussion).mode, ())
    return tuple(path for path in given if not path.endswith(left_out))


def spoilt(discussion: CaseDiscussion, path: str, filler: str) -> CaseDiscussion:
    """Take a field away; a text may also be left as a filler that says nothing."""
    value = value_at(discussion, path)
    if path.endswith(".relevant"):
        return with_value(discussion, path, None)
    is_text = type(value) is str and path != "minutes_language"
    return with_value(discussion, path, filler if is_text else _EMPTY.get(type(value)))


_EMPTY: Final[Mapping[type, object]] = MappingProxyType({tuple: (), bool: False})


def monotone() -> tuple[str, ...]:
    """Give the fields that the shared template says never close anything when filled in."""
    core = tomllib.loads((paths.resources() / "agenda" / "core.v1.toml").read_text("utf-8"))
    return tuple(path for item in core["item"] for path in item.get("monotone", ()))


def _spelled_out(discussion: CaseDiscussion, pattern: str) -> Iterator[str]:
    before, star, after = pattern.partition(".*")
    if not star:
        head, _, _ = pattern.rpartition(".")
        if not head or value_at(discussion, head) is not None:
            yield pattern
        return
    rows = value_at(discussion, before)
    assert isinstance(rows, tuple)
    for number, row in enumerate(rows):
        name = getattr(row, "element", None) or str(number)
        yield f"{before}.{name}{after}"
