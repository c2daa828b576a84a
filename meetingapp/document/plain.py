"""A document as plain text: for comparing, for tests and for reading without a PDF."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from meetingapp.document.blocks import (
    Block,
    Box,
    Cell,
    Chart,
    Checks,
    Chip,
    Contents,
    Document,
    Faces,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Line,
    Lines,
    Link,
    Note,
    Para,
    Quote,
    Step,
    Strong,
    Table,
    Weight,
)

_TO_WRITE_ON = "_" * 24
_FACES = (":-)", ":-|", ":-(")


def plain_text(document: Document) -> str:
    """Write the body of ``document``, one line per paragraph, row or item."""
    return "\n".join(line for block in document.blocks for line in lines_of(block)) + "\n"


def texts(document: Document) -> Iterator[str]:
    """Give every text of ``document``, body and furniture, as it was put in."""
    furniture = document.furniture
    yield document.title
    yield document.subject
    yield from (furniture.owner, furniture.unit, furniture.access, furniture.legal)
    yield from (furniture.line, furniture.recipient, furniture.logo_alt)
    yield from furniture.foot
    yield furniture.page
    for block in document.blocks:
        yield from lines_of(block)
    for block in every(document.blocks):
        if isinstance(block, Chart):
            yield from drawn_in(block)


def every(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give every block, in reading order, those inside others after the one they are in."""
    for block in blocks:
        yield block
        if isinstance(block, Box | Keep | Step):
            yield from every(block.parts)


def drawn_in(chart: Chart) -> Iterator[str]:
    """Give the texts that stand in the picture of a chart; its ``alt`` tells the same in words."""
    yield chart.unit
    yield from (series.name for series in chart.series)
    yield from (chart.start_label, chart.target_label)
    yield from (word for _, word in chart.marks)


def address_beside(link: Link) -> str:
    """Write where a link leads, in brackets after it: paper cannot be pressed."""
    shown = link.url.removeprefix("mailto:")
    return "" if shown in link.text else f" ({shown})"


def lines_of(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - a branch for each kind of block
    """Write one block."""
    match block:
        case Heading(level=level, text=text, sub=sub):
            yield from _headed(text, "=" if level == 1 else "-")
            if sub:
                yield sub
        case Para(text=text, footnote=footnote):
            yield f"{text} *" if footnote else text
            if footnote:
                yield f"  * {footnote}"
        case Note(text=text):
            yield text
        case Link():
            yield block.text + address_beside(block)
        case Facts(rows=rows):
            for row in rows:
                yield f"{row.label}: " + "; ".join(_line(value) for value in row.values)
        case Quote(label=label, words=words, source=source, verbatim=verbatim):
            yield label
            yield f"  «{words}»" if verbatim else f"  {words}"
            if source:
                yield f"  {source}"
        case Table(rows=()):
            pass  # a head over nothing says nothing
        case Table(head=head, rows=table_rows, groups=groups):
            if any(text for text, _ in groups):
                yield " | ".join(text for text, _ in groups)
            yield " | ".join(head)
            for cells in table_rows:
                yield " | ".join(_cell(cell) for cell in cells)
        case Items(items=items, numbered=numbered):
            for number, item in enumerate(items, start=1):
                yield f"{number}. {item}" if numbered else f"• {item}"
        case Checks(items=boxes):
            yield from (f"{'☑' if is_ticked else '☐'} {text}" for text, is_ticked in boxes)
        case Lines(labels=labels):
            yield from (f"{label}: {_TO_WRITE_ON}" if label else _TO_WRITE_ON for label in labels)
        case Chart(title=title, alt=alt, facts=facts):
            yield from (title, f"  {alt}")
            yield from lines_of(Facts(facts))
        case Step(heading=heading, parts=parts):
            yield from _headed(heading, "-")
            for part in parts:
                yield from lines_of(part)
        case Faces(labels=labels):
            yield from (f"{face} {label}" for face, label in zip(_FACES, labels, strict=True))
        case Box(parts=parts) | Keep(parts=parts):
            for part in parts:
                yield from lines_of(part)
        case FirstBreak() | Contents():  # there are no pages
            pass
        case _:
            assert_never(block)


def _headed(text: str, under: str) -> tuple[str, str, str]:
    return "", text, under * len(text)


def _cell(cell: Cell) -> str:
    return " – ".join(_line(line) for line in cell) if isinstance(cell, tuple) else _line(cell)


def _line(line: Line) -> str:
    match line:
        case str():
            return line
        case Chip(text=text):
            return f"[{text}]"
        case Weight(value=value, text=text, of=of):
            return f"{text} ({value}/{of})"
        case Strong(text=text):
            return text
        case _:
            assert_never(line)
