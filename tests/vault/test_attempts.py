"""Wrong passphrases are counted across restarts, cost a wait after ten, and delete nothing."""

import json
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import vault, vault_file
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from tests.faults.campaign import Campaign


class Uptime:
    """How long an imagined computer has been on."""

    def __init__(self, seconds: float = 1000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds


def tried(folder: Path, uptime: Callable[[], float], words: str) -> AppError | None:
    """Try once, as a program that was started just now does; give what it said."""
    try:
        with Attempts(folder, uptime).one():
            vault.open_with_passphrase(folder, words)
    except AppError as error:
        return error
    return None


def waiting(error: AppError | None) -> int:
    assert error is not None
    assert error.code == "vault.wait"
    seconds = error.params["seconds"]
    assert isinstance(seconds, int)
    return seconds


@pytest.fixture
def uptime() -> Uptime:
    return Uptime()


@pytest.fixture
def ten_wrong(folder: Path, made: OpenVault, uptime: Uptime) -> Path:  # noqa: ARG001 - the vault must be there
    for number in range(10):
        refused = tried(folder, uptime, f"helt feil passfrase {number}")
        assert refused is not None
        assert refused.code == "vault.wrong_passphrase"
    return folder


def test_the_eleventh_wrong_try_waits_and_so_does_every_one_after(
    ten_wrong: Path, uptime: Uptime, passphrase: str
) -> None:
    for _ in range(3):
        assert waiting(tried(ten_wrong, uptime, passphrase)) == 30
        uptime.seconds += 29.5
        assert waiting(tried(ten_wrong, uptime, passphrase)) == 1
        uptime.seconds += 0.5
        refused = tried(ten_wrong, uptime, "fortsatt helt feil")
        assert refused is not None
        assert refused.code == "vault.wrong_passphrase"


def test_the_right_one_opens_after_the_wait_and_all_is_forgiven(
    ten_wrong: Path, uptime: Uptime, passphrase: str
) -> None:
    uptime.seconds += 30
    assert tried(ten_wrong, uptime, passphrase) is None
    assert [path.name for path in ten_wrong.iterdir()] == ["vault.json"]
    assert Attempts(ten_wrong, uptime).wait() == 0


def test_a_computer_that_was_restarted_waits_no_longer_than_the_wait(
    ten_wrong: Path, uptime: Uptime, passphrase: str
) -> None:
    uptime.seconds = 12
    assert waiting(tried(ten_wrong, uptime, passphrase)) == 18
    uptime.seconds = 31
    assert tried(ten_wrong, uptime, passphrase) is None


@pytest.mark.parametrize("clock", ["1970-01-01", "2038-01-20", "9999-01-01"])
def test_setting_the_clock_changes_nothing(
    ten_wrong: Path, clock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Attempts(ten_wrong)
    with pytest.raises(AppError), real.one():
        vault.open_with_passphrase(ten_wrong, "helt feil igjen")
    before = real.wait()
    monkeypatch.setattr("time.time", lambda: float(clock[:4]))
    assert before - 2 <= Attempts(ten_wrong).wait() <= before


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"rubbish",
        b"[" * 999,
        b"{}",
        b'{"wrong": -1, "at": 0}',
        b'{"wrong": 3, "at": NaN}',
        b'{"wrong": 3, "at": 1e999}',
        b'{"wrong": "3", "at": 1}',
        b'{"wrong": 99, "at": 1, "x": 1}',
    ],
)
def test_a_count_that_somebody_was_at_costs_one_wait_and_no_more(
    folder: Path, uptime: Uptime, passphrase: str, content: bytes
) -> None:
    (folder / "attempts.json").write_bytes(content)
    assert waiting(tried(folder, uptime, passphrase)) == 30
    uptime.seconds += 30
    assert tried(folder, uptime, passphrase) is None


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("at", [0, 10**300, 999_999_999])
def test_a_forged_moment_never_waits_longer_than_the_wait(
    folder: Path, uptime: Uptime, at: int
) -> None:
    (folder / "attempts.json").write_text(json.dumps({"wrong": 10**9, "at": at}))
    assert Attempts(folder, uptime).wait() <= 30


@pytest.mark.usefixtures("made")
def test_a_try_is_counted_before_it_is_made_so_that_ending_the_program_saves_nothing(
    folder: Path, uptime: Uptime
) -> None:
    for _ in range(10):
        with pytest.raises(KeyboardInterrupt), Attempts(folder, uptime).one():
            raise KeyboardInterrupt
    assert Attempts(folder, uptime).wait() == 30


@pytest.mark.usefixtures("made")
def test_what_was_no_guess_is_not_counted_and_leaves_nothing(
    folder: Path, uptime: Uptime, passphrase: str
) -> None:
    (folder / "vault.json").write_text("{}")
    for _ in range(12):
        refused = tried(folder, uptime, passphrase)
        assert refused is not None
        assert refused.code == "vault.altered"
    (folder / "vault.json").unlink()
    refused = tried(folder, uptime, passphrase)
    assert refused is not None
    assert refused.code == "vault.missing"
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("made")
def test_a_disk_that_cannot_be_written_lets_the_right_one_in_and_still_counts(
    folder: Path,
    uptime: Uptime,
    passphrase: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("meetingapp.vault.attempts.replace_file", full)
    running = Attempts(folder, uptime)
    for _ in range(10):
        with pytest.raises(AppError), running.one():
            vault.open_with_passphrase(folder, "helt feil passfrase")
    assert running.wait() == 30
    uptime.seconds += 30
    with running.one():
        vault.open_with_passphrase(folder, passphrase)
    assert running.wait() == 0


@pytest.mark.usefixtures("made")
def test_a_thousand_guesses_across_restarts_change_nothing_and_cost_their_wait(
    campaign: Campaign, folder: Path, uptime: Uptime, passphrase: str
) -> None:
    guesses = campaign("T24", "wrong passphrases across restarts", short=100, full=1000)
    before = sha256((folder / "vault.json").read_bytes()).digest()
    waited = 0
    for number in range(guesses.count):
        if number >= 10:
            assert waiting(tried(folder, uptime, passphrase)) >= 30
            uptime.seconds += 30
            waited += 30
        if guesses.random.random() < 0.05:
            uptime.seconds = guesses.random.randrange(100)  # the computer was restarted
            uptime.seconds += Attempts(folder, uptime).wait()
        refused = tried(folder, uptime, f"gjetning nummer {guesses.random.random()}")
        assert refused is not None
        assert refused.code == "vault.wrong_passphrase"
    assert sha256((folder / "vault.json").read_bytes()).digest() == before
    uptime.seconds += 30
    assert tried(folder, uptime, passphrase) is None
    guesses.held(f"vault file unchanged, {waited} s of waits, the right one opens, nothing deleted")


def test_a_guess_costs_a_quarter_of_a_second_or_more(
    campaign: Campaign, folder: Path, passphrase: str, code: str, kari: Holder
) -> None:
    guesses = campaign("T24", "what a guess costs on this machine", short=2, full=10)
    made = vault.create(folder, passphrase=passphrase, recovery_code=code, holder=kari)
    cost = vault_file.read(folder).slots[0].cost
    assert cost is not None
    assert cost.is_bearable()
    assert cost.memory_kib >= 64 * 1024
    assert vault.open_with_passphrase(folder, passphrase) == made
    took = []
    for number in range(guesses.count):
        began = time.perf_counter()
        with pytest.raises(AppError):
            vault.open_with_passphrase(folder, f"gjetning nummer {number}")
        took.append(time.perf_counter() - began)
    assert min(took) >= 0.25
    guesses.held(f"{min(took):.2f} s at least, {sorted(took)[len(took) // 2]:.2f} s in the middle")
