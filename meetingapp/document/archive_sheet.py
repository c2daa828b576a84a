"""The sheet for the archive: what to paste into which field, where journaling is done by hand."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Box,
    Cell,
    Checks,
    Document,
    Furniture,
    Heading,
    Keep,
    Lines,
    Note,
    Para,
    Strong,
    Table,
)
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.wording import capital
from meetingapp.domain.archive import ArchiveRecord, Post, PostType, Screening
from meetingapp.words import Words

_WIDTHS: Final = (76.0, 314.0, 87.0)
_ARCHIVE_FORMAT: Final = "PDF/A-2a"

_Rows = Iterator[tuple[Cell, ...]]


def build(record: ArchiveRecord, words: Words, written: datetime) -> Document:
    """Write the sheet of one version in the language of ``words``."""
    heading = words("Archive sheet")
    about = words("case {number}", number=record.reference) if record.reference else ""
    version = words("version {version}", version=record.version)
    return Document(
        title=f"{heading} {record.reference}".strip(),
        subject=heading,
        language=TAGS[words.language],
        written=written,
        furniture=Furniture(
            owner=record.municipality,
            unit=record.unit,
            access=capital(words.code(record.screening.access)) if record.screening else "",
            legal=record.screening.basis if record.screening else "",
            foot=(),
            page=page_of_pages(words),
        ),
        blocks=(
            Heading(1, heading, capital(" · ".join(part for part in (about, version) if part))),
            *_protected(record, words),
            Heading(2, words("Folder")),
            _table(words, words("Fields of the folder"), _folder(record, words)),
            *_posts(record, words),
            *_screening(record.screening, words),
            _when_done(words),
            Note(_note(record, words)),
        ),
    )


def _protected(record: ArchiveRecord, words: Words) -> Iterator[Block]:
    if record.is_protected:
        yield Para(
            words("Address protection: write no address, no school and no unit in the archive.")
        )


def _folder(record: ArchiveRecord, words: Words) -> _Rows:
    yield _row(words("Title"), record.folder_title, "tittel")
    yield _row(words("Public title"), record.folder_public_title, "offentligTittel")


def _posts(record: ArchiveRecord, words: Words) -> Iterator[Block]:
    for number, post in enumerate(record.posts, start=1):
        what = words("Copy that went out") if post.recipient else words("The minutes")
        name = words("Entry {number}: {what}", number=number, what=what)
        yield Keep((Heading(2, name), _table(words, name, _post(post, words))))


def _post(post: Post, words: Words) -> _Rows:
    yield _row(words("Title"), post.title, "tittel")
    yield _row(words("Public title"), post.public_title, "offentligTittel")
    yield _row(words("Type"), _coded(post.type, words), "journalposttype")
    yield _row(words("Status"), _coded(post.status, words), "journalstatus")
    yield _row(words("Date of the document"), words.short_day(post.dated), "dokumentetsDato")
    if post.responsible:
        yield _row(words("Responsible"), post.responsible, "saksbehandler")
    if post.type is PostType.OUTGOING:
        copy = words("copy {number}", number=post.copy_id)
        yield _row(words("Recipient"), f"{post.recipient} · {copy}", "korrespondansepart")
    size = words("{n} bytes", n=words.number(post.file.size))
    stored = f"{post.file.name} · {_ARCHIVE_FORMAT} · {size}"
    yield _row(words("Document"), words("Minutes, main document"), "tilknyttetSom")
    yield _row(words("File"), stored, "filstoerrelse")
    yield _row("SHA-256", post.file.sha256, "sjekksum")


def _screening(screening: Screening | None, words: Words) -> Iterator[Block]:
    yield Heading(2, words("Screening of all of it"))
    if screening is None:
        yield Para(words("None: a system meeting holds no personal data."))
        return
    rows = (
        _row(words("Access"), capital(words.code(screening.access)), "tilgangsrestriksjon"),
        _row(words("Legal basis"), screening.basis, "skjermingshjemmel"),
        _row(
            words("Screened fields"),
            "; ".join(capital(words.code(part)) for part in screening.parts),
            "skjermingMetadata",
        ),
        _row(words("Document"), capital(words.code(screening.document)), "skjermingDokument"),
        _row(
            words("Lasts"),
            words("{n} years, until {day}", n=screening.years, day=screening.until),
            "skjermingsvarighet",
        ),
    )
    yield _table(words, words("Fields of the screening"), iter(rows))


def _when_done(words: Words) -> Block:
    return Keep(
        (
            Box(
                (
                    Para(words("When the documents are journaled"), "small"),
                    Checks(
                        (
                            (words("The checksum is right"), False),
                            (words("The screening was checked"), False),
                            (words("The number is entered in Samråd"), False),
                        ),
                        columns=3,
                    ),
                    Lines((words("Number in the archive, day and name"),)),
                ),
                by_hand=True,
            ),
        )
    )


def _note(record: ArchiveRecord, words: Words) -> str:
    never = words("An identity number never stands in a title or the name of a file.")
    if not record.retention_days:
        return never
    goes = words.plural(
        "The draft can be deleted one day after the number was entered in Samråd.",
        "The draft can be deleted {n} days after the number was entered in Samråd.",
        record.retention_days,
    )
    return f"{never} {goes}"


def _table(words: Words, summary: str, rows: _Rows) -> Table:
    head = (words("Field"), words("Paste"), "Noark 5")
    return Table(head, tuple(rows), _WIDTHS, summary, dense=True)


def _row(label: str, value: str, field: str) -> tuple[Cell, ...]:
    return Strong(label), value or "–", field


def _coded(code: StrEnum, words: Words) -> str:
    return f"{code.value}: {capital(words.code(code))}"
