"""Turns a document's blocks into pieces and their place in the structure tree."""

from collections.abc import Iterator, Sequence
from itertools import count, zip_longest
from typing import Final, assert_never

from meetingapp.document.blocks import (
    Block,
    Box,
    Chart,
    Checks,
    Contents,
    Document,
    Faces,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Lines,
    Link,
    Note,
    Para,
    Quote,
    Step,
    Table,
)
from meetingapp.minutes.builders import (
    boxes,
    charts,
    child,
    contents,
    forms,
    headings,
    lists,
    tables,
)
from meetingapp.minutes.builders.contents import ContentsHere
from meetingapp.minutes.looks import LOOKS, Place
from meetingapp.minutes.paging import Flow, Followed, LeaveFirstPage, Together
from meetingapp.minutes.pieces.panel import PANEL_SIDES
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.styles import WIDTH
from meetingapp.minutes.tagging.elements import Element

_SECTION_LEVEL: Final = 2


class Composer:
    """Composes one document.

    Args:
        document: what to compose.
        root: receives the elements, in reading order.

    Attributes:
        has_notes: whether any text composed so far calls a footnote.
    """

    def __init__(self, document: Document, root: Element) -> None:
        look = LOOKS[document.theme]
        self._document = document
        self._root = root
        self._place = Place(look, WIDTH, look.hang)
        self._notes = count(1)
        self._tables = count(1)
        self.has_notes = False

    def compose(self) -> Iterator[Flow | ContentsHere]:
        """Give what is to be set on pages, in reading order."""
        section = self._root.child("Sect")
        waits: Piece | None = None
        blocks = list(_headed(self._document.blocks))
        for block, follower in zip_longest(blocks, blocks[1:]):
            if _opens_section(block):
                section = self._root.child("Sect")
            match block:
                case FirstBreak():
                    yield LeaveFirstPage()
                case Contents(title=title):
                    yield contents.here(title, self._root, self._place)
                    section = self._root.child("Sect")
                case Keep(parts=parts):
                    yield Together(self._all(parts, section, self._place))
                case Step():
                    yield Together(self._build(block, section, self._place))
                case Table() if isinstance(follower, Note):
                    table = self._build(block, section, self._place)
                    waits = table[-1] if table else None  # its note is the next block
                case _:
                    pieces = self._build(block, section, self._place)
                    if waits is not None:
                        yield Followed(waits, pieces.pop(0))
                        waits = None
                    yield from pieces

    def _all(self, blocks: Sequence[Block], parent: Element, place: Place) -> list[Piece]:
        return [
            piece
            for block, follower in zip_longest(blocks, blocks[1:])
            for piece in self._build(block, parent, _beside(follower, place))
        ]

    def _build(  # noqa: C901, PLR0911, PLR0912 - one branch per kind of block
        self, block: Block, parent: Element, place: Place
    ) -> list[Piece]:
        """Build the pieces of one block; inside a frame nothing is kept together."""
        match block:
            case Heading():
                return headings.heading(block, parent, place)
            case Para(footnote=footnote):
                self.has_notes = self.has_notes or bool(footnote)
                return headings.para(block, parent, place, self._notes)
            case Note():
                return headings.note(block, parent, place)
            case Link():
                return headings.link(block, parent, place)
            case Facts():
                return lists.facts(block, parent, place)
            case Items():
                return lists.items(block, parent, place)
            case Checks():
                return forms.checks(block, parent, place)
            case Lines():
                return forms.lines(block, parent, place)
            case Quote():
                return boxes.quote(block, parent, place)
            case Box(parts=parts, by_hand=by_hand):
                inside = self._all(parts, parent.child("Div"), place.within(PANEL_SIDES))
                return boxes.frame(inside, by_hand=by_hand)
            case Table():
                return tables.table(block, parent, place, self._tables)
            case Chart():
                return charts.chart(block, parent, place, self._document.language)
            case Step(parts=parts):
                section = parent.child("Sect")
                title = child.title(block, section, place)
                inside = [*title, *self._all(parts, section, child.room(place))]
                return child.step(block, inside, place)
            case Faces():
                return child.moods(block, parent, place)
            case Keep(parts=parts):
                return self._all(parts, parent, place)
            case Contents() | FirstBreak():
                return []
            case _:
                assert_never(block)


def _beside(follower: Block | None, place: Place) -> Place:
    """Let what is said once more in another language stand close to what it repeats."""
    again = isinstance(follower, Note) and bool(follower.language)
    return place.repeated() if again else place


def _opens_section(block: Block) -> bool:
    first = block.parts[0] if isinstance(block, Keep) and block.parts else block
    return isinstance(first, Heading) and first.level == _SECTION_LEVEL


def _headed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Let a heading followed by a chart, or by parts that are kept together, belong to them."""
    waiting: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            waiting.append(block)
        elif isinstance(block, Keep | Chart) and waiting:
            yield Keep((*waiting, *(block.parts if isinstance(block, Keep) else (block,))))
            waiting.clear()
        else:
            yield from waiting
            waiting.clear()
            yield block
    yield from waiting
