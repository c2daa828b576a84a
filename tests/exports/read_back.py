"""Reads exported files as other programs do, and gives their words in order."""

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from typing_extensions import override

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WORD = re.compile(r"[^\W_]+")


def words_in(texts: str) -> list[str]:
    """Give the words and numbers of a text, in order."""
    return _WORD.findall(texts)


def part(docx: bytes, name: str = "word/document.xml") -> ET.Element:
    """Give the root of one part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - a file we have just made


def text_of_word(docx: bytes) -> str:
    """Give the body of a Word file, pictures by their words, footnotes last."""
    body = part(docx).find(f"{W}body")
    assert body is not None
    lines = [*_paragraphs(body), *_paragraphs(part(docx, "word/footnotes.xml"))]
    return "\n".join(lines)


def _paragraphs(root: ET.Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        said = []
        for node in paragraph.iter():
            if node.tag == f"{W}t":
                said.append(node.text or "")
            elif node.tag in (f"{W}br", f"{W}tab"):
                said.append(" ")
            elif node.tag == f"{DRAWING}docPr":
                said.append(node.get("descr", ""))
        yield "".join(said)


class Page(HTMLParser):
    """A page as read: its body's text, its elements and all their attributes."""

    def __init__(self, html: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self._unread = 0
        self.feed(html.decode("utf-8"))
        self.close()

    @property
    def text(self) -> str:
        return "".join(self.said)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag not in ("b", "span", "a", "sup"):
            self.said.append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} closes what is not open"

    @override
    def handle_data(self, data: str) -> None:
        if "main" in self.open and "sup" not in self.open:
            self.said.append(data)


VOID = frozenset({"meta", "br", "hr", "img"})
