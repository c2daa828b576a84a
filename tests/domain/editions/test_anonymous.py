"""The edition without names: nobody, no place, no day is left, and what is rare is pointed at."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.case import Anonymous, Case, Group, NamedChild, System
from meetingapp.domain.editions.anonymous import age_band
from meetingapp.domain.editions.door import for_audience
from meetingapp.domain.editions.edited import RareKind
from tests.document.copied import Finalised
from tests.domain.editions.asking import ANON, all_in, guardian_changed, refused

PEOPLE = ("Jonas", "Fiktivsen", "Kari", "Ida", "Prøvestad", "Tor", "Mallerud", "Berit", "Demoli")


def _concerned(told: Finalised, text: str) -> Finalised:
    concern = replace(told.discussion.purpose_and_concern, concern_text=text)
    return told.changed(purpose_and_concern=concern)


def _left(told: Finalised) -> str:
    return told.edited(ANON).sitting.discussions[0].purpose_and_concern.concern_text


def test_nobody_is_named_anywhere(jonas: Finalised) -> None:
    edited = jonas.edited(ANON)
    text = all_in(edited.sitting)
    assert [name for name in PEOPLE if name in text] == []
    assert edited.sitting.cases == (Case("", Anonymous("6–9")),)
    assert edited.sitting.meeting.participants == ()
    assert edited.sitting.meeting.date == date(2026, 1, 1)
    assert "Jonas Fiktivsen" in edited.removed
    assert "Prøveåsen skole" in edited.removed


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Jonas leser sakte.", "[barnet] leser sakte."),
        ("Jonas’ lesing går bedre.", "[barnet]s lesing går bedre."),
        ("JONAS leser, sier Ida.", "[barnet] leser, sier [kontaktlærer]."),
        ("Idas gruppe møtes.", "[kontaktlærer]s gruppe møtes."),
        ("Kari og Jon er enige.", "[foresatt] og [foresatt] er enige."),
        ("ida prøvestad ringer hjem.", "[kontaktlærer] ringer hjem."),
        ("Møtet var på Prøveåsen skole.", "Møtet var på [sted]."),
        ("Vi så det på Prøveåsen.", "Vi så det på [sted]."),
        ("Ring 41 23 45 67 hver fredag.", "Ring […] hver fredag."),
        ("Han er født 14.3.2018.", "Han er født […]."),
        ("Skriv til kari@eksempel.no først.", "Skriv til […] først."),
        ("Han liker torget og idrett.", "Han liker torget og idrett."),
    ],
)
def test_a_fixed_word_stands_where_a_name_or_a_place_was(
    jonas: Finalised, written: str, left: str
) -> None:
    assert _left(_concerned(jonas, written)) == left


def test_the_word_is_of_the_language_of_the_minutes(jonas: Finalised) -> None:
    told = _concerned(jonas.changed(minutes_language="nn"), "Kari bur nær Prøveåsen skole.")
    assert _left(told) == "[føresett] bur nær [stad]."


def test_names_the_office_knows_as_places_go_too(jonas: Finalised) -> None:
    standing = replace(jonas.standing(), places=("Kanarimoen barnehage",))
    told = _concerned(jonas, "Han gikk i Kanarimoen barnehage før.")
    edited = for_audience(told.sitting, ANON, told.sitting.meeting.date, standing)
    concern = edited.sitting.discussions[0].purpose_and_concern.concern_text
    assert concern == "Han gikk i [sted] før."


@pytest.mark.parametrize(
    ("written", "kind", "found"),
    [
        ("Han leker mest med Emma.", RareKind.NAME, "Emma"),
        ("Det begynte 6. november.", RareKind.DATE, "6. november"),
        ("Det begynte 06.11.2026 ute.", RareKind.DATE, "06.11.2026"),
        ("Saken har nummer 26471.", RareKind.NUMBER, "26471"),
        ("Han bruker rullestol inne.", RareKind.TRAIT, "rullestol"),
        ("Familien er adoptert hit.", RareKind.TRAIT, "adoptert"),
    ],
)
def test_what_is_rare_is_pointed_at(
    jonas: Finalised, written: str, kind: RareKind, found: str
) -> None:
    warnings = _concerned(jonas, written).edited(ANON).warnings
    assert (kind, found) in {(each.kind, each.found) for each in warnings}
    where = {each.path for each in warnings if each.found == found}
    assert "purpose_and_concern.concern_text" in where


def test_a_common_text_is_not_pointed_at(jonas: Finalised) -> None:
    text = "Han leser 34 ord per minutt i uke 38. [barnet] vil øve. PPT gir råd."
    warnings = _concerned(jonas, text).edited(ANON).warnings
    assert not [each for each in warnings if each.path == "purpose_and_concern.concern_text"]


def test_a_protected_child_is_one_of_too_few(jonas: Finalised) -> None:
    case = guardian_changed(jonas.case, "Kari Fiktivsen", address_barred=True)
    assert refused(jonas.with_case(case), ANON) == "copy.too_rare"
    assert refused(jonas, ANON, case) == "copy.too_rare"
    assert refused(jonas, ANON) is None


@pytest.mark.parametrize(("fits", "answer"), [(4, "copy.too_rare"), (5, None), (None, None)])
def test_it_fits_at_least_five_children(
    jonas: Finalised, fits: int | None, answer: str | None
) -> None:
    told = jonas.changed(anonymity=AnonymityCheck(fits_at_least=fits))
    assert refused(told, ANON) == answer


@pytest.mark.parametrize("subject", [Group("3B på Kanarimoen"), System("Kanarimoen skole")])
def test_a_group_is_told_without_its_name(jonas: Finalised, subject: Group | System) -> None:
    edited = jonas.with_case(Case("case-1", subject)).edited(ANON)
    assert "Kanari" not in all_in(edited.sitting)
    assert subject.label in edited.removed


@pytest.mark.parametrize(
    ("age", "band"), [(0, "0–2"), (5, "3–5"), (6, "6–9"), (15, "13–15"), (19, "16–19"), (23, "20+")]
)
def test_an_age_is_told_as_a_band(age: int, band: str) -> None:
    assert age_band(age) == band


def test_a_name_that_is_also_a_word_goes_where_it_is_a_name(jonas: Finalised) -> None:
    assert isinstance(jonas.case.subject, NamedChild)
    case = replace(jonas.case, subject=replace(jonas.case.subject, name="Dag Fiktivsen"))
    told = _concerned(jonas.with_case(case), "Dag leser hver dag, og Dag vil øve.")
    assert _left(told) == "[barnet] leser hver dag, og [barnet] vil øve."


def test_whose_minutes_they_are_stands_though_a_house_is_named_like_the_town(
    jonas: Finalised,
) -> None:
    meeting = replace(jonas.sitting.meeting, place="Prøveås helsestasjon, møterom 1")
    told = replace(jonas, sitting=replace(jonas.sitting, meeting=meeting))
    assert told.edited(ANON).sitting.meeting.municipality == "Prøveås kommune"
