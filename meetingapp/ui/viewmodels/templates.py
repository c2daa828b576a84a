"""The meeting templates: what is in use, the draft of a variant, and files in and out."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.own_type import OwnTexts, OwnType
from meetingapp.durable import replace_file
from meetingapp.errors import AppError
from meetingapp.services.own_types import TypeList
from meetingapp.services.type_files import LARGEST
from meetingapp.ui.viewmodels.template_draft import Draft, draft_of
from meetingapp.ui.workplace import Workplace


class TemplatesModel(QObject):
    """``loaded`` carries what is in use; ``turned`` comes when another type is shown.

    ``changed`` comes at each change of the draft, ``kept`` when a variant is taken into use.
    """

    loaded = Signal(object)
    turned = Signal()
    changed = Signal()
    kept = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.types: TypeList | None = None
        self.municipality = ""
        self.draft: Draft | None = None
        self._waiting: dict[str, Draft] = {}
        self._new: OwnType | None = None

    def load(self, code: str = "") -> None:
        """Read the types; ``code`` is shown, or the first."""
        session = self._work.session

        def job() -> tuple[TypeList, str]:
            return session.list_types(), session.read_office().municipality

        def then(found: tuple[TypeList, str]) -> None:
            self.types, self.municipality = found
            self.loaded.emit(self.types)
            known = [t.type.code for t in self.types.templates]
            self.turn_to(code if code in known else known[0])
            if self._new is not None:
                self.kept.emit(self._new)
                self._new = None

        self._work.background.store(job, then, self.failed.emit)

    def turn_to(self, code: str) -> None:
        """Show another type, with what was changed of it here and is not in use yet."""
        if self.types is not None:
            self.draft = self._waiting.get(code) or draft_of(self.types, code)
            self.turned.emit()
            self.changed.emit()

    def change(self, draft: Draft) -> None:
        """Follow a change."""
        self.draft = self._waiting[draft.own.code] = draft
        self.changed.emit()

    def discard(self) -> None:
        """Go back to what is in use."""
        if self.draft is not None:
            self._waiting.pop(self.draft.own.code, None)
            self.turn_to(self.draft.own.code)

    def keep(self) -> None:
        """Take the draft into use as the next variant."""
        if self.draft is not None and self.draft.pending:
            self._keep(self.draft.own)

    def copy(self, code: str, name: OwnTexts) -> None:
        """Take a copy of the type, under another code and name, into use."""
        if self.draft is not None:
            self._keep(replace(self.draft.own, code=code, name=name, version=1))

    def rename(self, name: OwnTexts) -> None:
        """Call the type something else in the draft; an empty name is that it came with."""
        if self.draft is not None:
            self.change(replace(self.draft, own=replace(self.draft.own, name=name)))

    def take_in(self, file: Path) -> None:
        """Take a type into use from a file."""
        session = self._work.session

        def job() -> OwnType:
            try:
                with file.open("rb") as opened:
                    content = opened.read(LARGEST + 1)
            except OSError:
                raise AppError("template.not_readable", file=file.name) from None
            return session.import_type(file.name, content)

        self._work.background.store(job, self._kept, self.failed.emit)

    def give_out(self, file: Path) -> None:
        """Write the newest variant of the type to a file."""
        if self.draft is None:
            return
        session, code = self._work.session, self.draft.own.code

        def job() -> None:
            text = session.export_type(code)
            try:
                replace_file(file, text.encode())
            except OSError:
                raise AppError("ui.copy_not_written") from None

        self._work.background.store(job, lambda _none: None, self.failed.emit)

    def _keep(self, own: OwnType) -> None:
        session = self._work.session
        self._work.background.store(lambda: session.save_type(own), self._kept, self.failed.emit)

    def _kept(self, own: OwnType) -> None:
        self._work.state.announce("meetings")
        self._new = own
        self._waiting.pop(own.code, None)
        self.load(own.code)
