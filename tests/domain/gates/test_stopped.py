"""A discussion that is stopped: why, until when, with nothing agreed, and never twice in a row."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from meetingapp.domain.case import Anonymous, System
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.stopped import Stopped as StoppedGate
from meetingapp.domain.meeting import Unread
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import as_minutes, stop
from tests.domain.example import Example
from tests.domain.followed_up import FIRST, later
from tests.domain.jonas_people import MET_ON

GOOD = Stopped(StopReason.OUT_OF_TIME, next_date=later(14))
BEFORE = replace(FIRST, held_on=MET_ON - timedelta(days=14), measures=())


def _stopped(example: Example, **changes: object) -> Example:
    how = replace(GOOD, **changes)  # type: ignore[arg-type]  # tests name the fields
    return replace(example, discussion=stop(example.discussion, how))


def _after(example: Example, *, stopped: tuple[bool, ...]) -> Example:
    earlier = tuple(
        replace(
            BEFORE, stopped=each, held_on=BEFORE.held_on + timedelta(days=n), discussion_id=f"e{n}"
        )
        for n, each in enumerate(stopped)
    )
    return _stopped(example.with_case(earlier=earlier))


TABLE: list[tuple[str, Callable[[Example], Example], list[str]]] = [
    ("not stopped", lambda e: e, []),
    ("stopped", _stopped, []),
    ("why?", lambda e: _stopped(e, reason=None), ["stopped.reason"]),
    (
        "another reason, which?",
        lambda e: _stopped(e, reason=StopReason.OTHER),
        ["stopped.explanation"],
    ),
    (
        "another reason",
        lambda e: _stopped(e, reason=StopReason.OTHER, explanation="brannalarm"),
        [],
    ),
    ("until when?", lambda e: _stopped(e, next_date=None), ["stopped.next_date"]),
    ("until today", lambda e: _stopped(e, next_date=MET_ON), ["stopped.next_date"]),
    ("until the last day", lambda e: _stopped(e, next_date=later(28)), []),
    ("too long", lambda e: _stopped(e, next_date=later(29)), ["stopped.next_date"]),
    (
        "something agreed all the same",
        lambda e: e.with_discussion(stopped=GOOD),
        ["agreement.measures"],
    ),
    ("stopped last time", lambda e: _after(e, stopped=(False, True)), ["stopped"]),
    ("stopped the time before", lambda e: _after(e, stopped=(True, False)), []),
]


@pytest.mark.parametrize(
    ("change", "wanted"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_a_stop_is_asked_for_what_it_needs_and_for_nothing_else(
    example: Example, change: Callable[[Example], Example], wanted: list[str]
) -> None:
    assert change(example).paths("G-STOP-1") == wanted


@pytest.mark.parametrize("reason", sorted(set(StopReason) - {StopReason.OTHER}))
def test_a_stopped_discussion_may_be_finalised_without_the_pillars(
    example: Example, reason: StopReason
) -> None:
    assert _stopped(example, reason=reason).closing() == set()


@pytest.mark.parametrize("subject", [Anonymous("10–12"), System("kvardagen")])
def test_a_discussion_that_names_nobody_may_be_stopped_too(
    example: Example, subject: Anonymous | System
) -> None:
    stopped = _stopped(example.with_case(subject=subject))
    assert stopped.paths("G-STOP-1") == []
    assert not {g for g in stopped.closing() if g.startswith(("G-MEAS", "G-BEST", "G-VOICE-1"))}


def test_without_consent_the_gates_of_consent_cannot_be_asked_to_stand(example: Example) -> None:
    bare = example.with_case(consents=())
    assert "G-CONS-1" in _stopped(bare).closing()
    without = _stopped(bare, reason=StopReason.NO_CONSENT)
    assert not {g for g in without.closing() if g.startswith("G-CONS")}


def test_without_consent_the_minutes_keep_who_came_and_nothing_of_why(example: Example) -> None:
    corrected = example.with_part("closing", corrections="Jonas leser i liten gruppe.")
    stopped = _stopped(corrected, reason=StopReason.NO_CONSENT).discussion
    kept = as_minutes(stopped)
    assert [a.name for a in kept.attendance] == [a.name for a in stopped.attendance]
    assert any(a.need_to_know for a in stopped.attendance)
    assert {(a.need_to_know, a.task) for a in kept.attendance} == {("", "")}
    assert kept.closing.corrections == ""
    assert kept.closing.distribution_services == stopped.closing.distribution_services


@pytest.mark.parametrize(
    ("path", "reason", "open_"),
    [
        ("agreement.measures.0.target.value", StopReason.OUT_OF_TIME, False),
        ("stopped.next_date", StopReason.OUT_OF_TIME, True),
        ("purpose_and_concern.concern_degree", StopReason.OUT_OF_TIME, True),
        ("purpose_and_concern.concern_degree", StopReason.NO_CONSENT, False),
        ("coordination.duty_to_report.on", StopReason.NO_CONSENT, True),
    ],
)
def test_what_could_not_be_read_keeps_only_its_own_part_open(
    example: Example, path: str, reason: StopReason, *, open_: bool
) -> None:
    typed = example.with_discussion(unread=(Unread(path, "tretti"),))
    assert (path in _stopped(typed, reason=reason).paths("G-FINAL-1")) is open_


@pytest.mark.parametrize("days", [6, 57])
def test_nobody_may_stop_a_discussion_for_longer(days: int) -> None:
    with pytest.raises(OptionError):
        StoppedGate(max_days=days)
