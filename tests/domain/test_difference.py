"""Where two versions of a discussion differ."""

from dataclasses import replace
from decimal import Decimal

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.difference import difference
from meetingapp.domain.edit import with_value, without_row, written
from meetingapp.domain.meeting import CaseDiscussion, OwnItem
from meetingapp.domain.situation import Observation
from meetingapp.domain.voice import VoiceStatus
from tests.domain.jonas import jonas_discussion


def changed(path: str, value: object) -> tuple[CaseDiscussion, CaseDiscussion]:
    before = jonas_discussion()
    return before, with_value(before, path, value)


def test_a_text_is_named_by_its_path() -> None:
    found = difference(*changed("voice.own_words", "Noe annet"))
    assert (found.path, found.is_written) == ("voice.own_words", True)


def test_a_number_deep_in_a_row_is_written_letter_by_letter_too() -> None:
    found = difference(*changed("agreement.measures.0.target.value", Decimal(12)))
    assert (found.path, found.is_written) == ("agreement.measures.0.target.value", True)


def test_a_choice_is_no_writing() -> None:
    assert not difference(*changed("voice.status", VoiceStatus.PARTLY)).is_written


def test_an_element_is_named_by_its_code_and_an_own_item_by_its_id() -> None:
    element = f"best_interest.elements.{BestInterestElement.HEALTH.value}.facts"
    assert difference(*changed(element, "Noe nytt")).path == element
    before = replace(jonas_discussion(), own_items=(OwnItem("O1", "a"),))
    after = with_value(before, "own_items.O1.text", "b")
    assert difference(before, after).path == "own_items.O1.text"


def test_a_row_that_comes_is_one_that_is_written_in_and_one_that_goes_is_not() -> None:
    before = jonas_discussion()
    rows = before.purpose_and_concern.observations
    path = "purpose_and_concern.observations"
    after = with_value(before, path, (*rows, Observation("ny")))
    came, went = difference(before, after), difference(after, before)
    assert came.path == went.path == f"{path}.{len(rows)}"
    assert came.is_row
    assert not went.is_row
    middle = without_row(with_value(before, path, (Observation("a"), Observation("b"))), path, 0)
    assert difference(with_value(before, path, (Observation("a"), Observation("b"))), middle).path


def test_two_fields_at_once_are_named_by_what_holds_both() -> None:
    before = jonas_discussion()
    after = with_value(with_value(before, "voice.own_words", "a"), "voice.weight_reason", "b")
    assert difference(before, after).path == "voice"
    assert difference(before, with_value(after, "feedback.how", "c")).path == ""


def test_what_cannot_be_read_is_about_its_field() -> None:
    before = jonas_discussion()
    half = written(before, "voice.obtained_on", None, "31.2")
    whole = written(half, "voice.obtained_on", None, "31.2.26")
    assert difference(before, half).path == "voice.obtained_on"
    assert difference(half, whole).path == "voice.obtained_on"
    assert difference(half, whole).is_written


def test_what_is_alike_differs_nowhere() -> None:
    found = difference(jonas_discussion(), jonas_discussion())
    assert (found.path, found.is_written, found.is_row) == ("", False, False)
