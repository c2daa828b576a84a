"""The files kept with a case: a signed consent, a drawing."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.clock import norwegian_day
from meetingapp.domain.attachment import AttachmentKind
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.row_with_button import LinkButton
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.attachment import Attachment

_ADDED: Final = tuple(kind for kind in AttachmentKind if kind is not AttachmentKind.MINUTES)
_KILO: Final = 1000


class FilesCard(Card):
    """``save_asked`` and ``remove_asked`` carry a file; ``add_asked`` what a new one is."""

    save_asked = Signal(object)
    remove_asked = Signal(object)
    add_asked = Signal(object)

    def __init__(self, *, may_edit: bool) -> None:
        super().__init__(
            lambda words: words("Files in the case"), icon_name="folder", margins=(16, 4, 16, 14)
        )
        self._may_edit = may_edit
        self._none = Label(
            lambda words: words(
                "Nothing is kept here. A signed consent or a drawing lies encrypted in the vault."
            ),
            "small",
            wrap=True,
        )
        self.rows = RowList()
        self.kind = Seg(
            lambda words: words("What is the file?"), [_option(kind) for kind in _ADDED],
            advance=False,
        )  # fmt: skip
        self.kind.set_value(AttachmentKind.SIGNED_CONSENT.value)
        self.add = Button(lambda words: words("Choose a file …"), kind="add", icon_name="plus")
        self.add.clicked.connect(self._add)
        self.body.setSpacing(10)
        kind = Field(lambda words: words("What is the file?"), self.kind)
        for part in (self._none, self.rows, kind, self.add):
            self.body.addWidget(part)
        kind.setVisible(may_edit)
        self.add.setVisible(may_edit)

    def show_files(self, files: "Sequence[Attachment]") -> None:
        """Show what is kept."""
        self.set_count(len(files))
        self._none.setVisible(not files)
        self.rows.show_rows([self._row(each) for each in files])

    def _add(self) -> None:
        if self.kind.value is not None:
            self.add_asked.emit(AttachmentKind(self.kind.value))

    def _row(self, file: "Attachment") -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(0, 4, 0, 4), gap=8)
        told = column(gap=1)
        told.addWidget(Elided(plain(file.name), "sm_strong"))
        told.addWidget(Label(lambda words: _about(words, file), "small", wrap=True))
        line.addLayout(told, 1)
        save = LinkButton(
            lambda words: words("Save a copy"),
            lambda words: words("Save a copy of {file}", file=file.name),
        )
        save.clicked.connect(partial(self.save_asked.emit, file))
        line.addWidget(save)
        if self._may_edit:
            remove = LinkButton(
                lambda words: words("Remove"),
                lambda words: words("Remove {file}", file=file.name),
            )
            remove.clicked.connect(partial(self.remove_asked.emit, file))
            line.addWidget(remove)
        return holder


def _option(kind: AttachmentKind) -> Option:
    return Option(kind.value, lambda words: _capital(words.code(kind)))


def _about(words: Words, file: "Attachment") -> str:
    kind = _capital(words.code(file.kind))
    size = words("{n} kB", n=max(1, round(file.size / _KILO)))
    day = words.short_day(norwegian_day(file.added_at))
    return f"{kind} · {size} · {day}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
