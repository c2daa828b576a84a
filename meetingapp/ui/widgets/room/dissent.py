"""Somebody saw it otherwise: who, what, and what follows from it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.domain.best_interest import Dissent
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.bound import BoundText
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

_PATH = "best_interest.dissents"


class DissentRow(QWidget):
    """One disagreement; it is there as long as something stands in it."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self._room = room
        line = row(self, gap=12)
        for part, label, share in (
            ("who_role", _who, 1),
            ("view", _view, 2),
            ("consequence", _consequence, 2),
        ):
            control = TextField(label)
            field = Field(label, control)
            fields.add(
                f"{_PATH}.0.{part}",
                BoundText(control, partial(self._write, part)),
                field,
            )
            line.addWidget(field, share)

    def _write(self, part: str, text: object, _raw: str) -> None:
        dissents = self._room.discussion.best_interest.dissents
        first = dissents[0] if dissents else Dissent("", "")
        parts = {
            "who_role": first.who_role, "view": first.view, "consequence": first.consequence,
            part: str(text),
        }  # fmt: skip
        now = Dissent(**parts)
        rest = dissents[1:]
        self._room.put(_PATH, rest if now == Dissent("", "") else (now, *rest))


def _who(words: Words) -> str:
    return words("Who disagrees?")


def _view(words: Words) -> str:
    return words("What do they think?")


def _consequence(words: Words) -> str:
    return words("What follows from it?")
