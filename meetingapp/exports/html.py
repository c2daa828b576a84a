"""A document as one page of HTML: for the clipboard, and for reading where there is no Word.

Nothing in it is fetched from anywhere and nothing in it runs. Whoever pastes it elsewhere keeps
headings, lists and tables; the style only makes it look like the printed minutes.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, assert_never

from meetingapp import paths
from meetingapp.document.blocks import (
    Block,
    Box,
    Chart,
    Checks,
    Contents,
    Document,
    Faces,
    Fact,
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
)
from meetingapp.document.plain import address_beside
from meetingapp.document.visible import is_right_to_left
from meetingapp.domain.links import is_link
from meetingapp.exports.page.chart import svg
from meetingapp.exports.page.elements import attribute, element, inside, listed, text_of
from meetingapp.exports.page.furniture import footer, header
from meetingapp.exports.page.tables import line_of, table

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_SMILES: Final = ("&#x1F642;", "&#x1F610;", "&#x1F641;")


def html_file(document: Document) -> bytes:
    """Write ``document`` as a page of HTML. No text a person can write makes it fail."""
    return _Scribe(document).page().encode()


class _Scribe:
    """Writes one page, block after block."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._footnotes: list[str] = []

    def page(self) -> str:
        document = self._document
        direction = ' dir="rtl"' if is_right_to_left(document.language) else ""
        style = (paths.resources() / "html" / "document.css").read_text("utf-8")
        head = [
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{attribute(document.title)}</title>",
            f"<style>\n{style}</style>",
        ]
        body = [
            *header(document.furniture),
            f'<main class="{document.theme}">',
            *self._all(document.blocks),
            *self._notes(),
            "</main>",
            *footer(document.furniture),
        ]
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{escape(document.language)}"{direction}>',
                "<head>",
                *head,
                "</head>",
                "<body>",
                *body,
                "</body>",
                "</html>",
                "",
            ]
        )

    def _all(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one branch per kind of block
        match block:
            case Heading(level=level, text=text, sub=sub):
                yield element(f"h{level}", text_of(text))
                if sub:
                    yield element("p", text_of(sub), "sub")
            case Para(text=text, role=role):
                yield element("p", text_of(text) + self._called(block.footnote), role)
            case Note(text=text, language=language):
                yield f'<p class="note"{_language(language)}>{text_of(text)}</p>'
            case Link():
                yield _link(block)
            case Facts(rows=rows):
                yield "<dl>"
                yield from (line for row in rows for line in _fact(row))
                yield "</dl>"
            case Quote():
                yield from _quote(block)
            case Table():
                yield from table(block)
            case Items(items=items, numbered=numbered):
                yield from listed("ol" if numbered else "ul", (text_of(item) for item in items))
            case Checks(items=items):
                boxes = (f"{'☑' if on else '☐'} {text_of(text)}" for text, on in items)
                yield from listed("ul", boxes, "checks")
            case Lines(labels=labels):
                for label in labels:
                    yield f'<hr class="line"><p class="small">{text_of(label)}</p>'
            case Chart(facts=beside):
                yield from self._chart(block)
                yield from self._all((Facts(beside),) if beside else ())
            case Step(heading=heading, parts=parts):
                yield element("h2", text_of(heading))
                yield from self._all(parts)
            case Faces(labels=labels):
                faces = zip(_SMILES, labels, strict=True)
                said = (
                    f'<span class="face" aria-hidden="true">{face}</span> {text_of(label)}'
                    for face, label in faces
                )
                yield from listed("ul", said, "faces")
            case Box(parts=parts, by_hand=by_hand):
                yield f'<section class="{"form" if by_hand else "agreed"}">'
                yield from self._all(parts)
                yield "</section>"
            case Keep(parts=parts):
                yield '<div class="keep">'
                yield from self._all(parts)
                yield "</div>"
            case FirstBreak() | Contents():  # there are no pages
                pass
            case _:
                assert_never(block)

    def _called(self, footnote: str) -> str:
        if not footnote:
            return ""
        self._footnotes.append(footnote)
        number = len(self._footnotes)
        return f'<sup><a id="r{number}" href="#f{number}">{number}</a></sup>'

    def _notes(self) -> Iterator[str]:
        if self._footnotes:
            yield '<ol class="footnotes">'
            for number, text in enumerate(self._footnotes, start=1):
                yield f'<li id="f{number}">{text_of(text)} <a href="#r{number}">↩</a></li>'
            yield "</ol>"

    def _chart(self, block: Chart) -> Iterator[str]:
        drawn = svg(block, self._document.language)
        yield "<figure>"
        yield element("figcaption", text_of(block.title))
        if drawn:
            yield f'<img alt="" src="{inside("svg+xml", drawn.encode())}">'
        yield element("p", text_of(block.alt), "small")
        yield "</figure>"


def _link(block: Link) -> str:
    told = text_of(address_beside(block))
    if not is_link(block.url):
        return element("p", text_of(block.text) + told)
    leading = f'<a href="{escape(block.url)}" rel="noopener noreferrer">{text_of(block.text)}</a>'
    return element("p", leading + told)


def _fact(row: Fact) -> Iterator[str]:
    yield element("dt", text_of(row.label))
    yield from (f"<dd>{line_of(value)}</dd>" for value in row.values)


def _quote(block: Quote) -> Iterator[str]:
    yield "<blockquote>"
    yield element("p", text_of(block.label), "label")
    words = text_of(block.words)
    yield element("p", f"«{words}»" if block.verbatim else words, "words" if block.verbatim else "")
    if block.source:
        yield element("p", text_of(block.source), "small")
    yield "</blockquote>"


def _language(language: str) -> str:
    if not language:
        return ""
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return f' lang="{escape(language)}" dir="{direction}"'
