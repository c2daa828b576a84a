"""Turns a document's blocks into pieces and their place in the structure tree."""

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from meetingapp.document.blocks import (
    Block,
    Box,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Note,
    Para,
    Quote,
    Table,
)
from meetingapp.minutes.builders import boxes, headings, lists, tables
from meetingapp.minutes.paging import Flow, LeaveFirstPage, Together
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.tagging.elements import Element

_SECTION_LEVEL: Final = 2


def compose(blocks: Sequence[Block], root: Element) -> Iterator[Flow]:
    """Give what is to be set on pages, in reading order; ``root`` receives the elements."""
    section = root.child("Sect")
    for block in _headed(blocks):
        first = block.parts[0] if isinstance(block, Keep) else block
        if isinstance(first, Heading) and first.level == _SECTION_LEVEL:
            section = root.child("Sect")
        match block:
            case FirstBreak():
                yield LeaveFirstPage()
            case Keep(parts=parts):
                yield Together([piece for part in parts for piece in build(part, section)])
            case _:
                yield from build(block, section)


def build(  # noqa: C901, PLR0911 - one branch per kind of block
    block: Block, parent: Element, *, inside: bool = False
) -> list[Piece]:
    """Build the pieces of one block; ``inside`` a box nothing hangs and nothing is kept."""
    match block:
        case Heading():
            return headings.heading(block, parent)
        case Para():
            return headings.para(block, parent, inside=inside)
        case Note():
            return headings.note(block, parent)
        case Facts():
            return lists.facts(block, parent)
        case Items():
            return lists.items(block, parent, inside=inside)
        case Quote():
            return boxes.quote(block, parent)
        case Box(parts=parts):
            frame = parent.child("Div")
            within = [piece for part in parts for piece in build(part, frame, inside=True)]
            return boxes.agreement(within)
        case Table():
            return tables.table(block, parent)
        case Keep(parts=parts):
            return [piece for part in parts for piece in build(part, parent, inside=inside)]
        case FirstBreak():
            return []
        case _:
            assert_never(block)


def _headed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Let a heading followed by parts that are kept together belong to them."""
    waiting: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            waiting.append(block)
        elif isinstance(block, Keep) and waiting:
            yield Keep((*waiting, *block.parts))
            waiting.clear()
        else:
            yield from waiting
            waiting.clear()
            yield block
    yield from waiting
