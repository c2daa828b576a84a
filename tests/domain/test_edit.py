"""One field at a time: every field of a discussion can be read and written by its path."""

from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.best_interest import BestInterestElement, FactSource
from meetingapp.domain.edit import (
    PathError,
    kept_raw,
    raw_at,
    value_at,
    with_value,
    without_row,
    written,
)
from meetingapp.domain.measure import Agreement, Measure, Unit
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Participant, Unread
from meetingapp.domain.people import PersonRef
from meetingapp.domain.situation import GuardianView
from meetingapp.domain.voice import VoiceMethod, VoiceStatus

EMPTY = CaseDiscussion("d1", "c1")
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", None, "p1")
TWO_MEASURES = CaseDiscussion(
    "d1", "c1", agreement=Agreement((Measure("m1", "Ida leser"), Measure("m2", "Tor måler")))
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("voice.own_words", "Vet ikke."),
        ("voice.status", VoiceStatus.OBTAINED),
        ("voice.methods", (VoiceMethod.CONVERSATION, VoiceMethod.SCALE_TOOL)),
        ("voice.obtained_by", IDA),
        ("voice.obtained_on", date(2026, 11, 20)),
        ("voice.child_informed", True),
        ("voice.plan.who", IDA),
        ("voice.plan.by_date", date(2026, 12, 4)),
        ("voice.not_obtained.explanation", "syk"),
        ("best_interest.elements.HEALTH.facts", "Hodepine to ganger i uka"),
        ("best_interest.elements.HEALTH.weight", 2),
        ("best_interest.elements.IDENTITY.source", FactSource.CHILD),
        ("coordination.duty_to_report.who", "rektor"),
        ("situation.strengths.0", "flink til å tegne"),
        ("minutes_language", "nn"),
        ("starts_at", time(14, 15)),
        ("closing.summary_read", True),
    ],
)
def test_what_is_written_at_a_path_is_read_there_and_nothing_else_moves(
    path: str, value: object
) -> None:
    after = with_value(EMPTY, path, value)

    assert value_at(after, path) == value
    assert value_at(EMPTY, path) != value
    first = path.split(".", maxsplit=1)[0]
    for each in fields(CaseDiscussion):
        if each.name != first:
            assert getattr(after, each.name) == getattr(EMPTY, each.name)


def test_a_row_is_written_by_its_number_and_keeps_its_neighbours() -> None:
    after = with_value(TWO_MEASURES, "agreement.measures.1.target.value", Decimal("4.5"))

    assert after.agreement.measures[0] == TWO_MEASURES.agreement.measures[0]
    assert after.agreement.measures[1].target.value == Decimal("4.5")
    assert after.agreement.measures[1].action == "Tor måler"


def test_an_element_is_found_by_its_code_and_written_once() -> None:
    once = with_value(EMPTY, "best_interest.elements.HEALTH.facts", "Hodepine")
    twice = with_value(once, "best_interest.elements.HEALTH.weight", 1)

    assert len(twice.best_interest.elements) == 1
    health = twice.best_interest.element(BestInterestElement.HEALTH)
    assert health is not None
    assert (health.facts, health.weight) == ("Hodepine", 1)


def test_a_part_that_is_not_there_yet_reads_as_nothing() -> None:
    assert value_at(EMPTY, "voice.plan.who") is None
    assert value_at(EMPTY, "best_interest.elements.HEALTH.weight") is None
    assert value_at(EMPTY, "agreement.measures.0") is None


def test_the_meeting_is_written_in_the_same_way() -> None:
    meeting = Meeting("m", "RT", date(2026, 11, 24), participants=(Participant(IDA),))

    after = with_value(meeting, "participants.0.attended", value=True)

    assert after.attended == after.participants


@pytest.mark.parametrize(
    "path",
    ["voice.nothing", "nothing", "voice.own_words.more", "agreement.measures.7.action",
     "agreement.measures.-1", "agreement.measures.x", "voice.methods.HEALTH.x", ""],
)  # fmt: skip
def test_a_path_to_nowhere_is_refused(path: str) -> None:
    with pytest.raises((PathError, AttributeError)):
        with_value(EMPTY, path, "x")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("voice.own_words", None),
        ("voice.own_words", 3),
        ("voice.own_words", VoiceStatus.OBTAINED),
        ("voice.status", "OBTAINED"),
        ("voice.methods", ("CONVERSATION",)),
        ("voice.obtained_on", "2026-11-20"),
        ("best_interest.elements.HEALTH.weight", True),
        ("minutes_language", "sv"),
        ("voice.obtained_by", "Ida"),
    ],
)
def test_a_value_of_another_kind_than_the_field_is_refused(path: str, value: object) -> None:
    with pytest.raises(PathError):
        with_value(EMPTY, path, value)


def test_a_row_that_cannot_be_made_empty_is_refused() -> None:
    with pytest.raises(PathError):
        with_value(EMPTY, "guardian_views.0.view", "Enig")
    whole = with_value(EMPTY, "guardian_views", (GuardianView("Kari Fiktivsen"),))
    assert with_value(whole, "guardian_views.0.view", "Enig").guardian_views[0].view == "Enig"


def test_what_cannot_be_read_is_kept_beside_the_field_until_it_can() -> None:
    path = "voice.obtained_on"

    unreadable = written(EMPTY, path, None, "31.2.26")
    assert unreadable.voice.obtained_on is None
    assert raw_at(unreadable, path) == "31.2.26"

    retyped = written(unreadable, path, None, "31.2.2")
    assert [u.raw for u in retyped.unread] == ["31.2.2"]

    readable = written(retyped, path, date(2026, 11, 20), "20.11.2026")
    assert readable.unread == ()
    assert readable.voice.obtained_on == date(2026, 11, 20)


def test_an_emptied_field_leaves_no_raw_text_behind() -> None:
    unreadable = written(EMPTY, "voice.obtained_on", None, "fjerde tirsdag")
    assert written(unreadable, "voice.obtained_on", None, "  ").unread == ()
    assert kept_raw(EMPTY, "meeting.starts_at", None, "kvart over").unread == (
        Unread("meeting.starts_at", "kvart over"),
    )


def test_removing_a_row_takes_its_unread_text_along_and_moves_the_others() -> None:
    raw = written(TWO_MEASURES, "agreement.measures.0.baseline.value", None, "ca tre")
    raw = written(raw, "agreement.measures.1.target.value", None, "fler")
    raw = written(raw, "voice.obtained_on", None, "i vår")

    after = without_row(raw, "agreement.measures", 0)

    assert [m.id for m in after.agreement.measures] == ["m2"]
    assert {(u.path, u.raw) for u in after.unread} == {
        ("agreement.measures.0.target.value", "fler"),
        ("voice.obtained_on", "i vår"),
    }
    with pytest.raises(PathError):
        without_row(raw, "agreement.measures", 2)


def _leaves(kind: type, prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, hint in get_type_hints(kind).items():
        if is_dataclass(hint) and isinstance(hint, type):
            found += _leaves(hint, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", hint))
    return found


def _example(hint: Any) -> object:
    for kind in (hint, *get_args(hint)):
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return next(iter(kind))
        if kind in (str, int, bool, date, time, Decimal):
            return {str: "ord", int: 2, bool: True, date: date(2026, 1, 2), time: time(9),
                    Decimal: Decimal(3)}[kind]  # fmt: skip
    return None


@pytest.mark.parametrize(
    ("path", "hint"),
    [(p, h) for p, h in (*_leaves(CaseDiscussion),) if _example(h) is not None
     and not str(h).startswith("tuple")],
    ids=lambda each: each if isinstance(each, str) else "",
)  # fmt: skip
def test_every_plain_field_of_a_discussion_can_be_written(path: str, hint: Any) -> None:
    value = _example(hint)
    assert value_at(with_value(EMPTY, path, value), path) == value


@given(st.text(max_size=60))
def test_any_text_at_all_comes_back_exactly_as_typed(text: str) -> None:
    assert value_at(with_value(EMPTY, "voice.own_words", text), "voice.own_words") == text


def test_a_unit_is_a_code_of_its_own_kind() -> None:
    after = with_value(TWO_MEASURES, "agreement.measures.0.unit", Unit.WORDS_PER_MINUTE)
    assert after.agreement.measures[0].unit is Unit.WORDS_PER_MINUTE
