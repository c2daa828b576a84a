"""How single paragraphs differ from their style: framed, kept with the next, numbered."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from docx.oxml.ns import qn

from meetingapp.document.blocks import Chip, Tone
from meetingapp.exports.word.elements import Element, element, paragraph, run

_GREEN: Final = "0D5C49"
_AGREED: Final = "EDF5F1"
_LINE: Final = "7C8A83"
_FORM: Final = "F4F6F5"
_CHIPS: Final = {
    Tone.GREEN: ("14603A", "E1F1E7"),
    Tone.YELLOW: ("6A4700", "FFEFC4"),
    Tone.RED: ("96191F", "FBE5E3"),
    Tone.NEUTRAL: ("404B46", "EAEEEC"),
}
_INSIDE: Final = 260
_MARK: Final = 340
_MARKED: Final = frozenset({"ListBullet", "ListNumber", "Check"})
_BEFORE_FRAME: Final = frozenset(
    {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr"}
)
_BEFORE_INDENT: Final = _BEFORE_FRAME | {"pBdr", "shd", "tabs", "bidi", "spacing"}


def chip(shown: Chip) -> Element:
    """Write a chip: its word carries the meaning, the tint is decoration."""
    ink, ground = _CHIPS[shown.tone]
    return run(
        f"\N{NO-BREAK SPACE}{shown.text}\N{NO-BREAK SPACE}",
        element("b"),
        element("color", val=ink),
        element("shd", val="clear", color="auto", fill=ground),
    )


def framed(paragraphs: Iterable[Element], *, rtl: bool, by_hand: bool = False) -> Iterator[Element]:
    """Put paragraphs in a frame, green where it was agreed: Word joins those that look alike."""
    bar_colour, ground = (_LINE, _FORM) if by_hand else (_GREEN, _AGREED)
    edge = "right" if rtl else "left"
    for each in paragraphs:
        if each.tag == qn("w:p"):
            properties = each.find(qn("w:pPr"))
            bar = element(edge, val="single", sz=22, space_=8, color=bar_colour)
            _put(properties, _BEFORE_FRAME, element("pBdr", bar))
            _put(
                properties,
                _BEFORE_FRAME | {"pBdr"},
                element("shd", val="clear", color="auto", fill=ground),
            )
            style = properties.find(qn("w:pStyle")).get(qn("w:val"))
            hanging = _MARK if style in _MARKED else 0
            for own in properties.findall(qn("w:ind")):
                properties.remove(own)
            _put(
                properties, _BEFORE_INDENT, element("ind", left=_INSIDE + hanging, hanging=hanging)
            )
        yield each
    yield paragraph("AfterTable")


def kept(parts: Sequence[Element]) -> Sequence[Element]:
    """Keep every paragraph with the next, the last one with nothing."""
    for each in parts[:-1]:
        for one in each.iter(qn("w:p")):
            properties = one.find(qn("w:pPr"))
            if properties.find(qn("w:keepNext")) is None:
                _put(properties, frozenset({"pStyle"}), element("keepNext"))
    return parts


def _put(properties: Element, before: frozenset[str], made: Element) -> None:
    """Put a property where the schema wants it: after those named ``before``."""
    names = {qn(f"w:{name}") for name in before}
    at = sum(1 for child in properties if child.tag in names)
    properties.insert(at, made)
