"""Several threads on one store: the screens' worker, and the one for long work."""

from concurrent.futures import ThreadPoolExecutor

from meetingapp.domain.people import Person
from meetingapp.models.store import Store
from tests.reach import EVERYTHING

THREADS = 4
EACH = 40


def test_threads_write_and_read_side_by_side_and_lose_nothing(store: Store) -> None:
    def work_on(thread: int) -> None:
        for number in range(EACH):
            with store.transaction(EVERYTHING) as work:
                work.people.save(Person(f"{thread}-{number}", f"Person {number:03}"))
                work.audit("person.save", f"{thread}-{number}")
                work.commit()
            with store.transaction(EVERYTHING) as work:
                assert len(work.people.all()) > number

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(work_on, range(THREADS))) == [None] * THREADS
    with store.transaction(EVERYTHING) as work:
        assert len(work.people.all()) == THREADS * EACH
    assert store.verify().entries == THREADS * EACH
    assert store.verify().whole
