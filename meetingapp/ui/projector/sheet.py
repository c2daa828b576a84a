"""Lays out what is shown: the child’s words first, what is agreed beside them, the day below."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt

from meetingapp.domain.shown import Shown, ShownWords
from meetingapp.ui.projector.agreed import lay_agreed
from meetingapp.ui.projector.fitting import fitted, tidy
from meetingapp.ui.projector.parts import Box, Part, Picture, Sheet, Text
from meetingapp.words import Words

_WIDE: Final = 1440
_TALL: Final = 900
_AGREES: Final = frozenset({"A10", "A14", "S02"})
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_UPRIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day, and how much of the sitting is gone; nothing that counts down."""

    said: str
    gone: float | None = None


def sheet_of(shown: Shown, words: Words, size: QSizeF, clock: Clock | None = None) -> Sheet:
    """Lay out one sheet for a wall of any size.

    Args:
        shown: all that may be shown.
        words: in which language.
        size: of the window.
        clock: what time it is; left out where nobody is to be hurried.
    """
    u = min(size.width() / _WIDE, size.height() / _TALL)
    sheet = Sheet([Box(QRectF(0, 0, size.width(), size.height()), "bg")])
    title = tidy(_title(shown, words))
    inner = QRectF(76 * u, 60 * u, size.width() - 152 * u, size.height() - 120 * u)
    beside = 240 * u if clock is not None and shown.timed else 0.0
    if shown.words is None and not shown.agreed:
        _alone(sheet, title, inner, u)
    else:
        line = QRectF(inner.left(), inner.top(), inner.width() - beside, 76 * u)
        said, pixels = fitted(title, line.width(), line.height(), (50 * u, 26 * u), 700)
        sheet.add(Text(line, said, pixels, 700, where=_UPRIGHT))
        _middle(sheet, shown, words, inner.adjusted(0, 100 * u, 0, -_foot(shown) * u), u)
    if clock is not None and shown.timed:
        _clock(sheet, clock, inner, u)
    if shown.again is not None:
        _again(sheet, shown, words, inner, u)
    return sheet


def _title(shown: Shown, words: Words) -> str:
    if shown.agreed and shown.before:
        return words("This is what we agreed last time")
    if shown.agreed and shown.item in _AGREES:
        return words("This is what we agree on")
    return shown.heading[words.language]


def _alone(sheet: Sheet, title: str, inner: QRectF, u: float) -> None:
    said, pixels = fitted(title, inner.width(), inner.height() / 2, (72 * u, 30 * u), 700)
    sheet.add(Text(inner, said, pixels, 700, where=_MIDDLE))


def _middle(sheet: Sheet, shown: Shown, words: Words, room: QRectF, u: float) -> None:
    """Words to the left, what is agreed to the right; either has it all where it is alone."""
    gap = 36 * u
    rest = room
    if shown.words is not None:
        width = room.width() if not shown.agreed else (room.width() - gap) * 0.455
        card = QRectF(room.left(), room.top(), width, room.height())
        for part in _voice(shown.words, words, card, u, alone=not shown.agreed):
            sheet.add(part)
        rest = room.adjusted(width + gap, 0, 0, 0)
    if shown.agreed:
        lay_agreed(sheet, shown.agreed, words, rest, u)


def _voice(told: ShownWords, words: Words, card: QRectF, u: float, *, alone: bool) -> list[Part]:
    pad = 46 * u
    top = card.top() + pad
    mark = QRectF(card.left() + pad, top, 38 * u, 38 * u)
    label = QRectF(mark.right() + 14 * u, top - 4 * u, card.right() - mark.right() - pad, 46 * u)
    name, small = fitted(
        tidy(_told_by(told, words)), label.width(), label.height(), (25 * u, 16 * u), 600
    )
    text = tidy(f"«{told.text}»" if told.verbatim else told.text)
    body = card.adjusted(pad, pad + 62 * u, -pad, -pad)
    largest = 64 * u if alone else 43 * u
    said, pixels = fitted(text, body.width(), body.height(), (largest, 20 * u), 500)
    return [
        Box(card, "voice_bg", "voice_border", 24 * u),
        Picture(mark, "quote", "voice_mark"),
        Text(label, name, small, 600, "voice_text2", _UPRIGHT),
        Text(body, said, pixels, 500, "voice_text", _UPRIGHT),
    ]


def _told_by(told: ShownWords, words: Words) -> str:
    if told.of_many:
        return words("What young people say")
    if not told.by:
        return words("The child has said") if told.verbatim else words("The child has shown")
    if told.verbatim:
        return words("{name} has said", name=told.by)
    return words("{name} has shown", name=told.by)


def _clock(sheet: Sheet, clock: Clock, inner: QRectF, u: float) -> None:
    area = QRectF(inner.right() - 220 * u, inner.top(), 220 * u, 44 * u)
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    sheet.add(Text(area, clock.said, round(36 * u), 600, where=right))
    if clock.gone is None:
        return
    track = QRectF(area.left(), area.bottom() + 8 * u, area.width(), 6 * u)
    sheet.add(Box(track, "border", corner=3 * u))
    gone = QRectF(track.topLeft(), QSizeF(track.width() * clock.gone, track.height()))
    sheet.add(Box(gone, "accent", corner=3 * u))


def _foot(shown: Shown) -> int:
    return 52 if shown.again is not None else 0


def _again(sheet: Sheet, shown: Shown, words: Words, inner: QRectF, u: float) -> None:
    if shown.again is None:
        return
    day = f"{words.weekday(shown.again)} {words.day_month(shown.again)}"
    line = QRectF(inner.left(), inner.bottom() - 30 * u, inner.width(), 34 * u)
    mark = QRectF(line.left(), line.top() + 3 * u, 28 * u, 28 * u)
    sheet.add(Picture(mark, "calendar-check", "accent_text"))
    said = words("We look at it again on {day}", day=day)
    sheet.add(Text(line.adjusted(42 * u, 0, 0, 0), said, round(24 * u), 600, where=_UPRIGHT))
