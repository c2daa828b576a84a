"""A window of ours on a real screen, told by lines on standard input what to do.

Run as ``python -m tests.ui.lock.copying_program KEPT_MS``. Each order is answered by one line.
"""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingapp.ui.application import make_application
from meetingapp.ui.clipboard import Clipboard, put_page
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain

_MODES: Final = {
    "clipboard": QClipboard.Mode.Clipboard,
    "primary": QClipboard.Mode.Selection,
}


def main(kept_ms: int) -> int:
    """Show a field and a text, and do as told until standard input ends."""
    app = make_application(Settings())
    clipboard = Clipboard(app, kept_ms)
    window = QWidget()
    field, area = TextField(plain("Navn")), TextArea(plain("Tekst"))
    box = QVBoxLayout(window)
    box.addWidget(field)
    box.addWidget(area)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowExposed(window)

    def copy(text: str) -> None:
        field.setText(text)
        field.setFocus()
        field.selectAll()
        field.copy()

    def mark(text: str) -> None:
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Selection)

    def copy_area(text: str) -> None:
        area.set_raw(text)
        area.selectAll()
        area.copy()

    orders: dict[str, Callable[[str], object]] = {
        "copy": copy,
        "area": copy_area,
        "mark": mark,
        "page": lambda text: put_page(f"<p><b>{text}</b></p>".encode(), text.encode()),
        "lock": lambda _: clipboard.clear(),
        "ours": lambda mode: clipboard.is_ours(_MODES[mode]),
        "quit": lambda _: app.quit(),
    }

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        order, _, text = line.rstrip("\n").partition(" ")
        answer = orders[order](text)
        print(answer, flush=True)  # noqa: T201 - read by the test

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    print("ready", flush=True)  # noqa: T201 - read by the test
    code = app.exec()
    clipboard.clear()
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
