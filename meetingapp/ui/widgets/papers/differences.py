"""Two documents beside each other: what one says, and what the other says instead.

What differs is said in words as well as shown by a line, never by colour alone.
"""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from meetingapp.domain.concealed import shown
from meetingapp.domain.side_by_side import Part, Row, differing
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.wording import Say, plain, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST: Final = 400
"""More lines than this nobody reads in a window; the rest is counted."""


class DifferencesDialog(ReadingDialog):
    """Shows only the lines that differ, under the headings they stand under."""

    def __init__(
        self, parent: QWidget, title: Say, heads: tuple[Say, Say], rows: Sequence[Row]
    ) -> None:
        super().__init__(parent, title, wide=980)
        found = differing(rows)
        if not found:
            self.page.body.addWidget(
                Label(lambda words: words("They say the same."), "body2", wrap=True)
            )
        else:
            self.page.body.addWidget(_grid(heads, found[:_MOST]))
        if len(found) > _MOST:
            more = len(found) - _MOST
            self.page.body.addWidget(
                Label(
                    lambda words: words.plural("One more line.", "{n} more lines.", more),
                    "small",
                    wrap=True,
                )
            )
        self.page.body.addStretch(1)
        self.add_close()


def _grid(heads: tuple[Say, Say], rows: "Iterable[Row]") -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for column, head in enumerate(heads):
        grid.addWidget(Label(head, "label"), 0, column)
    at, section = 1, ""
    for row in rows:
        if row.section != section:
            section = row.section
            grid.addWidget(hline(), at, 0, 1, 2)
            grid.addWidget(Label(plain(section), "sm_strong", wrap=True), at + 1, 0, 1, 2)
            at += 2
        for column, parts in enumerate((row.before, row.after)):
            grid.addWidget(_side(parts), at, column, Qt.AlignmentFlag.AlignTop)
        at += 1
    return holder


def _side(parts: Sequence[Part]) -> QWidget:
    """Underline what differs; a side with nothing says so."""
    if not parts:
        return Label(lambda words: words("(nothing)"), "small")
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    ink = theme.colour("accent_text").name()
    label.setText(
        "".join(
            f'<span style="color:{ink};text-decoration:underline">{escape(shown(each.text))}</span>'
            if each.is_other
            else escape(shown(each.text))
            for each in parts
        )
    )
    label.setAccessibleName(_read_out(parts))
    return label


def _read_out(parts: Sequence[Part]) -> str:
    """Say for a reader what differs within the line."""
    return " ".join(
        wording.words("differs: {text};", text=each.text.strip()) if each.is_other else each.text
        for each in parts
        if each.text.strip()
    )
