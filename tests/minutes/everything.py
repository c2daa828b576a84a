"""One document with every kind of block, cell and piece of furniture, in any look and language."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

from PIL import Image, ImageDraw

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
    Theme,
    Tone,
    Weight,
)
from meetingapp.minutes.letterhead import read_logo

WRITTEN = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)


def logo() -> bytes:
    """Draw a shield, as many municipalities have."""
    picture = Image.new("RGBA", (240, 300), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    shield = [(10, 10), (230, 10), (230, 170), (120, 290), (10, 170)]
    pen.polygon(shield, fill=(13, 92, 73, 255), outline=(24, 33, 29, 255), width=6)
    pen.ellipse((70, 70, 170, 170), fill=(251, 231, 168, 255))
    written = io.BytesIO()
    picture.save(written, "PNG")
    return read_logo(written.getvalue())


def furniture(*, copy: bool = True) -> Furniture:
    """Give a head and a foot; with ``copy`` it has a recipient, a line and a logo."""
    return Furniture(
        "Prøveås kommune",
        "Prøveåsen skole",
        "Unntatt offentlighet",
        "offl. § 13 jf. fvl. § 13",
        ("Referat fra prøvemøte · versjon 1", "Kontrollsum abf3f123 …"),
        "Side {page} av {pages}",
        recipient="Kopi til Jon Fiktivsen · S1-1-F2" if copy else "",
        line="Sammen om barna i Prøveås" if copy else "",
        logo=logo() if copy else b"",
        logo_alt="Prøveås kommunes våpen: en gul sol på grønt skjold" if copy else "",
    )


def chart() -> Chart:
    """Give a chart with two lines, a start, a target and two evaluations."""
    words = ("34", "35", "37", "38", "41")
    days = (date(2026, 11, 6), date(2026, 12, 4), date(2026, 12, 11), date(2026, 12, 18))
    return Chart(
        "Ord per minutt, målt på fredager",
        "ord per minutt",
        (
            Series(
                "Målt",
                tuple(zip((*days, date(2027, 1, 8)), map(Decimal, words), strict=True)),
            ),
            Series("Hjemme", ((days[0], Decimal(30)), (days[3], Decimal("36.5")))),
        ),
        "Linjediagram. Målt: 34, 35, 37, 38 og 41 ord per minutt. Hjemme: 30 og 36,5. Målet er 45.",
        start=Decimal(34),
        start_label="Start: 34 ord",
        target=Decimal(45),
        target_label="Mål: minst 45",
        marks=((date(2026, 12, 11), "Evaluert: noe virkning"), (date(2027, 1, 8), "Evaluert")),
    )


def blocks() -> tuple[Block, ...]:
    """Give every kind of block, each at least once, and most of them inside each other too."""
    return (*_minutes(), *_form(), *_child())


def _minutes() -> tuple[Block, ...]:
    row = (
        (Strong("1. Lesegruppe"), "Ida leser med tre elever fire dager i uka."),
        (Strong("Ida Prøvestad"), "kontaktlærer"),
        Weight(2, "middels"),
        Chip(Tone.GREEN, "Valgt"),
    )
    measured = (("Lesegruppe", "34", "41", "45", "Noe virkning"),) * 3
    return (
        Heading(1, "Referat fra prøvemøte", "Åsne, 8 år · tirsdag 24. november 2026"),
        Facts((Fact("Kopi til", ("Jon Fiktivsen (far), kopi S1-1-F2",)),)),
        Contents("Innhold"),
        Heading(2, "Dette ble avtalt"),
        Box(
            (
                Para("Spørsmålet var: Hva nå?", "small"),
                Para("Lesegruppe fire dager i uka.", "strong"),
                Facts((Fact("Slik ble Åsne hørt", ("Hun valgte rommet selv.",)),)),
                Items(("Gruppa starter i uke 49.", "Ingen leser høyt for hele klassen.")),
            )
        ),
        Table(("Tiltak", "Ansvarlig", "Vekt", ""), (row, row), (196, 92, 80, 60), "Tiltak"),
        Table(
            ("Tiltak", "Utgangspunkt", "Nå", "Mål", "Forslag"),
            measured,
            (150, 80, 60, 60, 100),
            "Tallene for hvert tiltak",
            dense=True,
            groups=(("", 1), ("Ord per minutt", 3), ("", 1)),
        ),
        Note("Habilitet er tatt opp."),
        Note("Habilitet er teken opp.", "nn-NO"),
        FirstBreak(),
        Heading(2, "Barnets stemme"),
        Quote("Åsne med egne ord", "Jeg liker lite rom.", "Samtale 20. november 2026."),
        Quote("Åsne med egne ord og tegn", "Peker på boka.", "", verbatim=False),
        Para(
            "Vurdert etter barnekonvensjonen artikkel 12, som sier at barnet skal bli hørt, og at "
            "det barnet mener, skal få vekt.",
            footnote="Barnekonvensjonen er norsk lov etter menneskerettsloven § 2.",
        ),
        Facts(
            (
                Fact("Flere svar", ("Det første.", "Det andre.")),
                Fact("Nivå", tuple(Chip(tone, tone) for tone in Tone)),
                Fact("Virkning", (Chip(Tone.GREEN, "Målet er nådd"), "Raskere enn ventet.")),
            )
        ),
        Heading(2, "Slik har det gått"),
        Keep(
            (Heading(3, "1. Lesegruppe"), chart(), Para("Øvingen fortsetter.", footnote="Se s. 1."))
        ),
    )


def _form() -> tuple[Block, ...]:
    return (
        Heading(2, "Dette kan dere krysse av"),
        Checks((("Skole og læring", True), ("Fravær", False), ("Resultater av prøver", False)), 3),
        Checks((("Helse", False), ("Barnevern, hvis dere er sikre på det", True))),
        Table(
            ("Tjeneste", "Kan gi", "Kan få"),
            (("Skolen", "☐", "☑"), ("PPT", "☐", "☐")),
            (200, 80, 80),
            "Hvem som kan gi og få opplysninger",
            dense=True,
        ),
        Box((Para("Vil dere trekke det?", "strong"), Checks((("Ja", False),)), Lines(("Dato",)))),
        Lines(("Dette vil vi ikke at noen skal dele", "")),
        Items(("Les dette først.", "Skriv under.", "Lever det på skolen."), numbered=True),
        Link("Les mer om samtykke hos Datatilsynet", "https://www.datatilsynet.no/samtykke"),
        Link("post@proveaas.example", "mailto:post@proveaas.example"),
        Link("Denne leder ingen steder", "javascript:alert(1)"),
    )


def _child() -> tuple[Block, ...]:
    return (
        Step(
            Symbol.SPEECH,
            "Dette sa du",
            (
                Quote("Dine ord", "Jeg liker når vi leser i lite rom.", "Du sa det til Ida."),
                Para("Takk for at du sa det!"),
            ),
        ),
        Step(
            Symbol.AGREED,
            "Dette ble vi enige om",
            (Items(("Du får lese i en liten gruppe.", "Du velger plass selv."), numbered=True),),
        ),
        Step(Symbol.PEOPLE, "Hvem gjør hva", (Items(("Ida leser med gruppa.",)),)),
        Step(
            Symbol.CALENDAR,
            "Når snakker vi igjen",
            (Para("Vi spør deg igjen."), Faces(("Bedre", "Likt", "Verre"))),
        ),
    )


def everything(theme: Theme = Theme.MINUTES, language: str = "nb-NO") -> Document:
    """Give the whole of it."""
    return Document(
        title="Referat fra prøvemøte, 24.11.2026",
        subject="Referat fra prøvemøte",
        language=language,
        written=WRITTEN,
        furniture=furniture(),
        blocks=blocks(),
        theme=theme,
    )
