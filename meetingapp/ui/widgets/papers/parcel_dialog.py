"""A case for another machine: the code stands here once, and goes by another way than the file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from meetingapp.services.packing import Packed


class ParcelDialog(FormDialog):
    """``save_asked`` comes when the code was noted and the file is to be saved."""

    save_asked = Signal()

    def __init__(self, parent: QWidget, packed: "Packed") -> None:
        super().__init__(
            parent,
            lambda words: words("A case for another machine"),
            lambda words: words(
                "The parcel is encrypted. Whoever opens it needs this code: give it by telephone, "
                "never together with the file. It is shown only now."
            ),
            lambda words: words("Save the parcel …"),
        )
        self.code = QLineEdit(packed.code)
        self.code.setReadOnly(True)
        self.code.setAccessibleName(wording.words("The code of the parcel"))
        self.body.addWidget(Field(lambda words: words("The code of the parcel"), self.code))
        self.fit()
        self.code.setFocus()
        self.code.selectAll()

    @override
    def _save(self) -> None:
        self.save_asked.emit()
        self.accept()
