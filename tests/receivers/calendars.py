"""Calendar files as others read them: calcurse, a calendar people use, and vobject, a library."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import vobject

from tests.receivers.programs import program, run

_FROM, _TO = "2026-01-01", "2030-12-31"
_APT = "A@@%(start:epoch)@@%(end:epoch)@@%m@@%N@@END@@"
_EVENT = "E@@@@@@%m@@%N@@END@@"


@dataclass(frozen=True)
class Listed:
    """What a calendar shows of one time; a whole day has no moments, but the days it is listed on.

    ``rings`` tells whether the calendar would ring for it.
    """

    title: str
    note: str
    starts: datetime | None = None
    ends: datetime | None = None
    on: date | None = None
    rings: bool = False


def as_calcurse_lists(files: Iterable[bytes], zone: str, folder: Path) -> list[Listed]:
    """Take files in as a person does, on a computer in a time zone, and list what is in them."""
    calcurse, kept = program("calcurse"), folder / zone.replace("/", "_")
    kept.mkdir()
    told = {"TZ": zone, "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    at_home: list[str | Path] = [calcurse, "-q", "-D", kept, "-C", kept]
    for number, content in enumerate(files):
        file = kept / f"{number}.ics"
        file.write_bytes(content)
        run([*at_home, "-i", file], told)
    listing = run(
        [*at_home, "-Q", "--input-datefmt", "4", "--from", _FROM, "--to", _TO,
         "--format-apt", _APT, "--format-recur-apt", _APT,
         "--format-event", _EVENT, "--format-recur-event", _EVENT],
        told,
    )  # fmt: skip
    # What rings is marked with a ! in the calendar's own file.
    ringing = [line for line in (kept / "apts").read_text().splitlines() if " !" in line]
    return list(_listed(listing, rings=bool(ringing)))


def _listed(listing: str, *, rings: bool) -> Iterator[Listed]:
    day: date | None = None
    for record in listing.split("@@END@@"):
        before, _, rest = record.partition("@@")
        for line in before.splitlines():
            if line.endswith(":") and line.count("/") == 2:
                month, of_month, year = line[:-1].split("/")
                day = date(2000 + int(year), int(month), int(of_month))
        if not rest:
            continue
        starts, ends, title, note = rest.split("@@")
        note = "\n".join(line.strip() for line in note.splitlines()).strip()
        yield Listed(title, note, _moment(starts), _moment(ends), day, rings)


def _moment(epoch: str) -> datetime | None:
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else None


@dataclass(frozen=True)
class Read:
    """What the other library reads of one time; ``inside`` is what stands within it."""

    title: str
    note: str
    starts: date
    ends: date | None
    inside: tuple[str, ...]


def as_vobject_reads(content: bytes) -> list[Read]:
    """Read a file with a library that is not the one it was written with."""
    calendar = vobject.readOne(content.decode())
    assert {each.name for each in calendar.components()} <= {"VEVENT", "VTIMEZONE"}
    return [
        Read(
            event.summary.value,
            getattr(getattr(event, "description", None), "value", ""),
            event.dtstart.value,
            getattr(getattr(event, "dtend", None), "value", None),
            tuple(each.name for each in event.components()),
        )
        for event in calendar.vevent_list
    ]
