"""A document as a Word file: real headings, tables with a head, languages and texts for pictures.

The words are those of every other format. What a reader changes in it afterwards is no longer ours.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias, assert_never

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from meetingapp.document.blocks import (
    Block,
    Box,
    Chart,
    Checks,
    Contents,
    Document,
    Faces,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Lines,
    Link,
    Note,
    Para,
    Quote,
    Step,
    Table,
    Theme,
)
from meetingapp.document.plain import address_beside, every, plain_text
from meetingapp.document.visible import is_right_to_left
from meetingapp.domain.links import is_link
from meetingapp.exports.word import lists, looks, tables
from meetingapp.exports.word.elements import Element, element, field, paragraph, run
from meetingapp.exports.word.furniture import write_furniture
from meetingapp.exports.word.package import finished
from meetingapp.exports.word.pictures import Pictures
from meetingapp.exports.word.template import hanging, opened

_LONG: Final = 20_000
"""A document of so many letters has about eight pages, and is given a table of contents."""
_SECTION: Final = 2
_RELATION: Final = qn("r:id")
_PARA: Final = {"body": "BodyText", "strong": "Answer", "small": "Small"}


Picture: TypeAlias = Callable[[Chart, str], bytes]


def docx_file(document: Document, picture: Picture | None = None) -> bytes:
    """Write ``document`` as a Word file. No text a person can write makes it fail.

    Args:
        document: what is written.
        picture: draws a chart in a language as a PNG; where it gives nothing, the chart is told
            in words alone.
    """
    return _Scribe(document, picture).file()


class _Scribe:
    """Writes one file, block after block."""

    def __init__(self, document: Document, picture: Picture | None) -> None:
        self._document = document
        self._picture = picture
        self._rtl = is_right_to_left(document.language)
        self._made = opened(document)
        self._pictures = Pictures()
        self._footnotes: list[Element] = []
        self._headings = _sections(document) if _is_long(document) else []
        self._headed = 0

    def file(self) -> bytes:
        furniture, header = self._document.furniture, self._made.sections[0].header.part
        write_furniture(
            self._made,
            furniture,
            lambda: self._pictures.logo(header, furniture.logo, furniture.logo_alt),
        )
        body = self._made.element.body
        end = body[-1]
        for each in self._all(self._document.blocks):
            end.addprevious(each)
        return finished(self._made, self._footnotes, self._document.written)

    def _all(self, blocks: Iterable[Block]) -> Iterator[Element]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterable[Element]:  # noqa: C901, PLR0911, PLR0912 - one branch per kind of block
        hang = hanging(self._document)
        match block:
            case Heading(level=level, text=text, sub=sub):
                return self._heading(level, text, sub)
            case Para():
                return self._para(block)
            case Note():
                return [self._note(block)]
            case Link():
                return [self._link(block)]
            case Facts():
                return lists.facts(block, beside=hang > 0)
            case Quote():
                return _quote(block)
            case Table():
                return tables.table(
                    block, rtl=self._rtl, to_sign=self._document.theme is Theme.FORM
                )
            case Items():
                return lists.items(block, self._made, hang=hang)
            case Checks():
                return lists.checks(block, hang=hang)
            case Lines():
                return lists.lines(block)
            case Chart(facts=beside):
                return [*self._chart(block), *self._all((Facts(beside),) if beside else ())]
            case Step(heading=heading, parts=parts):
                return [*self._heading(2, heading, ""), *self._all(parts)]
            case Faces():
                return lists.faces(block)
            case Contents(title=title):
                return self._contents(title)
            case Box(parts=parts, by_hand=by_hand):
                return looks.framed(self._all(parts), rtl=self._rtl, by_hand=by_hand)
            case Keep(parts=parts):
                return looks.kept(list(self._all(parts)))
            case FirstBreak():
                return []
            case _:
                assert_never(block)

    def _heading(self, level: int, text: str, sub: str) -> Iterator[Element]:
        content = [run(text)]
        if level == _SECTION and self._headings:
            self._headed += 1
            mark = element("bookmarkStart", id=self._headed, name=f"_Toc{self._headed}")
            content = [mark, *content, element("bookmarkEnd", id=self._headed)]
        yield paragraph(f"Heading{level}", content)
        if sub:
            yield paragraph("Subtitle" if level == 1 else "Note", [run(sub)])

    def _para(self, block: Para) -> Iterator[Element]:
        content = [run(block.text)]
        if block.footnote:
            content.append(self._footnote(block.footnote))
        yield paragraph(_PARA[block.role], content)

    def _note(self, block: Note) -> Element:
        if not block.language:
            return paragraph("Note", [run(block.text)])
        other = is_right_to_left(block.language)
        direction = [element("bidi", val=int(other))] if other != self._rtl else []
        looks_ = [element("rtl", val=int(other))] if direction else []
        said = run(block.text, *looks_, element("lang", val=block.language, bidi=block.language))
        return paragraph("Note", [said], *direction)

    def _footnote(self, text: str) -> Element:
        number = len(self._footnotes) + 1
        called = element("rPr", element("rStyle", val="FootnoteReference"))
        note = [element("r", called, element("footnoteRef")), run(" "), run(text)]
        self._footnotes.append(element("footnote", paragraph("FootnoteText", note), id=number))
        style = element("rPr", element("rStyle", val="FootnoteReference"))
        return element("r", style, element("footnoteReference", id=number))

    def _link(self, block: Link) -> Element:
        beside = address_beside(block)
        told = [run(beside)] if beside else []
        if not is_link(block.url):
            return paragraph("BodyText", [run(block.text), *told])
        part = self._made.part
        number = part.relate_to(block.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        leading = element("hyperlink", run(block.text, style="Hyperlink"))
        leading.set(_RELATION, number)
        return paragraph("BodyText", [leading, *told])

    def _chart(self, block: Chart) -> Iterator[Element]:
        yield paragraph("Caption", [run(block.title)])
        drawn = self._picture(block, self._document.language) if self._picture else b""
        if drawn:
            shown = self._pictures.chart(self._made.part, drawn, block.alt)
            yield paragraph("Picture", [shown])
        else:
            yield paragraph("Small", [run(block.alt)])

    def _contents(self, title: str) -> Iterator[Element]:
        """List the sections, each leading to its place; Word puts page numbers to them if asked."""
        if not self._headings:
            return
        yield paragraph("TOCHeading", [run(title)])
        leading = [
            element("hyperlink", run(text), anchor=f"_Toc{number}")
            for number, text in enumerate(self._headings, start=1)
        ]
        begin, told, separate, *_, end = field(r'TOC \o "2-2" \h \z \u', [])
        for number, each in enumerate(leading):
            before = [begin, told, separate] if number == 0 else []
            after = [end] if number == len(leading) - 1 else []
            yield paragraph("TOC1", [*before, each, *after])


def _quote(block: Quote) -> Iterator[Element]:
    yield paragraph("QuoteLabel", [run(block.label)])
    said = run(f"«{block.words}»", element("i")) if block.verbatim else run(block.words)
    yield paragraph("Quote", [said])
    if block.source:
        yield paragraph("QuoteSource", [run(block.source)])
    yield paragraph("AfterTable")  # else Word joins the frames of two quotes


def _is_long(document: Document) -> bool:
    wanted = any(isinstance(block, Contents) for block in every(document.blocks))
    return wanted and len(plain_text(document)) >= _LONG


def _sections(document: Document) -> list[str]:
    """Give the headings a table of contents lists, in the order in which they are written."""
    return [
        block.heading if isinstance(block, Step) else block.text
        for block in every(document.blocks)
        if isinstance(block, Step) or (isinstance(block, Heading) and block.level == _SECTION)
    ]
