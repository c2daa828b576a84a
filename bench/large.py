"""Measures the program in a vault of 10,000 cases and 50,000 meetings: ``make bench``.

``python bench/large.py`` makes the vault where it is missing and measures all; each opening is a
process of its own, as it is in life. ``python bench/large.py 1000`` does so with a tenth of it.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SIZES: Final = [int(each) for each in sys.argv[1:] if each.isdecimal()]
CASES: Final = SIZES[0] if SIZES else 10_000
VAULT: Final = ROOT / "build" / f"large-vault-{CASES}"
OPENINGS: Final = 7
SEARCHES: Final = 300


def main() -> None:
    """Make the vault, and measure each thing in a process of its own."""
    from bench.large_vault import make

    began = time.monotonic()
    make(VAULT, CASES)
    if time.monotonic() - began > 1:
        print(f"the vault was made in {time.monotonic() - began:.0f} s")
    size = (VAULT / "data.db").stat().st_size / 1e6
    print(f"{'the database':38} {size:7.0f} MB")
    opened = sorted(float(_alone("open")) for _ in range(OPENINGS))
    print(f"{'key known → I dag with data (300 ms)':38} {statistics.median(opened):7.0f} ms  "
          f"(best {opened[0]:.0f}, worst {opened[-1]:.0f})")  # fmt: skip
    for what in ("search", "rows", "stalls"):
        print(_alone(what), end="")


def _alone(what: str) -> str:
    done = subprocess.run(
        [sys.executable, str(Path(__file__)), what, str(CASES)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_NO_GLIB": "1",
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


class Desk:
    """The open program on the large vault, warmed up as it is while the passphrase is typed."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        from meetingapp.clock import utc_now
        from meetingapp.ui.application import make_application
        from meetingapp.ui.garbage import spare_what_stays
        from meetingapp.ui.reading_ahead import QtClasses, read_screens
        from meetingapp.ui.routes import routes
        from meetingapp.ui.settings import Settings
        from meetingapp.ui.window import MainWindow
        from meetingapp.vault import vault
        from meetingapp.wiring.demo import PASSPHRASE
        from meetingapp.wiring.door import Door, warm_up

        self.app = make_application(Settings())
        self.door = Door(VAULT)
        self.window = MainWindow(
            self.door, VAULT, Settings(), routes=routes, relaunch=lambda _: None,
            now=lambda: utc_now().astimezone(),
        )  # fmt: skip
        self.window.show()
        self.window.activateWindow()
        classes = QtClasses(self.window)
        classes.begin()
        while classes.left:
            QApplication.processEvents()
        routes()
        read_screens()
        warm_up()
        spare_what_stays()
        self.process = QApplication.processEvents
        self.process()
        self.key = vault.open_with_passphrase(VAULT, PASSPHRASE)

    def open(self) -> None:
        """Go on from where the key is known, as the unlock screen does."""
        from meetingapp.clock import utc_now
        from meetingapp.ui.places import TodayPlace
        from meetingapp.wiring.entering import open_session

        session = open_session(VAULT, self.key, utc_now, new=False)
        self.window.open_session(session, TodayPlace())
        self.window.background.settle(heavy=False)
        self.process()

    def settle(self) -> None:
        """Wait until every answer of the store has come; heavy work goes on beside, as in life."""
        self.window.background.settle(heavy=False)
        self.process()

    def leave(self) -> None:
        """End without the backup that closing would make."""
        sys.stdout.flush()
        os._exit(0)


def opening() -> None:
    """Measure from the known key until I dag is painted with its data."""
    desk = Desk()
    began = time.perf_counter()
    desk.open()
    print((time.perf_counter() - began) * 1000)
    desk.leave()


def searching() -> None:
    """Measure the search of one person who looks for children by parts of their names."""
    from bench.large_rows import FIRST, LAST

    desk = Desk()
    desk.open()
    desk.settle()
    session = desk.window.session
    assert session is not None
    random, took = Random(1), []
    for number in range(SEARCHES):
        text = (random.choice(FIRST)[:3], random.choice(LAST)[:4], f"{number}/26")[number % 3]
        began = time.perf_counter()
        session.finder.find(text)
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    print(f"{'search (p95 50 ms)':38} {took[int(len(took) * 0.95)]:7.1f} ms p95  "
          f"(median {statistics.median(took):.1f}, max {took[-1]:.1f})")  # fmt: skip
    desk.leave()


def rows() -> None:
    """Measure the first paint of a table of 100,000 rows whose first page has come."""
    from dataclasses import dataclass

    from PySide6.QtWidgets import QApplication

    from meetingapp.services.lists_port import Page, Part
    from meetingapp.ui.application import make_application
    from meetingapp.ui.background import Background
    from meetingapp.ui.settings import Settings
    from meetingapp.ui.viewmodels.long_list import Cell, Column, LongList
    from meetingapp.ui.widgets.long_table import LongTable
    from meetingapp.ui.wording import plain

    @dataclass(frozen=True)
    class Row:
        number: int

    make_application(Settings())
    background, took = Background(), []
    for _ in range(10):
        columns: list[Column[Row]] = [
            Column(plain(f"Kolonne {n}"), lambda _, row: Cell(f"Rad {row.number}", "under"), 120)
            for n in range(5)
        ]
        model: LongList[Row] = LongList(background, columns)

        def read(part: Part) -> Page[Row]:
            return Page(tuple(Row(n) for n in range(part.at, part.at + part.most)), 100_000)

        table = LongTable(plain("Liste"), model)
        model.ask(read)
        background.settle()
        table.resize(1200, 800)
        began = time.perf_counter()
        table.show()
        QApplication.processEvents()
        took.append((time.perf_counter() - began) * 1000)
        assert model.rowCount() == 100_000
        table.close()
    print(f"{'100,000 rows, first paint (50 ms)':38} {statistics.median(took):7.1f} ms  "
          f"(max {max(took):.1f})")  # fmt: skip
    background.drain()


def stalls() -> None:
    """Measure how long the window does not answer while somebody works in a sitting."""
    from bench import sitting
    from bench.stalls import measured
    from meetingapp.services.planning import MeetingPlan
    from meetingapp.ui import places

    desk = Desk()
    desk.open()
    desk.settle()
    session, shell = desk.window.session, desk.window.shell
    assert session is not None
    assert shell is not None
    cases = tuple(f"case-{CASES - number:05}" for number in range(1, 4))
    plan = MeetingPlan("IT", session.todays_board().today, case_ids=cases)
    ids = [each.id for each in session.plan_meeting(plan).discussions]
    shell.go(places.RoomPlace(ids[0]))
    desk.settle()
    for name, script, every in (
        ("a sitting of three cases", sitting.sits(shell, ids), 60),
        ("typing, with autosave", sitting.types(shell), 40),
        ("switching items", sitting.turns(shell), 500),
        ("switching cases", sitting.other_cases(shell, ids), 1500),
        ("switching places", sitting.visits(shell), 800),
    ):
        print(f"{name:24} {measured(script, every).told()}")
        desk.settle()
    desk.leave()


if __name__ == "__main__":
    parts = {"open": opening, "search": searching, "rows": rows, "stalls": stalls}
    next((parts[each] for each in sys.argv[1:] if each in parts), main)()
