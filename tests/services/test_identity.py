from concurrent.futures import ThreadPoolExecutor
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


def test_ids_of_one_moment_differ_and_stand_as_they_were_made() -> None:
    ids = [new_id(lambda: NOW) for _ in range(1000)]
    assert ids == sorted(set(ids))


def test_ids_of_one_moment_made_by_several_threads_differ() -> None:
    with ThreadPoolExecutor(8) as threads:
        ids = list(threads.map(lambda _turn: new_id(lambda: NOW), range(4000)))
    assert len(set(ids)) == 4000
