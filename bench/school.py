"""A school's life in its vault, told year after year through the program's own use cases.

Each school year so many children are taken up, and each of them is followed as the demonstration
tells it: ressursteam, innsatsteam and ansvarsgruppe, fourteen measures, numbers between the
meetings, evaluations, finalised minutes. Everything lies on its own day, and what is typed comes
to the store as autosave brings it. The vault is opened, left to rest and closed each week.

What is shorter than in life: one autosave is done of so many (``STANDS_FOR``). The lines the others
would have left in the log are added to it, sealed in their turn, so that it grows as in life. One
of four numbers between the meetings is written down, and a backup is made twice a year and not at
every closing.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any, Final

from typing_extensions import override

from bench.large_rows import FIRST, LAST
from bench.large_vault import Links
from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import Person
from meetingapp.models.audit import head
from meetingapp.models.store import Store
from meetingapp.services.demo import open_office
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.told_year.reading import read_year
from meetingapp.services.told_year.telling import Telling
from meetingapp.services.told_year.values import ToldMeeting, Year
from meetingapp.vault import vault
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from meetingapp.wiring.entering import open_session
from meetingapp.wiring.session import Session

LETTERS_A_SAVE: Final = 3
"""Who writes four or five letters a second is saved so often (``room.saving.WAIT_MS``)."""
STANDS_FOR: Final = 40
BACKUPS_A_YEAR: Final = 2
ONE_NUMBER_OF: Final = 4
_WEEK: Final = timedelta(days=7)
_WEEKS: Final = 46
_SOME_TEXT: Final = 25
"""A text from so many letters on is typed; what is shorter is chosen or known."""
_COST: Final = Cost(iterations=3, memory_kib=65536, lanes=2)
_ID: Final = re.compile(r'^id = "([a-zæøå0-9-]+)"$', re.MULTILINE)


class School:
    """A vault, and the children its teams have met about.

    Args:
        folder: where the vault is made.
        children: so many are taken up each school year.
        first: the calendar year in which the first school year begins.
    """

    def __init__(self, folder: Path, children: int, first: int) -> None:
        self.folder = folder
        self.now = datetime(first, 8, 10, 7, tzinfo=UTC)
        self.autosaves = self.finalised = 0
        """So many, of those that were left out too, and so many minutes."""
        self.longest_log = 0
        """The largest the write-ahead log has been, in bytes."""
        self._children = children
        self._told: list[_Child] = []
        self._coming: list[Year] = []
        self._random = Random(7)
        session = Door(folder, self._clock, _COST).create(
            PASSPHRASE, Door(folder, self._clock, _COST).new_recovery_code(), "Berit Eksempelrud"
        )
        session.save_person(Person(session.me().person, "Berit Eksempelrud"))
        story = (paths.examples() / "ressursteam.json").read_bytes()
        open_office(session.desk, read_meeting_file(story))
        self._known = {"Berit Eksempelrud": session.me().person}
        session.close()
        self._opened = vault.open_with_passphrase(folder, PASSPHRASE)

    def live(self, weeks: int = _WEEKS) -> None:
        """Let a school year go by, from August on."""
        began = self.now.date()
        number = len(self._told) // self._children
        for child in range(self._children):
            self._coming.append(self._story(number, child, began))
        for week in range(1, weeks + 1):
            self.now = datetime.combine(began + week * _WEEK, time(7), UTC)
            self._use(backs_up=week % (weeks // BACKUPS_A_YEAR) == 0)
        self.now = datetime.combine(began + 52 * _WEEK, time(7), UTC)

    def _use(self, *, backs_up: bool) -> None:
        """Do what falls in a week, fold the log in when all is quiet, and close."""
        session = self.open()
        self._told += (_Child(session.desk, year, self) for year in self._coming)
        self._coming.clear()
        for told in self._told:
            told.go_on(session.desk, self.now.date())
        self.longest_log = max(self.longest_log, self._wal())
        session.rest()
        if backs_up:
            session.back_up_if_due(closing=True)
        session.close()
        self.autosaves = sum(each.autosaves for each in self._told)
        self.finalised = sum(len(each.minutes) for each in self._told)

    def open(self) -> Session:
        """Open the vault as it stands, on the day it has come to."""
        return open_session(self.folder, self._opened, self._clock, new=False)

    def _clock(self) -> datetime:
        return self.now

    def _wal(self) -> int:
        log = self.folder / "data.db-wal"
        return log.stat().st_size if log.exists() else 0

    def _story(self, number: int, child: int, began: date) -> Year:
        """Read the story anew, of another child, in this school year."""
        mark = f"{number}-{child}"
        text = (paths.resources() / "demo" / "year.toml").read_text("utf-8")
        for own in sorted(set(_ID.findall(text))):
            text = text.replace(f'"{own}"', f'"{own}-{mark}"')
        first, last = self._random.choice(FIRST), self._random.choice(LAST)
        text = text.replace("Tiril", first).replace("Prøvelund", last)
        text = text.replace('reference = "F3"', f'reference = "{child + 1}/{began.year}"')
        until = date(began.year + 1, 6, 10) + timedelta(days=child % 3 * 7)
        year = read_year(text.encode(), self._known, until)
        return replace(year, numbers=year.numbers[::ONE_NUMBER_OF])

    def keep_lines(self, store: Store, discussion_id: str, count: int, at: datetime) -> None:
        """Add to the log what autosaves that were left out would have left there."""
        with store._engine.begin() as connection:
            links = Links(store._chain, head(connection), at, self._known["Berit Eksempelrud"])
            for line in range(count):
                digest = hashlib.sha256(f"{discussion_id} {line}".encode()).hexdigest()
                links.add("discussion.save", discussion_id, digest)
            links.write(connection)


class _Child(Telling):
    """The story of one child, in which what is said in a meeting is typed."""

    def __init__(self, desk: Desk, year: Year, school: School) -> None:
        self._school = school
        self.autosaves = 0
        super().__init__(desk, year)

    def go_on(self, desk: Desk, day: date) -> None:
        """Let everything happen up to a day, at the desk of a session that is open now."""
        self._desk = desk
        self.until(day)

    @override
    def _holds(self, told: ToldMeeting) -> Callable[[Desk], None]:
        finish = super()._holds(told)

        def happens(desk: Desk) -> None:
            meeting_id, discussion_id = self.planned[told.meeting.date]
            room = open_room(desk, discussion_id)
            save_meeting(desk, replace(told.meeting, id=meeting_id))
            saves = 0
            for version in typed(room.discussion, told.discussion):
                save_discussion(desk, meeting_id, version)
                saves += 1
            store = desk.store
            assert isinstance(store, Store)
            self._school.keep_lines(store, discussion_id, saves * (STANDS_FOR - 1), desk.clock())
            self.autosaves += saves * STANDS_FOR
            finish(desk)

        return happens


def typed(empty: CaseDiscussion, told: CaseDiscussion) -> Iterator[CaseDiscussion]:
    """Give the discussion as it stands at every autosave, item after item."""
    now = empty
    for each in fields(CaseDiscussion):
        whole = getattr(told, each.name)
        if each.name in {"id", "case_id"} or whole == getattr(empty, each.name):
            continue
        for until in range(0, _letters(whole), LETTERS_A_SAVE * STANDS_FOR):
            now = replace(now, **{each.name: _cut(whole, [until])})
            yield now
        now = replace(now, **{each.name: whole})


def _letters(part: Any) -> int:
    """Count the letters of a value that somebody must type."""
    if isinstance(part, tuple):
        return sum(map(_letters, part))
    if is_dataclass(part):
        return sum(_letters(getattr(part, each.name)) for each in fields(part))
    return len(part) if _is_text(part) else 0


def _cut(part: Any, left: list[int]) -> Any:
    """Give a value as it stands when so many letters of it were typed."""
    if isinstance(part, tuple):
        return tuple(_cut(each, left) for each in part)
    if is_dataclass(part) and not isinstance(part, type):
        cut = {f.name: _cut(getattr(part, f.name), left) for f in fields(part) if f.init}
        return replace(part, **cut)
    if not _is_text(part):
        return part
    shown = part[: left[0]]
    left[0] -= len(shown)
    return shown


def _is_text(part: object) -> bool:
    return isinstance(part, str) and not isinstance(part, Enum) and len(part) >= _SOME_TEXT
