"""Files that want to break their reader: refused, or read whole, at once and in little room."""

import os
import resource
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.cli.files import read_sitting
from meetingapp.domain.own_type_reading import own_type_toml, parse_own_type
from meetingapp.errors import AppError
from meetingapp.models import anchor
from meetingapp.models.backup import manifest, pending, place
from meetingapp.models.files import ANCHOR, VAULT
from meetingapp.services.ports import AuditEntry
from meetingapp.ui.settings import Settings, read_settings, write_settings
from meetingapp.vault import vault_file
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from meetingapp.wiring.starts import Starts
from tests.faults.broken_content import DEEP, endless, mutated
from tests.faults.campaign import Campaign

PASSPHRASE = "fire ord på en rad"
COST = Cost(iterations=1, memory_kib=64, lanes=1)
MOST_SECONDS = 2.0
MOST_KIB = 200 * 1024
Reader = Callable[[Path], object]


def as_the_door_does(finish: Reader) -> Reader:
    """Let a disk that cannot be read stop nothing: it is said when the store is opened."""

    def reads(folder: Path) -> None:
        with suppress(OSError):
            finish(folder)

    return reads


READERS: dict[str, Reader] = {
    "meeting.json": lambda folder: read_sitting(folder / "meeting.json"),
    VAULT: vault_file.read,
    ANCHOR: anchor.read_whole,
    "attempts.json": lambda folder: Attempts(folder).wait(),
    "window.json": read_settings,
    "starts.json": lambda folder: Starts(folder).failed(),
    place.FILE_NAME: place.ready,
    pending.FILE_NAME: as_the_door_does(pending.finish),
    manifest.FILE_NAME: manifest.read,
}
"""What reads each file, given the folder it lies in."""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    door = Door(tmp_path_factory.mktemp("vault") / "vault", cost=COST)
    with closing(door.create(PASSPHRASE, door.new_recovery_code())) as opened:
        yield opened


@pytest.fixture(scope="module")
def sound(session: Session, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give each kind of file as the program itself writes it."""
    here = tmp_path_factory.mktemp("sound")
    head = AuditEntry(7, "ab" * 32)
    anchor.write(here, head)
    write_settings(here, Settings())
    Starts(here).begin()
    place.choose(here, here / "stick")
    made = session.vault.make_backup()
    content = {path.name: path.read_bytes() for path in here.glob("*.json")}
    vault = made.folder.parent.parent
    return content | {
        "meeting.json": (paths.examples() / "ressursteam.json").read_bytes(),
        VAULT: (vault / VAULT).read_bytes(),
        manifest.FILE_NAME: (made.folder / manifest.FILE_NAME).read_bytes(),
        "attempts.json": b'{"wrong": 3, "at": 12.5}',
        pending.FILE_NAME: b'{"staged": ".samraad-restore-1", "aside": "aside-1"}',
    }


def try_to_read(read: Reader, folder: Path) -> bool:
    """Read a hostile file; tell whether it was taken. All but a plain refusal comes through."""
    began = time.perf_counter()
    taken = False
    with suppress(AppError):
        read(folder)
        taken = True
    assert time.perf_counter() - began < MOST_SECONDS
    return taken


def test_no_file_breaks_its_reader(
    campaign: Campaign, sound: dict[str, bytes], tmp_path: Path
) -> None:
    tried = campaign(
        "T65",
        f"mutated and hostile files of {len(READERS)} kinds: depth {DEEP}, numbers of 5000 digits, "
        "30 MB, wrong encodings",
        short=100,
        full=1000,
    )
    assert sound.keys() == READERS.keys()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reads = taken = 0
    for name, read in READERS.items():
        file = tmp_path / name
        file.write_bytes(sound[name])
        assert try_to_read(read, tmp_path), f"{name} as it is written is not read"
        contents = list(endless(sound[name]))
        contents += [mutated(sound[name], tried.random) for _ in range(tried.count)]
        for content in contents:
            file.write_bytes(content)
            taken += try_to_read(read, tmp_path)
            reads += 1
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < MOST_KIB
    tried.held(
        f"0 crashes in {reads} reads, each under 2 s; {taken} still made sense and were read "
        f"whole; memory grew by {grown // 1024} MB",
        reads,
    )


OWN = """\
code = "RTX"
based_on = "RT"
version = 1
[name]
nb = "vårt ressursteam"
nn = "vårt ressursteam"
[[item]]
id = "E01"
after = "A04"
[item.heading]
nb = "Uteskole"
nn = "Uteskule"
""".encode()
HOSTILE_TOML = (
    b"a = " + b"[" * DEEP,
    b"a = " + b"{b = " * DEEP,
    b"a" + b".a" * DEEP + b" = 1",
    b"".join(b"[" + b"a." * n + b"a]\n" for n in range(1, 400)),
    b"version = " + b"9" * 5000,
    OWN.replace(b"version = 1", b"version = " + b"9" * 5000),
    OWN.replace(b"version = 1", b"version = 1e999"),
    OWN.replace(b"version = 1", b"version = inf"),
    OWN.replace(b'"RTX"', b'"../../RT"'),
    OWN.replace(b'"RTX"', b'"CON"\n"RTX" = 1'),
    OWN.replace(b"Uteskole", b"x" * 100_000),
    OWN.replace(b"Uteskole", b"\\u202e\\u0000"),
    OWN * 2,
    b"\x00" + OWN,
    b"x" * 30_000_000,
    OWN.decode().encode("utf-16"),
    b"a = 0001-01-01T00:00:00+23:59",
    b'a = """' + b"\\" * DEEP,
)


def test_no_file_with_a_meeting_type_is_half_taken_in(campaign: Campaign, session: Session) -> None:
    tried = campaign(
        "T65", "mutated and hostile files with meeting types are taken in", short=60, full=1000
    )
    taken = session.import_type("RTX.v1.toml", OWN)
    assert taken.code == "RTX"
    mutations = (mutated(OWN, tried.random) for _ in range(tried.count))
    refused = kept = 0
    for content in (*HOSTILE_TOML, *mutations):
        before = session.list_types().own
        began = time.perf_counter()
        try:
            own = session.import_type("../../hostile.toml", content)
        except AppError:
            assert session.list_types().own == before
            refused += 1
        else:
            assert session.list_types().own_of(own.code) == own
            assert parse_own_type(tomllib.loads(own_type_toml(own))) == own
            kept += 1
        assert time.perf_counter() - began < MOST_SECONDS
    tried.held(
        f"0 crashes, 0 taken in by half: {refused} refused, {kept} still made sense and were kept "
        "whole",
        refused + kept,
    )


def huge(file: Path) -> None:
    with file.open("wb") as made:
        made.truncate(8 * 1024**3)


def pipe(file: Path) -> None:
    if file.name != "meeting.json":  # a person may name a pipe, and then waits for it
        os.mkfifo(file)


STRANGE: dict[str, Callable[[Path], None]] = {
    "eight gigabytes": huge,
    "a link to itself": lambda file: file.symlink_to(file),
    "a link to a file without end": lambda file: file.symlink_to("/dev/zero"),
    "a link to a folder": lambda file: file.symlink_to("/"),
    "a pipe": pipe,
    "a folder": lambda file: file.mkdir(),
    "no file": lambda _file: None,
}


@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.parametrize("name", READERS)
def test_what_is_no_plain_file_is_refused_at_once(name: str, kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    STRANGE[kind](folder / name)
    try_to_read(READERS[name], folder)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_KIB
