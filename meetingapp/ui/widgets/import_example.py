"""What a file of people or children may hold: each column, with what stands in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout

from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.wording import Say, plain

_BETWEEN_COLUMNS = 24
_BETWEEN_ROWS = 6


class ImportExample(Card):
    """Shows the first line of the example file, before anybody has chosen a file.

    Args:
        needed: says which columns must be there.
    """

    def __init__(self, needed: Say) -> None:
        super().__init__(
            lambda words: words("The columns of the file"),
            icon_name="file-text",
            margins=(16, 4, 16, 16),
        )
        self.body.setSpacing(12)
        self.body.addWidget(Label(needed, "body2", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_BETWEEN_COLUMNS)
        self._grid.setVerticalSpacing(_BETWEEN_ROWS)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_cells(self, cells: Sequence[tuple[str, str]]) -> None:
        """Show each heading with what stands under it."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, (heading, text) in enumerate(cells):
            self._grid.addWidget(Label(plain(heading), "label"), number, 0)
            if text:
                self._grid.addWidget(Label(plain(text), "sm"), number, 1)
            else:
                empty = Label(lambda words: words("may be empty"), "small")
                self._grid.addWidget(empty, number, 1)
