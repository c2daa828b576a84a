"""The metadata as a tree of Noark's own names: written as JSON and as XML from here."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.document.wording import capital
from meetingapp.domain.archive import ArchiveFile, ArchiveRecord, Post, Screening
from meetingapp.words import Language, Words

Node = str | int | date | StrEnum | tuple[tuple[str, "Node"], ...]
Field = tuple[str, Node]
FORMAT_VERSION: Final = 1
_WORDS: Final = Language.NB
"""The standard spells its codes in bokmål."""


def tree_of(record: ArchiveRecord) -> tuple[Field, ...]:
    """Return the tree. A name that stands several times is a list."""
    return (
        ("versjon", FORMAT_VERSION),
        ("system", "Samråd"),
        ("saksmappe", tuple(_folder(record))),
    )


def coded(code: StrEnum) -> tuple[str, str]:
    """Return a code and its name in the standard."""
    return code.value, capital(Words(_WORDS).code(code))


def _folder(record: ArchiveRecord) -> Iterator[Field]:
    yield "tittel", record.folder_title
    yield "offentligTittel", record.folder_public_title
    if record.reference:
        yield "referanse", record.reference
    yield from _owner(record)
    yield from _screening(record.screening)
    for post in record.posts:
        yield "journalpost", tuple(_post(post, record))


def _owner(record: ArchiveRecord) -> Iterator[Field]:
    if record.municipality:
        yield "arkivskaper", record.municipality
    if record.unit and not record.is_protected:
        yield "administrativEnhet", record.unit
    if record.is_protected:
        yield "adressesperre", "ja"


def _post(post: Post, record: ArchiveRecord) -> Iterator[Field]:
    yield "tittel", post.title
    yield "offentligTittel", post.public_title
    yield "journalposttype", post.type
    yield "journalstatus", post.status
    yield "dokumentetsDato", post.dated
    if post.responsible:
        yield "saksbehandler", post.responsible
    if post.recipient:
        yield (
            "korrespondansepart",
            (
                ("korrespondanseparttype", "Mottaker"),
                ("korrespondansepartNavn", post.recipient),
                ("kopinummer", post.copy_id),
            ),
        )
    yield from _screening(record.screening)
    yield (
        "dokumentbeskrivelse",
        (
            ("dokumenttype", "Referat"),
            ("tittel", post.title),
            ("offentligTittel", post.public_title),
            ("tilknyttetRegistreringSom", "Hoveddokument"),
            ("dokumentobjekt", _file(post.file, record.version)),
        ),
    )


def _file(file: ArchiveFile, version: int) -> tuple[Field, ...]:
    return (
        ("versjonsnummer", version),
        ("variantformat", "Arkivformat"),
        ("format", "RA-PDF"),
        ("formatDetaljer", "PDF/A-2a"),
        ("filnavn", file.name),
        ("sjekksum", file.sha256),
        ("sjekksumAlgoritme", "SHA-256"),
        ("filstoerrelse", file.size),
    )


def _screening(screening: Screening | None) -> Iterator[Field]:
    if screening is None:
        return
    yield (
        "skjerming",
        (
            ("tilgangsrestriksjon", screening.access),
            ("skjermingshjemmel", screening.basis),
            *(("skjermingMetadata", part) for part in screening.parts),
            ("skjermingDokument", screening.document),
            ("skjermingsvarighet", screening.years),
            ("skjermingOpphoererDato", screening.until),
        ),
    )
