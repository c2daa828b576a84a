"""What a document is made of: frozen values that know nothing of meetings, fonts or files.

All texts are printed as they stand. Text written by people needs no escaping here: each renderer
escapes what it draws.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypeAlias


class Tone(StrEnum):
    """The tint behind a chip. Decoration only: the chip's word carries the meaning."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Chip:
    """A short status in a tinted pill."""

    tone: Tone
    text: str


@dataclass(frozen=True, slots=True)
class Weight:
    """``value`` filled dots of ``of``, and the word for it."""

    value: int
    text: str
    of: int = 3


@dataclass(frozen=True, slots=True)
class Strong:
    """A cell's leading line."""

    text: str


Line: TypeAlias = str | Strong | Chip | Weight
Cell: TypeAlias = Line | tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; levels never skip. ``sub`` is a quiet line under it."""

    level: Literal[1, 2, 3]
    text: str
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """Running text. ``strong`` is the answer a box exists for, ``small`` leads up to it."""

    text: str
    role: Literal["body", "strong", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Note:
    """A small, muted remark. Never carries a duty."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One label with its value, its several values, or its chips."""

    label: str
    values: tuple[str | Chip, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values, in order."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The child's own words. ``verbatim`` sets them in quotation marks; described signs are not."""

    label: str
    words: str
    source: str
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names its rows.

    ``widths`` are shares, one per column; ``summary`` says in one sentence what the table holds.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    summary: str
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list without order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """The tinted frame round what was agreed."""

    parts: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Keep:
    """Parts that stay on one page if they fit on one."""

    parts: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class FirstBreak:
    """A new page here, but only if this is still the first."""


Block: TypeAlias = (
    Heading | Para | Note | Facts | Quote | Table | Items | Box | Keep | FirstBreak
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page. Screen readers skip it, so each fact also stands in the body.

    ``page`` holds the placeholders ``{page}`` and ``{pages}``.
    """

    owner: str
    unit: str
    access: str
    legal: str
    foot: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        title: shown by readers and in file lists; never a person's name.
        language: ``nb-NO``, ``nn-NO`` or ``en-GB``.
        written: the aware moment printed into the file, so that equal content gives equal bytes.
    """

    title: str
    subject: str
    language: str
    written: datetime
    furniture: Furniture
    blocks: tuple[Block, ...]
