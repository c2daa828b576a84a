from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Anonymous, Unborn
from meetingapp.domain.evaluation import Evaluation, SinceLast
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.child_age import ChildAge
from meetingapp.domain.voice import NotObtained, NotObtainedReason
from tests.domain.example import Example
from tests.domain.jonas_people import MET_ON

BORN = "case.subject.born"
JONAS_BORN = date(2018, 3, 14)
EARLY = JONAS_BORN - timedelta(days=1)


@pytest.mark.parametrize(
    ("born", "message"),
    [
        (MET_ON + timedelta(days=1), "not born"),
        (date(1996, 11, 24), "30 years old"),
        (date(2001, 11, 24), "25 years old"),
        (date(1926, 1, 1), "years old"),
    ],
)
def test_a_day_of_birth_that_cannot_be_right(example: Example, born: date, message: str) -> None:
    results = [r for r in example.with_child(born=born).failed("G-CASE-1") if r.path == BORN]
    assert len(results) == 1
    assert message in results[0].message_key.format(**results[0].params)


@pytest.mark.parametrize("born", [MET_ON - timedelta(days=1), date(2001, 11, 25)])
def test_the_youngest_and_the_oldest_pass(example: Example, born: date) -> None:
    results = example.with_child(born=born).failed("G-CASE-1")
    assert BORN not in [r.path for r in results]


def test_the_age_counts_on_the_day_of_the_meeting(example: Example) -> None:
    grown = example.with_child(born=date(2001, 11, 25))
    assert replace(grown, today=date(2040, 1, 1)).failed("G-CASE-1") == ()


def _signed_early(example: Example) -> Example:
    mother, father = example.case.consents[0].signatures
    return example.with_consent(signatures=(replace(mother, signed_on=EARLY), father))


def _measured_early(example: Example) -> Example:
    baseline = example.discussion.agreement.measures[1].baseline
    return example.with_measure(1, baseline=replace(baseline, measured_on=EARLY))


EARLY_DAYS: dict[str, Callable[[Example], Example]] = {
    "case.consents.0.signatures.0.signed_on": _signed_early,
    "agreement.measures.1.baseline.measured_on": _measured_early,
    "voice.obtained_on": lambda e: e.with_part("voice", obtained_on=EARLY),
    "voice.not_obtained.asked_on": lambda e: e.with_part(
        "voice", not_obtained=NotObtained(NotObtainedReason.DECLINED, asked_on=EARLY)
    ),
    "guardian_views.1.obtained_on": lambda e: e.with_discussion(
        guardian_views=(
            e.discussion.guardian_views[0],
            replace(e.discussion.guardian_views[1], obtained_on=EARLY),
        )
    ),
    "since_last.evaluations.0.measured_on": lambda e: e.with_discussion(
        since_last=SinceLast(evaluations=(Evaluation("M0", measured_on=EARLY),))
    ),
}


@pytest.mark.parametrize("path", EARLY_DAYS)
def test_a_day_before_birth_is_found_where_it_stands(example: Example, path: str) -> None:
    assert example.failed("G-CASE-1") == ()
    assert EARLY_DAYS[path](example).paths("G-CASE-1") == [path]


def test_several_days_before_birth_are_each_a_finding(example: Example) -> None:
    both = _measured_early(_signed_early(example))
    assert len(both.paths("G-CASE-1")) == 2


def test_an_old_consent_from_before_birth_does_no_harm(example: Example) -> None:
    new = example.case.consents[0]
    old = replace(
        _signed_early(example).case.consents[0], id="c-0", valid_to=JONAS_BORN + timedelta(days=90)
    )
    assert example.with_case(consents=(old, new)).failed("G-CASE-1") == ()


@pytest.mark.parametrize("subject", [Unborn(), Anonymous("8–10 år")])
def test_without_a_day_of_birth_there_is_nothing_to_compare(
    example: Example, subject: Unborn | Anonymous
) -> None:
    assert _measured_early(example).with_case(subject=subject).failed("G-CASE-1") == ()


@pytest.mark.parametrize("wrong", [17, 31, 0, True, "24"])
def test_the_oldest_age_is_bounded(wrong: int) -> None:
    with pytest.raises(OptionError):
        ChildAge(oldest=wrong)
