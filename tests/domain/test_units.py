"""The unit is read out of what is counted, so that nobody has to choose it."""

import pytest

from meetingapp.domain.measure import Unit
from meetingapp.domain.units import unit_in


@pytest.mark.parametrize(
    ("indicator", "unit"),
    [
        ("ord per minutt på ukentlig tekst", Unit.WORDS_PER_MINUTE),
        ("antall gjennomførte økter per uke", Unit.COUNT_PER_WEEK),
        ("tal på initiativ i veka", Unit.COUNT_PER_WEEK),
        ("dager med fravær", Unit.DAYS_PER_PERIOD),
        ("fråværsdagar", Unit.DAYS_PER_PERIOD),
        ("prosent av timene han er i klasserommet", Unit.PERCENT),
        ("andel timer i klasserommet", Unit.PERCENT),
        ("trivsel på en skala fra 0–10", Unit.SCALE_0_10),
        ("minutter i lesestasjonen", Unit.MINUTES),
        ("ganger han går ut per dag", Unit.COUNT_PER_DAY),
        ("meter han går uten støtte", Unit.METRES),
        ("SDQ totalskåre", Unit.SDQ),
        ("antall venner han nevner", Unit.COUNT),
        ("hvor glad han er", None),
        ("", None),
    ],
)
def test_the_unit_is_read_out_of_the_indicator(indicator: str, unit: Unit | None) -> None:
    assert unit_in(indicator) is unit
