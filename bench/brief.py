"""Measures the evaluation brief of a case with twenty measures, from a real vault to its PDF."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from meetingapp.services.policy import Desk

MEASURES: Final = 20
EACH: Final = 12
"""So many numbers were measured of each: one a week for a quarter of a year."""
CASE: Final = "bench"
NOW: Final = datetime(2027, 1, 12, 9, 0, tzinfo=UTC)
ON: Final = date(2027, 1, 19)


@contextmanager
def desk() -> Iterator["Desk"]:
    """Give a desk at a new encrypted vault with one case, its numbers, and a meeting planned."""
    from meetingapp.domain.measurement import Measurement, MeasurementKind
    from meetingapp.domain.office import Office
    from meetingapp.models.store import Keys, create_store
    from meetingapp.services.cases import save_case
    from meetingapp.services.planning import MeetingPlan, plan_meeting
    from meetingapp.services.policy import Desk
    from meetingapp.services.register import save_office
    from meetingapp.wiring.printing import FullPrinter
    from tests.domain.brief.cases import CALM, READING, case_with, held
    from tests.people_of_the_vault import BERIT, PeopleOfTheVault
    from tests.reach import EVERYTHING

    measures = tuple(
        replace(each, id=f"m-{at}", title=f"{each.title} {at}")
        for at in range(MEASURES)
        for each in ((READING, CALM)[at % 2],)
    )
    first = READING.start or ON
    numbers = tuple(
        Measurement(
            f"{measure.id}-{week}",
            CASE,
            measure.id,
            MeasurementKind.INDICATOR,
            first + timedelta(days=3 * week),
            Decimal(34 + week if measure.unit is READING.unit else 6 - week // 3),
        )
        for measure in measures
        for week in range(EACH)
    )
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder), Keys(b"d" * 32, b"a" * 32), lambda: NOW)
        made = Desk(store, FullPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
        try:
            save_office(made, Office("Prøveås kommune", "Prøveåsen skole"))
            told = replace(held(*measures), discussion_id="")  # by minutes from elsewhere
            save_case(made, replace(case_with(told), id=CASE))
            with store.transaction(EVERYTHING) as work:
                work.measurements.add(numbers)
                work.audit("measurements.add", CASE)
                work.commit()
            plan_meeting(made, MeetingPlan("RT", ON, case_ids=(CASE,)))
            yield made
        finally:
            store.close()


def brief(measure: Callable[[str, Callable[[], object]], None]) -> None:
    """Measure it: read and put together for the screen, and all the way to the PDF."""
    from meetingapp.services.brief import read_brief
    from meetingapp.wiring.forms import Forms
    from meetingapp.words import Language

    with desk() as made:
        forms = Forms(made)
        measure(f"brief of {MEASURES} measures, read", lambda: read_brief(made, CASE))
        measure(
            f"brief of {MEASURES} measures, with its PDF",
            lambda: forms.evaluation_brief(CASE, Language.NB),
        )
