"""Was the meeting good? Three faces, one click, and no name."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.aided import AidedButton
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.choice import tell_reader
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_FACES: Final = {Verdict.YES: "smile", Verdict.PARTLY: "meh", Verdict.NO: "frown"}


class _Tile(AidedButton):
    """A face over its word."""

    def __init__(self, verdict: Verdict, face: str) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = column(self, margins=(8, 8, 8, 8), gap=4)
        word = Label(lambda words: _capital(words.code(verdict)), "strong")
        for part in (Icon(face, "accent_text", 20), word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)


class VerdictTiles(QFrame):
    """One tab stop; an arrow or a digit answers, and so does a click."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._room = room
        self._model = room.verdict
        line = row(self, margins=(2, 2, 2, 2), gap=10)
        self._tiles: dict[Verdict, _Tile] = {}
        for verdict, face in _FACES.items():
            tile = _Tile(verdict, face)
            tile.clicked.connect(partial(self._give, verdict))
            line.addWidget(tile)
            self._tiles[verdict] = tile
        self._model.changed.connect(self.retranslate)
        wording.changed.connect(self.retranslate)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the answers, and which was given."""
        words, given = wording.words, self._model.given
        for verdict, tile in self._tiles.items():
            tile.setAccessibleName(_capital(words.code(verdict)))
            tile.setChecked(verdict is given)
        name = words("Was the meeting good?")
        tell_reader(self, name if given is None else f"{name}: {_capital(words.code(given))}")

    def _give(self, verdict: Verdict, _on: bool = False) -> None:
        self._model.give(self._room.discussion.id, verdict)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers = list(Verdict)
        given = self._model.given
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if event.text() in {"1", "2", "3"}:
            self._give(answers[int(event.text()) - 1])
        elif step is not None:
            at = answers.index(given) + step if given is not None else 0
            self._give(answers[at % len(answers)])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_flag(self, "kbf", True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_flag(self, "kbf", False)


class VerdictCard(QWidget):
    """The question, the three answers, and what became of the answer."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        lines = column(self, gap=6)
        head = row()
        head.addWidget(Label(lambda words: words("Was the meeting good?"), "label"))
        head.addStretch(1)
        head.addWidget(Label(lambda words: words("from all of you, from nobody in person"), "xs"))
        lines.addLayout(head)
        self.tiles = VerdictTiles(room)
        lines.addWidget(self.tiles)
        self.said = Label(plain(""), "xs", wrap=True)
        self.said.hide()
        lines.addWidget(self.said)
        room.verdict.counted.connect(self._counted)
        room.verdict.failed.connect(self._failed)

    def _counted(self, tally: Tally) -> None:
        self._say(lambda words: _so_far(tally, words))

    def _failed(self, error: AppError) -> None:
        self._say(lambda words: words.error(error))

    def _say(self, say: Say) -> None:
        self.said.set_say(say)
        self.said.show()
        announce(self.said, wording.said(say))


def _so_far(tally: Tally, words: Words) -> str:
    counts = [f"{tally.of(each)} {words.code(each)}" for each in Verdict if tally.of(each)]
    return words("Thank you. This meeting so far: {answers}.", answers=words.listing(counts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
