"""A ReportLab canvas on which everything drawn is either tagged or marked as decoration."""

import hashlib
import io
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Final

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from meetingapp.minutes.tagging.elements import Element, Mark, Spot
from meetingapp.minutes.tagging.metadata import Metadata, xmp
from meetingapp.minutes.tagging.objects import Literal, Stamp, Written
from meetingapp.minutes.tagging.spots import Box, Clickable, Target, annotation
from meetingapp.minutes.tagging.structure import write_structure

_VERSION: Final = (1, 7)
_ELSEWHERE: Final = "?"
"""The code of a character that lies in a later subset of its face."""


class TaggedCanvas(Canvas):  # type: ignore[misc] # ReportLab ships no types
    """Draws pages and, at the end, gives the bytes of a PDF/A-2a and PDF/UA-1 file.

    Args:
        facts: what the file says of itself.
        root: the structure tree; its elements are filled while pages are drawn.
        face: the name of an embedded face; ReportLab would start each page in Helvetica.
        profile: an sRGB colour profile.
        size: page width and height in points.
    """

    def __init__(
        self, facts: Metadata, root: Element, *, face: str, profile: Path, size: tuple[float, float]
    ) -> None:
        super().__init__(
            io.BytesIO(),
            pagesize=size,
            pageCompression=1,
            pdfVersion=_VERSION,
            lang=facts.language,
            initialFontName=face,
        )
        self._facts = facts
        self._root = root
        self._profile = profile
        self._marks: list[list[Element]] = [[]]
        self._marked = False
        self._spots: list[tuple[Element, bytes]] = []
        self._codes: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._subsets: dict[str, str] = {}
        self._keep_bytes_the_same()
        self.setTitle(facts.title)
        self.setAuthor(facts.author)
        self.setSubject(facts.subject)
        self.setCreator(facts.creator)
        self.setProducer(facts.producer)

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """Tag what is drawn inside as ``element``; inside an artifact it stays decoration."""
        if self._marked:
            yield
            return
        with self._bracket(self._opening(element)):
            yield

    def _opening(self, element: Element) -> str:
        """Give this page one more run of marked content, and ``element`` one more part."""
        row = self._marks[-1]
        number = len(row)
        row.append(element)
        element.kids.append(Mark(len(self._marks) - 1, number))
        return f"/{element.tag} <</MCID {number}>> BDC"

    @contextmanager
    def artifact(self, *, pagination: bool = False) -> Iterator[None]:
        """Mark what is drawn inside as decoration, which readers skip."""
        if self._marked:
            yield
            return
        with self._bracket(
            "/Artifact <</Type /Pagination>> BDC" if pagination else "/Artifact BMC"
        ):
            yield

    @contextmanager
    def _bracket(self, opening: str) -> Iterator[None]:
        self.addLiteral(opening)
        self._marked = True
        try:
            yield
        finally:
            self._marked = False
            self.addLiteral("EMC")

    def write(
        self,
        element: Element,
        lines: Iterable[Sequence[tuple[str, str]]],
        at: tuple[float, float],
        *,
        size: float,
        leading: float,
        colour: Color,
    ) -> None:
        """Write ``lines`` as ``set_type`` does, tagged as ``element``: one step, for it is most."""
        typed = self._typed(lines, at, size, leading, colour)
        if self._marked:
            self.addLiteral(typed)
            return
        self.addLiteral(f"{self._opening(element)}\n{typed}\nEMC")

    def set_type(
        self,
        lines: Iterable[Sequence[tuple[str, str]]],
        at: tuple[float, float],
        size: float,
        leading: float,
        colour: Color,
    ) -> None:
        """Write ``lines`` of (face, text) downwards; the first baseline begins ``at`` (x, y).

        ReportLab's own text object does the same three times slower.
        """
        self.addLiteral(self._typed(lines, at, size, leading, colour))

    def _typed(
        self,
        lines: Iterable[Sequence[tuple[str, str]]],
        at: tuple[float, float],
        size: float,
        leading: float,
        colour: Color,
    ) -> str:
        code = [f"{_begun(colour.rgb(), leading)} {at[0]:.2f} {at[1]:.2f} Tm"]
        current = ""
        for line in lines:
            for face, text in line:
                for name, codes in self._encoded(face, text):
                    if name != current:
                        code.append(_sized(name, size))
                        current = name
                    code.append(f"<{codes}> Tj")
            code.append("T*")
        code[-1] = "ET"
        return "\n".join(code)

    def _encoded(self, face: str, text: str) -> Sequence[tuple[str, str]]:
        """Give ``text`` as codes of the embedded subsets: nearly always of the first one alone."""
        known = self._codes[face]
        try:
            codes = "".join(map(known.__getitem__, text))
        except KeyError:
            self._learn(face, text)
            return self._encoded(face, text)
        if _ELSEWHERE not in codes:
            return ((self._first_subset(face), codes),)
        font = pdfmetrics.getFont(face)
        return [
            (font.getSubsetInternalName(subset, self._doc), part.hex())
            for subset, part in font.splitString(text, self._doc)
        ]

    def _learn(self, face: str, text: str) -> None:
        """Give each new character its code, in the order they are met."""
        font, known = pdfmetrics.getFont(face), self._codes[face]
        new = [character for character in dict.fromkeys(text) if character not in known]
        split = font.splitString("".join(new), self._doc)
        codes = [(subset, code) for subset, run in split for code in run]
        for character, (subset, code) in zip(new, codes, strict=True):
            known[character] = f"{code:02x}" if subset == 0 else _ELSEWHERE

    def _first_subset(self, face: str) -> str:
        if face not in self._subsets:
            name = pdfmetrics.getFont(face).getSubsetInternalName(0, self._doc)
            self._subsets[face] = name
        return self._subsets[face]

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add a bookmark to the place ``top`` points above the bottom of this page."""
        key = f"b{len(self._destinations)}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=top)
        self.addOutlineEntry(title, key, level)

    def target(self, top: float) -> Target:
        """Give the place ``top`` points above the bottom of this page."""
        return Target(len(self._marks) - 1, top)

    def link(
        self,
        element: Element,
        boxes: Sequence[Box],
        leads: str | Callable[[], Target | None],
        says: str,
    ) -> None:
        """Let a click inside ``boxes`` lead to an address or to a place of this file.

        Args:
            element: the ``Link`` whose text stands there.
            boxes: the lines of the text, on this page.
            leads: the address, or who tells the place when the file is written.
            says: what a reader's program says of it.
        """
        page, number = len(self._marks) - 1, len(self._spots)
        spot = Clickable(element, page, boxes, leads, says)
        reference = self._doc.Reference(Written(partial(self._annotation, spot, number)))
        self._annotationrefs.append(reference)
        self._spots.append((element, bytes(reference.format(self._doc))))
        element.kids.append(Spot(page, number))

    def _annotation(self, spot: Clickable, number: int) -> bytes:
        pages = self._doc.Pages.pages
        names = [bytes(self._doc.Reference(page).format(self._doc)) for page in pages]
        return annotation(spot, len(pages) + number, names)

    @contextmanager
    def picture(self, element: Element, box: Box) -> Iterator[None]:
        """Tag what is drawn inside as a picture that fills ``box``."""
        element.attributes = b"<</O/Layout/BBox[%.2f %.2f %.2f %.2f]>>" % box
        with self.mark(element):
            yield

    def next_page(self) -> None:
        """End this page and begin another."""
        self.showPage()
        self._marks.append([])

    def finished(self) -> bytes:
        """End the last page and give the file. Nothing may be drawn afterwards."""
        self.showPage()
        write_structure(self._doc, self._root, self._marks, self._spots)
        catalog = self._doc.Catalog
        catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": Literal(b"true")})
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: xmp(self._facts))
        catalog.OutputIntents = pdfdoc.PDFArray([self._output_intent()])
        return bytes(self._doc.GetPDFData(self))

    def _output_intent(self) -> pdfdoc.PDFDictionary:
        stream = pdfdoc.PDFStream(
            pdfdoc.PDFDictionary({"N": 3, "Filter": pdfdoc.PDFName("FlateDecode")}),
            _packed(self._profile),
        )
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("OutputIntent"),
                "S": pdfdoc.PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
                "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
                "DestOutputProfile": self._doc.Reference(stream),
            }
        )

    def _keep_bytes_the_same(self) -> None:
        """Seed the dates and the file's /ID with the document's own moment, not with the clock."""
        stamp = Stamp(self._facts.written)
        seed = f"{self._facts.written.isoformat()} {self._facts.title}".encode()
        self._doc._timeStamp = stamp  # noqa: SLF001 - ReportLab has no other way in
        self._doc.signature = hashlib.md5(seed, usedforsecurity=False)


@lru_cache(256)
def _begun(rgb: tuple[float, float, float], leading: float) -> str:
    """Begin a text: its colour and the step of its lines, of which there are a few dozen."""
    return "BT {:.3f} {:.3f} {:.3f} rg {:.2f} TL 1 0 0 1".format(*rgb, leading)


@lru_cache(256)
def _sized(name: str, size: float) -> str:
    return f"{name} {size:.2f} Tf"


@cache
def _packed(profile: Path) -> bytes:
    return zlib.compress(profile.read_bytes(), 9)
