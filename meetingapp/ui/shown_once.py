"""The window as it is shown to whoever builds the program: it tells how it went, and closes."""

import os
import select
import sys
import time
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from meetingapp.ui.window import MainWindow

if TYPE_CHECKING:
    from meetingapp.ui.places import Place
    from meetingapp.ui.ports import Session

_UNHEARD: Final = 1
_LOOK_AFTER_MS: Final = 100
_LOOK_FOR_TODAY_MS: Final = 2


class ShownOnce(MainWindow):
    """Tells when each thing a person waits for was there, in nanoseconds of the system's clock.

    Beside each it tells how long the processor had worked until then, which a busy machine does not
    change as much. ``painted``, ``field`` (a key stroke is answered), ``read`` (all that is read
    behind it); with a passphrase also ``entered`` and ``today`` (painted with its data). Nothing
    else about it is different: what is measured is what a person waits for. When whoever listens
    has gone it ends too: nobody would close it.

    Args:
        given: as ``MainWindow`` takes it.
        secret: a passphrase to enter when all is read, as somebody does who types for a while.
        named: as ``MainWindow`` takes it.
    """

    def __init__(self, *given: Any, secret: str | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        self._secret = secret
        self._waiting = QTimer(self)
        self._waiting.timeout.connect(self._look_for_today)
        # Before all that the program begins when it is painted: that counts for the field.
        self.painted.connect(self._painted)

    @override
    def show(self) -> None:
        super().show()
        listening = QTimer(self)
        listening.timeout.connect(self._look_for_the_reader)
        listening.start(_LOOK_AFTER_MS)

    @override
    def open_session(self, session: "Session", place: "Place | None" = None) -> None:
        super().open_session(session, place)
        self._waiting.start(_LOOK_FOR_TODAY_MS)

    def _painted(self) -> None:
        _tell(*_moment("painted"))
        QTimer.singleShot(0, self._answers)

    def _answers(self) -> None:
        """Come after all that the painting set off: from here a key stroke is drawn."""
        _tell(*_moment("field"))
        self.background.heavy(lambda: None, lambda _: self._read())

    def _read(self) -> None:
        """Come after the reading: one worker does both, in the order they were asked for."""
        drawn = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
        if _tell(
            *_moment("read"),
            f"pictures {' '.join(sorted(drawn & {'jpeg', 'png', 'svg'}))}",
            f"screen {QApplication.platformName()}",
        ):
            self._go_on()

    def _go_on(self) -> None:
        """Enter the passphrase where one was given, as a hand would; else that was all."""
        from meetingapp.ui.screens.unlock import UnlockScreen  # noqa: PLC0415 - the window is first

        screen = self.centralWidget()
        if self._secret is None or not isinstance(screen, UnlockScreen):
            QApplication.exit(0)
            return
        if not screen.model.person and screen.model.people:
            screen.person.set_person(screen.model.people[0].person)
            screen.model.choose_person(screen.model.people[0].person)
        screen.passphrase.set_raw(self._secret)
        _tell(*_moment("entered"))
        screen.unlock.click()

    def _look_for_today(self) -> None:
        if not self.background.storing:
            self._waiting.stop()
            QTimer.singleShot(0, self._today)  # what came last is painted first

    def _today(self) -> None:
        if _tell(*_moment("today")):
            QApplication.exit(0)

    def _look_for_the_reader(self) -> None:
        """End even where nothing is ever painted, and so nothing is said."""
        if not _is_heard():
            _end_unheard()


def _moment(what: str) -> tuple[str, str]:
    return f"{what} {time.monotonic_ns()}", f"{what}-worked {time.process_time_ns()}"


def _tell(*lines: str) -> bool:
    """Write lines; where nobody reads them, end, and say so."""
    try:
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()
    except OSError:
        _end_unheard()
        return False
    return True


def _is_heard() -> bool:
    """Tell whether a pipe still has somebody at its other end; a file always has."""
    if sys.platform == "win32":
        return True  # there, the next line that is written tells
    waiting = select.poll()
    waiting.register(sys.stdout.fileno(), 0)
    return not waiting.poll(0)


def _end_unheard() -> None:
    """End without a word: what is still unsaid is led nowhere, or Python would try once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    QApplication.exit(_UNHEARD)
