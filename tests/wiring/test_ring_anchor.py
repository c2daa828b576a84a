"""The keyring remembers how far the log had come, for those who use it, and asks nobody."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from meetingapp.errors import term
from meetingapp.services.ports import AuditEntry
from meetingapp.wiring.door import Door
from meetingapp.wiring.ring_anchor import NO_RING, RingAnchor
from tests.tampered import CHEAP, WORDS, Later
from tests.vault.desktop import desktop_in


def in_use(folder: Path) -> Door:
    """Make a vault that the keyring opens for its only person, and leave it."""
    door = Door(folder, Later(), CHEAP)
    with closing(door.create(WORDS, door.new_recovery_code(), "Berit Eksempelrud")) as session:
        session.vault.use_keyring(on=True)
        session.lists.list_cases()
    return door


@pytest.mark.needs_secret_service
def test_a_database_put_back_together_with_its_anchor_is_told_by_the_keyring(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, older = tmp_path / "vault", tmp_path / "older"
    with desktop_in(own_home, monkeypatch) as desktop:
        door = in_use(folder)
        shutil.copytree(folder, older)
        with closing(door.unlock(WORDS)) as session:
            session.lists.list_cases()
            head = session._store.head()
            session.rest()
            said = [kept for service, kept in desktop.kept().items() if service.endswith("anchor")]
            assert said == [f"{head.seq} {head.mac}".encode()]
        for name in ("data.db", "audit-anchor.json"):
            shutil.copy(older / name, folder / name)
        with closing(door.unlock(WORDS)) as session:
            [told] = [finding for finding in session._whole.findings() if not finding.is_note]
            assert told.code in {"log.older", "log.rewritten"}
            assert told.params["place"] == term("the system’s keyring")
            session.rest()
            kept = [kept for service, kept in desktop.kept().items() if service.endswith("anchor")]
            assert kept == said, "the proof of the loss was overwritten"


@pytest.mark.needs_secret_service
def test_a_locked_keyring_stops_nothing_and_nobody_is_asked(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    with desktop_in(own_home, monkeypatch) as desktop:
        door = in_use(folder)
        with closing(door.unlock(WORDS)) as session:
            desktop.lock()
            session.lists.list_cases()
            session.rest()
            session.must_be_whole()
    anchored = json.loads((folder / "audit-anchor.json").read_bytes())
    assert anchored["seq"] > 3


def test_where_the_keyring_is_not_used_it_is_never_asked() -> None:
    unused = RingAnchor("any", lambda: False)
    for ring in (unused, NO_RING):
        ring.keep(AuditEntry(3, "x"), lambda _: True)
        assert ring.read() is None
