"""Printed minutes name an entry of the log, and it is read out of the file again."""

import pytest

from meetingapp.document.blocks import Fact, Facts, Heading, Para
from meetingapp.minutes import render
from meetingapp.minutes.printed import printed_head
from tests.minutes.conftest import Make

SEAL = "0123456789abcdef" * 4
OTHER = "fedcba9876543210" * 4


def groups(seal: str) -> str:
    return " ".join(seal[at : at + 8] for at in range(0, len(seal), 8))


def about(number: str, seal: str) -> tuple[Heading, Facts]:
    said = (Fact("Kontrollsum (SHA-256)", (groups(OTHER),)), Fact("Logg", (number, groups(seal))))
    return Heading(2, "Om dokumentet"), Facts(said)


@pytest.mark.parametrize("number", ["Oppføring 7.", "Oppføring 1234567.", "Entry 12."])
def test_the_number_and_the_seal_are_read_back(number: str, of_blocks: Make) -> None:
    pdf = render(of_blocks(*about(number, SEAL)))
    assert printed_head(pdf) == (int(number.split()[1].rstrip(".")), SEAL)


def test_what_somebody_wrote_that_looks_the_same_is_not_believed(of_blocks: Make) -> None:
    written = Para(f"Oppføring 99. {groups(OTHER)}")
    pdf = render(of_blocks(written, *about("Oppføring 7.", SEAL)))
    assert printed_head(pdf) == (7, SEAL)


def test_minutes_made_without_a_vault_name_no_entry(of_blocks: Make) -> None:
    without = Facts((Fact("Logg", ("Uten hvelv: ikke knyttet til en logg.",)),))
    assert printed_head(render(of_blocks(Heading(2, "Om dokumentet"), without))) is None


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n%%EOF", b"\0" * 5000])
def test_a_file_that_is_no_document_names_no_entry(content: bytes) -> None:
    assert printed_head(content) is None
