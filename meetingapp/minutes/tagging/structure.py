"""Writes the structure tree and the parent tree into a finished file."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from reportlab.pdfbase import pdfdoc

from meetingapp.minutes.tagging.elements import Element, Mark
from meetingapp.minutes.tagging.objects import Literal, Written


def write_structure(
    document: Any,
    root: Element,
    marks: Sequence[Sequence[Element]],
) -> None:
    """Add the tree of ``root`` to ``document``.

    Args:
        document: ReportLab's document, all pages drawn.
        root: the ``Document`` element; empty groups are dropped from it.
        marks: for each page, the element of each run of marked content, by number.
    """
    root.prune()
    _Tree(document, root, marks).write()


class _Tree:
    def __init__(
        self,
        document: Any,
        root: Element,
        marks: Sequence[Sequence[Element]],
    ) -> None:
        self._document = document
        self._root = root
        self._marks = marks
        self._pages = document.Pages.pages
        self._page_names = [self._name(page) for page in self._pages]
        self._names: dict[Element, bytes] = {}
        self._top_name = b""
        self._parents = b""

    def write(self) -> None:
        """Give every element an object number first, for parents and kids name each other."""
        top = self._document.Reference(Written(self._top))
        self._top_name = bytes(top.format(self._document))
        for element in self._root.walk():
            self._names[element] = self._name(Written(partial(self._element, element)))
        rows = [
            b"%d %s" % (number, self._name(Written(partial(self._row, row))))
            for number, row in enumerate(self._marks)
        ]
        parents = b"<</Nums [%s]>>" % b" ".join(rows)
        self._parents = self._name(Written(lambda: parents))
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = pdfdoc.PDFName("S")
            page.Trans = None
        catalog = self._document.Catalog
        catalog.StructTreeRoot = top
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": Literal(b"true")})

    def _name(self, thing: object) -> bytes:
        return bytes(self._document.Reference(thing).format(self._document))

    def _top(self) -> bytes:
        return b"<</Type/StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey %d>>" % (
            self._names[self._root],
            self._parents,
            len(self._marks),
        )

    def _row(self, row: Sequence[Element]) -> bytes:
        return b"[%s]" % b" ".join(self._names[element] for element in row)

    def _element(self, element: Element) -> bytes:
        parent = self._names[element.parent] if element.parent else self._top_name
        parts = [b"<</Type/StructElem/S/%s/P %s" % (element.tag.encode(), parent)]
        if element.language:
            parts.append(b"/Lang (%s)" % element.language.encode())
        if element.attributes:
            parts.append(b"/A %s" % element.attributes)
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        if home is not None:
            parts.append(b"/Pg %s" % self._page_names[home])
        kids = b" ".join(self._kid(kid, home) for kid in element.kids)
        return b"%s/K [%s]>>" % (b"".join(parts), kids)

    def _kid(self, kid: Element | Mark, home: int | None) -> bytes:
        if isinstance(kid, Element):
            return self._names[kid]
        if kid.page == home:
            return b"%d" % kid.number
        return b"<</Type/MCR/Pg %s/MCID %d>>" % (self._page_names[kid.page], kid.number)
