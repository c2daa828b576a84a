"""Labels with values, and lists."""

from typing import Final

from meetingapp.document.blocks import Chip, Fact, Facts, Items
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.marks import Pill, Pills
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import HANG, ITEM, LABEL, VALUE, WIDTH
from meetingapp.minutes.tagging.elements import Element, unordered_list

_GUTTER: Final = 12.0
_ROW_GAP: Final = 3.0
_LAST_GAP: Final = 4.5
_BULLET: Final = 11.0


def facts(block: Facts, parent: Element) -> list[Piece]:
    """Build the rows; a label stands on the baseline of its value's first line."""
    group = unordered_list(parent, "None")
    last = len(block.rows) - 1
    return [
        _fact(row, group.child("LI"), _LAST_GAP if number == last else _ROW_GAP)
        for number, row in enumerate(block.rows)
    ]


def _fact(row: Fact, item: Element, after: float) -> Piece:
    label = Text(row.label, LABEL, item.child("Lbl"))
    value = _values(row.values, item.child("LBody"))
    first = Pill.baseline if isinstance(value, Pills) else VALUE.baseline
    return Columns(
        [
            Column(0, HANG - _GUTTER, label, VALUE.baseline - LABEL.baseline),
            Column(HANG, WIDTH - HANG, value, VALUE.baseline - first),
        ],
        after=after,
    )


def _values(values: tuple[str | Chip, ...], body: Element) -> Piece:
    if len(values) == 1 and isinstance(values[0], str):
        return Text(values[0], VALUE, body)
    pieces: list[Piece] = []
    pills: list[Pill] = []
    for value in values:
        if isinstance(value, Chip):
            pills.append(Pill(value, body.child("P")))
        else:
            pieces.append(Text(value, VALUE, body.child("P")))
    if not pieces:
        return Pills(pills)
    return Stack([Pills(pills), *pieces] if pills else pieces)


def items(block: Items, parent: Element, *, inside: bool) -> list[Piece]:
    """Build a list with bullets."""
    group = unordered_list(parent, "Disc")
    left = 0.0 if inside else HANG
    last = len(block.items) - 1
    return [
        _item(text, group.child("LI"), left, _LAST_GAP if number == last else ITEM.after)
        for number, text in enumerate(block.items)
    ]


def _item(text: str, item: Element, left: float, after: float) -> Piece:
    bullet = Text("•", ITEM, item.child("Lbl"))
    body = Text(text, ITEM, item.child("LBody"))
    room = WIDTH - HANG - _BULLET
    return Columns([Column(left, _BULLET, bullet), Column(left + _BULLET, room, body)], after=after)
