"""The structure tree: what each piece of a page is, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Tag: TypeAlias = Literal[
    "Document", "Sect", "Div", "BlockQuote", "H1", "H2", "H3", "P", "Link", "Reference", "Note",
    "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "TOC", "TOCI", "Figure",
]  # fmt: skip

_MAY_BE_EMPTY = frozenset({"TD", "TH", "Document"})


class Mark(NamedTuple):
    """One run of marked content: its page (from 0) and its number on that page."""

    page: int
    number: int


class Spot(NamedTuple):
    """A place on a page that reacts to a click: its page (from 0) and its number in the file."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. Making one appends it to its parent: build in reading order.

    Attributes:
        attributes: the PDF dictionary of ``/A``, ready to write; empty for none.
        language: ``nn-NO`` and the like, only where it differs from the document's.
        alt: what a picture shows; only for a ``Figure``.
        identifier: a name other elements refer to, unique in the file; empty for none.
    """

    tag: Tag
    parent: "Element | None" = None
    attributes: bytes = b""
    language: str = ""
    alt: str = ""
    identifier: str = ""
    kids: list["Element | Mark | Spot"] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def child(self, tag: Tag, attributes: bytes = b"") -> "Element":
        """Append a new element."""
        return Element(tag, self, attributes)

    def prune(self) -> "list[Element]":
        """Drop empty groups, which readers would announce; give all that is left, as it is read.

        Empty cells stay: without them a row would have fewer columns than its table.
        """
        found: list[Element] = []
        _kept(self, found)
        return found


def _kept(element: Element, found: list[Element]) -> bool:
    """Drop what is empty below ``element``; say whether it is left itself, as it then is found."""
    at = len(found)
    found.append(element)
    element.kids = [kid for kid in element.kids if type(kid) is not Element or _kept(kid, found)]
    if element.kids or element.tag in _MAY_BE_EMPTY:
        return True
    del found[at:]
    return False


def listing(parent: Element, numbering: Literal["None", "Disc", "Square", "Decimal"]) -> Element:
    """Append a list; ``None`` is a list of labels with values, the others say their signs."""
    return parent.child("L", b"<</O/List/ListNumbering/%s>>" % numbering.encode())


def header_cell(
    row: Element,
    scope: Literal["Column", "Row"],
    *,
    columns: int = 1,
    rows: int = 1,
    identifier: str = "",
    under: Sequence[str] = (),
) -> Element:
    """Append a header cell that says which way it points and how far.

    Args:
        row: where it stands.
        scope: what it is the head of.
        columns: how many columns it spans.
        rows: how many rows it spans.
        identifier: the name by which other cells call it, where they must.
        under: the names of its own heads.
    """
    spans = b"/ColSpan %d" % columns if columns > 1 else b""
    spans += b"/RowSpan %d" % rows if rows > 1 else b""
    cell = row.child("TH", b"<</O/Table/Scope/%s%s%s>>" % (scope.encode(), spans, _headers(under)))
    cell.identifier = identifier
    return cell


def data_cell(row: Element, under: Sequence[str] = ()) -> Element:
    """Append a cell; ``under`` names its heads where their place alone does not tell."""
    return row.child("TD", b"<</O/Table%s>>" % _headers(under) if under else b"")


def _headers(names: Sequence[str]) -> bytes:
    return b"/Headers[%s]" % b"".join(b"(%s)" % name.encode() for name in names) if names else b""


def table(parent: Element, summary: str) -> Element:
    """Append a table that says in one sentence what it holds."""
    return parent.child("Table", b"<</O/Table/Summary %s>>" % hex_string(summary))


def figure(parent: Element, alt: str) -> Element:
    """Append a picture with the text that stands for it."""
    element = parent.child("Figure")
    element.alt = alt
    return element


def footnote(parent: Element, identifier: str) -> Element:
    """Append a footnote; each has a name of its own, as PDF/UA-1 asks."""
    element = parent.child("Note")
    element.identifier = identifier
    return element


def hex_string(text: str) -> bytes:
    """Write ``text`` as a PDF string in UTF-16."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().encode()
