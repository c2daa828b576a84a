"""What can be turned on and off by somebody who is helped to press it.

A screen reader, a switch or a voice turns a checkable button straight over, as no finger does:
Qt then tells that it is ``toggled`` and says nothing of a click. What a person does must count
however it is done, so that it is told as a click.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QPushButton
from typing_extensions import override

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # stands before the class of Qt, which alone makes the widget


class Aided(_Button):
    """Stands before a button of Qt: a turn that neither a click nor our own code made is one."""

    _is_ours = False

    @override
    def setChecked(self, on: bool, /) -> None:
        self._is_ours = True
        super().setChecked(on)
        self._is_ours = False

    @override
    def nextCheckState(self) -> None:
        self._is_ours = True
        super().nextCheckState()
        self._is_ours = False

    def hear_aids(self) -> None:
        """Call it once, when the button is made."""
        self.toggled.connect(self._turned)

    def _turned(self, on: bool) -> None:
        if not self._is_ours:
            self.clicked[bool].emit(on)  # type: ignore[index]  # overloaded signal


class AidedButton(Aided, QPushButton):
    """A plain button that can be on or off."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.hear_aids()
