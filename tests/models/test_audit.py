"""The audit chain: it only grows, and whatever is done to it shows."""

import hmac
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from meetingapp.errors import AppError
from meetingapp.models import anchor
from meetingapp.models.audit import START, AuditChain
from meetingapp.models.connection import RawConnection, one
from meetingapp.models.files import ANCHOR
from meetingapp.models.store import Keys, Store
from meetingapp.services.findings import found
from meetingapp.services.ports import AuditEntry
from tests.reach import EVERYTHING

TRIGGERS = ("audit_grows_by_one", "audit_is_never_changed", "audit_is_never_deleted")
INSERT = "INSERT {how} INTO audit VALUES ({seq}, 'x', 'x', 'x', 'x', 'x', 'x', 'x')"


@pytest.fixture
def ten(store: Store) -> Store:
    """A store whose chain has ten entries."""
    with store.transaction(EVERYTHING) as work:
        for number in range(10):
            work.audit("case.read", f"case-{number}")
        work.commit()
    return store


def test_entries_are_numbered_and_hang_together(ten: Store) -> None:
    assert ten.head().seq == 10
    assert ten.verify().whole
    assert ten.verify().entries == 10
    ten.must_be_whole()


def test_an_entry_says_who_did_what_when_to_which_id(ten: Store, raw: RawConnection) -> None:
    row = raw.execute("SELECT * FROM audit WHERE seq = 1").fetchone()
    assert row[:6] == (1, "2026-11-24T13:15:01.000000+00:00", "slot-1", "case.read", "case-0", "")
    assert ten.verify().whole


def test_what_is_undone_leaves_no_entry(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        work.audit("case.read", "case-1")
    assert store.head().seq == 0


def test_an_entry_gives_its_number_and_seal_for_printing(store: Store) -> None:
    with store.transaction(EVERYTHING) as work:
        first, second = work.audit("a", "1"), work.audit("b", "2")
        work.commit()
    assert (first.seq, second.seq) == (1, 2)
    assert second == store.head()
    assert first.mac != second.mac
    assert len(second.mac) == 64


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'somebody else'",
        "UPDATE audit SET seq = 11 WHERE seq = 10",
        "DELETE FROM audit WHERE seq = 10",
        "DELETE FROM audit",
        INSERT.format(how="", seq=5),
        INSERT.format(how="", seq=12),
        INSERT.format(how="OR REPLACE", seq=5),
        INSERT.format(how="OR REPLACE", seq=10),
        INSERT.format(how="OR IGNORE", seq=10),
        INSERT.format(how="", seq=10) + " ON CONFLICT (seq) DO UPDATE SET actor = 'x'",
    ],
)
@pytest.mark.usefixtures("ten")
def test_the_database_itself_refuses_to_change_the_chain(
    statement: str, raw: RawConnection
) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="audit chain"):
        raw.execute(statement)


TAMPERING = {
    "an actor changed": (("UPDATE audit SET actor = 'x' WHERE seq = 5",), 5, {"log.edited"}),
    "a time changed": (("UPDATE audit SET at = '2020' WHERE seq = 1",), 1, {"log.edited"}),
    "a seal of other letters": (("UPDATE audit SET mac = 'å' WHERE seq = 3",), 3, {"log.edited"}),
    "a digest added": (("UPDATE audit SET digest = 'ab' WHERE seq = 10",), 10, {"log.edited"}),
    "an entry removed": (("DELETE FROM audit WHERE seq = 4",), 4, {"log.gap"}),
    "an entry removed and the rest moved up": (
        ("DELETE FROM audit WHERE seq = 4", "UPDATE audit SET seq = seq - 1 WHERE seq > 4"),
        4,
        {"log.gap", "log.moved"},
    ),
    "two entries changed places": (
        (
            "UPDATE audit SET seq = 99 WHERE seq = 6",
            "UPDATE audit SET seq = 6 WHERE seq = 7",
            "UPDATE audit SET seq = 7 WHERE seq = 99",
        ),
        6,
        {"log.moved"},
    ),
    "an entry put in between": (
        (
            "UPDATE audit SET seq = seq + 100 WHERE seq > 4",
            INSERT.format(how="", seq=5),
            "UPDATE audit SET seq = seq - 99 WHERE seq > 100",
        ),
        5,
        {"log.inserted", "log.moved"},
    ),
    "an entry added": ((INSERT.format(how="", seq=11),), 11, {"log.inserted"}),
    "the end cut off": (("DELETE FROM audit WHERE seq > 7",), 8, {"log.older"}),
    "everything cut off": (("DELETE FROM audit",), 1, {"log.older"}),
}


@pytest.mark.parametrize("name", TAMPERING)
def test_tampering_by_somebody_with_the_database_key_is_found_and_named(
    name: str, ten: Store, raw: RawConnection
) -> None:
    statements, broken_at, codes = TAMPERING[name]
    ten.drop_anchor()
    for trigger in TRIGGERS:
        raw.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        raw.execute(statement)
    result = ten.verify()
    assert not result.whole
    assert result.broken_at == broken_at
    assert result.entries == broken_at - 1
    told = {finding.code for finding in ten.findings()}
    assert told == codes | {"guard.missing"}
    with pytest.raises(AppError) as said:
        ten.must_be_whole()
    assert said.value.code == "verify.found"


def test_an_entry_sealed_anew_with_the_key_is_given_away_by_the_next_one(
    ten: Store, raw: RawConnection, keys: Keys
) -> None:
    ten.drop_anchor()
    for trigger in TRIGGERS:
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute("UPDATE audit SET actor = 'nobody' WHERE seq = 5")
    *entry, _ = raw.execute("SELECT * FROM audit WHERE seq = 5").fetchone()
    raw.execute("UPDATE audit SET mac = ? WHERE seq = 5", (AuditChain(keys.audit).seal(entry),))
    told = [f for f in ten.findings() if f.code.startswith("log.")]
    assert told == [found("log.edited", seq=5)]


def test_a_chain_written_anew_is_found_by_the_anchor(
    ten: Store, folder: Path, raw: RawConnection
) -> None:
    ten.drop_anchor()
    known = anchor.read(folder)
    assert known is not None
    anchor.write(folder, AuditEntry(known.seq, "0" * 64))
    assert ten.verify().broken_at == 10
    [told] = ten.findings()
    assert (told.code, told.params["seq"]) == ("log.rewritten", 10)
    assert one(raw, "SELECT count(*) FROM audit") == 10


def test_an_anchor_is_never_moved_back(ten: Store, folder: Path) -> None:
    ahead = AuditEntry(99, "f" * 64)
    anchor.write(folder, ahead)
    ten.drop_anchor()
    assert anchor.read(folder) == ahead
    assert ten.verify().broken_at == 11


def test_closing_leaves_the_anchor_at_the_head(ten: Store, folder: Path) -> None:
    head = ten.head()
    ten.close()
    assert anchor.read(folder) == head
    assert (folder / ANCHOR).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["", "{", "[]", '{"seq": "1", "mac": "x"}', '{"seq": 1}'])
def test_a_file_that_is_no_anchor_counts_as_none(content: str, ten: Store, folder: Path) -> None:
    (folder / ANCHOR).write_text(content)
    assert anchor.read(folder) is None
    assert ten.verify().whole


def test_an_anchor_that_cannot_be_written_says_so(
    ten: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", no_room)
        with pytest.raises(AppError) as refused:
            ten.drop_anchor()
    assert refused.value.code == "store.read_only"
    assert not (folder / ANCHOR).exists()


def test_the_anchor_holds_a_number_and_a_seal_only(
    ten: Store, folder: Path, fingerprints: Callable[[], dict[str, str]]
) -> None:
    ten.drop_anchor()
    raw = json.loads((folder / ANCHOR).read_bytes())
    assert raw.keys() == {"seq", "mac"}
    assert "audit-anchor.json" in fingerprints()


@pytest.mark.parametrize(
    "entry",
    [
        (7, "2026-11-24T13:15:01.000000+00:00", "slot-1", "case.save", "case-0", "d" * 64, START),
        (7, 'a "quote" \\ and a tab\t', "Åse 🙂", "\ud800", "\x00\x7f", "", "\u2028"),
        (7, None, 1, 2.5, "x", True, "y"),
        ("7", "a", "b", "c", "d", "e", "f"),
        (True, "a", "b", "c", "d", "e", "f"),
    ],
)
def test_the_letters_that_are_sealed_are_those_of_every_earlier_version(
    entry: tuple[object, ...], keys: Keys
) -> None:
    text = json.dumps(entry, separators=(",", ":"), ensure_ascii=True)
    sealed = hmac.digest(keys.audit, text.encode(), "sha256").hex()
    assert AuditChain(keys.audit).seal(entry) == sealed
