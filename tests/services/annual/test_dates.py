"""The year on a real store: suggestions, what is taken into use, days that give way, no names."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate, what_is_wrong
from meetingapp.domain.annual.rules import DayOfMonth, EveryWeeks, Span, WholeMonths
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.red_days import RedDay
from meetingapp.models.store import Store
from meetingapp.services.annual.dates import (
    change_day,
    look_over,
    read_year,
    retire_date,
    save_date,
    undo_change,
)
from meetingapp.services.annual.start_set import SUGGESTED
from meetingapp.services.cases import save_case
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from tests.services.annual.refusing import code_of, refused
from tests.services.colleagues import Colleague, last_logged

NEW = RecurringDate("", "Teammøte", DayOfMonth((5,), 17))


def saved(desk: Desk, date_: RecurringDate) -> str:
    """Give the code a date is refused with."""
    return code_of(lambda: save_date(desk, date_))


def test_what_ships_is_sound_says_its_source_and_is_in_no_year_by_itself(desk: Desk) -> None:
    nb, nn = SUGGESTED.by_id("nb"), SUGGESTED.by_id("nn")
    assert len(nb) >= 10
    assert set(nb) == set(nn)
    for each in (*nb.values(), *nn.values()):
        dated = replace(each, first_year=2026)
        assert what_is_wrong(dated) == ""
        assert each.source.startswith(("Aukra, ", "Dønna, ", "Senja, ", "Sør-Aurdal, "))
        assert all((each.about, each.role))
    year = read_year(desk, 2027, "en")
    assert year.entries == ()
    assert {each.id for each in year.suggested} == set(nb)


def test_a_suggestion_taken_into_use_is_in_the_year_and_speaks_both_languages(
    desk: Desk, store: Store
) -> None:
    mine = next(e for e in read_year(desk, 2027, "nb").suggested if e.id == "sarbeidsmote")
    save_date(desk, mine)
    assert last_logged(store) == [("berit", "setting.annual", "annual/date/sarbeidsmote")]
    year = read_year(desk, 2027, "nn")
    [entry] = year.entries
    assert entry.date.title == SUGGESTED.by_id("nn")["sarbeidsmote"].title
    assert entry.occurrence.on == Span(date(2027, 11, 1), date(2027, 11, 30))
    assert mine.id not in {each.id for each in year.suggested}
    save_date(desk, replace(mine, title="Arbeidsmøte i november"))
    assert read_year(desk, 2027, "nn").entries[0].date.title == "Arbeidsmøte i november"


def test_a_day_gives_way_to_the_red_days_and_holidays_of_the_office(desk: Desk) -> None:
    save_date(desk, NEW)
    [entry] = read_year(desk, 2027, "nb").entries
    assert entry.occurrence.because is RedDay.WHIT_MONDAY or (
        entry.occurrence.because is RedDay.CONSTITUTION_DAY
    )
    assert entry.occurrence.on == Span(date(2027, 5, 18), date(2027, 5, 18))
    fortnight = replace(NEW, title="Annenhver tirsdag", rule=EveryWeeks(date(2026, 8, 18), 2))
    save_date(desk, fortnight)
    days = [e.occurrence for e in read_year(desk, 2027, "nb").entries if e.date.title != NEW.title]
    assert all(each.on is None for each in days if each.planned.first.month == 7)


def test_one_time_can_be_decided_and_goes_when_the_rule_is_another(desk: Desk) -> None:
    kept = save_date(desk, replace(NEW, rule=WholeMonths((11,))))
    change_day(desk, kept.id, ChangedDay(2026, 1, date(2026, 11, 20), "Kommunestyret møtes."))
    change_day(desk, kept.id, ChangedDay(2026, 1, date(2026, 11, 27)))
    [entry] = read_year(desk, 2026, "nb").entries
    assert entry.occurrence.on == Span(date(2026, 11, 27), date(2026, 11, 27))
    undo_change(desk, kept.id, 2026, 1)
    assert read_year(desk, 2026, "nb").entries[0].occurrence.changed is None
    change_day(desk, kept.id, ChangedDay(2026, 1, None))
    save_date(desk, replace(read_year(desk, 2026, "nb").entries[0].date, rule=WholeMonths((10,))))
    assert read_year(desk, 2026, "nb").entries[0].occurrence.on is not None


def test_what_is_retired_is_kept_and_can_come_back(desk: Desk) -> None:
    kept = save_date(desk, NEW)
    retire_date(desk, kept.id, retired=True)
    year = read_year(desk, 2027, "nb")
    assert (year.entries, [each.id for each in year.retired]) == ((), [kept.id])
    retire_date(desk, kept.id, retired=False)
    assert len(read_year(desk, 2027, "nb").entries) == 1


def test_no_child_comes_into_the_year(desk: Desk, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    child = story.cases[0].subject
    name = getattr(child, "name", "")
    assert saved(desk, replace(NEW, title=f"Møte om {name}")) == "annual.names_somebody"
    assert saved(desk, replace(NEW, about="Født 14.03.2018.")) == "annual.number"
    assert saved(desk, replace(NEW, about="13097248022")) == "annual.number"
    kept = save_date(desk, NEW)
    with refused("annual.names_somebody"):
        change_day(desk, kept.id, ChangedDay(2027, 1, None, f"{name} er syk."))
    first = name.split()[0]
    assert look_over(desk, replace(NEW, about=f"Snakk med {first}, tlf. 912 34 567")) == (
        "912 34 567", first,
    )  # fmt: skip
    assert look_over(desk, NEW) == ()


def test_a_name_out_of_reach_is_not_told_by_a_refusal(desk: Desk, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    name = getattr(story.cases[0].subject, "name", "")
    administrator = Colleague(desk, "ada", Role.ADMINISTRATOR)
    assert look_over(administrator.desk, replace(NEW, about=name)) == ()
    assert save_date(administrator.desk, replace(NEW, about=name)).id


def test_what_cannot_be_kept_says_why(desk: Desk) -> None:
    assert saved(desk, replace(NEW, title=" ")) == "annual.title"
    assert saved(desk, replace(NEW, rule=DayOfMonth((), 1))) == "annual.rule"
    assert saved(desk, replace(NEW, every_years=3)) == "annual.years"
    assert saved(desk, replace(NEW, about="x" * 601)) == "annual.too_long"
    for year in (0, 1900, 2200, 9999):
        with refused("annual.year"):
            read_year(desk, year, "nb")
    with refused("annual.not_there"):
        retire_date(desk, "nobody", retired=True)
    kept = save_date(desk, NEW)
    with refused("annual.day"):
        change_day(desk, kept.id, ChangedDay(2027, 1, date(20, 1, 1)))
