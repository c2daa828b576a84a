"""The text of a page on the clipboard, where a program left no plain text beside it."""

import re
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

from meetingapp.domain.pasted import plain_spaces

LONGEST_HTML: Final = 1_000_000
"""As much of a page is read as takes no time; the text in it has long been cut by then."""

_UNSEEN: Final = frozenset({"head", "style", "script", "title", "xml", "template"})
_BLOCKS: Final = frozenset(
    {"p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
     "blockquote", "pre", "hr", "section", "article"}
)  # fmt: skip
_CELLS: Final = frozenset({"td", "th"})


def text_of_html(html: str) -> str:
    """Read the text out of a page, with its paragraphs, lists and tables as lines."""
    reader = _Reader()
    reader.feed(html[:LONGEST_HTML])
    reader.close()
    lines = (line.strip(" ") for line in plain_spaces("".join(reader.parts)).split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip("\n")


class _Reader(HTMLParser):
    """Keeps the words; Word’s comments, styles and office tags are passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0
        self._in_cell = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _CELLS:
            self._in_cell += 1
        elif tag in _BLOCKS:
            self._break()
            if tag == "li":
                self.parts.append("- ")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _CELLS:
            self._in_cell = max(0, self._in_cell - 1)
            self.parts.append("\t")
        elif tag in _BLOCKS and tag != "br":
            self._break()

    @override
    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))

    def _break(self) -> None:
        """A paragraph inside a cell is no line of its own."""
        if not self._unseen:
            self.parts.append(" " if self._in_cell else "\n")
