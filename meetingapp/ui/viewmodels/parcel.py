"""Taking in a parcel: which file, which code, what differs, and what is taken in."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.parcel import Standing
from meetingapp.errors import AppError
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.taking_in import Compared

_LARGEST: Final = 500_000_000


class ParcelModel(QObject):
    """``compared`` carries what the parcel would change here; ``taken`` how much was taken in."""

    chosen = Signal(str)
    compared = Signal(object)
    taken = Signal(int)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._sealed = b""
        self._code = ""
        self.found: Compared | None = None

    def choose(self, file: Path) -> None:
        """Read a file. It is opened when its code is known."""

        def job() -> bytes:
            try:
                if file.stat().st_size > _LARGEST:
                    raise AppError("parcel.not_ours")
                return file.read_bytes()
            except OSError as reason:
                raise AppError("parcel.unread") from reason

        def read(sealed: bytes) -> None:
            self._sealed, self.found = sealed, None
            self.chosen.emit(file.name)

        self._work.background.heavy(job, read, self.failed.emit)

    def open(self, code: str) -> None:
        """Open the parcel, and compare it with what is here."""
        self._code = code
        exchange, sealed = self._work.session.exchange, self._sealed

        def compared(found: "Compared") -> None:
            self.found = found
            self.compared.emit(found)

        self._work.background.heavy(
            lambda: exchange.compare_parcel(sealed, code), compared, self.failed.emit
        )

    def take_in(self, keys: Collection[str]) -> None:
        """Keep what was chosen, all of it or nothing; then compare anew."""
        exchange, sealed, code = self._work.session.exchange, self._sealed, self._code

        def taken(count: int) -> None:
            self.taken.emit(count)
            self.open(code)

        self._work.background.heavy(
            lambda: exchange.take_in(sealed, code, frozenset(keys)), taken, self.failed.emit
        )

    @property
    def proposed(self) -> frozenset[str]:
        """Return the keys that are new here: taking them in writes over nothing."""
        found = self.found
        if found is None:
            return frozenset()
        return frozenset(d.key for d in found.differences if d.standing is Standing.NEW)
