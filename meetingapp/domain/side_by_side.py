"""Two texts beside each other, line by line, with what differs marked word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_LONGEST: Final = 4000
"""A line longer than this is marked as a whole: comparing every word of it takes too long."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, and the heading it stands under."""

    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line. ``is_other`` where the other side has something else."""

    text: str
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What stands beside each other; a side is empty where the other has a line more."""

    section: str
    before: tuple[Part, ...] = ()
    after: tuple[Part, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether both sides say the same, under the same heading."""
        return not any(part.is_other for part in (*self.before, *self.after))


def side_by_side(before: Sequence[Line], after: Sequence[Line]) -> tuple[Row, ...]:
    """Put two documents beside each other. All lines are in it; those that differ are marked."""
    return tuple(_rows(before, after))


def differing(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return only the rows that differ."""
    return tuple(row for row in rows if not row.is_same)


def _rows(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            for line in before[i:j]:
                same = (Part(line.text),)
                yield Row(line.section, same, same)
            continue
        old, new = before[i:j], after[k:m]
        shared = min(len(old), len(new))
        for one, other in zip(old, new, strict=False):
            yield Row(other.section, *_marked(one.text, other.text))
        for line in old[shared:]:
            yield Row(line.section, before=(Part(line.text, is_other=True),))
        for line in new[shared:]:
            yield Row(line.section, after=(Part(line.text, is_other=True),))


def _marked(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    if before == after:  # under another heading than it stood
        return (Part(before, is_other=True),), (Part(after, is_other=True),)
    if max(len(before), len(after)) > _LONGEST:
        return (Part(before, is_other=True),), (Part(after, is_other=True),)
    old, new = _words(before), _words(after)
    left: list[Part] = []
    right: list[Part] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        other = kind != "equal"
        if i < j:
            left.append(Part("".join(old[i:j]), other))
        if k < m:
            right.append(Part("".join(new[k:m]), other))
    return tuple(left), tuple(right)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)
