"""Reads a printed file with PDFium: its texts with their marks, its elements, what it may do."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_DECORATION: Final = "Artifact"
_PICTURE: Final = "Figure"
_TEXT_OBJECT: Final = 1
_LONGEST_MARK: Final = 64
_UNIT: Final = 2


class File:
    """An open file. PDFium is read late: only who looks at finished files needs it."""

    def __init__(self, document: Any, raw: Any) -> None:
        self._document, self._raw = document, raw
        self.pages = len(document)
        self.title = str(document.get_metadata_value("Title"))
        self.is_encrypted = raw.FPDF_GetSecurityHandlerRevision(document) != -1
        self.is_tagged = bool(raw.FPDFCatalog_IsTagged(document))
        self.language = _told(raw.FPDFCatalog_GetLanguage, document, wide=True)
        scripts = raw.FPDFDoc_GetJavaScriptActionCount(document)
        self.acts = scripts > 0 or raw.FPDFDoc_GetAttachmentCount(document) > 0

    def page(self, number: int) -> "Page":
        """Open a page, from 0."""
        return Page(self._document[number], self._raw)


class Page:
    """One page."""

    def __init__(self, page: Any, raw: Any) -> None:
        self._page, self._raw = page, raw
        self._text = page.get_textpage()

    def close(self) -> None:
        """Let the page go."""
        self._text.close()
        self._page.close()

    def read_aloud(self) -> Iterator[str]:
        """Give each letter and digit read aloud: of no decoration, and of no picture.

        Signs are left out: PDFium itself passes over some of them.
        """
        for thing in self._texts():
            if self._marks(thing).isdisjoint({_DECORATION, _PICTURE}):
                text = _told(self._raw.FPDFTextObj_GetText, thing, self._text, wide=True)
                yield from (letter for letter in text.casefold() if letter.isalnum())

    def fonts_are_embedded(self) -> bool:
        """Say whether every font used lies in the file."""
        raw = self._raw
        return all(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(t)) for t in self._texts())

    def elements(self) -> Iterator[tuple[str, str]]:
        """Give the tag and the alternative text of each element that has a part on this page."""
        raw = self._raw
        tree = raw.FPDF_StructTree_GetForPage(self._page)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from self._below(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
        raw.FPDF_StructTree_Close(tree)

    def _below(self, element: Any) -> Iterator[tuple[str, str]]:
        raw = self._raw
        if not element:
            return
        yield (
            _told(raw.FPDF_StructElement_GetType, element),
            _told(raw.FPDF_StructElement_GetAltText, element),
        )
        for number in range(raw.FPDF_StructElement_CountChildren(element)):
            yield from self._below(raw.FPDF_StructElement_GetChildAtIndex(element, number))

    def _texts(self) -> Iterator[Any]:
        raw, page = self._raw, self._page
        for number in range(raw.FPDFPage_CountObjects(page)):
            thing = raw.FPDFPage_GetObject(page, number)
            if raw.FPDFPageObj_GetType(thing) == _TEXT_OBJECT:
                yield thing

    def _marks(self, thing: Any) -> set[str]:
        raw = self._raw
        names = set()
        for number in range(raw.FPDFPageObj_CountMarks(thing)):
            size, buffer = ctypes.c_ulong(), ctypes.create_string_buffer(_LONGEST_MARK)
            mark = raw.FPDFPageObj_GetMark(thing, number)
            raw.FPDFPageObjMark_GetName(mark, _wide(buffer), len(buffer), size)
            names.add(_text(buffer.raw[: size.value]))
        return names


@contextmanager
def opened(pdf: bytes) -> Iterator[File | None]:
    """Open a file; None where it cannot be read."""
    from pypdfium2 import (  # noqa: PLC0415 - only who looks at finished files needs it
        PdfDocument,
        PdfiumError,
        raw,
    )

    try:
        document = PdfDocument(pdf)
    except PdfiumError:
        yield None
        return
    try:
        yield File(document, raw)
    finally:
        document.close()


def _told(ask: Callable[..., int], *things: Any, wide: bool = False) -> str:
    """Ask for a text whose length in bytes PDFium tells first."""
    size = ask(*things, None, 0)
    buffer = ctypes.create_string_buffer(max(_UNIT, size))
    ask(*things, _wide(buffer) if wide else buffer, size)
    return _text(buffer.raw[:size])


def _wide(buffer: Any) -> Any:
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


def _text(raw: bytes) -> str:
    return raw.decode("utf-16-le", "replace").rstrip("\0")
