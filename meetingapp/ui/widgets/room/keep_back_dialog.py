"""Who is not to read a paragraph: asked calmly, over the text it is about."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.keeping_back import mark_at
from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.room.kept_back import (
    Place,
    guardians_of,
    keep_back,
    quoted,
    services_of,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import MEASURES
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_FIELD: Final = "field"
_ROW: Final = "row"


class KeepBackDialog(Dialog):
    """A whole measure is proposed where the field is part of one: half of it says the rest."""

    def __init__(self, parent: QWidget | None, room: RoomViewModel, place: Place) -> None:
        super().__init__(parent, _title, width=560)
        self._room = room
        self._place = place
        self.body.addWidget(Label(_what_happens, "sm2", wrap=True))
        start = quoted(room.discussion, place.field)
        if start:
            self.body.addWidget(
                Label(lambda words: words("“{text}”", text=start), "body", wrap=True)
            )
        self.extent = Seg(_extent, [Option(_ROW, self._whole), Option(_FIELD, _only_field)])
        self._asked = Field(_extent, self.extent)
        self.body.addWidget(self._asked)
        names = guardians_of(room)
        every = Option(EVERY_GUARDIAN, lambda words: words("All guardians"))
        options = [*([every] if len(names) > 1 else ()), *(Option(n, plain(n)) for n in names)]
        self.guardians = Chips(_guardians, options)
        self.guardians.changed.connect(self._all_or_some)
        services = services_of(room)
        self.services = Chips(_services, code_options(ServiceCode, services) if services else ())
        for control, label, used in (
            (self.guardians, _guardians, names), (self.services, _services, services),
        ):  # fmt: skip
            field = Field(label, control)
            self.body.addWidget(field)
            field.setVisible(bool(used))
        self.body.addStretch(1)
        self.take_away = Button(_for_everybody, kind="ghost", icon_name="eye")
        self.take_away.clicked.connect(self._nobody)
        self.buttons.insertWidget(0, self.take_away)
        stop = Button(lambda words: words("Cancel"))
        stop.clicked.connect(self.reject)
        self.buttons.addWidget(stop)
        self.mark = KeyButton(lambda words: words("Mark it"))
        self.mark.clicked.connect(self._mark)
        self.mark.setDefault(True)
        self.buttons.addWidget(self.mark)
        self._fill()

    def enter(self) -> None:
        """Put the keyboard where there is something to choose."""
        first = self.guardians if self.guardians.options else self.services
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        """Show the mark that lies here: on the whole row before the field."""
        discussion, place = self._room.discussion, self._place
        row = mark_at(discussion, place.row) if place.row is not None else None
        own = mark_at(discussion, place.field)
        now = own or row
        self._asked.setVisible(place.row is not None)
        is_field = place.row is None or own is not None
        self.extent.set_value(_FIELD if is_field else _ROW)
        self.take_away.setVisible(now is not None)
        self._before = now
        self._every = now is not None and EVERY_GUARDIAN in now.guardians
        if now is not None:
            self.guardians.set_values(now.guardians)
            self.services.set_values([code.value for code in now.services])

    def _all_or_some(self, values: tuple[str, ...]) -> None:
        """All of them, or some by name: what was chosen last decides."""
        every = EVERY_GUARDIAN in values
        if every and not self._every:
            self.guardians.set_values([EVERY_GUARDIAN])
        elif every and len(values) > 1:
            self.guardians.set_values([name for name in values if name != EVERY_GUARDIAN])
            every = False
        self._every = every

    def _mark(self) -> None:
        """Mark it; a mark that moves from the row to the field, or back, is one mark still."""
        place = self._place
        on_row = self.extent.value == _ROW and place.row is not None
        path = place.row if on_row and place.row is not None else place.field
        services = tuple(ServiceCode(value) for value in self.services.values)
        if self._before is None and not (self.guardians.values or services):
            self.enter()
            return
        with self._room.history.together():
            if self._before is not None and self._before.path != path:
                keep_back(self._room, KeptBack(self._before.path))
            keep_back(self._room, KeptBack(path, self.guardians.values, services))
        self.accept()

    def _nobody(self) -> None:
        if self._before is not None:
            keep_back(self._room, KeptBack(self._before.path))
        self.accept()

    def _whole(self, words: Words) -> str:
        if self._place.field.startswith(MEASURES):
            return words("The whole measure")
        return words("The whole paragraph")


def open_keep_back(
    parent: QWidget, room: RoomViewModel, place: Place, done: Callable[[], None]
) -> KeepBackDialog:
    """Open the dialog; ``done`` is called when it has closed."""
    dialog = KeepBackDialog(parent, room, place)
    dialog.finished.connect(lambda _how: done())
    dialog.open()
    dialog.enter()
    return dialog


def _title(words: Words) -> str:
    return words("Who is this not for?")


def _what_happens(words: Words) -> str:
    return words(
        "Copies to those you choose leave this out, and so does a copy without names. "
        "What is kept from a guardian is not on the child’s page either. "
        "The minutes themselves hold everything."
    )


def _extent(words: Words) -> str:
    return words("What does it apply to?")


def _only_field(words: Words) -> str:
    return words("Only this field")


def _guardians(words: Words) -> str:
    return words("Not for these guardians")


def _services(words: Words) -> str:
    return words("Not for these services")


def _for_everybody(words: Words) -> str:
    return words("Let everybody read it")
