"""Somebody has decided about every field of every value, for every edition."""

import typing
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from meetingapp.domain.audience import Edition
from meetingapp.domain.editions.fields import KEPT, TABLE, WHOLE
from meetingapp.domain.editions.telling import only_told, tells
from meetingapp.domain.meeting import Meeting, Sitting, TemplateRef
from meetingapp.domain.own_type import OwnType


def _kinds(kind: Any, seen: set[type]) -> Iterator[type]:
    if not isinstance(kind, type) or not is_dataclass(kind):
        for part in typing.get_args(kind):
            yield from _kinds(part, seen)
    elif kind not in seen and kind not in WHOLE:
        seen.add(kind)
        yield kind
        for hint in typing.get_type_hints(kind).values():
            yield from _kinds(hint, seen)


KINDS = tuple(_kinds(Sitting, set()))


def test_every_value_of_a_sitting_is_gone_through() -> None:
    assert len(KINDS) > 60
    assert OwnType not in KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_named_for_each_edition_at_most_once(kind: type) -> None:
    rows = [names.split() for named, _, names in TABLE if named is kind]
    assert {name for row in rows for name in row} == {field.name for field in fields(kind)}
    for letter in "GSCA":
        told = [
            name
            for named, letters, names in TABLE
            if named is kind and letter in letters
            for name in names.split()
        ]
        assert len(told) == len(set(told)), letter


def test_no_row_is_about_something_that_is_not_there() -> None:
    assert {kind for kind, _, _ in TABLE} == set(KINDS)


@pytest.mark.parametrize("edition", KEPT)
def test_whoever_tells_of_a_value_tells_what_it_cannot_be_without(edition: Edition) -> None:
    kept = KEPT[edition]
    needed = {"id", "case_id", "kind", "who", "name"}  # without it a row is nobody's
    for kind in KINDS:
        must = {f.name for f in fields(kind) if f.default is MISSING and f.name in needed}
        assert not kept[kind] or must <= kept[kind], kind.__name__


def test_the_municipalitys_own_rules_are_taken_whole() -> None:
    own = OwnType("RT", "RT", version=7)
    meeting = Meeting(
        "m", "RT", date(2026, 11, 24), template=TemplateRef(own=own), place="Kanarirommet"
    )
    told = only_told(meeting, Edition.ANON)
    assert told.template.own is own
    assert told.place == ""


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("voice.own_words", True),
        ("voice.not_obtained.safety_contact", False),
        ("coordination.duty_to_report.state", False),
        ("coordination.duty_to_avert", False),
        ("agreement.measures.0.target.value", True),
        ("agreement.measures.3.prevention_level", False),
        ("best_interest.elements.HEALTH.facts", True),
        ("attendance.2.need_to_know", False),
        ("case.consents.0.child_opinion", False),
        ("meeting.participants.1.person.name", True),
        ("meeting.impartiality_asked", False),
    ],
)
def test_an_answer_of_a_gate_is_told_only_where_its_place_is(path: str, told: bool) -> None:
    assert tells(Edition.GUARDIAN, path) is told
    assert tells(Edition.FULL, path)
