"""Each way the child's voice can be there, or be missing, reads sensibly."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.blocks import Document, Quote
from meetingapp.document.plain import plain_text
from meetingapp.domain.evaluation import ChildViewOfEffect
from meetingapp.domain.people import PersonRef
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    Sharing,
    VoiceMethod,
    VoicePlan,
    VoiceStatus,
)
from tests.document.conftest import Told


def _quotes(document: Document) -> list[Quote]:
    return [block for block in document.blocks if isinstance(block, Quote)]


def test_own_words_stand_first_and_unchanged(jonas: Told) -> None:
    [quote] = _quotes(jonas.document())
    assert quote.words == jonas.discussion.voice.own_words
    assert quote.verbatim
    assert quote.label == "Jonas med egne ord"
    assert quote.source.startswith("Samtale og skala 20.\N{NO-BREAK SPACE}november")


def test_signs_are_described_and_not_put_in_quotation_marks(sigrid: Told) -> None:
    document = sigrid.document()
    [quote] = _quotes(document)
    assert not quote.verbatim
    assert quote.label == "Sigrid med eigne ord og teikn"
    assert "«Peikar" not in plain_text(document)


def test_a_child_that_says_no_is_told_of_in_summary_only(sigrid: Told) -> None:
    held = sigrid.with_part(
        "voice",
        child_accepts_sharing=Sharing.NO,
        neutral_summary="Sigrid har sagt kva ho ønskjer om skulen",
    )
    document = held.document()
    text = plain_text(document)
    assert not _quotes(document)
    assert sigrid.discussion.voice.own_words not in text
    assert "Peika på «glad»" not in text
    assert "Oppsummert: Sigrid har sagt kva ho ønskjer om skulen." in text
    assert "Sigrid vil ikkje at eigne ord skal delast, så dei står ikkje her." in text
    assert "ASK, observasjon og teikning og leik" in text


@pytest.mark.parametrize("reason", NotObtainedReason)
def test_a_missing_voice_says_why_and_when_the_child_will_be_heard(
    jonas: Told, reason: NotObtainedReason
) -> None:
    ida = PersonRef("Ida Prøvestad", "kontaktlærer")
    missing = ChildVoice(
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(
            reason,
            explanation="han ville vente til uka etter",
            asked_by=ida,
            asked_on=date(2026, 11, 20),
            attempts=(date(2026, 11, 16), date(2026, 11, 18)),
            safety_contact="barnevernsvakta",
            case_continues=True,
        ),
        plan=VoicePlan(ida, VoiceMethod.CONVERSATION, date(2026, 12, 1)),
    )
    told = replace(jonas, discussion=replace(jonas.discussion, voice=missing))
    document = told.document()
    text = plain_text(document).replace("\N{NO-BREAK SPACE}", " ")
    assert not _quotes(document)
    if reason is NotObtainedReason.DECLINED:
        assert "Jonas ville ikke bli hørt nå, og får et nytt tilbud." in text
    else:
        assert "Jonas er ikke hørt ennå." in text
    assert "Han ville vente til uka etter." in text
    assert "Ida Prøvestad (kontaktlærer) spurte 20. november 2026." in text
    assert "Prøvd 16. november 2026 og 18. november 2026." in text
    assert "Kontakt om trygghet: barnevernsvakta." in text
    assert "Saken går videre." in text
    assert "Ida Prøvestad (kontaktlærer) skal høre Jonas innen 1. desember 2026. Samtale." in text


def test_a_voice_partly_obtained_shows_what_was_seen_and_why_not_more(jonas: Told) -> None:
    partly = jonas.with_part(
        "voice",
        status=VoiceStatus.PARTLY,
        methods=(VoiceMethod.OBSERVATION,),
        own_words="Smiler og strekker seg mot boka.",
        verbatim=False,
        child_informed=None,
        child_accepts_sharing=None,
        not_obtained=NotObtained(NotObtainedReason.VERY_YOUNG_NONVERBAL),
    )
    document = partly.document()
    text = plain_text(document)
    [quote] = _quotes(document)
    assert not quote.verbatim
    assert "Delvis innhentet: Svært ungt eller uten talespråk." in text
    assert "Informert" not in text


def test_a_child_that_was_not_asked_about_the_effect_says_why(sigrid: Told) -> None:
    [evaluation] = sigrid.discussion.since_last.evaluations
    not_asked = replace(
        evaluation,
        child_view=ChildViewOfEffect.NOT_ASKED,
        child_words="",
        child_view_reason="ho var sjuk",
    )
    text = plain_text(sigrid.with_part("since_last", evaluations=(not_asked,)).document())
    assert "Sigrid om verknaden: Ikkje spurd. Ho var sjuk." in text
