"""What was seen and when, and what only says what a child is like, in both Norwegians."""

from dataclasses import replace

import pytest

from meetingapp.domain.situation import Observation
from tests.domain.example import Example

WITH_A_TIME = (
    "uke 38–46",
    "uke 38-46",
    "uke 47",
    "mandag",
    "tirsdagene i matteøkta",
    "hver fredag i oktober",
    "september",
    "sept–okt 2026",
    "12. november",
    "12.11.2026",
    "12.11.",
    "12/11",
    "2026-11-12",
    "i går",
    "forrige uke",
    "siste tre ukene",
    "de siste to månedene",
    "for to uker siden",
    "veke 44–46",
    "veka 44",
    "måndag",
    "tysdag og torsdag",
    "laurdag",
    "i førgår",
    "førre veke",
    "dei siste tre vekene",
    "siste månaden",
    "for to veker sidan",
)
WITHOUT_A_TIME = (
    "",
    "ofte",
    "av og til",
    "i timene",
    "3 ganger",
    "hele tida",
    "kl. 10.15",
    "4 av 5 økter",
    "lenge",
    "stadig vekk",
    "i friminuttet",
    "Marsvinet hans",
)
LABELS = {
    "Jonas er umotivert": "umotivert",
    "Han er lat på skolen": "lat",
    "De er late elever": "late",
    "Hun er vanskelig i timene": "vanskelig",
    "Jonas er en vanskelig gutt": "vanskelig",
    "Vanskelige barn på trinnet": "Vanskelige",
    "Utagerende i friminuttene": "Utagerende",
    "Han er aggressiv og slem": "aggressiv",
    "Jenta er bortskjemt": "bortskjemt",
    "Eleven er uoppdragen": "uoppdragen",
    "Han er en bråkmaker": "bråkmaker",
    "Manipulerende mot lærerne": "Manipulerende",
    "Gutten er oppmerksomhetssyk": "oppmerksomhetssyk",
    "Sigrid er vanskeleg i timane": "vanskeleg",
    "Guten er utagerande": "utagerande",
    "Ho er doven": "doven",
    "Dei er giddelause": "giddelause",
    "Eleven er umogen": "umogen",
    "Ho er bortskjemd": "bortskjemd",
    "Ein bråkmakar i klassa": "bråkmakar",
    "Skulelei og likesæl": "Skulelei",
}
DIAGNOSES = {
    "Jonas har ADHD": "ADHD",
    "Trolig autisme": "autisme",
    "Han er en ADHD-gutt": "ADHD-gutt",
    "Har dysleksi": "dysleksi",
    "Hun har angst": "angst",
    "Ho har språkforstyrring": "språkforstyrring",
    "Guten er autistisk": "autistisk",
    "Har åtferdsforstyrring": "åtferdsforstyrring",
}
NO_LABELS = (
    "Jonas går fra lesestasjonen i 4 av 5 økter",
    "Jonas synes det er vanskelig å lese",
    "Det er vanskelig for ham å sitte stille",
    "Han leser vanskelige ord sakte",
    "Familien er i en vanskelig situasjon",
    "Han later som om han leser",
    "Jonas sier at han blir kalt «lat» og «vanskelig» av andre",
    'Mor sier "han er vanskelig" om morgenen',
    "Lærere har kalt ham “umotivert”",
    "ADHD, diagnostisert av BUP i 2024",
    "Han har ADHD. Diagnosen er stilt av barnelege i mars",
    "Dysleksi ifølge rapport fra PPT",
    "Skal PPT utrede dysleksi?",
    "Han sier selv at han er umotivert",
    "Latteren sitter løst",
    "Sigrid tykkjer det er vanskeleg å snakke",
    "Det er vanskeleg for henne å sitje i ro",
    "Ho les vanskelege ord sakte",
    "ADHD, diagnostisert av BUP i 2024, seier rapporten",
    "Dysleksi ifølgje PPT",
    "Ho lèt som ho les",
    "Skal PPT greie ut dysleksi?",
)


def _seen(example: Example, period: str) -> Example:
    return example.with_part(
        "purpose_and_concern",
        concern_text="Jonas går ut fra lesestasjonen.",
        observations=(Observation("går ut når plenumslesing begynner", period=period),),
    )


@pytest.mark.parametrize("period", WITH_A_TIME)
def test_a_day_a_week_or_a_month_tells_when_it_was_seen(example: Example, period: str) -> None:
    assert _seen(example, period).failed("G-PURP-2") == ()


@pytest.mark.parametrize("period", WITHOUT_A_TIME)
def test_without_a_time_it_is_asked_when_it_was_seen(example: Example, period: str) -> None:
    path = "purpose_and_concern.observations.0.period"
    assert _seen(example, period).paths("G-PURP-2") == [path]


def test_the_time_may_stand_in_what_was_seen(example: Example) -> None:
    changed = _seen(example, "")
    seen = Observation("gikk ut av timen på mandag")
    assert changed.with_part("purpose_and_concern", observations=(seen,)).failed("G-PURP-2") == ()


def test_nothing_seen_is_asked_for(example: Example) -> None:
    changed = _seen(example, "").with_part("purpose_and_concern", observations=())
    assert changed.paths("G-PURP-2") == ["purpose_and_concern.observations"]


@pytest.mark.parametrize(("text", "word"), {**LABELS, **DIAGNOSES}.items())
def test_a_label_or_a_loose_diagnosis_is_pointed_at(example: Example, text: str, word: str) -> None:
    (found,) = example.with_part("purpose_and_concern", concern_text=text).failed("G-PURP-3")
    assert found.path == "purpose_and_concern.concern_text"
    assert found.params["word"] == word


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_was_seen_said_or_found_out_is_no_label(example: Example, text: str) -> None:
    assert example.with_part("purpose_and_concern", concern_text=text).failed("G-PURP-3") == ()


def test_each_text_of_the_concern_is_read(example: Example) -> None:
    seen = replace(example.discussion.purpose_and_concern.observations[0], what="er utagerende")
    changed = example.with_part(
        "purpose_and_concern", purpose_question="Hva gjør vi når han er lat?", observations=(seen,)
    )
    assert changed.paths("G-PURP-3") == [
        "purpose_and_concern.purpose_question",
        "purpose_and_concern.observations.0.what",
    ]


def test_the_childs_own_words_are_never_read_for_labels(example: Example) -> None:
    changed = example.with_part("voice", own_words="Jeg er lat og vanskelig, og jeg har ADHD.")
    assert changed.failed("G-PURP-3") == ()
