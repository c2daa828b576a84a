"""How each kind of document is set: minutes hang their labels, a form and a child's page do not."""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from meetingapp.document.blocks import Theme
from meetingapp.minutes import styles
from meetingapp.minutes.faces import Face
from meetingapp.minutes.styles import GREEN, HANG, INK, MUTED, VOICE, Style


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of one kind of document.

    Attributes:
        hang: how far running text stands in, so that labels hang beside it.
        labels: the width of the column of labels.
        pad: the distance between a table's rule and the text of its rows; ``dense`` where it is
            set close.
        tick: an empty box to tick by hand; as large as a pen asks for.
    """

    h1: Style = styles.H1
    subtitle: Style = styles.SUBTITLE
    h2: Style = styles.H2
    h3: Style = styles.H3
    body: Style = styles.BODY
    strong: Style = styles.STRONG
    small: Style = styles.SMALL
    label: Style = styles.LABEL
    value: Style = styles.VALUE
    own_words: Style = styles.OWN_WORDS
    described: Style = styles.DESCRIBED
    quote_label: Style = styles.QUOTE_LABEL
    quote_source: Style = styles.QUOTE_SOURCE
    item: Style = styles.ITEM
    number: Style = styles.ITEM_NUMBER
    tick: Style = styles.TICK
    hang: float = HANG
    labels: float = HANG
    pad: float = 4.4
    dense: float = 2.2


_MINUTES: Final = Look()
_FORM: Final = replace(
    _MINUTES,
    small=replace(styles.SMALL, before=2.0, after=5.0),
    item=replace(styles.ITEM, after=3.4),
    hang=0.0,
    pad=8.6,
    dense=2.6,
)
_CHILD: Final = Look(
    h1=Style(30, 35, Face.SEMIBOLD, after=0.5),
    subtitle=Style(14, 19, colour=MUTED, after=15),
    h2=Style(16.5, 21, Face.SEMIBOLD, GREEN, before=14, after=4),
    h3=Style(14, 19, Face.SEMIBOLD, before=8, after=2),
    body=Style(14, 20.5, after=4),
    strong=Style(14, 20.5, Face.SEMIBOLD, after=4),
    small=Style(10.4, 14.4, colour=MUTED, before=4, after=6),
    label=Style(11, 15, Face.SEMIBOLD, MUTED),
    value=Style(14, 20.5, after=2),
    own_words=Style(17, 23.5, Face.ITALIC, after=3),
    described=Style(17, 23.5, after=3),
    quote_label=Style(9.4, 13, Face.SEMIBOLD, VOICE, after=3),
    quote_source=Style(10.6, 14.4, colour=MUTED),
    item=Style(14, 20.5, after=5),
    number=Style(14, 20.5, Face.SEMIBOLD, GREEN),
    tick=Style(18, 20.5, colour=INK),
    hang=0.0,
)

_CLOSE: Final = 0.5
LOOKS: Final = MappingProxyType({Theme.MINUTES: _MINUTES, Theme.FORM: _FORM, Theme.CHILD: _CHILD})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block is set: in which look, how wide, and how far its text stands in."""

    look: Look
    width: float
    hang: float

    def repeated(self) -> "Place":
        """Give the place for a text that is said once more right below it."""
        look = self.look
        close = replace(
            look,
            h2=replace(look.h2, after=_CLOSE),
            body=replace(look.body, after=_CLOSE),
            small=replace(look.small, after=_CLOSE),
        )
        return Place(close, self.width, self.hang)

    def within(self, taken: float) -> "Place":
        """Give the place inside a frame that takes ``taken`` of the width; nothing hangs there."""
        return Place(self.look, self.width - taken, 0.0)
