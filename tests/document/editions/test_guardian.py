"""A guardian's copy is written to «du», in the order of the minutes, and says what one can do."""

from dataclasses import replace

from meetingapp.document.blocks import Fact, Facts, Heading, Items
from meetingapp.document.copies import build_copy
from meetingapp.document.plain import plain_text
from meetingapp.domain.audience import Audience
from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.measure import Agreement, NoMeasure, NoMeasureReason
from meetingapp.domain.template import Severity, Stage
from meetingapp.words import Language, Words
from tests.document.conftest import template_of
from tests.document.copied import MARK, Finalised, text_of
from tests.domain.editions.asking import JON, KARI, PPT


def test_whose_copy_it_is_stands_first_and_on_every_page(jonas: Finalised) -> None:
    document = jonas.document(JON, mark=MARK)
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert facts.rows[0] == Fact("Kopi til", ("Jon Fiktivsen (far), kopi S1-1-F2",))
    furniture = document.furniture
    assert furniture.recipient == "Kopi til Jon Fiktivsen (far) · S1-1-F2"
    assert furniture.foot == (
        "Referat fra ressursteam, 24.11.2026 · sak S1 · versjon 1 · kopi til foresatt",
        "Kopi til Jon Fiktivsen (far) · S1-1-F2 · Kontrollsum 01234567 89abcdef …",
    )
    assert document.title == "Referat fra ressursteam, 24.11.2026 – kopi S1-1-F2"


def test_the_order_is_that_of_the_minutes(jonas: Finalised) -> None:
    headings = [
        line.strip()
        for block in jonas.document(JON).blocks
        for line in ([block.text] if isinstance(block, Heading) and block.level == 2 else [])
    ]
    assert headings == [
        "Dette ble avtalt",
        "Veien videre",
        "Til stede",
        "Barnets stemme",
        "Foresattes syn",
        "Formål og bekymring",
        "Situasjonen nå",
        "Alternativene",
        "Barnets beste",
        "Tiltakene i sin helhet",
    ]
    text = plain_text(jonas.document(JON))
    order = [text.index(each) for each in ("Dette kan du gjøre", "\nSamordning\n", "Avvik fra mal")]
    assert order == sorted(order)


def test_the_reader_is_spoken_to(jonas: Finalised) -> None:
    jon, kari = plain_text(jonas.document(JON)), plain_text(jonas.document(KARI))
    assert "Du var ikke på møtet. Vi hentet inn synet ditt 22.\xa0november\xa02026." in jon
    assert "Kari Fiktivsen (mor) gir deg beskjed." in jon
    assert "Du gir beskjed til Jon Fiktivsen (far)." in kari
    assert "Du var ikke på møtet" not in kari


def test_what_the_reader_can_do_is_told(jonas: Finalised) -> None:
    text = plain_text(jonas.document(JON))
    for told in (
        "Si fra til Berit Eksempelrud innen 1.\xa0desember\xa02026.",
        "Du kan når som helst trekke samtykket, helt eller delvis.",
        "Si eller skriv det til Ida Prøvestad.",
        "Du har rett til å se det som er skrevet om Jonas",
        "Lurer du på noe underveis? Spør Ida Prøvestad.",
    ):
        assert told in text
    nynorsk = plain_text(jonas.document(JON, Language.NN))
    assert "Dette kan du gjere" in nynorsk
    assert "Sei frå til Berit Eksempelrud innan" in nynorsk


def test_who_did_not_sign_is_not_told_to_withdraw(jonas: Finalised) -> None:
    [consent] = jonas.case.consents
    alone = replace(consent, signatures=consent.signatures[:1], single_signer_reason="Bor alene.")
    told = jonas.with_case(replace(jonas.case, consents=(alone,)))
    assert "trekke samtykket" in plain_text(told.document(KARI))
    assert "trekke samtykket" not in plain_text(told.document(JON))


def test_there_are_words_and_no_codes(jonas: Finalised) -> None:
    text = plain_text(jonas.document(JON))
    assert "Har en venn og hører til." in text
    assert "(V2)" not in text
    assert "(R6)" not in text
    assert "Gult nivå (selektert): tiltak for barn som trenger noe ekstra." in text
    assert "BTI" not in text
    assert "Nivå foreslått" not in text


def test_duties_are_not_told_whether_they_were_triggered_or_not(jonas: Finalised) -> None:
    duty = DutyCheck(DutyState.SENT, jonas.sitting.meeting.date)
    sent = replace(jonas.discussion.coordination, duty_to_report=duty)
    told = jonas.changed(coordination=sent)
    assert text_of(told.document(JON)) == text_of(jonas.document(JON))


def test_why_there_is_no_measure_is_not_told(jonas: Finalised) -> None:
    copies = {
        text_of(jonas.changed(agreement=Agreement(no_measure=NoMeasure(reason))).document(JON))
        for reason in NoMeasureReason
    }
    [text] = copies
    assert "Det ble ikke avtalt noe tiltak på dette møtet." in text


def test_an_answer_of_a_gate_about_something_left_out_is_left_out(jonas: Finalised) -> None:
    def warning(path: str) -> GateResult:
        return GateResult(
            "G-X", "A07", Stage.CLOSE, Severity.WARNING, passed=False, path=path,
            message_key="Choose who receives the minutes.",
        )  # fmt: skip

    def shown(path: str) -> str:
        document = build_copy(
            jonas.edited(JON).sitting,
            JON,
            template=template_of("RT"),
            stamp=jonas.told.stamp,
            words=Words(Language.NB),
            results=(warning(path),),
        )
        return plain_text(document)

    assert "Velg hvem som skal ha referatet" in shown("situation.strengths")
    assert "Velg hvem som skal ha referatet" not in shown("coordination.duty_to_report.state")


def test_the_letterhead_is_on_it_but_no_line_where_the_house_is_hidden(jonas: Finalised) -> None:
    def furniture(told: Finalised) -> tuple[str, bytes, str]:
        document = build_copy(
            told.edited(JON).sitting,
            JON,
            template=template_of("RT"),
            stamp=told.told.stamp,
            words=Words(Language.NB),
            letterhead=Letterhead("Prøveåsen skole, Prøvevegen 1", b"png", "Et hus"),
        )
        found = document.furniture
        return found.line, found.logo, found.logo_alt

    assert furniture(jonas) == ("Prøveåsen skole, Prøvevegen 1", b"png", "Et hus")
    first, *others = jonas.case.guardians
    hidden = replace(jonas.case, guardians=(replace(first, address_barred=True), *others))
    assert furniture(jonas.with_case(hidden)) == ("", b"png", "Et hus")


def test_the_ways_are_a_list(jonas: Finalised) -> None:
    lists = [
        part
        for block in jonas.document(JON).blocks
        for part in getattr(block, "parts", ())
        if isinstance(part, Items)
    ]
    assert len(lists[0].items) == 4


def test_what_it_was_made_of_stands_at_the_end_and_not_why_it_was_corrected(
    jonas: Finalised,
) -> None:
    stamp = replace(jonas.told.stamp, version=2, reason="Mor var gjengitt feil.")
    told = replace(jonas, told=replace(jonas.told, stamp=stamp))
    for audience in (JON, PPT):
        text = text_of(told.document(audience, mark=MARK))
        assert "Laget av versjon 2, ferdigstilt 3.\xa0desember\xa02026." in text
        assert "Den erstatter tidligere versjoner." in text
        assert "Kopien er laget 25.\xa0november\xa02026." in text
        assert "Kontrollsum for referatet: 01234567 89abcdef …" in text
        assert "gjengitt feil" not in text
    assert "Den erstatter" not in text_of(jonas.document(JON))
    complete = text_of(told.document(Audience(), edited=Edited(told.sitting)))
    assert "Mor var gjengitt feil." in complete


def test_complete_minutes_handed_to_somebody_say_to_whom(jonas: Finalised) -> None:
    document = jonas.document(Audience(), mark=MARK, edited=Edited(jonas.sitting))
    assert document.furniture.recipient == "Kopi til Jon Fiktivsen (far) · S1-1-F2"
    assert "Kopi til: Jon Fiktivsen (far), kopi S1-1-F2" in plain_text(document)
    bare = jonas.document(Audience(), edited=Edited(jonas.sitting))
    assert bare == jonas.told.document()
