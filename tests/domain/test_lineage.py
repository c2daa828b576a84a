"""Where a measure stands follows from what was decided about it, meeting by meeting."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, Signature, Withdrawal
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.lineage import (
    as_seen_on,
    history_of,
    left_by,
    lineage_of,
    next_version,
    standing_measures,
)
from meetingapp.domain.measure import Baseline, Measure, MeasureStatus
from meetingapp.domain.people import PersonRef, ServiceCode

Decision = EvaluationDecision
FIRST, SECOND, THIRD = date(2026, 1, 12), date(2026, 3, 9), date(2026, 5, 4)
LATER = date(2026, 12, 1)
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT)
READ = Measure("read", responsible=LARS, evaluation_date=SECOND, deadline=SECOND)
SWIM = Measure("swim", evaluation_date=THIRD, deadline=FIRST + timedelta(days=60))
CHILD = NamedChild("Jonas Fiktivsen", date(2016, 4, 2))


def _held(on: date, *measures: Measure, told: tuple[Evaluation, ...] = ()) -> EarlierDiscussion:
    return EarlierDiscussion("RT", on, f"d-{on}", measures=measures, evaluations=told)


def _case(*earlier: EarlierDiscussion, consents: tuple[Consent, ...] = ()) -> Case:
    guardian = Guardianship("Kari Fiktivsen", "mor", parental_responsibility=True)
    return Case("c", CHILD, guardians=(guardian,), consents=consents, earlier=earlier)


def _told(decision: Decision, again: date | None = None, of: str = "read") -> Evaluation:
    return Evaluation(of, decision=decision, next_evaluation_date=again)


def _status(case: Case, measure_id: str, day: date = LATER) -> MeasureStatus:
    found = lineage_of(case, day).find(measure_id)
    assert found is not None
    return found.status


def test_a_measure_stands_from_the_day_it_was_agreed() -> None:
    case = _case(_held(FIRST, READ, SWIM))
    assert standing_measures(case, FIRST - timedelta(days=1)) == ()
    assert standing_measures(case, FIRST) == (READ, SWIM)


@pytest.mark.parametrize("decision", [Decision.CONTINUE, Decision.POSTPONE])
def test_a_measure_that_goes_on_is_looked_at_on_its_new_day(decision: Decision) -> None:
    case = _case(_held(FIRST, READ), _held(SECOND, told=(_told(decision, THIRD),)))
    [standing] = standing_measures(case, SECOND)
    assert (standing.evaluation_date, standing.deadline) == (THIRD, THIRD)


@pytest.mark.parametrize("decision", [Decision.CONTINUE, Decision.POSTPONE])
def test_what_goes_on_after_its_deadline_is_not_late_from_the_start(decision: Decision) -> None:
    passed = replace(READ, deadline=SECOND - timedelta(days=4))
    case = _case(_held(FIRST, passed), _held(SECOND, told=(_told(decision, THIRD),)))
    [standing] = standing_measures(case, SECOND)
    assert (standing.evaluation_date, standing.deadline) == (THIRD, THIRD)
    assert not standing.is_late_on(THIRD)
    undated = _case(_held(FIRST, replace(READ, deadline=None)), case.earlier[1])
    assert standing_measures(undated, SECOND)[0].deadline is None


@pytest.mark.parametrize("ahead", [SECOND, SECOND + timedelta(days=1)])
def test_a_deadline_that_has_not_passed_on_the_day_of_the_meeting_stays(ahead: date) -> None:
    swim = replace(SWIM, deadline=ahead)
    told = (_told(Decision.CONTINUE, LATER, of="swim"),)
    [standing] = standing_measures(_case(_held(FIRST, swim), _held(SECOND, told=told)), SECOND)
    assert standing.deadline == ahead


def test_a_deadline_somebody_chose_stays_when_the_evaluation_moves() -> None:
    told = (_told(Decision.CONTINUE, LATER, of="swim"),)
    case = _case(_held(FIRST, SWIM), _held(SECOND, told=told))
    [standing] = standing_measures(case, SECOND)
    assert (standing.evaluation_date, standing.deadline) == (LATER, SWIM.deadline)


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (Decision.CLOSE, MeasureStatus.CLOSED),
        (Decision.ESCALATE, MeasureStatus.ESCALATED),
        (Decision.CONTINUE, MeasureStatus.ACTIVE),
        (Decision.ADJUST, MeasureStatus.ACTIVE),
    ],
)
def test_a_decision_says_where_the_measure_stands(
    decision: Decision, status: MeasureStatus
) -> None:
    case = _case(_held(FIRST, READ), _held(SECOND, told=(_told(decision),)))
    assert _status(case, "read", FIRST) is MeasureStatus.ACTIVE
    assert _status(case, "read") is status


def test_an_adjusted_measure_gives_way_to_its_new_version() -> None:
    new = replace(READ, id="read-2", follows="read")
    case = _case(_held(FIRST, READ), _held(SECOND, new, told=(_told(Decision.ADJUST),)))
    assert _status(case, "read") is MeasureStatus.REPLACED
    [standing] = standing_measures(case, LATER)
    assert (standing.id, standing.version) == ("read-2", 2)


def test_the_same_measure_agreed_anew_is_its_next_version() -> None:
    again = replace(READ, action="Lars leser med Jonas", evaluation_date=THIRD)
    case = _case(_held(FIRST, READ), _held(SECOND, again, told=(_told(Decision.ADJUST),)))
    assert standing_measures(case, LATER) == (replace(again, version=2),)


def test_a_closed_measure_does_not_come_back_under_its_own_id() -> None:
    case = _case(
        _held(FIRST, READ), _held(SECOND, told=(_told(Decision.CLOSE),)), _held(THIRD, READ)
    )
    assert standing_measures(case, LATER) == ()


def test_what_a_stopped_discussion_wrote_decides_nothing() -> None:
    stopped = replace(_held(SECOND, SWIM, told=(_told(Decision.CLOSE),)), stopped=True)
    assert standing_measures(_case(_held(FIRST, READ), stopped), LATER) == (READ,)


def test_meetings_count_in_the_order_they_were_held() -> None:
    closed = _held(SECOND, told=(_told(Decision.CLOSE),))
    assert standing_measures(_case(closed, _held(FIRST, READ)), LATER) == ()


def test_a_meeting_sees_only_what_was_held_before_its_day() -> None:
    case = _case(_held(FIRST, READ), _held(SECOND, SWIM))
    assert as_seen_on(case, SECOND).earlier == case.earlier[:1]
    assert as_seen_on(case, LATER) is case


def test_the_history_of_a_measure_follows_its_versions_back() -> None:
    new = replace(READ, id="read-2", follows="read", version=2)
    first, second = _told(Decision.ADJUST), _told(Decision.CONTINUE, LATER, of="read-2")
    other = _told(Decision.CLOSE, of="swim")
    case = _case(
        _held(FIRST, READ, SWIM),
        _held(SECOND, new, told=(first, other)),
        _held(THIRD, told=(second,)),
    )
    history = history_of(case, "read-2")
    assert [m.id for m in history.versions] == ["read", "read-2"]
    assert [(j.on, j.evaluation) for j in history.judged] == [(SECOND, first), (THIRD, second)]
    assert history_of(case, "unknown").versions == ()


def test_versions_that_follow_each_other_in_a_ring_end_somewhere() -> None:
    one, two = replace(READ, id="a", follows="b"), replace(READ, id="b", follows="a")
    assert history_of(_case(_held(FIRST, one, two)), "a").versions != ()


CONSENT = Consent(
    "one",
    services=(ServiceCode.PPT, ServiceCode.SCHOOL),
    signatures=(Signature("Kari Fiktivsen", FIRST),),
    valid_to=date(2027, 1, 1),
)


def _withdrawn(on: date, *services: ServiceCode) -> Consent:
    return replace(CONSENT, withdrawn=Withdrawal(on, "Kari Fiktivsen", services=services))


@pytest.mark.parametrize(
    ("consents", "status"),
    [
        ((), MeasureStatus.ACTIVE),
        ((CONSENT,), MeasureStatus.ACTIVE),
        ((_withdrawn(SECOND),), MeasureStatus.STOPPED_CONSENT),
        ((_withdrawn(SECOND, ServiceCode.PPT),), MeasureStatus.STOPPED_CONSENT),
        ((_withdrawn(SECOND, ServiceCode.SCHOOL),), MeasureStatus.ACTIVE),
        ((_withdrawn(FIRST - timedelta(days=1)),), MeasureStatus.ACTIVE),
        ((_withdrawn(LATER + timedelta(days=1)),), MeasureStatus.ACTIVE),
        ((_withdrawn(SECOND), replace(CONSENT, id="two", valid_from=THIRD)), "STOPPED_CONSENT"),
    ],
)
def test_a_service_that_loses_its_consent_stops_with_its_measures(
    consents: tuple[Consent, ...], status: MeasureStatus
) -> None:
    case = _case(_held(FIRST, READ, SWIM), consents=consents)
    assert _status(case, "read") == status
    assert _status(case, "swim") is MeasureStatus.ACTIVE


def test_finalising_says_how_every_measure_of_the_case_is_left() -> None:
    case = _case(_held(FIRST, READ, SWIM))
    new = replace(READ, id="read-2", follows="read")
    left = left_by(case, _held(SECOND, new, told=(_told(Decision.ADJUST),)), SECOND)
    assert [(m.id, m.status, m.version) for m in left] == [
        ("read", MeasureStatus.REPLACED, 1),
        ("swim", MeasureStatus.ACTIVE, 1),
        ("read-2", MeasureStatus.ACTIVE, 2),
    ]


def test_a_corrected_version_of_old_minutes_does_not_undo_what_came_after() -> None:
    case = _case(_held(FIRST, READ), _held(SECOND, told=(_told(Decision.CLOSE),)))
    corrected = _held(FIRST, replace(READ, title="Lesing"))
    [left] = left_by(case, corrected, LATER)
    assert (left.title, left.status) == ("Lesing", MeasureStatus.CLOSED)


def test_a_new_version_starts_from_what_was_measured_and_agrees_its_days_anew() -> None:
    old = replace(
        READ, baseline=Baseline(Decimal(10), FIRST), start=FIRST, accepted_by_message=True
    )
    measured = Evaluation(
        "read", measured_value=Decimal(14), measured_on=SECOND, effect=Effect.SOME
    )
    new = next_version(old, "read-2", measured)
    assert (new.id, new.follows, new.version) == ("read-2", "read", 2)
    assert new.baseline == Baseline(Decimal(14), SECOND)
    assert (new.start, new.deadline, new.evaluation_date) == (None, None, None)
    assert not new.accepted_by_message
    assert next_version(old, "read-2").baseline == old.baseline
