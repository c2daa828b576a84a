"""The last page: spared where little is left for it, and never begun for a line or two.

Type is never set smaller for it, and what is kept together stays so.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from meetingapp.minutes.paging import Flow, Followed, LeaveFirstPage, Page, Together, let_go
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.styles import WIDTH

_CLOSER: Final = (0.85, 0.7, 0.6)
"""Shares of the distances that still look set on purpose."""
_FEW: Final = 8
_LITTLE: Final = 1 / 3
"""A last page filled so far is worth sparing where a document has few pages."""
_NEXT_TO_NOTHING: Final = 1 / 6
"""A last page filled no further is worth sparing in any, or something is sent along to it."""
_TRIES: Final = 40

Setting: TypeAlias = Callable[[Sequence[Flow], float], list[Page]]
"""Sets pages at a share of the usual distances."""


def mended(flow: Sequence[Flow], pages: list[Page], height: float, setting: Setting) -> list[Page]:
    """Give the pages as they were set, or better ones.

    Args:
        flow: what stands on them.
        pages: as they came.
        height: of the text of a page.
        setting: sets other pages.
    """
    few = len(pages) <= _FEW
    filled = fills(pages[-1]) / height
    if len(pages) == 1 or filled >= (_LITTLE if few else _NEXT_TO_NOTHING):
        return pages
    tries = [(closeness, flow) for closeness in _CLOSER]
    tries += [(closeness, list(let_go(flow))) for closeness in (1.0, *_CLOSER)]
    for closeness, each in tries:
        closer = setting(each, closeness)
        if len(closer) < len(pages):
            return closer
    if filled >= _NEXT_TO_NOTHING:
        return pages
    return _sent_along(flow, pages, height, setting)


def fills(page: Page) -> float:
    """Measure how far down the text of a page reaches."""
    return max((placed.down + placed.piece.height(WIDTH) for placed in page), default=0.0)


def _sent_along(
    flow: Sequence[Flow], pages: list[Page], height: float, setting: Setting
) -> list[Page]:
    """Let what stands before the last lines follow them, as little of it as makes a page."""
    for at in range(len(flow) - 1, max(0, len(flow) - _TRIES), -1):
        if isinstance(flow[at], LeaveFirstPage):
            break
        if not _may_begin_a_page(flow, at):
            continue
        sent = setting([*flow[:at], Together(tuple(_pieces(flow[at:])))], 1.0)
        if len(sent) != len(pages):
            break
        if fills(sent[-1]) / height >= _NEXT_TO_NOTHING:
            return sent
    return pages


def _may_begin_a_page(flow: Sequence[Flow], at: int) -> bool:
    """Tell whether what stands before may end a page: a heading and its quiet line may not."""
    match flow[at]:
        case Together():
            return True
        case Piece(anchor=anchor) if anchor is not None:
            return True
        case Piece():
            before = flow[max(0, at - 2) : at]
            return not any(isinstance(each, Piece) and each.anchor for each in before)
        case _:
            return False


def _pieces(flow: Sequence[Flow]) -> Iterator[Piece]:
    """Give all that is to stay together; no page is to be left among it."""
    for item in flow:
        match item:
            case Together(pieces=pieces):
                yield from pieces
            case Followed(piece=piece, follower=follower):
                yield piece
                yield follower
            case Piece():
                yield item
