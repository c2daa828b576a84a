"""Discussions as they are while people write: anything may be missing or nonsense."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.case import Case
from meetingapp.domain.gates.engine import FINAL_KIND, rules_for
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.template import Template
from meetingapp.words import Language, Words
from tests.domain.example import Example
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

_TEXTS = st.sampled_from(
    ["", " ", "…", "ok", "se forrige", "Vet ikke.", "Jeg vil hjem.", "A\u030a", "\u200b", "x" * 700,
     "Ida leser 4 dager i uka", "Kari Fiktivsen", "Ida Prøvestad", "{name} {0} %s", "A", "B"]
)  # fmt: skip
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)) | st.dates(
    date(2026, 9, 1), date(2027, 3, 1)
)
_PLAIN: Mapping[object, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    bool: st.booleans(),
    int: st.integers(-5, 5),
    Decimal: st.decimals(-100, 100, places=1),
    date: _DAYS,
    time: st.times(),
    type(None): st.none(),
}


def _any(kind: Any) -> st.SearchStrategy[Any]:
    """Build values of one type of the domain, with everything that may be missing missing."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        return st.lists(_any(inner[0]), max_size=2).map(tuple)
    if origin in (Union, types.UnionType):
        return st.one_of([_any(each) for each in inner])
    if not isinstance(kind, type):
        return st.sampled_from(inner)
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    assert is_dataclass(kind), kind
    hints = get_type_hints(kind)
    return st.builds(kind, **{each.name: _any(hints[each.name]) for each in fields(kind)})


PARTS = [
    (whole, each.name)
    for whole in (Meeting, Case, CaseDiscussion)
    for each in fields(whole)
    if each.name not in ("id", "template")
]


def _evaluates(example: Example) -> None:
    results = example.results()
    answered = {r.id for r in results}
    rules = tuple(rules_for(example.context()))
    assert answered == {rule.id for rule in rules}
    for rule in rules:
        of_rule = [r for r in results if r.id == rule.id]
        assert [r.passed for r in of_rule].count(True) == (1 if of_rule[0].passed else 0)
        if of_rule[0].passed:
            assert len(of_rule) == 1
        if rule.kind != FINAL_KIND:
            assert all(r.path for r in of_rule)
    words = Words(Language.NN)
    for result in results:
        assert bool(words.result(result)) is not result.passed


@pytest.mark.parametrize(("whole", "part"), PARTS)
def test_no_part_however_odd_stops_the_gates(
    template: Template, lexicon: dict[str, Lexicon], whole: type, part: str
) -> None:
    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(value=_any(get_type_hints(whole)[part]))
    def holds(value: object) -> None:
        example = Example(jonas_meeting(), jonas_case(), jonas_discussion(), template, lexicon)
        change = {Meeting: example.with_meeting, Case: example.with_case}.get(
            whole, example.with_discussion
        )
        _evaluates(change(**{part: value}))

    holds()


def test_an_empty_discussion_says_everything_it_lacks(
    template: Template, lexicon: dict[str, Lexicon]
) -> None:
    bare = Example(
        Meeting("m", "RT", date(2026, 11, 24)),
        jonas_case(),
        CaseDiscussion("d", "case-1"),
        template,
        lexicon,
    )
    _evaluates(bare)
    assert len(bare.closing()) > 10
