"""Where a child goes, and whether the address is protected. Who is protected has no whereabouts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import Protection
from meetingapp.domain.premises import Unit
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_OPEN: Final = "OPEN"


class Belonging(QWidget):
    """``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._barred = False
        self.unit = PickField(_unit, ())
        self.school_class = TextField(_class)
        self.protection = Seg(
            _protection,
            [
                Option(_OPEN, lambda words: words("None")),
                Option(Protection.CONFIDENTIAL, lambda words: words("Code 7, confidential")),
                Option(Protection.STRICT, lambda words: words("Code 6, strictly confidential")),
            ],
        )
        self.protection.set_value(_OPEN)
        self._where = Columns(
            (Field(_unit, self.unit), Field(_class, self.school_class)), (2, 1), least=420, gap=12
        )
        self._says = Label(_what_it_does, "sm2", wrap=True)
        body = column(self, gap=10)
        body.addWidget(self._where)
        body.addWidget(Field(_protection, self.protection))
        body.addWidget(self._says)
        self.unit.edited.connect(lambda _text: self.edited.emit())
        self.school_class.edited.connect(lambda _text: self.edited.emit())
        self.protection.chosen.connect(self._protect)
        self._show()

    @property
    def chosen(self) -> Protection | None:
        """Return how the address is protected."""
        value = self.protection.value
        return Protection(value) if value and value != _OPEN else None

    @property
    def unit_id(self) -> str:
        """Return the unit; none for a protected child."""
        return "" if self._hides else self.unit.value or ""

    @property
    def class_name(self) -> str:
        """Return the class; none for a protected child."""
        return "" if self._hides else self.school_class.raw

    def offer_units(self, units: Sequence[Unit]) -> None:
        """Offer the units of the register."""
        self.unit.set_options([Option(unit.id, plain(unit.name)) for unit in units])
        self.unit.set_value(self.unit.value)

    def show_child(self, protection: Protection | None, unit_id: str, school_class: str) -> None:
        """Fill the fields without telling anyone."""
        self.protection.set_value(protection or _OPEN)
        self.unit.set_value(unit_id or None)
        self.school_class.set_raw(school_class)
        self._show()

    def hide_for_guardian(self, barred: bool) -> None:
        """Learn whether a guardian’s address is barred: then the child’s is too."""
        self._barred = barred
        self._show()

    @property
    def _hides(self) -> bool:
        return self._barred or self.chosen is not None

    def _protect(self, _value: str) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._where.setVisible(not self._hides)
        self._says.setVisible(self._hides)


def _unit(words: Words) -> str:
    return words("School or kindergarten")


def _class(words: Words) -> str:
    return words("Class or group")


def _protection(words: Words) -> str:
    return words("Address protection")


def _what_it_does(words: Words) -> str:
    return words(
        "School and class are not kept, and place and unit stand in no list, invitation or "
        "document about the child."
    )
