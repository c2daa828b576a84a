from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar

import pytest

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates import KINDS
from meetingapp.domain.gates.base import (
    Finding,
    Gate,
    OptionError,
    bounded,
    error,
    finding,
    hint,
    overridable,
    warning,
)
from meetingapp.domain.gates.engine import check_rules, evaluate, gate_of, may_be_finalised
from meetingapp.domain.meeting import Participant, Unread
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.template import Pillar, Rule, Severity, Stage, Template
from meetingapp.domain.template_error import TemplateError
from tests.domain.example import Example
from tests.domain.gates.faults import FAULTS
from tests.domain.jonas_people import JON, KARI


def _with_rule(example: Example, gate: str, **changes: object) -> Example:
    rules = tuple(
        replace(rule, **changes) if rule.id == gate else rule  # type: ignore[arg-type]  # tests name the fields
        for rule in example.template.rules
    )
    return replace(example, template=replace(example.template, rules=rules))


def test_every_gate_answers_once_when_all_is_well(example: Example) -> None:
    results = example.results()
    held = [r.id for r in example.template.rules if r.severity is not Severity.OFF]
    assert [r.id for r in results] == held
    assert all(r.passed and not r.closes and r.message_key == "" for r in results)
    assert may_be_finalised(results)


def test_a_passed_result_points_to_its_item(example: Example) -> None:
    assert all(r.path == r.item for r in example.results())


def test_a_gate_gives_one_result_per_faulty_path(example: Example) -> None:
    empty = example.with_part("voice", methods=(), weight=None)
    results = [r for r in empty.results() if r.id == "G-VOICE-1"]
    assert [(r.passed, r.path) for r in results] == [
        (False, "voice.methods"),
        (False, "voice.weight"),
    ]
    assert {(r.stage, r.item, r.pillar) for r in results} == {(Stage.CLOSE, "A05", Pillar.VOICE)}


def test_no_gate_hides_behind_another(example: Example) -> None:
    broken = example
    for gate in ("G-OPEN-1", "G-PURP-1", "G-VOICE-4"):
        broken = FAULTS[gate](broken)
    assert {"G-OPEN-1", "G-PURP-1", "G-VOICE-4"} <= broken.closing()


def test_the_sum_counts_what_is_open_and_closes_with_it(example: Example) -> None:
    broken = example.with_part("voice", methods=(), weight=None)
    (total,) = broken.failed("G-FINAL-1")
    assert total.params == {"count": 2}
    assert total.closes
    assert not may_be_finalised(broken.results())


def test_a_gate_that_is_off_in_this_type_does_not_run(example: Example) -> None:
    off = FAULTS["G-PURP-1"](_with_rule(example, "G-PURP-1", severity=Severity.OFF))
    assert "G-PURP-1" not in {r.id for r in off.results()}


def test_what_could_not_be_read_goes_with_the_result(example: Example) -> None:
    typed = example.with_part("voice", obtained_on=None).with_discussion(
        unread=(Unread("voice.obtained_on", "i går kveld"),)
    )
    (result,) = typed.failed("G-VOICE-1")
    assert result.params == {"raw": "i går kveld"}


def test_a_party_is_pointed_to_where_the_party_is_stored(example: Example) -> None:
    waiting = example.with_meeting(participants=()).with_discussion(
        parties=(Participant(KARI, Party.GUARDIAN, attended=True), Participant(JON, Party.GUARDIAN))
    )
    assert waiting.paths("G-OPEN-2") == ["parties.1.attended"]


def test_a_team_member_keeps_its_place_beside_the_parties(example: Example) -> None:
    guest = Participant(PersonRef("Siri Oppdiktet"), attended=True)
    visited = example.with_meeting(participants=(*example.meeting.participants, guest))
    assert visited.paths("G-CONS-3") == ["meeting.participants.5.person.service"]
    party = example.with_discussion(parties=(*example.discussion.parties, guest))
    assert party.paths("G-CONS-3") == ["parties.1.person.service"]


def test_evaluating_twice_gives_the_same(example: Example) -> None:
    context = FAULTS["G-VOICE-6"](example).context()
    assert evaluate(context) == evaluate(context)


def test_the_shipped_rules_can_all_be_built(template: Template) -> None:
    check_rules(template)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "voice_loud"}, "no kind of requirement called voice_loud"),
        ({"options": MappingProxyType({"max_days": 91})}, "max_days must be from 7 to 90"),
        ({"options": MappingProxyType({"max_days": "90"})}, "max_days must be"),
        ({"options": MappingProxyType({"longest": 5})}, "longest"),
    ],
)
def test_a_rule_that_cannot_be_built_is_refused_when_it_is_read(
    example: Example, changes: dict[str, object], said: str
) -> None:
    wrong = _with_rule(example, "G-VOICE-2", **changes)
    with pytest.raises(TemplateError, match=f"G-VOICE-2.*{said}"):
        check_rules(wrong.template)
    with pytest.raises(TemplateError, match="G-VOICE-2"):
        wrong.results()


def test_an_option_is_a_whole_number_within_its_bounds() -> None:
    bounded("days", 7, 7, 7)
    for wrong in (6, 8, True, 7.0, "7", None):
        with pytest.raises(OptionError, match="days must be from 7 to 7"):
            bounded("days", wrong, 7, 7)  # type: ignore[arg-type]  # a template may hold anything


def test_a_finding_is_as_severe_as_its_rule_unless_it_says_otherwise() -> None:
    assert finding("voice", "Say it.", name="Ida").severity is None
    assert dict(finding("voice", "Say it.", name="Ida").params) == {"name": "Ida"}
    assert hint("voice", "Say it.").severity is Severity.HINT
    assert warning("voice", "Say it.").severity is Severity.WARNING
    assert error("voice", "Say it.").severity is Severity.ERROR
    assert overridable(warning("voice", "Say it.")).overridable


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """A kind that finds something of another pillar than its rule's."""

    kind: ClassVar[str] = "elsewhere"

    def check(self, context: GateContext) -> Iterator[Finding]:
        yield Finding(context.meeting.id, "Look here.", pillar=Pillar.EVALUATION_DATE)


def test_a_finding_may_belong_to_another_pillar_than_its_rule(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate: type[Gate] = _Elsewhere
    kinds = MappingProxyType({**KINDS, gate.kind: gate})
    monkeypatch.setattr("meetingapp.domain.gates.engine.KINDS", kinds)
    moved = _with_rule(example, "G-PURP-1", kind=gate.kind, pillar=Pillar.MEASURES)
    (result,) = moved.failed("G-PURP-1")
    assert result.pillar is Pillar.EVALUATION_DATE


def test_options_of_a_rule_reach_its_gate(template: Template) -> None:
    rule: Rule = next(r for r in template.rules if r.id == "G-VOICE-2")
    assert gate_of(rule) == KINDS["voice_recent"](**rule.options)


def test_what_was_typed_and_not_read_is_never_left_behind(example: Example) -> None:
    unread = (Unread("guardian_views.0.obtained_on", "31.11"),)
    left = example.with_discussion(unread=unread)
    one, total = left.failed("G-FINAL-1")
    assert (one.path, one.params["raw"]) == ("guardian_views.0.obtained_on", "31.11")
    assert total.params["count"] == 1
    assert not may_be_finalised(left.results())
    assert left.closing() == set()


def test_what_a_gate_asks_for_already_is_asked_for_once(example: Example) -> None:
    typed = example.with_part("feedback", by_date=None).with_discussion(
        unread=(Unread("feedback.by_date", "i går kveld"),)
    )
    (total,) = typed.failed("G-FINAL-1")
    assert total.params["count"] == 1
