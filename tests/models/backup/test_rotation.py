"""Thinning: years of backups become few, and whatever the clock did, good ones stay."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from meetingapp.models.backup.rotation import JUMP, KEPT_ALWAYS, OLDEST, Kept, jumped, may_go
from tests.faults.campaign import Campaign

START = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def days(*offsets: float) -> list[Kept]:
    """Good backups made so many days after the start, in this order."""
    return [Kept(f"b{n:03}", START + DAY * offset) for n, offset in enumerate(offsets)]


def left(backups: list[Kept], now: datetime | None = None) -> list[str]:
    gone = may_go(backups, now or backups[-1].made_at)
    return [each.name for each in backups if each.name not in gone]


def test_everything_of_the_last_two_days_of_use_is_kept() -> None:
    backups = days(0, 0.1, 0.2, 1, 1.1, 1.2, 2, 2.1, 2.2)
    assert left(backups) == ["b002", "b003", "b004", "b005", "b006", "b007", "b008"]


def test_before_that_one_a_day_for_fourteen_days_and_then_one_a_week() -> None:
    backups = days(*(n for n in range(80) if (START + DAY * n).weekday() < 5))
    kept = [backup for backup in backups if backup.name in left(backups)]
    assert kept[-16:] == backups[-16:]
    assert len(kept) == 2 + 14 + 9
    weekly = [backup.made_at for backup in kept[:-16]]
    assert [later - earlier for earlier, later in pairwise(weekly[:-1])] == [DAY * 7] * 7
    assert {moment.weekday() for moment in weekly[:-1]} == {4}


def test_nothing_older_than_ninety_days_stays_where_there_are_newer_ones() -> None:
    backups = days(0, 1, 95, 96, 97, 97.5)
    assert left(backups) == ["b002", "b003", "b004", "b005"]


def test_who_was_away_for_half_a_year_keeps_the_last_three() -> None:
    backups = days(0, 1, 2, 3, 180, 180.1)
    assert left(backups) == ["b000", "b001", "b002", "b003", "b004", "b005"]
    later = days(0, 1, 2, 3, 180, 181, 182, 182.1)
    assert left(later) == ["b004", "b005", "b006", "b007"]


def test_three_good_ones_are_kept_however_old_and_bad_ones_do_not_count() -> None:
    backups = days(0, 1, 2, 100, 101, 102, 102.5)
    bad = [Kept(each.name, each.made_at, good=n < 3) for n, each in enumerate(backups)]
    assert may_go(bad, bad[-1].made_at) == set()


def test_one_in_a_bad_state_goes_only_by_age() -> None:
    backups = days(0, 95, 96, 97, 97.1)
    bad = [Kept(each.name, each.made_at, good=n not in {0, 2}) for n, each in enumerate(backups)]
    assert may_go(bad, bad[-1].made_at) == set()
    backups = days(0, 95, 96, 97, 98, 98.1)
    bad = [Kept(each.name, each.made_at, good=n not in {0, 2}) for n, each in enumerate(backups)]
    assert may_go(bad, bad[-1].made_at) == {"b000"}


@pytest.mark.parametrize("gap", [timedelta(days=-1), timedelta(days=-3650), timedelta(hours=-2)])
def test_a_clock_that_went_back_lets_nothing_go(gap: timedelta) -> None:
    backups = [*days(*range(40)), Kept("new", START + DAY * 39 + gap)]
    assert jumped([each.made_at for each in backups], backups[-1].made_at)
    assert may_go(backups, backups[-1].made_at) == set()


def test_a_clock_that_leaps_lets_nothing_go_until_the_new_time_has_been_used() -> None:
    backups = days(*range(40))
    standing = [each for each in backups if each.name in left(backups)]
    ten_years = START + DAY * 3650
    assert may_go([*standing, Kept("n0", ten_years)], ten_years) == set()
    again = [Kept(f"n{n}", ten_years + timedelta(hours=n)) for n in range(4)]
    gone = may_go([*standing, *again], again[-1].made_at)
    assert not {each.name for each in standing[-10:]} & gone


def test_a_team_that_meets_each_week_has_its_backups_thinned_all_the_same() -> None:
    backups = days(*range(0, 7 * 60, 7))
    assert len(left(backups)) <= 14


def test_a_clock_known_to_be_wrong_lets_nothing_go() -> None:
    backups = days(*range(60))
    assert may_go(backups, backups[-1].made_at)
    assert may_go(backups, backups[-1].made_at, clock_is_wrong=True) == set()
    assert may_go(backups, backups[-1].made_at + DAY * 3) == set()


def use(random: Random, total: int) -> Iterator[tuple[datetime, bool]]:
    """Give the moments of backups in ``total`` days of a working life, with clocks gone wrong."""
    true, wrong = START, timedelta()
    for _ in range(total):
        true += DAY * random.choice((1, 1, 1, 1, 3, 3, 8, 30) if random.random() < 0.3 else (1,))
        leapt = random.random() < 0.05
        if leapt:
            wrong = random.choice((0, 0, 3, -3, 40, -40, 3650, -3650, 16000, -20000)) * DAY
        for hour in range(random.randrange(1, 4)):
            yield true + wrong + timedelta(hours=hour), leapt and hour == 0


def test_a_thousand_days_of_use_never_leave_fewer_than_three_good_ones(campaign: Campaign) -> None:
    tried = campaign(
        "T17",
        "days of use with pauses, clocks gone wrong and copies gone bad",
        short=300,
        full=1000,
    )
    backups, most, leaps = list[Kept](), 0, 0
    for number, (now, _) in enumerate(use(tried.random, tried.count)):
        backups.append(Kept(f"b{number:05}", now, good=tried.random.random() < 0.95))
        good = [each.name for each in backups if each.good]
        gone = may_go(backups, now)
        leap = abs(now - backups[-2].made_at) > JUMP if len(backups) > 1 else False
        steady = len(backups) > 2 and backups[-2].made_at - backups[-3].made_at > JUMP
        if leap and not steady:
            leaps += 1
            assert not gone
        assert not set(good[-KEPT_ALWAYS:]) & gone
        backups = [each for each in backups if each.name not in gone]
        assert len([each for each in backups if each.good]) >= min(KEPT_ALWAYS, len(good))
        most = max(most, len(backups))
    assert leaps > tried.count / 20
    tried.held(
        f"never fewer than {KEPT_ALWAYS} good; {leaps} leaps removed nothing; at most {most}"
    )


def test_two_hundred_leaps_of_the_clock_never_let_a_backup_go_by_age(campaign: Campaign) -> None:
    tried = campaign("T10", "leaps of the clock between two backups", short=200, full=200)
    for _ in range(tried.count):
        backups = days(*(n + tried.random.uniform(0, 0.4) for n in range(12)))
        leap = tried.random.choice((-1, 1)) * tried.random.uniform(2.01, 20000) * DAY
        now = max(backups[-1].made_at + leap, datetime(1970, 1, 1, tzinfo=UTC))
        new = Kept("new", now)
        assert may_go([*backups, new], now) == set()
        again = Kept("again", now + timedelta(minutes=40))
        gone = may_go([*backups, new, again], again.made_at)
        assert not {each.name for each in backups[-3:]} & gone
    assert timedelta(days=90) == OLDEST
    tried.held(f"0 backups removed at {tried.count} leaps of more than 48 hours")


def test_what_was_erased_lives_on_in_no_backup_after_ninety_days_of_use(campaign: Campaign) -> None:
    tried = campaign("T42", "days of use after a case was erased", short=200, full=1000)
    backups, oldest = list[Kept](), timedelta()
    for day in range(tried.count):
        weekday = (START + DAY * day).weekday() < 5 and tried.random.random() > 0.05
        for hour in range(tried.random.randrange(1, 4) if weekday else 0):
            now = START + DAY * day + timedelta(hours=hour)
            backups.append(Kept(str(now), now))
            gone = may_go(backups, now)
            backups = [each for each in backups if each.name not in gone]
            oldest = max(oldest, now - min(each.made_at for each in backups))
    assert timedelta(days=60) < oldest <= OLDEST
    tried.held(f"the oldest backup was never older than {oldest.days} days")
