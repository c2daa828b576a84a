"""Elements of a page, and the one door by which text reaches it."""

import base64
from collections.abc import Iterable, Iterator
from html import escape

from meetingapp.document.visible import on_one_line, visible


def text_of(text: str) -> str:
    """Write a text people may have written."""
    return escape(visible(text)).replace("\n", "<br>")


def attribute(text: str) -> str:
    """Write a text people may have written as the value of an attribute, between double quotes."""
    return escape(on_one_line(text))


def element(tag: str, content: str, role: str = "") -> str:
    """Put ``content``, which is written already, in an element."""
    return f'<{tag} class="{role}">{content}</{tag}>' if role else f"<{tag}>{content}</{tag}>"


def listed(tag: str, items: Iterable[str], role: str = "") -> Iterator[str]:
    """Write a list of items that are written already."""
    yield f'<{tag} class="{role}">' if role else f"<{tag}>"
    yield from (f"<li>{item}</li>" for item in items)
    yield f"</{tag}>"


def inside(kind: str, content: bytes) -> str:
    """Give a picture as an address that holds the picture itself, so that nothing is fetched."""
    return f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"
