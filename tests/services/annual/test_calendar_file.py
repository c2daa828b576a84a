"""The calendar of a year on a real store: what was given before is called off when it is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from meetingapp.domain.annual.outgoing import CalendarEntry
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import EveryWeeks
from meetingapp.services.annual.calendar_file import annual_calendar
from meetingapp.services.annual.dates import retire_date, save_date
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague

TEAM = RecurringDate("", "Teammøte", EveryWeeks(date(2027, 3, 2), 1, date(2027, 3, 16)))


class Keeps:
    """Keeps what is to be written."""

    entries: Sequence[CalendarEntry] = ()

    def year(self, entries: Sequence[CalendarEntry], made_at: datetime, language: str) -> bytes:
        self.entries = entries
        return language.encode()


def made(desk: Desk) -> list[tuple[str, bool]]:
    press = Keeps()
    file = annual_calendar(desk, press, 2027, "nn")
    assert file.file_name == "arshjul-2027.ics"
    assert (file.content, file.entries) == (b"nn" if press.entries else b"", len(press.entries))
    return [(each.key.partition("/")[2], each.called_off) for each in press.entries]


def test_an_empty_year_has_no_calendar(desk: Desk) -> None:
    assert made(desk) == []


def test_everybody_gets_the_year_and_hears_what_is_called_off(desk: Desk) -> None:
    kept = save_date(desk, TEAM)
    reader = Colleague(desk, "lise", Role.READER).desk
    three = [("2027/1", False), ("2027/2", False), ("2027/3", False)]
    assert made(reader) == three
    assert made(desk) == three
    save_date(desk, replace(kept, rule=EveryWeeks(date(2027, 3, 2), 1, date(2027, 3, 9))))
    for one in (desk, reader):
        assert made(one) == [("2027/1", False), ("2027/2", False), ("2027/3", True)]
    retire_date(desk, kept.id, retired=True)
    assert made(reader) == [("2027/1", True), ("2027/2", True), ("2027/3", True)]
