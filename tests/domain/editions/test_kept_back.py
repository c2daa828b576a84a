"""A paragraph that somebody may not read is gone from their copy, and so is what repeats it."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.carry_over import LastTime, as_earlier, carried_into
from meetingapp.domain.edit import without_row
from meetingapp.domain.evaluation import Effect, Evaluation, StatusLine
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.marked_place import is_a_place
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import ServiceCode
from tests.document.copied import Finalised
from tests.domain.editions.asking import ANON, CHILD, JON, KARI, PPT, SCHOOL, all_in

READING = "Vi vet ikke om Jonas har dysleksi; PPT vurderer det etter evalueringen."


def _marked(told: Finalised, *marks: KeptBack) -> Finalised:
    return told.changed(kept_back=marks)


@pytest.mark.parametrize(
    ("path", "gone", "stays"),
    [
        ("best_interest.uncertainty", READING, "Jonas ber om å lese i lite rom"),
        ("voice.themes.1", "friminutt", "hodepine"),
        ("situation.strengths", "flink til å tegne", "lekselesing hjemme"),
        ("guardian_views.Kari Fiktivsen", "Støtter liten gruppe", "Enig, vil ha beskjed"),
        ("guardian_views.1", "Enig, vil ha beskjed", "Støtter liten gruppe"),
        ("best_interest.elements.HEALTH", "Mor forteller om hodepine", "Skolens leseprøve"),
        ("agreement.measures.M2", "avkrysning av kontaktlærer", "lesetest hver fredag"),
        ("agreement.measures.0.method", "lesetest hver fredag", "avkrysning av kontaktlærer"),
        ("purpose_and_concern.observations.0", "reiser seg og går ut", "Lesegruppe"),
    ],
)
def test_what_is_marked_is_gone_and_nothing_else(
    jonas: Finalised, path: str, gone: str, stays: str
) -> None:
    assert is_a_place(path)
    edited = _marked(jonas, KeptBack(path, guardians=("Jon Fiktivsen",))).edited(JON)
    text = all_in(edited.sitting)
    assert gone not in text
    assert stays in text
    whole = all_in(
        _marked(jonas, KeptBack(path, guardians=("Jon Fiktivsen",))).edited(KARI).sitting
    )
    assert gone in whole


@pytest.mark.parametrize("path", ["", "nothing", "voice.nothing", "guardian_views", "voice"])
def test_a_path_names_a_place_or_is_found_out(path: str) -> None:
    assert is_a_place(path) is (path in ("guardian_views", "voice"))


def test_everybody_is_a_star(jonas: Finalised) -> None:
    told = _marked(jonas, KeptBack("best_interest.uncertainty", guardians=("*",)))
    assert READING in told.edited(KARI).removed
    assert READING in told.edited(JON).removed


def test_a_service_is_kept_out_by_its_code(jonas: Finalised) -> None:
    told = _marked(jonas, KeptBack("purpose_and_concern", services=(ServiceCode.PPT,)))
    concern = jonas.discussion.purpose_and_concern.concern_text
    assert concern in told.edited(PPT).removed
    assert concern in all_in(told.edited(SCHOOL).sitting)
    assert concern in all_in(told.edited(KARI).sitting)


def test_what_is_kept_from_one_guardian_is_on_no_page_that_lies_about(jonas: Finalised) -> None:
    told = _marked(jonas, KeptBack("agreement.measures.M2", guardians=("Jon Fiktivsen",)))
    left = told.edited(CHILD).sitting.discussions[0].agreement.measures
    assert [measure.id for measure in left] == ["M1"]
    assert len(told.edited(ANON).sitting.discussions[0].agreement.measures) == 1


def test_a_name_made_of_titles_loses_the_title_that_is_kept_back(jonas: Finalised) -> None:
    first, *others = jonas.discussion.alternatives
    label = "Lesegruppe; Lesestasjon uten plenum"
    told = _marked(
        jonas.changed(alternatives=(replace(first, label=label), *others)),
        KeptBack("agreement.measures.M2", guardians=("*",)),
    )
    assert told.edited(KARI).sitting.discussions[0].alternatives[0].label == "Lesegruppe"


def test_a_text_that_repeats_what_is_kept_back_goes_with_it(jonas: Finalised) -> None:
    best = jonas.discussion.best_interest
    told = _marked(
        jonas.changed(best_interest=replace(best, conclusion=f"Dette gjelder: {READING}")),
        KeptBack("best_interest.uncertainty", guardians=("*",)),
    )
    edited = told.edited(KARI)
    assert edited.sitting.discussions[0].best_interest.conclusion == ""
    assert f"Dette gjelder: {READING}" in edited.removed


def test_a_measure_kept_back_last_time_is_kept_back_when_it_is_evaluated(jonas: Finalised) -> None:
    before = _marked(jonas, KeptBack("agreement.measures.1", guardians=("Jon Fiktivsen",)))
    earlier = as_earlier(before.sitting.meeting, before.discussion)
    assert earlier.kept_back == (KeptBack("agreement.measures.M2", ("Jon Fiktivsen",)),)
    second = replace(jonas.discussion.agreement.measures[1], id="M3", follows="M2", title="Ny tid")
    now = jonas.with_case(replace(jonas.case, earlier=(earlier,))).changed(
        since_last=replace(
            jonas.discussion.since_last,
            evaluations=(
                Evaluation("M1", effect=Effect.SOME, effect_explanation="Han leser mer."),
                Evaluation("M2", effect=Effect.NONE, effect_explanation="Han blir i timen."),
            ),
            status_lines=(StatusLine("M2", "Går som avtalt."),),
        ),
        agreement=replace(jonas.discussion.agreement, measures=(second,)),
    )
    left = now.edited(JON).sitting
    assert [e.measure_id for e in left.discussions[0].since_last.evaluations] == ["M1"]
    assert left.discussions[0].since_last.status_lines == ()
    assert left.discussions[0].agreement.measures == ()
    assert "Lesestasjon uten plenum" not in all_in(left)
    assert "Han blir i timen." in all_in(now.edited(KARI).sitting)


def test_a_mark_stays_with_its_row_when_another_is_taken_away() -> None:
    marks = (
        KeptBack("voice.themes.0"),
        KeptBack("voice.themes.2"),
        KeptBack("agreement.measures.M2"),
    )
    discussion = CaseDiscussion("d", "c", kept_back=marks)
    voice = replace(discussion.voice, themes=("lesing", "friminutt", "hodepine"))
    left = without_row(replace(discussion, voice=voice), "voice.themes", 0)
    assert left.kept_back == (KeptBack("voice.themes.1"), KeptBack("agreement.measures.M2"))


def test_marks_come_along_when_a_stopped_discussion_goes_on(jonas: Finalised) -> None:
    mark = KeptBack("voice.adult_interpretation", guardians=("*",))
    last = LastTime(date(2026, 11, 24), _marked(jonas, mark).discussion)
    new = carried_into(jonas.case, date(2026, 12, 1), CaseDiscussion("d-2", "case-1"), last)
    assert new.kept_back == (mark,)
