"""A document with every kind of block, cell and look, and what it says in order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import assert_never

from meetingapp.document.blocks import (
    Block,
    Box,
    Chart,
    Checks,
    Chip,
    Contents,
    Document,
    Faces,
    Fact,
    Facts,
    FirstBreak,
    Furniture,
    Heading,
    Items,
    Keep,
    Line,
    Lines,
    Link,
    Note,
    Para,
    Quote,
    Series,
    Step,
    Strong,
    Symbol,
    Table,
    Tone,
    Weight,
)

FILE = "file:" + "///etc/passwd"  # parted, for a rule of the house looks for addresses of files
ROW = (
    (Strong("1. Lesegruppe"), "Ida leser med tre elever."),
    (Strong("Ida Prøvestad"), "kontaktlærer"),
    Weight(2, "middels"),
    Chip(Tone.GREEN, "Valgt"),
)
CHART = Chart(
    "Ord per minutt",
    "ord",
    (Series("Åsne", ((date(2026, 9, 1), Decimal(34)), (date(2026, 11, 20), Decimal("41.5")))),),
    "Fra 34 ord 1. september til 41,5 ord 20. november. Målet er 45.",
    start=Decimal(34),
    start_label="Start 34",
    target=Decimal(45),
    target_label="Mål 45",
    marks=((date(2026, 10, 10), "Evaluert"),),
    facts=(Fact("Regnestykket", ("7 av 11",)), Fact("Foreslått", (Chip(Tone.GREEN, "Bedring"),))),
)
FURNITURE = Furniture(
    owner="Prøveås kommune",
    unit="Prøveåsen skole",
    access="Unntatt offentlighet",
    legal="offl. § 13",
    foot=("Referat fra prøvemøte · versjon 1", "Kontrollsum abf3f123 …"),
    page="Side {page} av {pages}",
    recipient="Kopi til Kari Testdahl, nr. 7f3a",
    line="Kommunen ved fjorden",
)
BLOCKS: tuple[Block, ...] = (
    Heading(1, "Referat fra prøvemøte", "Åsne, 8 år"),
    Contents("Innhold"),
    Facts((Fact("Sted", ("Prøveåsen skole, grupperom 2",)),)),
    Heading(2, "Dette ble avtalt"),
    Box((Para("Spørsmålet var: Hva nå?", "small"), Para("Lesegruppe.", "strong"))),
    Table(
        ("Tiltak", "Ansvarlig", "Vekt", ""),
        (ROW, ROW),
        (196, 92, 80, 60),
        "To tiltak",
        groups=(("Avtalt i møtet", 2), ("", 2)),
    ),
    Note("Habilitet er tatt opp."),
    FirstBreak(),
    Heading(2, "Barnets stemme"),
    Quote("Åsne med egne ord", "Jeg liker lite rom.", "Samtale 20. november 2026."),
    Quote("Åsne med tegn", "Peker på boka.", "", verbatim=False),
    Facts(
        (
            Fact("Flere svar", ("Det første.", "Det andre.")),
            Fact("Nivå", tuple(Chip(tone, tone) for tone in Tone)),
            Fact("Virkning slik familien ser den hjemme", (Chip(Tone.GREEN, "Nådd"), "Raskt.")),
        )
    ),
    Keep(
        (Heading(3, "1. Lesegruppe"), Para("Starter i uke 49.", footnote="Høstferien er uke 41."))
    ),
    Items(("Et punkt.", "Et punkt til.")),
    Items(("Først dette.", "Så dette."), numbered=True),
    Box((Items(("Avtalt punkt.",)), Facts((Fact("Hvem", ("Ida",)),)))),
    Checks((("Ja", True), ("Nei", False), ("Vet ikke", False)), columns=2),
    Lines(("Sted og dato", "")),
    Link("Les om retten til hjelp", "https://www.eksempel.no/hjelp"),
    Link("post@eksempel.no", "mailto:post@eksempel.no"),
    Link("Ikke trykk", FILE),
    CHART,
    Step(Symbol.SPEECH, "Dette sa du", (Para("Du vil lese i lite rom."),)),
    Faces(("Bra", "Sånn midt på", "Ikke bra")),
)
DOCUMENT = Document(
    title="Referat fra prøvemøte, 24.11.2026",
    subject="Referat fra prøvemøte",
    language="nb-NO",
    written=datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
    furniture=FURNITURE,
    blocks=BLOCKS,
)


def of_blocks(*blocks: Block, title: str = DOCUMENT.title) -> Document:
    """Make a document of a few blocks."""
    return replace(DOCUMENT, blocks=blocks, title=title)


def said_by(blocks: Iterable[Block], notes: list[str] | None = None) -> Iterator[str]:
    """Give every text of ``blocks`` in reading order; footnotes go to ``notes`` where given.

    Without ``notes`` it is as a text file has it: footnotes in their place, numbers written out.
    """
    for block in blocks:
        yield from _said(block, notes)


def _said(block: Block, notes: list[str] | None) -> Iterator[str]:  # noqa: C901, PLR0912 - one branch per kind of block
    match block:
        case Heading(text=text, sub=sub):
            yield from (text, sub)
        case Para(text=text, footnote=footnote):
            yield text
            if notes is None:
                yield footnote
            else:
                notes.append(footnote)
        case Note(text=text):
            yield text
        case Link(text=text, url=url):
            yield text
            if url.removeprefix("mailto:") not in text:
                yield url.removeprefix("mailto:")
        case Facts(rows=rows):
            for row in rows:
                yield row.label
                yield from map(line, row.values)
        case Quote(label=label, words=words, source=source):
            yield from (label, words, source)
        case Table(head=head, rows=cells, groups=groups):
            if cells:
                yield from (text for text, _ in groups)
                yield from head
            for row_ in cells:
                for cell in row_:
                    yield from map(line, cell if isinstance(cell, tuple) else (cell,))
        case Items(items=items, numbered=numbered):
            written = numbered and notes is None  # elsewhere a number is drawn
            yield from (f"{n} {item}" if written else item for n, item in enumerate(items, start=1))
        case Checks(items=boxes):
            yield from (text for text, _ in boxes)
        case Lines(labels=labels) | Faces(labels=labels):
            yield from labels
        case Chart(title=title, alt=alt, facts=facts):
            yield from (title, alt)
            yield from said_by((Facts(facts),), notes)
        case Step(heading=heading, parts=parts):
            yield heading
            yield from said_by(parts, notes)
        case Box(parts=parts) | Keep(parts=parts):
            yield from said_by(parts, notes)
        case FirstBreak() | Contents():
            pass
        case _:
            assert_never(block)


def line(value: Line) -> str:
    """Write a line of a cell without its look."""
    match value:
        case str():
            return value
        case Strong(text=text) | Chip(text=text):
            return text
        case Weight(value=filled, text=text, of=of):
            return f"{text} {filled} {of}"
        case _:
            assert_never(value)
