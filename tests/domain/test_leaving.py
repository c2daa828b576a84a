"""Ten different cases in an hour are one person’s own business; the eleventh needs a second yes."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.leaving import (
    APPROVED,
    HELD,
    HOUR,
    LEFT,
    MANY,
    MOST,
    NOT_APPROVED,
    THE_CODE,
    Alert,
    Entry,
    HeldError,
    Hour,
    alerts_of,
    hour_of,
)

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
TEN = frozenset(f"S{n}" for n in range(10))


def entry(
    minutes_ago: float, action: str, subject: str, actor: str = "berit", latest: float = 0
) -> Entry:
    at = NOW - timedelta(minutes=minutes_ago)
    return Entry(at, actor, action, subject, max(at, NOW - timedelta(minutes=latest)))


def test_the_eleventh_case_is_held_and_one_of_the_ten_is_not() -> None:
    hour = Hour(TEN)
    assert hour.beyond(["S3", "S3"]) == ()
    assert not hour.holds(["S3"])
    assert hour.beyond(["S11", "S3", "S11", "S12"]) == ("S11", "S12")
    assert hour.holds(["S11"])
    assert not Hour(TEN, is_approved=True).holds(["S11"])


def test_what_leaves_at_once_counts_together() -> None:
    many = [f"T{n}" for n in range(12)]
    assert Hour().beyond(many) == ("T10", "T11")
    assert Hour(frozenset({"T0", "S1"})).beyond(many) == ("T9", "T10", "T11")
    assert not Hour().holds(many[:MOST])


def test_an_hour_is_the_last_sixty_minutes_of_one_person() -> None:
    told = [
        entry(61, LEFT, "long ago"),
        entry(60, LEFT, "just within"),
        entry(5, LEFT, "twice"),
        entry(4, LEFT, "twice"),
        entry(3, LEFT, "of another", "kari"),
        entry(2, HELD, "held"),
        entry(1, MANY, "many"),
    ]
    assert hour_of("berit", told, NOW, ()) == Hour(frozenset({"just within", "twice"}))


def test_a_yes_holds_for_an_hour_and_only_for_who_asked() -> None:
    may = {"eva"}
    assert hour_of("berit", [entry(60, APPROVED, "eva")], NOW, may).is_approved
    assert not hour_of("berit", [entry(60.1, APPROVED, "eva")], NOW, may).is_approved
    assert not hour_of("kari", [entry(1, APPROVED, "eva")], NOW, may).is_approved
    assert hour_of("berit", [entry(1, APPROVED, THE_CODE)], NOW, ()).is_approved


def test_a_yes_by_somebody_who_may_not_say_yes_any_more_is_none() -> None:
    assert not hour_of("berit", [entry(1, APPROVED, "eva")], NOW, {"kari"}).is_approved


def test_a_clock_that_was_set_back_hides_nothing_that_left_and_lengthens_no_yes() -> None:
    told = [entry(-180, LEFT, "later"), entry(-180, APPROVED, "eva")]
    assert hour_of("berit", told, NOW, {"eva"}) == Hour(
        frozenset({"later"}), doubtful=frozenset({"later"})
    )


def test_a_case_of_which_the_clock_makes_a_doubt_counts_anew_when_it_leaves_again() -> None:
    out = [entry(10, LEFT, each, latest=-120) for each in TEN]
    assert hour_of("berit", out, NOW, ()).holds(["S0"])
    out = [entry(10, LEFT, each) for each in TEN]
    assert not hour_of("berit", out, NOW, ()).holds(["S0"])


def test_a_yes_of_an_earlier_day_does_not_come_back_with_the_clock() -> None:
    assert not hour_of("berit", [entry(10, APPROVED, "eva", latest=-120)], NOW, {"eva"}).is_approved
    assert hour_of("berit", [entry(10, APPROVED, "eva", latest=-1)], NOW, {"eva"}).is_approved


def test_the_error_names_the_limit_and_no_case() -> None:
    held = HeldError(["S11"])
    assert held.case_ids == ("S11",)
    assert "10" in str(held)
    assert "S11" not in str(held)


def test_alerts_are_told_by_day_and_person_the_newest_first_and_name_no_case() -> None:
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    told = [
        (monday, entry(1500, LEFT, "S1")),
        (monday, entry(1500, HELD, "S11")),
        (monday, entry(1499, HELD, "S11")),
        (monday, entry(1498, NOT_APPROVED, "eva")),
        (monday, entry(1497, APPROVED, "eva")),
        (monday, entry(1496, MANY, "S11")),
        (monday, entry(1495, MANY, "S12")),
        (tuesday, entry(3, HELD, "S1", "kari")),
        (tuesday, entry(2, LEFT, "S1", "eva")),
    ]
    assert alerts_of(told) == (
        Alert(tuesday, "kari", held=1),
        Alert(monday, "berit", left=2, held=1, approved_by=("eva",), refused=1),
    )


cases = st.integers(0, 30).map("S{}".format)


@given(st.lists(st.tuples(st.integers(0, 180), cases), max_size=60))
def test_whatever_was_let_out_no_hour_has_more_than_ten(wanted: list[tuple[int, str]]) -> None:
    out: list[Entry] = []
    for ago, case in sorted(wanted, reverse=True):
        at = NOW - timedelta(minutes=ago)
        if not hour_of("berit", out, at, ()).holds([case]):
            out.append(Entry(at, "berit", LEFT, case, at))
    for each in out:
        within = {o.subject for o in out if each.at - HOUR <= o.at <= each.at}
        assert len(within) <= MOST
