"""The child's page: who gets one, and what is on it."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import Anonymous, Case, NamedChild, Unborn
from meetingapp.domain.child_page import (
    ReaderAge,
    lix_to_child,
    reader_age,
    refuse_more_than_one_page,
)
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.voice import ChildVoice, NotObtained, NotObtainedReason, Sharing, VoiceStatus
from meetingapp.errors import AppError
from tests.document.copied import Finalised
from tests.domain.editions.asking import CHILD, all_in, refused

HARD = (
    "Kontaktlæreren gjennomfører strukturert leseopplæring i tilrettelagte omgivelser, "
    "og evalueringen dokumenteres fortløpende."
)


def _born(told: Finalised, born: date) -> Finalised:
    assert isinstance(told.case.subject, NamedChild)
    return told.with_case(replace(told.case, subject=replace(told.case.subject, born=born)))


def _saying(told: Finalised, *plain_words: str) -> Finalised:
    measures = tuple(
        replace(measure, plain_words=said)
        for measure, said in zip(told.discussion.agreement.measures, plain_words, strict=True)
    )
    return told.changed(agreement=replace(told.discussion.agreement, measures=measures))


def test_a_child_that_is_named_gets_a_page(jonas: Finalised) -> None:
    assert refused(jonas, CHILD) is None


@pytest.mark.parametrize("subject", [Unborn(), Anonymous("6–9")])
def test_nobody_can_be_written_to_who_has_no_name(
    jonas: Finalised, subject: Unborn | Anonymous
) -> None:
    assert refused(jonas.with_case(Case("case-1", subject)), CHILD) == "copy.no_child"


@pytest.mark.parametrize(
    ("born", "answer"), [(date(2023, 11, 24), None), (date(2023, 11, 25), "copy.child_too_young")]
)
def test_a_child_under_three_gets_none(jonas: Finalised, born: date, answer: str | None) -> None:
    assert refused(_born(jonas, born), CHILD) == answer


def test_nothing_is_written_that_could_put_a_child_in_danger(jonas: Finalised) -> None:
    unsafe = ChildVoice(
        VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(NotObtainedReason.SAFETY)
    )
    assert refused(jonas.changed(voice=unsafe), CHILD) == "copy.unsafe"
    assert refused(jonas.changed(restrict_guardian_copy=True), CHILD) == "copy.tell_in_person"


def test_of_a_stopped_discussion_there_is_nothing_to_write(jonas: Finalised) -> None:
    stopped = Stopped(StopReason.OUT_OF_TIME, next_date=date(2026, 12, 1))
    assert refused(jonas.changed(stopped=stopped), CHILD) == "copy.was_stopped"


def test_each_measure_says_something_to_the_child(jonas: Finalised) -> None:
    assert refused(_saying(jonas, "Du får lese i fred.", " "), CHILD) == "copy.no_plain_words"
    hidden = _saying(jonas, "Du får lese i fred.", "").changed(
        kept_back=(KeptBack("agreement.measures.M2", guardians=("*",)),)
    )
    assert refused(hidden, CHILD) is None


def test_hard_words_are_refused(jonas: Finalised) -> None:
    told = _saying(jonas, HARD, "Du bestemmer.")
    assert lix_to_child(told.discussion) > 30
    assert refused(told, CHILD) == "copy.hard_to_read"
    assert lix_to_child(jonas.discussion) <= 30


def test_nothing_another_adult_wrote_is_on_the_page(jonas: Finalised) -> None:
    edited = jonas.edited(CHILD)
    left = edited.sitting.discussions[0]
    assert left.agreement.measures[0].action == ""
    assert jonas.discussion.agreement.measures[0].action in edited.removed
    assert jonas.discussion.best_interest.conclusion in edited.removed
    written = all_in(edited.sitting)
    for text in ("hodepine", "dysleksi", "34 ord", "bekymring"):
        assert text not in written


@pytest.mark.parametrize(
    ("sharing", "stay"),
    [(Sharing.YES, True), (Sharing.PARTLY, False), (Sharing.NO, False), (Sharing.NOT_ASKED, False)],
)
def test_the_childs_words_are_on_paper_only_after_a_yes(
    jonas: Finalised, sharing: Sharing, stay: bool
) -> None:
    told = jonas.changed(voice=replace(jonas.discussion.voice, child_accepts_sharing=sharing))
    assert bool(told.edited(CHILD).sitting.discussions[0].voice.own_words) is stay


def test_only_those_who_were_there_are_named(jonas: Finalised) -> None:
    meeting = jonas.sitting.meeting
    first, *others = meeting.participants
    there = (replace(first, attended=False), *others)
    told = replace(
        jonas, sitting=replace(jonas.sitting, meeting=replace(meeting, participants=there))
    )
    names = {p.person.name for p in told.edited(CHILD).sitting.meeting.participants}
    assert names == {p.person.name for p in others}


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(2022, 1, 1), ReaderAge.LISTENS),
        (date(2020, 11, 25), ReaderAge.LISTENS),
        (date(2020, 11, 24), ReaderAge.READS),
        (date(2013, 11, 25), ReaderAge.READS),
        (date(2013, 11, 24), ReaderAge.YOUTH),
    ],
)
def test_it_is_written_for_the_age(jonas: Finalised, born: date, age: ReaderAge) -> None:
    assert reader_age(_born(jonas, born).case, date(2026, 11, 24)) is age


def test_two_pages_are_refused_and_one_is_not() -> None:
    refuse_more_than_one_page(1)
    with pytest.raises(AppError) as refusal:
        refuse_more_than_one_page(2)
    assert refusal.value.code == "copy.two_pages"
