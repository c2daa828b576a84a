"""What stands where on a page of HTML, comments, attributes and pictures inside it included."""

import base64
import binascii
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote_to_bytes

from typing_extensions import override

from meetingapp.domain.leaks import LeakPlace
from meetingapp.exports.scanning.pictures import texts_of_picture
from meetingapp.exports.scanning.places import NotReadableError, Places

_SAID_INSTEAD: Final = frozenset({"alt", "title", "aria-label", "aria-description", "summary"})
_UNSEEN: Final = frozenset({"style", "script", "template", "noscript"})
_BLOCKS: Final = frozenset(
    {"p", "br", "li", "dt", "dd", "td", "th", "tr", "h1", "h2", "h3", "figcaption", "title", "hr",
     "section", "div", "blockquote", "text"}
)  # fmt: skip
_HELD: Final = "data:"


def texts_of_page(content: bytes) -> Places:
    """Sort the texts of a page.

    Raises:
        NotReadableError: it is no text, or holds a picture that cannot be read.
    """
    try:
        page = content.decode("utf-8")
    except UnicodeDecodeError:
        raise NotReadableError from None
    reader = _Reader()
    reader.feed(page)
    reader.close()
    for place, said in reader.said.items():
        reader.places.texts[place].append("".join(said))
    return reader.places


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.places = Places()
        self.said: dict[LeakPlace, list[str]] = {place: [] for place in LeakPlace}
        self._within: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        for name, value in told.items():
            if value.startswith(_HELD):
                self._held(value)
            elif tag == "meta" and name == "content":
                self.said[LeakPlace.METADATA].append(f"{value}\n")
            else:
                place = LeakPlace.ALT if name in _SAID_INSTEAD else LeakPlace.STREAM
                self.said[place].append(f"{value}\n")
        self._within.append(tag)
        if tag in _BLOCKS:
            self.said[LeakPlace.TEXT].append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            while self._within.pop() != tag:
                pass
        if tag in _BLOCKS:
            self.said[LeakPlace.TEXT].append("\n")

    @override
    def handle_data(self, data: str) -> None:
        if not _UNSEEN.isdisjoint(self._within):
            self.said[LeakPlace.STREAM].append(data)
        elif "title" in self._within:
            self.said[LeakPlace.METADATA].append(data)
        else:
            self.said[LeakPlace.TEXT].append(data)

    @override
    def handle_comment(self, data: str) -> None:
        self.said[LeakPlace.STREAM].append(f"{data}\n")

    @override
    def handle_decl(self, decl: str) -> None:
        self.said[LeakPlace.STREAM].append(f"{decl}\n")

    @override
    def unknown_decl(self, data: str) -> None:
        self.said[LeakPlace.STREAM].append(f"{data}\n")

    @override
    def handle_pi(self, data: str) -> None:
        self.said[LeakPlace.STREAM].append(f"{data}\n")

    def _held(self, address: str) -> None:
        """Look into a picture that stands in its own address."""
        told, _, packed = address.removeprefix(_HELD).partition(",")
        try:
            content = (
                base64.b64decode(packed, validate=True)
                if told.endswith(";base64")
                else unquote_to_bytes(packed)
            )
        except binascii.Error:
            raise NotReadableError from None
        if told.startswith("image/svg+xml"):
            drawn = texts_of_page(content)
            for texts in drawn.texts.values():
                self.places.texts[LeakPlace.STREAM] += texts
            self.places.raw += drawn.raw
        else:
            self.places.texts[LeakPlace.STREAM] += texts_of_picture(content)
            self.places.raw.append(content)
