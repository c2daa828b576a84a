"""F1: the keys of this screen first, then what it is for, then the way to the user guide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.help.key_grid import KeyGrid
from meetingapp.ui.help.pages import page_of
from meetingapp.ui.places import Place
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.reading_dialog import ReadingDialog

_FEW = 2


class HelpSheet(ReadingDialog):
    """``guide_asked`` and ``keys_asked`` come when the sheet has closed."""

    guide_asked = Signal()
    keys_asked = Signal()

    def __init__(self, parent: QWidget | None, place: Place) -> None:
        help_ = page_of(place)
        is_long = len(help_.keys) > _FEW
        super().__init__(parent, help_.title, wide=1000 if is_long else 640)
        half = (len(help_.keys) + 1) // 2 if is_long else len(help_.keys)
        grids = [KeyGrid(part) for part in (help_.keys[:half], help_.keys[half:]) if part]
        body = self.page.body
        body.addWidget(Columns(grids, (1,) * len(grids), least=760) if is_long else grids[0])
        body.addWidget(hline())
        body.addWidget(Label(help_.about, "body", wrap=True))
        body.addStretch(1)
        guide = Button(lambda words: words("User guide"), icon_name="book-open")
        keys = Button(lambda words: words("All keys"), icon_name="keyboard")
        for at, (button, asked) in enumerate(((guide, self.guide_asked), (keys, self.keys_asked))):
            button.clicked.connect(self.accept)
            button.clicked.connect(asked)
            self.buttons.insertWidget(at, button)
        self.add_close()
