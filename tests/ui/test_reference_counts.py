"""PySide6 6.12.0 on Python 3.11 loses a reference to None on each call that returns it.

The program aborts after some thousand keystrokes, and no other test shows it.
"""

import sys

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from typing_extensions import override

ROUNDS = 1000
SLACK = 50  # other threads and the collector may hold a few


class Model(QAbstractListModel):
    told = Signal()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return None


def test_calls_that_return_none_leave_its_references_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        thing.setObjectName("x")
        thing.parent()
    assert abs(sys.getrefcount(None) - before) < SLACK


def test_emitting_leaves_the_references_to_true_alone() -> None:
    model = Model()
    before = sys.getrefcount(True)
    for _ in range(ROUNDS):
        model.told.emit()
    assert abs(sys.getrefcount(True) - before) < SLACK


def test_data_that_is_none_leaves_its_references_alone() -> None:
    model = Model()
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        model.itemData(model.index(0, 0))
    assert abs(sys.getrefcount(None) - before) < SLACK
