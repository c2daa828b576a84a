"""The printer gives the minutes their language and the names of other types of meeting."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.document.plain import plain_text
from meetingapp.services.check import check
from meetingapp.services.finalising import finalised
from meetingapp.services.ports import Stamp
from meetingapp.services.shelf import load_lexicon, template_of
from meetingapp.wiring.printing import full_document
from meetingapp.words import Language


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (None, "Berre for ansvarsgruppe, samarbeidsmøte og EGEN-1."),
        (Language.NB, "Bare for ansvarsgruppe, samarbeidsmøte og EGEN-1."),
    ],
)
def test_a_consent_names_the_types_of_meeting_it_is_given_for(
    language: Language | None, said: str
) -> None:
    sitting = read_meeting_file((paths.examples() / "ansvarsgruppe.json").read_bytes())
    [case] = sitting.cases
    limited = replace(case.consents[0], meeting_types=("AG", "SM", "EGEN-1"))
    told = replace(sitting, cases=(replace(case, consents=(limited,)),))
    template = template_of(told.meeting)
    [checked] = check(told, template=template, lexicon=load_lexicon(), today=told.meeting.date)
    locked = finalised(checked.context)
    stamp = Stamp(1, datetime(2026, 12, 3, 14, 30, tzinfo=UTC), locked.content_sha256, None)
    document = full_document(locked, template, stamp, language)
    assert said in plain_text(document)
    assert document.language == ("nb-NO" if language else "nn-NO")
