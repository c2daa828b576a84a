"""Rows that are replaced when one searches. Only as many are made as a person can look through."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.wording import plain


class RowList(QWidget):
    """Shows rows, and how many there are beside them."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column(self)
        self._rows = QWidget()
        self._more = Label(plain(""), "small", wrap=True)
        self._more.setContentsMargins(12, 8, 12, 4)
        self._body.addWidget(self._rows)
        self._body.addWidget(self._more)
        self._more.hide()

    def show_rows(self, rows: Sequence[QWidget], *, more: int = 0) -> None:
        """Replace the rows; ``more`` is how many are not shown."""
        holder = QWidget()
        body = column(holder)
        for one in rows:
            body.addWidget(one)
        self._body.replaceWidget(self._rows, holder)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = holder
        self._more.set_say(
            lambda words: words.plural(
                "One more. Write some of its name to find it.",
                "{n} more. Write some of the name to find them.",
                more,
            )
        )
        self._more.setVisible(more > 0)
