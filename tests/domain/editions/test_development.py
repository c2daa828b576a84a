"""How a measure has gone: a copy holds the numbers of earlier meetings and nothing else of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.evaluation import Effect, Evaluation
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.people import ServiceCode
from tests.document.copied import Finalised, finalised, in_plain_words
from tests.document.finished import told_in
from tests.domain.editions.asking import ANON, CHILD, HC, SCHOOL, all_in

BETWEEN = date(2026, 10, 30)
SAID = "Det gikk bedre da Hege sto ved porten."
FULL = Evaluation(
    "E1",
    measured_value=Decimal("2.5"),
    measured_on=BETWEEN,
    effect=Effect.SOME,
    effect_explanation=SAID,
    child_words="Jeg sov lenger.",
)
ANITA = Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng")
GEIR = Audience(Edition.GUARDIAN, guardian="Geir Fiktiveng")


def measured(*evaluations: Evaluation, **changes: Any) -> Finalised:
    """Give an evaluation meeting, and one before it that measured and said more of it."""
    told = finalised(in_plain_words(told_in("innsatsteam")))
    agreement = replace(told.discussion.agreement, measures=())
    since_last = replace(told.discussion.since_last, evaluations=evaluations)
    between = replace(told.discussion, id="x", since_last=since_last, agreement=agreement)
    meeting = replace(told.sitting.meeting, date=BETWEEN)
    earlier = as_earlier(meeting, replace(between, **changes))
    return told.with_case(replace(told.case, earlier=(*told.case.earlier, earlier)))


def told_of(told: Finalised, audience: Audience) -> list[Evaluation]:
    [case] = told.edited(audience).sitting.cases
    return [each for earlier in case.earlier for each in earlier.evaluations]


@pytest.mark.parametrize("audience", [ANITA, GEIR, SCHOOL])
def test_a_copy_is_told_of_the_number_and_its_day_and_nothing_else(audience: Audience) -> None:
    told = measured(FULL)
    assert told_of(told, audience) == [
        Evaluation("E1", measured_value=Decimal("2.5"), measured_on=BETWEEN)
    ]
    assert SAID not in all_in(told.edited(audience).sitting)


def test_without_names_the_numbers_stand_in_order_and_have_no_day() -> None:
    earlier = replace(FULL, measured_value=Decimal(2), measured_on=date(2026, 10, 16))
    same_day = replace(FULL, measured_value=Decimal(9), measured_on=date(2026, 11, 27))
    told = measured(FULL, earlier, same_day)
    assert told_of(told, ANON) == [
        Evaluation("E1", measured_value=Decimal(2)),
        Evaluation("E1", measured_value=Decimal("2.5")),
    ]


def test_the_childs_page_and_a_service_without_a_part_in_the_measure_are_told_of_none() -> None:
    assert told_of(measured(FULL), CHILD) == []
    assert told_of(measured(FULL), HC) == []


@pytest.mark.parametrize(
    "path",
    [
        "since_last",
        "since_last.evaluations",
        "since_last.evaluations.0",
        "since_last.evaluations.E1",
        "since_last.evaluations.E1.measured_value",
        "since_last.evaluations.0.measured_on",
    ],
)
def test_a_number_kept_back_when_it_was_measured_is_kept_back_later(path: str) -> None:
    mark = KeptBack(path, guardians=(GEIR.guardian,), services=(ServiceCode.SCHOOL,))
    told = measured(FULL, kept_back=(mark,))
    assert told_of(told, GEIR) == []
    assert told_of(told, SCHOOL) == []
    assert told_of(told, ANON) == []
    assert len(told_of(told, ANITA)) == 1


def test_a_mark_on_something_else_keeps_no_number_back() -> None:
    mark = KeptBack("since_last.evaluations.E1.guardian_view", guardians=("*",))
    assert len(told_of(measured(FULL, kept_back=(mark,)), GEIR)) == 1


def test_what_was_measured_where_no_guardian_got_a_copy_is_told_to_none_later() -> None:
    told = measured(FULL, restrict_guardian_copy=True)
    assert told_of(told, ANITA) == []
    assert len(told_of(told, SCHOOL)) == 1


@pytest.mark.parametrize("field", ["measured_value", "measured_on"])
def test_where_the_number_of_this_meeting_is_kept_back_so_are_those_before(field: str) -> None:
    mark = KeptBack(f"since_last.evaluations.E1.{field}", guardians=(GEIR.guardian,))
    told = measured(FULL).changed(kept_back=(mark,))
    assert told_of(told, GEIR) == []
    assert len(told_of(told, ANITA)) == 1


def test_a_part_of_a_measure_kept_back_when_it_was_agreed_is_gone_when_it_is_evaluated() -> None:
    mark = KeptBack("agreement.measures.E1.baseline", guardians=(GEIR.guardian,))
    told = measured(FULL)
    first, *others = told.case.earlier
    told = told.with_case(replace(told.case, earlier=(replace(first, kept_back=(mark,)), *others)))

    def begins(audience: Audience) -> Decimal | None:
        [case] = told.edited(audience).sitting.cases
        return next(m.baseline.value for m in case.earlier[0].measures if m.id == "E1")

    assert begins(GEIR) is None
    assert begins(ANITA) == 1


def test_a_part_of_a_measure_is_handed_on_by_the_id_of_its_measure() -> None:
    told = finalised(told_in("innsatsteam"))
    [measure, *_] = told.discussion.agreement.measures
    mark = KeptBack("agreement.measures.0.target", guardians=("*",))
    earlier = as_earlier(told.sitting.meeting, replace(told.discussion, kept_back=(mark,)))
    assert earlier.kept_back == (replace(mark, path=f"agreement.measures.{measure.id}.target"),)
