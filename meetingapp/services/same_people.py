"""The people of another register, as those they are in the one here."""

from collections.abc import Mapping

from meetingapp.codec.body import from_json
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import ids_of_names, with_people
from meetingapp.services.ports import Minutes, UnitOfWork


def people_here(work: UnitOfWork) -> Mapping[str, str]:
    """Give the ids of the people here by name, of names that only one has."""
    return ids_of_names((person.name, person.id) for person in work.people.all())


def sitting_told(work: UnitOfWork, minutes: Minutes) -> Sitting:
    """Read what minutes tell. Where they come from elsewhere, their people are those here."""
    sitting = from_json(Sitting, work.minutes.content(minutes.id))
    return sitting if minutes.origin is None else with_people(sitting, people_here(work))
