"""A line written in the middle of a meeting, read as a measure."""

from datetime import date

import pytest

from meetingapp.domain.measure_line import MeasureLine, mentioned, read_measure_line, without_marks
from meetingapp.domain.people import PersonRef

KARI = PersonRef("Kari Testdahl", "rektor")
KARIN = PersonRef("Karin Eksempelrud", "lærer")
AASE = PersonRef("Åse Fiktivsen", "helsesykepleier")
PEOPLE = (KARI, KARIN, AASE)
TODAY = date(2026, 11, 24)  # a Tuesday
FRIDAY = date(2026, 11, 27)


def read(text: str) -> MeasureLine:
    return read_measure_line(text, PEOPLE, TODAY)


def test_who_until_when_and_the_rest_are_read() -> None:
    line = read("@Kari Testdahl ringer hjem hver mandag innen fredag")
    assert line == MeasureLine("ringer hjem hver mandag", KARI, FRIDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Leser sammen innen fredag", FRIDAY),
        ("Les saman innan fredag", FRIDAY),
        ("Leser sammen senest 20.12.2026", date(2026, 12, 20)),
        ("Leser sammen om 6 uker", date(2027, 1, 5)),
        ("Leser sammen innen fredag neste uke.", date(2026, 12, 4)),
        ("Innen fredag: leser sammen", FRIDAY),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date) -> None:
    line = read(text)
    assert line.deadline == day
    assert "fredag" not in line.action
    assert "sam" in line.action


def test_the_day_it_is_looked_at_again_is_another() -> None:
    line = read("@Åse snakker med Jonas innen fredag, evalueres 19.1.2027")
    assert (line.responsible, line.deadline, line.evaluation_date) == (
        AASE, FRIDAY, date(2027, 1, 19),
    )  # fmt: skip
    assert line.action == "snakker med Jonas"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@åse ringer", AASE),
        ("@Kari ringer", KARI),
        ("@Kar ringer", None),  # two people begin so
        ("@Fiktivsen ringer", AASE),
        ("@Ola ringer", None),
        ("post til ola@fiktivsen.no", None),
        ("@ ringer", None),
        ("@@@", None),
    ],
)
def test_a_name_is_read_only_where_it_can_be_one_person(text: str, who: PersonRef | None) -> None:
    found, rest = mentioned(text, PEOPLE)
    assert found == who
    assert (rest == text) is (who is None)


def test_two_people_of_one_name_are_told_apart_by_nobody() -> None:
    twins = (PersonRef("Kari Testdahl", "rektor"), PersonRef("Kari Testdahl", "lærer"))
    line = read_measure_line("@Kari Testdahl ringer hjem", twins, TODAY)
    assert line.responsible is None
    assert line.action == "@Kari Testdahl ringer hjem"


def test_what_cannot_be_read_stays_in_the_action() -> None:
    text = "Leser innen rimelighetens grenser om alt og mer"
    assert read(text) == MeasureLine(text)


def test_a_second_name_is_written_without_its_mark() -> None:
    assert without_marks("ringer @Åse Fiktivsen.", PEOPLE) == "ringer Åse Fiktivsen."
    assert read("@Kari ringer @Åse").action == "ringer Åse Fiktivsen"


@pytest.mark.parametrize(
    "text",
    ["", "   ", "😀" * 50, "שלום @Kari", "e\u0301" * 100, "@" * 5000, "innen " * 2000,
     "om " * 2000, "x" * 200_000, "innen 99.99.9999"],
)  # fmt: skip
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    line = read(text)
    assert line.deadline is None
