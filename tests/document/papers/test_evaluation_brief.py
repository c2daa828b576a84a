"""The evaluation brief as it is written: what is missing, each measure, and the room to decide."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from meetingapp.document.blocks import Block, Chart, Checks, Document
from meetingapp.document.papers import evaluation_brief
from meetingapp.document.plain import every, plain_text, texts
from meetingapp.domain.brief.gathering import Known, brief_of
from meetingapp.domain.brief.values import Brief
from meetingapp.domain.case import Anonymous, Guardianship, NamedChild
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    Evaluation,
    EvaluationDecision,
    Implemented,
)
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Baseline
from meetingapp.domain.measurement import Measurement, MeasurementKind
from meetingapp.domain.papers.evaluation_brief import BriefPaper
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef
from meetingapp.domain.situation import GuardianView, ViewMissing
from meetingapp.words import Language, Words
from tests.domain.brief.cases import (
    AHEAD,
    CALM,
    READING,
    TODAY,
    brief,
    case_with,
    draft,
    held,
    measured,
)
from tests.domain.jonas_people import IDA, JON, KARI

NB = Words(Language.NB)
HEAD = PaperHead(
    datetime(2027, 1, 12, 9, 0, tzinfo=UTC),
    TODAY,
    "Prøveås kommune",
    "Prøveåsen skole",
    "1/26",
    "Jonas Fiktivsen",
    date(2018, 3, 14),
)
NAMES = {"nb": "ressursteam", "nn": "ressursteam", "en": "resource team"}
TOLD = Evaluation(
    "m-1",
    implemented=Implemented.PARTLY,
    implemented_reason="to økter falt bort",
    child_view=ChildViewOfEffect.BETTER,
    child_words="Det er stille på rommet.",
    guardian_view="leser gjerne høyt hjemme",
)
NUMBERS = (*measured("35", "37", "41"), *measured("6", "7", "6", of="m-2"))
PARENTS = (Guardianship(KARI.name, KARI.role), Guardianship(JON.name, JON.role))
VIEWS = (GuardianView(KARI.name, "Leser høyt for meg på fredager.", "", date(2027, 1, 10)),)


def written(found: Brief, words: Words = NB) -> Document:
    return evaluation_brief.build(BriefPaper(HEAD, found, NAMES), words)


def said(found: Brief, words: Words = NB) -> str:
    return plain_text(written(found, words)).replace("\N{NO-BREAK SPACE}", " ")


def whole() -> Brief:
    far = replace(READING, id="m-9", title="Turgruppe", evaluation_date=date(2027, 3, 1))
    known = Known(
        case_with(held(READING, CALM, far), guardians=PARENTS),
        TODAY,
        AHEAD,
        draft(TOLD, Evaluation("m-2"), guardian_views=VIEWS),
        NUMBERS,
        talks=IDA,
        talk_before=date(2027, 1, 15),
    )
    return brief_of(known)


def blocks(document: Document, kind: type[Block]) -> Iterator[Block]:
    return (each for each in every(document.blocks) if isinstance(each, kind))


def test_the_brief_tells_each_measure_with_its_sum_and_what_is_missing() -> None:
    text = said(whole())
    for wanted in (
        "til ressursteam tirsdag 19. januar 2027",
        "12. januar 2027. Forslagene er regnet ut av tallene. Møtet avgjør.",
        "Ida Prøvestad snakker med barnet innen 15. januar.",
        "Jon Fiktivsen er ikke spurt ennå. Spør innen 19. januar.",
        "Ingen har sagt om det er gjort som avtalt: Rolig start. Spør Tor Mallerud innen",
        "1. Lesegruppe | 34 → minst 45 ord per minutt | 41 | 63 % | [Tydelig virkning]",
        "Regnestykket: (41 − 34) ÷ (45 − 34) = 7 ÷ 11 = 63 %",
        "Gjort: Delvis. To økter falt bort.",
        "Bygger på: Prøve eller test: Lesetest; Jonas.",
        "Jonas med egne ord · Bedre",
        "«Det er stille på rommet.»",
        "Foresatte: Leser gjerne høyt hjemme.",
        "2. Rolig start | 6 → høyst 2 dager i perioden | 6 | 0 % | [Ingen virkning]",
        "Turgruppe | Ida Prøvestad | – | 1. mars 2027",
        "Kari Fiktivsen (mor): Leser høyt for meg på fredager. Fortalt 10. januar 2027.",
        "Jon Fiktivsen (far): Ikke spurt ennå.",
        "10–59 %: Noe virkning",
    ):
        assert wanted in text, wanted


@pytest.mark.parametrize("language", Language)
def test_the_brief_is_written_in_its_language_and_its_title_names_no_child(
    language: Language,
) -> None:
    document = written(whole(), Words(language))
    assert "1/26" in document.title
    assert "Fiktivsen" not in document.title + document.subject
    assert document.language.startswith(language.value)
    text = plain_text(document)
    assert "Jonas Fiktivsen" in text
    assert "None" not in text
    assert ": \n" not in text


def test_the_picture_of_a_measure_tells_every_number_in_words() -> None:
    [first, second] = blocks(written(whole()), Chart)
    assert isinstance(first, Chart)
    assert isinstance(second, Chart)
    told = first.alt.replace("\N{NO-BREAK SPACE}", " ")
    assert told == (
        "Et linjediagram over det som er målt: 34 (6. november 2026), 35 (4. desember 2026), "
        "37 (11. desember 2026) og 41 (18. desember 2026). Mål: minst 45."
    )
    assert [value for _, value in second.series[0].points] == [6, 6, 7, 6]
    assert second.target == 2


def test_the_boxes_to_tick_leave_out_what_may_not_be_chosen_and_say_why() -> None:
    judged = Evaluation("m-1", effect=Effect.NONE, decision=EvaluationDecision.POSTPONE)
    case = case_with(held(READING), held(on=date(2026, 12, 1), told=(judged,)))
    found = brief(case, *measured("34"))
    ticks = [box for each in blocks(written(found), Checks) for box, _ in _items(each)]
    assert ticks == ["Bedre", "Likt", "Verre", "Usikker", "Justere", "Avslutte", "Løfte videre"]
    text = said(found)
    assert "Det har ikke hjulpet to ganger på rad" in text
    assert "Evalueringen ble utsatt sist" in text
    assert "Forrige gang: 1. desember 2026: ingen virkning, utsette." in text


def test_nothing_measured_is_said_and_not_drawn() -> None:
    unknown = replace(READING, baseline=Baseline(unknown=True))
    found = brief(case_with(held(unknown)))
    assert not list(blocks(written(found), Chart))
    text = said(found)
    assert "Målt: Ingen har målt ennå." in text
    assert "1. Lesegruppe | ukjent → minst 45 ord per minutt | – | – | [Ikke noe forslag]" in text
    assert "Utgangspunktet er ikke kjent: Lesegruppe." in text


def test_what_was_not_done_is_not_judged() -> None:
    told = Evaluation("m-1", implemented=Implemented.NOT)
    text = said(brief(case_with(held(READING)), *measured("41"), discussion=draft(told)))
    assert "Tiltaket er ikke gjennomført, og virkningen kan ikke vurderes." in text
    assert "Regnestykket" not in text


def test_a_case_without_measures_says_so_and_asks_nobody() -> None:
    text = said(brief(case_with(guardians=PARENTS)))
    assert "Ingen tiltak er i gang, så det er ikke noe å evaluere." in text
    assert "Dette mangler" not in text


def test_without_a_meeting_there_is_no_day_to_be_told_of() -> None:
    text = said(brief_of(Known(case_with(held(READING)), TODAY)))
    assert "Jonas Fiktivsen, 8 år\n" in text
    assert "til " not in text.splitlines()[2]
    assert "Velg hvem som snakker med barnet." in text


def test_a_guardian_may_be_excused_and_a_child_too_young_is_not_asked() -> None:
    views = (GuardianView(KARI.name, not_obtained_reason=ViewMissing.UNREACHABLE),)
    found = brief(
        case_with(held(READING), guardians=PARENTS[:1]), discussion=draft(guardian_views=views)
    )
    assert f"{KARI.name} (mor): " in said(found)
    assert "Ikke spurt ennå" not in said(found).split("Hva de foresatte mener")[1]
    young = replace(case_with(held(READING)), subject=NamedChild("Ola Fiktivsen", TODAY))
    assert "Hva sier" not in said(brief(young))


def test_what_is_kept_from_somebody_is_marked_so_that_it_is_not_handed_on() -> None:
    marked = replace(held(READING), kept_back=(KeptBack("agreement.measures.m-1", ("*",)),))
    assert "Gi det ikke videre" in said(brief(case_with(marked)))


def test_how_each_sees_it_from_0_to_10_stands_with_what_it_was() -> None:
    numbers: tuple[Measurement, ...] = (
        *measured("3", "6", kind=MeasurementKind.CHILD),
        *measured("5", kind=MeasurementKind.GUARDIAN),
    )
    text = said(brief(case_with(held(READING)), *numbers))
    assert "Jonas: 6 av 10 den 11. desember 2026, 3 først." in text
    assert "Foresatte: 5 av 10 den 4. desember 2026." in text


@pytest.mark.parametrize("name", ["<b>O'Brien</b> & {day} %s", "Bø-Lie \u202e🚀", "x" * 400])
def test_hostile_text_stands_as_it_was_written(name: str) -> None:
    measure = replace(
        READING, title=name, action=name, indicator=name, responsible=PersonRef(name, name)
    )
    told = replace(TOLD, child_words=name, guardian_view=name)
    case = replace(
        case_with(held(measure), guardians=(Guardianship(name, name),)),
        subject=NamedChild(name, date(2018, 3, 14)),
    )
    found = brief(case, *measured("41"), discussion=draft(told))
    assert sum(text.count(name) for text in texts(written(found))) >= 5


def test_an_anonymous_case_is_told_without_a_name() -> None:
    anonymous = replace(case_with(held(READING)), subject=Anonymous("8–10 år"))
    head = replace(HEAD, child="", born=None)
    paper = BriefPaper(head, brief(anonymous, *measured("41")), NAMES)
    text = plain_text(evaluation_brief.build(paper, NB))
    assert "Fiktivsen" not in text
    assert "Hva sier" not in text


def test_a_number_of_many_digits_and_one_below_nothing_are_told() -> None:
    odd = replace(READING, baseline=Baseline(Decimal("-3.5"), date(2026, 11, 6)))
    text = said(brief(case_with(held(odd)), *measured("-4.25", "999999.999")))
    assert "(−3,5)" in text
    assert "999999,999" in text


def _items(block: Block) -> tuple[tuple[str, bool], ...]:
    assert isinstance(block, Checks)
    return block.items
