"""What a brief tells of each measure, and what it says is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from meetingapp.domain.brief.gathering import Known, brief_of
from meetingapp.domain.brief.values import MissingKind
from meetingapp.domain.case import Anonymous, Guardianship, NamedChild
from meetingapp.domain.effect import NoProposal
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Baseline, Unit
from meetingapp.domain.measurement import MeasurementKind
from meetingapp.domain.situation import GuardianView
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    Sharing,
    VoiceStatus,
)
from tests.domain.brief.cases import (
    AHEAD,
    CALM,
    READING,
    TODAY,
    brief,
    case_with,
    draft,
    held,
    measured,
    only,
)
from tests.domain.jonas_people import IDA, JON, KARI

AGREED = held(READING)
CHRISTMAS = date(2026, 12, 15)
KARI_AND_JON = (Guardianship(KARI.name, KARI.role), Guardianship(JON.name, JON.role))


def judged(
    effect: Effect, decision: EvaluationDecision = EvaluationDecision.CONTINUE
) -> Evaluation:
    return Evaluation("m-1", effect=effect, decision=decision, next_evaluation_date=AHEAD.on)


def test_each_measure_has_what_was_agreed_measured_and_proposed() -> None:
    row = only(brief(case_with(AGREED), *measured("35", "37", "41")))
    assert row.measure == READING
    assert [each.value for each in row.numbers] == [35, 37, 41]
    assert (row.proposal.effect, row.proposal.reason) == (Effect.MARKED, None)
    assert row.evidence == (Evidence(EvidenceType.TEST, "Lesetest"),)
    assert row.is_fresh
    assert (row.told, row.last_time) == (None, None)


def test_what_is_written_for_the_meeting_counts_before_what_follows_from_the_numbers() -> None:
    told = Evaluation(
        "m-1",
        implemented=Implemented.PARTLY,
        measured_value=Decimal(45),
        measured_on=date(2026, 12, 18),
        evidence=(Evidence(EvidenceType.OBSERVATION, "timen"),),
        child_view=ChildViewOfEffect.BETTER,
        child_words="Det er stille der.",
    )
    row = only(brief(case_with(AGREED), *measured("35", "37", "41"), discussion=draft(told)))
    assert [each.value for each in row.numbers] == [35, 37, 45]
    assert row.proposal.effect is Effect.GOAL_REACHED
    assert (row.evidence, row.child.words) == (told.evidence, "Det er stille der.")
    assert (row.row, row.told) == (0, told)


def test_what_was_not_done_is_not_judged_and_nobody_is_asked_to_measure_it() -> None:
    told = Evaluation("m-1", implemented=Implemented.NOT)
    found = brief(case_with(AGREED), discussion=draft(told))
    assert only(found).proposal.reason is NoProposal.NOT_IMPLEMENTED
    assert {each.kind for each in found.missing} == {MissingKind.CHILD_VIEW}


@pytest.mark.parametrize(
    ("values", "earlier", "helps_not"),
    [
        (("34",), (), False),
        (("34",), (Effect.NONE,), True),
        (("33",), (Effect.NONE,), True),
        (("41",), (Effect.NONE,), False),
        (("41",), (Effect.WORSE, Effect.NONE), False),
        ((), (Effect.WORSE, Effect.NONE), True),
        (("34",), (Effect.SOME,), False),
        (("34",), (Effect.NONE, Effect.SOME), False),
    ],
)
def test_a_measure_without_effect_twice_in_a_row_cannot_go_on_as_it_is(
    values: tuple[str, ...], earlier: tuple[Effect, ...], *, helps_not: bool
) -> None:
    """A meeting each day from December the fifteenth on, then the numbers of January."""
    meetings = [
        held(on=CHRISTMAS.replace(day=15 + at), told=(judged(effect),))
        for at, effect in enumerate(earlier)
    ]
    numbers = measured(*values, first=date(2027, 1, 8))
    row = only(brief(case_with(AGREED, *meetings), *numbers))
    assert (row.helps_not, row.may_continue) == (helps_not, not helps_not)


def test_an_evaluation_is_put_off_once() -> None:
    put_off = judged(Effect.SOME, EvaluationDecision.POSTPONE)
    row = only(brief(case_with(AGREED, held(on=CHRISTMAS, told=(put_off,)))))
    assert not row.may_postpone
    assert only(brief(case_with(AGREED))).may_postpone


def test_a_number_told_in_a_meeting_is_one_of_the_series_and_no_news_afterwards() -> None:
    told = replace(judged(Effect.SOME), measured_value=Decimal(38), measured_on=date(2026, 12, 11))
    case = case_with(AGREED, held(on=CHRISTMAS, told=(told,)))
    found = brief(case, *measured("35"))
    row = only(found)
    assert [each.value for each in row.numbers] == [35, 38]
    assert not row.is_fresh
    assert found.lacking(MissingKind.MEASUREMENT)[0].who == IDA
    again = only(brief(case, *measured("35"), *measured("40", first=date(2027, 1, 8))))
    assert again.is_fresh


def test_what_was_measured_before_an_adjusted_version_began_says_nothing_about_it() -> None:
    new = replace(
        READING,
        id="m-9",
        follows="m-1",
        version=2,
        baseline=Baseline(Decimal(37), CHRISTMAS),
        start=date(2026, 12, 16),
    )
    case = case_with(AGREED, held(new, on=CHRISTMAS, told=(judged(Effect.SOME),)))
    found = brief(case, *measured("35", "37"))
    row = only(found)
    assert [each.value for each in row.numbers] == [35, 37]
    assert row.proposal.reason is NoProposal.NO_MEASUREMENT
    assert found.lacking(MissingKind.MEASUREMENT)


def test_numbers_of_another_measure_of_tomorrow_and_struck_ones_are_no_numbers_of_this() -> None:
    numbers = (*measured("60", of="m-2"), *measured("70", first=date(2027, 1, 13)))
    assert only(brief(case_with(AGREED), *numbers)).numbers == ()


def test_only_what_is_due_by_the_meeting_is_evaluated_there_and_the_rest_stands_below() -> None:
    far = replace(CALM, evaluation_date=date(2027, 3, 1))
    case = case_with(held(READING, far))
    found = brief(case)
    assert [each.measure.id for each in found.measures] == ["m-1"]
    assert [each.measure.id for each in found.later] == ["m-2"]
    begun = brief(case, discussion=draft(Evaluation("m-2"), Evaluation("m-1")))
    assert [each.measure.id for each in begun.measures] == ["m-2", "m-1"]


def test_without_a_meeting_or_anything_due_every_measure_is_told_of() -> None:
    far = replace(CALM, evaluation_date=date(2027, 3, 1))
    unplanned = brief_of(Known(case_with(held(far, READING)), TODAY))
    assert [each.measure.id for each in unplanned.measures] == ["m-1", "m-2"]
    assert brief(case_with(held(far))).measures[0].measure.id == "m-2"


def test_a_measure_that_was_closed_is_in_no_brief() -> None:
    closed = judged(Effect.GOAL_REACHED, EvaluationDecision.CLOSE)
    found = brief(case_with(AGREED, held(on=CHRISTMAS, told=(closed,))), *measured("60"))
    assert (found.measures, found.later, found.missing) == ((), (), ())


def test_what_is_missing_names_whom_to_ask_and_by_when() -> None:
    unknown = replace(READING, baseline=Baseline(unknown=True, baseline_by=date(2026, 12, 8)))
    case = case_with(held(unknown, CALM), guardians=KARI_AND_JON)
    views = (GuardianView(KARI.name, view="Hun leser høyt nå."),)
    known = Known(
        case, TODAY, AHEAD, draft(guardian_views=views), measured("5", of="m-2"),
        talks=IDA, talk_before=date(2027, 1, 12),
    )  # fmt: skip
    found = brief_of(known)
    told = [(m.kind, m.who and m.who.name, m.by, m.measures) for m in found.missing]
    assert told == [
        (MissingKind.CHILD_VIEW, IDA.name, date(2027, 1, 12), ("m-1", "m-2")),
        (MissingKind.GUARDIAN_VIEW, JON.name, AHEAD.on, ()),
        (MissingKind.BASELINE, IDA.name, date(2026, 12, 8), ("m-1",)),
        (MissingKind.MEASUREMENT, IDA.name, AHEAD.on, ("m-1",)),
        (MissingKind.IMPLEMENTED, IDA.name, AHEAD.on, ("m-1",)),
        (MissingKind.IMPLEMENTED, "Tor Mallerud", AHEAD.on, ("m-2",)),
    ]


def test_one_person_is_asked_once_about_all_of_theirs() -> None:
    found = brief(case_with(held(READING, replace(READING, id="m-3", title="Lekselesing"))))
    assert [m.measures for m in found.lacking(MissingKind.MEASUREMENT)] == [("m-1", "m-3")]


def test_how_the_child_sees_it_is_known_from_a_scale_too() -> None:
    scale = measured("3", "6", kind=MeasurementKind.CHILD)
    found = brief(case_with(AGREED), *scale)
    child = only(found).child
    assert child.scale is not None
    assert (child.scale.first, child.scale.last) == scale
    assert not found.lacking(MissingKind.CHILD_VIEW)
    assert EvidenceType.CHILD in [each.type for each in only(found).evidence]


def test_words_the_child_keeps_back_are_in_no_brief() -> None:
    told = Evaluation("m-1", child_words="Jeg er redd for Tor.")
    keeps = draft(told, voice=ChildVoice(child_accepts_sharing=Sharing.NO))
    found = brief(case_with(AGREED), discussion=keeps)
    assert only(found).child.withheld
    assert "redd" not in repr(only(found).child)
    assert not found.lacking(MissingKind.CHILD_VIEW)


def test_a_guardian_is_not_asked_where_that_could_be_unsafe() -> None:
    case = case_with(AGREED, guardians=KARI_AND_JON)
    unsafe = ChildVoice(
        VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(NotObtainedReason.SAFETY)
    )
    for discussion in (draft(voice=unsafe), draft(restrict_guardian_copy=True)):
        found = brief(case, discussion=discussion)
        assert (found.guardians, found.lacking(MissingKind.GUARDIAN_VIEW)) == ((), ())


@pytest.mark.parametrize(
    "subject", [NamedChild("Bø-Lie O'Brien", date(2025, 6, 1)), Anonymous("8–10 år")]
)
def test_a_child_too_young_or_without_a_name_is_not_asked(subject: NamedChild | Anonymous) -> None:
    found = brief(replace(case_with(AGREED), subject=subject))
    assert not found.asks_child
    assert not found.lacking(MissingKind.CHILD_VIEW)


def test_a_milestone_has_nothing_to_measure() -> None:
    found = brief(case_with(held(replace(READING, unit=Unit.MILESTONE, baseline=Baseline()))))
    assert {m.kind for m in found.missing} == {MissingKind.CHILD_VIEW, MissingKind.IMPLEMENTED}


def test_a_measure_part_of_which_is_kept_from_somebody_is_marked() -> None:
    marked = replace(AGREED, kept_back=(KeptBack("agreement.measures.m-1.goal", ("*",)),))
    assert only(brief(case_with(marked))).is_kept_from_some
    assert not only(brief(case_with(AGREED))).is_kept_from_some


def test_a_case_without_measures_has_an_empty_brief() -> None:
    found = brief(case_with(guardians=KARI_AND_JON))
    assert (found.measures, found.later, found.missing) == ((), (), ())
