"""What was measured on another machine: it is added to what was measured here.

A number is known by its id, so the same parcel taken in twice adds nothing. One that was struck
there is struck here too; one that was struck here stays so.
"""

from collections.abc import Collection, Iterator

from meetingapp.domain.measurement import Measurement
from meetingapp.domain.parcel import Difference, Parcel, Part, Standing
from meetingapp.errors import AppError
from meetingapp.services.ports import UnitOfWork


def measurement_differences(work: UnitOfWork, parcel: Parcel) -> Iterator[Difference]:
    """Give one difference for each case in which something more was measured, or struck, there."""
    for case in parcel.cases:
        added, struck = _news(work, parcel, case.id)
        if news := (*added, *struck):
            told = tuple(f"{each.on:%d.%m.%Y}: {each.value}" for each in news)
            yield Difference(Part.MEASUREMENTS, Standing.NEW, case.id, "", case.id, (), told)


def keep_measurements(work: UnitOfWork, parcel: Parcel, chosen: Collection[str]) -> None:
    """Keep what was measured in the cases that were chosen.

    Raises:
        AppError: ``parcel.together`` where the case itself is not here and was not chosen.
    """
    for case in parcel.cases:
        if f"{Part.MEASUREMENTS}/{case.id}/" not in chosen:
            continue
        if not work.cases.knows(case.id):
            raise AppError("parcel.together")
        added, struck = _news(work, parcel, case.id)
        if any(work.measurements.knows(each.id) for each in added):
            raise AppError("parcel.closed")  # it is a number of another case here
        work.measurements.add(added)
        for each in struck:
            if each.struck is not None:
                work.measurements.strike(each.id, each.struck, each.struck_by, each.struck_at)
        work.audit("measurements.take_in", case.id)


def _news(
    work: UnitOfWork, parcel: Parcel, case_id: str
) -> tuple[tuple[Measurement, ...], tuple[Measurement, ...]]:
    """Give what is not here, and what is here and was struck there."""
    known = work.measurements.of_case(case_id) if work.cases.knows(case_id) else ()
    here = {each.id: each for each in known}
    sent = {each.id: each for each in parcel.measurements if each.case_id == case_id}
    added = tuple(each for id_, each in sent.items() if id_ not in here)
    struck = tuple(
        each
        for id_, each in sent.items()
        if id_ in here and each.struck is not None and here[id_].struck is None
    )
    return added, struck
