"""What is wrong in the case itself: it is said here, and mended on the case's own screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.words import Words

CASE = "case."


class CaseNotice(QWidget):
    """Shown only where the case has something that must be taken away or changed."""

    wanted = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        self._paths: tuple[str, ...] = ()
        lines = column(self, gap=10)
        self._notice = Notice(self._what, _where, kind="danger", icon_name="circle-alert")
        lines.addWidget(self._notice)
        self.button = KeyButton(lambda words: words("Open the case"), icon_name="arrow-right")
        self.button.clicked.connect(self.wanted)
        line = row()
        line.addWidget(self.button)
        line.addStretch(1)
        lines.addLayout(line)

    def refresh(self) -> None:
        """Say what the case has that it must not have."""
        self._paths = tuple(r.path for r in self._room.results if _is_of_case(r.path, r.closes))
        self._notice.set_texts(self._what, _where)
        self.setVisible(bool(self._paths))

    def focus_path(self, path: str) -> bool:
        """Put the keyboard on what opens the case."""
        if path not in self._paths:
            return False
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Return the last of what the button stands for: going on passes all of it."""
        return self._paths[-1] if widget is self.button and self._paths else None

    def _what(self, words: Words) -> str:
        open_ = (r for r in self._room.results if _is_of_case(r.path, r.closes))
        return " ".join(dict.fromkeys(words.result(r) for r in open_))


def _is_of_case(path: str, closes: object) -> bool:
    return bool(closes) and path.startswith(CASE)


def _where(words: Words) -> str:
    return words("This stands in the case itself, and is mended there.")
