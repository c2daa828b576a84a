"""Documents as they are printed: a child's own page, and a form to fill in by hand."""

from typing import Final

from meetingapp.document.blocks import (
    Block,
    Box,
    Checks,
    Document,
    Faces,
    Furniture,
    Heading,
    Items,
    Lines,
    Para,
    Quote,
    Step,
    Symbol,
    Table,
    Theme,
)
from tests.minutes.everything import WRITTEN

SAID: Final = Step(
    Symbol.SPEECH,
    "Dette sa du",
    (
        Quote(
            "Dine ord",
            "Jeg liker når vi leser i lite rom. Jeg blir varm i hodet når alle hører på.",
            "Du sa det til Ida 20. november.",
        ),
        Para("Takk for at du sa det! Vi gjør det slik du ba om."),
    ),
)
AGREED: Final = Items(
    (
        "Du får lese i en liten gruppe fire dager i uka. Det varer i 20 minutter hver gang.",
        "Ingen leser høyt for hele klassen de neste seks ukene. Du velger selv hvor du vil sitte.",
        "Vi starter mandag 30. november.",
    ),
    numbered=True,
)
WHO: Final = Items(
    (
        "Ida leser med gruppa. Hver fredag leser du en kort tekst.",
        "Tor passer på at ingen må lese høyt for alle.",
    )
)
AGAIN: Final = Step(
    Symbol.CALENDAR,
    "Når snakker vi igjen",
    (
        Para("Senest 12. januar spør Ida deg hvordan det går:"),
        Faces(("Bedre", "Likt", "Verre")),
        Para("Vi møtes igjen 19. januar. Du kan være med hvis du vil."),
        Para("Er noe feil, eller har du ombestemt deg? Si det til Ida."),
    ),
)
SERVICES: Final = ("Skolen", "PPT (pedagogisk-psykologisk tjeneste)", "Helsestasjonen", "SFO")
FORM: Final[tuple[Block, ...]] = (
    Heading(1, "Samtykke til å samarbeide", "Jonas Fiktivsen, født 14. mars 2018"),
    Para(
        "Her bestemmer dere hvem som kan snakke sammen om Jonas, og hva de kan dele. Det er "
        "frivillig. Skolen hjelper Jonas uansett hva dere svarer, og dere kan ombestemme dere når "
        "som helst."
    ),
    Heading(2, "1. Hvem kan dele?"),
    Para("De som jobber i disse tjenestene, har taushetsplikt."),
    Table(
        ("Tjeneste", "Kan gi opplysninger", "Kan få opplysninger"),
        tuple((name, "☐", "☐") for name in SERVICES),
        (256, 130, 130),
        "Hvem som kan gi og få opplysninger",
        dense=True,
    ),
    Heading(2, "2. Hva kan de dele?"),
    Checks(tuple((one, False) for one in ("Skole og læring", "Fravær", "Familien", "Økonomi")), 3),
    Lines(("Dette vil vi ikke at noen skal dele",)),
    Heading(2, "3. Hva mener Jonas?"),
    Para("Jonas er 8 år og skal bli spurt. Skriv det Jonas svarer."),
    Lines(("Jonas sier", "Spurt av, og dato")),
    Heading(2, "4. Underskrift"),
    Para("Begge som har foreldreansvar, skriver under."),
    Table(
        ("Navn", "Hvem er du?", "Dato", "Underskrift"),
        (("Kari Fiktivsen", "Mor", "", ""), ("Jon Fiktivsen", "Far", "", "")),
        (140, 86, 86, 200),
        "Underskrifter",
    ),
    Box(
        (
            Para("Vil dere trekke samtykket?", "strong"),
            Para("Si eller skriv det til rektor. Da slutter vi å dele samme dag."),
            Checks((("Jeg trekker hele samtykket", False), ("Bare for én tjeneste", False)), 2),
            Lines(("Dato og underskrift",)),
        )
    ),
)


def child_page() -> Document:
    """Give a child's page as one is written."""
    return Document(
        title="Til deg etter møtet, 24.11.2026",
        subject="Til deg etter møtet",
        language="nb-NO",
        written=WRITTEN,
        furniture=Furniture(
            "Prøveås kommune", "Prøveåsen skole", "", "Til Jonas", (), "Side {page} av {pages}"
        ),
        blocks=(
            Heading(1, "Hei, Jonas!", "Vi hadde møte 24. november 2026. Det var greit å si nei."),
            SAID,
            Step(Symbol.AGREED, "Dette ble vi enige om", (AGREED,)),
            Step(Symbol.PEOPLE, "Hvem gjør hva", (WHO,)),
            AGAIN,
        ),
        theme=Theme.CHILD,
    )


def consent_form() -> Document:
    """Give a form as it is printed to be filled in."""
    return Document(
        title="Samtykke til å samarbeide",
        subject="Samtykke til å samarbeide",
        language="nb-NO",
        written=WRITTEN,
        furniture=Furniture(
            "Prøveås kommune",
            "Prøveåsen skole",
            "Unntatt offentlighet",
            "offl. § 13 jf. fvl. § 13",
            ("Samtykke til samarbeid · bokmål",),
            "Side {page} av {pages}",
        ),
        blocks=FORM,
        theme=Theme.FORM,
    )
