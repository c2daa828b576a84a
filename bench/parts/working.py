"""How long the window does not answer while somebody works in a sitting and looks about."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from bench import sitting
from bench.desk import Desk
from bench.row import Budget, Of, Row
from bench.spread import Spread
from bench.stalls import Stalls, measured
from bench.turns import in_turns
from meetingapp.services.lists_port import Part
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import MeasuresPlace, RoomPlace, TodayPlace

OPENINGS: Final = 9
_P99: Final = Budget(16, Of.P99)
_MOST: Final = Budget(50, Of.MOST)


def measure(vault: Path) -> Iterator[Row]:
    """Plan a sitting about three children, and work in it."""
    desk = Desk(vault)
    desk.open()
    session, shell = desk.session, desk.shell
    newest = session.lists.list_cases("", Part(most=3)).rows
    plan = MeetingPlan("IT", session.todays_board().today, case_ids=tuple(c.id for c in newest))
    ids = [each.id for each in session.plan_meeting(plan).discussions]
    yield _register(desk)
    shell.go(RoomPlace(ids[0]))
    desk.settle()
    for key, what, script, every in (
        ("sitting", "a sitting of three cases", sitting.sits(shell, ids), 60),
        ("typing", "typing, with autosave", sitting.types(shell), 40),
        ("items", "switching items", sitting.turns(shell), 400),
        ("cases", "switching cases", sitting.other_cases(shell, ids), 1500),
        ("places", "switching places", sitting.visits(shell), 800),
    ):
        seen = measured(script, every)
        desk.settle()
        beside = _bare_typing(every) if key == "typing" else None
        yield from _rows(key, what, seen, beside)


def _rows(key: str, what: str, seen: Stalls, beside: Stalls | None) -> Iterator[Row]:
    """Tell of every turn of the loop, and of the longest after each thing that was done."""
    yield Row(
        key=f"stalls {key}",
        what=f"{what}: each turn of the window’s loop",
        ours=Spread.of(seen.turns),
        beside=Spread.of(beside.turns) if beside else None,
        reference="a bare field of Qt" if beside else "",
        budget=_P99,
    )
    yield Row(
        key=f"stall {key}",
        what=f"{what}: the longest wait after each of {len(seen.longest)}",
        ours=Spread.of(seen.longest),
        beside=Spread.of(beside.longest) if beside else None,
        reference="a bare field of Qt" if beside else "",
        budget=_MOST,
    )


def _bare_typing(every: int) -> Stalls:
    """Type the same in a field that does nothing with it."""
    window = QMainWindow()
    field = QPlainTextEdit()
    window.setCentralWidget(field)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    field.setFocus()
    seen = measured(sitting.letters(field), every)
    window.close()
    return seen


def _register(desk: Desk) -> Row:
    """Go to the register of measures, until it is drawn, and back."""

    def there() -> None:
        desk.shell.go(MeasuresPlace())
        QApplication.processEvents()

    def back() -> None:
        desk.settle()
        desk.shell.go(TodayPlace())
        desk.settle()

    took, _ = in_turns(OPENINGS, there, back)
    return Row(
        key="register.paint",
        what="register of measures, first paint",
        ours=took.wall,
        note=f"{took.processor.least:.0f} ms of the processor at best, its worker’s too",
    )
