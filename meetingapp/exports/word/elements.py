"""The few elements of a Word file that our documents need, in the order its schema wants."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from meetingapp.document.visible import visible

Element: TypeAlias = BaseOxmlElement
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Make an element of WordprocessingML; an attribute ``space_`` stands for ``w:space``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    made.extend(children)
    return made


def run(text: str, *looks: Element, style: str = "") -> Element:
    """Write a text people may have written: the only door by which text reaches a Word file."""
    made = element("r")
    properties = ([element("rStyle", val=style)] if style else []) + list(looks)
    if properties:
        made.append(element("rPr", *properties))
    for number, line in enumerate(visible(text).split("\n")):
        if number:
            made.append(element("br"))
        if line:
            made.append(_text("t", line))
    return made


def paragraph(style: str, content: Iterable[Element] = (), *looks: Element) -> Element:
    """Make a paragraph; ``looks`` are what differs from its style."""
    return element("p", element("pPr", element("pStyle", val=style), *looks), *content)


def tab() -> Element:
    """Go to the next tab stop."""
    return element("r", element("tab"))


def field(instruction: str, shown: Iterable[Element]) -> Iterator[Element]:
    """Make a field: what Word works out, and what stands there until it does."""
    yield element("r", element("fldChar", fldCharType="begin"))
    yield element("r", _text("instrText", f" {instruction} "))
    yield element("r", element("fldChar", fldCharType="separate"))
    yield from shown
    yield element("r", element("fldChar", fldCharType="end"))


def _text(tag: str, text: str) -> Element:
    made = element(tag)
    made.text = text
    made.set(_SPACE, "preserve")
    return made
