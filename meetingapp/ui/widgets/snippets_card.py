"""Text snippets of the vault, with those that came with the program to look at."""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from meetingapp.domain.snippet import Snippet
from meetingapp.errors import AppError
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.snippet_row import EMPTY, SnippetRow
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language, Words

_SOON_MS: Final = 800


class SnippetsCard(Card):
    """Kept as soon as a row is left with both its parts; what was removed can be brought back."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("Text snippets"), margins=(18, 4, 18, 16))
        self._work = work
        self._kept: tuple[Snippet, ...] = ()
        self._removed: tuple[int, Snippet] | None = None
        self.rows: list[SnippetRow] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._keep)
        self.body.setSpacing(10)
        self.body.addWidget(Label(_about, "small", wrap=True))
        self._lines = column(gap=8)
        self.body.addLayout(self._lines)
        self.add = Button(lambda words: words("Add a snippet"), kind="soft", icon_name="plus")
        self.bring_back = Button(
            lambda words: words("Bring back the one removed"), kind="link", icon_name="undo-2"
        )
        self.bring_back.hide()
        buttons = row(gap=8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.bring_back)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.said = Said()
        self.body.addWidget(self.said)
        self._shipped = Label(self._of_the_program, "small", wrap=True)
        self.body.addWidget(self._shipped)
        self.add.clicked.connect(self._add_empty)
        self.bring_back.clicked.connect(self._bring_back)
        wording.changed.connect(self._shipped.retranslate)
        work.background.store(work.session.writing.list_snippets, self._show)

    def _show(self, snippets: tuple[Snippet, ...]) -> None:
        self._kept = snippets
        for each in snippets:
            self._append(each)

    def _append(self, snippet: Snippet = EMPTY, at: int | None = None) -> SnippetRow:
        where = len(self.rows) if at is None else at
        line = SnippetRow(len(self.rows) + 1, snippet)
        before: QWidget = self.rows[where - 1].remove if where else self
        self._lines.insertWidget(where, line)
        self.rows.insert(where, line)
        if where:
            self.setTabOrder(before, line.short)
        line.done.connect(lambda: QTimer.singleShot(0, self, self._keep))
        line.edited.connect(self._soon.start)
        line.removed.connect(partial(self._remove, line))
        return line

    def _add_empty(self) -> None:
        line = self._append()
        line.show()
        line.short.setFocus()

    def _remove(self, line: SnippetRow) -> None:
        at = self.rows.index(line)
        self._removed = (at, line.snippet)
        self.rows.remove(line)
        self._lines.removeWidget(line)
        self.bring_back.setVisible(bool(line.snippet.text or line.snippet.short))
        (self.bring_back if self.bring_back.isVisible() else self.add).setFocus()
        line.blockSignals(True)
        line.hide()
        line.deleteLater()
        self._keep()

    def _bring_back(self) -> None:
        if self._removed is None:
            return
        at, snippet = self._removed
        self._removed = None
        line = self._append(snippet, min(at, len(self.rows)))
        line.show()
        line.short.setFocus()
        self.bring_back.hide()
        self._keep()

    def _keep(self) -> None:
        if not self.isVisible() or not all(line.is_whole for line in self.rows):
            return  # the window is closed, or one half is written and the other comes
        rows = tuple(line.snippet for line in self.rows if line.snippet.short)
        if rows == self._kept:
            return
        self._work.background.store(
            lambda: self._work.session.writing.save_snippets(rows), self._saved, self._refused
        )

    def _saved(self, kept: tuple[Snippet, ...]) -> None:
        self._kept = kept
        self.said.say(lambda words: words("Saved."))

    def _refused(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _of_the_program(self, words: Words) -> str:
        language = Language.NB if words.language is Language.EN else words.language
        shipped = self._work.session.writing.shipped_snippets(language.value)
        names = ", ".join(f";;{each.short}" for each in shipped)
        return words("These come with Samråd: {names}", names=names)


def _about(words: Words) -> str:
    return words(
        "Write ;; and the short name in a text of the meeting room, then Tab. A snippet is the "
        "same for every child, so it may name nobody."
    )
