"""A service's copy: its own measures whole, the others in a line, and on what ground it is read."""

from dataclasses import replace

from meetingapp.document.plain import plain_text
from meetingapp.domain.case import NamedChild, Protection
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised
from tests.domain.editions.asking import PPT, SCHOOL


def _of_ppt(told: Finalised) -> Finalised:
    first, second = told.discussion.agreement.measures
    lars = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT)
    measures = (first, replace(second, responsible=lars))
    return told.changed(agreement=replace(told.discussion.agreement, measures=measures))


def test_its_own_measures_are_whole_and_the_others_named(jonas: Finalised) -> None:
    text = plain_text(_of_ppt(jonas).document(PPT))
    assert "For PPT" in text
    assert "1. Lesestasjon uten plenum – Høytlesning i plenum tas ut" in text
    assert "Andre tiltak | Ansvarlig | Evalueres" in text
    assert "2. Lesegruppe | Ida Prøvestad (kontaktlærer) | 19.01.2027" in text
    assert "lesetest hver fredag" not in text
    assert text.index("Lesestasjon uten plenum") < text.index("2. Lesegruppe |")


def test_one_without_a_measure_is_told_so(jonas: Finalised) -> None:
    assert "Dere har ikke ansvar for noe tiltak her." in plain_text(jonas.document(PPT))
    assert "Dere har ikke ansvar" not in plain_text(jonas.document(SCHOOL))


def test_on_what_ground_it_is_read_stands_at_the_end(jonas: Finalised) -> None:
    text = plain_text(jonas.document(PPT, mark=MARK))
    assert "Gyldig til 18.\xa0juni\xa02027. Opplysninger om" in text
    assert "Ikke send kopien videre." in text
    assert "Kopi til: Jon Fiktivsen (far), kopi S1-1-F2" in text
    nynorsk = plain_text(jonas.document(PPT, Language.NN))
    assert "Det samtykket dekkjer for dykk" in nynorsk


def test_a_service_is_warned_of_a_protected_address(jonas: Finalised) -> None:
    subject = jonas.case.subject
    assert isinstance(subject, NamedChild)
    case = replace(jonas.case, subject=replace(subject, protection=Protection.STRICT))
    text = plain_text(jonas.with_case(case).document(PPT))
    assert "Strengt fortrolig adresse (kode 6). Sted og enhet er utelatt." in text
    assert "Prøveåsen" not in text
