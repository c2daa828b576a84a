"""Nights when the clock is changed: local times stay what was agreed, moments stay in UTC."""

import os
import time as system_time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from meetingapp.clock import local_day
from meetingapp.document.plain import plain_text
from meetingapp.minutes import render
from meetingapp.models.connection import connect, one
from meetingapp.models.store import FILE_NAME, Keys, Store, create_store
from meetingapp.services.shelf import load_template
from meetingapp.words import Language
from tests.document.conftest import Finished, Told
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.campaign import Campaign
from tests.minutes.reading import text_of
from tests.reach import EVERYTHING

ZONES = ("Europe/Oslo", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca")
KEYS = Keys(database=bytes(range(32)), audit=b"a" * 32)
NIGHTS = {
    # The nights of 2026 and 2027 when each of them changes its clock.
    "Europe/Oslo": ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"),
    "America/St_Johns": ("2026-03-08", "2026-11-01", "2027-03-14", "2027-11-07"),
    "Australia/Lord_Howe": ("2026-04-05", "2026-10-04", "2027-04-04", "2027-10-03"),
    "Africa/Casablanca": ("2026-02-15", "2026-03-22", "2027-02-07", "2027-03-14"),
}
MINUTES = st.integers(0, 24 * 60 - 1)
PRINTED_AS_PDF = 10


def zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("the time zones of the world are not on this computer")


@contextmanager
def living_in(name: str) -> Iterator[None]:
    """Let the computer stand in another time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    system_time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        system_time.tzset()


@st.composite
def sittings(draw: st.DrawFn) -> tuple[str, date, time, time, datetime]:
    """Draw a zone, the day and times of a meeting near a change, and when it is finalised."""
    name = draw(st.sampled_from(ZONES))
    night = date.fromisoformat(draw(st.sampled_from(NIGHTS[name])))
    day = night + timedelta(days=draw(st.integers(-1, 1)))
    starts, ends = sorted(time(*divmod(draw(MINUTES), 60)) for _ in range(2))
    near = datetime.combine(night, time(), zone(name)).astimezone(UTC)
    after = draw(st.integers(-24 * 3600 * 10**6, 48 * 3600 * 10**6))
    return name, day, starts, ends, near + timedelta(microseconds=after)


@pytest.fixture(scope="module")
def clock() -> list[datetime]:
    """Give the time it is now, to be set."""
    return [datetime(2026, 3, 29, tzinfo=UTC)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, clock: list[datetime]) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("vault")
    with closing(create_store(folder, KEYS, lambda: clock[0])) as made:
        yield made


def test_no_local_time_is_wrong_and_every_moment_is_in_utc(
    campaign: Campaign,
    store: Store,
    clock: list[datetime],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    tried = campaign(
        "T11",
        f"meetings on the nights when the clock changes in {', '.join(ZONES)}: store, minutes, PDF",
        short=40,
        full=2000,
    )
    file = next(tmp_path_factory.getbasetemp().glob("vault*")) / FILE_NAME
    seen = printed = 0
    rules = load_template("RT")

    @seed(tried.seed)
    @settings(max_examples=tried.count, deadline=None, database=None, phases=[Phase.generate])
    @given(sittings())
    def holds(drawn: tuple[str, date, time, time, datetime]) -> None:
        nonlocal seen, printed
        name, day, starts, ends, moment = drawn
        clock[0] = moment
        meeting = replace(jonas_meeting(), date=day, starts_at=starts, ends_at=ends)
        case = jonas_case()
        discussion = replace(jonas_discussion(), starts_at=None, ends_at=None)
        with living_in(name):
            with store.transaction(EVERYTHING) as work:
                work.cases.save(case)
                work.meetings.save(meeting)
                work.meetings.save_discussion(meeting.id, discussion)
                work.audit("discussion.save", discussion.id)
                work.commit()
            with store.transaction(EVERYTHING) as work:
                kept = work.meetings.meeting_of(discussion.id)
            assert (kept.date, kept.starts_at, kept.ends_at) == (day, starts, ends)
            on_the_wall = moment.astimezone(zone(name))
            assert local_day(lambda: moment) == on_the_wall.date()
            assert moment.astimezone().time() == on_the_wall.time()
            stamp = Finished(finalised_at=moment)
            told = Told(kept, case, discussion, Language.NB, stamp, template=rules).document()
            written = plain_text(told)
            assert f"{starts:%H.%M}–{ends:%H.%M}" in written
            in_norway = moment.astimezone(zone("Europe/Oslo"))  # the same file on every machine
            finished = f"{in_norway.day}. {MONTHS[in_norway.month - 1]} {in_norway.year}"
            assert f"Ferdigstilt {finished}." in written.replace("\u00a0", " ")
            if seen % (tried.count // PRINTED_AS_PDF) == 0:
                pdf = render(told)
                assert f"{starts:%H.%M}–{ends:%H.%M}" in text_of(pdf)
                assert f"D:{moment:%Y%m%d%H%M%S}".encode() in pdf
                printed += 1
        seen += 1

    holds()
    with closing(connect(file, KEYS.database)) as database:
        moments = [at for (at,) in database.execute("SELECT at FROM audit").fetchall()]
        saved = one(database, "SELECT saved_at FROM discussion_item LIMIT 1")
    assert all(at.endswith("+00:00") for at in moments)
    assert saved is not None
    tried.held(
        f"0 wrong local times; {len(moments)} moments in UTC; {printed} read back from PDF", seen
    )


MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
