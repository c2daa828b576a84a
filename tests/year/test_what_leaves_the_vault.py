"""What is ready to send through the year: reminders, calendar files. No child is in any of it."""

from datetime import date

import pytest
from icalendar import Calendar

from meetingapp.domain.escalating import Stage
from meetingapp.ui.viewmodels.reminder_words import reminder_text
from meetingapp.words import Language, Words
from tests.year.diary import CALENDARS, LATE, Diary
from tests.year.when import AG2, FRITID_DUE, RT2

pytestmark = pytest.mark.long

NAMES = ("Tiril", "Prøvelund", "Marte", "Henrik", "ndball", "fritid")


@pytest.mark.parametrize(
    ("name", "responsible", "coordinator"),
    [("handball", "Amalie", "Berit"), ("fritid", "Amalie", "Tor")],
    ids=["in December", "when a stand-in has taken over"],
)
def test_a_late_evaluation_is_heard_of_by_one_then_another(
    name: str, responsible: str, coordinator: str, diary: Diary
) -> None:
    heard = {days: diary.reminders[name, days] for days in LATE}
    assert heard[0] is None
    told = {days: (each.stage, each.to.split(" ")[0]) for days, each in heard.items() if each}
    assert told == {
        1: (Stage.RESPONSIBLE, responsible),
        6: (Stage.RESPONSIBLE, responsible),
        7: (Stage.COORDINATOR, coordinator),
        13: (Stage.COORDINATOR, coordinator),
        14: (Stage.LEADER, ""),
    }


@pytest.mark.parametrize(
    ("language", "days", "begins", "says"),
    [
        (Language.NB, 1, "Hei, Amalie.", "du har ansvaret for"),
        (Language.NB, 7, "Hei, Berit.", "som du koordinerer"),
        (Language.NB, 14, "Hei.", "14 dager"),
        (Language.NN, 14, "Hei.", "14 dagar"),
    ],
)
def test_the_text_to_send_names_the_case_by_its_number_alone(
    language: Language, days: int, begins: str, says: str, diary: Diary
) -> None:
    reminder = diary.reminders["handball", days]
    assert reminder is not None
    text = reminder_text(Words(language), reminder, "Berit Eksempelrud")
    assert text.startswith(begins)
    assert says in text
    assert "sak F3" in text
    assert "22.\N{NO-BREAK SPACE}desember" in text
    assert not [name for name in NAMES if name in text]


def entries(diary: Diary, day: date) -> list[tuple[date, str, str]]:
    calendar = Calendar.from_ical(diary.calendars[day].content)
    return [
        (event.decoded("dtstart"), str(event["summary"]), str(event["description"]))
        for event in calendar.walk("VEVENT")
    ]


def test_the_calendar_after_the_first_meeting_has_one_day_with_four_measures(diary: Diary) -> None:
    assert entries(diary, CALENDARS[0]) == [
        (RT2, "Evaluering, sak F3", "4 tiltak skal evalueres. Hva det gjelder, står i Samråd.")
    ]


def test_the_calendar_in_april_has_two_days_and_the_last_none(diary: Diary) -> None:
    assert [(on, title) for on, title, _ in entries(diary, CALENDARS[1])] == [
        (FRITID_DUE, "Evaluering, sak F3"),
        (AG2, "Evaluering, sak F3"),
    ]
    assert (diary.calendars[CALENDARS[2]].entries, diary.calendars[CALENDARS[2]].content) == (
        0,
        b"",
    )
    for file in diary.calendars.values():
        assert not [name for name in NAMES if name in file.content.decode()]
