"""What was measured over time is drawn, once there is a time to speak of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from meetingapp.document.blocks import Block, Chart
from meetingapp.document.charting import layout
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, NumberMeasured
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.people import ServiceCode
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import finalised, in_plain_words
from tests.document.finished import told_in


def charts_in(blocks: tuple[Block, ...]) -> list[Chart]:
    found: list[Chart] = []
    for block in blocks:
        if isinstance(block, Chart):
            found.append(block)
        found += charts_in(getattr(block, "parts", ()))
    return found


def measured_between(**changes: Any) -> Told:
    """Give an evaluation meeting before which the first measure was measured once more."""
    told = told_in("innsatsteam")
    first = told.discussion.since_last.evaluations[0]
    between = Evaluation(
        first.measure_id, measured_value=Decimal("2.5"), measured_on=date(2026, 10, 30)
    )
    earlier = EarlierDiscussion(
        "IT", date(2026, 10, 30), evaluations=(replace(between, **changes),)
    )
    return replace(told, case=replace(told.case, earlier=(*told.case.earlier, earlier)))


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        (Language.NB, "Slik har det gått", "1 (2. oktober 2026), 2,5 (30. oktober 2026) og 4"),
        (Language.NN, "Slik har det gått", "1 (2. oktober 2026), 2,5 (30. oktober 2026) og 4"),
        (Language.EN, "How it has gone", "1 (2 October 2026), 2.5 (30 October 2026) and 4"),
    ],
)
def test_three_numbers_are_a_chart_that_is_told_in_words(
    language: Language, title: str, told: str
) -> None:
    [chart] = charts_in(replace(measured_between(), language=language).document().blocks)
    assert chart.title.startswith(title)
    assert told in chart.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert [value for _, value in chart.series[0].points] == [1, Decimal("2.5"), 4]
    assert chart.target == 4
    assert "4" in chart.target_label


def test_two_numbers_are_told_in_a_sentence() -> None:
    assert charts_in(told_in("innsatsteam").document().blocks) == []
    assert charts_in(measured_between(measured_value=None).document().blocks) == []
    assert charts_in(measured_between(measure_id="another").document().blocks) == []


def test_a_number_without_a_day_is_not_drawn() -> None:
    assert charts_in(measured_between(measured_on=None).document().blocks) == []


@pytest.mark.parametrize(
    "audience",
    [
        Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng"),
        Audience(Edition.SERVICE, service=ServiceCode.SCHOOL),
    ],
    ids=["guardian", "service"],
)
def test_a_copy_has_the_same_chart_as_the_minutes(audience: Audience) -> None:
    told = finalised(in_plain_words(measured_between()))
    [chart] = charts_in(told.document(Audience(Edition.FULL)).blocks)
    assert charts_in(told.document(audience).blocks) == [chart]


def test_without_names_a_chart_tells_the_order_and_no_day() -> None:
    told = finalised(in_plain_words(measured_between()))
    [chart] = charts_in(told.document(Audience(Edition.ANON)).blocks)
    assert chart.series[0].points == ((1, Decimal(1)), (2, Decimal("2.5")), (3, Decimal(4)))
    assert chart.title.startswith("Slik har det gått fra måling til måling: ")
    assert chart.alt.startswith("Et linjediagram over det som er målt, i rekkefølge: 1, 2,5 og 4.")
    laid = layout(chart, "nb-NO")
    assert laid
    assert [moment.text for moment in laid.days] == ["1", "2", "3"]
    assert [spot.right for spot in laid.lines[0].spots] == [0, 0.5, 1]


@pytest.mark.parametrize(
    "audience",
    [Audience(Edition.CHILD), Audience(Edition.SERVICE, service=ServiceCode.PPT)],
    ids=["child", "service"],
)
def test_the_childs_page_and_whoever_hears_of_it_in_short_have_no_chart(audience: Audience) -> None:
    told = finalised(in_plain_words(measured_between()))
    assert charts_in(told.document(audience).blocks) == []


def weekly(told: Told) -> Told:
    """Give the same meeting, with what was measured between the meetings put in."""
    since = told.discussion.since_last
    first = since.evaluations[0]
    numbers = tuple(
        NumberMeasured(Decimal(value), date(2026, 10, day))
        for value, day in (("1.5", 9), ("2", 16))
    )
    evaluations = (replace(first, numbers=numbers), *since.evaluations[1:])
    discussion = replace(told.discussion, since_last=replace(since, evaluations=evaluations))
    return replace(told, discussion=discussion)


def test_what_was_measured_between_the_meetings_is_drawn_with_the_days_of_the_evaluations() -> None:
    told = weekly(measured_between())
    [chart] = charts_in(told.document().blocks)
    values = [(f"{day:%d.%m}", float(value)) for day, value in chart.series[0].points]
    assert values == [("02.10", 1), ("09.10", 1.5), ("16.10", 2), ("30.10", 2.5), ("27.11", 4)]
    assert [day for day, _ in chart.marks] == [date(2026, 10, 30), told.meeting.date]
    alt = chart.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert "1,5 (9. oktober 2026), 2 (16. oktober 2026)" in alt
    assert "Evaluert 30. oktober 2026 og 1. desember 2026." in alt


@pytest.mark.parametrize(
    "audience",
    [
        Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng"),
        Audience(Edition.SERVICE, service=ServiceCode.SCHOOL),
    ],
    ids=["guardian", "service"],
)
def test_a_copy_draws_what_was_measured_between_unless_it_was_kept_back_before(
    audience: Audience,
) -> None:
    told = finalised(in_plain_words(weekly(measured_between())))
    [chart] = charts_in(told.document(Audience(Edition.FULL)).blocks)
    assert len(chart.series[0].points) == 5
    assert charts_in(told.document(audience).blocks) == [chart]
    measure_id = told.sitting.discussions[0].since_last.evaluations[0].measure_id
    mark = KeptBack(
        f"since_last.evaluations.{measure_id}",
        guardians=("Anita Fiktiveng",),
        services=(ServiceCode.SCHOOL,),
    )
    [case] = told.sitting.cases
    earlier = tuple(replace(each, kept_back=(mark,)) for each in case.earlier)
    marked = replace(told, sitting=replace(told.sitting, cases=(replace(case, earlier=earlier),)))
    assert len(charts_in(marked.document(Audience(Edition.FULL)).blocks)) == 1
    assert charts_in(marked.document(audience).blocks) == []


def test_without_names_what_was_measured_between_tells_no_day() -> None:
    told = finalised(in_plain_words(weekly(measured_between())))
    [chart] = charts_in(told.document(Audience(Edition.ANON)).blocks)
    assert [float(value) for _, value in chart.series[0].points] == [1, 1.5, 2, 4]
    assert [place for place, _ in chart.series[0].points] == [1, 2, 3, 4]
    assert chart.marks == ()
    assert "oktober" not in chart.alt


@pytest.mark.parametrize(
    "audience",
    [Audience(Edition.CHILD), Audience(Edition.SERVICE, service=ServiceCode.PPT)],
    ids=["child", "service"],
)
def test_whoever_hears_of_it_in_short_is_told_no_number_that_was_measured_between(
    audience: Audience,
) -> None:
    told = finalised(in_plain_words(weekly(measured_between())))
    assert charts_in(told.document(audience).blocks) == []
