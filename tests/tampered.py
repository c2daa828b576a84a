"""A vault with a past, and what somebody who holds its key can do to it with other tools.

Its past: a meeting finalised, a colleague let in, and the vault closed (``older``); then a second
meeting finalised, a case and the register changed, the colleague taken out, closed (``before``);
and the case changed once more (``newest``).
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.people import Person
from meetingapp.models.audit import AuditChain
from meetingapp.models.connection import RawConnection, connect
from meetingapp.models.files import DATABASE
from meetingapp.services.demo import run_story
from meetingapp.services.findings import Finding
from meetingapp.services.roles import Account, Role
from meetingapp.vault import vault
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from meetingapp.wiring.wholeness import check_closed

WORDS: Final = "fire ord på en rad"
PERS_WORDS: Final = "noen helt andre ord"
CHEAP: Final = Cost(iterations=1, memory_kib=64, lanes=1)
LONELY: Final = "case-without-meetings"
_BEGAN: Final = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)


class Later:
    """A clock that goes one second for each look at it."""

    def __init__(self) -> None:
        self.now = _BEGAN

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True)
class Scene:
    """The vault as it was left, older copies of its folder, and its printed minutes."""

    newest: Path
    before: Path
    older: Path
    pdfs: tuple[Path, ...]
    code: str

    def copied(self, to: Path) -> "Tampered":
        """Give a copy to do anything with."""
        shutil.copytree(self.newest, to)
        return Tampered(self, to, vault.open_with_passphrase(to, WORDS))


@dataclass(frozen=True)
class Tampered:
    """A copy of the vault, in the hands of somebody who holds its key."""

    scene: Scene
    folder: Path
    opened: OpenVault

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def chain(self) -> AuditChain:
        return AuditChain(self.opened.audit_key())

    @contextmanager
    def raw(self) -> Iterator[RawConnection]:
        """Open the database without any of our guards in the way; they stand again afterwards."""
        with closing(connect(self.database, self.opened.database_key())) as raw:
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("PRAGMA synchronous=OFF")
            raw.execute("BEGIN")
            guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            kept = guards.fetchall()
            for name, _ in kept:
                raw.execute(f"DROP TRIGGER {name}")
            yield raw
            for _, sql in kept:
                raw.execute(sql)
            raw.execute("COMMIT")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def run(self, *statements: str) -> None:
        with self.raw() as raw:
            for statement in statements:
                raw.execute(statement)

    def seal_from(self, raw: RawConnection, first: int) -> None:
        """Seal every entry anew from a number on, as whoever holds the key of the log can."""
        before = raw.execute("SELECT mac FROM audit WHERE seq = ?", (first - 1,)).fetchone()[0]
        rows = raw.execute("SELECT * FROM audit WHERE seq >= ? ORDER BY seq", (first,)).fetchall()
        for *entry, _, _ in rows:
            mac = self.chain.seal((*entry, before))
            raw.execute(
                "UPDATE audit SET previous = ?, mac = ? WHERE seq = ?", (before, mac, entry[0])
            )
            before = mac

    def findings(self, *pdfs: Path) -> tuple[Finding, ...]:
        return check_closed(self.folder, self.opened, {pdf.name: pdf.read_bytes() for pdf in pdfs})

    def codes(self, *pdfs: Path) -> set[str]:
        return {finding.code for finding in self.findings(*pdfs)}


def make_scene(folder: Path) -> Scene:
    """Live through the past. Takes about two seconds."""
    live, clock = folder / "vault", Later()
    door = Door(live, clock, CHEAP)
    code = door.new_recovery_code()
    pdfs = []
    with closing(door.create(WORDS, code, "Berit Eksempelrud")) as session:
        pdfs.append(_told(session, "ressursteam.json", folder))
        person = Person("per-id", "Per Eksempelrud")
        session.save_person(person)
        case = read_meeting_file((paths.examples() / "ansvarsgruppe.json").read_bytes()).cases[0]
        session.save_case(replace(case, id=LONELY, reference="L1"))
        account = Account(person.id, person.name, Role.NOTE_TAKER)
        session.vault.add_access(account, PERS_WORDS)
    older = folder / "older"
    shutil.copytree(live, older)
    with closing(door.unlock(WORDS, door.people()[0].person)) as session:
        pdfs.append(_told(session, "innsatsteam.json", folder))
        session.save_case(replace(session.read_case(LONELY), reference="L1b"))
        session.save_person(replace(person, name="Per Testdahl"))
        session.vault.remove_access(person.id)
        session.lists.list_cases()
    before = folder / "before"
    shutil.copytree(live, before)
    with closing(door.unlock(WORDS)) as session:
        session.save_case(replace(session.read_case(LONELY), reference="L1c"))
    return Scene(live, before, older, tuple(pdfs), code)


def _told(session: Session, name: str, folder: Path) -> Path:
    story = read_meeting_file((paths.examples() / name).read_bytes())
    held = story.meeting
    desk = replace(
        session.desk, clock=lambda: datetime.combine(held.date, held.ends_at or time(15), UTC)
    )
    minutes = run_story(desk, story).minutes
    pdf = folder / f"{minutes.id}.pdf"
    pdf.write_bytes(session.read_minutes_pdf(minutes.id))
    return pdf


Harm = Callable[[Tampered], object]
