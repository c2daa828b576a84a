"""Draws how much of its budget each row uses, as SVG."""

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from bench.row import Row

_WIDTH: Final = 960
_NAMES: Final = 430
_LINE: Final = 22
_TOP: Final = 46
_LEAST: Final = 0.02
_MOST: Final = 5.0
_MET: Final = "#0d5c49"
_NOT_MET: Final = "#a23b2a"
_MARKS: Final = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
_STYLE: Final = (
    "text{font:13px sans-serif;fill:#1c2b26}.b{font-weight:bold}.q{fill:#55635d;font-size:12px}"
)


def place(share: float) -> float:
    """Return where a share of a budget ends, from the left. Each doubling is equally long."""
    kept = min(max(share, _LEAST), _MOST)
    along = math.log(kept / _LEAST) / math.log(_MOST / _LEAST)
    return _NAMES + along * (_WIDTH - _NAMES - 70)


def chart(rows: Sequence[Row]) -> str:
    """Draw a bar for every row that has a budget and was measured; past the line is not met."""
    drawn = [(row, row.used) for row in rows if row.used is not None]
    height = _TOP + _LINE * len(drawn) + 16
    title = "Share of its budget that each measured thing uses"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="20" class="b">{title}</text>',
        *_scale(height),
    ]
    for number, (row, used) in enumerate(drawn):
        lines += _bar(row, used or 0.0, _TOP + _LINE * number)
    return "\n".join([*lines, "</svg>", ""])


def _scale(height: int) -> Iterator[str]:
    for mark in _MARKS:
        x, whole = place(mark), mark == 1
        color, width = ("#1c2b26", 1.6) if whole else ("#d2d9d5", 1)
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 6}" y2="{height - 10}"'
            f' stroke="{color}" stroke-width="{width}"/>'
        )
        name = "budget" if whole else f"{mark:g}"
        yield f'<text x="{x:.1f}" y="{_TOP - 10}" text-anchor="middle" class="q">{name}</text>'


def _bar(row: Row, used: float, y: int) -> Iterator[str]:
    color = _MET if used <= 1 else _NOT_MET
    start, end = place(_LEAST), place(used)
    yield f'<text x="12" y="{y + 15}">{escape(row.what)}</text>'
    yield (
        f'<rect x="{start:.1f}" y="{y + 3}" width="{max(end - start, 2):.1f}" height="15"'
        f' fill="{color}"/>'
    )
    word = f"{used:.2f}" if used <= 1 else f"{used:.2f} ✗"
    yield f'<text x="{end + 6:.1f}" y="{y + 15}" class="q">{word}</text>'
