"""Ctrl+K: write a few letters, and go there or do it."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.palette import PaletteModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.hits import hits
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.palette.line_delegate import LineDelegate
from meetingapp.ui.widgets.palette.lines import Lines
from meetingapp.ui.widgets.veil import Veil
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_WIDTH: Final = 700
_TOP: Final = 84
_EDGE: Final = 24
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class Palette(QDialog):
    """The keyboard stays in the field; what is written there is gone when it closes."""

    def __init__(self, window: QWidget, model: PaletteModel) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Samråd")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.model = model
        model.setParent(self)
        # A plain field: it is no form, and what stands in it must not be taken along at a lock.
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.installEventFilter(self)
        self.lines = Lines(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setModel(self.lines)
        self.said = Label(plain(""), "sm2", wrap=True)
        self.all = Button(lambda words: words("Show all hits"), kind="link")
        self.all.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self.all.clicked.connect(model.show_all)
        self._all_key = KeyCap("Ctrl + ↵")
        self._told = ""
        self._veil = Veil(window)
        self.finished.connect(self._close_over)
        self._lay_out()
        self.field.textEdited.connect(model.write)
        self.list.clicked.connect(self._clicked)
        model.changed.connect(self._show)
        model.chosen.connect(self.accept)
        wording.changed.connect(self._show)
        self._show()
        self._place()
        self.field.setFocus()

    def _lay_out(self) -> None:
        box = QFrame()
        box.setObjectName("palette_box")
        column(self).addWidget(box)
        body = column(box, margins=(10, 10, 10, 10), gap=8)
        body.addWidget(self.field)
        body.addWidget(self.said)
        body.addWidget(self.list, 1)
        body.addWidget(hline())
        foot = row(margins=(8, 2, 8, 0), gap=8)
        hints: tuple[tuple[str, Say], ...] = (
            ("↑ ↓", lambda words: words.in_context("palette", "choose")),
            ("↵", lambda words: words.in_context("palette", "open")),
            ("Esc", lambda words: words.in_context("palette", "close")),
        )
        for key, say in hints:
            foot.addWidget(KeyCap(key))
            foot.addWidget(Label(say, "small"))
        foot.addStretch(1)
        foot.addWidget(self.all)
        foot.addWidget(self._all_key)
        if self.model.sees_cases:
            foot.addWidget(
                Label(lambda words: words("Only hits in cases you have access to"), "small")
            )
        body.addLayout(foot)

    def _show(self) -> None:
        name = wording.words("Search or run a command")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.list.setAccessibleName(wording.words("What was found"))
        self.lines.show(self.model.rows, self.model.words)
        line = self.lines.line_of(self.model.at)
        self.list.setCurrentIndex(self.lines.index(line) if line >= 0 else QModelIndex())
        self.said.set_say(self._remark)
        self.said.setVisible(bool(wording.said(self._remark)))
        for part in (self.all, self._all_key):
            part.setVisible(self.model.can_show_all)
        self._announce(line)

    def _remark(self, words: Words) -> str:
        """Say why nothing is found, or why cases are not."""
        model = self.model
        if model.trouble is not None:
            return words.error(model.trouble)
        if model.hides_cases and model.words:
            return words("While the screen is shared, no cases are shown here.")
        if model.finds_nothing:
            asked = self.field.text().strip()
            return hits(0, asked)(words)
        return ""

    def _announce(self, line: int) -> None:
        """Tell a screen reader how many there are, and which one Enter would open."""
        words = wording.words
        if self.model.waits:
            return
        told = self._remark(words) or hits(len(self.model.rows), "")(words)
        if line >= 0:
            told = f"{told} {self.lines.lines[line].sentence}"
        if told != self._told:
            self._told = told
            announce(self.field, told)

    @property
    def told(self) -> str:
        """Return what a screen reader was told last."""
        return self._told

    def _clicked(self, index: QModelIndex) -> None:
        at = self.lines.lines[index.row()].at
        if at >= 0:
            self.model.choose(at)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        edge = theme.px(_EDGE)
        wide = min(theme.px(_WIDTH), window.width() - 2 * edge)
        top = min(theme.px(_TOP), window.height() // 10)
        self.setFixedSize(wide, min(theme.px(556), window.height() - top - edge))
        self.move(window.mapToGlobal(QPoint((window.width() - wide) // 2, top)))

    def _close_over(self) -> None:
        self._veil.hide()
        self._veil.deleteLater()
        if self.model.does is not None:
            self.model.does()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while letters go to the field."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _STEPS:
            self.model.step(_STEPS[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.model.show_all()
            else:
                self.model.choose()
            return True
        return False
