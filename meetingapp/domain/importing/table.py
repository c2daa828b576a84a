"""A table as a file holds it: one line of headings, and lines of cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of cells, with its number in the file."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The headings, and every line that is not empty."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong in one cell and what to write instead: an English sentence with its values.

    ``heading`` is the column as the file names it; empty where the whole line is wrong.
    """

    heading: str
    text: str
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ReadLine(Generic[T]):
    """What a line says; ``value`` is ``None`` where something in it must be mended."""

    number: int
    value: T | None
    problems: tuple[CellProblem, ...] = ()
