"""What a document is made of: frozen values that know nothing of meetings, fonts or files.

All texts are printed as they stand. Text written by people needs no escaping here: each renderer
escapes what it draws.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
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
    """Running text. ``strong`` is the answer a box exists for, ``small`` leads up to it.

    ``footnote`` stands at the foot of the page, called by a raised number after the text.
    """

    text: str
    role: Literal["body", "strong", "small"] = "body"
    footnote: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A small, muted remark. Never carries a duty. ``language`` only if not the document’s."""

    text: str
    language: str = ""


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
    ``groups`` is a head above the head: a text and how many columns it spans, ``""`` where a column
    has none; it covers all columns.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    summary: str
    dense: bool = False
    groups: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``numbered`` where the order or the count matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Checks:
    """Boxes to tick by hand or ticked already, in ``columns`` beside each other."""

    items: tuple[tuple[str, bool], ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on by hand, each with its label under it."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A paragraph that leads to a page on the net or, as ``mailto:``, to somebody's letterbox."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents. A renderer leaves it out where the document is short."""

    title: str


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart, the earliest first: a day, or a place in the order, with its number."""

    name: str
    points: tuple[tuple[date | int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers over time. All texts are given; ``alt`` tells every number the picture shows.

    ``start_label`` and ``target_label`` stand at the lines they name, number and unit included.
    ``marks`` are the days on which the measure was evaluated, each with its word; ``facts`` stand
    beside the picture, or after it.
    """

    title: str
    unit: str
    series: tuple[Series, ...]
    alt: str
    start: Decimal | None = None
    start_label: str = ""
    target: Decimal | None = None
    target_label: str = ""
    marks: tuple[tuple[date, str], ...] = ()
    facts: tuple[Fact, ...] = ()


class Symbol(StrEnum):
    """A drawing beside a step of the child's page. Decoration only: the heading says it."""

    SPEECH = "speech"
    AGREED = "agreed"
    PEOPLE = "people"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the child's page: a second-level heading with a drawing beside it."""

    symbol: Symbol
    heading: str
    parts: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Faces:
    """Three faces to point at, from glad to sad, each with its word."""

    labels: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Box:
    """A frame: tinted green round what was agreed, or grey round what is filled in by hand."""

    parts: tuple["Block", ...]
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Keep:
    """Parts that stay on one page if they fit on one."""

    parts: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class FirstBreak:
    """A new page here, but only if this is still the first."""


Block: TypeAlias = (
    Heading
    | Para
    | Note
    | Link
    | Facts
    | Quote
    | Table
    | Items
    | Checks
    | Lines
    | Chart
    | Step
    | Faces
    | Contents
    | Box
    | Keep
    | FirstBreak
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page. Screen readers skip it, so each fact also stands in the body.

    ``page`` holds the placeholders ``{page}`` and ``{pages}``. ``recipient`` says whose copy it is
    and its number, on every page. ``logo`` is a picture (PNG or JPEG, already looked through), told
    by ``logo_alt``; ``line`` is the municipality's own line under its name.
    """

    owner: str
    unit: str
    access: str
    legal: str
    foot: tuple[str, ...]
    page: str
    recipient: str = ""
    line: str = ""
    logo: bytes = b""
    logo_alt: str = ""


class Theme(StrEnum):
    """How a document is set: minutes hang their labels, a form and the child's page do not."""

    MINUTES = "minutes"
    FORM = "form"
    CHILD = "child"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        title: shown by readers and in file lists; never a person's name.
        language: a tag of BCP 47, as ``nb-NO``, ``nn-NO``, ``en-GB`` or ``se-NO``.
        written: the aware moment printed into the file, so that equal content gives equal bytes.
    """

    title: str
    subject: str
    language: str
    written: datetime
    furniture: Furniture
    blocks: tuple[Block, ...]
    theme: Theme = Theme.MINUTES
