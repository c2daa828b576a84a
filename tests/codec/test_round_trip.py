"""What is written is read back equal, to the last digit and the last letter."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp import paths
from meetingapp.codec.body import canonical, from_json, to_json
from meetingapp.codec.file import read_meeting_file, write_meeting_file
from meetingapp.codec.plain import plain
from meetingapp.domain.case import Anonymous, Case, Group, Subject, System, Unborn
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Baseline, Measure, RiskFactor, Target
from meetingapp.domain.meeting import Absence, CaseAttendance, CaseDiscussion, Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.voice import ChildVoice, VoiceStatus
from meetingapp.errors import AppError

EXAMPLES = sorted(file.name for file in paths.examples().glob("*.json"))

_text = st.text(max_size=40)
_numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=3)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_survives_reading_and_writing(name: str) -> None:
    sitting = read_meeting_file((paths.examples() / name).read_bytes())
    written = write_meeting_file(sitting)
    assert read_meeting_file(written) == sitting
    assert write_meeting_file(read_meeting_file(written)) == written


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_of_an_example_is_lost_on_the_way(name: str) -> None:
    data = (paths.examples() / name).read_bytes()
    written = write_meeting_file(read_meeting_file(data)).decode()
    texts = {json.dumps(text, ensure_ascii=False) for text in _texts(json.loads(data))}
    lost = {text for text in texts if text not in written}
    # What stands for itself when nothing is written.
    assert lost <= {'""', '"INITIAL"', '"AGREE_MEASURES"', '"PARENT"', '"PAPER"', '"SERVICE"'}


def _texts(tree: object) -> list[str]:
    match tree:
        case dict():
            return [text for part in tree.values() for text in _texts(part)]
        case list():
            return [text for part in tree for text in _texts(part)]
        case str():
            return [tree]
    return []


@pytest.mark.parametrize(
    "subject",
    [Unborn(date(2027, 3, 1)), Unborn(), Anonymous("10–12"), Group("3B"), System("skolen")],
)
def test_every_kind_of_subject_is_told_apart(subject: Subject) -> None:
    case = Case("c", subject)
    assert from_json(Case, to_json(case)) == case


@given(words=_text, themes=st.lists(_text, max_size=3))
def test_a_childs_words_come_back_letter_by_letter(words: str, themes: list[str]) -> None:
    voice = ChildVoice(VoiceStatus.OBTAINED, own_words=words, themes=tuple(themes))
    assert from_json(ChildVoice, to_json(voice)) == voice


@given(start=_numbers, goal=_numbers)
def test_numbers_are_exact(start: Decimal, goal: Decimal) -> None:
    measure = Measure("m", baseline=Baseline(start), target=Target(goal))
    assert from_json(Measure, to_json(measure)) == measure


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("34", "34"),
        ("45.50", "45.5"),
        ("0.1", "0.1"),
        ("1E+3", "1000"),
        ("-0", "0"),
        ("100", "100"),
    ],
)
def test_a_number_is_written_as_people_write_it(number: str, written: str) -> None:
    assert f'"value":{written}}}' in to_json(Target(Decimal(number)))


def test_equal_values_have_one_canonical_form() -> None:
    one = Measure("m", target=Target(Decimal("45.0")), links=(RiskFactor.R6,))
    other = Measure("m", target=Target(Decimal(45)), links=(RiskFactor.R6,))
    assert one == other
    assert canonical(one) == canonical(other)


def test_canonical_text_has_sorted_keys_and_no_spaces() -> None:
    discussion = CaseDiscussion("d", "c", interpreter="ŋ å")
    assert canonical(discussion) == '{"case_id":"c","id":"d","interpreter":"ŋ å"}'.encode()


def test_composed_and_decomposed_letters_are_kept_as_written() -> None:
    voice = ChildVoice(own_words="a\u030a å")
    assert from_json(ChildVoice, to_json(voice)).own_words == "a\u030a å"


def test_lists_of_values_are_read_as_the_tuples_they_were() -> None:
    measures = (Measure("a"), Measure("b"))
    assert from_json(tuple[Measure, ...], to_json(measures)) == measures


def test_a_body_of_another_shape_is_refused() -> None:
    with pytest.raises(AppError):
        from_json(ChildVoice, '{"status":"OBTAINED","mood":"good"}')


def test_moments_and_times_are_written_one_way() -> None:
    assert plain(datetime(2026, 11, 24, 14, 15, tzinfo=UTC)) == "2026-11-24T14:15:00+00:00"
    assert plain(time(14, 15)) == "14:15"


def test_something_no_meeting_holds_is_a_fault_and_not_a_guess() -> None:
    with pytest.raises(TypeError):
        plain({1, 2})


def test_a_paragraph_kept_back_comes_back_and_an_older_file_has_none() -> None:
    sitting = read_meeting_file((paths.examples() / EXAMPLES[0]).read_bytes())
    [first, *others] = sitting.discussions
    assert first.kept_back == ()
    marks = (
        KeptBack("voice.adult_interpretation", guardians=("*",)),
        KeptBack("agreement.measures.M 1.5", ("Kari Fiktivsen",), (ServiceCode.PPT,)),
    )
    marked = replace(sitting, discussions=(replace(first, kept_back=marks), *others))
    assert read_meeting_file(write_meeting_file(marked)) == marked


def test_a_sitting_without_cases_can_be_written() -> None:
    sitting = read_meeting_file((paths.examples() / EXAMPLES[0]).read_bytes())
    empty = replace(sitting, cases=(), discussions=())
    assert read_meeting_file(write_meeting_file(empty)) == Sitting(sitting.meeting)


def test_who_was_out_and_came_back_is_read_and_half_an_absence_is_refused() -> None:
    away = '{"left_at":"14:31","came_back_at":"14:40"}'
    row = '{{"away":[{}],"name":"Lars Testdahl"}}'
    read = from_json(CaseAttendance, row.format(away))
    assert read == CaseAttendance("Lars Testdahl", away=(Absence(time(14, 31), time(14, 40)),))
    assert from_json(CaseAttendance, to_json(read)) == read
    assert from_json(CaseAttendance, '{"name":"Lars Testdahl"}').away == ()  # an older file
    with pytest.raises(AppError, match="away"):
        from_json(CaseAttendance, row.format('{"left_at":"14:31"}'))
