"""An invitation on paper: what stands in it, and what never does."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from meetingapp.document.invitation import build
from meetingapp.document.plain import plain_text
from meetingapp.domain.invitation import CaseSlot, Invitation
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.words import Language, Words

BERIT = PersonRef("Berit Eksempelrud", "rektor", ServiceCode.SCHOOL, "berit")
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT, "lars")
TO_LARS = Invitation(
    "m",
    LARS,
    Party.SERVICE,
    "RT",
    date(2027, 1, 19),
    datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
    starts_at=time(14, 15),
    ends_at=time(16),
    place="grupperom 2",
    unit="Prøveåsen skole",
    municipality="Prøveås kommune",
    called_by=BERIT,
    invited=(BERIT, LARS),
    cases=(CaseSlot("1/27"), CaseSlot("2/27")),
    answer_by=date(2027, 1, 15),
)
TO_KARI = replace(
    TO_LARS,
    to=PersonRef("Kari Fiktivsen", "mor"),
    party=Party.GUARDIAN,
    cases=(CaseSlot("1/27"),),
)


def text_of(invitation: Invitation, language: Language = Language.NB) -> str:
    document = build(invitation, "Ressursteam", Words(language))
    return plain_text(document).replace("\N{NO-BREAK SPACE}", " ")


def test_a_colleague_reads_when_where_who_and_which_numbers() -> None:
    told = text_of(TO_LARS)
    for wanted in (
        "Innkalling til ressursteam",
        "Tirsdag 19. januar 2027 kl. 14.15–16.00 · Prøveåsen skole, grupperom 2",
        "1/27 og 2/27",
        "Lars Testdahl, rådgiver",
        "Si fra til Berit Eksempelrud innen 15. januar 2027 om du kan komme.",
        "Unntatt offentlighet",
    ):
        assert wanted in told, wanted


def test_a_guardian_is_told_what_to_think_of_and_that_consent_may_be_taken_back() -> None:
    told = text_of(TO_KARI)
    assert "Hverdagen til barnet (sak 1/27)" in told
    assert "Dere kan trekke samtykket når som helst." in told
    assert "2/27" not in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.NB, ("Dette snakker vi om", "Hvem forteller barnet det", "Innkalt av")),
        (Language.NN, ("Dette snakkar vi om", "Kven fortel barnet det", "Kalla inn av")),
        (Language.EN, ("What we talk about", "Who tells the child", "Called by")),
    ],
)
def test_it_is_written_in_the_language_of_the_recipient(
    language: Language, said: tuple[str, ...]
) -> None:
    told = text_of(TO_KARI, language)
    assert [each for each in said if each not in told] == []


def test_the_title_of_the_file_and_its_subject_name_nobody() -> None:
    for invitation in (TO_LARS, TO_KARI):
        document = build(invitation, "Ressursteam", Words(Language.NB))
        assert document.title == "Innkalling til ressursteam, 19.01.2027"
        assert document.subject == "Innkalling til ressursteam"
        assert document.furniture.foot == ()


def test_a_hidden_place_stands_nowhere() -> None:
    told = text_of(replace(TO_LARS, place="", unit="", place_is_hidden=True))
    assert "Stedet får du vite av den som kaller inn." in told
    assert "grupperom" not in told
    assert "Prøveåsen" not in told


def test_a_system_meeting_is_about_no_child_and_open() -> None:
    told = text_of(replace(TO_LARS, is_about_a_child=False, cases=()))
    assert "Ingen barn omtales med navn i dette møtet." in told
    assert "Unntatt" not in told


@pytest.mark.parametrize(
    "bare",
    [
        replace(TO_LARS, called_by=None, answer_by=None, invited=()),
        replace(TO_LARS, starts_at=None, ends_at=None, place="", unit="", municipality=""),
        replace(TO_LARS, ends_at=time(9), cases=()),
        replace(TO_LARS, answer_by=None),
    ],
)
def test_what_is_not_known_leaves_no_empty_label(bare: Invitation) -> None:
    told = text_of(bare)
    assert "None" not in told
    assert ": \n" not in told
    assert "–09" not in told
