"""What is agreed, one card each; where there are too many, the latest are seen."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt

from meetingapp.domain.shown import ShownAgreed
from meetingapp.ui.projector.fitting import fitted, height_of, tidy
from meetingapp.ui.projector.parts import LEFT, Box, Face, Sheet, Text
from meetingapp.words import Words

_LEAST: Final = 104
_GAP: Final = 24
_TALLEST: Final = 300
_PAD: Final = 37
_NOTE: Final = 40
_BOTH: Final = 76
"""Lower than this a card has no room for a name and the plain words under it."""
_UPRIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def lay_agreed(
    sheet: Sheet, agreed: tuple[ShownAgreed, ...], words: Words, room: QRectF, u: float
) -> None:
    """Stack the cards from the top. What was agreed last is what people are talking about.

    Args:
        sheet: what they are put on.
        agreed: in the order of the record.
        words: in which language.
        room: where there is room for them.
        u: how large one pixel of the design is here.
    """
    most = max(1, int((room.height() + _GAP * u) // ((_LEAST + _GAP) * u)))
    before = 0
    if len(agreed) > most:
        room_below = room.adjusted(0, _NOTE * u, 0, 0)
        most = max(1, int((room_below.height() + _GAP * u) // ((_LEAST + _GAP) * u)))
        before = len(agreed) - most
        line = QRectF(room.left(), room.top() - 8 * u, room.width(), _NOTE * u)
        said = words.plural("1 more before this", "{n} more before these", before)
        sheet.add(Text(line, said, round(20 * u), 500, "text2", _UPRIGHT))
        room = room_below
    seen = agreed[before:]
    share = min((room.height() - _GAP * u * (len(seen) - 1)) / len(seen), _TALLEST * u)
    top = room.top()
    for each in seen:
        height = min(share, _needed(each, room.width(), u))
        _card(sheet, each, words, QRectF(room.left(), top, room.width(), height), u)
        top += height + _GAP * u


def _needed(each: ShownAgreed, width: float, u: float) -> float:
    """Return how low a card may be: with a name or a day it is as tall as the others."""
    if each.who or each.start or (each.title and each.plain):
        return _TALLEST * u
    pixels, weight = (32, 700) if each.title else (27, 500)
    text = tidy(each.title or each.plain)
    tall = height_of(text, round(pixels * u), weight, width - 2 * _PAD * u)
    return tall + 56 * u


def _card(sheet: Sheet, each: ShownAgreed, words: Words, card: QRectF, u: float) -> None:
    sheet.add(Box(card, "surface", "border", 24 * u))
    pad = _PAD * u
    across = min(20 * u, card.height() * 0.12)
    inner = card.adjusted(pad, across, -pad, -across)
    foot = 44 * u if each.who or each.start else 0.0
    space = inner.height() - foot - (8 * u if foot else 0)
    if space < 44 * u:  # a low card has room for what is agreed, and not for who sees to it
        foot, space = 0.0, inner.height()
    top = inner.top()
    if each.title and space < _BOTH * u:  # one of two readable, not both cut to nothing
        each = replace(each, plain="")
    if each.title:
        share = space if not each.plain else space * 0.5
        said, pixels = fitted(tidy(each.title), inner.width(), share, (32 * u, 20 * u), 700)
        height = min(height_of(said, pixels, 700, inner.width()), share)
        sheet.add(Text(QRectF(inner.left(), top, inner.width(), height), said, pixels, 700))
        top += height + 4 * u
    if each.plain:
        left = inner.top() + space - top
        where = LEFT if each.title or foot else _UPRIGHT
        weight = 400 if each.title else 500
        said, pixels = fitted(tidy(each.plain), inner.width(), left, (27 * u, 18 * u), weight)
        area = QRectF(inner.left(), top, inner.width(), left)
        sheet.add(Text(area, said, pixels, weight, where=where))
    if foot:
        _who(
            sheet, each, words, QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot), u
        )


def _who(sheet: Sheet, each: ShownAgreed, words: Words, line: QRectF, u: float) -> None:
    if each.who:
        face = QRectF(line.left(), line.top(), line.height(), line.height())
        sheet.add(Face(face, each.who[:1].upper()))
        name = line.adjusted(line.height() + 14 * u, 0, -line.width() * 0.5, 0)
        said, pixels = fitted(tidy(each.who), name.width(), name.height(), (24 * u, 15 * u), 600)
        sheet.add(Text(name, said, pixels, 600, where=_UPRIGHT))
    if each.start is not None:
        day = f"{words.weekday(each.start)} {words.day_month(each.start)}"
        said = words.in_context("projector", "from {day}", day=day)
        when = line.adjusted(line.width() * 0.5, 0, 0, 0)
        sheet.add(Text(when, said, round(20 * u), 400, "text2", _RIGHT))
