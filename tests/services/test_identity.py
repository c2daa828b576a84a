from datetime import timedelta
from uuid import RFC_4122, UUID

from meetingapp.services.identity import new_id
from tests.services.conftest import NOW


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = UUID(new_id(lambda: NOW))
    assert made.version == 7
    assert made.variant == RFC_4122
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_ids_made_later_sort_later() -> None:
    moments = (NOW + timedelta(milliseconds=n) for n in range(50))
    ids = [new_id(lambda: moment) for moment in moments]  # noqa: B023 - called at once
    assert ids == sorted(ids)


def test_ids_of_one_moment_differ() -> None:
    assert len({new_id(lambda: NOW) for _ in range(1000)}) == 1000
