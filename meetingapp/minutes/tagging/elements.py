"""The structure tree: what each piece of a page is, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Tag: TypeAlias = Literal[
    "Document", "Sect", "Div", "BlockQuote", "H1", "H2", "H3", "P",
    "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
]  # fmt: skip

_MAY_BE_EMPTY = frozenset({"TD", "TH", "Document"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One run of marked content: its page (from 0) and its number on that page."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. Making one appends it to its parent: build in reading order.

    Attributes:
        attributes: the PDF dictionary of ``/A``, ready to write; empty for none.
        language: ``nn-NO`` and the like, only where it differs from the document's.
    """

    tag: Tag
    parent: "Element | None" = None
    attributes: bytes = b""
    language: str = ""
    kids: list["Element | Mark"] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def child(self, tag: Tag, attributes: bytes = b"") -> "Element":
        """Append a new element."""
        return Element(tag, self, attributes)

    def walk(self) -> Iterator["Element"]:
        """Give this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def prune(self) -> bool:
        """Drop empty groups, which readers would announce; say whether anything is left.

        Empty cells stay: without them a row would have fewer columns than its table.
        """
        self.kids[:] = [kid for kid in self.kids if isinstance(kid, Mark) or kid.prune()]
        return bool(self.kids) or self.tag in _MAY_BE_EMPTY


def unordered_list(parent: Element, numbering: Literal["None", "Disc"]) -> Element:
    """Append a list; ``None`` is a list of labels with values, ``Disc`` has bullets."""
    return parent.child("L", b"<</O/List/ListNumbering/%s>>" % numbering.encode())


def header_cell(row: Element, scope: Literal["Column", "Row"]) -> Element:
    """Append a header cell that says which way it points."""
    return row.child("TH", b"<</O/Table/Scope/%s>>" % scope.encode())


def table(parent: Element, summary: str) -> Element:
    """Append a table that says in one sentence what it holds."""
    return parent.child("Table", b"<</O/Table/Summary %s>>" % hex_string(summary))


def hex_string(text: str) -> bytes:
    """Write ``text`` as a PDF string in UTF-16."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().encode()
