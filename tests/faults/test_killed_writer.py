"""A writer killed at any moment: what it was told is saved is there, and all of it is whole."""

import multiprocessing
import secrets
from contextlib import closing
from multiprocessing.connection import wait
from pathlib import Path

from meetingapp.clock import utc_now
from meetingapp.models.connection import connect, one
from meetingapp.models.store import FILE_NAME, create_store, open_store
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.faults.writer import KEYS, write_on
from tests.reach import EVERYTHING

KILLS = 24


def last_promise(folder: Path, after: float) -> int:
    """Start a writer, kill it ``after`` seconds past its first commit; give its last promise."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.writer"])
    promises, told = context.Pipe(duplex=False)
    writer = context.Process(
        target=write_on, args=(told, folder, jonas_meeting().id, jonas_case().id)
    )
    writer.start()
    told.close()
    number = int(promises.recv_bytes())
    wait([writer.sentinel], timeout=after)
    writer.kill()
    writer.join()
    while True:
        try:
            number = int(promises.recv_bytes())
        except EOFError:
            return number


def test_no_acknowledged_commit_is_ever_lost(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir(mode=0o700)
    with (
        closing(create_store(folder, KEYS, utc_now)) as store,
        store.transaction(EVERYTHING) as work,
    ):
        work.cases.save(jonas_case())
        work.meetings.save(jonas_meeting())
        work.commit()
    for _ in range(KILLS):
        promised = last_promise(folder, secrets.randbelow(50) / 1000)
        with closing(open_store(folder, KEYS, utc_now)) as store:
            with store.transaction(EVERYTHING) as work:
                saved = int(work.meetings.discussion("d").voice.own_words)
            chain = store.verify()
        assert promised <= saved <= promised + 1
        assert chain.whole
        assert chain.entries == saved
    with closing(connect(folder / FILE_NAME, KEYS.database)) as connection:
        assert one(connection, "PRAGMA quick_check") == "ok"
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
