"""The child's page: four steps, plain words, the right age, and easy to read."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.blocks import Faces, Heading, Items, Note, Para, Quote, Step, Theme
from meetingapp.document.plain import plain_text
from meetingapp.domain.case import NamedChild
from meetingapp.domain.lix import lix
from meetingapp.domain.measure import Agreement
from meetingapp.domain.voice import ChildInvited, ChildVoice, Sharing, VoiceStatus
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised, text_of
from tests.domain.editions.asking import CHILD


def _steps(told: Finalised, language: Language | None = None) -> dict[str, Step]:
    document = told.document(CHILD, language)
    return {block.heading: block for block in document.blocks if isinstance(block, Step)}


def _born(told: Finalised, year: int) -> Finalised:
    subject = told.case.subject
    assert isinstance(subject, NamedChild)
    return told.with_case(replace(told.case, subject=replace(subject, born=date(year, 1, 1))))


def test_the_page_tells_what_was_said_and_agreed_who_does_what_and_when_we_talk(
    jonas: Finalised,
) -> None:
    document = jonas.document(CHILD, mark=MARK)
    assert document.theme is Theme.CHILD
    assert document.blocks[0] == Heading(
        1,
        "Hei, Jonas!",
        "Vi hadde møte 24.\xa0november\xa02026. Du var invitert, og det var greit å si nei.",
    )
    steps = _steps(jonas)
    assert list(steps) == [
        "Dette sa du",
        "Dette ble vi enige om",
        "Hvem gjør hva",
        "Når snakker vi igjen",
    ]
    quote, thanks = steps["Dette sa du"].parts
    assert quote == Quote(
        "Dine ord",
        "Jeg liker når vi leser i lite rom. Jeg blir varm i hodet når alle hører på.",
        "Du sa det til Ida 20.\xa0november.",
    )
    assert thanks == Para("Takk for at du sa det!")
    assert steps["Dette ble vi enige om"].parts == (
        Items(
            (
                "Fire dager i uka leser du med Ida i et lite rom.",
                "Ingen skal lese høyt for alle. Du velger plass selv.",
            ),
            numbered=True,
        ),
        Para("Vi starter mandag 30.\xa0november."),
    )
    [who] = steps["Hvem gjør hva"].parts
    assert isinstance(who, Items)
    assert who.items[:2] == ("Ida passer på nummer 1.", "Tor passer på nummer 2.")
    assert who.items[2].startswith("Disse var på møtet: Kari (mor), Berit (rektor), Tor")
    assert steps["Når snakker vi igjen"].parts == (
        Para("Ida leser dette arket med deg senest 25.\xa0november."),
        Para("Senest 12.\xa0januar spør Ida deg hvordan det går:"),
        Faces(("Bedre", "Likt", "Verre")),
        Para("Vi møtes igjen 19.\xa0januar. Du kan være med hvis du vil."),
        Para("Er noe feil, eller har du ombestemt deg? Si det til Ida."),
    )


def test_whose_it_is_stands_on_the_page_and_the_foot_is_empty(jonas: Finalised) -> None:
    furniture = jonas.document(CHILD, mark=MARK).furniture
    assert furniture.recipient == "Til Jonas · S1-1-F2"
    assert (furniture.foot, furniture.access, furniture.legal) == ((), "", "")
    assert "Jonas" not in jonas.document(CHILD, mark=MARK).title


@pytest.mark.parametrize("language", Language)
def test_all_that_stands_on_it_is_easy_to_read(
    jonas: Finalised, sigrid: Finalised, language: Language
) -> None:
    for told in (jonas, sigrid, _born(jonas, 2012), _born(jonas, 2022)):
        page = "\n".join(
            line for line in plain_text(told.document(CHILD, language)).splitlines() if line
        )
        assert lix(page) <= 25


def test_a_page_in_nynorsk(sigrid: Finalised) -> None:
    text = plain_text(sigrid.document(CHILD))
    for told in ("Hei, Sigrid!", "Dette viste du oss", "Dette blei vi einige om", "Kven gjer kva"):
        assert told in text
    assert "Til den som les: Les sakte" in text  # Sigrid is five
    assert "Du viste det til Eli" in text
    assert "Takk for at du viste det!" in text
    assert "Desse var på møtet" not in text


def test_the_youngest_are_read_to_and_the_oldest_have_no_faces(jonas: Finalised) -> None:
    young, youth = _born(jonas, 2022).document(CHILD), _born(jonas, 2010).document(CHILD)
    assert isinstance(young.blocks[-1], Note)
    assert not isinstance(youth.blocks[-1], Note)
    assert "Vi voksne hadde møte" in plain_text(young)
    assert "Bedre" in plain_text(young)
    assert "Bedre" not in plain_text(youth)
    assert "Du kan få lese det som er skrevet om deg. Bare spør." in plain_text(youth)
    younger = plain_text(_born(jonas, 2012).document(CHILD))
    assert "Du kan få lese det som er skrevet om deg" not in younger
    assert "hvordan det går.\n" in younger


@pytest.mark.parametrize(
    ("invited", "said"),
    [
        (ChildInvited.YES_ATTENDED, "Du var med."),
        (ChildInvited.YES_DECLINED, "Du var invitert, og det var greit å si nei."),
        (ChildInvited.NOT_INVITED, "Vi snakket om hvordan du har det."),
    ],
)
def test_it_says_whether_the_child_was_there(
    jonas: Finalised, invited: ChildInvited, said: str
) -> None:
    told = jonas.changed(voice=replace(jonas.discussion.voice, invited=invited))
    assert said in plain_text(told.document(CHILD))


@pytest.mark.parametrize(
    ("sharing", "said"),
    [
        (Sharing.NO, "Ordene dine står ikke her, slik du ville."),
        (Sharing.NOT_ASKED, "Ordene dine står ikke her, for andre kan få se arket."),
    ],
)
def test_words_that_are_not_shared_are_thanked_for_and_not_repeated(
    jonas: Finalised, sharing: Sharing, said: str
) -> None:
    told = jonas.changed(voice=replace(jonas.discussion.voice, child_accepts_sharing=sharing))
    text = text_of(told.document(CHILD))
    assert "Du snakket med Ida. Takk for det!" in text
    assert said in text
    assert "lite rom. Jeg" not in text


def test_a_child_that_was_not_heard_is_asked(jonas: Finalised) -> None:
    told = jonas.changed(voice=ChildVoice(VoiceStatus.NOT_OBTAINED))
    assert "Vi vil gjerne høre hva du mener." in plain_text(told.document(CHILD))


def test_where_nothing_was_agreed_that_is_said(jonas: Finalised) -> None:
    text = plain_text(jonas.changed(agreement=Agreement()).document(CHILD))
    assert "Vi ble ikke enige om noe nytt denne gangen." in text


def test_one_who_sees_to_several_points_is_named_once(jonas: Finalised) -> None:
    first, second = jonas.discussion.agreement.measures
    same = (first, replace(second, responsible=first.responsible))
    told = jonas.changed(agreement=replace(jonas.discussion.agreement, measures=same))
    assert "Ida passer på nummer 1 og 2." in plain_text(told.document(CHILD))
