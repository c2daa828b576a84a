"""The classes of Qt are built while nobody waits for them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import enum
import sys

from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.reading_ahead import QtClasses, read_screens

app = QApplication([])
window = QWidget()
window.show()
classes = QtClasses(app)
classes.begin()
while classes.left:
    app.processEvents()

make = enum.EnumType._create_
made = []


def counted(cls, name, *args, **options):
    made.append(name)
    return make(cls, name, *args, **options)


enum.EnumType._create_ = counted
from PySide6 import QtWidgets

QtWidgets.QGraphicsItem.GraphicsItemFlag, QtWidgets.QScroller.Input
print(len(made))
read_screens()
print("meetingapp.ui.lock.guards" in sys.modules)
"""


def test_no_class_is_left_to_be_built_when_the_vault_is_open() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.split() == ["0", "True"]
