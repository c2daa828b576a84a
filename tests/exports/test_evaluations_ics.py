"""A calendar of evaluations: read back line by line as the standard says, and as a calendar."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Event

from meetingapp.exports.evaluations_ics import evaluation_file
from meetingapp.words import Language, Words

MADE_AT = datetime(2027, 1, 12, 8, 30, tzinfo=UTC)
_LINE = re.compile(
    rb'[A-Z-]+(;[A-Z-]+=("[^"\x00-\x1f\x7f]*"|[^";:,\x00-\x1f\x7f]+))*:[^\x00-\x08\x0a-\x1f\x7f]*'
)
_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_TEXTS = frozenset({b"SUMMARY", b"DESCRIPTION"})


@dataclass(frozen=True)
class Day:
    """An entry, as the use case gives it."""

    uid: str = "0f" * 16
    on: date = date(2027, 1, 19)
    reference: str = "1/26"
    measures: int = 1


def written(*days: Day, language: Language = Language.NB) -> bytes:
    return evaluation_file(days, MADE_AT, Words(language))


def lines_of(content: bytes) -> list[bytes]:
    """Read the lines strictly as RFC 5545 writes them (§ 3.1), and unfold them."""
    physical = content.split(b"\r\n")
    assert physical.pop() == b"", "the last line ends as the others"
    for line in physical:
        assert b"\r" not in line
        assert b"\n" not in line
        assert len(line) <= 75
        line.decode("utf-8")  # no letter is cut in two
    unfolded: list[bytes] = []
    for line in physical:
        if line.startswith(b" "):
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    for line in unfolded:
        assert _LINE.fullmatch(line), line
        name, _, value = line.partition(b":")
        if name.partition(b";")[0] in _TEXTS:
            assert _TEXT.fullmatch(value.decode()), line
    return unfolded


def events_of(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    return [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]


def test_an_evaluation_is_a_whole_day_with_the_number_of_the_case_and_no_more() -> None:
    content = written(Day(), Day("1e" * 16, date(2028, 2, 29), "2/26", 3))
    first, second = events_of(content)
    assert (first.start, str(first["summary"])) == (date(2027, 1, 19), "Evaluering, sak 1/26")
    assert (second.start, str(second["summary"])) == (date(2028, 2, 29), "Evaluering, sak 2/26")
    assert str(first["description"]).startswith("Ett tiltak skal evalueres.")
    assert str(second["description"]).startswith("3 tiltak skal evalueres.")
    assert {str(first[name]) for name in ("class", "transp")} == {"PRIVATE", "TRANSPARENT"}
    unwanted = {"ATTENDEE", "ORGANIZER", "LOCATION", "VALARM"}
    assert not unwanted & {line.partition(b":")[0].decode() for line in lines_of(content)}


def test_every_component_that_begins_ends_and_has_what_it_must_have() -> None:
    lines = lines_of(written(Day(), Day("1e" * 16)))
    assert (lines[0], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 2
    names = [re.split(rb"[;:]", line)[0] for line in lines]
    assert [names.count(each) for each in (b"UID", b"DTSTAMP", b"DTSTART", b"SUMMARY")] == [2] * 4
    assert [names.count(each) for each in (b"VERSION", b"PRODID")] == [1, 1]
    assert b"DTSTART;VALUE=DATE:20270119" in lines
    assert b"DTSTAMP:20270112T083000Z" in lines


def test_each_language_says_it_its_own_way_and_without_a_number_it_says_only_that() -> None:
    said = {
        language: [
            str(event["summary"])
            for event in events_of(written(Day(), Day("2", reference=" "), language=language))
        ]
        for language in Language
    }
    assert said == {
        Language.NB: ["Evaluering, sak 1/26", "Evaluering"],
        Language.NN: ["Evaluering, sak 1/26", "Evaluering"],
        Language.EN: ["Evaluation, case 1/26", "Evaluation"],
    }


def test_a_later_file_has_a_higher_number_so_that_a_calendar_takes_the_new_day() -> None:
    [before] = events_of(written(Day()))
    later = evaluation_file([replace(Day(), on=date(2027, 2, 2))],
                            MADE_AT.replace(hour=9), Words(Language.NB))  # fmt: skip
    [after] = events_of(later)
    assert before["uid"] == after["uid"]
    assert int(str(before["sequence"])) < int(str(after["sequence"])) < 2**31


@pytest.mark.parametrize(
    "reference",
    [
        "1/26\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM",
        "1\nEND:VEVENT\nBEGIN:VEVENT",
        "Bø-Lie",
        "O'Brien",
        'AND OR NOT "',
        "a;b,c\\d\\Ne",
        "æøå €\N{GRINNING FACE} " * 40,
        "x" * 500,
        "\ud83d\x00\x0b\u2028\u2029\x85 ny",
        "\u202e1/26",
    ],
    ids=lambda text: ascii(text[:16]),
)
def test_hostile_numbers_stay_one_line_of_text(reference: str) -> None:
    content = written(Day(reference=reference))
    lines_of(content)
    [event] = events_of(content)
    assert not event.subcomponents
    summary = str(event["summary"])
    assert summary.startswith("Evaluering, sak ")
    assert not set("\r\n\u2028\u2029\u202e\x00") & set(summary)
    for kept in ("Bø-Lie", "O'Brien"):
        if reference == kept:
            assert summary.endswith(kept)
