"""A first ressursteam, from a new case to finalised minutes, by accessible names alone."""

from tests.ui.accessibility.reader import Reader

CHILD = "Tuva Oppdiktsen"
GUARDIAN = "Nora Oppdiktsen"


def unlock(reader: Reader, passphrase: str) -> None:
    """Open the vault."""
    reader.come_forward("Samråd")
    reader.write("Passfrase", passphrase)
    reader.press("Lås opp")


def find_a_case(reader: Reader) -> None:
    """Look for a child that is there."""
    reader.press("Saker")
    reader.write("Finn en sak", "Jonas")


def make_case(reader: Reader) -> None:
    """Enter a child with a guardian and a consent, and go on to plan a meeting."""
    reader.press("Ny sak")
    reader.write("Barnets navn", CHILD)
    reader.write("Født", "2.5.2018")
    reader.write("Bekymringen", "Tuva går fra lesestasjonen i 4 av 5 økter hver uke.")
    reader.write("Foresatt 1: navn", GUARDIAN)
    reader.write("Foresatt 1: relasjon", "mor")
    reader.press("PPT")
    reader.press("Skole")
    reader.write("Hva det skal brukes til", "Finne rett hjelp med lesingen.")
    reader.press("Hva samtykket skal brukes til")
    reader.press("At det er frivillig")
    reader.press(GUARDIAN)
    reader.write(f"{GUARDIAN} signerte", "i går")
    reader.write("Gyldig til", "om 20 uker")
    reader.press("Barnet fikk vite det på forhånd")
    reader.write("Hva barnet mente om det", "Tuva synes det er greit.")
    reader.press("Planlegg et møte")


def plan(reader: Reader) -> None:
    """The team is known; the meeting is today, so that the room opens."""
    reader.write("Dag", "i dag")
    reader.press("Opprett møtet")


def open_meeting(reader: Reader) -> None:
    """Who is here, and why we meet."""
    reader.press("Bekreft frammøtet")
    reader.press("Alle er spurt om de er habile")
    reader.press("A02 …")
    reader.press("A04 …")
    reader.write("Hva skal vi bli enige om i dag?", "Hvilke lesetiltak skal vi starte før jul?")
    reader.write("Hva ble sett…", "Tuva gikk fra lesestasjonen fire ganger.")
    reader.write("Når…", "uke 46")
    reader.press("A05 …")


def hear_the_child(reader: Reader) -> None:
    """The child’s own words, how we know, and what they change."""
    reader.write("Tuvas egne ord", "Jeg liker når vi leser i lite rom.")
    reader.press("Samtale")
    reader.write("Hvem snakket med Tuva?", "Ida Prøvestad")
    reader.write("Når", "i går")
    reader.press("Tuva fikk vite hensikten, at det er frivillig, og hva som deles")
    reader.press("Ja")
    reader.press("Stor")
    reader.write("Hva endret det?", "Plenumslesing stoppes, og øvingen legges til liten gruppe.")
    reader.press("Takket nei")
    reader.press("A06 …")
    reader.write("Synet, med få ord", "Støtter liten gruppe og ønsker faste dager.")
    reader.press("A07 …")
    reader.write("Styrker", "flink til å tegne")
    reader.press("A09 …")


def weigh(reader: Reader) -> None:
    """Each consideration on its own, and one conclusion."""
    reader.answer("Barnets syn: vekt fra 0 til 3", "3")
    for element in ("Identitet", "Familie og nære relasjoner", "Omsorg og trygghet", "Helse"):
        reader.answer(element, "-", f"{element}: vekt fra 0 til 3")
    reader.write("Omsorg og trygghet", "Gjennomgått, ingen bekymring for omsorgen.")
    for element, facts in (
        ("Sårbar situasjon", "Hun unngår 4 av 5 lesestasjoner hver uke."),
        ("Læring og utvikling", "Leseprøven viser 34 ord per minutt, under grensen."),
    ):
        reader.write(element, facts)
        reader.answer(f"{element}: vekt fra 0 til 3", "2")
    reader.write("Konklusjon", "Liten gruppe fire dager i uka gir Tuva lesing uten ubehag.")
    reader.press("Ja")
    reader.press("A10 …")


def agree(reader: Reader) -> None:
    """One measure, with one responsible, numbers and a day."""
    reader.write("Hva skal de voksne gjøre?", "Ida leser med tre elever 4 dager i uka")
    reader.write("Hva teller vi?", "ord per minutt på ukentlig tekst")
    reader.write("Utgangspunkt", "34")
    reader.write("Måltall", "45")
    reader.write("Ansvarlig, én person", "Ida Prøvestad")
    reader.write("Evalueres", "15.1.2027")
    reader.press("A11 …")
    reader.press("Vurdert: nei, ingen av dem")
    reader.press("Ja, bekreft")
    reader.press("A12 …")
    reader.press("Bekreft begge")
    reader.press("A14 …")


def close(reader: Reader) -> None:
    """Read aloud, answer what waits for a reason, and finalise."""
    reader.press("Alt er lest opp, og alle er spurt om uenighet")
    reader.press("Ferdigstill referat")
