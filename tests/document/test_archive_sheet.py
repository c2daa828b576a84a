"""The sheet for the archive: what is pasted where, in the words of the screens."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetingapp.document.archive_sheet import build
from meetingapp.document.blocks import Document
from meetingapp.document.plain import plain_text
from meetingapp.domain.archive import ArchiveRecord
from meetingapp.minutes import count_pages, render
from meetingapp.words import Language, Words
from tests.exports.archive.records import MINUTES, RECORD
from tests.vera.engine import Vera

WRITTEN = datetime(2026, 11, 24, 15, 10, tzinfo=UTC)


def sheet(record: ArchiveRecord = RECORD, language: Language = Language.NB) -> Document:
    return build(record, Words(language), WRITTEN)


def test_every_value_stands_beside_the_name_the_archive_has_for_it() -> None:
    said = plain_text(sheet())
    for line in (
        "Tittel | Elevmappe – Jonas Fiktivsen | tittel",
        "Offentlig tittel | Elevmappe – ***** | offentligTittel",
        "Offentlig tittel | Referat – ressursteam – ***** – 24.11.2026 | offentligTittel",
        "Type | N: Organinternt dokument for oppfølging | journalposttype",
        "Status | F: Ferdigstilt fra saksbehandler | journalstatus",
        "Mottaker | Jon Fiktivsen · kopi 7K3M-Q2XD | korrespondansepart",
        "Hjemmel | Offl. § 13 jf. fvl. § 13 | skjermingshjemmel",
        f"SHA-256 | {'c6' * 32} | sjekksum",
    ):
        assert line in said, line


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.NB, ("Arkivark", "Saksmappe", "Når dokumentene er journalført", "30 dager")),
        (Language.NN, ("Arkivark", "Saksmappe", "Når dokumenta er journalførte", "30 dagar")),
        (Language.EN, ("Archive sheet", "Folder", "When the documents are journaled", "30 days")),
    ],
)
def test_it_is_written_in_every_language(language: Language, words: tuple[str, ...]) -> None:
    document = sheet(language=language)
    assert document.language.startswith(language.value)
    said = plain_text(document)
    assert not [word for word in words if word not in said]


def test_the_name_of_the_document_tells_of_nobody() -> None:
    document = sheet()
    assert "Jonas" not in document.title + document.subject
    assert document.furniture.access == "Unntatt offentlighet"


def test_a_system_meeting_is_not_screened_and_a_protected_child_is_flagged() -> None:
    open_ = sheet(replace(RECORD, screening=None, posts=(MINUTES,)))
    assert open_.furniture.access == ""
    assert "Ingen: Et systemmøte" in plain_text(open_)
    assert "Adressesperre" in plain_text(sheet(replace(RECORD, is_protected=True)))
    assert "Adressesperre" not in plain_text(sheet())


def test_it_fits_on_one_page_and_has_no_day_where_nothing_is_deleted() -> None:
    assert count_pages(sheet(replace(RECORD, posts=(MINUTES,)))) == 1
    assert "slettes" not in plain_text(sheet(replace(RECORD, retention_days=0)))


@pytest.mark.needs_java
@pytest.mark.parametrize("language", Language)
def test_it_keeps_both_standards(language: Language, vera: Vera, tmp_path: Path) -> None:
    title = "Referat – <b>&</b> \u202e " + "å" * 300
    hostile = replace(RECORD, posts=(replace(MINUTES, title=title), *RECORD.posts))
    file = tmp_path / "ark.pdf"
    file.write_bytes(render(sheet(hostile, language)))
    vera(file)
