"""Minutes of a discussion that was stopped say so first, and hold nothing that was not agreed."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.blocks import FirstBreak
from meetingapp.document.plain import plain_text
from meetingapp.domain.stopped import KeptForNext, Stopped, StopReason
from meetingapp.words import Language
from tests.document.conftest import Told

AGAIN = date(2026, 12, 1)


def _stopped(jonas: Told, stopped: Stopped) -> Told:
    return replace(jonas, discussion=replace(jonas.discussion, stopped=stopped))


def _plain(told: Told) -> str:
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def test_the_title_the_head_and_the_first_lines_say_it(jonas: Told) -> None:
    told = _stopped(jonas, Stopped(StopReason.OUT_OF_TIME, "vi kom sent i gang", AGAIN))
    document, text = told.document(), _plain(told)
    assert document.title == "Referat fra ressursteam, avbrutt drøfting, 24.11.2026"
    assert document.furniture.access == "Avbrutt · unntatt offentlighet"
    assert "Grunn: Tiden gikk ut. Vi kom sent i gang." in text
    assert "Fortsetter: Tirsdag 1. desember 2026." in text
    nynorsk = replace(told, language=Language.NN).document()
    assert nynorsk.title.startswith("Referat frå ressursteam, avbroten drøfting")
    assert nynorsk.furniture.access.startswith("Avbroten")


def test_what_waits_for_next_time_is_not_printed(jonas: Told) -> None:
    given = jonas.discussion
    kept = KeptForNext(given.alternatives, given.best_interest, given.agreement)
    text = _plain(_stopped(jonas, Stopped(StopReason.TOO_FEW, next_date=AGAIN, kept=kept)))
    for heading in ("Dette ble avtalt", "Alternativene", "Barnets beste", "Tiltakene"):
        assert f"\n{heading}\n" not in text
    assert given.best_interest.conclusion not in text
    assert not any(measure.action in text for measure in given.agreement.measures)
    assert "Ingen tiltak ble avtalt." in text


def test_what_is_soon_told_leaves_no_hole_on_page_1(jonas: Told) -> None:
    told = _stopped(jonas, Stopped(StopReason.NO_CONSENT, next_date=AGAIN))
    assert not any(isinstance(block, FirstBreak) for block in told.document().blocks)


def test_what_was_said_before_the_stop_is_printed(jonas: Told) -> None:
    text = _plain(_stopped(jonas, Stopped(StopReason.CHILD_OR_FAMILY, next_date=AGAIN)))
    assert jonas.discussion.voice.own_words in text
    assert "Støtter liten gruppe" in text


def test_without_consent_nothing_of_the_case_is_told(jonas: Told) -> None:
    given = jonas.discussion
    text = _plain(_stopped(jonas, Stopped(StopReason.NO_CONSENT, next_date=AGAIN)))
    assert "Grunn: Samtykket mangler eller er trukket." in text
    assert "Saken ble ikke drøftet" in text
    assert given.voice.own_words not in text
    assert given.purpose_and_concern.purpose_question not in text
    assert jonas.case.concern not in text
    assert "Foresattes syn" not in text
    assert "Situasjonen nå" not in text
    assert not any(note.need_to_know in text for note in given.attendance[:5])
    assert jonas.case.consents[0].child_opinion not in text
    assert "Opplysningsplikt: Vurdert i møtet, ikke utløst." in text


@pytest.mark.parametrize(
    ("stopped", "said"),
    [
        (Stopped(StopReason.OTHER, "brannalarm", AGAIN), "Grunn: Brannalarm."),
        (Stopped(StopReason.OTHER), "Grunn: Annet."),
        (Stopped(None, "brannalarm"), "Grunn: Brannalarm."),
    ],
)
def test_a_reason_of_its_own_stands_for_itself(jonas: Told, stopped: Stopped, said: str) -> None:
    assert said in _plain(_stopped(jonas, stopped))


def test_a_stop_about_which_nothing_is_written_prints_nothing_odd(jonas: Told) -> None:
    text = _plain(_stopped(jonas, Stopped()))
    assert "Drøftingen ble avbrutt" in text
    assert "Grunn:" not in text
    assert "Fortsetter:" not in text
