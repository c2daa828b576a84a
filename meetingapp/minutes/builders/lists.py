"""Labels with values, and lists."""

from typing import Final

from meetingapp.document.blocks import Chip, Fact, Facts, Items
from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import width_of
from meetingapp.minutes.looks import Look, Place
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.marks import Pill, Pills
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.tagging.elements import Element, listing

_GUTTER: Final = 12.0
_ROW_GAP: Final = 3.0
_LAST_GAP: Final = 4.5
_BULLET: Final = 1.06
"""The room of a bullet, in sizes of the text."""
_NUMBER_GAP: Final = 7.0


def facts(block: Facts, parent: Element, place: Place) -> list[Piece]:
    """Build the rows; a label stands on the baseline of its value's first line."""
    group = listing(parent, "None")
    last = len(block.rows) - 1
    return [
        _fact(row, group.child("LI"), _LAST_GAP if number == last else _ROW_GAP, place)
        for number, row in enumerate(block.rows)
    ]


def _fact(row: Fact, item: Element, after: float, place: Place) -> Piece:
    look = place.look
    label = Text(row.label, look.label, item.child("Lbl"))
    value = _values(row.values, item.child("LBody"), look)
    base = look.value.baseline
    first = Pill.baseline if isinstance(value, Pills) else base
    return Columns(
        [
            Column(0, look.labels - _GUTTER, label, base - look.label.baseline),
            Column(look.labels, place.width - look.labels, value, base - first),
        ],
        after=after,
    )


def _values(values: tuple[str | Chip, ...], body: Element, look: Look) -> Piece:
    if len(values) == 1 and isinstance(values[0], str):
        return Text(values[0], look.value, body)
    pieces: list[Piece] = []
    pills: list[Pill] = []
    for value in values:
        if isinstance(value, Chip):
            pills.append(Pill(value, body.child("P")))
        else:
            pieces.append(Text(value, look.value, body.child("P")))
    if not pieces:
        return Pills(pills)
    return Stack([Pills(pills), *pieces] if pills else pieces)


def items(block: Items, parent: Element, place: Place) -> list[Piece]:
    """Build a list with bullets or numbers."""
    look = place.look
    group = listing(parent, "Decimal" if block.numbered else "Disc")
    style = look.number if block.numbered else look.item
    signs = [f"{number}." if block.numbered else "•" for number in range(1, len(block.items) + 1)]
    room = _BULLET * look.item.size
    if block.numbered and signs:
        room = width_of(signs[-1], Face.SEMIBOLD, style.size) + _NUMBER_GAP
    last = len(signs) - 1
    pieces: list[Piece] = []
    for number, (sign, text) in enumerate(zip(signs, block.items, strict=True)):
        item = group.child("LI")
        left, width = place.hang, place.width - place.hang - room
        columns = [
            Column(left, room, Text(sign, style, item.child("Lbl"))),
            Column(left + room, width, Text(text, look.item, item.child("LBody"))),
        ]
        after = max(_LAST_GAP, look.item.after) if number == last else look.item.after
        pieces.append(Columns(columns, after=after))
    return pieces
