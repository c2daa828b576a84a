"""A file of people or children: chosen, looked through, and taken in whole."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.importing import Imported, Preview
    from meetingapp.services.lists_port import Page, Part

PEOPLE: Final = "people"
CHILDREN: Final = "children"
_LOOKS_EACH_MS: Final = 200
_MORE_THAN_ENOUGH: Final = 5 * 1024 * 1024 + 1
"""One byte over the limit is enough to be refused as too large; no more is ever read."""


@dataclass(frozen=True, slots=True)
class _Looked:
    name: str
    data: bytes
    preview: "Preview[Any]"


@dataclass(slots=True)
class _Course:
    """How far it has come: written by the worker, looked at by the screen, which may say stop."""

    done: int = 0
    total: int = 0
    is_stopped: bool = False

    def heed(self, done: int, total: int) -> None:
        """Note how far it has come.

        Raises:
            AppError: ``import.stopped`` where somebody has said stop.
        """
        if self.is_stopped:
            raise AppError("import.stopped")
        self.done, self.total = done, total


class ImportModel(QObject):
    """``looked`` comes with what a file would do; ``taken_in`` when it is done.

    Meanwhile ``came`` tells how many of how many lines it has come to. ``example`` comes with each
    heading of the example file, and what stands under it.
    """

    looked = Signal(object)
    taken_in = Signal(object)
    came = Signal(int, int)
    written = Signal(str)
    example = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, kind: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.kind = kind if kind == CHILDREN else PEOPLE
        self.name = ""
        self.preview: Preview[Any] | None = None
        self._data = b""
        self._asked = 0
        self._course = _Course()
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOKS_EACH_MS)
        self._looks.timeout.connect(lambda: self.came.emit(self._course.done, self._course.total))

    def look(self, file: Path) -> None:
        """Read a file, and tell what it would do. Nothing is kept."""
        self._asked += 1
        asked, registers = self._asked, self._work.session.registers
        look: Callable[[bytes], Preview[Any]] = (
            registers.preview_children if self.kind == CHILDREN else registers.preview_people
        )

        def job() -> _Looked:
            data = read_file(file)
            return _Looked(file.name, data, look(data))

        def came(found: _Looked) -> None:
            if asked == self._asked:
                self.name, self._data, self.preview = found.name, found.data, found.preview
                self.looked.emit(found.preview)

        self._work.background.store(job, came, self._failed)

    def take_in(self, *, update: bool) -> None:
        """Take in the file that was looked through, whole or not at all."""
        registers, data = self._work.session.registers, self._data
        course = self._course = _Course()
        self._looks.start()
        take: Callable[..., Imported] = (
            registers.import_children if self.kind == CHILDREN else registers.import_people
        )
        self._work.background.store(
            lambda: take(data, update=update, heed=course.heed), self._taken_in, self._failed
        )

    def stop(self) -> None:
        """Let nothing be taken in, unless all of it is already."""
        self._course.is_stopped = True

    def read_example(self, language: str) -> None:
        """Read what a file may hold."""
        registers, kind = self._work.session.registers, self.kind

        def job() -> tuple[tuple[str, str], ...]:
            from meetingapp.codec.csv_table import read_table  # noqa: PLC0415 - the window is first

            table = read_table(registers.example_table(kind, language))
            return tuple(zip_longest(table.headings, table.lines[0].cells, fillvalue=""))

        self._work.background.store(job, self._have_example)

    def _have_example(self, cells: tuple[tuple[str, str], ...]) -> None:
        self.example.emit(cells)

    def write_example(self, file: Path, language: str) -> None:
        """Save an example file where a person chose."""
        registers, kind = self._work.session.registers, self.kind

        def job() -> str:
            try:
                replace_file(file, registers.example_table(kind, language))
            except OSError:
                raise AppError("ui.copy_not_written") from None
            return file.name

        self._work.background.store(job, self._have_written, self._failed)

    def _have_written(self, name: str) -> None:
        self.written.emit(name)

    def rows(self, part: "Part") -> "Page[Any]":
        """Give a part of the lines: those that must be mended first, then in their order."""
        from meetingapp.services.importing import Standing  # noqa: PLC0415 - the window is first
        from meetingapp.services.lists_port import Page  # noqa: PLC0415 - read when it is needed

        lines = self.preview.lines if self.preview is not None else ()
        ordered = sorted(lines, key=lambda line: line.standing is not Standing.FAULTY)
        return Page(tuple(ordered[part.at : part.at + part.most]), len(ordered))

    def _taken_in(self, done: "Imported") -> None:
        self._looks.stop()
        self._data, self.preview = b"", None
        self._work.state.announce("cases" if self.kind == CHILDREN else "people")
        self.taken_in.emit(done)

    def _failed(self, error: AppError) -> None:
        self._looks.stop()
        self.failed.emit(error)


def read_file(file: Path) -> bytes:
    """Read a plain file, no more of it than tells that it is too large.

    Raises:
        AppError: ``import.not_readable``.
    """
    try:
        if not file.is_file():
            raise AppError("import.not_readable", file=file.name)
        with file.open("rb") as opened:
            return opened.read(_MORE_THAN_ENOUGH)
    except OSError:
        raise AppError("import.not_readable", file=file.name) from None
