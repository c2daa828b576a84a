"""What is copied from our windows: marked as a secret, and gone from the clipboard soon after."""

from functools import partial
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS: Final = 30_000
_HINT: Final = "x-kde-passwordManagerHint"
_SECRET: Final = b"secret"
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_KEPT_OUT: Final = (
    (_HINT, _SECRET),
    (_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"), b"\0\0\0\0"),
    (_WINDOWS.format("CanIncludeInClipboardHistory"), b"\0\0\0\0"),
    (_WINDOWS.format("CanUploadToCloudClipboard"), b"\0\0\0\0"),
)
"""What managers of clipboards look for: on Linux, and the three that Windows knows."""
_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Clipboard(QObject):
    """Watches both clipboards, the one of Ctrl+C and the one of marking with the mouse.

    Text of ours is put back with the marks, whichever field or menu it was copied by, and cleared
    after ``kept_ms`` and when the program locks or ends. What another program has put there
    since is not touched.
    """

    def __init__(self, parent: QObject | None = None, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._timers: dict[QClipboard.Mode, QTimer] = {}
        for mode in _MODES:
            if mode is QClipboard.Mode.Selection and not self._board.supportsSelection():
                continue
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(kept_ms)
            timer.timeout.connect(partial(self._clear, mode))
            self._timers[mode] = timer
        self._board.changed.connect(self._changed)

    def clear(self) -> None:
        """Take everything of ours away now."""
        QGuiApplication.sync()  # what another program has just copied is not ours any more
        for mode in self._timers:
            self._clear(mode)

    def is_ours(self, mode: QClipboard.Mode) -> bool:
        """Tell whether what lies there was copied from our windows."""
        if mode is QClipboard.Mode.Selection:
            return self._board.ownsSelection()
        return self._board.ownsClipboard()

    def _changed(self, mode: QClipboard.Mode) -> None:
        timer = self._timers.get(mode)
        if timer is None:
            return
        timer.stop()
        if self.is_ours(mode):
            # Setting it from inside its own signal would be lost on some systems.
            QTimer.singleShot(0, self, partial(self._mark, mode))

    def _mark(self, mode: QClipboard.Mode) -> None:
        if not self.is_ours(mode):
            return
        held = self._board.mimeData(mode)
        if held is None or not held.formats():
            return
        self._timers[mode].start()
        if held.hasFormat(_HINT):
            return
        marked = _marked()
        marked.setText(held.text())
        self._board.setMimeData(marked, mode)

    def _clear(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        if self.is_ours(mode):
            self._board.clear(mode)


def put_page(html: bytes, text: bytes) -> None:
    """Copy a document: as a page for Word and mail programs, as text for all others.

    It is marked as a secret from the first moment, and cleared as everything of ours is.
    """
    held = _marked()
    held.setHtml(html.decode("utf-8"))
    held.setText(text.decode("utf-8"))
    QGuiApplication.clipboard().setMimeData(held)


def _marked() -> QMimeData:
    """Make what can be copied so that managers of clipboards leave it alone."""
    held = QMimeData()
    for kind, value in _KEPT_OUT:
        held.setData(kind, value)
    return held
