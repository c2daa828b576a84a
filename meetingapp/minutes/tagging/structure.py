"""Writes the structure tree and the parent tree into a finished file."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from meetingapp.minutes.tagging.elements import Element, Mark, hex_string
from meetingapp.minutes.tagging.objects import Literal, Written


def write_structure(
    document: Any,
    root: Element,
    marks: Sequence[Sequence[Element]],
    spots: Sequence[tuple[Element, bytes]],
) -> None:
    """Add the tree of ``root`` to ``document``.

    Args:
        document: ReportLab's document, all pages drawn.
        root: the ``Document`` element; empty groups are dropped from it.
        marks: for each page, the element of each run of marked content, by number.
        spots: each place that reacts to a click, by number: its element and its object's name.
    """
    _Tree(document, root.prune(), marks, spots).write()


class _Tree:
    def __init__(
        self,
        document: Any,
        elements: Sequence[Element],
        marks: Sequence[Sequence[Element]],
        spots: Sequence[tuple[Element, bytes]],
    ) -> None:
        self._document = document
        self._elements = elements
        self._marks = marks
        self._spots = spots
        self._pages = document.Pages.pages
        self._page_names = [self._name(page) for page in self._pages]
        self._names: dict[Element, bytes] = {}
        self._top_name = b""
        self._parents = b""
        self._identifiers = b""

    def write(self) -> None:
        """Give every element its number first, for parents and kids name each other."""
        top = self._document.Reference(Written(self._top))
        self._top_name = bytes(top.format(self._document))
        self._names = dict(zip(self._elements, self._next(len(self._elements)), strict=True))
        self._add([self._element(element) for element in self._elements])
        rows = self._next(len(self._marks))
        self._add([self._row(row) for row in self._marks])
        rows += [self._names[element] for element, _ in self._spots]
        parents = b" ".join(b"%d %s" % row for row in enumerate(rows))
        [self._parents] = self._next(1)
        self._add([b"<</Nums [%s]>>" % parents])
        self._identifiers = self._identified()
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = pdfdoc.PDFName("S")
            page.Trans = None
        catalog = self._document.Catalog
        catalog.StructTreeRoot = top
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": Literal(b"true")})

    def _name(self, thing: object) -> bytes:
        return bytes(self._document.Reference(thing).format(self._document))

    def _next(self, size: int) -> list[bytes]:
        """Name so many objects by the numbers they get when they are added next."""
        first = self._document.objectcounter + 1
        return [b"%d 0 R" % number for number in range(first, first + size)]

    def _add(self, written: Sequence[bytes]) -> None:
        """Give objects their numbers, as ``Reference`` does for what it has not seen yet."""
        document = self._document
        first = document.objectcounter + 1
        document.objectcounter += len(written)
        numbers = range(first, first + len(written))
        document.numberToId.update(zip(numbers, numbers, strict=True))
        document.idToObject.update(zip(numbers, written, strict=True))

    def _top(self) -> bytes:
        return b"<</Type/StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey %d%s>>" % (
            self._names[self._elements[0]],
            self._parents,
            len(self._marks) + len(self._spots),
            self._identifiers,
        )

    def _identified(self) -> bytes:
        """Write the tree of names, sorted as the standard asks; empty where nothing has one."""
        found = sorted(
            (element.identifier.encode(), name)
            for element, name in self._names.items()
            if element.identifier
        )
        if not found:
            return b""
        names = b"".join(b"(%s) %s " % pair for pair in found)
        first, last = found[0][0], found[-1][0]
        [leaf] = self._next(1)
        self._add([b"<</Limits[(%s)(%s)]/Names[%s]>>" % (first, last, names)])
        return b"/IDTree<</Kids[%s]>>" % leaf

    def _row(self, row: Sequence[Element]) -> bytes:
        return b"[%s]" % b" ".join(self._names[element] for element in row)

    def _element(self, element: Element) -> bytes:
        parent = self._names[element.parent] if element.parent else self._top_name
        parts = [b"<</Type/StructElem/S/%s/P %s" % (element.tag.encode(), parent)]
        if element.language:
            parts.append(b"/Lang (%s)" % element.language.encode())
        if element.alt:
            parts.append(b"/Alt %s" % hex_string(element.alt))
        if element.identifier:
            parts.append(b"/ID (%s)" % element.identifier.encode())
        if element.attributes:
            parts.append(b"/A %s" % element.attributes)
        home: int | None = None
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self._names[kid])
            elif isinstance(kid, Mark):
                if home is None:
                    home = kid.page
                    parts.append(b"/Pg %s" % self._page_names[home])
                kids.append(self._mark(kid, home))
            else:
                page = self._page_names[kid.page]
                kids.append(b"<</Type/OBJR/Pg %s/Obj %s>>" % (page, self._spots[kid.number][1]))
        return b"%s/K [%s]>>" % (b"".join(parts), b" ".join(kids))

    def _mark(self, mark: Mark, home: int) -> bytes:
        """Tell a mark by its number alone where it is on the page the element begins on."""
        if mark.page == home:
            return b"%d" % mark.number
        return b"<</Type/MCR/Pg %s/MCID %d>>" % (self._page_names[mark.page], mark.number)
