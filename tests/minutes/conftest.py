"""Small documents to print, and eyes to read the printed file back with."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from meetingapp.document.blocks import (
    Block,
    Box,
    Chip,
    Document,
    Fact,
    Facts,
    FirstBreak,
    Furniture,
    Heading,
    Items,
    Keep,
    Note,
    Para,
    Quote,
    Strong,
    Table,
    Tone,
    Weight,
)

Make = Callable[..., Document]


@pytest.fixture(scope="session")
def of_blocks() -> Make:
    """Make a document of the blocks given."""

    def make(*blocks: Block, title: str = "Referat fra prøvemøte, 24.11.2026") -> Document:
        return Document(
            title=title,
            subject="Referat fra prøvemøte",
            language="nb-NO",
            written=datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
            furniture=Furniture(
                "Prøveås kommune",
                "Prøveåsen skole",
                "Unntatt offentlighet",
                "offl. § 13 jf. fvl. § 13",
                ("Referat fra prøvemøte · versjon 1", "Kontrollsum abf3f123 …"),
                "Side {page} av {pages}",
            ),
            blocks=(Heading(1, "Referat fra prøvemøte", "Åsne, 8 år"), *blocks),
        )

    return make


@pytest.fixture(scope="session")
def every_kind(of_blocks: Make) -> Document:
    """Give a document with every kind of block, cell and chip."""
    row = (
        (Strong("1. Lesegruppe"), "Ida leser med tre elever 4 dager i uka."),
        (Strong("Ida Prøvestad"), "kontaktlærer"),
        Weight(2, "middels"),
        Chip(Tone.GREEN, "Valgt"),
    )
    return of_blocks(
        Facts((Fact("Sted", ("Prøveåsen skole, grupperom 2",)),)),
        Heading(2, "Dette ble avtalt"),
        Box((Para("Spørsmålet var: Hva nå?", "small"), Para("Lesegruppe.", "strong"))),
        Table(("Tiltak", "Ansvarlig", "Vekt", ""), (row, row), (196, 92, 80, 60), "Tiltak"),
        Note("Habilitet er tatt opp."),
        FirstBreak(),
        Heading(2, "Barnets stemme"),
        Quote("Åsne med egne ord", "Jeg liker lite rom.", "Samtale 20. november 2026."),
        Quote("Åsne med egne ord og tegn", "Peker på boka.", "", verbatim=False),
        Facts(
            (
                Fact("Flere svar", ("Det første.", "Det andre.")),
                Fact("Nivå", tuple(Chip(tone, tone) for tone in Tone)),
                Fact("Virkning", (Chip(Tone.GREEN, "Målet er nådd"), "Raskere enn ventet.")),
            )
        ),
        Heading(2, "Tiltakene"),
        Keep((Heading(3, "1. Lesegruppe"), Para("Starter i uke 49."))),
        Items(("Et punkt.", "Et punkt til.")),
    )
