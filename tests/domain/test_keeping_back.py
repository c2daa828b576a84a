"""A mark that keeps a place from somebody: what it is named by, and that it stays where it was."""

from dataclasses import replace

import pytest

from meetingapp.domain.best_interest import BestInterest, BestInterestElement, ElementAssessment
from meetingapp.domain.edit import without_row
from meetingapp.domain.editions.marks import without
from meetingapp.domain.keeping_back import (
    held_at,
    lasting_place,
    lies_in,
    mark_at,
    marked,
    marks,
    row_of,
)
from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.meeting import CaseDiscussion, OwnItem
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.situation import GuardianView, Observation, PurposeAndConcern
from meetingapp.domain.voice import ChildVoice

JON = "Jon A. Fiktivsen"
MEASURES = "agreement.measures"
FAMILY = "best_interest.elements.FAMILY_RELATIONS"


def told() -> CaseDiscussion:
    observations = (Observation("Gråt i garderoben"), Observation("Satt alene"))
    facts = (ElementAssessment(BestInterestElement.FAMILY_RELATIONS, facts="Bor to steder"),)
    return CaseDiscussion(
        "d",
        "c",
        voice=ChildVoice(own_words="Jeg vil være hos mamma", themes=("hjemme", "skole")),
        guardian_views=(
            GuardianView("Kari Fiktivsen", "Vil ha hjelp"),
            GuardianView(JON, "Vil se"),
        ),
        purpose_and_concern=PurposeAndConcern(observations=observations),
        best_interest=BestInterest(elements=facts),
        own_items=(OwnItem("B-1", "Egen sak"),),
        agreement=Agreement((Measure("M1", action="Leser"), Measure("M2", action="Ringer hjem"))),
    )


@pytest.mark.parametrize(
    ("path", "place", "row"),
    [
        ("voice.own_words", "voice.own_words", None),
        ("voice.themes.1", "voice.themes.1", None),
        (f"{MEASURES}.1.action", f"{MEASURES}.M2.action", f"{MEASURES}.M2"),
        (f"{MEASURES}.1.target.value", f"{MEASURES}.M2.target.value", f"{MEASURES}.M2"),
        (f"{MEASURES}.M2", f"{MEASURES}.M2", None),
        ("guardian_views.1.view", f"guardian_views.{JON}.view", f"guardian_views.{JON}"),
        ("purpose_and_concern.observations.1.what", "purpose_and_concern.observations.1.what",
         "purpose_and_concern.observations.1"),
        (f"{FAMILY}.facts", f"{FAMILY}.facts", FAMILY),
        ("own_items.B-1.text", "own_items.B-1.text", "own_items.B-1"),
    ],
)  # fmt: skip
def test_a_place_is_named_by_what_lasts(path: str, place: str, row: str | None) -> None:
    assert lasting_place(told(), path) == place
    assert row_of(told(), path) == row


@pytest.mark.parametrize(
    "path", ["", "reason:G-BEST-8", "meeting.place", "voice.nothing", f"{MEASURES}.2.action"]
)
def test_what_is_no_place_of_the_minutes_or_not_there_yet_has_no_name(path: str) -> None:
    assert lasting_place(told(), path) is None


def test_a_row_that_is_named_as_a_number_is_or_as_another_row_keeps_its_number() -> None:
    twins = (Measure("7.1"), Measure("M"), Measure("M"))
    discussion = replace(told(), agreement=Agreement(twins))
    for number in range(3):
        path = f"{MEASURES}.{number}.action"
        assert lasting_place(discussion, path) == path


def test_a_mark_stays_with_its_measure_when_the_one_before_it_goes() -> None:
    place = lasting_place(told(), f"{MEASURES}.1.action")
    assert place is not None
    discussion = marked(told(), KeptBack(place, (JON,)))
    shorter = without_row(discussion, MEASURES, 0)
    assert [m.path for m in marks(shorter)] == [place]
    assert lasting_place(shorter, f"{MEASURES}.0.action") == place
    [left] = without(shorter, [place]).agreement.measures
    assert (left.id, left.action) == ("M2", "")


def test_what_is_marked_is_what_a_copy_goes_without() -> None:
    for path in (
        "voice.own_words",
        "guardian_views.1.view",
        f"{FAMILY}.facts",
    ):
        place = lasting_place(told(), path)
        assert place is not None
        assert without(told(), [place]) != told()


def test_one_place_has_one_mark_and_a_mark_for_nobody_is_none() -> None:
    first = marked(told(), KeptBack("voice.own_words", (JON,)))
    second = marked(first, KeptBack("voice.own_words", (), (ServiceCode.PPT,)))
    assert second.kept_back == (KeptBack("voice.own_words", (), (ServiceCode.PPT,)),)
    assert marked(second, KeptBack("voice.own_words")).kept_back == ()


def test_marks_of_a_file_that_name_one_row_in_two_ways_are_one() -> None:
    by_number = KeptBack(f"{MEASURES}.1", (JON,))
    by_id = KeptBack(f"{MEASURES}.M2", (EVERY_GUARDIAN,), (ServiceCode.PPT,))
    discussion = replace(told(), kept_back=(by_number, by_id))
    both = KeptBack(f"{MEASURES}.M2", (JON, EVERY_GUARDIAN), (ServiceCode.PPT,))
    assert marks(discussion) == (both,)
    assert mark_at(discussion, f"{MEASURES}.M2") == both
    assert marked(discussion, KeptBack(f"{MEASURES}.M2")).kept_back == ()


def test_what_a_mark_lies_on_is_found_by_its_name() -> None:
    assert held_at(told(), f"{MEASURES}.M2.action") == "Ringer hjem"
    assert held_at(told(), f"{MEASURES}.M2") == told().agreement.measures[1]
    assert held_at(told(), f"guardian_views.{JON}.view") == "Vil se"
    assert held_at(told(), f"{FAMILY}.facts") == "Bor to steder"
    assert held_at(told(), "voice.themes.1") == "skole"
    for gone in (f"{MEASURES}.M3.action", "guardian_views.Ola", "voice.themes.7", "nothing.here"):
        assert held_at(told(), gone) is None


def test_a_place_lies_in_itself_and_in_what_is_around_it_and_in_no_other() -> None:
    assert lies_in("voice", "voice")
    assert lies_in("voice.own_words", "voice")
    assert not lies_in("voice", "voice.own_words")
    assert not lies_in(f"{MEASURES}.M10.action", f"{MEASURES}.M1")
