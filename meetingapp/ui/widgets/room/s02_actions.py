"""S02: the list of actions of a system meeting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.edit import PathError
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import ACTIONS
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.action_form import ActionForm
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain

_LONGEST = 28


class ActionsForm(ItemForm):
    """The actions by number, and one of them open. Ctrl+M begins another."""

    def __init__(self, room: RoomViewModel, item: str) -> None:
        super().__init__(room, item, sub=guidance(room, item))

    @override
    def parts(self) -> Parts:
        room = self.room
        self._pick = Seg(lambda words: words("Actions"), (), advance=False)
        self._pick.chosen.connect(lambda value: self._open(int(value)))
        self._editor = ActionForm(room, self.fields)
        self._head_buttons()
        self._chooser = QFrame()
        column(self._chooser).addWidget(self._pick)
        self.body.addWidget(self._chooser)
        yield
        self.body.addWidget(self._editor)
        yield from self._editor.parts()
        self.finish()
        self._shown: tuple[str, ...] = ()

    def new_action(self) -> None:
        """Open an empty action after the last; it is kept once something stands in it."""
        self._open(len(self.room.discussion.actions))
        self.fields.focus(f"{self.fields.prefix}measure")

    @override
    def refresh(self) -> None:
        actions = self.room.discussion.actions
        if self._editor.index > len(actions):
            self._editor.show_action(len(actions))
        super().refresh()
        names = tuple(action.measure for action in actions)
        if self._editor.index == len(actions) and actions:
            names = (*names, "")
        if names != self._shown:
            self._shown = names
            self._pick.set_options(
                [Option(str(n), _named(n, name)) for n, name in enumerate(names)]
            )
        self._chooser.setVisible(len(names) > 1)
        self._pick.set_value(str(self._editor.index))
        self._remove.setVisible(self._editor.index < len(actions))

    @override
    def focus_path(self, path: str) -> bool:
        if path == ACTIONS:
            path = f"{ACTIONS}.0.measure"
        if path.startswith(f"{ACTIONS}."):
            index = int(path.split(".")[1])
            if index != self._editor.index:
                self._open(index)
        return super().focus_path(path)

    def _open(self, index: int) -> None:
        self._editor.show_action(index)
        self.refresh()

    def _head_buttons(self) -> None:
        new = Button(lambda words: words("New action"), kind="soft", icon_name="plus")
        new.clicked.connect(self.new_action)
        self._remove = Button(lambda words: words("Remove"), kind="soft", icon_name="trash-2")
        self._remove.clicked.connect(self._drop)
        buttons: tuple[QWidget, ...] = (self._remove, new, KeyCap("Ctrl M"))
        for each in buttons:
            self.head.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def _drop(self) -> None:
        try:
            self.room.remove_row(ACTIONS, self._editor.index)
        except PathError:
            return
        self._open(max(self._editor.index - 1, 0))


def _named(number: int, name: str) -> Say:
    short = " ".join(name.split())
    if len(short) > _LONGEST:
        short = f"{short[: _LONGEST - 1]}…"
    if short:
        return plain(f"{number + 1} {short}")
    return lambda words: f"{number + 1} {words('New action')}"
