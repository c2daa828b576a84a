"""What every paper about a child has in common: whose it is, who may see it, and its foot."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Protocol

from meetingapp.document.blocks import Block, Document, Fact, Furniture
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.record import fact
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.papers.story import PaperHead
from meetingapp.words import Words


class Maker(Protocol):
    """Whose paper it is: the office, or what was gathered of it."""

    @property
    def municipality(self) -> str:
        """Return who owns it."""

    @property
    def unit(self) -> str:
        """Return who wrote it."""

    @property
    def letterhead(self) -> Letterhead:
        """Return what stands in the head beside the names."""


def access(words: Words) -> str:
    """Say that the paper is not for everybody."""
    return words("Exempt from public access")


def legal(words: Words) -> str:
    """Say by which law."""
    return words("Freedom of Information Act § 13, cf. Public Administration Act § 13")


def sender(municipality: str, unit: str) -> str:
    """Name whose paper it is."""
    return ", ".join(part for part in (unit, municipality) if part)


def furniture(maker: Maker, page: str, words: Words | None) -> Furniture:
    """Give what stands on every page; without ``words`` the paper is open to everybody."""
    letterhead = maker.letterhead
    return Furniture(
        owner=maker.municipality,
        unit=maker.unit,
        access=access(words) if words else "",
        legal=legal(words) if words else "",
        foot=(),
        page=page,
        line=letterhead.line,
        logo=letterhead.logo,
        logo_alt=letterhead.logo_alt,
    )


def paper(heading: str, blocks: Iterator[Block], head: PaperHead, words: Words) -> Document:
    """Put a paper about one case together. Its title names the case by number, never the child."""
    number = words("case {number}", number=head.reference) if head.reference else ""
    title = ", ".join(part for part in (heading, number, words.short_day(head.made_on)) if part)
    return Document(
        title=title,
        subject=heading,
        language=TAGS[words.language],
        written=head.made_at,
        furniture=furniture(head, page_of_pages(words), words),
        blocks=tuple(blocks),
    )


def open_paper(
    heading: str, of: str, blocks: Iterator[Block], maker: Maker, *, made_at: datetime, words: Words
) -> Document:
    """Put a paper together that names no child and is open to everybody: a year, some figures."""
    return Document(
        title=f"{heading}, {of}",
        subject=heading,
        language=TAGS[words.language],
        written=made_at,
        furniture=furniture(maker, page_of_pages(words), None),
        blocks=tuple(blocks),
    )


def about(words: Words, *, reference: str, owner: str, unit: str, day: date) -> Iterator[Fact]:
    """Say in the body what also stands in the head of every page, which nobody reads aloud."""
    yield from fact(words("Case number"), reference)
    yield from fact(words("From"), sender(owner, unit))
    yield from fact(words("Made on"), words.long_day(day))
    yield from fact(words("Access"), f"{access(words)}, {legal(words)}")
