"""``meetingapp demo``: a fresh vault with a fictional office, in a folder marked as a demo.

Three teams have met: a ressursteam, an innsatsteam and an ansvarsgruppe. One child has been
followed up through a whole year, which ends the week the visitor comes.
"""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from meetingapp import durable, paths
from meetingapp.clock import Clock, local_day, utc_now
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.services.demo import open_office, plan_next, run_story, tell_year
from meetingapp.services.finalising import read_minutes_pdf
from meetingapp.services.policy import Desk
from meetingapp.services.told_year.reading import read_year
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring import no_secret
from meetingapp.wiring.door import Door

PASSPHRASE: Final = no_secret.PASSPHRASE

_STORIES: Final = ("ressursteam.json", "innsatsteam.json", "ansvarsgruppe.json")
_MARK: Final = "SAMRAAD-DEMO"
_MARK_TEXT: Final = b'This folder was made by "meetingapp demo" and is replaced by the next run.\n'
_COST: Final = Cost(iterations=3, memory_kib=65536, lanes=2)


@dataclass(frozen=True, slots=True)
class Demo:
    """What the command prints: where the vault and the minutes lie, and how to get in."""

    folder: Path
    pdfs: tuple[Path, ...]
    passphrase: str


def make_demo(folder: Path, clock: Clock = utc_now) -> Demo:
    """Make the demonstration vault in ``folder``, replacing an earlier demonstration only.

    The finished meetings are held on the days their stories tell; the meeting to come is planned
    from today, so that there is something to try.

    Raises:
        AppError: ``demo.not_a_demo`` when the folder holds anything else; nothing was changed.
            ``vault.folder_not_writable`` when it cannot be made or emptied.
    """
    _clear(folder)
    pdfs = []
    for name, pdf in fill(folder, clock):
        pdfs.append(folder / name)
        durable.replace_file(pdfs[-1], pdf)
    return Demo(folder, tuple(pdfs), PASSPHRASE)


def fill(
    folder: Path, clock: Clock, cost: Cost = _COST, *, with_year: bool = True
) -> tuple[tuple[str, bytes], ...]:
    """Make the vault and tell its stories; gives their minutes, each with a name for its file.

    The year is told too, unless three meetings are enough; its minutes stay in the vault.
    """
    stories = [read_meeting_file((paths.examples() / name).read_bytes()) for name in _STORIES]
    coming = read_meeting_file((paths.resources() / "demo" / "next_meeting.json").read_bytes())
    door, chair = Door(folder, clock, cost), stories[0].meeting.chair
    name = chair.name if chair is not None else ""
    session = door.create(PASSPHRASE, door.new_recovery_code(), name)
    try:
        session.save_person(Person(session.me().person, name))
        open_office(session.desk, stories[0])
        if with_year:
            year = (paths.resources() / "demo" / "year.toml").read_bytes()
            known = {name: session.me().person}
            tell_year(session.desk, read_year(year, known, local_day(clock)))
        minutes = tuple(_minutes_of(session.desk, story) for story in stories)
        plan_next(session.desk, stories[0].meeting, coming.cases)
    finally:
        session.close()
    return minutes


def _minutes_of(desk: Desk, story: Sitting) -> tuple[str, bytes]:
    """Run one story on its own day."""
    told = story.meeting
    told_at = datetime.combine(told.date, told.ends_at or time(15), UTC)
    shown = run_story(replace(desk, clock=lambda: told_at), story)
    return shown.file_name, read_minutes_pdf(desk, shown.minutes.id)


def _clear(folder: Path) -> None:
    """Empty an earlier demonstration, and mark the folder as one. The mark is the last to go."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            if not (folder / _MARK).is_file():
                raise AppError("demo.not_a_demo", folder=str(folder))
            for each in sorted(folder.iterdir(), key=lambda path: path.name == _MARK):
                _remove(each)
        durable.private_folder(folder)
        durable.replace_file(folder / _MARK, _MARK_TEXT)
    except OSError:
        raise AppError("vault.folder_not_writable", folder=str(folder)) from None


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
