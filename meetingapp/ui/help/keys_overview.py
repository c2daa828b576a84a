"""?: all keys, by where they work."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.help.key_grid import KeyGrid
from meetingapp.ui.help.keys import ALL
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.reading_dialog import ReadingDialog

_LEFT = 3


class KeysOverview(ReadingDialog):
    """Every key there is, in two columns where there is room."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, lambda words: words("Keys"), wide=1000)
        self.page.body.addWidget(
            Columns((KeyGrid(ALL[:_LEFT]), KeyGrid(ALL[_LEFT:])), (1, 1), least=760)
        )
        self.page.body.addStretch(1)
        self.add_close()
